import { LATER_EXAMPLES, NINE, days, type RecurrenceExample } from './rfc-later-examples.js';

/**
 * Every recurrence of RFC 5545, 3.8.5.3, as the RFC gives it: the rule, its start (in New York), and the first occurrences.
 * Days as `M/D` after a year; the hour is the start's where none is said.
 */
export const RFC_EXAMPLES: readonly RecurrenceExample[] = [
  {
    name: 'daily for 10 occurrences',
    rule: 'FREQ=DAILY;COUNT=10',
    start: NINE,
    expected: `1997 ${days(9, 2, 11)}`,
    isWhole: true,
  },
  {
    name: 'daily until December 24, 1997',
    rule: 'FREQ=DAILY;UNTIL=19971224T000000Z',
    start: NINE,
    expected: `1997 ${days(9, 2, 30)} ${days(10, 1, 31)} ${days(11, 1, 30)} ${days(12, 1, 23)}`,
    isWhole: true,
  },
  {
    name: 'every other day',
    rule: 'FREQ=DAILY;INTERVAL=2',
    start: NINE,
    expected: `1997 ${days(9, 2, 30, 2)} ${days(10, 2, 30, 2)} 11/1`,
  },
  {
    name: 'every 10 days, 5 occurrences',
    rule: 'FREQ=DAILY;INTERVAL=10;COUNT=5',
    start: NINE,
    expected: '1997 9/2 9/12 9/22 10/2 10/12',
    isWhole: true,
  },
  {
    name: 'every day in January, for 3 years, by year',
    rule: 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    start: '1998-01-01T09:00',
    expected: ['1998', '1999', '2000'].map((year) => `${year} ${days(1, 1, 31)}`).join(' '),
    isWhole: true,
  },
  {
    name: 'every day in January, for 3 years, by day',
    rule: 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    start: '1998-01-01T09:00',
    expected: ['1998', '1999', '2000'].map((year) => `${year} ${days(1, 1, 31)}`).join(' '),
    isWhole: true,
  },
  {
    name: 'weekly for 10 occurrences',
    rule: 'FREQ=WEEKLY;COUNT=10',
    start: NINE,
    expected: '1997 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4',
    isWhole: true,
  },
  {
    name: 'weekly until December 24, 1997',
    rule: 'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    start: NINE,
    expected: '1997 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4 11/11 11/18 11/25 12/2 12/9 12/16 12/23',
    isWhole: true,
  },
  {
    name: 'every other week',
    rule: 'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    start: NINE,
    expected: '1997 9/2 9/16 9/30 10/14 10/28 11/11 11/25 12/9 12/23 1998 1/6 1/20',
  },
  {
    name: 'weekly on Tuesday and Thursday for five weeks, until',
    rule: 'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    start: NINE,
    expected: '1997 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2',
    isWhole: true,
  },
  {
    name: 'weekly on Tuesday and Thursday for five weeks, counted',
    rule: 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    start: NINE,
    expected: '1997 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2',
    isWhole: true,
  },
  {
    name: 'every other week on Monday, Wednesday and Friday until December 24, 1997',
    rule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    start: '1997-09-01T09:00',
    expected:
      '1997 9/1 9/3 9/5 9/15 9/17 9/19 9/29 10/1 10/3 10/13 10/15 10/17 10/27 10/29 10/31 11/10 11/12 11/14 11/24 11/26 11/28 12/8 12/10 12/12 12/22',
    isWhole: true,
  },
  {
    name: 'every other week on Tuesday and Thursday, for 8 occurrences',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    start: NINE,
    expected: '1997 9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16',
    isWhole: true,
  },
  {
    name: 'monthly on the first Friday for 10 occurrences',
    rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    start: '1997-09-05T09:00',
    expected: '1997 9/5 10/3 11/7 12/5 1998 1/2 2/6 3/6 4/3 5/1 6/5',
    isWhole: true,
  },
  {
    name: 'monthly on the first Friday until December 24, 1997',
    rule: 'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    start: '1997-09-05T09:00',
    expected: '1997 9/5 10/3 11/7 12/5',
    isWhole: true,
  },
  {
    name: 'every other month on the first and last Sunday for 10 occurrences',
    rule: 'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    start: '1997-09-07T09:00',
    expected: '1997 9/7 9/28 11/2 11/30 1998 1/4 1/25 3/1 3/29 5/3 5/31',
    isWhole: true,
  },
  {
    name: 'monthly on the second-to-last Monday for 6 months',
    rule: 'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    start: '1997-09-22T09:00',
    expected: '1997 9/22 10/20 11/17 12/22 1998 1/19 2/16',
    isWhole: true,
  },
  {
    name: 'monthly on the third-to-the-last day, forever',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-3',
    start: '1997-09-28T09:00',
    expected: '1997 9/28 10/29 11/28 12/29 1998 1/29 2/26',
  },
  {
    name: 'monthly on the 2nd and 15th for 10 occurrences',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    start: NINE,
    expected: '1997 9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15 1998 1/2 1/15',
    isWhole: true,
  },
  {
    name: 'monthly on the first and last day for 10 occurrences',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    start: '1997-09-30T09:00',
    expected: '1997 9/30 10/1 10/31 11/1 11/30 12/1 12/31 1998 1/1 1/31 2/1',
    isWhole: true,
  },
  {
    name: 'every 18 months on the 10th to 15th for 10 occurrences',
    rule: 'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    start: '1997-09-10T09:00',
    expected: `1997 ${days(9, 10, 15)} 1999 ${days(3, 10, 13)}`,
    isWhole: true,
  },
  {
    name: 'every Tuesday, every other month',
    rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    start: NINE,
    expected: '1997 9/2 9/9 9/16 9/23 9/30 11/4 11/11 11/18 11/25 1998 1/6 1/13 1/20 1/27 3/3 3/10 3/17 3/24 3/31',
  },
  ...LATER_EXAMPLES,
];

/** The occurrences that an example names, as wall times. */
export function expectedOf({ expected, start }: RecurrenceExample): string[] {
  const found: string[] = [];
  let [year, date, isTimed] = ['', '', true];
  const flush = (): void => {
    if (!isTimed) found.push(`${date}T${start.slice(11)}`);
  };
  for (const word of expected.split(' ')) {
    const [month, day] = word.split('/');
    if (/^\d{4}$/.test(word)) year = word;
    else if (day !== undefined) {
      flush();
      date = `${year}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
      isTimed = false;
    } else {
      found.push(`${date}T${word}`);
      isTimed = true;
    }
  }
  flush();
  return found;
}
