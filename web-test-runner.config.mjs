// Browser tests: `web-test-runner`, or one file: `web-test-runner --files test/client/retry.test.ts`. Coverage: `--coverage`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';
import { browserCounts } from './scripts/reporters/browser.mjs';

const MISBEHAVING_SERVER = new URL('./test/support/misbehaving-server.mjs', import.meta.url);
const BROWSER_START_TIMEOUT_MS = 60_000;
/** The longest file looks at every story in three pages with axe: a minute when nothing else runs. */
const FILE_TIMEOUT_MS = 420_000;
// A page in the background gets a frame a second: what waits for frames at several widths takes its time.
const TEST_TIMEOUT_MS = 40_000;

/** Tests of what is left behind tidy up before they look: `gc()`. */
const TIDY_MEMORY = '--js-flags=--expose-gc';

/** A second, real HTTP server that answers slowly, wrongly or never; a test reads its origin at `/__misbehaving-origin`. */
function misbehavingServer() {
  let server;
  return {
    name: 'misbehaving-server',
    async serverStart() {
      if (!existsSync(MISBEHAVING_SERVER)) return;
      const { startMisbehavingServer } = await import(MISBEHAVING_SERVER.href);
      server = await startMisbehavingServer({ port: 0 });
    },
    serve(context) {
      if (context.path === '/__misbehaving-origin') return { body: server?.origin ?? '', type: 'text/plain' };
    },
    async serverStop() {
      await server?.close();
    },
  };
}

/**
 * The reference endpoint, from its sources, over real files: started for the first test that asks, which reads its
 * addresses at `/__reference-endpoint` (test/support/reference-endpoint.ts).
 */
function referenceEndpoint() {
  let child;
  let addresses;
  const start = () => {
    child = spawn(process.execPath, ['--import', 'tsx', 'test/support/endpoint-server.ts'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the reference endpoint ended with ${code}`)));
      child.stdout.once('data', (line) => resolve(String(line)));
    });
  };
  return {
    name: 'reference-endpoint',
    async serve(context) {
      if (context.path !== '/__reference-endpoint') return undefined;
      addresses ??= start();
      return { body: await addresses, type: 'application/json' };
    },
    serverStop() {
      child?.stdin.end();
    },
  };
}

/** A test in test/zones asks for which zone it was started: TZ of this process is the browser's as well. */
function zoneOfRun() {
  return {
    name: 'zone-of-run',
    serve(context) {
      return context.path === '/__zone' ? { body: process.env.TZ ?? '', type: 'text/plain' } : undefined;
    },
  };
}

/** Every page counts as the one in front: else focus rings, frames and visibility stop in all but one of two pages that run at once. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  // What a visitor copies is read back: headless nobody can be asked.
  await session.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
  return page;
}

export default {
  // The tests in test/zones run once in each of five zones: `npm test -- --only zones`.
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/zones/**', '!test/bench/**'],
  rootDir: '.',
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findChromium(),
        args: [...CHROMIUM_ARGS, TIDY_MEMORY],
        timeout: BROWSER_START_TIMEOUT_MS,
      },
      createPage: focusedPage,
    }),
  ],
  browserStartTimeout: BROWSER_START_TIMEOUT_MS,
  testsStartTimeout: BROWSER_START_TIMEOUT_MS,
  testsFinishTimeout: FILE_TIMEOUT_MS,
  testFramework: { config: { timeout: TEST_TIMEOUT_MS } },
  // What a widget warns of is part of many tests: only errors say something about the run.
  filterBrowserLogs: ({ type }) => type === 'error',
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
    misbehavingServer(),
    referenceEndpoint(),
    zoneOfRun(),
  ],
  coverageConfig: { include: ['src/**'], report: true, reportDir: 'coverage' },
  staticLogging: !process.stdout.isTTY,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    browserCounts(),
  ],
};
