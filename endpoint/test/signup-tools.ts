import { createHash, randomUUID } from 'node:crypto';
import Database from 'libsql';
import { problemSchema } from '../../src/contract/problem.js';
import type { Challenge, Signup } from '../../src/contract/signup.js';
import type { ProblemAnswer, TestEndpoint } from './harness.js';
import { isDatabase, rowsInDatabase } from './postgres.js';

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
  const { algorithm, salt, signature, maxnumber = 0 } = challenge;
  let number = 0;
  while (
    number <= maxnumber &&
    createHash('sha256')
      .update(`${salt}${String(number)}`)
      .digest('hex') !== challenge.challenge
  )
    number += 1;
  const payload = { algorithm, challenge: challenge.challenge, number, salt, signature };
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
export async function sendSignup(endpoint: Pick<TestEndpoint, 'api'>, signup: Signup): Promise<Response> {
  return postJson(`${endpoint.api}signups`, { ...signup, proof: await solvedProof(endpoint.api) });
}

/** A mail in the outbox. */
export interface SeenMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
}

/** The outbox, newest first. */
export async function outboxOf(endpoint: TestEndpoint): Promise<readonly SeenMail[]> {
  const { items } = (await (await fetch(`${endpoint.url}outbox.json`)).json()) as { items: SeenMail[] };
  return items;
}

/** The link in a mail to a page of the endpoint. */
export function linkIn(
  mail: Pick<SeenMail, 'text'> | undefined,
  page: 'confirm' | 'withdraw' | 'data' | 'message',
): string {
  const path = page === 'message' ? 'messages/confirm' : `signups/${page}`;
  const link = new RegExp(`https?://\\S+/${path}\\?token=\\S+`).exec(mail?.text ?? '')?.[0];
  if (link === undefined) throw new Error(`There is no link to ${page} in the mail.`);
  return link;
}

/** The problem that an answer is; throws for one that the contract does not know. */
export async function problemOf(answer: Response): Promise<ProblemAnswer> {
  return problemSchema.parse(await answer.json()) as ProblemAnswer;
}

/** Rows of a table as they lie in the file, seen by another connection. */
export function rowsIn(file: string, table: string): Record<string, unknown>[] {
  if (isDatabase(file)) return rowsInDatabase(file, table);
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare(`select * from ${table}`).all() as Record<string, unknown>[];
  } finally {
    database.close();
  }
}

/** The only row of a table, as far as these columns go; throws where there is none or more. */
export function onlyRow(file: string, table: string, columns: readonly string[]): unknown[] {
  const [row, ...more] = rowsIn(file, table);
  if (row === undefined || more.length > 0) throw new Error(`There is not one row in ${table}.`);
  return columns.map((column) => row[column]);
}
