import type { Format } from '../../contract/words.js';
import { EndpointError } from '../errors.js';
import { sniffFormat } from './sniff.js';
import type { Feed, Source } from './source.js';

/** The formats that can be read: one lazy file each. A further format is a file beside this one and a line here. */
const SOURCES: Partial<Record<Format, () => Promise<Source>>> = {
  ics: async () => (await import('./ics.js')).readCalendar,
  tribe: async () => (await import('./tribe.js')).readTribe,
  geojson: async () => (await import('./geojson.js')).readGeoJson,
  mobilizon: async () => (await import('./mobilizon.js')).readMobilizon,
  gancio: async () => (await import('./gancio.js')).readGancio,
  gogocarto: async () => (await import('./gogocarto.js')).readGogocarto,
  wp: async () => (await import('./wp.js')).readWordPress,
  jsonfeed: async () => (await import('./jsonfeed.js')).readJsonFeed,
  ouishare: async () => (await import('./ouishare.js')).readOuishare,
};

/**
 * The page in a feed, in the format that the author names or that the text shows.
 *
 * @throws EndpointError `malformed`, whose detail names a format that cannot be read
 */
export async function pageOfFeed(feed: Feed, named?: string): Promise<unknown> {
  const format = named?.toLowerCase() ?? sniffFormat(feed.text);
  const load = Object.hasOwn(SOURCES, format) ? SOURCES[format as Format] : undefined;
  if (!load) {
    const detail = `The format "${format}" cannot be read`;
    throw new EndpointError('malformed', { url: feed.url, status: feed.status, detail });
  }
  return (await load())(feed);
}
