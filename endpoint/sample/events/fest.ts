import { dayAfter } from '../almanac.js';
import type { Almanac } from '../almanac.js';
import { event, openRoom, tickets } from './parts.js';
import { venues } from './venues.js';
import type { EventRow } from '../../../src/contract/events.js';
import type { Text } from '../../../src/contract/values.js';

const FEST = 'fest-paris-3';

const MAIN: Text = {
  fr: 'Grande scène',
  en: 'Main stage',
  es: 'Escenario grande',
  pt: 'Palco grande',
  ar: 'المنصة الكبرى',
};
const WORKSHOPS: Text = { fr: 'Ateliers', en: 'Workshops', es: 'Talleres', pt: 'Oficinas', ar: 'الورشات' };
const OUTSIDE: Text = { fr: 'Dehors', en: 'Outdoors', es: 'Al aire libre', pt: 'Lá fora', ar: 'في الخارج' };

/** The third edition, from a Wednesday to a Friday about five weeks ahead; in the same week a year ago and two years ago the first two (see past.ts). */
export function fest(almanac: Almanac): EventRow[] {
  const first = almanac.next(36, 3);
  const days = [first, dayAfter(first, 1), dayAfter(first, 2)] as const;
  return [festival(days), ...dayOne(days[0]), ...dayTwo(days[1]), ...dayThree(days[2])];
}

function festival(days: readonly [string, string, string]): EventRow {
  return {
    id: FEST,
    url: `https://fest.example/`,
    start: `${days[0]}T09:30`,
    end: `${days[2]}T18:00`,
    ...venues.fils,
    title: {
      fr: 'OuiShare Fest Paris : faire tenir ensemble',
      en: 'OuiShare Fest Paris: making it hold together',
      es: 'OuiShare Fest París: que se sostenga en común',
      pt: 'OuiShare Fest Paris: fazer aguentar em conjunto',
      ar: 'مهرجان OuiShare باريس: أن نبقى معًا',
    },
    summary: {
      fr: 'Trois jours pour regarder ce qui tient, ce qui lâche, et ce que l’on peut recoudre.',
      en: 'Three days to look at what holds, what gives way, and what can be sewn up again.',
      es: 'Tres días para mirar lo que aguanta, lo que cede y lo que se puede volver a coser.',
      pt: 'Três dias para ver o que aguenta, o que cede e o que se pode voltar a coser.',
      ar: 'ثلاثة أيام ننظر فيها إلى ما يصمد وما ينفك وما يمكن رتقه.',
    },
    description: {
      fr: 'La troisième édition se tient dans une ancienne halle de filature, au bord du canal. Le matin on s’écoute, l’après-midi on fabrique, le soir on dîne à de longues tables.\n\nPersonne ne paie sa place plus qu’il ne peut : un tiers des billets est à prix libre.',
      en: 'The third edition takes place in a former spinning hall beside the canal. We listen in the morning, make things in the afternoon and dine at long tables in the evening.\n\nNobody pays more than they can: a third of the tickets are at a price you choose.',
    },
    kind: 'festival',
    attendance: 'hybrid',
    online: {
      url: 'https://rooms.example/fest',
      label: { fr: 'Grande scène en direct', en: 'Main stage, live', ar: 'المنصة الكبرى مباشرة' },
    },
    availability: 'few',
    communityIds: ['paris'],
    seriesId: 'ouishare-fest',
    edition: 3,
    featured: true,
    languages: ['fr', 'en'],
    price: { min: 0, max: 90, currency: 'EUR' },
    registerUrl: tickets(FEST),
    capacity: 900,
    accessibility: ['wheelchair', 'captions', 'hearingLoop', 'quiet', 'signLanguage'],
    organizer: { name: 'OuiShare Paris', url: 'https://paris.example/' },
    tags: ['governance', 'economy', 'shared-places'],
    image: {
      src: 'pictures/fest.svg',
      alt: {
        fr: 'Une frise de quarts de cercle emboîtés',
        en: 'A frieze of quarter circles that fit together',
        ar: 'إفريز من أرباع دوائر متداخلة',
      },
      width: 1200,
      height: 900,
    },
  };
}

type Session = Omit<EventRow, 'id' | 'start' | 'end' | 'url' | 'parentId'>;

function session(id: string, day: string, from: string, to: string, told: Session): EventRow {
  return event(`${FEST}-${id}`, day, from, to, { ...venues.fils, communityIds: ['paris'], parentId: FEST, ...told });
}

