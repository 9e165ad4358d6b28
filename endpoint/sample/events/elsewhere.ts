import { monthAfter } from '../almanac.js';
import type { Almanac } from '../almanac.js';
import { AFTER_SIGNUP, event, openRoom, tickets } from './parts.js';
import { venues } from './venues.js';
import type { EventRow } from '../../../src/contract/events.js';

/** What is announced in the Americas, Asia, Australia, and on the web. */
export function elsewhere(almanac: Almanac): EventRow[] {
  return [...americas(almanac), ...asiaPacific(almanac), ...online(almanac)];
}

function americas(almanac: Almanac): EventRow[] {
  return [
    event('recits-de-cooperatives', almanac.next(22, 4), '18:30', '20:30', {
      ...venues.ruelle,
      title: {
        fr: 'Récits de coopératives, de Montréal à Dakar',
        en: 'Stories of co-operatives, from Montreal to Dakar',
        es: 'Relatos de cooperativas, de Montreal a Dakar',
        pt: 'Relatos de cooperativas, de Montreal a Dacar',
        ar: 'حكايات تعاونيات، من مونتريال إلى داكار',
      },
      summary: {
        fr: 'Deux salles, six heures d’écart, une seule conversation.',
        en: 'Two rooms, hours apart, one conversation.',
      },
      kind: 'conference',
      attendance: 'hybrid',
      online: openRoom('recits'),
      availability: 'soldOut',
      communityIds: ['montreal', 'dakar'],
      languages: ['fr'],
      price: { min: 0, max: 12, currency: 'CAD' },
      registerUrl: tickets('recits-de-cooperatives'),
      accessibility: ['captions', 'signLanguage'],
      speakers: [{ name: 'Noémie C.' }, { name: 'Amadou F.' }],
      tags: ['media', 'economy'],
    }),
    event('bookkeeping-for-all', almanac.next(16, 6), '10:00', '13:00', {
      ...venues.fulton,
      title: {
        fr: 'La comptabilité pour tous, entre deux semis',
        en: 'Bookkeeping for everyone, between two sowings',
        es: 'Contabilidad para todo el mundo, entre dos siembras',
        pt: 'Contabilidade para toda a gente, entre duas sementeiras',
        ar: 'محاسبة للجميع بين زرعتين',
      },
      kind: 'workshop',
      communityIds: ['new-york', 'economie-des-plateformes'],
      languages: ['en', 'es'],
      price: { min: 15, max: 15, currency: 'USD' },
      availability: 'open',
      capacity: 18,
      registerUrl: tickets('bookkeeping-for-all'),
      speakers: [{ name: 'Devon H.' }],
      tags: ['economy'],
    }),
    event('archivo-del-mercado', almanac.next(18, 6), '12:00', '15:00', {
      ...venues.mercado,
      title: {
        fr: 'Les archives du marché : apportez une photo',
        en: 'The archive of the market: bring a photograph',
        es: 'El archivo del mercado: traed una foto',
        pt: 'O arquivo do mercado: tragam uma fotografia',
        ar: 'أرشيف السوق: أحضروا صورة',
      },
      kind: 'workshop',
      availability: 'notYet',
      communityIds: ['mexico'],
      languages: ['es'],
      price: { free: true },
      tags: ['media'],
    }),
    event('biblioteca-de-ferramentas', almanac.next(9, 6), '14:00', '18:00', {
      ...venues.viaduto,
      title: {
        fr: 'Sous le viaduc : la bibliothèque d’outils ouvre',
        en: 'Under the flyover: the tool library opens',
        pt: 'Debaixo do viaduto: abre a biblioteca de ferramentas',
        es: 'Bajo el viaducto: abre la biblioteca de herramientas',
        ar: 'تحت الجسر: تفتح مكتبة الأدوات أبوابها',
      },
      summary: {
        fr: 'Trois cents outils, un registre, et un barbecue.',
        en: 'Three hundred tools, one ledger, and a barbecue.',
        pt: 'Trezentas ferramentas, um livro de registo e um churrasco.',
      },
      communityIds: ['sao-paulo'],
      languages: ['pt'],
      price: { free: true },
      accessibility: ['wheelchair'],
      speakers: [{ name: 'Rafaela N.' }],
      tags: ['tools'],
    }),
  ];
}

