import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FilesOptions } from './routes/files.js';

/** The endpoint's own folder: this file is one level below it, as a source and in the bundle. */
const HOME = dirname(dirname(fileURLToPath(import.meta.url)));

/** The pictures and logos that the rows of the sample name. */
export const SAMPLE_FOLDER = join(HOME, 'sample');
const SAMPLE_FILES = ['logos', 'pictures'] as const;

/** The sample's files below an address, where its rows look for them. */
export function sampleFiles(prefix: string, working: boolean): FilesOptions[] {
  return SAMPLE_FILES.map((name) => ({ prefix: `${prefix}${name}/`, folder: join(SAMPLE_FOLDER, name), working }));
}

/**
 * The built doors, at the address that pages paste and at that of their version: from the folder given, the repository around us, or the
 * package `ouishare-widgets` installed where the command was started. None where none is built. Folders inside the given one that are
 * called after a version are served at the address of that version: a page that names one keeps it when the endpoint moves on.
 */
export function doorFiles(given: string | undefined, working: boolean): FilesOptions[] {
  const root = given === undefined ? builtWidgets() : undefined;
  const folder = given ?? (root === undefined ? undefined : join(root, 'dist', 'cdn'));
  if (folder === undefined) return [];
  const own = root === undefined ? undefined : versionOf(root);
  const versions = own === undefined ? versionFolders(folder) : [{ version: own, folder }];
  const fixed = versions.map((each) => ({
    prefix: `/cdn/${each.version}/`,
    folder: each.folder,
    working,
    fixed: true,
  }));
  return [{ prefix: '/cdn/1/', folder, working }, ...fixed];
}

const VERSION = /^\d+\.\d+\.\d+[\w.-]*$/;

function versionFolders(folder: string): { version: string; folder: string }[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => VERSION.test(name)) : [];
  return names.map((version) => ({ version, folder: join(folder, version) }));
}

/**
 * What the package of widgets says of itself, for pages that are made from it: `/package/package.json` names the version and, as
 * `customElements`, the manifest, which is served as well. None where none is built.
 */
export function packageFiles(): FilesOptions[] {
  const folder = builtWidgets();
  const only = /^(?:package|dist\/custom-elements)\.json$/;
  return folder === undefined ? [] : [{ prefix: '/package/', folder, working: true, only }];
}

/** The folder of the package, where its doors are built. */
function builtWidgets(): string | undefined {
  return [dirname(HOME), installedWidgets()].find(holdsDoors);
}

function holdsDoors(root: string | undefined): boolean {
  return root !== undefined && existsSync(join(root, 'dist', 'cdn', 'ouishare.js'));
}

function versionOf(root: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version?: unknown };
    return typeof version === 'string' && VERSION.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

function installedWidgets(): string | undefined {
  try {
    // The package exports no package.json; its main door lies in its `dist`.
    return dirname(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('ouishare-widgets')));
  } catch {
    return undefined;
  }
}
