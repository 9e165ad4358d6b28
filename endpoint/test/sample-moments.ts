/** Ordinary days and those on which calendars stumble: leap days, the turn of the year, the nights in which clocks change. */
export const MOMENTS = [
  '2026-11-25T22:12:00Z',
  '2028-02-29T12:00:00Z',
  '2026-12-31T23:59:59Z',
  '2027-01-01T00:00:00Z',
  '2027-03-28T00:59:00Z',
  '2027-03-28T01:30:00Z',
  '2026-10-25T00:30:00Z',
  '2027-03-14T07:10:00Z',
  '2027-04-03T15:45:00Z',
  '2027-07-20T03:00:00Z',
].map((moment) => new Date(moment));
