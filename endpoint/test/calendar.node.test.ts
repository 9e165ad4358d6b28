import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { EventRow } from '../../src/contract/events.js';
import { manifestSchema } from '../../src/contract/manifest.js';
import { sampleNetwork } from '../sample/index.js';
import { startTest, type TestEndpoint } from './harness.js';
import { smallNetwork } from './small-network.js';

const EVENTS: readonly EventRow[] = [
  {
    id: 'paris',
    title: { fr: 'Dîner, débat; et "fête"\\', en: 'Dinner' },
    start: '2026-06-20T18:30',
    end: '2026-06-20T22:00',
    timeZone: 'Europe/Paris',
    place: { name: 'Café', street: '1, rue X', postalCode: '75011', city: 'Paris', country: 'FR' },
    geo: { lat: 48.85, lon: 2.35 },
    url: 'agenda/1',
    summary: { fr: 'Ligne un.' },
    description: 'Ligne deux\n\nLigne trois',
    tags: ['food'],
    updated: '2026-05-01T10:00+02:00',
    sequence: 3,
  },
  { id: 'casablanca', title: 'Rencontre', start: '2026-12-05T19:00', timeZone: 'Africa/Casablanca', lang: 'fr' },
  { id: 'days', title: 'Festival', start: '2026-07-01', end: '2026-07-03', status: 'cancelled' },
  {
    id: 'instant',
    title: 'Appel',
    start: '2026-06-01T18:00Z',
    online: { url: 'https://rooms.example/1' },
    status: 'postponed',
  },
  { id: 'offset', title: 'Appel', start: '2026-06-01T18:00+02:00' },
  { id: 'floating', title: 'Ici', start: '2026-06-01T18:00:30' },
  { id: 'until-day', title: 'Labo', start: '2026-08-01T09:00', end: '2026-08-02', timeZone: 'Europe/Lisbon' },
  { id: 'before-start', title: 'Faux', start: '2026-08-01T09:00', end: '2026-07-02T09:00', timeZone: 'Europe/Lisbon' },
  { id: 'a@b', title: 'Long '.repeat(50).trim(), start: '2026-09-01', lang: 'fr' },
  { id: 'last-month', title: 'Passé', start: '2026-04-01' },
  { id: 'old', title: 'Ancien', start: '2020-04-01' },
];

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest({ source: () => ({ ...smallNetwork(), events: EVENTS }) });
});

const rawCalendar = async (question = ''): Promise<string> =>
  (await fetch(`${endpoint.api}events.ics${question}`)).text();

/** The lines, unfolded. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

/** The lines of one event. */
async function eventLines(id: string): Promise<string[]> {
  const block = (await rawCalendar())
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .find((part) => part.startsWith(`UID:${id}`));
  assert.ok(block, id);
  return block.slice(0, block.indexOf('END:VEVENT')).split('\r\n');
}

