import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { z } from 'zod';
import { articlePageSchema } from '../../src/contract/articles.js';
import { communityPageSchema } from '../../src/contract/communities.js';
import { eventPageSchema } from '../../src/contract/events.js';
import { manifestSchema } from '../../src/contract/manifest.js';
import { partnerPageSchema } from '../../src/contract/partners.js';
import { personPageSchema } from '../../src/contract/people.js';
import { projectPageSchema } from '../../src/contract/projects.js';
import { ROUTES, resendPath } from '../../src/contract/routes.js';
import { signupSchema } from '../../src/contract/signup.js';
import { pairsOf } from './examples.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, 'docs/contract');
const run = promisify(execFile);

function docs(...args: string[]): Promise<{ stdout: string }> {
  return run(process.execPath, ['--import', 'tsx', 'scripts/contract-docs.mjs', ...args], { cwd: ROOT });
}

async function json(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(FOLDER, file), 'utf8')) as Record<string, unknown>;
}

/** Every object inside a value, itself first. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Record<string, unknown>;
  for (const each of Object.values(value)) yield* objectsIn(each);
}

function pointedAt(document: unknown, pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/')], document);
}

function assertReferencesResolve(document: Record<string, unknown>): void {
  let seen = 0;
  for (const { $ref } of objectsIn(document)) {
    if (typeof $ref !== 'string') continue;
    seen += 1;
    assert.notEqual(pointedAt(document, $ref), undefined, $ref);
  }
  assert.ok(seen > 0, 'there are references');
}

describe('the published schemas', () => {
  it('are those of the code, and the check says so', async () => {
    const { stdout } = await docs('--check');
    assert.match(stdout, /13 files are current/);
  });

  it('are refused by the check where one is old, missing or left over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'contract-docs-'));
    try {
      await docs(folder);
      assert.deepEqual((await readdir(folder)).sort(), (await readdir(FOLDER)).sort());
      await appendFile(join(folder, 'events.schema.json'), ' ');
      await rm(join(folder, 'problem.schema.json'));
      await writeFile(join(folder, 'left-over.json'), '{}');
      await assert.rejects(docs('--check', folder), /events\.schema\.json, problem\.schema\.json, left-over\.json/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  const published = {
    communities: communityPageSchema,
    events: eventPageSchema,
    people: personPageSchema,
    partners: partnerPageSchema,
    articles: articlePageSchema,
    projects: projectPageSchema,
    manifest: manifestSchema,
  };
  for (const [name, schema] of Object.entries(published)) {
    it(`take every one of the ${name} that the code takes, and no foreign key`, async () => {
      const document = await json(`${name}.schema.json`);
      assertReferencesResolve(document);
      const fromFile = z.fromJSONSchema(document);
      fc.assert(
        fc.property(pairsOf(schema), ({ plain }) => {
          const parsed = fromFile.safeParse(plain);
          assert.ok(parsed.success, parsed.error && z.prettifyError(parsed.error));
          assert.ok(!fromFile.safeParse({ ...(plain as object), foreign: 1 }).success);
          assert.ok(!fromFile.safeParse({ ...(plain as object), version: '2' }).success);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('say in words what JSON Schema cannot check', async () => {
    const { schemas } = (await json('openapi.json'))['components'] as { schemas: Record<string, unknown> };
    const silent = Object.entries(schemas).filter(
      ([name]) =>
        !['Named', 'Price', 'Article', 'Project', 'Message', 'Manifest', 'Email', 'ConsentOffer'].includes(name),
    );
    for (const [name, schema] of silent) {
      assert.ok(typeof (schema as { description?: unknown }).description === 'string', `${name} has no description`);
    }
  });
});

interface Operation {
  readonly operationId: string;
  readonly parameters?: {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: { readonly content: Record<string, { schema: object }> };
  readonly responses: Record<string, { readonly description: string }>;
}

describe('the OpenAPI description', () => {
  async function operations(): Promise<[path: string, method: string, operation: Operation][]> {
    const { paths } = (await json('openapi.json')) as { paths: Record<string, Record<string, Operation>> };
    return Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
    );
  }

  it('is one of version 3.1 with a title, a version and references that lead somewhere', async () => {
    const document = await json('openapi.json');
    assert.match(String(document['openapi']), /^3\.1\.\d+$/);
    const { title, version } = document['info'] as Record<string, unknown>;
    assert.ok(title && version);
    assertReferencesResolve(document);
    const { schemas } = document['components'] as { schemas: object };
    for (const name of Object.keys(schemas)) assert.match(name, /^[\w.-]+$/);
  });

  it('has every address of the contract', async () => {
    const paths = new Set((await operations()).map(([path]) => path));
    for (const route of Object.values(ROUTES)) assert.ok(paths.has(`/${route}`), route);
    assert.ok(paths.has(`/${resendPath('{id}').replaceAll('%7B', '{').replaceAll('%7D', '}')}`));
  });

  it('gives each operation its own name, answers that are described, and every part of its path', async () => {
    const all = await operations();
    assert.equal(new Set(all.map(([, , { operationId }]) => operationId)).size, all.length);
    for (const [path, method, { operationId, parameters = [], requestBody, responses }] of all) {
      assert.match(path, /^\//);
      assert.ok(['get', 'post'].includes(method), method);
      assert.ok(Object.keys(responses).length > 0, operationId);
      for (const [status, { description }] of Object.entries(responses)) {
        assert.match(status, /^[2-5]\d\d$/);
        assert.ok(description, `${operationId} ${status}`);
      }
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      assert.deepEqual(
        inPath,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
      if (requestBody) assert.equal(method, 'post');
    }
  });
});

describe('a sign-up', () => {
  it('is described in the file as the code takes it', async () => {
    const fromFile = z.fromJSONSchema(await json('signup.schema.json'));
    const signup = {
      id: '0b8a4a4e-7d3c-4f6e-9a53-3c1d2e4f5a6b',
      email: 'someone@example.org',
      name: 'Some One ',
      interests: ['mobility'],
      consents: [{ purpose: 'membership', given: true, givenAt: '2026-05-01T10:00:00Z', text: 'I agree.' }],
    };
    for (const schema of [fromFile, signupSchema]) {
      assert.ok(schema.safeParse(signup).success);
      for (const fault of [
        { id: 'x' },
        { email: undefined },
        { email: 'nobody' },
        { surname: 'x' },
        { consents: undefined },
      ]) {
        assert.ok(!schema.safeParse({ ...signup, ...fault }).success, JSON.stringify(fault));
      }
    }
  });
});
