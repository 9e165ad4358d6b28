import { expect } from 'chai';
import { EndpointClient } from '../../src/client/endpoint-client.js';
import { sniffFormat } from '../../src/client/sources/sniff.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { EVENTS, QUICK, eventOn, failureOf, idsOf, pageOf } from './fixtures.js';

describe('one feed for one widget', () => {
  let place: ServerPlace;
  const client = new EndpointClient({ limits: QUICK });
  beforeEach(async () => {
    place = await misbehavingPlace();
  });

  it('is read without an endpoint, is asked no question, and the query is applied all the same', async () => {
    await place.answer('feed', { body: pageOf([eventOn(1, 'a', { tags: ['x'] }), eventOn(2, 'b')]) });
    const listing = await client.list({ ...EVENTS, src: `${place.base}feed`, query: { tag: ['x'] } });
    expect(idsOf(listing)).to.deep.equal(['a']);
    expect((await place.hits()).map(({ url }) => url)).to.deep.equal([new URL(`${place.base}feed`).pathname]);
  });

  it('may be a bare list of rows, and may say its format', async () => {
    await place.answer('feed', { body: [eventOn(1, 'a')] });
    expect(idsOf(await client.list({ ...EVENTS, src: `${place.base}feed`, format: 'ouishare' }))).to.deep.equal(['a']);
  });

  it('may have further pages', async () => {
    await place.answer('feed', { body: pageOf([eventOn(1, 'a')], { next: 'feed-2' }) });
    await place.answer('feed-2', { body: pageOf([eventOn(2, 'b')]) });
    const request = { ...EVENTS, src: `${place.base}feed` };
    expect(idsOf(await client.more(await client.list(request), request))).to.deep.equal(['a', 'b']);
  });

  it('of a format that cannot be read fails with that format’s name', async () => {
    await place.answer('feed', { type: 'text/plain', body: 'whatever' });
    for (const format of ['nonsense', 'constructor']) {
      const { detail } = await failureOf(client.list({ ...EVENTS, src: `${place.base}feed`, format }), 'malformed');
      expect(detail).to.include(`"${format}"`);
    }
  });

  it('may be a calendar, told from its text or named, read like any list', async () => {
    const event = (uid: string, start: string) =>
      [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        `DTSTART;TZID=Romance Standard Time:${start}`,
        'SUMMARY:Soir&eacute;e',
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'END:VEVENT',
      ].join('\n');
    const body = [
      'BEGIN:VCALENDAR',
      event('b', '20900601T183000'),
      event('a', '20900501T183000'),
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n');
    await place.answer('feed.ics', { type: 'text/calendar', body });
    for (const format of [undefined, 'ics', 'ICS']) {
      const listing = await client.list({ ...EVENTS, src: `${place.base}feed.ics`, format });
      // What begins later than recurrences are spelt out for is shown by its start.
      expect(listing.rows.map(({ id, start, title }) => [id, start, title])).to.deep.equal([
        ['a/20900501T183000', '2090-05-01T18:30', 'Soirée'],
        ['b/20900601T183000', '2090-06-01T18:30', 'Soirée'],
      ]);
      expect(listing.rows.map(({ timeZone }) => timeZone)).to.deep.equal(['Europe/Paris', 'Europe/Paris']);
      expect(listing.dropped.map(({ code }) => code)).to.deep.equal(['row_incomplete']);
    }
  });

  it('that is a web page fails without a look at any manifest', async () => {
    await place.answer('feed', { body: '<!doctype html>' });
    const own = new EndpointClient({ endpoint: place.base, limits: QUICK });
    await failureOf(own.list({ ...EVENTS, src: `${place.base}feed` }), 'malformed');
    expect(await place.hits()).to.have.length(1);
  });

  it('with an address that is none fails clearly', async () => {
    await failureOf(client.list({ ...EVENTS, src: 'https://' }), 'no-endpoint');
  });
});

describe('the format of a feed', () => {
  const SAMPLES: [string, unknown][] = [
    ['ics', '\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0'],
    ['ouishare', { version: '1', items: [] }],
    ['ouishare', []],
    ['ouishare', [{ id: 'a', title: 'A', start: '2026-05-01' }]],
    ['ouishare', 'no json at all'],
    ['ouishare', '<!doctype html>'],
    ['ouishare', null],
    ['geojson', { type: 'FeatureCollection', features: [] }],
    ['tribe', { events: [], rest_url: 'https://example.org/wp-json/tribe/events/v1/events/', total: 0 }],
    ['wp', [{ id: 1, title: { rendered: 'A' } }]],
    ['jsonfeed', { version: 'https://jsonfeed.org/version/1.1', items: [] }],
    ['gancio', [{ id: 1, title: 'A', start_datetime: 1_700_000_000 }]],
    ['mobilizon', { data: { searchEvents: { elements: [] } } }],
    ['gogocarto', { licence: 'x', ontology: 'gogocompact', data: [] }],
  ];
  for (const [format, sample] of SAMPLES) {
    const text = typeof sample === 'string' ? sample : JSON.stringify(sample);
    it(`${format} is told from ${text.slice(0, 60)}`, () => {
      expect(sniffFormat(text)).to.equal(format);
    });
  }
});
