import { parseJson } from '../http.js';
import {
  Tags,
  addressIn,
  countryCode,
  fieldsOf,
  geoIn,
  lineIn,
  numberIn,
  objectsOf,
  proseIn,
  textIn,
} from './foreign-fields.js';
import type { Source } from './source.js';

type Fields = Readonly<Record<string, unknown>>;

/** A zone by its offset, as WordPress has it for who chose no city: `UTC+2`, `UTC-4.5`. */
const OFFSET = /^UTC([+-])(\d{1,2})(?:[:.](\d{1,2}))?$/i;
const SMALL_MIN = 300;
const STATUSES: Readonly<Record<string, string>> = {
  canceled: 'cancelled',
  cancelled: 'cancelled',
  postponed: 'postponed',
};

/** The Events Calendar, `tribe/events/v1/events`, as a page of events. */
export const readTribe: Source = (feed) => {
  const page = fieldsOf(parseJson(feed));
  const tags = new Tags();
  const items = objectsOf(page['events']).map((event) => rowOf(event, tags));
  return {
    version: '1',
    items,
    labels: tags.labels,
    next: addressIn(page, 'next_rest_url'),
    total: numberIn(page, 'total'),
  };
};

function rowOf(event: Fields, tags: Tags): Fields {
  const image = fieldsOf(event['image']);
  const price = fieldsOf(event['cost_details']);
  const isVirtual = event['is_virtual'] === true;
  const terms = [...objectsOf(event['categories']), ...objectsOf(event['tags'])];
  return {
    id: textIn(event, 'id', 'global_id'),
    title: lineIn(event, 'title'),
    description: proseIn(event, 'description', 'excerpt'),
    ...timesOf(event),
    url: addressIn(event, 'url'),
    registerUrl: addressIn(event, 'website'),
    image: imageOf(image),
    tags: tags.of(terms, 'slug', 'name'),
    updated: instant(textIn(event, 'modified_utc')),
    status: STATUSES[textIn(event, 'event_status', 'status')?.toLowerCase() ?? ''],
    featured: event['featured'] === true ? true : undefined,
    organizer: organizerOf(event['organizer']),
    price: priceOf(price, textIn(event, 'cost')),
    ...(isVirtual && { online: { url: addressIn(event, 'virtual_url') }, attendance: 'online' }),
    ...venueOf(event['venue'], isVirtual),
  };
}

/** A venue is an object, or an empty list where there is none. */
function venueOf(raw: unknown, isVirtual: boolean): Fields {
  const [venue = fieldsOf(raw)] = objectsOf(raw);
  const name = lineIn(venue, 'venue');
  if (name === undefined && lineIn(venue, 'address', 'city') === undefined) return {};
  const place = {
    name,
    street: lineIn(venue, 'address'),
    city: lineIn(venue, 'city'),
    region: lineIn(venue, 'state', 'province', 'stateprovince'),
    postalCode: lineIn(venue, 'zip'),
    country: countryCode(lineIn(venue, 'country')),
  };
  return { place, geo: geoIn(venue), ...(isVirtual && { attendance: 'hybrid' }) };
}

/** The wall time of the place, on the clock of its zone; of a whole day the dates alone, the last one included. */
function timesOf(event: Fields): Fields {
  const [start, end] = [textIn(event, 'start_date'), textIn(event, 'end_date')];
  if (event['all_day'] === true || event['all_day'] === 'true')
    return { start: start?.slice(0, 10), end: end?.slice(0, 10) };
  const zone = textIn(event, 'timezone')?.trim() ?? '';
  const offset = offsetOf(zone);
  const on = (time: string | undefined): string | undefined => time && time.trim().replace(' ', 'T') + (offset ?? '');
  return { start: on(start), end: on(end), ...(offset === undefined && zone !== '' && { timeZone: zone }) };
}

function offsetOf(zone: string): string | undefined {
  const [, sign, hours = '', part = '0'] = OFFSET.exec(zone) ?? [];
  if (sign === undefined) return /^(?:UTC|GMT)$/i.test(zone) ? 'Z' : undefined;
  // A half is written as .5, a quarter as .25.
  const minutes = zone.includes('.') ? Math.round(Number(`0.${part}`) * 60) : Number(part);
  return `${sign}${hours.padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function instant(time: string | undefined): string | undefined {
  return time && `${time.trim().replace(' ', 'T')}Z`;
}

/** A picture is an object, or `false`. */
function imageOf(image: Fields): Fields | undefined {
  const src = addressIn(image, 'url');
  if (src === undefined) return undefined;
  const sizes = Object.values(fieldsOf(image['sizes'])).map(fieldsOf);
  const srcset = sizes
    .map((size) => ({ src: addressIn(size, 'url'), width: numberIn(size, 'width') }))
    .filter(({ src: address, width }) => address !== undefined && (width ?? 0) >= SMALL_MIN);
  return { src, width: numberIn(image, 'width'), height: numberIn(image, 'height'), srcset };
}

function organizerOf(raw: unknown): Fields | undefined {
  const [organizer = fieldsOf(raw)] = objectsOf(raw);
  const name = lineIn(organizer, 'organizer');
  return name === undefined ? undefined : { name, url: addressIn(organizer, 'website', 'url') };
}

function priceOf(details: Fields, said: string | undefined): Fields | undefined {
  const values = (Array.isArray(details['values']) ? details['values'] : []).map(Number).filter(Number.isFinite);
  if (values.length === 0)
    return /^(?:free|gratuit|gratis|kostenlos|0)$/i.test(said?.trim() ?? '') ? { free: true } : undefined;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return max === 0 ? { free: true } : { min, max, currency: textIn(details, 'currency_code') };
}
