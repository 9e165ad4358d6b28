import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ACCESSIBILITIES,
  ATTENDANCES,
  AVAILABILITIES,
  COMMUNITY_KINDS,
  COMMUNITY_STATUSES,
  EVENT_KINDS,
  EVENT_STATUSES,
  LINK_RELS,
  PARTNER_KINDS,
  PROBLEM_CODES,
  SIGNUP_FIELDS,
} from '../../src/contract/words.js';
import type { ErrorKind } from '../../src/client/errors.js';
import { formatNumber } from '../../src/i18n/format.js';
import { LANGUAGE_CODES, type Messages } from '../../src/i18n/messages.js';
import {
  COUNTED,
  COUNTED_AND_NAMED,
  ENGLISH as en,
  LANGUAGES,
  leaves,
  NUMBER_WORDS,
  type Sentence,
  spoken,
  TRANSLATIONS,
} from './every-language.js';

const COUNTS = [0, 1, 2, 3, 11, 100, 2500];

function sentence(words: Messages, path: string): Sentence {
  const found = leaves(words).find(([at]) => at === path)?.[1];
  assert.equal(typeof found, 'function', path);
  return found as Sentence;
}

/** Where a language says the number as a word of its own. */
function saysNumberAsWord(words: Messages, path: string, count: number): boolean {
  return (path === 'eventList.days' && count < 10) || (words.code === 'ar' && count < 3);
}

/** Without cities: each language lists those that it calls by another name. */
function paths(words: Messages): string[] {
  return leaves(words)
    .map(([path]) => path)
    .filter((path) => !path.startsWith('common.cities'));
}

test('the languages that can be asked for are the languages that there are', () => {
  assert.deepEqual(
    LANGUAGES.map(({ code }) => code),
    [...LANGUAGE_CODES],
  );
});