function dayOne(day: string): EventRow[] {
  return [
    session('ouverture', day, '09:30', '10:45', {
      title: {
        fr: 'Ouverture : faire tenir ensemble',
        en: 'Opening: making it hold together',
        ar: 'الافتتاح: أن نبقى معًا',
      },
      kind: 'conference',
      track: MAIN,
      languages: ['fr'],
      accessibility: ['captions', 'signLanguage', 'wheelchair'],
      online: openRoom('fest'),
      speakers: [{ name: 'Inès L.' }, { name: 'Rafaela N.' }],
    }),
    session('compter', day, '11:00', '12:15', {
      title: {
        fr: 'Compter sans compter : la monnaie des communs',
        en: 'Counting without counting: the money of the commons',
        ar: 'عملة المشاعات',
      },
      summary: {
        fr: 'Trois monnaies locales ouvrent leurs livres, y compris les pages ratées.',
        en: 'Three local currencies open their books, failed pages included.',
      },
      kind: 'conference',
      track: MAIN,
      languages: ['en'],
      online: openRoom('fest'),
      speakers: [{ name: 'Devon H.' }, { name: 'Margot P.' }],
      tags: ['economy'],
    }),
    session('charte', day, '11:00', '13:00', {
      title: {
        fr: 'Écrire sa charte en deux heures',
        en: 'Write your charter in two hours',
        ar: 'اكتب ميثاقك في ساعتين',
      },
      kind: 'workshop',
      track: WORKSHOPS,
      languages: ['fr', 'en'],
      availability: 'few',
      capacity: 30,
      registerUrl: tickets(`${FEST}-charte`),
      speakers: [{ name: 'Youssef K.' }],
      tags: ['governance'],
    }),
    session('marche', day, '11:00', '12:30', {
      title: {
        fr: 'Marche dans les ateliers du canal',
        en: 'A walk through the workshops of the canal',
        ar: 'جولة في ورشات القناة',
      },
      summary: {
        fr: 'Départ porte B, par tous les temps. Sol pavé, deux passages étroits.',
        en: 'From gate B, whatever the weather. Cobbles, and two narrow passages.',
      },
      kind: 'meetup',
      track: OUTSIDE,
      languages: ['fr'],
    }),
    session('dejeuner', day, '12:30', '14:00', {
      title: { fr: 'Déjeuner', en: 'Lunch', ar: 'الغداء' },
      kind: 'other',
    }),
    session('villes', day, '14:00', '15:30', {
      title: {
        fr: 'Villes sans plateforme, plateformes sans ville',
        en: 'Cities without platforms, platforms without cities',
        ar: 'مدن بلا منصات ومنصات بلا مدن',
      },
      kind: 'conference',
      track: MAIN,
      languages: ['fr'],
      accessibility: ['captions', 'wheelchair'],
      online: openRoom('fest'),
      speakers: [{ name: 'Mireia F.' }, { name: 'Wanjiru M.' }],
      tags: ['platforms'],
    }),
    session('annuaire', day, '14:00', '17:00', {
      title: { fr: 'Lab : un annuaire à nous', en: 'Lab: a directory of our own', ar: 'مختبر: دليل لنا' },
      kind: 'lab',
      track: WORKSHOPS,
      languages: ['en', 'fr'],
      availability: 'soldOut',
      capacity: 24,
      speakers: [{ name: 'Kavya R.' }],
      tags: ['data', 'free-software'],
    }),
  ];
}

function dayTwo(day: string): EventRow[] {
  return [
    session('assemblee', day, '10:00', '12:00', {
      title: { fr: 'L’assemblée des communautés', en: 'The assembly of the communities', ar: 'جمعية المجتمعات' },
      summary: {
        fr: 'Une voix par ville. On y vote rarement, on s’y met d’accord souvent.',
        en: 'One voice a town. We seldom vote and often agree.',
      },
      kind: 'conference',
      track: MAIN,
      languages: ['en', 'fr'],
      accessibility: ['captions', 'hearingLoop', 'wheelchair'],
      online: openRoom('fest'),
      tags: ['governance'],
    }),
    session('reparer', day, '14:00', '17:30', {
      title: { fr: 'Réparer, mode d’emploi', en: 'How to mend', ar: 'كيف نصلح' },
      kind: 'workshop',
      track: WORKSHOPS,
      languages: ['fr'],
      availability: 'waitlist',
      capacity: 20,
      registerUrl: tickets(`${FEST}-reparer`),
      speakers: [{ name: 'Awa D.' }],
      tags: ['tools'],
    }),
    session('diner', day, '19:30', '23:00', {
      title: { fr: 'Le dîner des longues tables', en: 'The dinner at long tables', ar: 'عشاء الموائد الطويلة' },
      kind: 'other',
      track: OUTSIDE,
      price: { min: 0, max: 18, currency: 'EUR' },
      availability: 'few',
      registerUrl: tickets(`${FEST}-diner`),
    }),
  ];
}

function dayThree(day: string): EventRow[] {
  return [
    session('desaccords', day, '10:00', '12:00', {
      title: {
        fr: 'Cartographier les désaccords avant de voter',
        en: 'Mapping disagreement before the vote',
        ar: 'رسم خريطة الخلافات قبل التصويت',
      },
      kind: 'workshop',
      track: WORKSHOPS,
      languages: ['fr', 'nl'],
      capacity: 40,
      speakers: [{ name: 'Lotte V.' }],
      tags: ['governance'],
    }),
    session('fins', day, '10:00', '11:30', {
      title: {
        fr: 'Bien finir : quatre collectifs racontent leur dernière année',
        en: 'Ending well: four collectives tell their last year',
        ar: 'حسن الختام: أربع مجموعات تروي سنتها الأخيرة',
      },
      kind: 'conference',
      track: MAIN,
      languages: ['fr'],
      online: openRoom('fest'),
      tags: ['media'],
    }),
    session('cloture', day, '16:00', '18:00', {
      title: { fr: 'Clôture, et la fanfare', en: 'Closing, with a brass band', ar: 'الختام مع الفرقة النحاسية' },
      kind: 'other',
      track: MAIN,
      languages: ['fr', 'en'],
      online: openRoom('fest'),
    }),
  ];
}
