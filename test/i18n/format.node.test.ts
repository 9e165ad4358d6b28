import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatDate,
  formatDates,
  formatDayNumber,
  formatDayNumbers,
  formatList,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPrice,
  formatStamp,
  formatTime,
  formatTimes,
  formatWeekday,
  formatWeekdays,
  isolate,
  languageName,
  localeOf,
  offsetName,
  regionName,
  relativeDay,
  sentenceCase,
  visitorZone,
  wallMoment,
  zoneCity,
  zoneWords,
} from '../../src/i18n/format.js';
import { ar } from '../../src/i18n/languages/ar.js';
import { fr } from '../../src/i18n/languages/fr.js';
import { en } from '../../src/i18n/messages.js';
import { weekdayNames, weekStart } from '../../src/i18n/week.js';

const DAY_MS = 86_400_000;

/** `Intl` puts blanks of several widths that differ between its versions. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ');
}

describe('hours of a range', () => {
  it('are written as those that stand alone, in every zone', () => {
    for (const locale of ['fr', 'es', 'de', 'it', 'nl', 'ca', 'pt', 'ar']) {
      for (const zone of ['UTC', 'America/New_York', 'Pacific/Auckland']) {
        const eight = Date.parse('2026-05-20T08:00Z') - offsetAtMs(zone);
        const [alone, range] = [
          formatTime(eight, locale, { zone }),
          formatTimes(eight, eight + 7_200_000, locale, { zone }),
        ];
        assert.ok(range.startsWith(alone.slice(0, 2)), `${locale} ${zone}: ${alone}, ${range}`);
      }
    }
  });
});

/** The zone's offset on 20 May 2026, in milliseconds. */
function offsetAtMs(zone: string): number {
  const hours: Readonly<Record<string, number>> = { UTC: 0, 'America/New_York': -4, 'Pacific/Auckland': 12 };
  return (hours[zone] ?? 0) * 3_600_000;
}

describe('a date', () => {
  const friday = wallMoment('2027-05-14', '18:30');

  it('is said as the page speaks', () => {
    assert.equal(formatDate(friday, 'fr'), '14 mai');
    assert.equal(formatDate(friday, 'fr', { weekday: 'long', year: true }), 'vendredi 14 mai 2027');
    assert.equal(formatDate(friday, 'de', { month: 'short' }), '14. Mai');
    assert.equal(formatMonth(friday, 'fr'), 'Mai 2027');
    assert.equal(formatWeekday(friday, 'fr'), 'ven.');
    assert.equal(formatDate(friday, 'ar-MA'), '14 ماي');
    assert.equal(formatDate(friday, 'ar-EG'), '١٤ مايو');
    assert.equal(formatDate(friday, 'zh'), '5月14日');
  });

  it('is the day of its own zone', () => {
    const lateInDakar = Date.parse('2027-05-14T23:30Z');
    assert.equal(formatDayNumber(lateInDakar, 'fr', { zone: 'Africa/Dakar' }), '14');
    assert.equal(formatDayNumber(lateInDakar, 'fr', { zone: 'Europe/Paris' }), '15');
    assert.equal(formatTime(lateInDakar, 'fr', { zone: 'Europe/Paris' }), '1:30');
  });

  it('is a bare number in the margin, also where the language adds a mark or a word', () => {
    for (const locale of ['de', 'ja', 'zh', 'fi']) assert.equal(formatDayNumber(friday, locale), '14', locale);
  });

  it('over several days is a range', () => {
    const [from, to] = [wallMoment('2027-05-15'), wallMoment('2027-05-17')];
    assert.equal(formatDayNumbers(from, to, 'fr'), '15–17');
    assert.equal(formatDayNumbers(from, from, 'fr'), '15');
    assert.equal(formatDayNumbers(from, from + 31 * DAY_MS, 'fr'), '15–15');
    assert.equal(plain(formatWeekdays(from, to, 'fr')), 'sam. – lun.');
    assert.equal(plain(formatDates(from, to, 'fr', { year: true })), '15–17 mai 2027');
    assert.equal(plain(formatDates(from, to + 20 * DAY_MS, 'fr')), '15 mai – 6 juin');
    assert.equal(plain(formatMonths(from, to + 20 * DAY_MS, 'fr')), 'mai – juin 2027');
  });
});

