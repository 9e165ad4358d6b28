import { expect } from 'chai';
import fc from 'fast-check';
import { writeCalendar } from '../../../src/client/calendar/calendar.js';
import { calendarFileName, webCalendarLinks } from '../../../src/client/calendar/web-calendars.js';
import { cleanText } from '../../../src/contract/text.js';
import { expectedInstants, FRAME, instantsOf, longestLine, readFile, row, ZONED_EVENTS } from './ical-reading.js';

describe('a calendar file made in the visitor’s browser', () => {
  it('says what the browser says of name and time, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(ZONED_EVENTS, (event) => {
        const file = writeCalendar([event], FRAME);
        const [read] = readFile(file);
        expect(read?.summary).to.equal(cleanText(event.title as string, Infinity, true));
        expect(read && instantsOf(read)).to.deep.equal(expectedInstants(event));
        expect(longestLine(file)).to.be.at.most(75);
      }),
      { numRuns: 150 },
    );
  });

  it('does not hang or fail in the first and the last year', () => {
    const rows = ['0001-01-01T10:00', '2026-06-20T10:00', '9999-12-31T23:30'].map((start) =>
      row({ id: start, start, timeZone: 'America/New_York' }),
    );
    expect(readFile(writeCalendar(rows, FRAME)).length).to.equal(3);
    expect(rows.flatMap((each) => webCalendarLinks(each, FRAME)).length).to.equal(12);
  });

  it('reaches the visitor’s device as it was written, under its own name', async () => {
    const title = 'مرحبا بكم 😀 '.repeat(20).trim();
    const file = writeCalendar([row({ title })], FRAME);
    const saved = new File([file], calendarFileName('مرحبا بكم'), { type: 'text/calendar;charset=utf-8' });
    expect(saved.name).to.equal('مرحبا-بكم.ics');
    expect(readFile(await saved.text())[0]?.summary).to.equal(title);
  });
});
