import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib/v1';
import type { Manifest } from '../../src/contract/manifest.js';
import type { Challenge, Signup } from '../../src/contract/signup.js';
import { startEndpoint, type EndpointOptions, type RunningEndpoint } from '../src/endpoint.js';
import type { Log } from '../src/log.js';
import type { Network } from '../src/network/network.js';
import { readSettings } from '../src/settings.js';

/** Undone after all tests of a file, last first. (`after` inside a hook or a test would already run at its end.) */
const cleanups: (() => void | Promise<void>)[] = [];
after(async () => {
  for (const clean of cleanups.reverse()) await clean();
});

/** The day on which all these tests happen: a Wednesday, noon in UTC. */
export const NOON = Date.parse('2026-05-20T12:00:00Z');

/** A clock that tests set forward. */
export class Clock {
  time = NOON;
  readonly now = (): number => this.time;

  forward(ms: number): void {
    this.time += ms;
  }
}

/** Remembers what was said. */
export class ListeningLog implements Log {
  readonly lines: string[] = [];

  line(text: string): void {
    this.lines.push(text);
  }

  failure(where: string, error: unknown): void {
    this.lines.push(`${where} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
  }
}

export const MANIFEST: Manifest = {
  version: '1',
  name: 'A network',
  lang: 'fr',
  signup: {
    href: 'signups',
    challenge: 'signups/challenge',
    fields: ['name', 'communityIds', 'interests', 'message'],
    required: ['name'],
    consents: [
      {
        purpose: 'membership',
        required: true,
        text: { fr: 'J’accepte.', en: 'I agree.' },
        policyUrl: 'https://network.example/privacy',
        policyVersion: '2026-01',
        controller: 'A network, 1 street',
      },
      { purpose: 'letter', text: { fr: 'La lettre aussi.', en: 'The letter as well.' } },
    ],
  },
};

/** A network small enough to know by heart. */
export function smallNetwork(): Network {
  return {
    manifest: MANIFEST,
    communities: [
      { id: 'paris', name: 'Paris', geo: { lat: 48.85, lon: 2.35 }, place: { city: 'Paris', country: 'FR' }, order: 2 },
      { id: 'malmo', name: 'Malmö', geo: { lat: 55.6, lon: 13 }, place: { city: 'Malmö', country: 'SE' } },
      { id: 'suva', name: 'Suva', geo: { lat: -18.1, lon: 178.4 }, place: { city: 'Suva', country: 'FJ' }, order: 1 },
      { id: 'commons', name: { fr: 'Les communs', en: 'The commons' }, kind: 'thematic', geo: { lat: 1, lon: 1 } },
    ],
    events: [
      {
        id: 'next-week',
        title: 'Next week',
        start: '2026-05-27T18:30',
        timeZone: 'Europe/Paris',
        communityIds: ['paris'],
        tags: ['food'],
      },
      { id: 'long-ago', title: 'Long ago', start: '2024-05-01', communityIds: ['paris'] },
      { id: 'yesterday', title: 'Yesterday', start: '2026-05-19T18:00', timeZone: 'Europe/Paris', kind: 'lab' },
      {
        id: 'tonight',
        title: 'Tonight',
        start: '2026-05-20T19:00',
        timeZone: 'Europe/Stockholm',
        communityIds: ['malmo'],
        status: 'cancelled',
      },
      {
        id: 'last-month',
        title: 'Last month',
        start: '2026-04-20T18:00',
        timeZone: 'Europe/Paris',
        communityIds: ['malmo'],
      },
      {
        id: 'online',
        title: 'A call',
        start: '2026-06-01T18:00Z',
        online: { url: 'https://rooms.example/1' },
        kind: 'call',
        geo: { lat: 48.8, lon: 2.3 },
        attendance: 'online',
      },
    ],
    people: [{ id: 'ada', name: 'Ada Example', consent: 'public', communityIds: ['paris'], languages: ['fr', 'sv'] }],
    partners: [{ id: 'cafe', name: 'Café', tier: 'friends', kind: 'host' }],
    articles: [
      { id: 'old', title: 'Old', url: 'https://magazine.example/old', published: '2020-01-01' },
      { id: 'new', title: 'New', url: 'https://magazine.example/new', published: '2026-01-01' },
    ],
    projects: [],
    tiers: [{ id: 'friends', label: { en: 'Friends' }, size: 's' }],
    labels: [{ id: 'food', label: { fr: 'Manger', en: 'Food' } }],
  };
}

/** An endpoint for one test file: a real server on a free port over a real SQLite file. */
export interface TestEndpoint extends RunningEndpoint {
  readonly clock: Clock;
  readonly log: ListeningLog;
  readonly dataFile: string;
  /** `/api/` of it. */
  readonly api: string;
}

export type TestOptions = Partial<EndpointOptions> & { readonly env?: Readonly<Record<string, string>> };

/** Makes a folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ouishare-endpoint-'));
  cleanups.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts an endpoint; stopped by the test itself or after all of them. */
export async function startTest({ env = {}, ...options }: TestOptions = {}): Promise<TestEndpoint> {
  const clock = new Clock();
  const log = new ListeningLog();
  const dataFile = env['OUISHARE_DATA'] ?? join(temporaryFolder(), 'data.sqlite');
  const settings = readSettings({ PORT: '0', HOST: '127.0.0.1', ...env, OUISHARE_DATA: dataFile });
  const endpoint = await startEndpoint({
    settings,
    source: smallNetwork,
    log,
    now: clock.now,
    showOutbox: true,
    ...options,
  });
  let running = true;
  const stop = async (): Promise<void> => {
    if (running) await endpoint.stop();
    running = false;
  };
  cleanups.push(stop);
  const url = `http://127.0.0.1:${String(endpoint.port)}/`;
  return { port: endpoint.port, url, api: `${url}api/`, stop, clock, log, dataFile };
}

/** A page of rows, as far as tests look at it. */
export interface AnyPage {
  readonly version: string;
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
  readonly past?: string;
  readonly total?: number;
  readonly labels?: readonly { readonly id: string; readonly label: unknown }[];
  readonly tiers?: readonly unknown[];
}

/** An answer without any help from a browser: nothing decoded, nothing followed, the path sent as written. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends one request as it is written. */
export function rawRequest(
  endpoint: { readonly port: number },
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string | Buffer;
  } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port: endpoint.port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function readPage(address: string): Promise<AnyPage> {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address} answered ${String(answer.status)}: ${await answer.text()}`);
  return (await answer.json()) as AnyPage;
}

/** The ids of a page, in its order. */
export async function idsOf(address: string): Promise<readonly string[]> {
  return (await readPage(address)).items.map(({ id }) => id);
}

/** A problem as it came. */
export interface ProblemAnswer {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  readonly retryAfter?: number;
}

/** Its faults, `pointer code`. */
export function faultsIn(problem: ProblemAnswer): readonly string[] {
  return (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}

/** What a good form sends; each call is another sign-up. */
export function goodSignup(changes: Partial<Signup> = {}): Signup {
  return {
    id: randomUUID(),
    email: 'Zoe@Example.org',
    name: 'Zoe',
    locale: 'fr',
    consents: [
      {
        purpose: 'membership',
        given: true,
        givenAt: '2026-05-20T11:59:00Z',
        text: 'J’accepte.',
        lang: 'fr',
        policyUrl: 'https://network.example/privacy',
        policyVersion: '2026-01',
        controller: 'A network, 1 street',
      },
    ],
    ...changes,
  };
}

/** Asks for a challenge and solves it, as the form does. */
export async function solvedProof(api: string): Promise<string> {
  const challenge = (await (await fetch(`${api}signups/challenge`)).json()) as Challenge;
  const { promise } = solveChallenge(challenge.challenge, challenge.salt, challenge.algorithm, challenge.maxnumber);
  const solution = await promise;
  if (solution === null) throw new Error('The challenge has no solution.');
  const { algorithm, salt, signature } = challenge;
  const payload = { algorithm, challenge: challenge.challenge, number: solution.number, salt, signature };
  return Buffer.from(JSON.stringify(payload)).toString('base64');
}

/** Sends a body as JSON. */
export function postJson(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Sends a sign-up with its proof. */
export async function sendSignup(endpoint: TestEndpoint, signup: Signup): Promise<Response> {
  return postJson(`${endpoint.api}signups`, { ...signup, proof: await solvedProof(endpoint.api) });
}

/** A mail in the outbox. */
export interface SeenMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
}

/** The outbox, newest first. */
export async function outboxOf(endpoint: TestEndpoint): Promise<readonly SeenMail[]> {
  const { items } = (await (await fetch(`${endpoint.url}outbox.json`)).json()) as { items: SeenMail[] };
  return items;
}

/** The link in a mail to a page of the endpoint. */
export function linkIn(mail: SeenMail | undefined, page: 'confirm' | 'withdraw'): string {
  const link = new RegExp(`https?://\\S+/signups/${page}\\?token=\\S+`).exec(mail?.text ?? '')?.[0];
  if (link === undefined) throw new Error(`There is no link to ${page} in the mail.`);
  return link;
}
