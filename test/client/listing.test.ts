import { expect } from 'chai';
import { EndpointClient, type Listing } from '../../src/client/endpoint-client.js';
import type { EventRow } from '../../src/contract/events.js';
import { readArticles } from '../../src/client/readers/articles.js';
import { readCommunities } from '../../src/client/readers/communities.js';
import { readPartners } from '../../src/client/readers/partners.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { EVENTS, QUICK, day, eventOn, failureOf, idsOf, pageOf } from './fixtures.js';

const client = new EndpointClient();
const listed = (items: readonly unknown[], request: object = {}, more: object = {}): Listing<EventRow> =>
  client.listFrom(pageOf(items, more), { ...EVENTS, ...request });

describe('rows as a widget shows them', () => {
  it('come by start, then id', () => {
    const items = [eventOn(3, 'c'), eventOn(1, 'b'), eventOn(1, 'a'), { ...eventOn(1, 'd'), start: day(1) }];
    expect(idsOf(listed(items))).to.deep.equal(['d', 'a', 'b', 'c']);
  });

  it('are upcoming ones, the cancelled and postponed included', () => {
    const items = [
      eventOn(-3, 'over'),
      eventOn(2, 'off', { status: 'cancelled' }),
      eventOn(1, 'late', { status: 'postponed' }),
    ];
    expect(idsOf(listed(items))).to.deep.equal(['late', 'off']);
  });

  it('are past ones, newest first, when those are asked for', () => {
    const items = [eventOn(-30, 'old'), eventOn(2, 'soon'), eventOn(-3, 'new')];
    expect(idsOf(listed(items, { past: true }))).to.deep.equal(['new', 'old']);
  });

  it('still show what has begun and is not over', () => {
    expect(idsOf(listed([{ ...eventOn(-2, 'a'), start: day(-2), end: day(0) }]))).to.deep.equal(['a']);
  });

  it('are found by id, over or not', () => {
    const items = [eventOn(-30, 'old'), eventOn(2, 'soon')];
    expect(idsOf(listed(items, { query: { ids: ['old'] } }))).to.deep.equal(['old']);
  });

  it('are no more than the author’s limit, which a visitor cannot leave', () => {
    const items = [eventOn(3, 'c'), eventOn(1, 'a'), eventOn(2, 'b')];
    const listing = listed(items, { query: { limit: 2 } }, { next: 'more.json', total: 90 });
    expect(idsOf(listing)).to.deep.equal(['a', 'b']);
    expect(listing).to.include({ complete: true, truncated: false, total: 2 });
    expect(listing.next).to.equal(undefined);
  });

  it('count up to the limit as they stand in a list: a festival with its sessions is one, a series with its dates is one', () => {
    const items = [
      eventOn(1, 'tea-1', { seriesId: 'tea', status: 'cancelled' }),
      eventOn(2, 'tea-2', { seriesId: 'tea' }),
      eventOn(3, 'tea-3', { seriesId: 'tea' }),
      eventOn(4, 'fest'),
      eventOn(4, 'fest-a', { parentId: 'fest' }),
      eventOn(5, 'lost', { parentId: 'elsewhere' }),
      eventOn(6, 'walk'),
    ];
    const upTo = (limit: number) => idsOf(listed(items, { query: { limit } }));
    expect(upTo(1)).to.deep.equal(['tea-1']);
    expect(upTo(2)).to.deep.equal(['tea-1', 'tea-2', 'tea-3']);
    expect(upTo(3)).to.deep.equal(['tea-1', 'tea-2', 'tea-3', 'fest', 'fest-a']);
    expect(upTo(4)).to.have.length(6);
    expect(upTo(5)).to.have.length(7);
    // More may follow where there are not as many yet: rows on the next page are read.
    expect(listed(items.slice(0, 3), { query: { limit: 3 } }, { next: 'more.json' }).next).to.not.equal(undefined);
    expect(listed(items, { query: { limit: 3 } }, { next: 'more.json' }).next).to.equal(undefined);
  });

  it('of one id are one: the highest sequence, then the newest update, then the first', () => {
    const versions = (...more: object[]) =>
      listed(more.map((fields, index) => eventOn(1, 'a', { title: `${index}`, ...fields })));
    const title = ({ rows }: Listing<EventRow>) => rows.map((row) => row.title);
    expect(title(versions({ sequence: 2 }, { sequence: 10 }, { sequence: 3, updated: '2030-01-01' }))).to.deep.equal([
      '1',
    ]);
    expect(title(versions({ updated: '2026-01-02' }, {}, { updated: '2026-01-02T10:00Z' }))).to.deep.equal(['2']);
    expect(title(versions({}, { sequence: 0 }, {}))).to.deep.equal(['0']);
  });

  it('say what was left out, and what things are called', () => {
    const listing = listed(
      [{ id: 'x' }, eventOn(1, 'a')],
      {},
      { labels: [{ id: 'food', label: { fr: 'Cuisine' } }], lang: 'fr' },
    );
    expect(listing.dropped.map(({ index, id }) => [index, id])).to.deep.equal([[0, 'x']]);
    expect(listing.labels.get('food')).to.deep.equal({ fr: 'Cuisine' });
    expect(listing.lang).to.equal('fr');
  });

  it('have the publisher’s number only where nothing had to be left out', () => {
    expect(listed([eventOn(1, 'a')], {}, { next: '2.json', total: 90 }).total).to.equal(90);
    expect(listed([eventOn(1, 'a'), eventOn(-9, 'over')], {}, { next: '2.json', total: 90 }).total).to.equal(undefined);
  });

  it('come by order, then by name in the page’s language, then by id', () => {
    const items = [
      { id: 'z', name: 'zebra' },
      { id: 'e2', name: 'école' },
      { id: 'e1', name: { fr: 'École', en: 'Zzz' } },
      { id: 'f', name: 'fable' },
      { id: 'last', name: 'aaa', order: 9 },
      { id: 'first', name: 'zzz', order: 1 },
    ];
    const request = { resource: 'communities', reader: readCommunities } as const;
    const ids = idsOf(client.listFrom(pageOf(items, { lang: 'fr' }), request));
    expect(ids).to.deep.equal(['first', 'last', 'e2', 'e1', 'f', 'z']);
  });

  it('of articles come by order, then newest first', () => {
    const article = (id: string, published: string, more: object = {}) => ({
      id,
      title: id,
      url: 'https://example.org/a',
      published,
      ...more,
    });
    const items = [
      article('old', '2020-01-01'),
      article('new', '2026-01-01'),
      article('pinned', '2019-01-01', { order: 1 }),
    ];
    const ids = idsOf(client.listFrom(pageOf(items), { resource: 'articles', reader: readArticles }));
    expect(ids).to.deep.equal(['pinned', 'new', 'old']);
  });

  it('of partners bring their tiers in order', () => {
    const tiers = [{ id: 'gold', size: 'l' }, { id: 'friends' }];
    const page = { ...pageOf([{ id: 'a', name: 'A', tier: 'gold' }]), tiers };
    expect(client.listFrom(page, { resource: 'partners', reader: readPartners }).tiers).to.deep.equal(tiers);
  });

  it('come from a bare array as well', () => {
    expect(idsOf(client.listFrom([eventOn(1, 'a')], EVENTS))).to.deep.equal(['a']);
  });

  it('come from no page of another version, and from nothing that is no page', async () => {
    const from = (page: unknown) => Promise.resolve().then(() => client.listFrom(page, EVENTS));
    await failureOf(from(pageOf([], { version: '2.1' })), 'version');
    await failureOf(from('nonsense'), 'malformed');
    await failureOf(from([{ a: 1 }, 7]), 'malformed');
  });
});

