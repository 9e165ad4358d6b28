import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventRow } from '../../../src/contract/events.js';
import { groupEvents } from '../../../src/widgets/event-list/event-groups.js';
import { relationsOf } from '../../../src/widgets/event-list/event-relations.js';
import { eventRow } from '../../support/event-rows.js';

const dayOf = (row: EventRow) => row.start.slice(0, 10);
const at = (id: string, start: string, more: Partial<EventRow> = {}) => eventRow({ id, start, ...more });
const shape = (groups: readonly { key: string; rows: readonly EventRow[] }[]) =>
  groups.map(({ key, rows }) => [key, rows.map(({ id }) => id).join(' ')]);

describe('the headings of a list', () => {
  const rows = [
    at('long', '2026-12-28'),
    at('a', '2026-12-31T23:00'),
    at('b', '2027-01-01T00:30'),
    at('c', '2027-01-15'),
  ];

  it('are months, across New Year', () => {
    assert.deepEqual(shape(groupEvents(rows, 'month', dayOf, '2026-12-30')), [
      ['2026-12', 'long a'],
      ['2027-01', 'b c'],
    ]);
  });

  it('put an event that began in an earlier month and still runs under the present one, first', () => {
    assert.deepEqual(shape(groupEvents(rows, 'month', dayOf, '2027-01-02')), [['2027-01', 'long a b c']]);
  });

  it('are days, or none', () => {
    assert.deepEqual(
      shape(groupEvents(rows, 'day', dayOf, '2026-12-30')).map(([key]) => key),
      ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-15'],
    );
    assert.deepEqual(shape(groupEvents(rows, 'none', dayOf, '2026-12-30')), [['all', 'long a b c']]);
    assert.deepEqual(groupEvents([], 'none', dayOf, undefined), []);
  });

  it('leave an event to come where it is still yesterday under its own day, and stand in the order of days', () => {
    const now = Date.parse('2026-11-26T20:30Z');
    const zoned = [
      at('auckland', '2026-11-27T10:00', { timeZone: 'Pacific/Auckland' }),
      at('new-york', '2026-11-26T18:00', { timeZone: 'America/New_York' }),
    ];
    assert.deepEqual(shape(groupEvents(zoned, 'day', dayOf, '2026-11-27', now)), [
      ['2026-11-26', 'new-york'],
      ['2026-11-27', 'auckland'],
    ]);
  });

  it('leave past events where they began', () => {
    assert.deepEqual(shape(groupEvents([at('x', '2026-03-01'), at('y', '2026-02-01')], 'month', dayOf, undefined)), [
      ['2026-03', 'x'],
      ['2026-02', 'y'],
    ]);
  });
});

describe('what stands under what', () => {
  const ids = (rows: readonly EventRow[] | undefined) => rows?.map(({ id }) => id) ?? [];

  it('puts sessions under their festival, and leaves a session whose festival is not here', () => {
    const { leading, sessions } = relationsOf([
      at('fest', '2027-06-09'),
      at('opening', '2027-06-09T10:00', { parentId: 'fest' }),
      at('orphan', '2027-06-10T10:00', { parentId: 'elsewhere' }),
      at('loop', '2027-06-11T10:00', { parentId: 'loop' }),
    ]);
    assert.deepEqual(ids(leading), ['fest', 'orphan', 'loop']);
    assert.deepEqual(ids(sessions.get('fest')), ['opening']);
  });

  it('shows a series by its next date, and never lets a cancelled date stand for the others', () => {
    const { leading, laterDates } = relationsOf([
      at('one', '2027-06-01', { seriesId: 'call', status: 'cancelled' }),
      at('two', '2027-07-01', { seriesId: 'call' }),
      at('three', '2027-08-01', { seriesId: 'call' }),
    ]);
    assert.deepEqual(ids(leading), ['one', 'two']);
    assert.deepEqual(ids(laterDates.get('two')), ['three']);
  });

  it('loses no row', () => {
    const rows = [
      at('a', '2027-01-01', { seriesId: 's' }),
      at('b', '2027-01-02', { seriesId: 's', parentId: 'c' }),
      at('c', '2027-01-03'),
    ];
    const { leading, sessions, laterDates } = relationsOf(rows);
    const all = [...leading, ...[...sessions.values()].flat(), ...[...laterDates.values()].flat()];
    assert.deepEqual(ids(all).sort(), ['a', 'b', 'c']);
  });
});
