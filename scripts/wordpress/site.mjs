// A WordPress with the plugin in it, over SQLite or a database server (database.mjs): made once a version as a template, and copied in a moment for whoever needs one.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../children.mjs';
import { ROOT } from '../doors.mjs';
import { DATABASE, DATABASE_WORDS, copyDatabase, dropDatabase, giveDatabase } from './database.mjs';
import { SITES, WP_CLI, call, core, needPhp } from './downloads.mjs';

/** The plugin as it ships, built. */
export const PLUGIN = join(ROOT, 'dist/wordpress/ouishare-widgets');
const SLUG = 'ouishare-widgets';
const MEMORY = ['-d', 'memory_limit=512M'];
const CONFIG_FILE = 'wp-config.php';
const READY_TRIES = 100;
/** Events of WordPress that ask wordpress.org. */
const CALLS_HOME = 'wp_version_check,wp_update_plugins,wp_update_themes,wp_https_detection';

/** Lines of wp-config.php: the port comes with each process, so that a copy of a site needs no change of its database. */
const CONFIG = `
define( 'WP_HOME', 'http://127.0.0.1:' . ( getenv( 'OUISHARE_WP_PORT' ) ?: '80' ) );
define( 'WP_SITEURL', WP_HOME );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
`;

/** A must-use plugin of the site alone: an endpoint on this machine may be asked, and WordPress asks nobody for updates and pictures. */
const MUST_USE = `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', function ( $ports ) {
	return array_merge( $ports, array_filter( array_map( 'intval', explode( ',', (string) getenv( 'OUISHARE_WP_ENDPOINT_PORTS' ) ) ) ) );
} );
add_filter( 'pre_option_show_avatars', '__return_zero' );
// Mails are written into a folder, one file each, where that is named.
add_filter( 'pre_wp_mail', function ( $sent, $mail ) {
	$folder = getenv( 'OUISHARE_WP_MAILS' );
	if ( ! $folder ) {
		return $sent;
	}
	return false !== file_put_contents( $folder . '/' . microtime( true ) . '-' . wp_rand() . '.json', wp_json_encode( $mail ) );
}, 10, 2 );
foreach ( array( 'core', 'plugins', 'themes' ) as $kind ) {
	add_filter( "pre_site_transient_update_$kind", function () {
		return (object) array( 'last_checked' => time(), 'updates' => array(), 'response' => array(), 'version_checked' => get_bloginfo( 'version' ) );
	} );
}
`;

const ROUTER_FILE = 'router.php';
/**
 * What a web server's rewriting does: PHP's own server looks for a file wherever an address has a dot (`events.json`). And what its
 * headers do: browsers keep WordPress' own scripts, whose addresses have a version, and what they have compiled of them.
 */
const ROUTER = `<?php
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$type = array( 'js' => 'text/javascript', 'css' => 'text/css' )[ pathinfo( $path, PATHINFO_EXTENSION ) ] ?? '';
if ( '' !== $type && preg_match( '#^/wp-(includes|admin)/#', $path ) && is_file( __DIR__ . $path ) ) {
	header( "Content-Type: $type; charset=utf-8" );
	header( 'Cache-Control: max-age=3600' );
	readfile( __DIR__ . $path );
	return;
}
if ( is_file( __DIR__ . $path ) || is_file( __DIR__ . rtrim( $path, '/' ) . '/index.php' ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME']     = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = __DIR__ . '/index.php';
require __DIR__ . '/index.php';
`;

const wpCli = (folder, words, env = {}) =>
  call('php', [...MEMORY, WP_CLI, '--allow-root', `--path=${folder}`, ...words], {
    env: { ...process.env, WP_CLI_DISABLE_AUTO_CHECK_UPDATE: '1', ...env },
  });

/** Lays a site out of hard links: WordPress replaces its files, it does not write into them. */
function link(from, to) {
  mkdirSync(join(to, '..'), { recursive: true });
  call('cp', ['-al', from, to]);
}

/** What is written into must be a copy, not a link. */
function unlink(from, folder) {
  for (const own of DATABASE === '' ? ['wp-content/database', CONFIG_FILE] : [CONFIG_FILE]) {
    rmSync(join(folder, own), { recursive: true });
    cpSync(join(from, own), join(folder, own), { recursive: true });
  }
}