for (const words of LANGUAGES) {
  const { code } = words;

  test(`${code}: every word of English has its counterpart, none is empty`, () => {
    assert.deepEqual(paths(words).toSorted(), paths(en).toSorted());
    for (const leaf of leaves(words)) {
      for (const text of spoken(leaf)) {
        assert.equal(text, text.trim(), leaf[0]);
        assert.notEqual(text, '', leaf[0]);
        assert.ok(!/ {2}|undefined|NaN/.test(text), `${leaf[0]}: ${text}`);
      }
    }
  });

  test(`${code}: a sentence with a number says the number, whatever it is`, () => {
    for (const path of COUNTED) {
      for (const count of COUNTS) {
        const shown = formatNumber(count, code);
        const text = sentence(words, path)(count, shown);
        if (!saysNumberAsWord(words, path, count)) assert.ok(text.includes(shown), `${path} ${shown}: ${text}`);
      }
    }
    for (const path of COUNTED_AND_NAMED) {
      assert.ok(sentence(words, path)(11, '11', 'Tunis').includes('Tunis'), path);
    }
    for (const path of NUMBER_WORDS) assert.ok(!/\d/.test(sentence(words, path)(11, '11')), path);
  });

  test(`${code}: a sentence about something names it`, () => {
    const counted = [...COUNTED, ...COUNTED_AND_NAMED, ...NUMBER_WORDS];
    for (const [path, value] of leaves(words)) {
      if (typeof value === 'string' || counted.includes(path)) continue;
      const isWithoutNoun = path === 'states.stale';
      const text = value('Qüe1', isWithoutNoun ? 'events' : 'Qüe2');
      assert.ok(text.includes('Qüe1'), `${path}: ${text}`);
      if (value.length === 2 && !isWithoutNoun) assert.ok(text.includes('Qüe2'), `${path}: ${text}`);
    }
  });

  test(`${code}: marks are those of a printed page`, () => {
    for (const leaf of leaves(words)) {
      for (const text of spoken(leaf)) assert.ok(!/['"]|\.{3}/.test(text), `${leaf[0]}: ${text}`);
    }
  });
}

test('has a sentence for every kind of failure that the client tells apart', () => {
  const sentences: Record<ErrorKind, string> = en.states.reasons;
  const kinds: readonly ErrorKind[] = Object.keys(sentences) as (keyof Messages['states']['reasons'])[];
  assert.equal(new Set(kinds.map((kind) => sentences[kind])).size, kinds.length);
});

test('has a word for every word of the contract that is ever said', () => {
  const said = (all: readonly string[], unsaid: string): string[] => all.filter((word) => word !== unsaid);
  const { eventList, communityMap, partnerWall, links, memberSignup } = en;
  const pairs: [object, readonly string[]][] = [
    [eventList.kinds, EVENT_KINDS],
    [eventList.statuses, said(EVENT_STATUSES, 'scheduled')],
    [eventList.availability, said(AVAILABILITIES, 'open')],
    [eventList.attendance, ATTENDANCES],
    [eventList.accessibility, ACCESSIBILITIES],
    [communityMap.kinds, COMMUNITY_KINDS],
    [communityMap.statuses, said(COMMUNITY_STATUSES, 'active')],
    [partnerWall.kinds, PARTNER_KINDS],
    [links, [...said(LINK_RELS, 'mastodon'), 'other']],
    [{ ...memberSignup.errors, email: undefined }, ['email', ...PROBLEM_CODES]],
    [memberSignup.fields, ['email', ...said(SIGNUP_FIELDS, 'locale')]],
  ];
  for (const [words, contract] of pairs) assert.deepEqual(Object.keys(words).toSorted(), [...contract].toSorted());
});

/** The same word in both languages, rightly. */
const SAME_AS_ENGLISH: Record<string, string> = {
  fr: 'Magazine|magazine|administration|Forum|Code|Wiki|Festival|Lab|Participation|Programme|Article|Podcast|Expertise',
  es: 'Chat|Wiki|Festival|Lab|Local|Error:|Idea',
  pt: 'E-mail|Link|Wiki|Festival|Lab|Local|Online|Podcast',
  de: 'Website|Chat|Forum|Video|Wiki|Link|Community|Workshop|Festival|Lab|Online|Partner|Connectors|Connector|Podcast',
  it: 'Connector|E-mail|Chat|Forum|Newsletter|Video|Wiki|Link|Festival|Lab|Online|Partner|Sponsor|Media|Podcast|Idea',
  nl: 'Magazine|magazine|Connector|E-mail|Connectors|Website|Chat|Forum|Video|Wiki|Link|Community|Workshop|Festival|Lab|Online|Partner|Sponsor|Media|Podcast|Expertise|Project',
  ca: 'Wiki|Festival|Lab|Local|Error:|Connectors|Article|Idea',
  ar: '',
};

for (const words of TRANSLATIONS) {
  test(`${words.code}: nothing was left in English`, () => {
    const english = new Map(leaves(en));
    const allowed = (SAME_AS_ENGLISH[words.code] ?? '').split('|');
    const left = leaves(words).filter(
      ([path, text]) =>
        typeof text === 'string' &&
        path !== 'direction' &&
        !path.startsWith('common.cities') &&
        english.get(path) === text,
    );
    const rest = left.map(([, text]) => text).filter((text) => !allowed.includes(String(text)));
    assert.deepEqual(
      rest.filter((text) => text !== 'OuiShare Fest'),
      [],
    );
  });
}

test('Arabic is written with Arabic marks and letters throughout', () => {
  const ar = TRANSLATIONS.find(({ code }) => code === 'ar');
  assert.ok(ar);
  assert.equal(ar.direction, 'rtl');
  for (const leaf of leaves(ar)) {
    if (leaf[0] === 'code' || leaf[0] === 'direction') continue;
    for (const text of spoken(leaf)) {
      const rest = text.replaceAll(/OuiShare( Fest)?|name@example\.org/g, '');
      assert.ok(!/[?,;a-z]/i.test(rest), `${leaf[0]}: ${text}`);
    }
  }
});

test('a sentence in Arabic counts in six forms', () => {
  const ar = TRANSLATIONS.find(({ code }) => code === 'ar');
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((count) => ar?.eventList.results(count, String(count))),
    ['لا مواعيد', 'موعد واحد', 'موعدان', '3 مواعيد', '11 موعدًا', '100 موعد'],
  );
});

test('French keeps a blank that does not break before high marks and inside its quotation marks', () => {
  const fr = TRANSLATIONS.find(({ code }) => code === 'fr');
  assert.ok(fr);
  for (const leaf of leaves(fr)) {
    for (const text of spoken(leaf)) {
      assert.ok(!/[^\u202F][?!;»]|[^\u00A0]:|«[^\u202F]/.test(text), `${leaf[0]}: ${text}`);
    }
  }
});

test('names do not break the sentence that they stand in', () => {
  const [fr, es, pt, , it, , ca] = TRANSLATIONS;
  const french = ['Paris', 'Athína', 'Le Caire', 'Les Lilas', 'Ouagadougou', 'Évry', '\u2068Alger\u2069'];
  assert.deepEqual(
    french.map((name) => fr?.eventList.zone(name)),
    [
      'heure de Paris',
      'heure d’Athína',
      'heure du Caire',
      'heure des Lilas',
      'heure de Ouagadougou',
      'heure d’Évry',
      'heure d’\u2068Alger\u2069',
    ],
  );
  assert.deepEqual(
    ['Barcelona', 'Atenes', 'Hamburg', 'El Prat'].map((name) => ca?.eventList.zone(name)),
    ['hora de Barcelona', 'hora d’Atenes', 'hora d’Hamburg', 'hora del Prat'],
  );
  assert.deepEqual(
    [it?.communityMap.join('Atene'), it?.communityMap.join('Roma')],
    ['Unisciti ad Atene', 'Unisciti a Roma'],
  );
  assert.deepEqual([pt?.eventList.zone('Lisboa'), pt?.eventList.zone('Porto')], ['hora de Lisboa', 'hora do Porto']);
  assert.deepEqual(
    ['19:00', '1:30', '11:00'].map((time) => es?.eventList.nowUntil(time)),
    ['Ahora, hasta las 19:00', 'Ahora, hasta la 1:30', 'Ahora, hasta las 11:00'],
  );
});
