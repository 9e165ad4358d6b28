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

/** A page of the network's administration, up to its end. */
const networkPage = (): string => site.wp("--exec=define( 'WP_NETWORK_ADMIN', true );", 'eval', '');

describe(`a network of sites on WordPress ${VERSION}`, () => {
  it('leaves an endpoint alone while somebody is in the administration of the network', () => {
    site.eval(switchTo(1, 'Lisboa'));
    const file = join(site.folder, 'wp-content/uploads/ouishare/communities.json');
    const state = (): string =>
      site.eval(
        "echo wp_json_encode( array( wp_next_scheduled( 'ouishare_write_folder' ), get_option( 'ouishare_addresses' ), isset( get_option( 'rewrite_rules' )['event/([^/]+)(?:/([0-9]+))?/?$'] ) ) );",
      );
    state();
    const before = state();
    assert.match(before, /^\[\d+,"event",true\]$/);
    networkPage();
    assert.equal(existsSync(file), true);
    assert.equal(
      site.eval("echo get_option( 'ouishare_addresses' ), ' ', wp_next_scheduled( 'ouishare_write_folder' ) ? 1 : 0;"),
      'event 1',
    );
    assert.equal(state(), before);
  });

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
    site.wp('plugin', 'deactivate', 'ouishare-widgets', '--network', '--quiet');
    for (const folder of Object.values(folders)) assert.equal(existsSync(folder), false, folder);
    assert.equal(site.log(), '');
  });
});