function install(folder, version) {
  link(core(version), folder);
  const content = join(folder, 'wp-content');
  mkdirSync(join(content, 'mu-plugins'), { recursive: true });
  writeFileSync(join(content, 'mu-plugins/test.php'), MUST_USE);
  writeFileSync(join(folder, ROUTER_FILE), ROUTER);
  const words = [...DATABASE_WORDS, '--skip-check', '--quiet'];
  call('php', [...MEMORY, WP_CLI, '--allow-root', `--path=${folder}`, 'config', 'create', ...words, '--extra-php'], {
    input: CONFIG,
  });
  giveDatabase(folder, version);
  const admin = ['--admin_user=admin', '--admin_password=admin', '--admin_email=admin@example.org', '--skip-email'];
  wpCli(folder, ['core', 'install', '--url=http://127.0.0.1', '--title=OuiShare Example', ...admin, '--quiet']);
  wpCli(folder, ['rewrite', 'structure', '/%postname%/', '--quiet']);
}

/** Made anew when this file or the core changes. */
function template(version) {
  needPhp();
  const made = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 12);
  const folder = join(SITES, `template-${version}${DATABASE}-${made}`);
  if (existsSync(folder)) return folder;
  const work = `${folder}.${String(process.pid)}`;
  rmSync(work, { recursive: true, force: true });
  install(work, version);
  try {
    renameSync(work, folder);
  } catch {
    rmSync(work, { recursive: true });
  }
  return folder;
}

/** @returns {Promise<number>} a port that is free at this moment */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function untilServes(url, child) {
  for (let tries = 0; tries < READY_TRIES; tries += 1) {
    if (child.exitCode !== null) throw new Error(`php -S ended with ${String(child.exitCode)}`);
    const answer = await fetch(new URL('/wp-includes/images/blank.gif', url)).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer`);
}

/**
 * A new site with the plugin active, at a free port of 127.0.0.1; not yet served.
 *
 * @param {object} [options]
 * @param {string} [options.version] of WordPress
 * @param {number} [options.port] default: a free one
 * @param {readonly number[]} [options.endpointPorts] ports of this machine that WordPress may ask
 * @param {boolean} [options.active] whether the plugin is active (default true)
 */
export async function makeSite({ version = '7.1', port, endpointPorts = [], active = true } = {}) {
  const from = template(version);
  const chosen = port ?? (await freePort());
  const folder = join(SITES, `site-${version}-${String(process.pid)}-${String(chosen)}`);
  rmSync(folder, { recursive: true, force: true });
  link(from, folder);
  unlink(from, folder);
  const database = copyDatabase(folder, version, chosen);
  symlinkSync(PLUGIN, join(folder, 'wp-content/plugins', SLUG));
  const mails = join(folder, 'wp-content/mails');
  mkdirSync(mails);
  const env = {
    OUISHARE_WP_PORT: String(chosen),
    OUISHARE_WP_ENDPOINT_PORTS: [...endpointPorts, chosen].join(','),
    OUISHARE_WP_MAILS: mails,
  };
  const wp = (...words) => wpCli(folder, words, env);
  if (active) wp('plugin', 'activate', SLUG, '--quiet');
  let child;
  function close() {
    process.removeListener('exit', close);
    // Its workers are processes of its group.
    if (child?.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
    dropDatabase(database);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  // However this process ends, nothing of the site stays.
  process.once('exit', close);
  return {
    folder,
    /** Its name on a database server; empty where it is a file of SQLite. */
    database,
    port: chosen,
    url: `http://127.0.0.1:${String(chosen)}`,
    env,
    mails,
    /** WP-CLI on this site: its output. */
    wp,
    /** Runs the cron events that are due, while this process goes on: they may ask a server in it. */
    async cron() {
      const base = [...MEMORY, WP_CLI, '--allow-root', `--path=${folder}`];
      const words = [...base, 'cron', 'event', 'run', '--due-now', `--exclude=${CALLS_HOME}`];
      const { code, output } = await run('php', words, { env });
      if (code !== 0) throw new Error(output);
    },
    /** Runs a piece of PHP inside this WordPress: what it prints. */
    eval: (code) => wp('eval', code),
    /** What WordPress and PHP complained about so far. */
    log: () => {
      const file = join(folder, 'wp-content/debug.log');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    async serve() {
      child = spawn('php', [...MEMORY, '-S', `127.0.0.1:${String(chosen)}`, '-t', '.', ROUTER_FILE], {
        cwd: folder,
        env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: '4' },
        stdio: 'ignore',
        detached: true,
      });
      await untilServes(`http://127.0.0.1:${String(chosen)}`, child);
    },
    close,
  };
}
