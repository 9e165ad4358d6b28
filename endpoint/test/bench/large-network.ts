import type { CommunityRow } from '../../../src/contract/communities.js';
import type { EventRow } from '../../../src/contract/events.js';
import type { PersonRow } from '../../../src/contract/people.js';
import { MANIFEST } from '../small-network.js';
import type { Network } from '../../src/network/network.js';

const DAY_MS = 86_400_000;
const ZONES = ['Europe/Paris', 'Africa/Casablanca', 'America/Sao_Paulo', 'Asia/Tokyo'] as const;
const CITIES = ['Paris', 'Casablanca', 'São Paulo', 'Tokyo'] as const;
const COUNTRIES = ['FR', 'MA', 'BR', 'JP'] as const;
const TAGS = ['food', 'commons', 'mobility', 'housing', 'energy', 'making', 'finance', 'learning'] as const;
const SUMMARY =
  'An evening on what neighbours share: tools, rooms, time and a table. Bring a question, leave with a partner.';

export interface LargeOptions {
  readonly communities?: number;
  /** Events that are over, across ten years. */
  readonly past?: number;
  /** Events to come, across half a year. */
  readonly coming?: number;
  readonly people?: number;
  /** The moment that counts as now, epoch ms. */
  readonly now: number;
}

/** An invented network of any size: the same rows for the same options, no word of it random. */
export function largeNetwork({
  communities = 1000,
  past = 95_000,
  coming = 5000,
  people = 1000,
  now,
}: LargeOptions): Network {
  return {
    manifest: { ...MANIFEST, name: 'A large network' },
    communities: Array.from({ length: communities }, (_, index) => communityAt(index)),
    events: [
      ...Array.from({ length: past }, (_, index) =>
        eventAt(`past-${String(index)}`, index, communities, now - DAY_MS * 2 - (index * 3650 * DAY_MS) / past),
      ),
      ...Array.from({ length: coming }, (_, index) =>
        eventAt(`coming-${String(index)}`, index, communities, now + DAY_MS + (index * 180 * DAY_MS) / coming),
      ),
    ],
    people: Array.from({ length: people }, (_, index) => personAt(index, communities)),
    partners: [],
    articles: [],
    projects: [],
  };
}

function communityAt(index: number): CommunityRow {
  const place = index % CITIES.length;
  return {
    id: `community-${String(index)}`,
    name: `Community ${String(index)}`,
    summary: 'Meets on the first Thursday of the month.',
    place: { city: CITIES[place] ?? 'Paris', country: COUNTRIES[place] ?? 'FR' },
    geo: { lat: ((index * 37) % 140) - 60, lon: ((index * 61) % 350) - 174 },
    tags: [TAGS[index % TAGS.length] ?? 'food'],
  };
}

function eventAt(id: string, index: number, communities: number, start: number): EventRow {
  const place = index % ZONES.length;
  const day = new Date(start).toISOString().slice(0, 10);
  const slug = `event-${id}`;
  return {
    id,
    title: `Gathering ${id}`,
    summary: SUMMARY,
    start: `${day}T19:00`,
    end: `${day}T21:30`,
    timeZone: ZONES[place] ?? 'Europe/Paris',
    url: `https://community-${String(index % communities)}.example/events/${slug}`,
    updated: new Date(start - 30 * DAY_MS).toISOString(),
    communityIds: [`community-${String(index % communities)}`],
    tags: [TAGS[index % TAGS.length] ?? 'food', TAGS[(index * 3 + 1) % TAGS.length] ?? 'commons'],
    place: {
      name: `Coworking ${String(index % 97)}`,
      city: CITIES[place] ?? 'Paris',
      country: COUNTRIES[place] ?? 'FR',
    },
  };
}

function personAt(index: number, communities: number): PersonRow {
  return {
    id: `person-${String(index)}`,
    name: `Sample person ${String(index)}`,
    role: 'connector',
    consent: 'public',
    communityIds: [`community-${String(index % communities)}`],
  };
}