function asiaPacific(almanac: Almanac): EventRow[] {
  return [
    event('cine-club-des-toits', almanac.next(7, 5), '20:00', '22:30', {
      ...venues.roofs,
      title: {
        fr: 'Ciné-club des toits',
        en: 'Film club on the roofs',
        ar: 'نادي السينما على السطوح',
        es: 'Cineclub en las azoteas',
        pt: 'Cineclube nos telhados',
      },
      communityIds: ['beirut'],
      languages: ['ar', 'fr'],
      price: { free: true },
      availability: 'few',
      tags: ['media', 'shared-places'],
    }),
    event('kannada-sprint', almanac.next(14, 6), '10:30', '17:30', {
      ...venues.rain,
      title: {
        fr: 'Une journée pour traduire en kannada',
        en: 'A day of translating into Kannada',
        es: 'Un día para traducir al canarés',
        pt: 'Um dia para traduzir para canarim',
        ar: 'يوم للترجمة إلى الكانادا',
      },
      summary: {
        fr: 'Logiciel libre, thé au gingembre et un dictionnaire de trois kilos.',
        en: 'Free software, ginger tea and a dictionary that weighs three kilos.',
      },
      kind: 'workshop',
      attendance: 'hybrid',
      online: AFTER_SIGNUP,
      communityIds: ['bengaluru'],
      languages: ['en', 'kn'],
      price: { free: true },
      registerUrl: tickets('kannada-sprint'),
      speakers: [{ name: 'Kavya R.' }],
      tags: ['free-software'],
    }),
    event('saturday-repair', almanac.next(12, 6), '13:00', '16:30', {
      ...venues.hinoki,
      title: {
        fr: 'Réparation du samedi, conversation lente',
        en: 'Saturday repair, slow conversation',
        ja: '土曜の修理と、ゆっくりした会話',
        es: 'Reparación del sábado, conversación lenta',
        pt: 'Reparação de sábado, conversa lenta',
        ar: 'إصلاح السبت وحديث على مهل',
      },
      kind: 'workshop',
      communityIds: ['tokyo'],
      languages: ['ja', 'en'],
      price: { min: 500, max: 500, currency: 'JPY' },
      capacity: 12,
      availability: 'waitlist',
      registerUrl: tickets('saturday-repair'),
      accessibility: ['quiet'],
      tags: ['tools'],
    }),
    event('neighbourhood-energy', almanac.next(19, 3), '18:00', '20:00', {
      ...venues.boiler,
      title: {
        fr: 'L’énergie du quartier, de compteur à compteur',
        en: 'Neighbourhood energy, from meter to meter',
        es: 'La energía del barrio, de contador a contador',
        pt: 'A energia do bairro, de contador em contador',
        ar: 'طاقة الحي، من عدّاد إلى عدّاد',
      },
      communityIds: ['melbourne'],
      languages: ['en'],
      price: { min: 0, max: 10, currency: 'AUD' },
      accessibility: ['wheelchair', 'quiet'],
      speakers: [{ name: 'Tess G.' }],
      tags: ['economy', 'tools'],
    }),
  ];
}

function online(almanac: Almanac): EventRow[] {
  const call = (id: string, day: string): EventRow =>
    event(id, day, '17:00', '18:00', {
      timeZone: 'Europe/Paris',
      title: {
        fr: 'L’appel mensuel des connecteurs',
        en: 'The connectors’ monthly call',
        es: 'La llamada mensual de conectores',
        pt: 'A chamada mensal dos conectores',
        ar: 'لقاء الشهر لحلقات الوصل',
      },
      summary: {
        fr: 'Une heure pour se dire ce qui avance, ce qui coince, et qui peut aider.',
        en: 'An hour to say what moves, what is stuck and who can help.',
      },
      kind: 'call',
      online: AFTER_SIGNUP,
      communityIds: ['cercle-des-connecteurs'],
      seriesId: 'appel-mensuel',
      languages: ['en', 'fr'],
      price: { free: true },
      registerUrl: tickets('appel-mensuel'),
      accessibility: ['captions'],
    });
  const first = almanac.monthly(4, 2, 3);
  return [
    call('appel-mensuel-1', first),
    call('appel-mensuel-2', monthAfter(first)),
    {
      ...event('open-education-circle', almanac.next(11, 2), '15:00', '16:30', {
        title: {
          fr: 'Le cercle de l’éducation ouverte',
          en: 'The open education circle',
          es: 'El círculo de la educación abierta',
          pt: 'O círculo da educação aberta',
          ar: 'حلقة التعليم المفتوح',
        },
        kind: 'call',
        online: openRoom('education'),
        communityIds: ['education'],
        languages: ['en', 'pt'],
        price: { free: true },
        tags: ['education'],
      }),
      /* an instant, in no town's time: each reader sees the hour of the own clock */
      start: `${almanac.next(11, 2)}T15:00Z`,
      end: `${almanac.next(11, 2)}T16:30Z`,
    },
    event('charte-en-ligne', almanac.next(21, 2), '18:00', '20:00', {
      timeZone: 'America/New_York',
      title: {
        fr: 'Écrire sa charte, en ligne et à l’heure de New York',
        en: 'Write your charter, online and on New York time',
        es: 'Escribir su carta de principios, en línea y a la hora de Nueva York',
        pt: 'Escrever a sua carta de princípios, em linha e à hora de Nova Iorque',
        ar: 'اكتب ميثاقك عبر الإنترنت بتوقيت نيويورك',
      },
      kind: 'workshop',
      online: AFTER_SIGNUP,
      availability: 'closed',
      communityIds: ['gouvernance'],
      languages: ['en'],
      price: { min: 0, max: 25, currency: 'USD' },
      capacity: 16,
      accessibility: ['captions'],
      tags: ['governance'],
    }),
  ];
}
