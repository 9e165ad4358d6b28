import { dayAfter, monthAfter } from '../almanac.js';
import type { Almanac } from '../almanac.js';
import { AFTER_SIGNUP, event, openRoom, tickets, wholeDays } from './parts.js';
import { venues } from './venues.js';
import type { EventRow } from '../../../src/contract/events.js';

/** What is announced in Africa and Europe; elsewhere.ts has the other shores and the web. */
export function ahead(almanac: Almanac): EventRow[] {
  return [...maghreb(almanac), ...africa(almanac), ...france(almanac), ...changed(almanac), ...europe(almanac)];
}

function maghreb(almanac: Almanac): EventRow[] {
  return [
    event('cooperer-sans-chef', almanac.monthly(3, 2, 5), '18:30', '21:00', {
      ...venues.nakhla,
      title: {
        fr: 'Coopérer sans chef : l’atelier de gouvernance',
        en: 'Co-operating without a boss: the governance workshop',
        es: 'Cooperar sin jefe: el taller de gobernanza',
        pt: 'Cooperar sem chefe: a oficina de governação',
        ar: 'التعاون بلا رئيس: ورشة في الحوكمة الأفقية',
      },
      summary: {
        fr: 'Comment décider à vingt sans que personne ne commande et sans y passer la nuit ?',
        en: 'How do twenty people decide when nobody commands, and get home before midnight?',
        ar: 'كيف يقرر عشرون شخصًا دون أن يأمر أحد ودون سهر الليل كله؟',
      },
      description: {
        fr: 'Comment décider à vingt sans que personne ne commande et sans y passer la nuit ? Une soirée pour essayer trois façons de faire : le consentement, le mandat court et la carte des désaccords.\n\nOn repart avec une règle du jeu écrite ensemble, à adapter chez soi. Aucun prérequis.',
        en: 'How do twenty people decide when nobody commands, and get home before midnight? An evening to try three ways: consent, the short mandate and the map of disagreements.\n\nYou leave with rules of the game that we write together, to adapt at home. Nothing to know beforehand.',
        ar: 'كيف يقرر عشرون شخصًا دون أن يأمر أحد ودون سهر الليل كله؟ أمسية نجرب فيها ثلاث طرق: القبول، والتفويض القصير، وخريطة الخلافات.\n\nنخرج بقواعد نكتبها معًا وتكيّفونها كما تشاؤون. لا يُشترط شيء.',
      },
      kind: 'workshop',
      availability: 'few',
      communityIds: ['casablanca', 'gouvernance'],
      languages: ['fr', 'ar'],
      price: { free: true },
      capacity: 40,
      registerUrl: tickets('cooperer-sans-chef'),
      accessibility: ['wheelchair', 'hearingLoop'],
      speakers: [{ name: 'Salma B.' }, { name: 'Youssef K.' }],
      organizer: { name: 'OuiShare Casablanca', url: 'https://casablanca.example/' },
      tags: ['governance'],
    }),
    event('the-et-comptes', almanac.next(24, 5), '18:00', '20:00', {
      ...venues.nakhla,
      title: {
        fr: 'Thé et comptes : lire un budget ensemble',
        en: 'Tea and accounts: reading a budget together',
        ar: 'شاي وحسابات: نقرأ ميزانية معًا',
        es: 'Té y cuentas: leer un presupuesto entre todos',
        pt: 'Chá e contas: ler um orçamento em conjunto',
      },
      summary: {
        fr: 'Apportez le budget de votre association, même en désordre. Surtout en désordre.',
        en: 'Bring the budget of your association, even if it is a mess. Above all if it is a mess.',
        ar: 'أحضروا ميزانية جمعيتكم ولو كانت غير مرتبة، بل خصوصًا إن كانت كذلك.',
      },
      communityIds: ['casablanca'],
      languages: ['ar', 'fr'],
      price: { free: true },
      tags: ['economy'],
    }),
    event('potager-sur-le-toit', almanac.next(14, 6), '10:00', '12:30', {
      ...venues.nakhla,
      title: {
        fr: 'Un potager sur le toit : première récolte',
        en: 'A kitchen garden on the roof: the first harvest',
        ar: 'بستان على السطح: أول قطاف',
        es: 'Un huerto en la azotea: primera cosecha',
        pt: 'Uma horta no terraço: primeira colheita',
      },
      summary: {
        fr: 'Menthe, fèves et une citerne réparée. Prévoir un chapeau ; les enfants tiennent l’arrosoir.',
        en: 'Mint, broad beans and a mended cistern. Bring a hat; children hold the watering can.',
        ar: 'نعناع وفول وخزان ماء أُصلح. أحضروا قبعة، والأطفال يمسكون المرشة.',
      },
      kind: 'workshop',
      availability: 'soldOut',
      communityIds: ['casablanca'],
      languages: ['ar', 'fr'],
      price: { free: true },
      capacity: 15,
      tags: ['shared-places', 'tools'],
    }),
    event('carte-du-quartier', almanac.next(43, 4), '18:00', '20:00', {
      ...venues.nakhla,
      title: {
        fr: 'La carte du quartier, à pied puis en ligne',
        en: 'The map of the neighbourhood, on foot and then online',
        ar: 'خريطة الحي، مشيًا ثم عبر الإنترنت',
        es: 'El mapa del barrio, a pie y luego en línea',
        pt: 'O mapa do bairro, a pé e depois em linha',
      },
      attendance: 'hybrid',
      online: AFTER_SIGNUP,
      availability: 'notYet',
      communityIds: ['casablanca', 'lieux'],
      languages: ['fr', 'ar', 'en'],
      price: { free: true },
      tags: ['data'],
    }),
    event('nuit-des-savoirs', almanac.next(17, 6), '16:00', '22:00', {
      ...venues.waha,
      title: {
        fr: 'La nuit des savoirs ouverts',
        en: 'The night of open knowledge',
        ar: 'ليلة المعارف المفتوحة',
        es: 'La noche de los saberes abiertos',
        pt: 'A noite dos saberes abertos',
      },
      summary: {
        fr: 'Vingt tables, vingt personnes qui savent faire quelque chose. On s’assoit, on apprend, on change de table.',
        en: 'Twenty tables, twenty people who know how to do something. Sit down, learn, change tables.',
        ar: 'عشرون مائدة وعشرون شخصًا يتقن كل منهم شيئًا. اجلسوا وتعلموا ثم بدّلوا المائدة.',
      },
      kind: 'conference',
      communityIds: ['rabat', 'education'],
      languages: ['ar', 'fr'],
      price: { free: true },
      accessibility: ['hearingLoop', 'wheelchair'],
      registerUrl: tickets('nuit-des-savoirs'),
      speakers: [{ name: 'Hiba R.' }],
      tags: ['education'],
    }),
    event('diner-prix-libre', almanac.next(10, 4), '19:30', '22:30', {
      ...venues.medina,
      title: {
        fr: 'Dîner à prix libre, débat au dessert',
        en: 'Dinner at a price you choose, debate with dessert',
        ar: 'عشاء بسعر حر ونقاش مع الحلوى',
        es: 'Cena a precio libre, debate con el postre',
        pt: 'Jantar a preço livre, debate à sobremesa',
      },
      status: 'tentative',
      communityIds: ['tunis'],
      languages: ['ar', 'fr'],
      price: { min: 0, max: 30, currency: 'TND' },
      availability: 'open',
      tags: ['economy'],
    }),
    event('alger-premiere', almanac.next(20, 6), '17:00', '19:00', {
      ...venues.terrasse,
      title: {
        fr: 'Alger, première réunion',
        en: 'Algiers, the first meeting',
        ar: 'الجزائر العاصمة، اللقاء الأول',
        es: 'Argel, primera reunión',
        pt: 'Argel, primeira reunião',
      },
      status: 'tentative',
      communityIds: ['alger'],
      languages: ['ar', 'fr'],
      price: { free: true },
    }),
  ];
}

