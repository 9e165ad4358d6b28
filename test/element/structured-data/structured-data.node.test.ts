import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventRow } from '../../../src/contract/events.js';
import { eventData, eventsData } from '../../../src/element/structured-data/event-data.js';

const setting = { lang: 'fr', base: 'https://paris.example/agenda/' };
const least: EventRow = { id: 'a', title: 'Rien de plus', start: '2027-05-14' };
const data = (change: Partial<EventRow>) => eventData({ ...least, ...change }, setting);

describe('what a search engine reads of an event', () => {
  it('is no more than the row says', () => {
    assert.deepEqual(data({}), {
      '@type': 'Event',
      name: 'Rien de plus',
      startDate: '2027-05-14',
      identifier: 'a',
      eventStatus: 'https://schema.org/EventScheduled',
    });
  });

  it('is all that a full row says', () => {
    const row: EventRow = {
      id: 'fest-2027',
      title: { en: 'Fest', fr: 'Le Fest' },
      summary: 'Trois jours',
      description: { fr: 'Trois jours\n\nà Pantin' },
      start: '2027-06-09T10:00',
      end: '2027-06-11T18:00',
      timeZone: 'Europe/Paris',
      kind: 'festival',
      attendance: 'hybrid',
      place: {
        name: { fr: 'Cité fertile' },
        street: '14 avenue Édouard Vaillant',
        city: 'Pantin',
        region: 'Île-de-France',
        postalCode: '93500',
        country: 'FR',
      },
      geo: { lat: 48.9, lon: 2.4 },
      online: { url: 'https://live.example/', label: 'Direct' },
      image: { src: 'fest.jpg' },
      languages: ['fr', 'en'],
      price: { min: 5, max: 20, currency: 'EUR' },
      availability: 'few',
      registerUrl: 'https://tickets.example/1',
      capacity: 300,
      organizer: { name: 'Paris', url: '/paris' },
      speakers: [{ name: 'Salma' }, { name: 'Youssef', url: 'https://youssef.example/' }],
      url: 'fest',
    };
    assert.deepEqual(eventData(row, setting), {
      '@type': 'Festival',
      name: 'Le Fest',
      startDate: '2027-06-09T10:00+02:00',
      endDate: '2027-06-11T18:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Cité fertile',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '14 avenue Édouard Vaillant',
            addressLocality: 'Pantin',
            addressRegion: 'Île-de-France',
            postalCode: '93500',
            addressCountry: 'FR',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 48.9, longitude: 2.4 },
        },
        { '@type': 'VirtualLocation', name: 'Direct', url: 'https://live.example/' },
      ],
      description: 'Trois jours\n\nà Pantin',
      image: 'https://paris.example/agenda/fest.jpg',
      inLanguage: ['fr', 'en'],
      offers: {
        '@type': 'Offer',
        price: 5,
        priceCurrency: 'EUR',
        availability: 'https://schema.org/LimitedAvailability',
        url: 'https://tickets.example/1',
      },
      isAccessibleForFree: false,
      maximumAttendeeCapacity: 300,
      organizer: { '@type': 'Organization', name: 'Paris', url: 'https://paris.example/paris' },
      performer: [
        { '@type': 'Person', name: 'Salma' },
        { '@type': 'Person', name: 'Youssef', url: 'https://youssef.example/' },
      ],
      url: 'https://paris.example/agenda/fest',
      identifier: 'fest-2027',
    });
  });

  const times: readonly [what: string, change: Partial<EventRow>, start: string, end?: string][] = [
    [
      'summer in Paris',
      { start: '2027-07-01T18:30', end: '2027-07-01T21:00', timeZone: 'Europe/Paris' },
      '2027-07-01T18:30+02:00',
      '2027-07-01T21:00+02:00',
    ],
    ['winter in Paris', { start: '2027-01-01T18:30', timeZone: 'Europe/Paris' }, '2027-01-01T18:30+01:00'],
    [
      'the night in which clocks go back in New York',
      { start: '2027-11-06T23:00', end: '2027-11-07T04:00', timeZone: 'America/New_York' },
      '2027-11-06T23:00-04:00',
      '2027-11-07T04:00-05:00',
    ],
    ['half an hour in Kolkata', { start: '2027-07-01T18:30', timeZone: 'Asia/Kolkata' }, '2027-07-01T18:30+05:30'],
    ['a zone in brackets', { start: '2027-07-01T18:30[Europe/Lisbon]' }, '2027-07-01T18:30+01:00'],
    ['an instant in a zone', { start: '2027-07-01T16:30Z', timeZone: 'Europe/Paris' }, '2027-07-01T18:30+02:00'],
    [
      'an instant alone',
      { start: '2027-07-01T16:30Z', end: '2027-07-01T18:00Z' },
      '2027-07-01T16:30Z',
      '2027-07-01T18:00Z',
    ],
    [
      'an offset alone',
      { start: '2027-07-01T16:30-03:00', end: '2027-07-01T18:00' },
      '2027-07-01T16:30-03:00',
      '2027-07-01T18:00-03:00',
    ],
    ['nobody’s clock', { start: '2027-07-01T16:30' }, '2027-07-01T16:30'],
    ['a zone that nobody knows', { start: '2027-07-01T16:30', timeZone: 'Mars/Olympus' }, '2027-07-01T16:30'],
    ['whole days', { start: '2027-07-01', end: '2027-07-03', timeZone: 'Europe/Paris' }, '2027-07-01', '2027-07-03'],
    ['an end before the start', { start: '2027-07-01T10:00', end: '2027-06-01T10:00' }, '2027-07-01T10:00'],
    ['a gap', { start: '2027-03-28T02:30', timeZone: 'Europe/Paris' }, '2027-03-28T03:30+02:00'],
    ['local mean time', { start: '1800-01-01T10:00', timeZone: 'Europe/Paris' }, '1800-01-01T09:50:39.000Z'],
  ];
  for (const [what, change, startDate, endDate] of times) {
    it(`tells the time of ${what}`, () => {
      const said = data(change);
      assert.deepEqual([said['startDate'], said['endDate']], [startDate, endDate]);
    });
  }

  it('tells what became of the plan', () => {
    const said = (change: Partial<EventRow>) => [data(change)['eventStatus'], data(change)['previousStartDate']];
    const previousStart = '2027-05-01T18:00';
    const timeZone = 'Europe/Paris';
    assert.deepEqual(said({ status: 'rescheduled', previousStart, timeZone }), [
      'https://schema.org/EventRescheduled',
      '2027-05-01T18:00+02:00',
    ]);
    assert.deepEqual(said({ status: 'postponed' }), ['https://schema.org/EventPostponed', undefined]);
    assert.deepEqual(said({ status: 'cancelled', previousStart }), ['https://schema.org/EventCancelled', undefined]);
    assert.deepEqual(said({ status: 'tentative' }), [undefined, undefined]);
  });

  it('invents no place and no link', () => {
    assert.deepEqual(data({ place: { city: 'Paris' } })['location'], {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: 'Paris' },
    });
    const online = data({ attendance: 'online', geo: { lat: 1, lon: 1 }, place: { city: 'Paris' } });
    assert.equal(online['location'], undefined);
    assert.equal(online['eventAttendanceMode'], 'https://schema.org/OnlineEventAttendanceMode');
    assert.equal(data({ online: { afterSignup: true } })['location'], undefined);
  });

  it('says what seats and prices there are, and no seats of what is cancelled', () => {
    const offers = (change: Partial<EventRow>) => data(change)['offers'];
    assert.deepEqual(offers({ price: { free: true } }), { '@type': 'Offer', price: 0 });
    assert.equal(data({ price: { free: true } })['isAccessibleForFree'], true);
    assert.deepEqual(offers({ availability: 'soldOut' }), {
      '@type': 'Offer',
      availability: 'https://schema.org/SoldOut',
    });
    assert.equal(offers({ availability: 'closed' }), undefined);
    assert.equal(offers({ availability: 'open', status: 'cancelled' }), undefined);
  });

  it('names the festival of a session where that is among the rows', () => {
    const fest: EventRow = { id: 'fest', title: 'Fest', start: '2027-06-09', kind: 'festival' };
    const session: EventRow = { ...least, parentId: 'fest' };
    const graph = (rows: EventRow[]) => eventsData(rows, setting)['@graph'] as Record<string, unknown>[];
    assert.deepEqual(graph([fest, session])[1]?.['superEvent'], {
      '@type': 'Festival',
      name: 'Fest',
      startDate: '2027-06-09',
      identifier: 'fest',
    });
    assert.equal(graph([session])[0]?.['superEvent'], undefined);
    assert.equal(graph([{ ...session, parentId: 'a' }])[0]?.['superEvent'], undefined);
  });
});
