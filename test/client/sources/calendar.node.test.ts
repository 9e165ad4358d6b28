import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../../src/client/errors.js';
import { readFeed } from '../../../src/client/read-feed.js';
import { PARIS, WEEKLY, YEARS, calendarOf, eventOf, eventsOf, onlyEvent } from './calendar-tools.js';

describe('an event of a calendar', () => {
  it('is a row of the contract, its words plain text', async () => {
    const row = await onlyEvent(
      PARIS,
      'DTEND;TZID=Europe/Paris:20260520T203000',
      'SUMMARY;LANGUAGE=fr:Caf&eacute; \\, th&#233;\\; et <b>gâteau</b>',
      'DESCRIPTION:<p>Une <i>table</i>.</p><ul><li>un</li><li>deux</li></ul><script>alert(1)</scr',
      ' ipt>',
      'LOCATION:Dar Nakhla\\, Casablanca',
      'GEO:33.57;-7.59',
      'URL:https://chapter.example/evening?a=1&amp;b=2',
      'CATEGORIES:Workshop,Free software\\, and more',
      'CATEGORIES:Evening',
      'IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://chapter.example/picture.png',
      'ORGANIZER;CN="Salma; B.":mailto:someone@example.org',
      'LAST-MODIFIED:20260501T101112Z',
      'SEQUENCE:3',
    );
    assert.deepEqual(row, {
      id: 'one@example.org',
      title: 'Café , thé; et gâteau',
      description: 'Une table.\n\n– un\n– deux',
      start: '2026-05-20T18:30',
      end: '2026-05-20T20:30',
      timeZone: 'Europe/Paris',
      place: { name: 'Dar Nakhla, Casablanca' },
      geo: { lat: 33.57, lon: -7.59 },
      url: 'https://chapter.example/evening?a=1&b=2',
      tags: ['Workshop', 'Free software, and more', 'Evening'],
      image: { src: 'https://chapter.example/picture.png' },
      organizer: { name: 'Salma; B.' },
      lang: 'fr',
      updated: '2026-05-01T10:11:12Z',
      sequence: 3,
    });
  });

  it('of whole days ends on the last of them', async () => {
    for (const [lines, end] of [
      [['DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260706'], '2026-07-05'],
      [['DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260702'], undefined],
      [['DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260701'], undefined],
      [['DTSTART:20260701', 'DURATION:P3D'], '2026-07-03'],
      [['DTSTART:20260701', 'DTEND:20260630'], undefined],
    ] as const) {
      const row = await onlyEvent(...lines);
      assert.deepEqual([row.start, row.end], ['2026-07-01', end], lines.join());
    }
  });

  it('lasts as long as it says, also across two clocks', async () => {
    for (const [line, end] of [
      ['DURATION:PT1H30M', '2026-05-20T20:00'],
      ['DURATION:P1W', '2026-05-27T18:30'],
      ['DURATION:-PT1H', undefined],
      ['DTEND;TZID=Europe/London:20260520T193000', '2026-05-20T20:30'],
      ['DTEND:20260520T183000Z', '2026-05-20T20:30'],
      ['DTEND;TZID=Europe/Paris:20260520T240000', '2026-05-21T00:00'],
    ] as const)
      assert.equal((await onlyEvent(PARIS, line)).end, end, line);
  });

  it('may be online, at a place, or both', async () => {
    const room = 'https://rooms.example/1';
    assert.deepEqual((await onlyEvent(PARIS, `LOCATION:${room}`)).online, { url: room });
    const both = await onlyEvent(PARIS, 'LOCATION:Dar Nakhla', `CONFERENCE;VALUE=URI;FEATURE=VIDEO:${room}`);
    assert.deepEqual([both.attendance, both.online?.url, both.place?.name], ['hybrid', room, 'Dar Nakhla']);
  });

  it('that is called off, or not yet sure, says so; what is private is not shown', async () => {
    assert.equal((await onlyEvent(PARIS, 'STATUS:CANCELLED')).status, 'cancelled');
    assert.equal((await onlyEvent(PARIS, 'STATUS:tentative')).status, 'tentative');
    assert.equal((await onlyEvent(PARIS, 'STATUS:CONFIRMED')).status, undefined);
    const text = calendarOf('METHOD:CANCEL', eventOf(PARIS), eventOf('UID:two', PARIS, 'CLASS:PRIVATE'));
    assert.deepEqual(
      (await eventsOf(text)).map(({ id, status }) => [id, status]),
      [['one@example.org', 'cancelled']],
    );
  });
});

