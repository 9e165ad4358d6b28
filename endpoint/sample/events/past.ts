import { dayAfter } from '../almanac.js';
import type { Almanac } from '../almanac.js';
import { AFTER_SIGNUP, event } from './parts.js';
import { venues } from './venues.js';
import type { EventRow } from '../../../src/contract/events.js';

/** 52 weeks: the same weekday a year earlier. */
const YEAR_DAYS = 364;

/** What is over: the last weeks, and the first two editions of the Fest. */
export function past(almanac: Almanac): EventRow[] {
  return [...editions(almanac), ...lastWeeks(almanac)];
}

function editions(almanac: Almanac): EventRow[] {
  const third = almanac.next(36, 3);
  return [1, 2].map((edition): EventRow => {
    const first = dayAfter(third, (edition - 3) * YEAR_DAYS);
    return event(`fest-paris-${String(edition)}`, first, '09:30', undefined, {
      ...venues.fils,
      end: `${dayAfter(first, 2)}T18:00`,
      title:
        edition === 1
          ? {
              fr: 'OuiShare Fest Paris : commencer quelque part',
              en: 'OuiShare Fest Paris: starting somewhere',
              ar: 'مهرجان OuiShare باريس: أن نبدأ من مكان ما',
            }
          : {
              fr: 'OuiShare Fest Paris : à qui la ville ?',
              en: 'OuiShare Fest Paris: whose city?',
              ar: 'مهرجان OuiShare باريس: لمن المدينة؟',
            },
      kind: 'festival',
      communityIds: ['paris'],
      seriesId: 'ouishare-fest',
      edition,
      languages: ['fr', 'en'],
      accessibility: ['wheelchair', 'captions'],
    });
  });
}

function lastWeeks(almanac: Almanac): EventRow[] {
  return [
    event('cuisine-kypseli', almanac.last(9, 7), '12:00', '16:00', {
      ...venues.kypseli,
      title: {
        fr: 'La cuisine collective du dimanche',
        en: 'The collective kitchen on Sunday',
        el: 'Η συλλογική κουζίνα της Κυριακής',
      },
      communityIds: ['athina'],
      languages: ['el', 'en'],
      price: { free: true },
    }),
    event('petit-dejeuner-0', almanac.monthlyBefore(5, 1, 3), '09:00', '11:00', {
      ...venues.canal,
      title: {
        fr: 'Petit-déjeuner des communs',
        en: 'Commons breakfast',
        es: 'Desayuno de los comunes',
        pt: 'Pequeno-almoço dos comuns',
        ar: 'فطور المشاعات',
      },
      communityIds: ['paris'],
      seriesId: 'petit-dejeuner',
      languages: ['fr'],
    }),
    event('appel-mensuel-0', almanac.monthlyBefore(4, 2, 3), '17:00', '18:00', {
      timeZone: 'Europe/Paris',
      title: {
        fr: 'L’appel mensuel des connecteurs',
        en: 'The connectors’ monthly call',
        es: 'La llamada mensual de conectores',
        pt: 'A chamada mensal dos conectores',
        ar: 'لقاء الشهر لحلقات الوصل',
      },
      kind: 'call',
      online: AFTER_SIGNUP,
      communityIds: ['cercle-des-connecteurs'],
      seriesId: 'appel-mensuel',
      languages: ['en', 'fr'],
    }),
    event('contes-et-contrats', almanac.monthlyBefore(12, 2, 5), '18:30', '20:30', {
      ...venues.nakhla,
      title: {
        fr: 'Contes et contrats : ce que la parole engage',
        en: 'Tales and contracts: what a word binds',
        ar: 'حكايات وعقود: ما تُلزم به الكلمة',
      },
      communityIds: ['casablanca'],
      languages: ['ar', 'fr'],
      tags: ['governance', 'media'],
    }),
    event('werkhof-matin', almanac.last(45, 6), '10:00', '13:00', {
      ...venues.werkhof,
      title: {
        fr: 'Chantier du samedi : le poêle',
        en: 'Saturday works: the stove',
        de: 'Samstagsbaustelle: der Ofen',
      },
      kind: 'workshop',
      status: 'cancelled',
      communityIds: ['berlin'],
      languages: ['de'],
    }),
    event('sementes', almanac.last(60, 6), '09:30', '12:00', {
      ...venues.viaduto,
      title: {
        fr: 'Échange de semences sous le viaduc',
        en: 'Seed exchange under the flyover',
        pt: 'Troca de sementes debaixo do viaduto',
      },
      communityIds: ['sao-paulo'],
      languages: ['pt'],
    }),
  ];
}