describe('past events', () => {
  let place: ServerPlace;
  let endpoint: EndpointClient;
  beforeEach(async () => {
    place = await misbehavingPlace();
    endpoint = new EndpointClient({ endpoint: place.base, limits: QUICK });
  });

  it('are read where the list of events says', async () => {
    await place.answer('events.json', {
      body: pageOf([eventOn(1, 'a'), eventOn(-1, 'just')], { past: 'gone.json', next: '2.json' }),
    });
    await place.answer('gone.json', {
      body: pageOf([eventOn(-3, 'b'), eventOn(-9, 'c')], { next: 'gone-2.json', total: 3 }),
    });
    await place.answer('gone-2.json', { body: pageOf([eventOn(-20, 'd')]) });
    const past = await endpoint.list({ ...EVENTS, past: true });
    expect(idsOf(past).filter((id) => id !== 'just')).to.deep.equal(['b', 'c']);
    expect(past).to.include({ complete: false, next: `${place.base}gone-2.json`, past: `${place.base}gone.json` });
    expect(idsOf(await endpoint.more(past, { ...EVENTS, past: true })).at(-1)).to.equal('d');
    expect((await place.hits()).map(({ url }) => url.split('/').at(-1))).to.deep.equal([
      'events.json',
      'gone.json',
      'gone-2.json',
    ]);
  });

  it('and upcoming ones side by side ask once for the list that both begin with', async () => {
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a')], { past: 'gone.json' }) });
    await place.answer('gone.json', { body: pageOf([eventOn(-3, 'b')]) });
    const [next, past] = await Promise.all([endpoint.list(EVENTS), endpoint.list({ ...EVENTS, past: true })]);
    expect([idsOf(next), idsOf(past)]).to.deep.equal([['a'], ['b']]);
    expect(await place.hits('events.json')).to.have.length(1);
  });

  it('are found in a file that mixes both', async () => {
    await place.answer('events.json', { body: pageOf([eventOn(1, 'a'), eventOn(-3, 'b')]) });
    expect(idsOf(await endpoint.list({ ...EVENTS, past: true }))).to.deep.equal(['b']);
  });
});

