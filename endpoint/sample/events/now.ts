import { event, openRoom, wholeDays } from './parts.js';
import { venues } from './venues.js';
import type { Venue } from './venues.js';
import type { Almanac } from '../almanac.js';
import { wallAt } from '../../../src/contract/time.js';
import type { EventRow } from '../../../src/contract/events.js';

const HOUR_MS = 3_600_000;
const EARLIEST_HOUR = 9;
const LATEST_HOUR = 19;
const LENGTH_HOURS = 3;

/** Houses around the world, so that in one of them it is always an hour at which people meet. */
const OPEN_HOUSES: readonly { venue: Venue; communityId: string }[] = [
  { venue: venues.canal, communityId: 'paris' },
  { venue: venues.ruelle, communityId: 'montreal' },
  { venue: venues.boiler, communityId: 'melbourne' },
  { venue: venues.rain, communityId: 'bengaluru' },
];

/** What goes on while you look: an afternoon somewhere in the world, and a week of open doors that began yesterday. */
export function happening(almanac: Almanac, now: Date): EventRow[] {
  return [openHouse(now), openWeek(almanac)];
}

function openHouse(now: Date): EventRow {
  const startedMs = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS - HOUR_MS;
  const fallback = { venue: venues.canal, communityId: 'paris' };
  const house = OPEN_HOUSES.find(({ venue }) => isDaytime(startedMs, venue.timeZone)) ?? fallback;
  const from = wallAt(startedMs, house.venue.timeZone);
  const to = wallAt(startedMs + LENGTH_HOURS * HOUR_MS, house.venue.timeZone);
  return event('maison-ouverte', from.date, from.time.slice(0, 5), to.time.slice(0, 5), {
    ...house.venue,
    title: {
      fr: 'Maison ouverte : entrez, on est là',
      en: 'Open house: come in, we are here',
      es: 'Casa abierta: pasad, estamos aquí',
      pt: 'Casa aberta: entrem, estamos cá',
      ar: 'بيت مفتوح: تفضلوا، نحن هنا',
    },
    summary: {
      fr: 'Trois heures sans programme. Du café, une grande table, et les projets qui cherchent des mains.',
      en: 'Three hours without a programme. Coffee, a large table, and projects that are looking for hands.',
    },
    kind: 'meetup',
    communityIds: [house.communityId],
    languages: ['fr', 'en'],
    price: { free: true },
    accessibility: ['wheelchair'],
    tags: ['shared-places'],
  });
}

/** The whole of it by day, in a zone where that is a plain wall clock without a night in between. */
function isDaytime(startedMs: number, zone: string): boolean {
  const hour = Number(wallAt(startedMs, zone).time.slice(0, 2));
  return hour >= EARLIEST_HOUR && hour <= LATEST_HOUR;
}

function openWeek(almanac: Almanac): EventRow {
  return wholeDays('semaine-des-communs', almanac.day(-1), 5, {
    ...venues.senne,
    title: {
      fr: 'La semaine des communs : portes ouvertes',
      en: 'The week of the commons: open doors',
      es: 'La semana de los comunes: puertas abiertas',
      pt: 'A semana dos comuns: portas abertas',
      ar: 'أسبوع المشاعات: أبواب مفتوحة',
      nl: 'De week van de commons: open deuren',
    },
    summary: {
      fr: 'Neuf lieux de la ville montrent comment ils décident, ce qu’ils gagnent et qui balaie.',
      en: 'Nine places in town show how they decide, what they earn and who sweeps the floor.',
      nl: 'Negen plekken in de stad tonen hoe ze beslissen, wat ze verdienen en wie er veegt.',
    },
    kind: 'other',
    communityIds: ['bruxelles', 'lieux'],
    languages: ['fr', 'nl'],
    online: openRoom('semaine'),
    attendance: 'hybrid',
    price: { free: true },
    organizer: { name: 'Maison de la Senne', url: 'https://senne.example/' },
    tags: ['shared-places', 'governance'],
  });
}