describe('an hour', () => {
  const at = (time: string, date = '2027-05-14'): number => wallMoment(date, time);

  it('counts to 12 or to 24 as the locale does', () => {
    assert.equal(plain(formatTime(at('18:30'), 'en')), '6:30 PM');
    assert.equal(formatTime(at('18:30'), 'en-GB'), '18:30');
    assert.equal(formatTime(at('18:30'), 'fr'), '18:30');
    assert.equal(formatTime(at('18:30'), 'ar-MA'), '18:30');
    assert.equal(plain(formatTime(at('18:30'), 'ar')), '6:30 م');
  });

  it('to an hour of the same day or past midnight stays two hours', () => {
    assert.equal(plain(formatTimes(at('18:30'), at('21:00'), 'fr')), '18:30 – 21:00');
    assert.equal(plain(formatTimes(at('22:00'), at('01:30', '2027-05-15'), 'fr')), '22:00 – 1:30');
  });

  it('that ends before it begins is shown, not thrown', () => {
    assert.match(plain(formatTimes(at('21:00'), at('18:30'), 'fr')), /^21:00 ?– ?18:30$/);
  });
});

describe('the age of old data', () => {
  const moment = Date.parse('2027-05-11T16:40Z');

  it('is said with its hour in the zone of the reader, and with the year only where it is another', () => {
    const zone = 'Europe/Paris';
    assert.equal(formatStamp(moment, 'fr', { zone, now: moment + DAY_MS }), '11 mai à 18:40');
    assert.equal(formatStamp(moment, 'fr', { zone, now: moment + 365 * DAY_MS }), '11 mai 2027 à 18:40');
    // Eleven in one zone is twelve in another.
    assert.match(formatStamp(moment, 'fr'), /^1[12] mai 2027/);
  });
});

describe('a number, a price, a list', () => {
  it('is written as the page writes it', () => {
    assert.equal(plain(formatNumber(12_500, 'fr')), '12 500');
    assert.equal(formatNumber(12_500, 'ar-EG'), '١٢٬٥٠٠');
    assert.equal(plain(formatPrice({ min: 5, currency: 'EUR' }, 'fr')), '5 €');
    assert.equal(plain(formatPrice({ min: 5.5, currency: 'EUR' }, 'fr')), '5,50 €');
    assert.equal(plain(formatPrice({ min: 5, max: 8, currency: 'EUR' }, 'fr')), '5–8 €');
    assert.equal(plain(formatPrice({ min: 5, max: 3, currency: 'EUR' }, 'fr')), '5 €');
    assert.equal(formatList(['Salma', 'Youssef', 'Inès'], 'fr'), 'Salma, Youssef et Inès');
  });

  it('in a currency that does not exist is written as it came', () => {
    assert.equal(formatPrice({ min: 5, max: 8, currency: 'noix' }, 'fr'), '5–8 noix');
  });
});

describe('a name', () => {
  it('of a country or a language is said in the language of the page, else in English, else as the code', () => {
    assert.equal(regionName('MA', 'fr'), 'Maroc');
    assert.equal(regionName('MA', 'ar'), 'المغرب');
    assert.equal(languageName('ary', 'fr'), 'arabe marocain');
    assert.equal(languageName('ary', 'es'), 'Moroccan Arabic');
    assert.equal(regionName('nowhere', 'fr'), 'nowhere');
    assert.equal(languageName('not a tag', 'fr'), 'not a tag');
  });

  it('begins a line with a large letter where there are large letters', () => {
    assert.equal(sentenceCase('éducation', 'fr'), 'Éducation');
    assert.equal(sentenceCase('istanbul', 'tr'), 'İstanbul');
    assert.equal(sentenceCase('عربية', 'ar'), 'عربية');
    assert.equal(sentenceCase('', 'fr'), '');
  });

  it('of another script is kept from turning the sentence around', () => {
    assert.equal(isolate('باريس'), '\u2068باريس\u2069');
  });

  it('of an offset is short', () => {
    const offsets = ['+02:00', '-04:30', '+00:00', '+1000', '-00:30', 'rubbish'];
    assert.deepEqual(offsets.map(offsetName), ['UTC+2', 'UTC−4:30', 'UTC', 'UTC+10', 'UTC−0:30', 'UTC']);
  });
});

