import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventRow } from '../../../src/contract/events.js';
import { calendarOf, eventOf, eventsOf, onlyEvent } from './calendar-tools.js';

/** Forms that published calendars of clubs, towns, universities and user groups have; the words are ours. */
describe('calendars as they are published', () => {
  it('name a zone in any case, define it by nothing, and forget ids', async () => {
    const text = calendarOf(
      'METHOD:PUBLIC',
      'X-WR-TIMEZONE:pacific/honolulu',
      'BEGIN:VTIMEZONE',
      'TZID:pacific/honolulu',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'DTSTART;TZID=pacific/honolulu:20270101T120000',
      'DTEND;TZID=pacific/honolulu:20270101T130000',
      'SUMMARY:Lunch on the shore',
      'END:VEVENT',
    );
    const [row] = await eventsOf(text);
    assert.match(row?.id ?? '', /^~/);
    assert.deepEqual(
      [row?.start, row?.end, row?.timeZone?.toLowerCase()],
      ['2027-01-01T12:00', '2027-01-01T13:00', 'pacific/honolulu'],
    );
  });

  it('hold nothing at all between two seasons', async () => {
    assert.deepEqual(await eventsOf(calendarOf()), []);
  });

  it('begin an event with its alarm, whose words are not the event’s', async () => {
    const alarm = (words: string): readonly string[] => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${words}`,
      'SUMMARY:Alarm',
      'TRIGGER:-PT15M',
      'END:VALARM',
    ];
    const row: EventRow = await onlyEvent(
      ...alarm('Soon!'),
      'UID:a',
      'DTSTART:20270207T180000Z',
      'DTEND:20270207T200000Z',
      'SUMMARY:An evening of repairs',
      'DESCRIPTION:Bring a lamp.',
      'LOCATION:<to be found>',
      ...alarm(''),
    );
    assert.deepEqual([row.title, row.description, row.place], ['An evening of repairs', 'Bring a lamp.', undefined]);
  });

  it('write text with a link in it: its lines stay; and HTML, whose lines are its tags’', async () => {
    const described = async (text: string): Promise<unknown> =>
      (await onlyEvent('UID:a', 'DTSTART:20270207T180000Z', 'SUMMARY:x', `DESCRIPTION:${text}`)).description;
    assert.equal(
      await described(
        'Lina leads <a href="https://lab.example">the lab</a> in Fez.\\n\\nLinks:\\n- https://lina.example',
      ),
      'Lina leads the lab in Fez.\n\nLinks:\n- https://lina.example',
    );
    assert.equal(
      await described('<p>Lina leads\\nthe lab.</p>\\n<p>In <b>Fez</b></p>'),
      'Lina leads the lab.\n\nIn Fez',
    );
  });

  it('fill ids with blanks until they are longer than any: the row stays, under an id that stays the same', async () => {
    const long = `UID:1B528A${' '.repeat(240)}20270902T130000`;
    const lines = [
      long,
      'DTSTART;TZID=Europe/Copenhagen:20270902T130000',
      'DTSTAMP:20250612T120049',
      'SUMMARY:A lecture',
    ];
    const [one, other] = [await onlyEvent(...lines), await onlyEvent(...lines)];
    assert.match(one.id, /^~/);
    assert.equal(one.id, other.id);
  });

  it('leave commas and semicolons as they are', async () => {
    const row = await onlyEvent(
      'UID:a',
      'DTSTART:20270207T180000Z',
      'SUMMARY:Tools, rooms; time',
      'LOCATION:Hall 5-1-02, Park 1-3, Building: 1 / 2',
    );
    assert.deepEqual([row.title, row.place?.name], ['Tools, rooms; time', 'Hall 5-1-02, Park 1-3, Building: 1 / 2']);
  });

  it('say instants, and the zone of the whole calendar beside', async () => {
    const text = calendarOf(
      'X-WR-TIMEZONE:Europe/Brussels',
      eventOf('UID:a', 'DTSTART:20270901T163000Z', 'SUMMARY:Repair café'),
    );
    const [row] = await eventsOf(text);
    assert.deepEqual([row?.start, row?.timeZone], ['2027-09-01T16:30Z', 'Europe/Brussels']);
  });
});