function africa(almanac: Almanac): EventRow[] {
  return [
    event('ecole-du-manguier', almanac.next(5, 6), '09:00', '12:30', {
      ...venues.manguier,
      title: {
        fr: 'L’école sous le manguier : mécanique du vélo',
        en: 'The school under the mango tree: how a bicycle works',
        es: 'La escuela bajo el mango: mecánica de bicicletas',
        pt: 'A escola debaixo da mangueira: mecânica de bicicletas',
        ar: 'المدرسة تحت شجرة المانغو: ميكانيك الدراجات',
      },
      summary: {
        fr: 'On démonte, on nomme les pièces en wolof et en français, on remonte.',
        en: 'We take it apart, name the parts in Wolof and French, and put it together again.',
      },
      kind: 'workshop',
      communityIds: ['dakar', 'education'],
      languages: ['wo', 'fr'],
      price: { free: true },
      capacity: 25,
      availability: 'waitlist',
      registerUrl: tickets('ecole-du-manguier'),
      speakers: [{ name: 'Awa D.' }],
      tags: ['education', 'tools'],
    }),
    event('nairobi-couriers', almanac.next(13, 2), '17:30', '19:30', {
      ...venues.ngazi,
      title: {
        fr: 'Une application qui appartient aux livreurs',
        en: 'An app that belongs to its couriers',
        es: 'Una aplicación que es de los repartidores',
        pt: 'Uma aplicação que pertence aos estafetas',
        ar: 'تطبيق يملكه السعاة',
      },
      communityIds: ['nairobi', 'economie-des-plateformes'],
      languages: ['en', 'sw'],
      price: { free: true },
      speakers: [{ name: 'Wanjiru M.' }],
      tags: ['platforms'],
    }),
  ];
}

