import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { EventRow } from '../../../src/contract/events.js';

// Asked for once by what is loaded after it.
const before = process.env['TZ'];
process.env['TZ'] = 'EST5';
const { dayOf, timesOf, visitorDay } = await import('../../../src/ui/event-card/event-time.js');

const row: EventRow = { id: 'a', title: 'A', start: '2027-07-02T04:30', timeZone: 'Europe/Paris' };

describe('a visitor whose machine names its zone in an old way', () => {
  after(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('reads the hours of their own clock, not those of UTC', () => {
    const { yours } = timesOf(row, 'event');
    assert.equal(yours?.date, '2027-07-01');
    assert.equal(yours.moment, Date.UTC(2027, 6, 1, 21, 30));
    assert.equal(dayOf(row, 'visitor'), '2027-07-01');
    assert.equal(visitorDay(Date.UTC(2027, 0, 1, 4)), '2026-12-31');
  });

  it('is told that they are theirs, for there is no city to name', () => {
    const { zone, offset, basis } = timesOf(row, 'visitor');
    assert.deepEqual([zone, offset, basis], [undefined, undefined, 'instant']);
  });
});
