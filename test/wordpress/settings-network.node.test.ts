import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { VERSION } from './version.js';

let site: Awaited<ReturnType<typeof makeSite>>;
before(async () => {
  site = await makeSite({ version: VERSION });
  site.wp('core', 'multisite-convert', '--title=Network', '--quiet');
});
after(() => {
  site.close();
});

/** What PHP gives, run as a page of the network's administration or of the site's. */
const result = (code: string, isNetwork = false): unknown =>
  JSON.parse(
    site.eval(`
      ${isNetwork ? "define( 'WP_NETWORK_ADMIN', true );" : ''}
      use OuiShare\\Widgets\\Options;
      use OuiShare\\Widgets\\Sources;
      wp_set_current_user( 1 );
      grant_super_admin( 1 );
      $value = ( static function () { ${code} } )();
      echo wp_json_encode( $value );
    `),
  );

const SENT = `array( 'sources' => array( array( 'name' => 'Everyone', 'address' => 'https://93.184.216.34/api/', 'resource' => '' ) ), 'community' => 'network-wide', 'attribution' => 'Ours' )`;

describe(`settings of a network of sites, WordPress ${VERSION}`, () => {
  it('hold on a site until it chooses its own, one by one', () => {
    result(
      `update_site_option( Options::NAME, OuiShare\\Widgets\\Admin\\Source_Settings::sanitize( array(), ${SENT} ) ); return true;`,
      true,
    );
    assert.deepEqual(result(`return array( Options::get( 'community' ), array_keys( Sources::all() ) );`), [
      'network-wide',
      ['everyone'],
    ]);
    result(`update_option( Options::NAME, array( 'community' => 'rabat' ) ); return true;`);
    assert.deepEqual(result(`return array( Options::get( 'community' ), Options::get( 'attribution' ) );`), [
      'rabat',
      'Ours',
    ]);
    // The settings of the network alone are those of its own page, not of every page of its administration.
    assert.equal(result(`return Options::get( 'community' );`, true), 'rabat');
    const OF_NETWORK = `return Options::of_network( static function () { return Options::get( 'community' ); } );`;
    assert.equal(result(OF_NETWORK, true), 'network-wide');
  });

  it('stay the network’s where a site’s form sends them back as they are', () => {
    const send = (community: string) => `
      $shown = Options::all();
      update_option( Options::NAME, array_merge( $shown, array( 'community' => '${community}' ) ) );
      return array( Options::get( 'community' ), get_option( Options::NAME )['sources'], array_keys( Sources::all() ), get_option( Options::NAME )['attribution'] );`;
    const admin = "do_action( 'admin_init' );";
    result('delete_option( Options::NAME ); return true;');
    assert.deepEqual(result(admin + send('rabat')), ['rabat', [], ['everyone'], '']);
    assert.deepEqual(result(admin + send('network-wide')), ['network-wide', [], ['everyone'], '']);
    result(
      `$all = get_site_option( Options::NAME ); $all['attribution'] = 'Theirs'; update_site_option( Options::NAME, $all ); return true;`,
    );
    assert.equal(result(`return Options::get( 'attribution' );`), 'Theirs');
    result(`update_option( Options::NAME, array( 'community' => 'rabat' ) ); return true;`);
  });

  it('are shown to administrators of the network alone', () => {
    const page = `ob_start(); OuiShare\\Widgets\\Admin\\Source_Settings::sections(); OuiShare\\Widgets\\Admin\\Network_Settings::render(); return ob_get_clean();`;
    const shown = String(result(page, true));
    assert.match(shown, /value="https:\/\/93\.184\.216\.34\/api\/"/);
    assert.match(shown, /value="network-wide"/);
    assert.doesNotMatch(shown, /value="rabat"/);
    site.wp('user', 'create', 'local', 'local@example.org', '--role=administrator', '--quiet');
    assert.equal(result(`wp_set_current_user( get_user_by( 'login', 'local' )->ID ); ${page}`, true), '');
  });

  it('end the cron events of every site when the plugin is switched off on all, and begin them on each', () => {
    site.wp('site', 'create', '--slug=second', '--quiet');
    site.wp('plugin', 'deactivate', 'ouishare-widgets', '--quiet');
    site.wp('plugin', 'activate', 'ouishare-widgets', '--network', '--quiet');
    // Sites that a command can name: an address with a port is none.
    site.eval(
      'global $wpdb; foreach ( array( $wpdb->blogs, $wpdb->site ) as $table ) { $wpdb->query( "UPDATE $table SET domain = \'network.example\'" ); }',
    );
    site.wp('config', 'set', 'DOMAIN_CURRENT_SITE', 'network.example', '--quiet');
    const addresses = ['http://network.example/', 'http://network.example/second/'];
    const on = (address: string, ...words: string[]): string => site.wp(`--url=${address}`, ...words);
    const events = (address: string): string[] =>
      (JSON.parse(on(address, 'cron', 'event', 'list', '--fields=hook', '--format=json')) as { hook: string }[])
        .map(({ hook }) => hook)
        .filter((hook) => hook.startsWith('ouishare_'))
        .sort();
    for (const address of addresses) {
      on(address, 'eval', "OuiShare\\Widgets\\Kept::ask( 'https://93.184.216.34/a.ics' );");
      assert.deepEqual(events(address), ['ouishare_refresh', 'ouishare_signup_round', 'ouishare_tidy'], address);
    }
    site.wp('plugin', 'deactivate', 'ouishare-widgets', '--network', '--quiet');
    for (const address of addresses) assert.deepEqual(events(address), [], address);
    site.wp('plugin', 'activate', 'ouishare-widgets', '--network', '--quiet');
  });

  it('go with the plugin, on every site', () => {
    result(`switch_to_blog( 2 ); update_option( Options::NAME, array( 'community' => 'fes' ) ); return true;`);
    result('OuiShare\\Widgets\\Uninstall::everywhere(); return true;');
    assert.deepEqual(
      result(
        'return array( get_blog_option( 1, Options::NAME ), get_blog_option( 2, Options::NAME ), get_site_option( Options::NAME ) );',
      ),
      [false, false, false],
    );
  });

  it('say on each site whether what people wrote goes too, wherever the plugin is deleted from', () => {
    const CODE = `
      update_site_option( Options::NAME, array( 'erase' => true ) );
      update_option( Options::NAME, array( 'erase' => false ) );
      OuiShare\\Widgets\\Signups\\Tables::make();
      OuiShare\\Widgets\\Uninstall::everywhere();
      global $wpdb;
      return (bool) $wpdb->get_var( "SHOW TABLES LIKE '{$wpdb->prefix}ouishare_members'" );`;
    assert.equal(result(CODE, true), true);
    assert.equal(result(CODE), true);
  });

  it('leave nothing of ours in the log', () => {
    assert.doesNotMatch(site.log(), /ouishare-widgets\//);
  });
});
