import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Store } from '../store/database.js';
import type { FeedTable } from '../store/tables.js';
import type { Gathered } from './gather.js';

const COLUMNS = ['href', 'stamp', 'read_at', 'problem', 'next_at'] as const;

/** A feed as it lies in the store, but for its rows. */
export type StoredFeed = Pick<Selectable<FeedTable>, (typeof COLUMNS)[number]>;

/** Makes a place for each feed; due at once. What is there stays. */
export async function addFeeds(store: Store, hrefs: readonly string[], dueAt: string): Promise<void> {
  const empty = { gathered: '', stamp: '', read_at: '', touched_at: dueAt, problem: '', failures: 0, next_at: dueAt };
  await store
    .insertInto('feeds')
    .values([...new Set(hrefs)].map((href) => ({ href, ...empty })))
    .onConflict((conflict) => conflict.column('href').doNothing())
    .execute();
}

/** Takes a feed for one reading: of several processes only one gets true. It comes back by itself at `until`. */
export async function claimFeed(store: Store, href: string, now: string, until: string): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('feeds')
    .set({ next_at: until, touched_at: now })
    .where('href', '=', href)
    .where('next_at', '<=', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How one feed stands. */
export function lookAtFeed(store: Store, href: string): Promise<StoredFeed | undefined> {
  return store.selectFrom('feeds').select(COLUMNS).where('href', '=', href).executeTakeFirst();
}

/** How those stand of which anything was changed at a time or later. */
export function lookAtFeeds(store: Store, touchedFrom: string): Promise<readonly StoredFeed[]> {
  return store.selectFrom('feeds').select(COLUMNS).where('touched_at', '>=', touchedFrom).execute();
}

/** What a feed gave last; undefined where it never gave anything. */
export async function readStored(store: Store, href: string): Promise<Gathered | undefined> {
  const row = await store.selectFrom('feeds').select('gathered').where('href', '=', href).executeTakeFirst();
  return row === undefined || row.gathered === '' ? undefined : (JSON.parse(row.gathered) as Gathered);
}

export interface Kept {
  readonly gathered: Gathered | undefined;
  /** The stamp of what lies there: what has not changed is not written again. */
  readonly stamp: string | undefined;
  readonly readAt: string;
  readonly nextAt: string;
}

export async function keepFeed(store: Store, href: string, kept: Kept): Promise<void> {
  const text = kept.gathered === undefined ? '' : JSON.stringify({ ...kept.gathered, readAt: '' });
  const stamp = stampOf(text);
  await store
    .updateTable('feeds')
    .set({
      ...(stamp !== kept.stamp && { gathered: text, stamp }),
      read_at: kept.readAt,
      touched_at: kept.readAt,
      problem: '',
      failures: 0,
      next_at: kept.nextAt,
    })
    .where('href', '=', href)
    .execute();
}

export interface Failed {
  readonly problem: string;
  /** It says that it is no more: its rows go. */
  readonly isGone: boolean;
  /** When it is asked again, after so many failures. */
  readonly nextAt: (failures: number) => string;
  readonly at: string;
}

export async function failFeed(store: Store, href: string, { problem, isGone, nextAt, at }: Failed): Promise<void> {
  const row = await store.selectFrom('feeds').select('failures').where('href', '=', href).executeTakeFirst();
  const failures = (row?.failures ?? 0) + 1;
  await store
    .updateTable('feeds')
    .set({
      ...(isGone && { gathered: '', stamp: stampOf(''), read_at: '' }),
      touched_at: at,
      problem,
      failures,
      next_at: nextAt(failures),
    })
    .where('href', '=', href)
    .execute();
}

function stampOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
