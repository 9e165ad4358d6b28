// The reference endpoint from its sources, over real SQLite files, for tests that run in a browser. The test run starts
// this as a process of its own: it prints its addresses as one line of JSON, and ends when its input does.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { startEndpoint, type EndpointOptions } from '../../endpoint/src/endpoint.js';
import type { Network } from '../../endpoint/src/network/network.js';
import { readSettings } from '../../endpoint/src/settings.js';
import { eventRow } from './event-rows.js';

/** A challenge that a browser solves at once. */
const EFFORT = '2000';
const HALF_AN_HOUR_MS = 30 * 60_000;
const TABLES: readonly string[] = ['signups', 'consents', 'mails', 'messages'];

const label = (id: string, en: string, fr: string, ar: string) => ({ id, label: { en, fr, ar } });

const network: Network = {
  manifest: {
    version: '1',
    name: 'A network',
    lang: 'fr',
    feeds: { ics: 'events.ics' },
    signup: {
      href: 'signups',
      challenge: 'signups/challenge',
      fields: ['name', 'communityIds', 'country', 'city', 'occupation', 'interests', 'skills', 'heardFrom', 'message'],
      required: ['communityIds'],
      fallbackUrl: 'https://network.example/join',
      consents: [
        {
          purpose: 'membership',
          required: true,
          text: { fr: 'J’accepte.', en: 'I agree to this.', ar: 'أوافق.' },
          policyUrl: 'https://network.example/privacy',
          policyVersion: '2026-01',
          controller: 'A network, 1 street',
        },
        { purpose: 'letter', text: { fr: 'La lettre aussi.', en: 'The letter as well.' } },
      ],
    },
    messages: {
      href: 'messages',
      challenge: 'signups/challenge',
      consents: [{ purpose: 'message', required: true, text: { fr: 'J’accepte.', en: 'Pass this on.', ar: 'أوافق.' } }],
    },
    privacy: { policy: 'https://network.example/privacy', contact: 'mailto:hello@network.example' },
  },
  communities: [
    { id: 'malmo', name: 'Malmö', place: { city: 'Malmö', country: 'SE' }, tags: ['commons'] },
    { id: 'casablanca', name: { fr: 'Casablanca', ar: 'الدار البيضاء' }, tags: ['tools'] },
    { id: 'commons', name: { fr: 'Les communs', en: 'The commons' }, kind: 'thematic', tags: ['commons', 'tools'] },
    { id: 'aarhus', name: 'Aarhus', order: 1 },
  ],
  events: [
    eventRow({ id: 'workshop', communityIds: ['casablanca'] }),
    eventRow({ id: 'meetup', kind: undefined, title: 'Meet-up', communityIds: ['malmo'] }),
    eventRow({ id: 'call', kind: 'call', title: 'Call', place: undefined, online: { url: 'https://rooms.example/1' } }),
  ],
  people: [
    { id: 'salma', name: 'Salma B.', consent: 'public' },
    { id: 'omar', name: 'Omar T.', consent: 'public' },
  ],
  partners: [],
  articles: [],
  projects: [],
  tiers: [],
  labels: [label('commons', 'Commons', 'Communs', 'المشاعات'), label('tools', 'Tools', 'Outils', 'الأدوات')],
};

const mailboxes = new Map([['salma', 'salma@people.example']]);

const folder = mkdtempSync(join(tmpdir(), 'ouishare-signup-'));

async function start(name: string, env: Readonly<Record<string, string>>, more: Partial<EndpointOptions> = {}) {
  const file = join(folder, `${name}.sqlite`);
  const settings = readSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    CHALLENGE_EFFORT: EFFORT,
    CHALLENGE_WAIT: '0',
    ...env,
    OUISHARE_DATA: file,
  });
  const log = { line: () => undefined, failure: (where: string, error: unknown) => console.error(where, error) };
  const { url } = await startEndpoint({ settings, source: () => network, log, mailboxes, ...more });
  return { file, address: `${url}api/` };
}

let calls = 0;
/** A clock by which every challenge is too old when it comes back. */
const hurriedClock = (): number => Date.now() + (calls += 1) * HALF_AN_HOUR_MS;

const endpoints = {
  open: await start('open', {}),
  busy: await start('busy', {}, { signupRate: { count: 0, windowMs: 90_000 } }),
  guarded: await start('guarded', { ALLOWED_ORIGINS: 'https://elsewhere.example' }),
  hurried: await start('hurried', {}, { now: hurriedClock }),
};

/** Rows as they lie in the file of the open endpoint, seen by another connection. */
function answerRows(table: string, response: ServerResponse): void {
  const database = new Database(endpoints.open.file, { readonly: true });
  const rows: unknown = TABLES.includes(table) ? database.prepare(`select * from ${table}`).all() : [];
  database.close();
  response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  response.end(JSON.stringify(rows));
}

const rows = createServer((request, response) => {
  answerRows(request.url?.slice(1) ?? '', response);
});
await new Promise<void>((resolve) => rows.listen(0, '127.0.0.1', resolve));

const addresses = Object.entries(endpoints).map(([name, { address }]) => [name, address]);
const control = `http://localhost:${String((rows.address() as AddressInfo).port)}/`;
console.log(JSON.stringify({ ...Object.fromEntries(addresses), rows: control }));

process.stdin.resume();
process.stdin.once('end', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
