import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { VARIABLES } from '../src/settings.js';
import { Command } from './command.js';
import { temporaryFolder } from './harness.js';

const ENDPOINT = fileURLToPath(new URL('..', import.meta.url));
const TEMPLATES = join(ENDPOINT, 'templates');
const read = (name: string): string => readFileSync(join(TEMPLATES, name), 'utf8');
/** What the templates set for others. */
const FOREIGN = ['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'NAME'];

describe('the templates', () => {
  it('set what there is to set, and nothing else', () => {
    const names = readdirSync(TEMPLATES).flatMap((file) =>
      [...read(file).matchAll(/(?<![\w$.{-])([A-Z]+(?:_[A-Z]+)*)(?:=|: [^\s])/g)].map(([, name = '']) => name),
    );
    const ours = new Set(names.filter((name) => /_|^PORT$/.test(name)));
    assert.ok(ours.size > 8, [...ours].join(' '));
    assert.deepEqual(
      [...ours].filter((name) => !VARIABLES.includes(name) && !FOREIGN.includes(name)),
      [],
    );
  });

  it('call commands that there are', async () => {
    const help = new Command(['--help'], {}, temporaryFolder());
    await help.ended;
    const called = readdirSync(TEMPLATES).flatMap((file) =>
      [...read(file).matchAll(/(?:env |'|npx --yes |> )ouishare-endpoint (\w+)/g)].map(([, word = '']) => word),
    );
    assert.deepEqual([...new Set(called)].sort(), ['backup', 'build', 'config', 'serve']);
    for (const word of called) assert.match(help.output, new RegExp(`^  ${word} `, 'm'));
  });

  it('copy what is in the repository', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, words = '']) =>
      words.split(' '),
    );
    assert.ok(copied.length >= 3);
    for (const path of copied) assert.ok(existsSync(join(ENDPOINT, '..', path)), path);
  });

  it('are units that systemd understands, and that may do little', () => {
    const units = readdirSync(TEMPLATES).filter((name) => /\.(?:service|timer)$/.test(name));
    assert.equal(units.length, 3);
    const { error, status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', ...units.map((name) => join(TEMPLATES, name))],
      { encoding: 'utf8' },
    );
    if (error !== undefined) {
      console.log('systemd-analyze is not installed here: the units were only read.');
      return;
    }
    assert.equal(status, 0, stderr);
    const security = ['security', '--offline=true', '--threshold=20', join(TEMPLATES, 'ouishare-endpoint.service')];
    assert.equal(spawnSync('systemd-analyze', security).status, 0, 'exposed to 2.0 of 10 at most');
  });
});

it('the README names every setting', () => {
  const readme = readFileSync(join(ENDPOINT, 'README.md'), 'utf8');
  for (const name of VARIABLES) assert.ok(new RegExp(`^\\|[^|]*\`${name}\``, 'm').test(readme), name);
});
