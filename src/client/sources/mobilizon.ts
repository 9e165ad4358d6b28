import { parseJson } from '../http.js';
import {
  Tags,
  addressIn,
  countryCode,
  fieldsOf,
  lineIn,
  numberIn,
  objectsOf,
  proseIn,
  textIn,
} from './foreign-fields.js';
import type { Source } from './source.js';

type Fields = Readonly<Record<string, unknown>>;

const POSITION = /^\s*(-?\d+(?:\.\d+)?)\s*;\s*(-?\d+(?:\.\d+)?)\s*$/;
const STATUSES: Readonly<Record<string, string>> = { TENTATIVE: 'tentative', CANCELLED: 'cancelled' };
/** How deep a list of events lies in any answer: data → group → organizedEvents → elements. */
const DEPTH_MAX = 4;

/** Mobilizon, the answer to the fixed query of mobilizon-address.ts or any like it, as a page of events. */
export const readMobilizon: Source = (feed) => {
  const { data } = fieldsOf(parseJson(feed));
  const tags = new Tags();
  return { version: '1', items: eventsIn(data, DEPTH_MAX).map((event) => rowOf(event, tags)), labels: tags.labels };
};

function eventsIn(value: unknown, depth: number): readonly Fields[] {
  if (depth < 0) return [];
  const list = objectsOf(value);
  if (list.some((each) => 'beginsOn' in each)) return list;
  return Object.values(fieldsOf(value)).flatMap((inner) => eventsIn(inner, depth - 1));
}

function rowOf(event: Fields, tags: Tags): Fields {
  const options = fieldsOf(event['options']);
  const picture = fieldsOf(event['picture']);
  const metadata = fieldsOf(picture['metadata']);
  const by = fieldsOf(event['attributedTo'] ?? event['organizerActor']);
  const name = lineIn(by, 'name', 'preferredUsername');
  const src = addressIn(picture, 'url');
  return {
    id: textIn(event, 'uuid', 'id'),
    title: lineIn(event, 'title'),
    description: proseIn(event, 'description'),
    start: textIn(event, 'beginsOn'),
    end: textIn(event, 'endsOn'),
    timeZone: textIn(options, 'timezone') ?? textIn(fieldsOf(event['physicalAddress']), 'timezone'),
    url: addressIn(event, 'url'),
    registerUrl: addressIn(event, 'externalParticipationUrl'),
    status: STATUSES[textIn(event, 'status')?.toUpperCase() ?? ''],
    lang: textIn(event, 'language'),
    image: src && {
      src,
      alt: lineIn(picture, 'alt'),
      width: numberIn(metadata, 'width'),
      height: numberIn(metadata, 'height'),
    },
    tags: tags.of(objectsOf(event['tags']), 'slug', 'title'),
    organizer: name && { name, url: addressIn(by, 'url') },
    online: onlineOf(event),
    ...placeOf(fieldsOf(event['physicalAddress'])),
    ...(options['isOnline'] === true && { attendance: 'online' }),
  };
}

function onlineOf(event: Fields): Fields | undefined {
  const url = addressIn(event, 'onlineAddress');
  return url === undefined ? undefined : { url };
}

/** A position is the string "lon;lat". */
function placeOf(address: Fields): Fields {
  const [, lon, lat] = POSITION.exec(textIn(address, 'geom') ?? '') ?? [];
  const place = {
    name: lineIn(address, 'description'),
    street: lineIn(address, 'street'),
    city: lineIn(address, 'locality'),
    region: lineIn(address, 'region'),
    postalCode: lineIn(address, 'postalCode'),
    country: countryCode(lineIn(address, 'country')),
  };
  return { place, ...(lat !== undefined && { geo: { lat: Number(lat), lon: Number(lon) } }) };
}
