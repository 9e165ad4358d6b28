// Where a Chromium is on this machine. The browser tests take the one that is there; they download none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const SHELL = 'chromium-headless-shell';

/**
 * Browsers by the name of their program, best first: what Debian, Fedora, Arch and Google's own packages call them. The shell
 * is the same engine without windows: the tests take two thirds of the time in it.
 */
const NAMES = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

function usualPlaces(env = process.env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing'].flatMap((name) =>
      ['/Applications', join(env.HOME ?? '', 'Applications')].map(
        (base) => `${base}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (process.platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const inside = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return inside.flatMap((path) => bases.map((base) => join(base, path)));
  }
  const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin', '/opt/google/chrome');
  return NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** The path of a Chromium: CHROME_PATH, else the usual places of the system, else undefined. */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  return usualPlaces(env).find((path) => existsSync(path));
}

/** Packages of Debian are installed by whoever may: as root, in a container or in CI. */
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install(names) {
  console.log('Installing Debian’s Chromium for tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) => spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  apt('update', '-qq');
  names.find((name) => apt('install', '-y', '-qq', '--no-install-recommends', name));
}

/** Finds a Chromium; as root on Debian installs the one for tests where it is missing. Ends with one line that says what to do otherwise. */
export function needChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
  const found = findChromium();
  if (!CHROME_PATH && mayInstall() && !found?.endsWith(SHELL)) install(found ? [SHELL] : [SHELL, 'chromium']);
  const chosen = findChromium();
  if (chosen) return chosen;
  throw new Error('The browser tests need Chromium or Chrome 125 or later: install one, or name it in CHROME_PATH.');
}

/** What a Chromium in a container or in CI needs: no sandbox for root, no calls home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
];