describe('whose hours they are', () => {
  it('is said by the city of the place, else by the city of the zone in the language of the page', () => {
    assert.equal(zoneCity('Africa/Casablanca', {}, 'Rabat'), 'Rabat');
    assert.equal(zoneCity('Europe/Lisbon', fr.common.cities), 'Lisbonne');
    assert.equal(zoneCity('Europe/Lisbon', fr.common.cities, ''), 'Lisbonne');
    assert.equal(zoneCity('America/Argentina/Buenos_Aires', {}), 'Buenos Aires');
    assert.equal(zoneWords(fr, 'Europe/Athens'), 'heure d’\u2068Athènes\u2069');
    assert.equal(zoneWords(ar, 'Africa/Casablanca'), 'بتوقيت \u2068الدار البيضاء\u2069');
    assert.equal(zoneWords(en, 'America/Toronto', 'Montréal'), '\u2068Montréal\u2069 time');
  });

  it('is UTC where the zone is no place', () => {
    const zones = ['UTC', 'Etc/UTC', 'Etc/GMT+2', 'Etc/GMT-3', 'constructor'];
    assert.deepEqual(
      zones.map((zone) => zoneWords(fr, zone)),
      ['UTC', 'UTC', 'UTC−2', 'UTC+3', 'UTC'],
    );
    assert.equal(zoneCity('Area/constructor', {}), 'constructor');
  });
});

describe('a week', () => {
  it('begins on the day of the region', () => {
    assert.deepEqual(['fr', 'en-US', 'ar-EG', 'en-GB'].map(weekStart), [1, 7, 6, 1]);
    assert.equal(weekdayNames('fr')[0], 'lun.');
    assert.equal(weekdayNames('en-US', 'long')[0], 'Sunday');
    assert.equal(new Set(weekdayNames('ar', 'long')).size, 7);
  });

  it('begins on the same day in a browser that does not tell', () => {
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    const regions = letters.flatMap((first) => letters.map((second) => first + second));
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    // ZZ is no region.
    const known = regions.filter((region) => names.of(region) !== undefined && region !== 'ZZ');
    const told = known.map((region) => weekStart(`en-${region}`));
    assert.ok(known.length > 240);
    const prototype: object = Intl.Locale.prototype as object;
    // The method of today and the property of yesterday: Firefox has neither.
    const own = Object.getOwnPropertyDescriptors(prototype);
    Reflect.deleteProperty(prototype, 'getWeekInfo');
    Reflect.deleteProperty(prototype, 'weekInfo');
    assert.ok(!('getWeekInfo' in prototype) && !('weekInfo' in prototype));
    try {
      assert.deepEqual(
        known.map((region) => weekStart(`en-${region}`)),
        told,
      );
      assert.equal(weekStart('ar'), 6);
    } finally {
      Object.defineProperties(prototype, own);
    }
  });
});

describe('what a page can write wrongly', () => {
  it('never breaks a widget: a tag that is none is English, an underscore is a hyphen', () => {
    const tags = ['fr', 'pt_BR', ' ar ', 'xx', '', '-', 'français', 'x-klingon', 'fr-FR-u-nu-arab'];
    assert.deepEqual(tags.map(localeOf), ['fr', 'pt-BR', 'ar', 'en', 'en', 'en', 'en', 'en', 'fr-FR-u-nu-arab']);
    assert.equal(formatDate(0, 'français'), 'January 1');
  });

  it('never breaks a widget: no zone, no moment, no day', () => {
    assert.equal(formatTime(0, 'fr', { zone: 'Europe/Atlantis' }), '0:00');
    for (const moment of [NaN, Infinity, 9e15]) {
      assert.equal(formatDate(moment, 'fr'), '');
      assert.equal(formatTime(moment, 'fr'), '');
      assert.equal(formatDates(moment, moment, 'fr'), '');
      assert.equal(formatTimes(moment, moment, 'fr'), '');
      assert.equal(formatDayNumber(moment, 'fr'), '');
      assert.equal(formatMonth(moment, 'fr'), '');
      assert.equal(formatStamp(moment, 'fr'), '');
      assert.equal(formatDayNumbers(moment, moment, 'fr'), '');
    }
    assert.ok(Number.isNaN(wallMoment('tomorrow')));
  });

  it('knows the zone of the visitor', () => {
    assert.equal(visitorZone(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    assert.equal(relativeDay(0, 'fr'), 'aujourd’hui');
    assert.equal(relativeDay(1, 'ar'), 'غدًا');
  });
});