function france(almanac: Almanac): EventRow[] {
  const breakfast = (id: string, day: string): EventRow =>
    event(id, day, '09:00', '11:00', {
      ...venues.canal,
      title: {
        fr: 'Petit-déjeuner des communs',
        en: 'Commons breakfast',
        es: 'Desayuno de los comunes',
        pt: 'Pequeno-almoço dos comuns',
        ar: 'فطور المشاعات',
      },
      summary: {
        fr: 'Café, tartines, et une question posée par la dernière personne arrivée.',
        en: 'Coffee, bread and butter, and a question from whoever came last.',
      },
      communityIds: ['paris'],
      seriesId: 'petit-dejeuner',
      languages: ['fr'],
      price: { free: true },
      accessibility: ['wheelchair'],
    });
  const first = almanac.monthly(2, 1, 3);
  return [
    breakfast('petit-dejeuner-1', first),
    breakfast('petit-dejeuner-2', monthAfter(first)),
    event('habiter-ensemble', almanac.next(15, 4), '18:30', '20:30', {
      ...venues.briques,
      title: {
        fr: 'Habiter ensemble : du premier café à la remise des clés',
        en: 'Living together: from the first coffee to the keys',
        es: 'Vivir en común: del primer café a las llaves',
        pt: 'Morar em conjunto: do primeiro café às chaves',
        ar: 'السكن معًا: من أول فنجان قهوة إلى تسليم المفاتيح',
      },
      kind: 'conference',
      communityIds: ['toulouse', 'lieux'],
      languages: ['fr'],
      price: { min: 0, max: 8, currency: 'EUR' },
      accessibility: ['wheelchair', 'captions'],
      speakers: [{ name: 'Margot P.' }],
      tags: ['shared-places'],
    }),
  ];
}

/** The plans that changed: each status once, where a visitor looks for it. */
function changed(almanac: Almanac): EventRow[] {
  const moved = almanac.next(12, 4);
  return [
    event('balade-marvila', almanac.next(4, 6), '15:00', undefined, {
      ...venues.marvila,
      title: {
        fr: 'Balade des lieux partagés de Marvila',
        en: 'A walk through the shared places of Marvila',
        pt: 'Passeio pelos lugares partilhados de Marvila',
        es: 'Paseo por los lugares compartidos de Marvila',
        ar: 'نزهة بين الأماكن المشتركة في مارفيلا',
      },
      status: 'cancelled',
      communityIds: ['lisboa'],
      languages: ['pt', 'en'],
      price: { free: true },
      tags: ['shared-places'],
    }),
    event('argent-communs', almanac.next(8, 4), '19:00', '21:30', {
      ...venues.werkhof,
      title: {
        fr: 'L’argent et les communs, soirée ouverte',
        en: 'Money and the commons, an open evening',
        de: 'Geld und Commons, ein offener Abend',
        es: 'El dinero y los comunes, velada abierta',
        pt: 'O dinheiro e os comuns, serão aberto',
        ar: 'المال والمشاعات، أمسية مفتوحة',
      },
      status: 'postponed',
      communityIds: ['berlin'],
      languages: ['de', 'en'],
      tags: ['economy'],
    }),
    event('donnees-quartier', moved, '18:00', '20:30', {
      ...venues.senne,
      title: {
        fr: 'Ouvrir les données d’un quartier',
        en: 'Opening the data of one neighbourhood',
        nl: 'De data van één buurt openen',
        es: 'Abrir los datos de un barrio',
        pt: 'Abrir os dados de um bairro',
        ar: 'فتح بيانات حيّ واحد',
      },
      status: 'rescheduled',
      previousStart: `${dayAfter(moved, -6)}T18:00`,
      kind: 'workshop',
      attendance: 'hybrid',
      online: AFTER_SIGNUP,
      availability: 'waitlist',
      communityIds: ['bruxelles'],
      languages: ['fr', 'nl'],
      price: { free: true },
      capacity: 30,
      registerUrl: tickets('donnees-quartier'),
      tags: ['data'],
    }),
  ];
}

