import { expect } from 'chai';
import { EndpointClient, type Listing } from '../../src/client/endpoint-client.js';
import type { EndpointError } from '../../src/client/errors.js';
import type { EventRow } from '../../src/contract/events.js';
import { misbehavingPlace, type Answer, type ServerPlace } from '../support/misbehaving.js';
import { EVENTS, QUICK, eventOn, failureOf, idsOf, pageOf, pause, until } from './fixtures.js';

const lastOf = ({ last }: EndpointError) => last as Listing<EventRow> | undefined;

describe('keep-last', () => {
  let place: ServerPlace;
  beforeEach(async () => {
    await caches.delete('ouishare-widgets-1');
    place = await misbehavingPlace();
  });
  after(() => caches.delete('ouishare-widgets-1'));
  const UNCACHED: Answer = { cache: 'no-store', body: pageOf([eventOn(1, 'a')]) };
  const visit = (keepLast: boolean) =>
    new EndpointClient({ endpoint: place.base, fetch: (...asked) => fetch(...asked), limits: QUICK, keepLast });
  const kept = async () => (await (await caches.open('ouishare-widgets-1')).keys()).map(({ url }) => url);

  const untilKept = (count: number) => until(async () => (await kept()).length >= count);

  for (const [title, failing] of [
    ['cannot be reached', { reset: true }],
    ['is broken', { status: 500 }],
    ['has become a web page', { body: '<html>' }],
  ] as const) {
    it(`shows the copy of an earlier visit, with its date, when the endpoint ${title}`, async () => {
      await place.answer('events.json', UNCACHED, failing);
      const before = Date.now();
      await visit(true).list(EVENTS);
      await untilKept(1);
      const last = lastOf(await failureOf(visit(true).list(EVENTS)));
      expect(last && idsOf(last)).to.deep.equal(['a']);
      expect(last?.receivedAt).to.be.within(before - 1000, Date.now());
      expect(last).to.have.property('stale');
    });
  }

  it('is the site owner’s choice: without it nothing is kept and nothing is shown', async () => {
    await place.answer('events.json', UNCACHED, { status: 500 });
    await visit(false).list(EVENTS);
    await pause(200);
    expect(await kept()).to.deep.equal([]);
    expect(lastOf(await failureOf(visit(false).list(EVENTS)))).to.equal(undefined);
  });

  it('does not make widgets ask again that share an answer', async () => {
    await place.answer('events.json', UNCACHED);
    await place.answer('events.json?tag=x', UNCACHED, { status: 500 });
    const tagged = { ...EVENTS, query: { tag: ['x'] } };
    const own: typeof fetch = (...asked) => fetch(...asked);
    const [one, other] = [0, 1].map(() => new EndpointClient({ endpoint: place.base, fetch: own, keepLast: true }));
    await Promise.all([one?.list(EVENTS), one?.list(tagged)]);
    await untilKept(2);
    const failure = await failureOf(other?.list({ ...tagged, reload: true }) as Promise<unknown>, 'http');
    expect(failure.last).to.have.property('stale');
    await other?.list(EVENTS);
    expect(await place.hits()).to.have.length(3);
  });

  it('may be chosen for one widget alone', async () => {
    await place.answer('events.json', UNCACHED);
    await visit(false).list({ ...EVENTS, keepLast: true });
    await untilKept(1);
    expect(await kept()).to.deep.equal([`${place.base}events.json`]);
  });

  it('does not show what the publisher has withdrawn', async () => {
    await place.answer('events.json', UNCACHED, { status: 410 });
    await visit(true).list(EVENTS);
    await untilKept(1);
    expect(lastOf(await failureOf(visit(true).list(EVENTS), 'http'))).to.equal(undefined);
  });

  it('keeps the newest answer, and of many addresses only the latest', async () => {
    for (let page = 0; page < 62; page += 1) await place.answer(`events.json?tag=${page}`, UNCACHED);
    const client = visit(true);
    for (let page = 0; page < 62; page += 1) await client.list({ ...EVENTS, query: { tag: [`${page}`] } });
    const newest = `${place.base}events.json?tag=61`;
    await until(async () => (await kept()).includes(newest) && (await kept()).length <= 60);
    expect(await kept()).not.to.include(`${place.base}events.json?tag=0`);
  });
});
