import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Database from 'libsql';
import { sweep } from '../src/signups/sweep.js';
import { openStore, type Store } from '../src/store/database.js';
import { NOON, newPlace, placeEnv, readPage, startTest, type TestEndpoint } from './harness.js';
import { press } from './membership-tools.js';
import { goodMessage, mailboxes, network, pageOf, press as pressMessage, sendMessage } from './message-tools.js';
import { goodSignup, outboxOf, sendSignup } from './signup-tools.js';

const MEMBERS = 10_000;
const BATCH = 500;
const DAY_MS = 86_400_000;
const TOKEN = 'a-token-of-some-length';

/** What reads whole tables on purpose, and how often: the two lists that somebody asked for, and what has but a handful of rows. */
const WHOLE = {
  tables: ['settings', 'kysely_migration', 'kysely_migration_lock', 'sqlite_master'],
  statements: [
    // The administrator's list and its table of members.
    /^select "signups"\."id", "members"\."since"/,
    /^select "consents"\."signup_id", "consents"\."purpose" from "consents" inner join "members"/,
    // The outbox that a demo shows.
    /^select .* from "mails" .*order by "created_at" desc/,
    // The migrator looks which tables there are.
    /^with "table_list" as/,
  ],
} as const;

/** A store as it is after years: everybody confirmed, with their consents, links and mails. */
async function fill(store: Store): Promise<void> {
  const at = new Date(NOON - 100 * DAY_MS).toISOString();
  const numbers = Array.from({ length: MEMBERS }, (_, index) => String(index));
  for (let from = 0; from < MEMBERS; from += BATCH) {
    const some = numbers.slice(from, from + BATCH);
    const values = <T>(make: (id: string) => T): T[] => some.map(make);
    await store.transaction().execute(async (work) => {
      await work
        .insertInto('signups')
        .values(
          values((id) => ({
            id,
            email_key: `p${id}@example.org`,
            email_proof: `proof-${id}`,
            content: '{}',
            content_hash: id,
            locale: 'fr',
            state: 'confirmed' as const,
            received_at: at,
            confirmed_at: at,
            mails_sent: 1,
          })),
        )
        .execute();
      await work
        .insertInto('consents')
        .values(
          values((id) => ({ signup_id: id, purpose: 'membership', given: 1, received_at: at, text: 'J’accepte.' })),
        )
        .execute();
      await work
        .insertInto('members')
        .values(values((id) => ({ email_key: `p${id}@example.org`, signup_id: id, since: at })))
        .execute();
      await work
        .insertInto('tokens')
        .values(values((id) => ({ hash: `hash-${id}`, signup_id: id, purpose: 'withdraw' as const, created_at: at })))
        .execute();
      await work
        .insertInto('mails')
        .values(
          values((id) => ({
            id,
            signup_id: id,
            recipient: '',
            subject: '',
            text: '',
            html: '',
            locale: 'fr',
            created_at: new Date(NOON - DAY_MS).toISOString(),
            attempts: 1,
            sent_at: at,
            next_try_at: at,
          })),
        )
        .execute();
    });
  }
}

/** Everything that people and the clock make an endpoint ask of its store. */
async function live(own: TestEndpoint): Promise<void> {
  await sendSignup(own, goodSignup());
  await sendSignup(own, goodSignup({ email: 'p17@example.org' }));
  const mails = await outboxOf(own);
  for (const mail of mails.filter(({ text }) => text.includes('/signups/confirm?'))) await press(own, 'confirm', mail);
  const goodbye = (await outboxOf(own)).find(({ text }) => text.includes('/signups/withdraw?'));
  assert.ok(goodbye);
  await press(own, 'withdraw', goodbye);
  await fetch(`${own.api}signups/data`, { method: 'POST', body: new URLSearchParams({ email: 'p18@example.org' }) });
  const link =
    /\S+\/signups\/data\?token=\S+/.exec((await outboxOf(own)).map(({ text }) => text).join('\n'))?.[0] ?? '';
  const page = own.url + new URL(link).pathname.slice(1) + new URL(link).search;
  await fetch(page);
  await fetch(page, { method: 'POST', body: new URLSearchParams({ do: 'erase' }) });
  await sendMessage(own, goodMessage());
  await pressMessage(await pageOf(own), 'send');
  await fetch(`${own.url}health`);
  const headers = { Authorization: `Basic ${Buffer.from(`x:${TOKEN}`).toString('base64')}` };
  assert.equal((await fetch(`${own.url}admin`, { headers })).status, 200);
  await readPage(`${own.api}events.json`);
}

/** Every statement that is prepared while `work` goes on. */
async function statementsOf(work: () => Promise<void>): Promise<readonly string[]> {
  const seen = new Set<string>();
  const prototype = Database.prototype as { prepare: (sql: string) => unknown };
  const { prepare } = prototype;
  prototype.prepare = function watched(this: unknown, sql: string): unknown {
    seen.add(sql);
    return prepare.call(this, sql);
  };
  try {
    await work();
  } finally {
    prototype.prepare = prepare;
  }
  return [...seen].filter((sql) => /^(?:select|update|delete|with)\b/i.test(sql));
}

/** The steps of SQLite's plan that go through a whole table, row after row (https://www.sqlite.org/eqp.html). */
function scansOf(file: string, sql: string): readonly string[] {
  const database = new Database(file, { readonly: true });
  try {
    const steps = database.prepare(`explain query plan ${sql}`).all() as { detail: string }[];
    return steps.map(({ detail }) => detail).filter((detail) => /^SCAN (?!CONSTANT|\d|\()/.test(detail));
  } finally {
    database.close();
  }
}

describe('a store with ten thousand members', () => {
  it('is asked nothing that goes through a whole table, but by who wants to see the whole', async () => {
    const file = newPlace();
    const store = await openStore({ file });
    await fill(store);
    const statements = await statementsOf(async () => {
      const own = await startTest({
        source: network,
        mailboxes,
        env: { ...placeEnv(file), OUISHARE_ADMIN_TOKEN: TOKEN },
      });
      await live(own);
      await sweep(store, NOON);
      await own.stop();
    });
    await store.destroy();
    assert.ok(statements.length > 30, `${String(statements.length)} statements were seen`);
    const scans = statements
      .filter((sql) => !WHOLE.statements.some((allowed) => allowed.test(sql)))
      .flatMap((sql) => scansOf(file, sql).map((step) => `${step}: ${sql}`))
      .filter((step) => !WHOLE.tables.some((table) => step.startsWith(`SCAN ${table}`)));
    assert.deepEqual(scans, []);
  });
});
