// Writes docs/contract: a JSON Schema for each thing of the wire contract and an OpenAPI 3.1 description, made from the zod schemas.
//   node --import tsx scripts/contract-docs.mjs           writes them
//   node --import tsx scripts/contract-docs.mjs --check   exits 1 where one is not current
// A last argument names another folder.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { z } from 'zod';
import * as contract from '../src/contract/index.ts';
import { openApiPaths } from './contract-docs.openapi.mjs';

const OURS = new URL('../docs/contract/', import.meta.url);
const isCheck = argv.includes('--check');
const [given] = argv.slice(2).filter((argument) => !argument.startsWith('--'));
const FOLDER = given ? pathToFileURL(`${resolve(given)}/`) : OURS;
const FILES = {
  communities: ['CommunityPage', 'A page of communities'],
  events: ['EventPage', 'A page of events'],
  people: ['PersonPage', 'A page of people'],
  partners: ['PartnerPage', 'A page of partners'],
  articles: ['ArticlePage', 'A page of articles'],
  projects: ['ProjectPage', 'A page of projects'],
  manifest: ['Manifest', 'The manifest, ouishare.json'],
  signup: ['Signup', 'What becomes a member'],
  'signup-answer': ['SignupAnswer', 'What a sign-up is answered'],
  challenge: ['Challenge', 'A puzzle to solve before a sign-up'],
  message: ['Message', 'A message relayed to a connector'],
  problem: ['Problem', 'An error'],
};

/** Every named schema of the contract, with `uri` deciding how one names another. */
function schemasBy(uri) {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io: 'input', target: 'draft-2020-12', uri });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([name, schema]) => [name, { ...schema, $schema: undefined, $id: undefined }])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The named schemas that one needs, itself first. */
function closure(schemas, name, found = new Set([name])) {
  for (const [, other] of JSON.stringify(schemas[name]).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
    if (found.has(other)) continue;
    found.add(other);
    closure(schemas, other, found);
  }
  return found;
}

function jsonSchema(schemas, name, title) {
  const [, ...needed] = closure(schemas, name);
  const $defs = Object.fromEntries(needed.sort().map((other) => [other, schemas[other]]));
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schemas[name], $defs };
}

function openApi() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'OuiShare wire contract',
      version: `${contract.CONTRACT_MAJOR}.0`,
      summary: 'What a widget may read from an endpoint, and what an endpoint may expect of a widget.',
      description:
        'A folder of JSON files is a complete endpoint for reading. Objects are strict: a publisher sends no other keys. ' +
        'What JSON Schema cannot check stands in the descriptions.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api', description: 'The base of an endpoint: the value of `endpoint`.' }],
    tags: [
      { name: 'reading', description: 'Public, without credentials; any static host can answer.' },
      { name: 'sign-up', description: 'Becoming a member, leaving, writing to a connector.' },
    ],
    paths: openApiPaths(contract),
    components: { schemas: schemasBy((id) => `#/components/schemas/${id}`) },
  };
}

/** File names and their texts. */
async function documents() {
  const schemas = schemasBy((id) => `#/$defs/${id}`);
  const values = [
    ...Object.entries(FILES).map(([file, [name, title]]) => [`${file}.schema.json`, jsonSchema(schemas, name, title)]),
    ['openapi.json', openApi()],
  ];
  const options = await prettier.resolveConfig(fileURLToPath(new URL('openapi.json', OURS)));
  const write = async ([file, value]) => [
    file,
    await prettier.format(JSON.stringify(value), { ...options, parser: 'json' }),
  ];
  return new Map(await Promise.all(values.map(write)));
}

function filesThere() {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
}

function readFile(file) {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

const texts = await documents();
mkdirSync(FOLDER, { recursive: true });
const there = filesThere();
const stale = [
  ...[...texts].filter(([file, text]) => !there.includes(file) || readFile(file) !== text).map(([file]) => file),
  ...there.filter((file) => !texts.has(file)),
];

if (!isCheck) {
  for (const file of there) if (!texts.has(file)) rmSync(new URL(file, FOLDER));
  for (const [file, text] of texts) writeFileSync(new URL(file, FOLDER), text);
  console.info(`docs/contract: ${texts.size} files, ${stale.length} changed`);
} else if (stale.length > 0) {
  console.error(`docs/contract is not current: ${stale.join(', ')}; run node --import tsx scripts/contract-docs.mjs`);
  exit(1);
} else {
  console.info(`docs/contract: ${texts.size} files are current`);
}
