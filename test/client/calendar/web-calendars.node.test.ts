import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendarFileName, subscribeLinks, webCalendarLinks } from '../../../src/client/calendar/web-calendars.js';
import type { EventRow } from '../../../src/contract/events.js';
import { ANY_TEXT, FRAME, row, ZONED_EVENTS } from './ical-reading.js';

const linksOf = (fields: Partial<EventRow>): Map<string, URL> =>
  new Map(webCalendarLinks(row(fields), FRAME).map(({ name, href }) => [name, new URL(href)]));
/** What each site is told of when an event is. */
function whenOf(fields: Partial<EventRow>): Record<string, string> {
  const links = linksOf(fields);
  const said = (name: string, ...keys: string[]): string =>
    keys.flatMap((key) => links.get(name)?.searchParams.get(key) ?? []).join(' ');
  return {
    google: said('Google Calendar', 'dates', 'ctz'),
    outlook: said('Outlook.com', 'startdt', 'enddt', 'allday'),
    yahoo: said('Yahoo', 'st', 'et', 'dur'),
  };
}

describe('a form of a calendar on the web', () => {
  it('is that of the four large ones', () => {
    assert.deepEqual(
      [...linksOf({})].map(([name, { origin, pathname }]) => [name, origin + pathname]),
      [
        ['Google Calendar', 'https://calendar.google.com/calendar/render'],
        ['Outlook.com', 'https://outlook.live.com/calendar/0/deeplink/compose'],
        ['Microsoft 365', 'https://outlook.office.com/calendar/0/deeplink/compose'],
        ['Yahoo', 'https://calendar.yahoo.com/'],
      ],
    );
  });

  const cases: [title: string, fields: Partial<EventRow>, google: string, outlook: string, yahoo: string][] = [
    [
      'the zone of the event',
      { timeZone: 'Europe/Paris', end: '2026-06-20T22:00' },
      '20260620T183000/20260620T220000 Europe/Paris',
      '2026-06-20T16:30:00Z 2026-06-20T20:00:00Z',
      '20260620T163000Z 20260620T200000Z',
    ],
    [
      'three hours where nobody says an end',
      { timeZone: 'Europe/Paris' },
      '20260620T183000/20260620T213000 Europe/Paris',
      '2026-06-20T16:30:00Z 2026-06-20T19:30:00Z',
      '20260620T163000Z 20260620T193000Z',
    ],
    [
      'two zones as UTC',
      { timeZone: 'Europe/Paris', end: '2026-06-20T22:00[Europe/Lisbon]' },
      '20260620T163000Z/20260620T210000Z',
      '2026-06-20T16:30:00Z 2026-06-20T21:00:00Z',
      '20260620T163000Z 20260620T210000Z',
    ],
    [
      'an instant as UTC',
      { start: '2026-06-20T18:30Z' },
      '20260620T183000Z/20260620T213000Z',
      '2026-06-20T18:30:00Z 2026-06-20T21:30:00Z',
      '20260620T183000Z 20260620T213000Z',
    ],
    [
      'an offset as UTC',
      { start: '2026-06-20T18:30+02:00', end: '2026-06-20' },
      '20260620T163000Z/20260620T220000Z',
      '2026-06-20T16:30:00Z 2026-06-20T22:00:00Z',
      '20260620T163000Z 20260620T220000Z',
    ],
    [
      'the clock of the place',
      {},
      '20260620T183000/20260620T213000',
      '2026-06-20T18:30:00 2026-06-20T21:30:00',
      '20260620T183000 20260620T213000',
    ],
    ['one day', { start: '2026-06-30' }, '20260630/20260701', '2026-06-30 2026-07-01 true', '20260630 allday'],
    [
      'days, the last included',
      { start: '2026-06-30', end: '2026-07-02' },
      '20260630/20260703',
      '2026-06-30 2026-07-03 true',
      '20260630T000000 20260702T235900',
    ],
    [
      'a midnight',
      { timeZone: 'Europe/Paris', end: '2026-06-20' },
      '20260620T183000/20260621T000000 Europe/Paris',
      '2026-06-20T16:30:00Z 2026-06-20T22:00:00Z',
      '20260620T163000Z 20260620T220000Z',
    ],
    [
      'no end before the start',
      { timeZone: 'Europe/Paris', end: '2026-06-19T10:00' },
      '20260620T183000/20260620T213000 Europe/Paris',
      '2026-06-20T16:30:00Z 2026-06-20T19:30:00Z',
      '20260620T163000Z 20260620T193000Z',
    ],
  ];
  for (const [title, fields, google, outlook, yahoo] of cases) {
    it(`is told ${title}`, () => {
      assert.deepEqual(whenOf(fields), { google, outlook, yahoo });
    });
  }

  it('is told title, place and what it is about, by its own names', () => {
    const links = linksOf({
      title: 'A & B + C',
      status: 'postponed',
      place: { city: 'Lyon', country: 'FR' },
      summary: 'Un.',
      description: 'Deux\nTrois',
      url: 'agenda/1',
    });
    const told = [...links.values()].map(({ searchParams, search }) => {
      assert.doesNotMatch(search, /\+/);
      return ['text', 'subject', 'title', 'location', 'in_loc', 'details', 'body', 'desc'].flatMap(
        (key) => searchParams.get(key) ?? [],
      );
    });
    const same = ['Reporté · A & B + C', 'Lyon, France', 'Un.\n\nDeux\nTrois\n\nhttps://data.example/api/agenda/1'];
    assert.deepEqual(told, [same, same, same, same]);
  });

  it('stays an address that everything takes, with its links', () => {
    const long = {
      title: '😀'.repeat(140),
      description: 'مرحبا '.repeat(800),
      place: { name: 'ن'.repeat(120), street: 'ن'.repeat(120) },
    };
    for (const [name, { href, searchParams }] of linksOf({ ...long, url: 'agenda/1', timeZone: 'Europe/Paris' })) {
      assert.ok(href.length <= 1800 && href.length > 1500, `${name}: ${String(href.length)}`);
      const about = searchParams.get('details') ?? searchParams.get('body') ?? searchParams.get('desc') ?? '';
      assert.match(about, /^مرحبا .*…\n\nhttps:\/\/data\.example\/api\/agenda\/1$/s);
    }
    const [google] = linksOf({ url: `https://a.example/${'a'.repeat(3000)}`, description: 'Court' }).values();
    assert.equal(google?.searchParams.get('details'), 'Court');
  });

  it('is an address whatever the texts and times are', () => {
    fc.assert(
      fc.property(ZONED_EVENTS, ANY_TEXT, (event, text) => {
        for (const { href } of webCalendarLinks({ ...event, description: text, place: { name: text } }, FRAME))
          assert.ok(URL.canParse(href) && href.length <= 1800);
      }),
    );
    for (const start of ['0001-01-01', '9999-12-31', '9999-12-31T23:59[America/New_York]', '0001-01-01T00:00+14:00'])
      for (const [, { href }] of linksOf({ start })) assert.doesNotMatch(href, /NaN|undefined|%2B0/);
  });
});

