// Made-up communities, the same for everyone and every time: without Node or a page, since both make them.

/** Around which cities most of them are: name, country, degrees north and east, language. */
const CITIES = [
  ['Paris', 'FR', 48.86, 2.35, 'fr'],
  ['Lyon', 'FR', 45.76, 4.84, 'fr'],
  ['Toulouse', 'FR', 43.6, 1.44, 'fr'],
  ['Nantes', 'FR', 47.22, -1.55, 'fr'],
  ['Bruxelles', 'BE', 50.85, 4.35, 'fr'],
  ['London', 'GB', 51.51, -0.13, 'en'],
  ['Berlin', 'DE', 52.52, 13.4, 'de'],
  ['München', 'DE', 48.14, 11.58, 'de'],
  ['Roma', 'IT', 41.9, 12.5, 'it'],
  ['Barcelona', 'ES', 41.39, 2.17, 'es'],
  ['Porto', 'PT', 41.15, -8.61, 'pt'],
  ['Athína', 'GR', 37.98, 23.73, 'el'],
  ['Beyrouth', 'LB', 33.89, 35.5, 'ar'],
  ['Casablanca', 'MA', 33.57, -7.59, 'ar'],
  ['Tunis', 'TN', 36.8, 10.18, 'ar'],
  ['Dakar', 'SN', 14.69, -17.45, 'fr'],
  ['Lomé', 'TG', 6.13, 1.22, 'fr'],
  ['Nairobi', 'KE', -1.29, 36.82, 'en'],
  ['Cape Town', 'ZA', -33.93, 18.42, 'en'],
  ['Montréal', 'CA', 45.5, -73.57, 'fr'],
  ['New York', 'US', 40.71, -74.01, 'en'],
  ['San Francisco', 'US', 37.77, -122.42, 'en'],
  ['México', 'MX', 19.43, -99.13, 'es'],
  ['Medellín', 'CO', 6.24, -75.58, 'es'],
  ['Lima', 'PE', -12.05, -77.04, 'es'],
  ['São Paulo', 'BR', -23.55, -46.63, 'pt'],
  ['Buenos Aires', 'AR', -34.6, -58.38, 'es'],
  ['Bengaluru', 'IN', 12.97, 77.59, 'en'],
  ['Singapore', 'SG', 1.35, 103.82, 'en'],
  ['Seoul', 'KR', 37.57, 126.98, 'ko'],
  ['Melbourne', 'AU', -37.81, 144.96, 'en'],
];
const STATUSES = ['active', 'active', 'active', 'forming', 'dormant'];
const SUMMARY =
  'Des personnes d’ici qui se retrouvent, cherchent et fabriquent ensemble, et racontent ce qu’elles apprennent.';

/** What every subject shows whole in its first view, in degrees. */
const SOUTH = -45;
const NORTH = 65;
const WEST = -165;
const EAST = 176;
/** The share of those that are anywhere, and how far from its city one of the others is, about, in degrees. */
const ANYWHERE = 0.3;
const SPREAD = 3;
const MOST_MEMBERS = 400;

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

const within = (value, low, high) => Math.min(high, Math.max(low, value));
/** Five decimals: a metre. What JSON carries, and what is handed over, is the same. */
const rounded = (degrees) => Math.round(degrees * 1e5) / 1e5;

/** One place after the other, with the city that it is of. */
function* scattered(count) {
  const random = randomFrom(count);
  for (let at = 0; at < count; at += 1) {
    const city = CITIES[Math.floor(random() * CITIES.length)];
    const isAnywhere = random() < ANYWHERE;
    // The sum of three is near enough to a bell.
    const off = () => (random() + random() + random() - 1.5) * 2 * SPREAD;
    const lat = isAnywhere ? SOUTH + random() * (NORTH - SOUTH) : city[2] + off();
    const lon = isAnywhere ? WEST + random() * (EAST - WEST) : city[3] + off();
    yield { at, city, lat: rounded(within(lat, SOUTH, NORTH)), lon: rounded(within(lon, WEST, EAST)), random };
  }
}

const nameOf = (city, at) => `${city[0]} ${at}`;

/** Places as they are handed over: `id`, `name`, `lat`, `lon`. */
export function makePlaces(count) {
  const places = [];
  for (const { at, city, lat, lon, random } of scattered(count)) {
    // The rows below ask for as many.
    random();
    random();
    places.push({ id: `community-${at}`, name: nameOf(city, at), lat, lon });
  }
  return places;
}

/** The same as rows of the contract. */
function makeCommunities(count) {
  const rows = [];
  for (const { at, city, lat, lon, random } of scattered(count)) {
    rows.push({
      id: `community-${at}`,
      name: nameOf(city, at),
      lang: 'fr',
      kind: 'local',
      summary: SUMMARY,
      place: { city: city[0], country: city[1] },
      geo: { lat, lon },
      languages: [city[4]],
      status: STATUSES[Math.floor(random() * STATUSES.length)],
      members: Math.floor(random() * MOST_MEMBERS),
      connectorIds: [`connector-${at}`],
      url: `https://network.example/communities/${at}`,
    });
  }
  return rows;
}

/** A page of rows (contract), as text. */
export function communityPage(count) {
  return JSON.stringify({ version: '1', lang: 'fr', items: makeCommunities(count) });
}