describe('what is known by one UID', () => {
  it('is its newest version', async () => {
    const rows = await eventsOf(
      calendarOf(
        eventOf(PARIS, 'SEQUENCE:2', 'SUMMARY:Second'),
        eventOf('DTSTART;TZID=Europe/Paris:20260521T183000', 'SEQUENCE:1', 'SUMMARY:First'),
        eventOf(PARIS, 'SEQUENCE:2', 'DTSTAMP:20200101T000000Z', 'SUMMARY:Older'),
      ),
    );
    assert.equal(rows.length, 1);
  });

  it('are as many events as begin at different times, for a publisher that has but one UID', async () => {
    const rows = await eventsOf(
      calendarOf(eventOf('UID:0', PARIS), eventOf('UID:0', 'DTSTART;TZID=Europe/Paris:20260521T183000')),
    );
    assert.equal(new Set(rows.map(({ id }) => id)).size, 2);
  });

  it('is the same at every reading, also of a series without one', async () => {
    const text = calendarOf(eventOf(...WEEKLY), eventOf('UID:', PARIS, 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:No id'));
    const ids = async () => (await eventsOf(text)).map(({ id }) => id);
    assert.deepEqual(await ids(), await ids());
    assert.equal(new Set(await ids()).size, 6);
  });
});

describe('a calendar', () => {
  it('loses one event by one broken block, and says which', async () => {
    const text = calendarOf(
      eventOf('UID:a', PARIS),
      eventOf('UID:b', 'DTSTART:20260230T100000'),
      'BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Never ended',
      eventOf('UID:d', PARIS),
      eventOf('UID:e', 'DTSTART:tomorrow'),
      'BEGIN:VTODO\r\nUID:f\r\nSUMMARY:No event\r\nEND:VTODO',
      'a line that is none',
      eventOf('UID:g', 'SUMMARY:An evening', PARIS, 'BEGIN:VALARM', 'SUMMARY:An alarm', 'END:VALARM'),
    );
    const { rows, dropped } = await readFeed(text, YEARS);
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['a', 'd', 'g'],
    );
    assert.deepEqual(
      dropped.map(({ id, code }) => [id, code]),
      [
        ['b', 'row_incomplete'],
        ['c', 'row_incomplete'],
        ['e', 'row_incomplete'],
      ],
    );
    assert.equal((rows[2] as { title?: unknown }).title, 'An evening');
  });

  it('is read whatever its lines end with, folded anyhow, after a mark of its encoding, cut off in the middle', async () => {
    const whole = calendarOf(
      eventOf('UID:a', PARIS, 'DESCRIPTION:One\r\n  two\r\n\tthree\r\nbroken by hand'),
      eventOf('UID:b', PARIS),
    );
    for (const text of [
      whole,
      `\uFEFF${whole}`,
      whole.replaceAll('\r\n', '\n'),
      whole.replaceAll('\r\n', '\r'),
      whole.replaceAll('\r\n', '\r\n\r\n'),
    ]) {
      const [row] = await eventsOf(text);
      assert.match(row?.description as string, /^One twothree\nbroken by hand$/);
    }
    assert.deepEqual(
      (await eventsOf(whole.slice(0, -60))).map(({ id }) => id),
      ['a'],
    );
  });

  it('with nothing in it is empty; what is none is refused', async () => {
    assert.deepEqual(await eventsOf(calendarOf()), []);
    for (const text of ['', 'Log in', '<!doctype html>', '{}'])
      await assert.rejects(
        readFeed(text, { format: 'ics' }),
        (error) => error instanceof EndpointError && error.kind === 'malformed',
      );
  });

  it('never throws anything else and never hangs, whatever is in it', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'BEGIN:STANDARD',
        'END:STANDARD',
        'TZID:X',
        'TZOFFSETTO:+0100',
        'TZOFFSETFROM:-9999',
        PARIS,
        'DTSTART;TZID=X:20260520T183000',
        'DTSTART:99991231T235959Z',
        'DTSTART;VALUE=DATE:00010101',
        'DURATION:P99999999W',
        'RRULE:FREQ=SECONDLY',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
        'RRULE:FREQ=MINUTELY;COUNT=99999999',
        'EXDATE:20260520T183000',
        'RECURRENCE-ID:20260520T163000Z',
        'UID:a',
        'SUMMARY:A',
        'GEO:1;1;1',
        'SEQUENCE:x',
        'X-WR-TIMEZONE:Nowhere/At_All',
        'RDATE:20260101,20260230,,',
        ' folded',
        ';=:',
        'DTEND;TZID="(UTC+01:00) Paris":20260520T183000',
      ),
      fc.string({ maxLength: 30 }),
      fc
        .tuple(
          fc.constantFrom('SUMMARY', 'DTSTART', 'RRULE', 'TZID', 'EXDATE', 'DURATION'),
          fc.string({ maxLength: 20 }),
        )
        .map((both) => both.join(':')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const began = performance.now();
        await readFeed(`BEGIN:VCALENDAR\n${lines.join('\n')}`, YEARS).catch((error: unknown) => {
          assert.ok(error instanceof EndpointError);
        });
        assert.ok(performance.now() - began < 5000);
      }),
      { numRuns: 400 },
    );
  });

  it('of ten thousand rules that count from long ago is read all the same', async () => {
    const blocks = Array.from({ length: 10_000 }, (_, at) =>
      eventOf(`UID:${String(at)}`, 'DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY;COUNT=99999999'),
    );
    assert.ok((await readFeed(calendarOf(...blocks), YEARS)).rows.length >= 0);
  });
});
