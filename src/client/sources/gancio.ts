import { parseJson } from '../http.js';
import { fieldsOf, geoIn, lineIn, numberIn, objectsOf, proseIn, textIn } from './foreign-fields.js';
import type { Feed, Source } from './source.js';

type Fields = Readonly<Record<string, unknown>>;

/** Gancio, `/api/events`, as a page of events. Its times are instants, in seconds since 1970. */
export const readGancio: Source = (feed) => ({
  version: '1',
  items: objectsOf(parseJson(feed)).map((event) => rowOf(event, feed)),
});

function rowOf(event: Fields, { url }: Feed): Fields {
  const place = fieldsOf(event['place']);
  const [medium = {}] = objectsOf(event['media']);
  const [online] = Array.isArray(event['online_locations']) ? (event['online_locations'] as readonly unknown[]) : [];
  const slug = textIn(event, 'slug', 'id');
  const picture = textIn(medium, 'url');
  return {
    id: textIn(event, 'id'),
    title: lineIn(event, 'title'),
    description: proseIn(event, 'description'),
    start: instant(event, 'start_datetime'),
    end: instant(event, 'end_datetime'),
    url: slug === undefined ? undefined : new URL(`/event/${encodeURIComponent(slug)}`, url).href,
    image:
      picture === undefined
        ? undefined
        : {
            src: new URL(`/media/${encodeURIComponent(picture)}`, url).href,
            alt: lineIn(medium, 'name'),
            width: numberIn(medium, 'width'),
            height: numberIn(medium, 'height'),
          },
    tags: (Array.isArray(event['tags']) ? (event['tags'] as readonly unknown[]) : []).map((tag) =>
      typeof tag === 'string' ? tag : textIn(fieldsOf(tag), 'tag', 'name'),
    ),
    place: { name: lineIn(place, 'name'), street: lineIn(place, 'address') },
    geo: geoIn(place),
    ...(typeof online === 'string' && { online: { url: online } }),
  };
}

function instant(event: Fields, name: string): string | undefined {
  const seconds = numberIn(event, name);
  const date = new Date((seconds ?? NaN) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19)}Z`;
}