describe('an author’s query', () => {
  it('is sent, and applied again to what a static folder gives', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', {
      body: pageOf([eventOn(1, 'a', { communityIds: ['paris'] }), eventOn(2, 'b')], { total: 2 }),
    });
    const endpoint = new EndpointClient({ endpoint: place.base });
    const listing = await endpoint.list({ ...EVENTS, query: { community: ['paris'], from: day(0) } });
    expect(idsOf(listing)).to.deep.equal(['a']);
    expect(listing.total).to.equal(1);
    const [hit] = await place.hits();
    expect(hit?.url.split('/').at(-1)).to.equal(`events.json?community=paris&from=${day(0)}`);
  });

  it('with a limit reads on until the limit is met', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', { body: pageOf([eventOn(-9, 'over'), eventOn(1, 'a')], { next: '2.json' }) });
    await place.answer('2.json', { body: pageOf([eventOn(2, 'b'), eventOn(3, 'c')], { next: '3.json' }) });
    const listing = await new EndpointClient({ endpoint: place.base }).list({ ...EVENTS, query: { limit: 2 } });
    expect(idsOf(listing)).to.deep.equal(['a', 'b']);
    expect(listing.complete).to.equal(true);
    expect(await place.hits()).to.have.length(2);
  });

  it('with a limit reads on past the dates of a series, which stand under the first', async () => {
    const place = await misbehavingPlace();
    const dates = [1, 2, 3].map((at) => eventOn(at, `tea-${String(at)}`, { seriesId: 'tea' }));
    await place.answer('events.json', { body: pageOf(dates, { next: '2.json' }) });
    await place.answer('2.json', { body: pageOf([eventOn(4, 'walk'), eventOn(5, 'late')], { next: '3.json' }) });
    const listing = await new EndpointClient({ endpoint: place.base }).list({ ...EVENTS, query: { limit: 2 } });
    expect(idsOf(listing)).to.deep.equal(['tea-1', 'tea-2', 'tea-3', 'walk']);
    expect((await place.hits()).map(({ url }) => url.split('/').at(-1))).to.deep.equal([
      'events.json?limit=12',
      '2.json',
    ]);
  });
});
