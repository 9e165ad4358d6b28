/** One recurrence of RFC 5545, and from where on it goes by years, positions, hours and minutes. */
export interface RecurrenceExample {
  readonly name: string;
  readonly rule: string;
  readonly start: string;
  /** `1997 9/2 9/3`, `1998 1/1 09:00 10:00`. */
  readonly expected: string;
  /** The recurrence ends there: nothing follows. */
  readonly isWhole?: boolean;
}

export const NINE = '1997-09-02T09:00';
/** The days of a month, from one to another. */
export const days = (month: number, from: number, to: number, step = 1): string =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, at) => `${String(month)}/${String(from + at * step)}`,
  ).join(' ');

export const LATER_EXAMPLES: readonly RecurrenceExample[] = [
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