function europe(almanac: Almanac): EventRow[] {
  const cities = almanac.next(46, 5);
  const repair = (id: string, day: string): EventRow =>
    event(id, day, '18:30', '21:00', {
      ...venues.etain,
      title: {
        fr: 'Les jeudis de la réparation',
        en: 'Repair Thursdays',
        de: 'Der Reparatur-Donnerstag',
        es: 'Los jueves de la reparación',
        pt: 'As quintas da reparação',
        ar: 'خميس الإصلاح',
      },
      kind: 'workshop',
      communityIds: ['geneve'],
      seriesId: 'jeudis-reparation',
      languages: ['fr'],
      price: { free: true },
      tags: ['tools'],
    });
  return [
    wholeDays('lab-barcelona', almanac.next(18, 6), 3, {
      ...venues.pi,
      title: {
        fr: 'Lab Barcelona : villes et plateformes coopératives',
        en: 'Lab Barcelona: cities and co-operative platforms',
        es: 'Lab Barcelona: ciudades y plataformas cooperativas',
        ca: 'Lab Barcelona: ciutats i plataformes cooperatives',
        pt: 'Lab Barcelona: cidades e plataformas cooperativas',
        ar: 'مختبر برشلونة: مدن ومنصات تعاونية',
      },
      kind: 'lab',
      availability: 'notYet',
      communityIds: ['barcelona', 'economie-des-plateformes'],
      languages: ['ca', 'es', 'en'],
      price: { min: 20, max: 60, currency: 'EUR' },
      tags: ['platforms', 'governance'],
    }),
    repair('jeudis-reparation-1', almanac.next(6, 4)),
    repair('jeudis-reparation-2', almanac.next(20, 4)),
    event('cidades-lentas', cities, '10:00', undefined, {
      ...venues.palmeira,
      end: `${dayAfter(cities, 1)}T17:00`,
      title: {
        fr: 'Villes lentes, deux jours d’échanges',
        en: 'Slow cities, two days of talk',
        pt: 'Cidades lentas, dois dias de conversa',
        es: 'Ciudades lentas, dos días de conversación',
        ar: 'مدن متأنية، يومان من الحديث',
      },
      summary: {
        fr: 'Ce que l’on gagne quand une rue perd dix kilomètres à l’heure.',
        en: 'What a street gains when it loses ten kilometres an hour.',
        pt: 'O que uma rua ganha quando perde dez quilómetros à hora.',
      },
      kind: 'conference',
      attendance: 'hybrid',
      online: openRoom('cidades-lentas'),
      communityIds: ['lisboa', 'lieux'],
      languages: ['pt', 'en'],
      price: { min: 10, max: 35, currency: 'EUR' },
      registerUrl: tickets('cidades-lentas'),
      accessibility: ['wheelchair', 'captions', 'hearingLoop'],
      tags: ['shared-places'],
    }),
    event('lea-walk', almanac.next(9, 7), '11:00', '14:00', {
      ...venues.lea,
      title: {
        fr: 'Marche d’hiver et d’été le long de la Lea',
        en: 'The quarterly walk along the Lea',
        es: 'El paseo trimestral junto al Lea',
        pt: 'O passeio trimestral ao longo do Lea',
        ar: 'النزهة الفصلية على ضفة نهر لي',
      },
      status: 'tentative',
      communityIds: ['london'],
      languages: ['en'],
      price: { free: true },
    }),
    event('cinema-lucciola', almanac.next(11, 5), '20:30', '23:00', {
      ...venues.lucciola,
      title: {
        fr: 'Cinéma Lucciola : rouverture',
        en: 'Cinema Lucciola reopens',
        it: 'Riapre il Cinema Lucciola',
        es: 'Reabre el Cine Lucciola',
        pt: 'Reabre o Cinema Lucciola',
        ar: 'إعادة افتتاح سينما لوتشولا',
      },
      availability: 'few',
      communityIds: ['roma'],
      languages: ['it'],
      price: { min: 3, max: 6, currency: 'EUR' },
      registerUrl: tickets('cinema-lucciola'),
      accessibility: ['wheelchair', 'hearingLoop'],
      tags: ['shared-places', 'media'],
    }),
  ];
}