describe('the calendar', () => {
  it('is named in the manifest, and is one', async () => {
    const manifest = manifestSchema.parse(await (await fetch(`${endpoint.api}ouishare.json`)).json());
    const answer = await fetch(new URL(manifest.feeds?.ics ?? '', endpoint.api));
    assert.equal(answer.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.match(answer.headers.get('ETag') ?? '', /^W\//);
    const lines = linesOf(await answer.text());
    assert.deepEqual(
      [lines[0], lines[1], lines.at(-2), lines.at(-1)],
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR', ''],
    );
  });

  it('has no line of more than 75 octets, and none that ends otherwise than by CR LF', async () => {
    const file = await rawCalendar();
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
    assert.equal(
      linesOf(file).filter((line) => line === `SUMMARY;LANGUAGE=fr:${EVENTS[8]?.title as string}`).length,
      1,
    );
  });

  it('says wall time and zone as they were written, and what the clocks do there', async () => {
    const lines = await eventLines('paris');
    assert.ok(lines.includes('DTSTART;TZID=Europe/Paris:20260620T183000'));
    assert.ok(lines.includes('DTEND;TZID=Europe/Paris:20260620T220000'));
    const file = linesOf(await rawCalendar()).join('\n');
    assert.match(
      file,
      /BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:\+0100\nTZOFFSETTO:\+0200\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:20261025T030000\nTZOFFSETFROM:\+0200\nTZOFFSETTO:\+0100\n/,
    );
    assert.deepEqual(file.match(/TZID:.*/g), ['TZID:Africa/Casablanca', 'TZID:Europe/Lisbon', 'TZID:Europe/Paris']);
  });

  it('says days as days, the last one included', async () => {
    const lines = await eventLines('days');
    assert.ok(lines.includes('DTSTART;VALUE=DATE:20260701'));
    assert.ok(lines.includes('DTEND;VALUE=DATE:20260704'));
  });

  it('says an instant or an offset in UTC, and a time without either without', async () => {
    assert.ok((await eventLines('instant')).includes('DTSTART:20260601T180000Z'));
    assert.ok((await eventLines('offset')).includes('DTSTART:20260601T160000Z'));
    assert.ok((await eventLines('floating')).includes('DTSTART:20260601T180030'));
  });

  it('ends an event that names a day at the end of that day, and ignores an end before the start', async () => {
    assert.ok((await eventLines('until-day')).includes('DTEND;TZID=Europe/Lisbon:20260803T000000'));
    assert.doesNotMatch((await eventLines('before-start')).join('\n'), /DTEND/);
  });

  it('says in words and by status what does not take place', async () => {
    const cancelled = await eventLines('days');
    assert.ok(cancelled.includes('STATUS:CANCELLED') && cancelled.some((line) => line.endsWith('Annulé · Festival')));
    const postponed = await eventLines('instant');
    assert.ok(postponed.includes('STATUS:TENTATIVE') && postponed.some((line) => line.endsWith('Reporté · Appel')));
  });

  it('escapes what would otherwise be read as something else', async () => {
    const lines = await eventLines('paris');
    assert.ok(lines.includes('SUMMARY;LANGUAGE=fr:Dîner\\, débat\\; et "fête"\\\\'));
    assert.ok(lines.includes('LOCATION:Café\\, 1\\, rue X\\, 75011 Paris\\, France'));
    const url = `http://localhost:${String(endpoint.port)}/api/agenda/1`;
    assert.ok(lines.includes(`DESCRIPTION:Ligne un.\\n\\nLigne deux\\n\\nLigne trois\\n\\n${url}`));
    assert.ok(lines.includes(`URL:${url}`));
  });

  it('carries what calendars can use', async () => {
    const lines = await eventLines('paris');
    for (const line of [
      'GEO:48.85;2.35',
      'CATEGORIES:Manger',
      'SEQUENCE:3',
      'DTSTAMP:20260501T080000Z',
      'LAST-MODIFIED:20260501T080000Z',
      'UID:paris@localhost',
    ])
      assert.ok(lines.includes(line), line);
    assert.ok(
      (await eventLines('instant')).includes(
        'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=En ligne:https://rooms.example/1',
      ),
    );
    assert.ok((await eventLines('a@b')).includes('UID:a@b'));
  });

  it('keeps for a year what is over, and answers the same questions as the list', async () => {
    const uids = async (question: string): Promise<readonly string[]> =>
      linesOf(await rawCalendar(question)).flatMap((line) => /^UID:(\w+)/.exec(line)?.[1] ?? []);
    assert.ok((await uids('')).includes('last'));
    assert.ok(!(await uids('')).includes('old'));
    assert.deepEqual(await uids('?ids=old'), ['old']);
    assert.deepEqual(await uids('?from=2026-06-20&to=2026-06-20'), ['paris']);
    assert.deepEqual(await uids('?tag=food'), ['paris']);
    assert.equal((await fetch(`${endpoint.api}events.ics?from=x`)).status, 400);
  });

  it('holds the whole sample', async () => {
    const own = await startTest({ source: sampleNetwork });
    const file = await (await fetch(`${own.api}events.ics`)).text();
    assert.equal(file.match(/BEGIN:VEVENT/g)?.length, file.match(/END:VEVENT/g)?.length);
    assert.ok((file.match(/BEGIN:VEVENT/g)?.length ?? 0) > 20);
    assert.doesNotMatch(file, /NaN|undefined|Invalid/);
  });
});

it('knows that the clocks of Morocco stay, or warns that this Node does not', async () => {
  const file = linesOf(await rawCalendar()).join('\n');
  const zone = /TZID:Africa\/Casablanca\n([^]*?)END:VTIMEZONE/.exec(file)?.[1] ?? '';
  const stay = /DTSTART:20260920T020000\nTZOFFSETFROM:\+0100\nTZOFFSETTO:\+0000\nEND:STANDARD\n$/.test(zone);
  const warned = endpoint.log.lines.some((line) => line.includes('2026c'));
  assert.deepEqual([stay, warned], (process.versions['tz'] ?? '') < '2026c' ? [false, true] : [true, false]);
});
