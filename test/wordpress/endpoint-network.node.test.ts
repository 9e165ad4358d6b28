import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import type { Site } from './endpoint-site.js';
import { VERSION } from './version.js';

let site: Site;
before(async () => {
  site = await makeSite({ version: VERSION });
  site.wp('core', 'multisite-convert', '--title=Network', '--quiet');
  site.wp('site', 'create', '--slug=porto', '--quiet');
  // WordPress 6.5 loses the colon before the port of a new site's address.
  site.eval(
    "switch_to_blog( 2 ); foreach ( array( 'home', 'siteurl' ) as $name ) { update_option( $name, 'https://network.example/porto' ); }",
  );
});
after(() => site.close());

const switchTo = (blog: number, name: string): string =>
  `switch_to_blog( ${String(blog)} ); update_option( 'ouishare_settings', array( 'endpoint' => true, 'endpoint_community' => array( 'name' => '${name}' ) ) ); wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Of ${name}' ) ); restore_current_blog();`;

/** The plugin's events in WordPress' cron of a site. */
const events = (blog: number): string[] => {
  const all = site.eval(
    `switch_to_blog( ${String(blog)} ); foreach ( _get_cron_array() as $hooks ) { foreach ( (array) $hooks as $hook => $times ) { echo "$hook\n"; } }`,
  );
  return [...new Set(all.split('\n').filter((hook) => hook.startsWith('ouishare')))].sort();
};

/** What requests to a site plan. */
const plan = (blog: number): string =>
  `switch_to_blog( ${String(blog)} ); OuiShare\\Widgets\\Signups\\Sweep::schedule(); OuiShare\\Widgets\\Kept::activate(); OuiShare\\Widgets\\Kept::ask( 'https://network.example/events' ); restore_current_blog();`;

describe(`a network of sites on WordPress ${VERSION}`, () => {
  it('keeps the files of its sites apart, and leaves none when the plugin goes', () => {
    site.eval(switchTo(1, 'Lisboa') + switchTo(2, 'Porto'));
    const uploads = join(site.folder, 'wp-content/uploads');
    const folders = { Lisboa: join(uploads, 'ouishare'), Porto: join(uploads, 'sites/2/ouishare') };
    for (const [name, folder] of Object.entries(folders)) {
      assert.match(readFileSync(join(folder, 'communities.json'), 'utf8'), new RegExp(`"name":"${name}"`));
      const articles = readFileSync(join(folder, 'articles.json'), 'utf8');
      assert.deepEqual(
        Object.keys(folders).filter((other) => articles.includes(`Of ${other}`)),
        [name],
      );
    }
    site.eval("switch_to_blog( 2 ); update_option( 'ouishare_settings', array() ); restore_current_blog();");
    assert.equal(existsSync(folders.Porto), false);
    assert.equal(existsSync(folders.Lisboa), true);
    site.wp('plugin', 'activate', 'ouishare-widgets', '--network', '--quiet');
    site.eval(switchTo(2, 'Porto'));
    assert.equal(existsSync(folders.Porto), true);
    site.eval(plan(1) + plan(2));
    const planned = ['ouishare_refresh', 'ouishare_signup_round', 'ouishare_tidy'];
    for (const blog of [1, 2])
      assert.deepEqual(
        events(blog).filter((hook) => planned.includes(hook)),
        planned,
      );
    site.wp('plugin', 'deactivate', 'ouishare-widgets', '--network', '--quiet');
    for (const blog of [1, 2]) assert.deepEqual(events(blog), []);
    for (const folder of Object.values(folders)) assert.equal(existsSync(folder), false, folder);
    assert.equal(site.log(), '');
  });
});
