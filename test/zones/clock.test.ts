import { expect } from 'chai';
import type { EventRow } from '../../src/contract/events.js';
import { all, clearPage, one, textOf } from '../support/widget.js';
import { AUCKLAND, CASABLANCA, cases, NEW_YORK, PARIS } from './cases.js';
import { draw, here, said, truth, ZONES } from './zone.js';

it('the browser is in the zone that it was started for', async () => {
  const wanted = await (await fetch('/__zone')).text();
  expect(ZONES).to.include(here);
  if (wanted !== '') expect(here).to.equal(wanted);
});

describe(`in ${here}, on the clock of the place`, () => {
  afterEach(clearPage);

  for (const { what, row, date, hours, yours } of cases) {
    it(what, async () => {
      const [dateSaid, hoursSaid, third = ''] = await said(row, { past: '' });
      expect(dateSaid).to.equal(date);
      expect(hoursSaid).to.equal(hours);
      const own = truth(yours);
      expect(third.includes('where you are') ? third : '').to.equal(own === '' ? '' : `${own} where you are`);
    });
  }

  it('Morocco is on UTC all the year since September 2026', async () => {
    const [, hours, third = ''] = await said({ ...CASABLANCA, start: '2090-06-10T18:00' });
    expect(hours).to.equal('6:00 PM, Casablanca time');
    const own = truth(['', '8:00 PM', '', '2:00 PM', '6:00 AM on Sun, Jun 11']);
    expect(third.includes('where you are') ? third : '').to.equal(own === '' ? '' : `${own} where you are`);
  });
});

describe(`in ${here}, on the visitor’s clock`, () => {
  afterEach(clearPage);

  const own = (row: Partial<EventRow>) =>
    said({ kind: 'other', attendance: 'inPerson', ...row }, { past: '', 'time-zone': 'visitor' });

  it('hours, day and the name of the clock are the visitor’s', async () => {
    const row = { ...CASABLANCA, start: '2026-06-10T18:00', end: '2026-06-10T20:00' };
    expect((await own(row)).join(' | ')).to.equal(
      truth([
        '10 Wed | 5:00 – 7:00 PM, UTC',
        '10 Wed | 7:00 – 9:00 PM, Paris time',
        '10 Wed | 6:00 – 8:00 PM, Casablanca time',
        '10 Wed | 1:00 – 3:00 PM, New York time',
        '11 Thu | 5:00 – 7:00 AM, Auckland time',
      ]),
    );
  });

  it('an instant that nobody gave a zone is theirs in either case', async () => {
    const expected = truth([
      '10 Wed | 11:30 PM, your time',
      '11 Thu | 1:30 AM, your time',
      '11 Thu | 12:30 AM, your time',
      '10 Wed | 7:30 PM, your time',
      '11 Thu | 11:30 AM, your time',
    ]);
    const row: Partial<EventRow> = { kind: 'other', attendance: 'inPerson', start: '2026-06-10T23:30Z' };
    expect((await own(row)).join(' | ')).to.equal(expected);
    expect((await said(row, { past: '' })).join(' | ')).to.equal(expected);
  });

  it('the old day of an event that was moved is theirs as well', async () => {
    const row: EventRow = {
      ...PARIS,
      id: 'a',
      title: 'Moved',
      status: 'rescheduled',
      start: '2026-06-10T18:00',
      previousStart: '2026-05-01T23:30',
    };
    const badge = async (more: Record<string, string>) =>
      textOf(one(await draw([row], { past: '', ...more }), '.badge'));
    expect(await badge({})).to.equal('Moved, was May 1');
    const first = 'Moved, was May 1';
    expect(await badge({ 'time-zone': 'visitor' })).to.equal(truth([first, first, first, first, 'Moved, was May 2']));
  });

  it('whole days stay the days that they are', async () => {
    expect((await own({ ...AUCKLAND, start: '2026-06-10' })).join(' | ')).to.equal('10 Wed | All day');
    const days = await own({ ...NEW_YORK, start: '2026-05-30', end: '2026-06-01' });
    expect(days.join(' | ')).to.equal('30 May 30 – Jun 1 | Three days');
  });

  it('the night of the new year stands in the visitor’s year', async () => {
    const row = { ...PARIS, id: 'a', title: 'Night', start: '2025-12-31T22:00', end: '2026-01-01T02:00' };
    const list = await draw([row], { past: '', 'time-zone': 'visitor' });
    const before = 'December 2025 1 event';
    expect(textOf(one(list, '.group-name'))).to.equal(truth([before, before, before, before, 'January 2026 1 event']));
    expect(all(list, '.event')).to.have.length(1);
  });

  it('an event that lasts over a change of the clocks ends when it ends', async () => {
    const row = { ...PARIS, start: '2026-03-28T23:00', end: '2026-03-29T05:00' };
    expect((await own(row)).join(' | ')).to.equal(
      truth([
        '28 Sat | 10:00 PM – 3:00 AM, UTC',
        '28 Sat | 11:00 PM – 5:00 AM, Paris time',
        '28 Sat | 11:00 PM – 4:00 AM, Casablanca time',
        '28 Sat | 6:00 – 11:00 PM, New York time',
        '29 Sun | 11:00 AM – 4:00 PM, Auckland time',
      ]),
    );
  });
});
