import { expect } from 'chai';
import type { EventRow } from '../../src/contract/events.js';
import { EndpointError, type ErrorKind } from '../../src/client/errors.js';
import type { ListRequest, Limits } from '../../src/client/endpoint-client.js';
import { readEvents } from '../../src/client/readers/events.js';
import type { ServerPlace } from '../support/misbehaving.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Limits under which a test need not wait: the tries stay three, the waits become short. */
export const QUICK: Partial<Limits> = { firstWaitMs: 10 };

/** A day from today on, `YYYY-MM-DD`, in UTC. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * DAY_MS).toISOString().slice(0, 10);
}

/** An event on a day from today on. */
export function eventOn(
  fromToday: number,
  id: string,
  more: object = {},
): { id: string; title: string; start: string } {
  return { id, title: `Event ${id}`, start: `${day(fromToday)}T18:30`, ...more };
}

/** A page in the contract's form. */
export function pageOf(items: readonly unknown[], more: object = {}): object {
  return { version: '1', items, ...more };
}

export const EVENTS: ListRequest<EventRow> = { resource: 'events', reader: readEvents };

export function idsOf({ rows }: { readonly rows: readonly { readonly id: string }[] }): string[] {
  return rows.map(({ id }) => id);
}

/** The client's error that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>, kind?: ErrorKind): Promise<EndpointError> {
  const failure: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof EndpointError)) throw new Error(`No EndpointError: ${String(failure)}`);
  if (kind) expect(failure.kind).to.equal(kind);
  return failure;
}

/** What any promise rejects with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for what becomes true a moment later, however busy the machine is. The test's own time limit ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

/** Waits until the server has been asked so often under a place. */
export async function untilAsked(place: ServerPlace, times: number): Promise<void> {
  await until(async () => (await place.hits()).length >= times);
}

/** Waits until the asker of each request is known to have gone away, or to have stayed. */
export async function untilAborted(place: ServerPlace, ...expected: readonly boolean[]): Promise<void> {
  await until(async () => String((await place.hits()).map(({ aborted }) => aborted)) === String(expected));
}