describe('a subscription', () => {
  it('is asked of the calendar of the device, and of those on the web', () => {
    assert.deepEqual(subscribeLinks('https://data.example/events.ics?tag=a&lang=fr', 'Événements & co'), {
      webcal: 'webcal://data.example/events.ics?tag=a&lang=fr',
      web: [
        {
          name: 'Google Calendar',
          href: 'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fdata.example%2Fevents.ics%3Ftag%3Da%26lang%3Dfr',
        },
        ...['live', 'office'].map((site, index) => ({
          name: ['Outlook.com', 'Microsoft 365'][index],
          href: `https://outlook.${site}.com/calendar/0/addfromweb?url=https%3A%2F%2Fdata.example%2Fevents.ics%3Ftag%3Da%26lang%3Dfr&name=%C3%89v%C3%A9nements%20%26%20co`,
        })),
      ],
    });
  });
});

describe('the name of a calendar file', () => {
  const names: [title: string, name: string][] = [
    ['Rencontre, Casablanca !', 'rencontre-casablanca.ics'],
    ['Été à l’île', 'été-à-l-île.ics'],
    ['e\u0301te\u0301', 'été.ics'],
    ['مرحبا بكم', 'مرحبا-بكم.ics'],
    ['../../etc/passwd', 'etc-passwd.ics'],
    ['C:\\x\u0000\u202Egpj.exe', 'c-x-gpj-exe.ics'],
    ['😀', 'event.ics'],
    ['', 'event.ics'],
    ['\uD800', 'event.ics'],
    ['\u0301', 'event.ics'],
    [`${'a'.repeat(55)} b`, `${'a'.repeat(55)}.ics`],
  ];
  for (const [title, name] of names) {
    it(`is ${name}`, () => {
      assert.equal(calendarFileName(title), name);
    });
  }

  it('is short and harmless, whatever the title', () => {
    fc.assert(
      fc.property(ANY_TEXT, (title) => {
        const name = calendarFileName(title);
        assert.match(name, /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*\.ics$/u);
        assert.ok(name.length <= 60);
      }),
    );
  });
});
