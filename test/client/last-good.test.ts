import { expect } from 'chai';
import { EndpointClient, type Limits, type Listing } from '../../src/client/endpoint-client.js';
import type { EndpointError } from '../../src/client/errors.js';
import type { EventRow } from '../../src/contract/events.js';
import { misbehavingPlace, type Answer, type ServerPlace } from '../support/misbehaving.js';
import {
  EVENTS,
  QUICK,
  eventOn,
  failureOf,
  idsOf,
  pageOf,
  rejectionOf,
  until,
  untilAborted,
  untilAsked,
} from './fixtures.js';

const CACHEABLE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const GOOD: Answer = {
  etag: '"1"',
  cache: CACHEABLE,
  body: pageOf([eventOn(1, 'a')], { updated: '2026-01-02T10:00Z' }),
};
const RELOAD = { ...EVENTS, reload: true };
const lastOf = ({ last }: EndpointError) => last as Listing<EventRow> | undefined;

describe('when an endpoint fails', () => {
  let place: ServerPlace;
  beforeEach(async () => {
    place = await misbehavingPlace();
  });
  // A fetch of its own: nothing in this page’s memory, as after a new visit.
  const visit = (limits: Partial<Limits> = {}, keepLast = false) =>
    new EndpointClient({
      endpoint: place.base,
      fetch: (...asked) => fetch(...asked),
      limits: { ...QUICK, ...limits },
      keepLast,
    });

  for (const [title, failing] of [
    ['cannot be reached', { reset: true }],
    ['is broken', { status: 500 }],
    ['answers nonsense', { body: '<html>' }],
    ['is of another version', { body: pageOf([], { version: '2' }) }],
    ['has nothing there', { status: 404 }],
  ] as const) {
    it(`shows what this page last got when it ${title}`, async () => {
      await place.answer('events.json', GOOD, failing);
      const client = visit();
      const before = Date.now();
      const first = await client.list(EVENTS);
      const failure = await failureOf(client.list(RELOAD));
      const last = lastOf(failure);
      expect(last && idsOf(last)).to.deep.equal(['a']);
      expect(last?.stale?.kind).to.equal(failure.kind);
      expect(last?.updated).to.equal('2026-01-02T10:00Z');
      expect(last?.receivedAt).to.be.within(before, Date.now());
      expect(first.stale).to.equal(undefined);
      expect(client.lastGood(EVENTS)).to.equal(first);
    });
  }

  it('tells every widget its own last rows', async () => {
    await place.answer(
      'events.json',
      { body: pageOf([eventOn(1, 'a'), eventOn(-2, 'z')]) },
      { status: 500, delayMs: 50 },
    );
    const client = visit();
    await Promise.all([client.list(EVENTS), client.list({ ...EVENTS, past: true })]);
    const failures = await Promise.all([
      failureOf(client.list(RELOAD)),
      failureOf(client.list({ ...RELOAD, past: true })),
      failureOf(client.list({ ...RELOAD, query: { ids: ['x'] } })),
    ]);
    expect(failures.map(lastOf).map((last) => last && idsOf(last))).to.deep.equal([['a'], ['z'], undefined]);
  });

  it('goes on from the old rows when a visitor wants more of them', async () => {
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a')], { next: '2.json' }) }, { status: 500 });
    await place.answer('2.json', { body: pageOf([eventOn(2, 'b')], { next: 'events.json' }) });
    const client = visit();
    await client.list(EVENTS);
    const last = lastOf(await failureOf(client.list(RELOAD))) as Listing<EventRow>;
    const more = await client.more(last, EVENTS);
    expect(idsOf(more)).to.deep.equal(['a', 'b']);
    expect(more.complete).to.equal(true);
  });

  for (const cache of [CACHEABLE, 'no-cache', 'max-age=0, must-revalidate']) {
    it(`shows what the browser itself kept of an earlier visit when it cannot be reached (${cache})`, async () => {
      await place.answer('events.json', { ...GOOD, cache }, { reset: true });
      await visit().list(EVENTS);
      const last = lastOf(await failureOf(visit().list(RELOAD), 'offline'));
      expect(last && idsOf(last)).to.deep.equal(['a']);
      expect(last?.stale).to.include({ kind: 'offline' });
      expect(last?.updated).to.equal('2026-01-02T10:00Z');
      expect(last?.receivedAt).to.equal(undefined);
    });
  }

  it('shows what this page last got as soon as patience ends when no answer comes', async () => {
    await place.answer('events.json', GOOD, { hang: true });
    const client = visit({ patienceMs: 200 });
    await client.list(EVENTS);
    const began = performance.now();
    const leaving = new AbortController();
    const failure = await failureOf(client.list({ ...RELOAD, signal: leaving.signal }), 'timeout');
    expect(performance.now() - began).to.be.lessThan(1500);
    const last = lastOf(failure);
    expect(last && idsOf(last)).to.deep.equal(['a']);
    leaving.abort();
  });

  it('shows every page that the browser kept', async () => {
    await place.answer(
      'events.json',
      { ...GOOD, body: pageOf([eventOn(1, 'a')], { next: '2.json' }) },
      { reset: true },
    );
    await place.answer('2.json', { ...GOOD, body: pageOf([eventOn(2, 'b')], { next: '3.json' }) }, { reset: true });
    await place.answer('3.json', { reset: true });
    await rejectionOf(visit().list({ ...EVENTS, whole: true }));
    const last = lastOf(await failureOf(visit().list({ ...RELOAD, whole: true }), 'offline'));
    expect(last && idsOf(last)).to.deep.equal(['a', 'b']);
    expect(last).to.include({ complete: false });
    expect(last?.stale?.kind).to.equal('offline');
  });

  it('has nothing to show on a first visit, and says so soon', async () => {
    await place.answer('events.json', { reset: true });
    expect(await failureOf(visit().list(EVENTS), 'offline')).to.have.property('last', undefined);
    expect(await place.hits()).to.have.length(4);
  });

  it('is not asked once more for a copy when it answered that it is in trouble', async () => {
    await place.answer('events.json', { status: 503, cache: 'no-store' });
    await failureOf(visit().list(EVENTS), 'http');
    expect(await place.hits()).to.have.length(3);
  });

  it('is asked no more when the widget leaves while a copy is looked for', async () => {
    await place.answer('events.json', { reset: true }, { reset: true }, { reset: true }, { hang: true });
    const leaving = new AbortController();
    const listing = visit().list({ ...EVENTS, signal: leaving.signal });
    await untilAsked(place, 4);
    leaving.abort();
    expect(await rejectionOf(listing)).to.equal(leaving.signal.reason);
    await untilAborted(place, true, true, true, true);
  });
});

