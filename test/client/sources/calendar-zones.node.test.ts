import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf, eventOf, eventsOf, startsOf } from './calendar-tools.js';

const timed = (zone: string): string => eventOf(`DTSTART;TZID=${zone}:20260520T183000`);
const startOf = async (...blocks: readonly string[]): Promise<string | undefined> =>
  startsOf(await eventsOf(calendarOf(...blocks)))[0];

/** Outlook's own block: summer time by the rule of the European Union. */
const RULES = (id: string): string =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ].join('\r\n');

describe('the clock of a time', () => {
  it('is known by every name that is seen in calendars', async () => {
    for (const [id, zone] of [
      ['Europe/Paris', 'Europe/Paris'],
      ['"Europe/Paris"', 'Europe/Paris'],
      ['/mozilla.org/20050126_1/Europe/Paris', 'Europe/Paris'],
      ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
      ['/softwarestudio.org/Olson_20011030_5/America/New York', 'America/New_York'],
      ['Romance Standard Time', 'Europe/Paris'],
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['GMT Standard Time', 'Europe/London'],
      ['Morocco Standard Time', 'Africa/Casablanca'],
      ['E. South America Standard Time', 'America/Sao_Paulo'],
      ['Pacific Daylight Time', 'America/Los_Angeles'],
      ['"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"', 'Europe/Brussels'],
      ['"(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna"', 'Europe/Amsterdam'],
      ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
      ['"(UTC+00:00) Dublin, Edinburgh, Lisbon, London"', 'Europe/Dublin'],
      ['"(UTC) Casablanca"', 'Africa/Casablanca'],
    ] as const)
      assert.equal(await startOf(timed(id)), `2026-05-20T18:30 ${zone}`, id);
  });

  it('is Greenwich’s, or so many hours from it, where that is all that is said', async () => {
    for (const [id, start] of [
      ['UTC', '2026-05-20T18:30Z'],
      ['Etc/UTC', '2026-05-20T18:30Z'],
      ['Greenwich', '2026-05-20T18:30Z'],
      ['"GMT+02:00"', '2026-05-20T18:30+02:00'],
      ['UTC-0430', '2026-05-20T18:30-04:30'],
      ['"(UTC+05:45) Somewhere unheard of"', '2026-05-20T18:30+05:45'],
    ] as const)
      assert.equal(await startOf(timed(id)), start, id);
  });

  it('runs by the rules of its own block, where its name says nothing', async () => {
    const blocks = ['20260520T183000', '20261220T183000', '20260329T015900', '20260329T030000', '20261025T023000'].map(
      (time, at) => eventOf(`UID:${String(at)}`, `DTSTART;TZID=Customized Time Zone:${time}`),
    );
    assert.deepEqual(startsOf(await eventsOf(calendarOf(RULES('Customized Time Zone'), ...blocks))), [
      '2026-05-20T18:30+02:00',
      '2026-12-20T18:30+01:00',
      '2026-03-29T01:59+01:00',
      '2026-03-29T03:00+02:00',
      '2026-10-25T02:30+02:00',
    ]);
  });

  it('is that of the place which its block names, and one block may have two names', async () => {
    const named = RULES('Ours').replace('TZID:Ours', 'TZID:Ours\r\nTZID:Theirs\r\nX-LIC-LOCATION:Africa/Casablanca');
    assert.equal(await startOf(named, timed('Ours')), '2026-05-20T18:30 Africa/Casablanca');
    assert.equal(await startOf(named, timed('Theirs')), '2026-05-20T18:30 Africa/Casablanca');
  });

  it('is the calendar’s own for an instant and for a time that says none; else it is shown as it is written', async () => {
    const own = 'X-WR-TIMEZONE:Europe/Lisbon';
    const [instant, bare] = [eventOf('DTSTART:20260520T183000Z'), eventOf('DTSTART:20260520T183000')];
    assert.equal(await startOf(own, instant), '2026-05-20T18:30Z Europe/Lisbon');
    assert.equal(await startOf(own, bare), '2026-05-20T18:30 Europe/Lisbon');
    assert.equal(await startOf(instant), '2026-05-20T18:30Z');
    assert.equal(await startOf(bare), '2026-05-20T18:30');
    assert.equal(await startOf(timed('Nowhere in particular')), '2026-05-20T18:30');
    assert.equal(await startOf(own, eventOf('DTSTART;VALUE=DATE:20260520')), '2026-05-20');
  });
});
