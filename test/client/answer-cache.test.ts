import { expect } from 'chai';
import { EndpointClient } from '../../src/client/endpoint-client.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import {
  EVENTS,
  QUICK,
  eventOn,
  failureOf,
  idsOf,
  pageOf,
  pause,
  rejectionOf,
  untilAborted,
  untilAsked,
} from './fixtures.js';

const GOOD = { body: pageOf([eventOn(1, 'a')]) };
const NEWER = { body: pageOf([eventOn(1, 'b')]) };

describe('many widgets, one address', () => {
  let place: ServerPlace;
  let client: EndpointClient;
  beforeEach(async () => {
    place = await misbehavingPlace();
    client = new EndpointClient({ endpoint: place.base, limits: QUICK });
  });

  it('fifty widgets are one request', async () => {
    await place.answer('events.json', { delayMs: 50, ...GOOD });
    const all = await Promise.all(Array.from({ length: 50 }, () => client.list(EVENTS)));
    expect(all.map(idsOf)).to.deep.equal(Array.from({ length: 50 }, () => ['a']));
    expect(await place.hits()).to.have.length(1);
  });

  it('widgets with clients of their own are one request as well', async () => {
    await place.answer('events.json', { delayMs: 50, ...GOOD });
    await Promise.all([client.list(EVENTS), new EndpointClient({ endpoint: place.base }).list(EVENTS)]);
    expect(await place.hits()).to.have.length(1);
  });

  it('a widget that is shown a moment later gets the same answer', async () => {
    await place.answer('events.json', GOOD, NEWER);
    await client.list(EVENTS);
    await pause(50);
    expect(idsOf(await client.list(EVENTS))).to.deep.equal(['a']);
    expect(await place.hits()).to.have.length(1);
  });

  it('a widget that is shown much later asks anew', async () => {
    await place.answer('events.json', GOOD, NEWER);
    const forgetful = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, sharedMs: 20 } });
    await forgetful.list(EVENTS);
    await pause(50);
    expect(idsOf(await forgetful.list(EVENTS))).to.deep.equal(['b']);
  });

  it('a page that another reader has had is asked for once more, and read by each once', async () => {
    await place.answer('events.json', GOOD, NEWER);
    const other: typeof EVENTS.reader = (json, base) => EVENTS.reader(json, base);
    await client.list(EVENTS);
    expect(idsOf(await client.list({ ...EVENTS, reader: other }))).to.deep.equal(['b']);
    expect(idsOf(await client.list({ ...EVENTS, reader: other }))).to.deep.equal(['b']);
    expect(await place.hits()).to.have.length(2);
  });

  it('two questions are two requests', async () => {
    await place.answer('events.json', GOOD);
    await Promise.all([client.list(EVENTS), client.list({ ...EVENTS, query: { community: ['paris'] } })]);
    expect(await place.hits()).to.have.length(2);
  });

  it('one widget that leaves does not take the answer from the others', async () => {
    await place.answer('events.json', { delayMs: 150, ...GOOD });
    const leaving = new AbortController();
    const left = rejectionOf(client.list({ ...EVENTS, signal: leaving.signal }));
    const stayed = client.list({ ...EVENTS, signal: new AbortController().signal });
    await untilAsked(place, 1);
    leaving.abort();
    expect(await left).to.equal(leaving.signal.reason);
    expect(idsOf(await stayed)).to.deep.equal(['a']);
    expect((await place.hits()).map(({ aborted }) => aborted)).to.deep.equal([false]);
  });

  it('the last widget that leaves ends the request', async () => {
    await place.answer('events.json', { hang: true });
    const leaving = [new AbortController(), new AbortController()];
    const left = leaving.map(({ signal }) => rejectionOf(client.list({ ...EVENTS, signal })));
    await untilAsked(place, 1);
    leaving[0]?.abort();
    await left[0];
    await pause(50);
    expect((await place.hits())[0]?.aborted).to.equal(false);
    leaving[1]?.abort();
    await left[1];
    await untilAborted(place, true);
  });

  it('a widget that comes back after the last one left asks anew', async () => {
    await place.answer('events.json', { hang: true }, GOOD);
    const leaving = new AbortController();
    const left = rejectionOf(client.list({ ...EVENTS, signal: leaving.signal }));
    await untilAsked(place, 1);
    leaving.abort();
    await left;
    expect(idsOf(await client.list(EVENTS))).to.deep.equal(['a']);
  });

  it('a failure is told to all and remembered by none', async () => {
    await place.answer('events.json', { status: 500, delayMs: 50 }, GOOD);
    await Promise.all([failureOf(client.list(EVENTS), 'http'), failureOf(client.list(EVENTS), 'http')]);
    expect(await place.hits()).to.have.length(1);
    expect(idsOf(await client.list(EVENTS))).to.deep.equal(['a']);
  });

  it('what is no data is not kept either', async () => {
    await place.answer('events.json', { body: 'nonsense' }, GOOD);
    await failureOf(client.list(EVENTS), 'malformed');
    expect(idsOf(await client.list(EVENTS))).to.deep.equal(['a']);
  });

  it('a person who presses "try again" gets past every cache', async () => {
    await place.answer(
      'events.json',
      { cache: 'public, max-age=3600', ...GOOD },
      { cache: 'public, max-age=3600', ...NEWER },
    );
    await client.list(EVENTS);
    expect(idsOf(await client.list({ ...EVENTS, reload: true }))).to.deep.equal(['b']);
    const [, second] = await place.hits();
    expect(second?.headers['cache-control']).to.equal('max-age=0');
  });

  it('a reload gives its newer answer to those as well who still wait for an older one', async () => {
    await place.answer('events.json', { hang: true }, NEWER);
    const waiting = client.list(EVENTS);
    await untilAsked(place, 1);
    const began = performance.now();
    expect(idsOf(await client.list({ ...EVENTS, reload: true }))).to.deep.equal(['b']);
    expect(idsOf(await waiting)).to.deep.equal(['b']);
    expect(performance.now() - began).to.be.lessThan(5000);
    expect(idsOf(await client.list(EVENTS))).to.deep.equal(['b']);
    await untilAborted(place, true, false);
  });

  it('who reloads and leaves does not take the answer from those who waited before', async () => {
    await place.answer('events.json', { hang: true }, { delayMs: 150, ...NEWER });
    const waiting = client.list(EVENTS);
    await untilAsked(place, 1);
    const leaving = new AbortController();
    const left = rejectionOf(client.list({ ...EVENTS, reload: true, signal: leaving.signal }));
    await untilAsked(place, 2);
    leaving.abort();
    expect(await left).to.equal(leaving.signal.reason);
    expect(idsOf(await waiting)).to.deep.equal(['b']);
  });

  it('who waited before and leaves does not take the answer from who reloads, and the last one ends it', async () => {
    await place.answer('events.json', { hang: true });
    const leaving = [new AbortController(), new AbortController()];
    const waiting = rejectionOf(client.list({ ...EVENTS, signal: leaving[0]?.signal }));
    await untilAsked(place, 1);
    const reloading = rejectionOf(client.list({ ...EVENTS, reload: true, signal: leaving[1]?.signal }));
    await untilAsked(place, 2);
    leaving[0]?.abort();
    await waiting;
    await untilAborted(place, true, false);
    await pause(50);
    await untilAborted(place, true, false);
    leaving[1]?.abort();
    await reloading;
    await untilAborted(place, true, true);
  });

  it('an unchanged list is not sent again: the browser asks with the tag it has', async () => {
    await place.answer('events.json', { etag: '"1"', cache: 'no-cache', ...GOOD });
    await client.list(EVENTS);
    expect(idsOf(await client.list({ ...EVENTS, reload: true }))).to.deep.equal(['a']);
    expect((await place.hits())[1]?.headers['if-none-match']).to.equal('"1"');
  });
});
