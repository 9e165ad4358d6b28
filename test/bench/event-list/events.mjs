// Made-up events of a year, the same for everyone and every time but for the day on which they begin: without Node or
// a page, since both make them.

const DAY_MS = 86_400_000;
const DAYS = 365;

/** Cities of the network, with their country and clock. */
const CITIES = [
  ['Paris', 'FR', 'Europe/Paris'],
  ['Lyon', 'FR', 'Europe/Paris'],
  ['Marseille', 'FR', 'Europe/Paris'],
  ['Toulouse', 'FR', 'Europe/Paris'],
  ['Bordeaux', 'FR', 'Europe/Paris'],
  ['Barcelona', 'ES', 'Europe/Madrid'],
  ['Valencia', 'ES', 'Europe/Madrid'],
  ['Roma', 'IT', 'Europe/Rome'],
  ['Berlin', 'DE', 'Europe/Berlin'],
  ['Bruxelles', 'BE', 'Europe/Brussels'],
  ['Porto', 'PT', 'Europe/Lisbon'],
  ['Casablanca', 'MA', 'Africa/Casablanca'],
  ['Dakar', 'SN', 'Africa/Dakar'],
  ['Montréal', 'CA', 'America/Toronto'],
  ['Buenos Aires', 'AR', 'America/Argentina/Buenos_Aires'],
  ['Medellín', 'CO', 'America/Bogota'],
];
const VENUES = [
  'Maison du Canal',
  'Atelier commun',
  'Halle aux idées',
  'Bibliothèque du port',
  'Cour partagée',
  'La Fabrique',
];
const FORMS = [
  ['Rencontre', 'meetup'],
  ['Workshop', 'workshop'],
  ['Atelier', 'workshop'],
  ['Conférence', 'conference'],
  ['Labo ouvert', 'lab'],
  ['Appel du réseau', 'call'],
];
const TOPICS = [
  'gouvernance partagée',
  'jardins et terres communes',
  'kit de démarrage',
  'coopératives de données',
  'zones de gratuité',
  'lieux communs',
  'exercices de décision',
  'logiciel libre et institutions',
  'réparer la ville',
  'monnaies locales',
];
const TAGS = ['communs', 'gouvernance', 'lieux', 'climat', 'logiciel-libre', 'travail'];
const SUMMARY =
  'Une soirée de rencontres et de récits : ce que nous avons appris cette année, et ce que nous voulons essayer ensemble.';

/** Letters of which each leaves other rows: what a visitor types in the measurement. */
export const KEYS = ['j', 'k', 'w', 'z', 'x'];

/** The first day of the events: tomorrow, so that all are to come. `YYYY-MM-DD` in UTC. */
export function firstDay(now = Date.now()) {
  return new Date(now + DAY_MS).toISOString().slice(0, 10);
}

/** The first whole month, `YYYY-MM`: what a list of one month shows. */
export function firstMonth(from) {
  const [year, month] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

/** 0 to 1, mulberry32: the same numbers on every machine. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const two = (number) => String(number).padStart(2, '0');

/**
 * Rows of the contract, in the order of their days.
 *
 * @param {number} count
 * @param {string} from first day, `YYYY-MM-DD`
 */
export function makeEvents(count, from) {
  const random = randomFrom(count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const begin = Date.parse(from);
  const days = Array.from({ length: DAYS }, (_, day) => new Date(begin + day * DAY_MS).toISOString().slice(0, 10));
  return Array.from({ length: count }, (_, at) => {
    const day = days[Math.floor((at * DAYS) / count)];
    const hour = 8 + Math.floor(random() * 12);
    const [city, country, timeZone] = pick(CITIES);
    const [form, kind] = pick(FORMS);
    const isOnline = kind === 'call';
    return {
      id: `event-${at}`,
      title: `${form} ${at} : ${pick(TOPICS)}`,
      lang: 'fr',
      start: `${day}T${two(hour)}:30`,
      end: `${day}T${two(hour + 2)}:00`,
      timeZone,
      kind,
      status: random() < 0.02 ? 'cancelled' : 'scheduled',
      attendance: isOnline ? 'online' : 'inPerson',
      ...(!isOnline && { place: { name: pick(VENUES), city, country } }),
      summary: SUMMARY,
      communityIds: [city.toLowerCase().replaceAll(' ', '-')],
      languages: ['fr'],
      tags: [pick(TAGS)],
      price: { free: random() < 0.5 },
      url: `https://network.example/events/${at}`,
    };
  });
}

/** A page of rows (contract). */
export function pageOf(items, more = {}) {
  return JSON.stringify({ version: '1', lang: 'fr', items, ...more });
}
