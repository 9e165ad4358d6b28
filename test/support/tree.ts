import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BIN = join(ROOT, 'node_modules', '.bin');

/** What the checks read; a copy of it is a project to plant faults in. */
const COPIED = [
  'src',
  'test/support',
  'scripts',
  '.storybook',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  'custom-elements-manifest.config.mjs',
  'vite.config.ts',
  '.prettierrc.json',
];

/** A command's end: its exit code and everything that it said. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A copy of the project in a folder of its own, for faults that must not reach the real one. */
export interface Tree {
  readonly folder: string;
  /** Writes files into the copy: path → text. */
  plant(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs a command of node_modules/.bin in the copy. */
  run(command: string, ...words: string[]): Promise<Ended>;
  remove(): Promise<void>;
}

/** Copies what the checks read; `also` names more files or folders. */
export async function copyTree(...also: string[]): Promise<Tree> {
  const folder = await mkdtemp(join(tmpdir(), 'ouishare-tree-'));
  for (const path of [...COPIED, ...also]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    async plant(files) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    },
    run: (command, ...words) => runIn(folder, command, words),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a command of the project's node_modules/.bin in a folder; never rejects for an exit code. */
export function runIn(folder: string, command: string, words: readonly string[]): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', PATH: BIN + delimiter + (process.env['PATH'] ?? '') };
  // A test that runs tests: the inner ones are nobody's figures.
  delete (env as Record<string, string | undefined>)['OUISHARE_COUNTS'];
  delete (env as Record<string, string | undefined>)['NODE_TEST_CONTEXT'];
  const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    execFile(command, [...words], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}
