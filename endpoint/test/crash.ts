import { setTimeout as sleep } from 'node:timers/promises';
import type { Consent, Signup } from '../../src/contract/signup.js';
import { Command } from './command.js';
import { placeEnv } from './harness.js';
import { goodSignup, linkIn, postJson, rowsIn, solvedProof } from './signup-tools.js';

/** Requests under way at any time. */
const AT_ONCE = 12;
/** How long a server lives before it is killed, ms: at random, so that the blow falls anywhere. */
const LIFE_MIN_MS = 30;
const LIFE_MAX_MS = 900;

interface ConsentInFile {
  readonly purpose: string;
  readonly text: Readonly<Record<string, string>>;
  readonly policyUrl: string;
  readonly policyVersion: string;
  readonly controller: string;
}

/** The consents that the sample network asks for, all given. */
export async function sampleConsents(api: string): Promise<Consent[]> {
  const manifest = (await (await fetch(`${api}ouishare.json`)).json()) as { signup: { consents: ConsentInFile[] } };
  return manifest.signup.consents.map(({ text, purpose, policyUrl, policyVersion, controller }) => ({
    purpose,
    policyUrl,
    policyVersion,
    controller,
    given: true,
    givenAt: new Date().toISOString(),
    text: text['en'] ?? '',
    lang: 'en',
  }));
}

/** The endpoint as an operator runs it, started again each time that it is killed. */
class Phoenix {
  kills = 0;
  /** What all of them said. */
  said = '';
  #command: Command;
  #api: Promise<string>;
  #over = false;
  readonly #start: () => Command;
  readonly #killing: Promise<void>;

  /** @param lives how many times it is killed; it lives on after the last */
  constructor(place: string, folder: string, lives: number) {
    const env = { ...placeEnv(place), TRUSTED_PROXIES: '1', CHALLENGE_EFFORT: '5', CHALLENGE_WAIT: '0' };
    this.#start = () => new Command(['serve'], env, folder);
    this.#command = this.#start();
    this.#api = apiOf(this.#command);
    this.#killing = this.#kill(lives);
  }

  /** The address of the one that lives. */
  get api(): Promise<string> {
    return this.#api;
  }

  /** Ends the killing and, by a signal, the server. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#killing;
    this.#command.child.kill('SIGTERM');
    await this.#command.ended;
    this.said += this.#command.output;
  }

  async #kill(lives: number): Promise<void> {
    while (this.kills < lives) {
      await this.#api;
      await sleep(LIFE_MIN_MS + Math.random() * (LIFE_MAX_MS - LIFE_MIN_MS));
      if (this.#over) return;
      this.#command.child.kill('SIGKILL');
      this.kills += 1;
      await this.#command.ended;
      this.said += this.#command.output;
      this.#command = this.#start();
      this.#api = apiOf(this.#command);
    }
  }
}

async function apiOf(command: Command): Promise<string> {
  return `http://127.0.0.1:${String(await command.ready())}/api/`;
}

/** What was found after a run in which the server was killed again and again. */
export interface CrashReport {
  readonly kills: number;
  /** Ids that were answered with 202, in order. */
  readonly accepted: readonly string[];
  readonly confirmed: number;
  /** Everything that the servers wrote. */
  readonly said: string;
}

/**
 * Sends so many sign-ups, and then confirms them all, while the server is killed with SIGKILL at random points; whoever gets no answer sends
 * the same again, as the form does.
 * @param options.kills at most; half of them in each part
 */
export async function crashRun(options: {
  readonly place: string;
  readonly folder: string;
  readonly signUps: number;
  readonly kills: number;
}): Promise<CrashReport> {
  const { place, folder, signUps, kills } = options;
  const half = Math.ceil(kills / 2);
  const first = new Phoenix(place, folder, half);
  const consents = await untilAnswered(first, sampleConsents);
  const bodies = Array.from({ length: signUps }, (_, index) =>
    goodSignup({ email: `person${String(index)}@example.org`, communityIds: ['paris'], consents }),
  );
  await eachOf(bodies, (body, index) => untilAnswered(first, (api) => signUp(api, body, index)));
  await first.end();
  const second = new Phoenix(place, folder, kills - half);
  const links = rowsIn(place, 'mails').map((row) => new URL(linkIn({ text: String(row['text']) }, 'confirm')).search);
  await eachOf(links, (search) => untilAnswered(second, (api) => confirm(api, search)));
  await second.end();
  return {
    kills: first.kills + second.kills,
    accepted: bodies.map(({ id }) => id).sort(),
    confirmed: links.length,
    said: first.said + second.said,
  };
}

async function signUp(api: string, body: Signup, index: number): Promise<void> {
  const proof = await solvedProof(api);
  // Each from a network of its own: limits are another test's.
  const visitor = `198.18.${String(index >> 8)}.${String(index & 255)}`;
  const answer = await postJson(`${api}signups`, { ...body, proof }, { 'X-Forwarded-For': visitor });
  if (answer.status !== 202) throw new WrongAnswerError(`${String(answer.status)} ${await answer.text()}`);
  await answer.arrayBuffer();
}

async function confirm(api: string, search: string): Promise<void> {
  const answer = await fetch(`${api}signups/confirm${search}`, { method: 'POST' });
  if (answer.status !== 200) throw new WrongAnswerError(`${String(answer.status)} ${await answer.text()}`);
  await answer.arrayBuffer();
}

class WrongAnswerError extends Error {}

/** Does it again and again until an answer came; a wrong one is a fault. */
async function untilAnswered<T>(server: Phoenix, act: (api: string) => Promise<T>): Promise<T> {
  for (;;) {
    const api = await server.api;
    try {
      return await act(api);
    } catch (error) {
      if (error instanceof WrongAnswerError) throw error;
      await sleep(20);
    }
  }
}

async function eachOf<T>(items: readonly T[], act: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) await act(item, index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** What is wrong in the store after such a run; empty where nothing is. */
export function crashFaults(place: string, { accepted }: CrashReport): string[] {
  const count = accepted.length;
  const faults: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`${what}: ${JSON.stringify(found)}`);
  };
  const signups = rowsIn(place, 'signups');
  const idsIn = (rows: readonly Record<string, unknown>[], column: string): string[] =>
    rows.map((row) => String(row[column])).sort();
  expect('stored is not accepted', idsIn(signups, 'id'), accepted);
  expect('states', [...new Set(idsIn(signups, 'state'))], ['confirmed']);
  expect('members', idsIn(rowsIn(place, 'members'), 'signup_id'), accepted);
  const consents = rowsIn(place, 'consents');
  expect('consents', new Set(idsIn(consents, 'signup_id')).size, count);
  const mails = rowsIn(place, 'mails');
  const welcomes = mails.filter((row) => !String(row['text']).includes('/signups/confirm?'));
  expect('mails to confirm', mails.length - welcomes.length, count);
  expect('mails of welcome', idsIn(welcomes, 'signup_id'), accepted);
  expect('mails counted', [...new Set(idsIn(signups, 'mails_sent'))], ['2']);
  return faults;
}
