import { dayAfter } from '../almanac.js';
import type { Almanac } from '../almanac.js';
import { event, tickets } from './parts.js';
import { venues } from './venues.js';
import type { Venue } from './venues.js';
import type { EventRow } from '../../../src/contract/events.js';
import type { Text } from '../../../src/contract/values.js';

const LAB = 'summer-lab';
const FIRST_SUMMER_MONTH_NORTH = 4;
const LAST_SUMMER_MONTH_NORTH = 9;

interface Host {
  venue: Venue;
  communityId: string;
  currency: string;
  swim: Text;
}

const BARCELONA: Host = {
  venue: venues.pi,
  communityId: 'barcelona',
  currency: 'EUR',
  swim: {
    fr: 'Baignade du soir à la digue',
    en: 'An evening swim off the breakwater',
    es: 'Baño de la tarde en el espigón',
  },
};

const MELBOURNE: Host = {
  venue: venues.boiler,
  communityId: 'melbourne',
  currency: 'AUD',
  swim: { fr: 'Baignade du soir dans la baie', en: 'An evening swim in the bay', es: 'Baño de la tarde en la bahía' },
};

/** Five days, Monday to Friday, some ten weeks ahead; where it is summer then, for a Summer Lab in December belongs to Melbourne. */
export function summerLab(almanac: Almanac): EventRow[] {
  const monday = almanac.next(66, 1);
  const month = Number(monday.slice(5, 7));
  const northern = month >= FIRST_SUMMER_MONTH_NORTH && month <= LAST_SUMMER_MONTH_NORTH;
  const host = northern ? BARCELONA : MELBOURNE;
  return [whole(monday, host), ...sessions(monday, host)];
}

function whole(monday: string, host: Host): EventRow {
  return event(LAB, monday, '09:30', undefined, {
    ...host.venue,
    end: `${dayAfter(monday, 4)}T17:00`,
    title: {
      fr: 'Summer Lab : l’eau, le courant, le voisinage',
      en: 'Summer Lab: water, power, neighbours',
      es: 'Summer Lab: agua, corriente, vecindad',
      pt: 'Summer Lab: água, corrente, vizinhança',
      ar: 'مختبر الصيف: الماء والكهرباء والجيران',
    },
    summary: {
      fr: 'Cinq jours, quarante personnes, trois prototypes qui restent sur place quand on repart.',
      en: 'Five days, forty people, three prototypes that stay when we leave.',
      es: 'Cinco días, cuarenta personas, tres prototipos que se quedan cuando nos vamos.',
    },
    description: {
      fr: 'On arrive avec une question du quartier, pas avec une solution. Le lundi on écoute celles et ceux qui habitent là ; le vendredi on leur remet ce qui marche et on raconte ce qui n’a pas marché.\n\nRepas compris, dortoir ou tente, enfants bienvenus.',
      en: 'We come with a question of the neighbourhood, not with a solution. On Monday we listen to the people who live there; on Friday we hand over what works and tell what did not.\n\nMeals included, dormitory or tent, children welcome.',
    },
    kind: 'lab',
    availability: 'open',
    communityIds: [host.communityId, 'lieux'],
    edition: 7,
    featured: true,
    languages: host.communityId === 'barcelona' ? ['ca', 'es', 'en'] : ['en'],
    price: { min: 120, max: 240, currency: host.currency },
    registerUrl: tickets(LAB),
    capacity: 40,
    accessibility: ['wheelchair', 'quiet'],
    organizer: { name: 'OuiShare Labs', url: 'https://labs.example/' },
    tags: ['shared-places', 'tools', 'data'],
    image: {
      src: 'pictures/lab.svg',
      alt: {
        fr: 'Trois triangles et un disque, dessinés',
        en: 'Drawing of three triangles and a disc',
        es: 'Dibujo de tres triángulos y un disco',
      },
      width: 1200,
      height: 900,
    },
  });
}

function sessions(monday: string, host: Host): EventRow[] {
  const session = (
    id: string,
    day: number,
    from: string,
    to: string,
    title: Text,
    told: Partial<EventRow> = {},
  ): EventRow =>
    event(`${LAB}-${id}`, dayAfter(monday, day), from, to, {
      ...host.venue,
      title,
      kind: 'workshop',
      communityIds: [host.communityId],
      parentId: LAB,
      ...told,
    });
  return [
    session('ecoute', 0, '09:30', '12:30', {
      fr: 'Écouter d’abord : la matinée des habitants',
      en: 'Listen first: a morning with the residents',
      es: 'Primero escuchar: la mañana de los vecinos',
    }),
    session(
      'terrain',
      1,
      '10:00',
      '17:00',
      { fr: 'Journée de terrain', en: 'A day in the field', es: 'Un día sobre el terreno' },
      { kind: 'meetup' },
    ),
    session(
      'prototypes',
      2,
      '09:30',
      '16:00',
      { fr: 'Trois prototypes, trois tables', en: 'Three prototypes, three tables', es: 'Tres prototipos, tres mesas' },
      { kind: 'lab', availability: 'few' },
    ),
    session('baignade', 2, '18:30', '20:00', host.swim, { kind: 'other', price: { free: true } }),
    session(
      'mesures',
      3,
      '14:00',
      '17:30',
      { fr: 'Mesurer sans surveiller', en: 'Measuring without watching', es: 'Medir sin vigilar' },
      { tags: ['data'] },
    ),
    session(
      'soiree',
      3,
      '19:00',
      '22:00',
      { fr: 'Soirée ouverte au quartier', en: 'An open evening for the neighbourhood', es: 'Noche abierta al barrio' },
      { kind: 'meetup', price: { free: true } },
    ),
    session(
      'remise',
      4,
      '15:00',
      '17:00',
      { fr: 'Remise des clés', en: 'Handing over the keys', es: 'Entrega de llaves' },
      { kind: 'other' },
    ),
  ];
}
