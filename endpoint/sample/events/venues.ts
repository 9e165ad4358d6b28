import type { EventRow } from '../../../src/contract/events.js';
import type { Text } from '../../../src/contract/values.js';

/** What an event takes over from the house that it happens in. */
export type Venue = Required<Pick<EventRow, 'place' | 'geo' | 'timeZone'>>;

function venue(
  name: Text,
  city: string,
  country: string,
  lat: number,
  lon: number,
  timeZone: string,
  street?: string,
): Venue {
  return { place: { name, ...(street ? { street } : {}), city, country }, geo: { lat, lon }, timeZone };
}

/** The houses of the sample: invented names, in the middle of real towns. */
export const venues = {
  canal: venue('La Halle du Canal', 'Paris', 'FR', 48.8721, 2.3655, 'Europe/Paris', '12 quai des Tilleuls'),
  fils: venue('Halle aux Fils', 'Pantin', 'FR', 48.8941, 2.4013, 'Europe/Paris', '3 rue du Métier-à-Tisser'),
  nakhla: venue(
    { fr: 'Dar Nakhla', en: 'Dar Nakhla', ar: 'دار نخلة' },
    'Casablanca',
    'MA',
    33.5926,
    -7.6192,
    'Africa/Casablanca',
  ),
  waha: venue(
    { fr: 'Bibliothèque de l’Oasis', en: 'Oasis Library', ar: 'مكتبة الواحة' },
    'Rabat',
    'MA',
    34.0187,
    -6.8355,
    'Africa/Casablanca',
  ),
  medina: venue(
    { fr: 'Fondouk des Voisines', en: 'Fondouk of the Neighbours', ar: 'فندق الجارات' },
    'Tunis',
    'TN',
    36.7996,
    10.1706,
    'Africa/Tunis',
  ),
  terrasse: venue(
    { fr: 'Une terrasse du centre', en: 'A terrace in the centre', ar: 'سطح في وسط المدينة' },
    'Alger',
    'DZ',
    36.7725,
    3.0601,
    'Africa/Algiers',
  ),
  manguier: venue(
    { fr: 'L’école du manguier', en: 'The mango tree school' },
    'Dakar',
    'SN',
    14.6937,
    -17.4441,
    'Africa/Dakar',
  ),
  ngazi: venue('Ngazi Hall', 'Nairobi', 'KE', -1.2833, 36.8219, 'Africa/Nairobi'),
  pi: venue('Nau del Pi', 'Barcelona', 'ES', 41.4036, 2.1944, 'Europe/Madrid', 'Carrer de les Barques, 18'),
  marvila: venue('Cozinha de Marvila', 'Lisboa', 'PT', 38.7416, -9.1035, 'Europe/Lisbon'),
  palmeira: venue('Teatro da Palmeira', 'Lisboa', 'PT', 38.7139, -9.1394, 'Europe/Lisbon'),
  senne: venue(
    { fr: 'Maison de la Senne', en: 'House of the Senne', nl: 'Zennehuis' },
    'Bruxelles',
    'BE',
    50.8531,
    4.3461,
    'Europe/Brussels',
  ),
  werkhof: venue('Werkhof Nord', 'Berlin', 'DE', 52.5482, 13.3887, 'Europe/Berlin', 'Schleifergasse 9'),
  etain: venue('Thé & Étain', 'Genève', 'CH', 46.2031, 6.1381, 'Europe/Zurich'),
  lea: venue('Limehouse Cut, east end', 'London', 'GB', 51.5213, -0.0101, 'Europe/London'),
  lucciola: venue('Cinema Lucciola', 'Roma', 'IT', 41.8881, 12.5311, 'Europe/Rome'),
  kypseli: venue(
    { el: 'Κουζίνα της Κυψέλης', fr: 'Cuisine de Kypseli', en: 'Kypseli Kitchen' },
    'Athína',
    'GR',
    37.9989,
    23.7398,
    'Europe/Athens',
  ),
  briques: venue(
    { fr: 'La Halle des Briques', en: 'The Brick Hall' },
    'Toulouse',
    'FR',
    43.6001,
    1.4483,
    'Europe/Paris',
  ),
  ruelle: venue(
    { fr: 'La Ruelle bleue', en: 'The Blue Alley' },
    'Montréal',
    'CA',
    45.5232,
    -73.5817,
    'America/Toronto',
  ),
  fulton: venue('Fulton Garden Shed', 'New York', 'US', 40.6782, -73.9442, 'America/New_York'),
  mercado: venue('Mercado de los Nísperos', 'Ciudad de México', 'MX', 19.4204, -99.1581, 'America/Mexico_City'),
  viaduto: venue(
    'Oficina Aberta',
    'São Paulo',
    'BR',
    -23.5412,
    -46.6412,
    'America/Sao_Paulo',
    'Sob o viaduto, portão 4',
  ),
  roofs: venue(
    { ar: 'سطوح الجميزة', fr: 'Les toits de Gemmayzé', en: 'The roofs of Gemmayzeh' },
    'Beirut',
    'LB',
    33.8953,
    35.5144,
    'Asia/Beirut',
  ),
  rain: venue('Rain Tree Commons', 'Bengaluru', 'IN', 12.9611, 77.6387, 'Asia/Kolkata'),
  hinoki: venue(
    { ja: 'ひのきの家', fr: 'Maison Hinoki', en: 'Hinoki House' },
    'Tokyo',
    'JP',
    35.7278,
    139.7661,
    'Asia/Tokyo',
  ),
  boiler: venue('The Boiler House', 'Melbourne', 'AU', -37.8002, 144.8997, 'Australia/Melbourne'),
} satisfies Record<string, Venue>;
