import type { Format } from '../../contract/words.js';
import { fieldsOf } from '../http.js';

type Fields = Readonly<Record<string, unknown>>;

/** What tells the JSON formats apart, the first that fits. */
const SIGNS: readonly [Format, (whole: Fields, first: Fields) => boolean][] = [
  ['geojson', ({ type }) => type === 'FeatureCollection' || type === 'Feature'],
  ['jsonfeed', ({ version }) => typeof version === 'string' && version.startsWith('https://jsonfeed.org/')],
  ['tribe', ({ events, rest_url }) => Array.isArray(events) && typeof rest_url === 'string'],
  [
    'mobilizon',
    ({ data }) => Object.keys(fieldsOf(data)).some((key) => /event|group/i.test(key)) && !Array.isArray(data),
  ],
  ['gogocarto', ({ data, ontology }) => Array.isArray(data) && typeof ontology === 'string'],
  ['wp', (_whole, { title }) => 'rendered' in fieldsOf(title)],
  ['gancio', (_whole, { start_datetime }) => typeof start_datetime === 'number'],
];

/** The format that a feed's text shows; the contract's own where nothing speaks for another. */
export function sniffFormat(text: string): Format {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'ics';
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return 'ouishare';
  }
  const first = fieldsOf(Array.isArray(whole) ? whole[0] : undefined);
  return SIGNS.find(([, shows]) => shows(fieldsOf(whole), first))?.[0] ?? 'ouishare';
}
