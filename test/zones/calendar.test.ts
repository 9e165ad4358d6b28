import { expect } from 'chai';
import type { EventRow } from '../../src/contract/events.js';
import { all, clearPage, one, textOf, until, type Widget } from '../support/widget.js';
import { draw, here, truth } from './zone.js';

const HOUR_MS = 3_600_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');
/** The visitor's own day, by the plain clock of the machine: `YYYY-MM-DD`. */
const localDay = (days = 0): string => {
  const now = new Date();
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
const event = (row: Partial<EventRow>): EventRow => ({ id: 'a', title: 'An event', start: '2026-06-10', ...row });

async function month(rows: readonly EventRow[], attributes: Record<string, string> = { past: '' }): Promise<Widget> {
  const list = await draw(rows, { view: 'month', ...attributes });
  await until(() => list.renderRoot.querySelector('.calendar') !== null, 'the month');
  return list;
}
/** The days of the grid that say to have events. */
const busy = (list: Widget): string[] =>
  all(list, '.day')
    .filter((day) => day.getAttribute('aria-label')?.includes('event') === true)
    .map((day) => day.getAttribute('data-date') ?? '');

describe(`the month in ${here}`, () => {
  afterEach(clearPage);

  const evening = event({ start: '2026-06-10T18:00', end: '2026-06-10T20:00', timeZone: 'Africa/Casablanca' });

  it('puts an event on the day of its place', async () => {
    const list = await month([evening]);
    expect(busy(list)).to.deep.equal(['2026-06-10']);
    expect(one(list, '[data-date="2026-06-10"]').getAttribute('aria-label')).to.equal('Wednesday, June 10, 1 event');
  });

  it('puts it on the visitor’s day where the author wants that', async () => {
    const list = await month([evening], { past: '', 'time-zone': 'visitor' });
    const tenth = '2026-06-10';
    expect(busy(list)).to.deep.equal([truth([tenth, tenth, tenth, tenth, '2026-06-11'])]);
  });

  it('draws days to the last, inclusive, and a night only once', async () => {
    const rows = [
      event({ id: 'a', start: '2026-06-09', end: '2026-06-11', timeZone: 'Pacific/Auckland' }),
      event({ id: 'b', start: '2026-06-20T20:00', end: '2026-06-21T02:00', timeZone: 'America/New_York' }),
      event({ id: 'c', start: '2026-06-24T10:00', end: '2026-06-26T00:00', timeZone: 'Europe/Paris' }),
    ];
    expect(busy(await month(rows))).to.deep.equal([
      '2026-06-09',
      '2026-06-10',
      '2026-06-11',
      '2026-06-20',
      '2026-06-24',
      '2026-06-25',
    ]);
  });

  it('draws the days on which clocks change, each once', async () => {
    const rows = [
      event({ id: 'a', start: '2026-03-29T02:30', timeZone: 'Europe/Paris' }),
      event({ id: 'b', start: '2026-03-08T02:30', timeZone: 'America/New_York' }),
    ];
    const list = await month(rows);
    expect(busy(list)).to.deep.equal(['2026-03-08', '2026-03-29']);
    const days = all(list, '.day').map((day) => day.getAttribute('data-date') ?? '');
    expect(new Set(days).size).to.equal(days.length);
    expect(days.filter((day) => day.startsWith('2026-03'))).to.have.length(31);
  });

  it('marks the visitor’s own day', async () => {
    const list = await month([event({ start: localDay(), timeZone: here })], {});
    const [today] = all(list, '[aria-current=date]');
    expect(today?.getAttribute('data-date')).to.equal(localDay());
    const [, at = 1, day = 1] = localDay().split('-').map(Number);
    const weekday = WEEKDAYS[new Date().getDay()] ?? '';
    expect(today?.getAttribute('aria-label')).to.include(`${weekday}, ${MONTHS[at - 1] ?? ''} ${String(day)}`);
  });
});

describe(`now in ${here}`, () => {
  afterEach(clearPage);

  it('what has begun and is not over is on, until its end on its own clock', async () => {
    const now = Date.now();
    const written = (moment: number): string => new Date(moment).toISOString().slice(0, 16);
    const row = event({ start: written(now - HOUR_MS), end: written(now + 2 * HOUR_MS), timeZone: 'UTC' });
    const list = await draw([row], { lang: 'fr' });
    const end = written(now + 2 * HOUR_MS)
      .slice(11)
      .replace(/^0/, '');
    // On the same clock nobody has to be told whose it is.
    const isSame = new Date().getTimezoneOffset() === 0;
    expect(textOf(one(list, '.badge'))).to.equal(`En ce moment, jusqu’à ${end}${isSame ? '' : ', UTC'}`);
  });

  it('what begins in an hour is not', async () => {
    const written = (moment: number): string => `${new Date(moment).toISOString().slice(0, 16)}Z`;
    const list = await draw([event({ start: written(Date.now() + HOUR_MS) })]);
    expect(all(list, '.badge')).to.have.length(0);
  });

  it('a whole day is on from the visitor’s midnight to midnight, where it is in their zone', async () => {
    const rows = [
      event({ id: 'a', title: 'Today', start: localDay(), timeZone: here }),
      event({ id: 'b', title: 'Tomorrow', start: localDay(1), timeZone: here }),
    ];
    const list = await draw(rows);
    expect(all(list, '.event').map((row) => row.querySelector('.badge') !== null)).to.deep.equal([true, false]);
    const yesterday = event({ start: localDay(-1), timeZone: here });
    expect(all(await draw([yesterday]), '.event')).to.have.length(0);
  });

  it('what begins soon where it is another day stands under that day, in the order of days', async () => {
    // Eleven hours west of Greenwich all the year, and fourteen east.
    const wall = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString().slice(0, 16);
    const rows = [
      event({ id: 'west', title: 'West', start: wall(2 - 11), timeZone: 'Pacific/Pago_Pago' }),
      event({ id: 'east', title: 'East', start: wall(1 + 14), timeZone: 'Pacific/Kiritimati' }),
    ];
    const list = await draw(rows, { 'group-by': 'day' });
    expect(all(list, '.group').map((group) => textOf(group.querySelector('.opener')))).to.deep.equal(['West', 'East']);
    const numbers = all(list, '.group-name .title').map((name) => /\d+/.exec(textOf(name))?.[0]);
    expect(numbers).to.deep.equal(all(list, '.event .date b').map(textOf));
  });

  it('what began earlier stands under the visitor’s today', async () => {
    const row = event({ start: localDay(-3), end: localDay(3), timeZone: here });
    const list = await draw([row], { 'group-by': 'day' });
    const [, at = 1, day = 1] = localDay().split('-').map(Number);
    const weekday = WEEKDAYS[new Date().getDay()] ?? '';
    expect(textOf(one(list, '.group-name .title'))).to.equal(`${weekday}, ${MONTHS[at - 1] ?? ''} ${String(day)}`);
  });
});

describe(`the habits of a locale in ${here}`, () => {
  afterEach(clearPage);

  const row = event({ start: '2026-06-10T18:00', timeZone: here });
  const weeks: readonly [lang: string, first: string, cell: string][] = [
    ['fr', 'lun.', '2026-06-01'],
    ['en-US', 'Sun', '2026-05-31'],
    ['en-GB', 'Mon', '2026-06-01'],
    ['pt-BR', 'dom.', '2026-05-31'],
    ['de', 'Mo', '2026-06-01'],
    ['ar-MA', 'الاثنين', '2026-06-01'],
    ['ar-EG', 'السبت', '2026-05-30'],
  ];
  for (const [lang, first, cell] of weeks) {
    it(`a week of ${lang} begins with ${first}`, async () => {
      const list = await month([row], { lang, past: '' });
      // Its name for ears, then as it is read, then a letter for where there is no room.
      expect(textOf(one(list, 'th')).split(' ').at(-2)).to.equal(first);
      expect(one(list, '.day').getAttribute('data-date')).to.equal(cell);
    });
  }

  const hours: readonly [lang: string, hours: string, day: string][] = [
    ['en-US', '6:00 PM', '10'],
    ['en-GB', '18:00', '10'],
    ['fr', '18:00', '10'],
    ['de', '18:00', '10'],
    ['ar-EG', '٦:٠٠ م', '١٠'],
    ['ar-MA', '18:00', '10'],
  ];
  for (const [lang, time, day] of hours) {
    it(`${lang} writes ${time}`, async () => {
      const list = await draw([row], { lang, past: '' });
      expect(textOf(one(list, '.facts > span'))).to.match(new RegExp(`^${time}[,،]`));
      expect(textOf(one(list, '.date b'))).to.equal(day);
    });
  }
});
