import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build, type Rolldown } from 'vite';
import { widgetNames } from '../../scripts/doors.mjs';
import { runIn } from '../support/tree.js';

/** What an application has beside our package: what package.json names as dependencies, and what those need. */
const DEPENDENCIES = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit',
  '@lit-labs',
  'zod',
  '@types/trusted-types',
  'parse5',
  'entities',
];

/** An application as somebody else writes it, in TypeScript, with the strictest settings and no `skipLibCheck`. */
const APPLICATION = `import 'ouishare-widgets/provider';
import 'ouishare-widgets/event-list';
import 'ouishare-widgets/languages/fr';
import { EndpointClient, EndpointError } from 'ouishare-widgets/client';
import type { EventListElement, EventSelectEvent, StatusChangeEvent } from 'ouishare-widgets';

const provider = document.createElement('ouishare-provider');
provider.client = new EndpointClient({ endpoint: '/api/' });
const list: EventListElement = document.createElement('ouishare-event-list');
list.view = 'cards';
list.addEventListener('ouishare-event-select', (event) => {
  const chosen: EventSelectEvent = event;
  const id: string = chosen.row.id;
  console.log(id);
});
list.addEventListener('ouishare-status-change', (event) => {
  const change: StatusChangeEvent = event;
  if (change.error instanceof EndpointError) console.log(change.error.kind);
});
// @ts-expect-error there is no such view
list.view = 'carousel';
provider.append(list);
document.body.append(provider);
`;

const DATA = `import { eventSchema } from 'ouishare-widgets/contract';
import { EndpointClient } from 'ouishare-widgets/client';

const row = eventSchema.parse({ id: 'a', title: 'Breakfast', start: '2099-05-01' });
export const title: unknown = row.title;
export const client = new EndpointClient({ endpoint: 'https://network.example/api/' });
`;

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly string[];
}

const settings = (module: string, moduleResolution: string) =>
  JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
    },
    files: ['app.ts', 'data.ts'],
  });

describe('an application that installs the package', () => {
  let folder: string;
  let installed: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ouishare-consumer-'));
    const packed = await runIn(resolve('.'), 'npm', [
      'pack',
      '--ignore-scripts',
      '--silent',
      '--pack-destination',
      folder,
    ]);
    const tarball = packed.output.trim().split('\n').at(-1) ?? '';
    const unpacked = await runIn(folder, 'tar', ['-xzf', tarball]);
    assert.equal(unpacked.code, 0, unpacked.output);
    installed = join(folder, 'node_modules/ouishare-widgets');
    await mkdir(join(folder, 'node_modules/@types'), { recursive: true });
    await cp(join(folder, 'package'), installed, { recursive: true });
    for (const name of DEPENDENCIES) {
      if (existsSync(join('node_modules', name)))
        await symlink(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
    }
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'app.ts'), APPLICATION);
    await writeFile(join(folder, 'data.ts'), DATA);
    await writeFile(join(folder, 'bundler.json'), settings('ESNext', 'bundler'));
    await writeFile(join(folder, 'nodenext.json'), settings('NodeNext', 'NodeNext'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const resolution of ['bundler', 'nodenext']) {
    it(`compiles without skipLibCheck, the way of ${resolution}`, async () => {
      const { code, output } = await runIn(folder, 'tsc', ['-p', `${resolution}.json`]);
      assert.equal(code, 0, output);
    });
  }

  it('gets source maps that carry the sources, and no WordPress', async () => {
    const files = await readdir(join(installed, 'dist'), { recursive: true });
    const maps = files.filter((path) => path.endsWith('.js.map'));
    // A door that only names others has nothing to map: what it names has.
    for (const name of widgetNames()) assert.ok(maps.includes(`${name}.js.map`), name);
    for (const path of maps) {
      const map = JSON.parse(await readFile(join(installed, 'dist', path), 'utf8')) as SourceMap;
      assert.equal(map.sourcesContent?.length, map.sources.length, path);
    }
    assert.deepEqual(
      files.filter((path) => path.startsWith('wordpress')),
      [],
    );
  });

  it('gets no zod in what its visitors load', async () => {
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: join(folder, 'app.ts'), formats: ['es'] },
      },
    });
    const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
    const modules = outputs.flatMap(({ output }) =>
      output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : [])),
    );
    assert.ok(
      modules.some((id) => id.includes('lit-html')),
      'the bundle holds Lit',
    );
    assert.ok(
      modules.some((id) => id.includes('ouishare-widgets')),
      'the bundle holds the widgets',
    );
    assert.deepEqual(
      modules.filter((id) => /\/zod\//.test(id)),
      [],
    );
    const code = outputs
      .flatMap(({ output }) => output.map((file) => (file.type === 'chunk' ? file.code : '')))
      .join('\n');
    // A bundler drops what package.json does not list under sideEffects.
    for (const tag of ['ouishare-provider', 'ouishare-event-list'])
      assert.ok(code.includes(`customElements.define("${tag}"`), tag);
  });

  it('imports classes, doors, client and schemas in Node too', async () => {
    const doors = ['provider', 'client', 'contract', ...widgetNames().flatMap((name) => [name, `${name}/element`])];
    const names = ['ouishare-widgets', ...doors.map((door) => `ouishare-widgets/${door}`)];
    const code = `for (const name of ${JSON.stringify(names)}) { const m = await import(name); if (Object.keys(m).length === 0) throw new Error(name + ' exports nothing'); }`;
    const { code: exit, output } = await runIn(folder, 'node', ['--input-type=module', '-e', code]);
    assert.equal(exit, 0, output);
  });

  it('registers nothing by importing a class', async () => {
    const code = `import 'ouishare-widgets/event-list/element'; import 'ouishare-widgets'; if (customElements.get('ouishare-event-list')) throw new Error('defined');`;
    const { code: exit, output } = await runIn(folder, 'node', ['--input-type=module', '-e', code]);
    assert.equal(exit, 0, output);
  });

  it('gets what it may use and no more: built files, types, the manifest, a licence', async () => {
    for (const file of ['dist/custom-elements.json', 'dist/types/index.d.ts', 'dist/cdn/ouishare.js', 'LICENSE']) {
      assert.ok(existsSync(join(installed, file)), file);
    }
    for (const file of ['src', 'test', 'endpoint', 'dist/cdn/report.json'])
      assert.ok(!existsSync(join(installed, file)), file);
    const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { dependencies: object };
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['@lit/context', 'lit', 'zod']);
  });
});
