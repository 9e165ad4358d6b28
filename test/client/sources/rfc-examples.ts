/**
 * Every recurrence of RFC 5545, 3.8.5.3, as the RFC gives it: the rule, its start (in New York), and the first occurrences.
 * Days as `M/D` after a year; the hour is the start's where none is said.
 */
export interface RecurrenceExample {
  readonly name: string;
  readonly rule: string;
  readonly start: string;
  /** `1997 9/2 9/3`, `1998 1/1 09:00 10:00`. */
  readonly expected: string;
  /** The recurrence ends there: nothing follows. */
  readonly isWhole?: boolean;
}

const NINE = '1997-09-02T09:00';
const days = (month: number, from: number, to: number, step = 1): string =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, at) => `${String(month)}/${String(from + at * step)}`,
  ).join(' ');

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
  {
    name: 'yearly in June and July for 10 occurrences',
    rule: 'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    start: '1997-06-10T09:00',
    expected: '1997 6/10 7/10 1998 6/10 7/10 1999 6/10 7/10 2000 6/10 7/10 2001 6/10 7/10',
    isWhole: true,
  },
  {
    name: 'every other year in January, February and March for 10 occurrences',
    rule: 'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    start: '1997-03-10T09:00',
    expected: '1997 3/10 1999 1/10 2/10 3/10 2001 1/10 2/10 3/10 2003 1/10 2/10 3/10',
    isWhole: true,
  },
  {
    name: 'every third year on the 1st, 100th and 200th day for 10 occurrences',
    rule: 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    start: '1997-01-01T09:00',
    expected: '1997 1/1 4/10 7/19 2000 1/1 4/9 7/18 2003 1/1 4/10 7/19 2006 1/1',
    isWhole: true,
  },
  {
    name: 'every 20th Monday of the year',
    rule: 'FREQ=YEARLY;BYDAY=20MO',
    start: '1997-05-19T09:00',
    expected: '1997 5/19 1998 5/18 1999 5/17',
  },
  {
    name: 'Monday of week number 20',
    rule: 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    start: '1997-05-12T09:00',
    expected: '1997 5/12 1998 5/11 1999 5/17',
  },
  {
    name: 'every Thursday in March',
    rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    start: '1997-03-13T09:00',
    expected: '1997 3/13 3/20 3/27 1998 3/5 3/12 3/19 3/26 1999 3/4 3/11 3/18 3/25',
  },
  {
    name: 'every Thursday in June, July and August',
    rule: 'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    start: '1997-06-05T09:00',
    expected:
      '1997 6/5 6/12 6/19 6/26 7/3 7/10 7/17 7/24 7/31 8/7 8/14 8/21 8/28 1998 6/4 6/11 6/18 6/25 7/2 7/9 7/16 7/23 7/30 8/6 8/13 8/20 8/27',
  },
  {
    name: 'every Friday the 13th (its start is left out by EXDATE)',
    rule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    start: NINE,
    expected: '1997 9/2 1998 2/13 3/13 11/13 1999 8/13 2000 10/13',
  },
  {
    name: 'the first Saturday after the first Sunday of the month',
    rule: 'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    start: '1997-09-13T09:00',
    expected: '1997 9/13 10/11 11/8 12/13 1998 1/10 2/7 3/7 4/11 5/9 6/13',
  },
  {
    name: 'every 4 years, the first Tuesday after a Monday in November',
    rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    start: '1996-11-05T09:00',
    expected: '1996 11/5 2000 11/7 2004 11/2',
  },
  {
    name: 'the third instance of Tuesday, Wednesday or Thursday in the month, for 3 months',
    rule: 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    start: '1997-09-04T09:00',
    expected: '1997 9/4 10/7 11/6',
    isWhole: true,
  },
  {
    name: 'the second-to-last weekday of the month',
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    start: '1997-09-29T09:00',
    expected: '1997 9/29 10/30 11/27 12/30 1998 1/29 2/26 3/30',
  },
  {
    name: 'every 3 hours from 9:00 to 17:00 on one day',
    rule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z',
    start: NINE,
    expected: '1997 9/2 09:00 12:00 15:00',
    isWhole: true,
  },
  {
    name: 'every 15 minutes for 6 occurrences',
    rule: 'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
    start: NINE,
    expected: '1997 9/2 09:00 09:15 09:30 09:45 10:00 10:15',
    isWhole: true,
  },
  {
    name: 'every hour and a half for 4 occurrences',
    rule: 'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    start: NINE,
    expected: '1997 9/2 09:00 10:30 12:00 13:30',
    isWhole: true,
  },
  {
    name: 'every 20 minutes from 9:00 to 16:40 every day, by day',
    rule: 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    start: NINE,
    expected: `1997 9/2 ${twenties()} 9/3 ${twenties()}`,
  },
  {
    name: 'every 20 minutes from 9:00 to 16:40 every day, by minute',
    rule: 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
    start: NINE,
    expected: `1997 9/2 ${twenties()} 9/3 ${twenties()}`,
  },
  {
    name: 'where the week starts makes a difference: on Monday',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    start: '1997-08-05T09:00',
    expected: '1997 8/5 8/10 8/19 8/24',
    isWhole: true,
  },
  {
    name: 'where the week starts makes a difference: on Sunday',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    start: '1997-08-05T09:00',
    expected: '1997 8/5 8/17 8/19 8/31',
    isWhole: true,
  },
  {
    name: 'a date that does not exist is left out',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    start: '2007-01-15T09:00',
    expected: '2007 1/15 1/30 2/15 3/15 3/30',
    isWhole: true,
  },
];

function twenties(): string {
  const hours = ['09', '10', '11', '12', '13', '14', '15', '16'];
  return hours.flatMap((hour) => ['00', '20', '40'].map((minute) => `${hour}:${minute}`)).join(' ');
}

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
