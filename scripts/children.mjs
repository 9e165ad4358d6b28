// Children of the scripts: run, awaited, and ended with everything that they started when the script itself is ended.
import { spawn } from 'node:child_process';
import { ROOT } from './doors.mjs';

const WINDOWS = process.platform === 'win32';
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

function endAll(signal) {
  for (const child of running) {
    try {
      // A group of its own: the browsers and servers that a child started end with it.
      if (WINDOWS) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.once(signal, () => {
    endAll('SIGTERM');
    process.exit(code);
  });
}

/**
 * Runs a command of node_modules/.bin, or `node`, in the root of the project.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ env?: Record<string, string>, cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string, seconds: number }>} both streams in the order they came; 124: out of time
 */
export function run(command, words, { env = {}, cwd = ROOT, timeoutMs = 15 * 60_000 } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !WINDOWS,
      shell: WINDOWS,
    });
    running.add(child);
    let output = '';
    let late = false;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = setTimeout(() => {
      late = true;
      process.kill(WINDOWS ? child.pid : -child.pid, 'SIGKILL');
    }, timeoutMs);
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (late) output += `\n${command} was ended after ${timeoutMs / 1000} s\n`;
      resolve({ code: late ? 124 : code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
