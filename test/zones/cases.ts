import type { EventRow } from '../../src/contract/events.js';
import type { Truth } from './zone.js';

export const CASABLANCA = { timeZone: 'Africa/Casablanca', place: { city: 'Casablanca' } };
export const PARIS = { timeZone: 'Europe/Paris', place: { city: 'Paris' } };
export const NEW_YORK = { timeZone: 'America/New_York', place: { city: 'New York' } };
export const AUCKLAND = { timeZone: 'Pacific/Auckland', place: { city: 'Auckland' } };

/** An event by its hours, what it says of its own clock, and what each visitor reads of theirs ("": nothing more). */
export interface Case {
  readonly what: string;
  readonly row: Partial<EventRow>;
  readonly date: string;
  readonly hours: string;
  readonly yours: Truth;
}

export const cases: readonly Case[] = [
  {
    what: 'an evening in Casablanca in June, an hour from UTC',
    row: { ...CASABLANCA, start: '2026-06-10T18:00', end: '2026-06-10T20:00' },
    date: '10 Wed',
    hours: '6:00 – 8:00 PM, Casablanca time',
    yours: ['5:00 PM', '7:00 PM', '', '1:00 PM', '5:00 AM on Thu, Jun 11'],
  },
  {
    what: 'an evening in Casablanca in winter, an hour from UTC all the same',
    row: { ...CASABLANCA, start: '2026-02-01T18:00' },
    date: '1 Sun',
    hours: '6:00 PM, Casablanca time',
    yours: ['5:00 PM', '', '', '12:00 PM', '6:00 AM on Mon, Feb 2'],
  },
  {
    what: 'an evening in Casablanca in Ramadan, on UTC',
    row: { ...CASABLANCA, start: '2026-03-01T18:00' },
    date: '1 Sun',
    hours: '6:00 PM, Casablanca time',
    yours: ['', '7:00 PM', '', '1:00 PM', '7:00 AM on Mon, Mar 2'],
  },
  {
    what: 'an offset from old zone data beside the zone: the wall time counts',
    row: { ...CASABLANCA, start: '2026-03-01T18:00+01:00' },
    date: '1 Sun',
    hours: '6:00 PM, Casablanca time',
    yours: ['', '7:00 PM', '', '1:00 PM', '7:00 AM on Mon, Mar 2'],
  },
  {
    what: 'the hour that Paris leaves out in spring',
    row: { ...PARIS, start: '2026-03-29T02:30' },
    date: '29 Sun',
    hours: '3:30 AM, Paris time',
    yours: ['1:30 AM', '', '2:30 AM', '9:30 PM on Sat, Mar 28', '2:30 PM'],
  },
  {
    what: 'the hour that Paris has twice in autumn, the first',
    row: { ...PARIS, start: '2025-10-26T02:30' },
    date: '26 Sun',
    hours: '2:30 AM, Paris time',
    yours: ['12:30 AM', '', '1:30 AM', '8:30 PM on Sat, Oct 25', '1:30 PM'],
  },
  {
    what: 'the hour that Paris has twice in autumn, the second',
    row: { ...PARIS, start: '2025-10-26T02:30+01:00' },
    date: '26 Sun',
    hours: '2:30 AM, Paris time',
    yours: ['1:30 AM', '', '', '9:30 PM on Sat, Oct 25', '2:30 PM'],
  },
  {
    what: 'the hour that New York leaves out',
    row: { ...NEW_YORK, start: '2026-03-08T02:30' },
    date: '8 Sun',
    hours: '3:30 AM, New York time',
    yours: ['7:30 AM', '8:30 AM', '7:30 AM', '', '8:30 PM'],
  },
  {
    what: 'the hour that New York has twice, the first',
    row: { ...NEW_YORK, start: '2025-11-02T01:30' },
    date: '2 Sun',
    hours: '1:30 AM, New York time',
    yours: ['5:30 AM', '6:30 AM', '6:30 AM', '', '6:30 PM'],
  },
  {
    what: 'the hour that New York has twice, the second',
    row: { ...NEW_YORK, start: '2025-11-02T01:30-05:00' },
    date: '2 Sun',
    hours: '1:30 AM, New York time',
    yours: ['6:30 AM', '7:30 AM', '7:30 AM', '', '7:30 PM'],
  },
  {
    what: 'the hour that Auckland has twice, in April, the first',
    row: { ...AUCKLAND, start: '2026-04-05T02:30' },
    date: '5 Sun',
    hours: '2:30 AM, Auckland time',
    yours: ['1:30 PM on Sat, Apr 4', '3:30 PM on Sat, Apr 4', '2:30 PM on Sat, Apr 4', '9:30 AM on Sat, Apr 4', ''],
  },
  {
    what: 'the hour that Auckland has twice, in April, the second',
    row: { ...AUCKLAND, start: '2026-04-05T02:30+12:00' },
    date: '5 Sun',
    hours: '2:30 AM, Auckland time',
    yours: ['2:30 PM on Sat, Apr 4', '4:30 PM on Sat, Apr 4', '3:30 PM on Sat, Apr 4', '10:30 AM on Sat, Apr 4', ''],
  },
  {
    what: 'the hour that Auckland leaves out, in September',
    row: { ...AUCKLAND, start: '2025-09-28T02:30' },
    date: '28 Sun',
    hours: '3:30 AM, Auckland time',
    yours: [
      '2:30 PM on Sat, Sep 27',
      '4:30 PM on Sat, Sep 27',
      '3:30 PM on Sat, Sep 27',
      '10:30 AM on Sat, Sep 27',
      '',
    ],
  },
  {
    what: 'an event that is only online, which is nowhere but in its zone',
    row: { timeZone: 'Europe/Paris', online: { url: 'https://live.example/' }, start: '2026-06-10T18:30' },
    date: '10 Wed',
    hours: '6:30 PM, Paris time',
    yours: ['4:30 PM', '', '5:30 PM', '12:30 PM', '4:30 AM on Thu, Jun 11'],
  },
  {
    what: 'an offset without a zone',
    row: { start: '2026-06-10T18:30-03:00', end: '2026-06-10T20:00' },
    date: '10 Wed',
    hours: '6:30 – 8:00 PM, UTC−3',
    yours: ['9:30 PM', '11:30 PM', '10:30 PM', '5:30 PM', '9:30 AM on Thu, Jun 11'],
  },
  {
    what: 'an end on another clock than the start’s',
    row: { start: '2026-06-10T18:30+02:00', end: '2026-06-10T18:00Z' },
    date: '10 Wed',
    hours: '6:30 – 8:00 PM, UTC+2',
    yours: ['4:30 PM', '', '5:30 PM', '12:30 PM', '4:30 AM on Thu, Jun 11'],
  },
  {
    what: 'an end in another zone than the start’s',
    row: { start: '2026-06-10T18:30[Europe/Paris]', end: '2026-06-10T14:00[America/New_York]' },
    date: '10 Wed',
    hours: '6:30 – 8:00 PM, Paris time',
    yours: ['4:30 PM', '', '5:30 PM', '12:30 PM', '4:30 AM on Thu, Jun 11'],
  },
  {
    what: 'an instant in a zone',
    row: { ...PARIS, start: '2026-06-10T16:30Z' },
    date: '10 Wed',
    hours: '6:30 PM, Paris time',
    yours: ['4:30 PM', '', '5:30 PM', '12:30 PM', '4:30 AM on Thu, Jun 11'],
  },
  {
    what: 'a wall time that nobody gave a zone',
    row: { start: '2026-06-10T18:30' },
    date: '10 Wed',
    hours: '6:30 PM, local time',
    yours: ['', '', '', '', ''],
  },
  {
    what: 'a zone that no machine knows',
    row: { start: '2026-06-10T18:30', timeZone: 'Mars/Olympus' },
    date: '10 Wed',
    hours: '6:30 PM, local time',
    yours: ['', '', '', '', ''],
  },
  {
    what: 'an evening that ends at midnight',
    row: { ...PARIS, start: '2026-06-10T20:00', end: '2026-06-11T00:00' },
    date: '10 Wed',
    hours: '8:00 PM – 12:00 AM, Paris time',
    yours: ['6:00 PM', '', '7:00 PM', '2:00 PM', '6:00 AM on Thu, Jun 11'],
  },
  {
    what: 'the night of the new year',
    row: { ...PARIS, start: '2025-12-31T22:00', end: '2026-01-01T02:00' },
    date: '31 Wed',
    hours: '10:00 PM – 2:00 AM, Paris time',
    yours: ['9:00 PM', '', '', '4:00 PM', '10:00 AM on Thu, Jan 1'],
  },
  {
    what: 'hours over several days: on whose clock they are is said, the hours when it is opened',
    row: { ...AUCKLAND, start: '2026-06-10T10:00', end: '2026-06-12T00:00' },
    date: '10–11 Wed – Thu',
    hours: 'Two days, Auckland time',
    yours: ['', '', '', '', ''],
  },
  {
    what: 'a whole day',
    row: { ...AUCKLAND, start: '2026-06-10' },
    date: '10 Wed',
    hours: 'All day',
    yours: ['', '', '', '', ''],
  },
  {
    what: 'days to the last, inclusive',
    row: { ...AUCKLAND, start: '2026-05-30', end: '2026-06-01' },
    date: '30 May 30 – Jun 1',
    hours: 'Three days',
    yours: ['', '', '', '', ''],
  },
  {
    what: 'days over the new year',
    row: { ...NEW_YORK, start: '2025-12-30', end: '2026-01-02' },
    date: '30 Dec 30, 2025 – Jan 2, 2026',
    hours: 'Four days',
    yours: ['', '', '', '', ''],
  },
];
