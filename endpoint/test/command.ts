import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ENDPOINT = fileURLToPath(new URL('..', import.meta.url));
/** The whole run tests the bundle that ships; a single file its sources, which need no build. */
const BUNDLE = process.env['OUISHARE_TEST_CLI'];
const SOURCE = join(ENDPOINT, 'src', 'cli.ts');

/** What the run of the tests itself is told is nobody's setting. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('OUISHARE_')));

/** The command as an operator runs it, in a process of its own. */
export class Command {
  readonly child: ChildProcess;
  output = '';
  readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor(words: readonly string[], env: Readonly<Record<string, string>>, folder: string) {
    // tsx is found from here, the command runs in a folder of its own.
    const program = BUNDLE === undefined ? ['--import', import.meta.resolve('tsx'), SOURCE] : [BUNDLE];
    this.child = spawn(process.execPath, [...program, ...words], {
      cwd: folder,
      env: { ...ENV, HOST: '127.0.0.1', PORT: '0', CHALLENGE_EFFORT: '500', CHALLENGE_WAIT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        resolve(signal ?? code);
      });
    });
    commands.push(this);
  }

  /** The port, once the command says that it serves. */
  async ready(): Promise<number> {
    for (let tries = 0; tries < 400; tries += 1) {
      const port = /ready http:\/\/localhost:(\d+)\/\n/.exec(this.output)?.[1];
      if (port !== undefined) return Number(port);
      if (this.child.exitCode !== null) break;
      await sleep(50);
    }
    throw new Error(`It did not get ready:\n${this.output}`);
  }
}

const commands: Command[] = [];
after(() => {
  for (const { child } of commands) child.kill('SIGKILL');
});
