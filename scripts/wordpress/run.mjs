// `npm run wordpress`: a real WordPress with the plugin, a sample chapter and the reference endpoint, to try. PORT (8881) is WordPress',
// the next one the endpoint's. Everything is in an ignored folder and gone at the end.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { ROOT } from '../doors.mjs';
import { makeSite } from './site.mjs';

const port = Number(process.env.PORT ?? 8881);
const endpointPort = port + 1;
const endpointAddress = `http://127.0.0.1:${endpointPort}/api/`;

const needed = {
  cdn: 'dist/cdn/ouishare.js',
  manifest: 'dist/custom-elements.json',
  types: 'dist/types/index.d.ts',
  endpoint: 'endpoint/dist/cli.js',
};
const missing = Object.keys(needed).filter((part) => !existsSync(join(ROOT, needed[part])));
console.log(`Building ${[...missing, 'wordpress'].join(' and ')} …`);
await build([...missing, 'wordpress']);

console.log('Setting up WordPress …');
const site = await makeSite({ port, endpointPorts: [endpointPort] });
const endpoint = spawn(process.execPath, [join(ROOT, 'endpoint/dist/cli.js'), 'serve', '--demo'], {
  cwd: ROOT,
  env: { ...process.env, PORT: String(endpointPort) },
  stdio: ['ignore', 'ignore', 'inherit'],
});

process.once('exit', () => endpoint.kill());
endpoint.once('exit', (code) => {
  console.error(`The endpoint ended (${String(code)}); is port ${endpointPort} taken?`);
  process.exit(1);
});

site.wp('user', 'create', 'author', 'author@example.org', '--role=author', '--user_pass=author', '--quiet');
site.eval(`
  update_option( 'ouishare_settings', array( 'sources' => array( array(
    'id' => 'network', 'name' => 'Sample network', 'kind' => 'endpoint', 'address' => '${endpointAddress}', 'resource' => '', 'format' => '',
  ) ) ) );
  $page = static function ( $title, $pattern ) {
    $content = WP_Block_Patterns_Registry::get_instance()->get_registered( "ouishare/$pattern" )['content'];
    return wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => $title, 'post_content' => $content ) );
  };
  update_option( 'page_on_front', $page( 'Home', 'chapter-home' ) );
  update_option( 'show_on_front', 'page' );
  $page( 'Events', 'event-page' );
  $page( 'Join us', 'join-us' );
`);
await site.serve();
// What the pages keep for those without script.
setInterval(() => void site.cron().catch(() => undefined), 20_000).unref();
await site.cron().catch(() => undefined);
console.log(`ready ${site.url}/
  wp-admin: ${site.url}/wp-admin/ as admin (password admin) or author (password author)
  settings: ${site.url}/wp-admin/options-general.php?page=ouishare-widgets
  endpoint: ${endpointAddress}
  mails are written to ${site.mails}`);
