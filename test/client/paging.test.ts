import { expect } from 'chai';
import { EndpointClient, type Listing } from '../../src/client/endpoint-client.js';
import type { EventRow } from '../../src/contract/events.js';
import { readEvents } from '../../src/client/readers/events.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { EVENTS, QUICK, eventOn, failureOf, idsOf, pageOf, rejectionOf } from './fixtures.js';

const WHOLE = { ...EVENTS, whole: true };

describe('a list of several pages', () => {
  let place: ServerPlace;
  let client: EndpointClient;
  beforeEach(async () => {
    place = await misbehavingPlace();
    client = new EndpointClient({ endpoint: place.base, limits: QUICK });
  });

  async function threePages(): Promise<void> {
    await place.answer('events.json', {
      body: pageOf([eventOn(1, 'a'), eventOn(2, 'b')], { next: 'p/2.json', total: 4 }),
    });
    await place.answer('p/2.json', { body: pageOf([eventOn(3, 'c')], { next: '3.json', total: 4 }) });
    await place.answer('p/3.json', { body: pageOf([eventOn(4, 'd')], { total: 4 }) });
  }

  it('gives the first page, says how many there are and that it is not the whole', async () => {
    await threePages();
    const first = await client.list(EVENTS);
    expect(idsOf(first)).to.deep.equal(['a', 'b']);
    expect(first).to.include({ complete: false, truncated: false, total: 4, next: `${place.base}p/2.json` });
    expect(await place.hits()).to.have.length(1);
  });

  it('reads on, page after page, and shows what it has meanwhile', async () => {
    await threePages();
    const meanwhile: string[][] = [];
    const whole = await client.list({ ...WHOLE, onProgress: (listing) => meanwhile.push(idsOf(listing)) });
    expect(idsOf(whole)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(whole).to.include({ complete: true, truncated: false, total: 4 });
    expect(whole.next).to.equal(undefined);
    expect(meanwhile).to.deep.equal([['a', 'b']]);
  });

  it('goes by the number of the first page where further ones say none, as in a folder of files', async () => {
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a')], { next: '2.json', total: 4 }) });
    await place.answer('2.json', { body: pageOf([eventOn(2, 'b'), eventOn(3, 'c')], { next: '3.json' }) });
    await place.answer('3.json', { body: pageOf([eventOn(4, 'd')]) });
    const totals: (number | undefined)[] = [];
    await client.list({ ...WHOLE, onProgress: ({ total }) => totals.push(total) });
    expect(totals).to.deep.equal([4, 4]);
  });

  it('tells of many pages only when there is twice as much: nobody can look at what changes at every page', async () => {
    for (const page of [1, 2, 3, 4, 5, 6]) {
      const next = page < 6 ? { next: `${String(page + 1)}.json` } : {};
      const address = page === 1 ? 'events.json' : `${String(page)}.json`;
      await place.answer(address, { body: pageOf([eventOn(page, `e${String(page)}`)], next) });
    }
    const meanwhile: number[] = [];
    const whole = await client.list({ ...WHOLE, onProgress: ({ rows }) => meanwhile.push(rows.length) });
    expect(whole.rows).to.have.length(6);
    expect(meanwhile).to.deep.equal([1, 2, 4]);
  });

  it('adds the next page when a visitor wants more, and leaves the shorter list as it was', async () => {
    await threePages();
    const first = await client.list(EVENTS);
    const second = await client.more(first, EVENTS);
    expect(idsOf(second)).to.deep.equal(['a', 'b', 'c']);
    expect(idsOf(first)).to.deep.equal(['a', 'b']);
    const third = await client.more(second, EVENTS);
    expect(idsOf(third)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(await client.more(third, EVENTS)).to.equal(third);
    expect(idsOf(client.lastGood(EVENTS) as Listing<EventRow>)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('adds the next page to a list that was copied by hand as well', async () => {
    await threePages();
    expect(idsOf(await client.more({ ...(await client.list(EVENTS)) }, EVENTS))).to.deep.equal(['a', 'b', 'c']);
  });

  it('keeps what was read when a later page fails, and can go on there', async () => {
    await threePages();
    await place.answer('p/3.json', { status: 500 }, { body: pageOf([eventOn(4, 'd')]) });
    const { last, status } = await failureOf(client.list(WHOLE), 'http');
    expect(status).to.equal(500);
    const partial = last as Listing<EventRow>;
    expect(idsOf(partial)).to.deep.equal(['a', 'b', 'c']);
    expect(partial).to.include({ complete: false, next: `${place.base}p/3.json` });
    expect(partial.stale).to.equal(undefined);
    expect(idsOf(await client.more(partial, WHOLE))).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('prefers the old whole to a new part when a later page fails', async () => {
    await threePages();
    await client.list(WHOLE);
    await place.answer('p/2.json', { status: 500 });
    const failure = await failureOf(client.list({ ...WHOLE, reload: true }));
    const last = failure.last as Listing<EventRow>;
    expect(idsOf(last)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(last.stale).to.include({ kind: 'http', status: 500 });
  });

  it('keeps the list when the next page cannot be had', async () => {
    await threePages();
    await place.answer('p/2.json', { reset: true });
    const first = await client.list(EVENTS);
    expect((await failureOf(client.more(first, EVENTS), 'offline')).last).to.equal(first);
  });

  it('reads on by itself while pages bring nothing to show, so that "nothing found" is never said too early', async () => {
    await place.answer('events.json', { body: pageOf([], { next: '2.json' }) });
    await place.answer('2.json', { body: pageOf([eventOn(-30, 'over')], { next: '3.json' }) });
    await place.answer('3.json', { body: pageOf([eventOn(4, 'd')], { next: '4.json' }) });
    const listing = await client.list(EVENTS);
    expect(idsOf(listing)).to.deep.equal(['d']);
    expect(listing.complete).to.equal(false);
  });

  it('stops at a loop with what there is', async () => {
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a')], { next: '2.json' }) });
    await place.answer('2.json', { body: pageOf([eventOn(2, 'b')], { next: 'events.json' }) });
    const whole = await client.list(WHOLE);
    expect(idsOf(whole)).to.deep.equal(['a', 'b']);
    expect(whole).to.include({ complete: true, truncated: false });
    expect(await place.hits()).to.have.length(2);
  });

  it('stops at a loop over several "more" as well', async () => {
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a')], { next: '2.json' }) });
    await place.answer('2.json', { body: pageOf([eventOn(2, 'b')], { next: 'events.json' }) });
    const second = await client.more(await client.list(EVENTS), EVENTS);
    expect(second).to.include({ complete: true });
  });

  it('stops at a page that repeats itself under ever new addresses', async () => {
    const again = (page: number) => ({ body: pageOf([eventOn(1, 'a')], { next: `events.json?page=${page}` }) });
    await place.answer('events.json', again(2), again(3), again(4), again(5));
    const whole = await client.list(WHOLE);
    expect(idsOf(whole)).to.deep.equal(['a']);
    expect(whole).to.include({ complete: true });
    expect(await place.hits()).to.have.length(2);
  });

  it('asks no other origin for a next page, and says that there is more', async () => {
    const next = `${place.origin.replace('localhost', '127.0.0.1')}/rows=2/events.json`;
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a')], { next, past: next }) });
    const whole = await client.list(WHOLE);
    expect(idsOf(whole)).to.deep.equal(['a']);
    expect(whole).to.include({ complete: false, truncated: true });
    expect([whole.next, whole.past]).to.deep.equal([undefined, undefined]);
    expect(whole.dropped.map(({ field, code }) => [field, code])).to.deep.equal([['next', 'other_origin']]);
  });

  it('takes the origin from where a redirect led', async () => {
    const other = place.base.replace('localhost', '127.0.0.1');
    await place.answer('events.json', { status: 302, headers: { location: `${other}moved.json` } });
    await place.answer('moved.json', { body: pageOf([eventOn(1, 'a')], { next: '2.json' }) });
    await place.answer('2.json', { body: pageOf([eventOn(2, 'b')]) });
    expect(idsOf(await client.list(WHOLE))).to.deep.equal(['a', 'b']);
  });

  it('ends after the pages that Limits allow, and says that there is more', async () => {
    const page = (number: number) => ({
      body: pageOf([eventOn(number, `e${number}`)], { next: `events.json?page=${number + 1}` }),
    });
    await place.answer('events.json', ...Array.from({ length: 6 }, (_, index) => page(index + 1)));
    const careful = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, pages: 3 } });
    const whole = await careful.list(WHOLE);
    expect(idsOf(whole)).to.deep.equal(['e1', 'e2', 'e3']);
    expect(whole).to.include({ complete: false, truncated: true });
    expect(whole.next).to.equal(undefined);
  });

  it('ends after the rows that Limits allow, and says that there is more', async () => {
    const items = Array.from({ length: 12 }, (_, index) => eventOn(index + 1, `e${String(index).padStart(2, '0')}`));
    await place.answer('events.json', { body: pageOf(items) });
    const careful = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, rows: 10, slice: 4 } });
    const whole = await careful.list(WHOLE);
    expect(idsOf(whole)).to.deep.equal(items.slice(0, 10).map(({ id }) => id));
    expect(whole).to.include({ complete: false, truncated: true });
  });

  it('is complete when it has exactly the rows that Limits allow', async () => {
    const items = Array.from({ length: 10 }, (_, index) => eventOn(index + 1, `e${String(index)}`));
    await place.answer('events.json', { body: pageOf(items) });
    const careful = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, rows: 10, slice: 4 } });
    expect(await careful.list(WHOLE)).to.include({ complete: true, truncated: false });
  });

  it('asks for no further page once the widget has left', async () => {
    await threePages();
    await place.answer('p/2.json', { delayMs: 200, body: pageOf([eventOn(3, 'c')], { next: '3.json' }) });
    const leaving = new AbortController();
    const onProgress = () => setTimeout(() => leaving.abort(), 50);
    const reason = await rejectionOf(client.list({ ...WHOLE, signal: leaving.signal, onProgress }));
    expect(reason).to.equal(leaving.signal.reason);
    expect(await place.hits()).to.have.length(2);
  });

  it('lets the page go on between slices of a long list', async () => {
    const items = Array.from({ length: 4000 }, (_, index) => eventOn(1 + (index % 300), `e${String(index)}`));
    await place.answer('events.json', { body: pageOf(items) });
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      port2.postMessage(0);
    };
    port2.postMessage(0);
    // How many rows are read between two turns of the page.
    const rowsAtTurn = new Map<number, number>();
    const reader: typeof readEvents = (json, base) => {
      const { length = 0 } = json as { length?: number };
      if (length > 0) rowsAtTurn.set(turns, (rowsAtTurn.get(turns) ?? 0) + length);
      return readEvents(json, base);
    };
    expect((await client.list({ ...EVENTS, reader })).rows).to.have.length(4000);
    port1.close();
    expect(Math.max(...rowsAtTurn.values())).to.be.at.most(500);
    expect(rowsAtTurn.size).to.be.at.least(8);
  });

  it('gives the first rows of a long list before all are read, whatever their order, with nothing over and nothing lost', async () => {
    const items = Array.from({ length: 3000 }, (_, index) => eventOn(1 + ((index * 7) % 3000), `e${String(index)}`));
    const running = { ...eventOn(-3, 'running'), end: eventOn(3, 'x').start };
    await place.answer('events.json', {
      body: pageOf([...items, eventOn(-20, 'over'), { id: 'broken' }, running]),
    });
    const heard: Listing<unknown>[] = [];
    const onProgress = (listing: Listing<unknown>): void => {
      heard.push(listing);
    };
    const whole = await client.list({ ...EVENTS, onProgress });
    expect(heard).to.have.length(1);
    const [first] = heard;
    expect(first?.complete).to.equal(false);
    expect(first?.dropped).to.deep.equal([]);
    expect(first?.rows.length).to.be.within(50, 200);
    const ids = (first?.rows as { id: string }[]).map(({ id }) => id);
    expect(ids[0]).to.equal('running');
    expect(ids).to.deep.equal(idsOf(whole).slice(0, ids.length));
    expect(whole.rows).to.have.length(3001);
    expect(whole.complete).to.equal(true);
    expect(whole.dropped.map(({ index }) => index)).to.deep.equal([3001]);
  });

  it('is read as a whole at once where it is short, and where past events are wanted', async () => {
    await place.answer('events.json', {
      body: pageOf(Array.from({ length: 400 }, (_, index) => eventOn(1 + index, `e${String(index)}`))),
    });
    let heard = 0;
    const onProgress = (): void => {
      heard += 1;
    };
    await client.list({ ...EVENTS, onProgress });
    await client.list({ ...EVENTS, past: true, onProgress });
    expect(heard).to.equal(0);
  });
});
