import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeCalendar } from '../../../src/client/calendar/calendar.js';
import type { EventRow } from '../../../src/contract/events.js';
import { cleanText } from '../../../src/contract/text.js';
import {
  ANY_TEXT,
  expectedInstants,
  FRAME,
  instantsOf,
  linesOf,
  longestLine,
  readFile,
  row,
  written,
  ZONED_EVENTS,
} from './ical-reading.js';

const fileOf = (...rows: readonly EventRow[]): string => writeCalendar(rows, FRAME);
const linesNamed = (name: string, fields: Partial<EventRow>): string[] =>
  linesOf(fileOf(row(fields))).filter((line) => new RegExp(`^${name}[;:]`).test(line));

describe('a calendar file', () => {
  it('says to any calendar what the event is called, and when it begins and ends', () => {
    fc.assert(
      fc.property(ZONED_EVENTS, (event) => {
        const file = fileOf(event);
        const [read] = readFile(file);
        assert.ok(read);
        assert.equal(read.summary, cleanText(event.title as string, Infinity, true));
        assert.deepEqual(instantsOf(read), expectedInstants(event));
      }),
      { numRuns: 400 },
    );
  });

  it('has lines of 75 octets at most, ended by CR LF, and no control character', () => {
    fc.assert(
      fc.property(ANY_TEXT, ANY_TEXT, ANY_TEXT, (title, description, name) => {
        const event = row({ title, description, place: { name: { ar: name, fr: title } }, tags: [name, title] });
        const file = writeCalendar([event], { ...FRAME, name, isFeed: true, labels: new Map([[name, description]]) });
        assert.ok(longestLine(file) <= 75);
        assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\u0000-\u001F\u007F-\u009F\u2028\u2029]|\p{Cs}/u);
        assert.equal(readFile(file)[0]?.description ?? '', cleanText(description, Infinity, true));
      }),
      { numRuns: 300 },
    );
  });

  it('is folded between characters, never inside one', () => {
    for (const title of [
      'مرحبا بكم '.repeat(40).trim(),
      '👩🏽‍🚀'.repeat(60),
      'a'.repeat(66),
      'a'.repeat(67),
      `${'a'.repeat(65)}é`,
    ]) {
      const file = fileOf(row({ title }));
      assert.ok(longestLine(file) <= 75, title);
      assert.equal(
        linesOf(file).find((line) => line.startsWith('SUMMARY')),
        `SUMMARY:${title}`,
      );
    }
    assert.ok(fileOf(row({ title: 'a'.repeat(67) })).includes(`SUMMARY:${'a'.repeat(67)}\r\n`));
    assert.ok(fileOf(row({ title: 'a'.repeat(68) })).includes(`SUMMARY:${'a'.repeat(67)}\r\n a\r\n`));
  });

  it('holds what the endpoint’s feed would say of the same event', () => {
    const fields: Partial<EventRow> = {
      id: 'paris',
      title: { fr: 'Dîner, débat; et "fête"\\', en: 'Dinner' },
      timeZone: 'Europe/Paris',
      end: '2026-06-20T22:00',
      place: { name: 'Café', street: '1, rue X', postalCode: '75011', city: 'Paris', country: 'FR' },
      geo: { lat: 48.85, lon: 0.0000001 },
      url: 'agenda/1',
      description: 'Un\n\nDeux',
      online: { url: 'https://rooms.example/1', label: 'Room "1"; by video' },
      tags: ['food', 'x,y'],
      updated: '2026-05-01T10:00+02:00',
      sequence: 3,
    };
    const lines = linesOf(fileOf(row(fields)));
    for (const line of [
      'PRODID:-//OuiShare//ouishare-widgets//EN',
      'UID:paris@data.example',
      'DTSTAMP:20260501T080000Z',
      'LAST-MODIFIED:20260501T080000Z',
      'SEQUENCE:3',
      'LOCATION:Café\\, 1\\, rue X\\, 75011 Paris\\, France',
      'GEO:48.85;0',
      'URL:https://data.example/api/agenda/1',
      'CATEGORIES:Manger\\, boire,x\\,y',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Room  1 ; by video":https://rooms.example/1',
      'STATUS:CONFIRMED',
    ])
      assert.ok(lines.includes(line), line);
    const event = written(fields);
    assert.equal(event.summary, 'Dîner, débat; et "fête"\\');
    assert.equal(event.description, 'Un\n\nDeux\n\nhttps://rooms.example/1\n\nhttps://data.example/api/agenda/1');
    assert.equal(event.uid, 'paris@data.example');
    assert.equal(event.sequence, 3);
  });

  it('says by status and in words what does not take place', () => {
    const said = (status: EventRow['status']): unknown[] => {
      const event = written(status === undefined ? {} : { status });
      return [event.component.getFirstPropertyValue('status'), event.summary];
    };
    assert.deepEqual(said(undefined), ['CONFIRMED', 'Rencontre']);
    assert.deepEqual(said('tentative'), ['TENTATIVE', 'Rencontre']);
    assert.deepEqual(said('postponed'), ['TENTATIVE', 'Reporté · Rencontre']);
    assert.deepEqual(said('cancelled'), ['CANCELLED', 'Annulé · Rencontre']);
  });

  it('is published, named and looked at again as a feed, and not as a file', () => {
    const names = (isFeed: boolean): string[] =>
      linesOf(writeCalendar([], { ...FRAME, isFeed })).map((line) => line.split(/[:;]/, 1)[0] ?? '');
    const ofFeeds = ['METHOD', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'];
    assert.deepEqual(
      ofFeeds.filter((name) => names(true).includes(name)),
      ofFeeds,
    );
    assert.deepEqual(
      ofFeeds.filter((name) => names(false).includes(name)),
      [],
    );
  });

  it('is written in a language or of a country that Intl refuses', () => {
    const place = { city: 'Lyon', country: '??' };
    const [line] = linesOf(writeCalendar([row({ place })], { ...FRAME, lang: 'not a language' })).filter((each) =>
      each.startsWith('LOCATION'),
    );
    assert.equal(line, 'LOCATION:Lyon\\, ??');
  });

  it('keeps an id that is unique in the world already', () => {
    assert.deepEqual(linesNamed('UID', { id: 'a@b' }), ['UID:a@b']);
    assert.deepEqual(linesNamed('UID', { id: 'a,b' }), ['UID:a\\,b@data.example']);
  });
});
