import { parseJson } from '../http.js';
import { addressIn, countryCode, fieldsOf, lineIn, objectsOf, proseIn, textIn } from './foreign-fields.js';
import type { Source } from './source.js';

type Fields = Readonly<Record<string, unknown>>;
type Position = readonly [lon: number, lat: number];

const STARTS = ['start', 'startDate', 'start_date', 'starts', 'begin', 'dtstart', 'date'];
const ENDS = ['end', 'endDate', 'end_date', 'ends', 'dtend'];

/** GeoJSON (RFC 7946) as a page of communities; of events where those are looked for or every feature has a date. */
export const readGeoJson: Source = (feed) => {
  const whole = fieldsOf(parseJson(feed));
  const features = whole['type'] === 'Feature' ? [whole] : objectsOf(whole['features']);
  const isEvents =
    feed.resource === 'events' || (feed.resource === undefined && features.length > 0 && features.every(hasDate));
  return { version: '1', items: features.map((feature) => rowOf(feature, isEvents)) };
};

function hasDate(feature: Fields): boolean {
  return textIn(fieldsOf(feature['properties']), ...STARTS) !== undefined;
}

function rowOf(feature: Fields, isEvent: boolean): Fields {
  const own = fieldsOf(feature['properties']);
  const name = lineIn(own, 'name', 'title', 'nom', 'label', 'Name', 'NAME');
  const row = {
    id: textIn(feature, 'id') ?? textIn(own, 'id', '@id', 'uuid', 'slug'),
    url: addressIn(own, 'url', 'website', 'link', 'site', 'contact:website'),
    geo: centreOf(fieldsOf(feature['geometry'])),
    place: placeOf(own),
    tags: Array.isArray(own['tags']) ? own['tags'] : own['categories'],
    lang: textIn(own, 'lang', 'language'),
    description: proseIn(own, 'description', 'popupContent', 'content'),
    summary: lineIn(own, 'summary', 'abstract', 'tagline'),
    image: addressIn(own, 'image', 'picture', 'photo', 'logo'),
  };
  if (!isEvent)
    return { ...row, name, kind: own['kind'], status: own['status'], members: own['members'], founded: own['founded'] };
  return {
    ...row,
    title: name,
    start: textIn(own, ...STARTS),
    end: textIn(own, ...ENDS),
    timeZone: textIn(own, 'timeZone', 'timezone'),
  };
}

function placeOf(own: Fields): Fields {
  return {
    name: lineIn(own, 'place', 'venue', 'location'),
    street: lineIn(own, 'street', 'address', 'addr:street', 'adresse'),
    city: lineIn(own, 'city', 'town', 'ville', 'addr:city', 'locality'),
    region: lineIn(own, 'region', 'state'),
    postalCode: lineIn(own, 'postalCode', 'postcode', 'addr:postcode', 'zip'),
    country: countryCode(lineIn(own, 'country', 'countryCode', 'pays', 'addr:country')),
  };
}

/** Where a feature is: of a point itself, of anything else the middle of what it covers. `geometry: null` is nowhere. */
function centreOf(geometry: Fields): { lat: number; lon: number } | undefined {
  const [first] = objectsOf(geometry['geometries']);
  if (first) return centreOf(first);
  const all = positionsIn(geometry['coordinates']);
  if (all.length === 0) return undefined;
  const middle = (values: readonly number[]): number => (least(values) + most(values)) / 2;
  return { lat: middle(all.map(([, lat]) => lat)), lon: middle(all.map(([lon]) => lon)) };
}

/** Every position, however deep: of a point one, of polygons those of their rings. */
function positionsIn(coordinates: unknown): readonly Position[] {
  const ahead: unknown[] = [coordinates];
  const found: Position[] = [];
  for (let next = ahead.pop(); next !== undefined || ahead.length > 0; next = ahead.pop()) {
    if (!Array.isArray(next)) continue;
    const [lon, lat] = next as readonly unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') found.push([lon, lat]);
    else ahead.push(...(next as readonly unknown[]).slice(0, POSITIONS_MAX));
    if (found.length >= POSITIONS_MAX) break;
  }
  return found;
}

/** A coast has many; a middle needs few. */
const POSITIONS_MAX = 10_000;

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), -Infinity);
}
