import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventRow } from '../../../src/contract/events.js';
import { leftUntil } from '../../../src/widgets/gathering/countdown.js';
import {
  chooseGathering,
  isBreak,
  nextIds,
  programmeOf,
  sessionsOf,
  speakersOf,
} from '../../../src/widgets/gathering/programme.js';
import { gatheringPage } from '../../support/fixtures/gathering.js';

const NOW = new Date('2026-05-20T10:00:00Z');
const rows = gatheringPage(NOW).items;
const ANY = { event: null, series: null };
const at = (time: string): number => Date.parse(time);
const event = (id: string, start: string, more: Partial<EventRow> = {}): EventRow => ({
  id,
  title: id,
  start,
  timeZone: 'Europe/Paris',
  ...more,
});

describe('the gathering to show', () => {
  it('is the next featured festival or lab, though another one comes before', () => {
    assert.equal(chooseGathering(rows, ANY, +NOW)?.id, 'fest');
    const plain = rows.map((row) => ({ ...row, featured: false }));
    assert.equal(chooseGathering(plain, ANY, +NOW)?.id, 'lab');
  });

  it('is the one that the page names, over or not, or the next of a series', () => {
    assert.equal(chooseGathering(rows, { event: 'meetup', series: null }, +NOW)?.id, 'meetup');
    assert.equal(chooseGathering(rows, { event: 'none', series: null }, +NOW), undefined);
    const next = event('fest-4', '2027-06-01T09:30', { seriesId: 'ouishare-fest', kind: 'festival' });
    const all = [next, ...rows];
    assert.equal(chooseGathering(all, { event: null, series: 'ouishare-fest' }, +NOW)?.id, 'fest');
    assert.equal(chooseGathering(all, { event: null, series: 'ouishare-fest' }, at('2026-12-01T00:00Z'))?.id, 'fest-4');
  });

  it('is none where there is none', () => {
    assert.equal(chooseGathering([event('a', '2026-06-01T18:00')], ANY, +NOW), undefined);
  });
});

describe('a programme', () => {
  const days = programmeOf(sessionsOf(rows, 'fest'));

  it('is by day and by hour, parallel sessions together in the order of their tracks', () => {
    assert.deepEqual(
      days.map(({ date }) => date),
      ['2026-06-25', '2026-06-26', '2026-06-27'],
    );
    assert.deepEqual(
      days[0]?.slots.map(({ sessions }) => sessions.map(({ row }) => row.id)),
      [['opening'], ['money', 'charter', 'walk'], ['lunch'], ['directory']],
    );
  });

  it('knows a break from a session', () => {
    assert.deepEqual(
      rows.filter(isBreak).map(({ id }) => id),
      ['lunch'],
    );
  });

  it('says what begins next while the gathering is on, and nothing before', () => {
    const [fest] = rows.filter(({ id }) => id === 'fest');
    assert.ok(fest);
    const sessions = sessionsOf(rows, 'fest');
    assert.deepEqual([...nextIds(fest, sessions, +NOW)], []);
    assert.deepEqual([...nextIds(fest, sessions, at('2026-06-25T08:40Z'))], ['money', 'charter', 'walk']);
    assert.deepEqual([...nextIds(fest, sessions, at('2026-06-28T08:40Z'))], []);
  });

  it('names everybody who speaks once', () => {
    assert.deepEqual(
      speakersOf(rows).map(({ name }) => name),
      ['Inès L.', 'Rafaela N.', 'Devon H.'],
    );
  });
});

describe('how long until it opens', () => {
  const fest = event('fest', '2026-06-10T09:30');
  const opens = at('2026-06-10T07:30Z');
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;

  it('is days while there are more than two, then hours, then minutes', () => {
    assert.deepEqual(leftUntil(fest, at('2026-05-20T10:00Z')), { unit: 'days', count: 21 });
    assert.deepEqual(leftUntil(fest, opens - 40 * HOUR), { unit: 'hours', count: 40 });
    assert.deepEqual(leftUntil(fest, opens - 2 * HOUR - MINUTE), { unit: 'hours', count: 3 });
    assert.deepEqual(leftUntil(fest, opens - 2 * HOUR), { unit: 'minutes', count: 120 });
    assert.deepEqual(leftUntil(fest, opens - MINUTE), { unit: 'minutes', count: 1 });
    assert.equal(leftUntil(fest, opens), undefined);
  });

  it('is days for what has no hour', () => {
    assert.deepEqual(leftUntil({ id: 'lab', title: 'Lab', start: '2026-05-21' }, at('2026-05-20T10:00Z')), {
      unit: 'days',
      count: 1,
    });
  });
});