describe('a visitor’s patience', () => {
  it('ends after a while, and the tries go on behind the words', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', { status: 503, body: { retryAfter: 0.4 } }, GOOD);
    const client = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, patienceMs: 100 } });
    const failure = await failureOf(client.list(EVENTS), 'timeout');
    const later = (await failure.later) as Listing<EventRow>;
    expect(idsOf(later)).to.deep.equal(['a']);
    expect(client.lastGood(EVENTS)).to.equal(later);
  });

  it('does not end once there are rows to read', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a')], { next: '2.json' }) });
    await place.answer('2.json', { delayMs: 300, body: pageOf([eventOn(2, 'b')]) });
    const client = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, patienceMs: 150 } });
    expect(idsOf(await client.list({ ...EVENTS, whole: true }))).to.deep.equal(['a', 'b']);
  });

  it('ends with the widget: leaving ends the tries behind the words too', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', { hang: true });
    const client = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, patienceMs: 50, cachedMs: 50 } });
    const leaving = new AbortController();
    const failure = await failureOf(client.list({ ...EVENTS, signal: leaving.signal }), 'timeout');
    leaving.abort();
    expect(await rejectionOf(failure.later as Promise<unknown>)).to.equal(leaving.signal.reason);
    await until(async () => (await place.hits()).every(({ aborted }) => aborted));
  });
});
