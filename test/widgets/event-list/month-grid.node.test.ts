import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, monthGrid, startOfWeek } from '../../../src/widgets/event-list/month-grid.js';
import { targetOf } from '../../../src/widgets/event-list/month-controller.js';
import { eventRow } from '../../support/event-rows.js';

const span = (id: string, first: string, last = first) => ({ row: eventRow({ id }), first, last });
const grid = (events: readonly ReturnType<typeof span>[], month: string, start = 1) =>
  monthGrid(
    events.map(({ row }) => row),
    month,
    start,
    (row) => events.find((each) => each.row.id === row.id) ?? { first: '', last: '' },
  );
const lineOf = (events: readonly ReturnType<typeof span>[], month: string, date: string) =>
  grid(events, month)
    .flat()
    .find((day) => day.date === date)
    ?.lines.map((line) => line?.row.id ?? '-')
    .join(' ');

describe('the weeks of a month', () => {
  it('begin on the day of the locale and hold every day of the month once', () => {
    for (const start of [1, 6, 7]) {
      for (const month of ['2026-02', '2027-05', '2024-02', '2026-11', '0001-01', '9999-12']) {
        const days = grid([], month, start)
          .flat()
          .map(({ date }) => date);
        assert.equal(days.length % 7, 0);
        const weekday = new Date(`${days[0] ?? ''}T00:00Z`).getUTCDay();
        assert.equal(weekday === 0 ? 7 : weekday, start, month);
        const inMonth = days.filter((date) => date.startsWith(month));
        assert.equal(new Set(inMonth).size, inMonth.length);
        assert.equal(
          inMonth.length,
          new Date(Date.UTC(Number(month.slice(0, 4)) + 400, Number(month.slice(5)), 0)).getUTCDate(),
        );
      }
    }
  });

  it('keep a bar on one line over its days, the title where it begins and where a week begins', () => {
    const fest = span('fest', '2027-05-15', '2027-05-18');
    const events = [span('a', '2027-05-16'), fest, span('b', '2027-05-15')];
    assert.equal(lineOf(events, '2027-05', '2027-05-15'), 'fest b');
    assert.equal(lineOf(events, '2027-05', '2027-05-16'), 'fest a');
    const days = grid(events, '2027-05')
      .flat()
      .filter(({ lines }) => lines[0]?.row.id === 'fest');
    assert.deepEqual(
      days.map(({ lines }) => lines[0]?.span),
      [2, 0, 2, 0],
    );
    assert.deepEqual(
      days.map(({ lines }) => [lines[0]?.isFirst, lines[0]?.isLast]),
      [
        [true, false],
        [false, false],
        [false, false],
        [false, true],
      ],
    );
  });

  it('say how many found no line, and lose none', () => {
    const events = ['a', 'b', 'c', 'd', 'e'].map((id) => span(id, '2027-05-20'));
    const day = grid(events, '2027-05')
      .flat()
      .filter(({ date }) => date === '2027-05-20');
    assert.deepEqual(
      day.map(({ lines, hidden, rows }) => [lines.length, hidden, rows.length]),
      [[2, 3, 5]],
    );
  });

  it('show a title beside the bars of a full day, and run the title of a bar over the days on which it is drawn', () => {
    const bars = ['p', 'q', 'r'].map((id) => span(id, '2027-05-11', '2027-05-14'));
    const singles = ['s', 't'].map((id) => span(id, '2027-05-12'));
    const events = [...bars, ...singles];
    assert.equal(lineOf(events, '2027-05', '2027-05-12'), 'p q s');
    const days = grid(events, '2027-05')
      .flat()
      .filter(({ date }) => date >= '2027-05-11' && date <= '2027-05-14');
    assert.deepEqual(
      days.map(({ hidden }) => hidden),
      [0, 2, 0, 0],
    );
    const spansOf = (at: number) => days.map(({ lines }) => lines[at]?.span);
    assert.deepEqual(spansOf(0), [4, 0, 0, 0]);
    assert.deepEqual(spansOf(2), [1, 1, 2, 0]);
  });

  it('put the events of a day in the order of their hours, whatever the order of the list', () => {
    const at = (id: string, hour: number) => ({ ...span(id, '2027-05-12'), at: Date.UTC(2027, 4, 12, hour) });
    assert.equal(lineOf([at('late', 20), at('early', 9), at('noon', 12)], '2027-05', '2027-05-12'), 'early noon late');
  });

  it('keep every bar on one height: what is above it is a bar, or free', () => {
    const events = [
      span('a', '2027-05-10', '2027-05-11'),
      span('b', '2027-05-11', '2027-05-14'),
      span('single', '2027-05-13'),
    ];
    assert.equal(lineOf(events, '2027-05', '2027-05-13'), '- b single');
  });

  it('never lay two events on one line of a day, whatever overlaps', () => {
    const anySpan = fc.tuple(fc.integer({ min: -5, max: 35 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 15 }), (spans) => {
        const events = spans.map(([from, length], at) =>
          span(String(at), addDays('2027-05-01', from), addDays('2027-05-01', from + length)),
        );
        for (const day of grid(events, '2027-05').flat()) {
          const expected = events.filter(({ first, last }) => first <= day.date && day.date <= last).length;
          assert.equal(day.rows.length, expected);
          const drawn = day.lines.filter((line) => line !== undefined);
          assert.equal(drawn.length + day.hidden, expected);
          assert.equal(new Set(drawn.map(({ row }) => row.id)).size, drawn.length);
        }
      }),
    );
  });
});

describe('moving in a month by keys', () => {
  const from = (key: string, day: string, shiftKey = false, isMirrored = false) =>
    targetOf({ key, shiftKey }, day, 1, isMirrored);

  it('goes by day, week, month and year', () => {
    assert.equal(from('ArrowRight', '2026-12-31'), '2027-01-01');
    assert.equal(from('ArrowLeft', '2027-01-01'), '2026-12-31');
    assert.equal(from('ArrowDown', '2027-05-28'), '2027-06-04');
    assert.equal(from('ArrowUp', '2027-05-03'), '2027-04-26');
    assert.equal(from('Home', '2027-05-14'), '2027-05-10');
    assert.equal(from('End', '2027-05-14'), '2027-05-16');
    assert.equal(from('PageDown', '2027-01-31'), '2027-02-28');
    assert.equal(from('PageUp', '2028-03-31'), '2028-02-29');
    assert.equal(from('PageDown', '2028-02-29', true), '2029-02-28');
    assert.equal(from('a', '2027-05-14'), undefined);
    assert.equal(from('toString', '2027-05-14'), undefined);
  });

  it('is mirrored where text runs from right to left', () => {
    assert.equal(from('ArrowRight', '2027-05-14', false, true), '2027-05-13');
    assert.equal(from('ArrowLeft', '2027-05-14', false, true), '2027-05-15');
  });

  it('finds the same day of any month, or its last one', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('3000-01-01'), noInvalidDate: true }),
        fc.integer({ min: -500, max: 500 }),
        (date, months) => {
          const day = date.toISOString().slice(0, 10);
          const moved = addMonths(day, months);
          const last = new Date(Date.UTC(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)), 0)).getUTCDate();
          assert.equal(Number(moved.slice(8)), Math.min(Number(day.slice(8)), last));
          assert.equal(startOfWeek(moved, 1) <= moved, true);
        },
      ),
    );
  });
});
