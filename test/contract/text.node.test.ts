import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  absoluteUrl,
  baseLanguage,
  chooseText,
  cleanText,
  hashText,
  isLanguage,
  isLinkUrl,
  isUrl,
  makeId,
  readId,
  readLanguage,
} from '../../src/contract/text.js';

describe('a text in several languages', () => {
  const text = { 'pt-BR': 'Olá', fr: 'Salut', en: 'Hello', ar: 'مرحبا' };
  const chosen = (lang: string, rowLang?: string): string | undefined => chooseText(text, lang, rowLang)?.lang;

  it('is shown in the visitor’s language, without regard to case', () => {
    assert.deepEqual(chooseText(text, 'fr'), { text: 'Salut', lang: 'fr' });
    assert.equal(chosen('PT-br'), 'pt-BR');
  });

  it('else in its base language, or in another form of it', () => {
    assert.equal(chosen('fr-CA'), 'fr');
    assert.equal(chosen('pt-PT'), 'pt-BR');
    assert.equal(chosen('pt'), 'pt-BR');
  });

  it('else in the row’s, else in English, else in the first there is', () => {
    assert.equal(chosen('de', 'ar'), 'ar');
    assert.equal(chosen('de', 'nl'), 'en');
    assert.equal(chosen('de'), 'en');
    assert.deepEqual(chooseText({ nl: 'Hoi', fr: 'Salut' }, 'de', 'ca'), { text: 'Hoi', lang: 'nl' });
  });

  it('that is one string is in the row’s language, or in nobody knows which', () => {
    assert.deepEqual(chooseText('Salut', 'de', 'fr'), { text: 'Salut', lang: 'fr' });
    assert.deepEqual(chooseText('Salut', 'de'), { text: 'Salut', lang: undefined });
  });

  it('that is empty or absent is nothing', () => {
    assert.equal(chooseText(undefined, 'fr'), undefined);
    assert.equal(chooseText('', 'fr'), undefined);
    assert.equal(chooseText({}, 'fr'), undefined);
  });

  it('is never taken from what every object has', () => {
    assert.equal(chooseText({ fr: 'Salut' }, 'valueOf')?.text, 'Salut');
    assert.equal(chooseText({ fr: 'Salut' }, 'constructor')?.text, 'Salut');
  });
});

describe('a clean text', () => {
  it('is the same when cleaned again, wherever it is cut', () => {
    const raw = ' a\r\n\tb\u202E🎈c \u0000 \uD800 é ';
    for (let limit = 0; limit < 16; limit += 1) {
      for (const lines of [true, false]) {
        const once = cleanText(raw, limit, lines);
        assert.equal(cleanText(once, limit, lines), once);
        assert.ok(once.length <= limit && !/\p{Cs}/u.test(once));
      }
    }
  });

  it('keeps the blanks and dashes of good typography', () => {
    const french = '« Bonjour » – l’été… 10 000 €';
    assert.equal(cleanText(french), french);
  });
});

describe('an id', () => {
  it('is a short text or a safe integer', () => {
    assert.equal(readId(' a b '), 'a b');
    assert.equal(readId(-7), '-7');
    assert.equal(readId(0), '0');
    for (const raw of ['', ' \n', 'x'.repeat(201), 1.5, 2 ** 53, NaN, null, true, ['a'], {}])
      assert.equal(readId(raw), undefined);
  });

  it('that is made is the same everywhere and for ever', () => {
    // Written down: a change of the hash would make every row without an id a new one.
    assert.equal(makeId('https://example.org/e/1'), '~1pqhhca0b120dl');
    assert.equal(makeId(undefined, '2026-05-20T18:30', 'Meet-up'), '~1yy7xhd0zig0p9');
    assert.equal(makeId(undefined, undefined, { fr: 'Lyon', en: 'Lyons' }), '~1hpfvjy15wroes');
    assert.equal(hashText(''), '0pzzzep1i8uakq');
  });

  it('that is made differs for rows that differ', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => makeId(`https://example.org/e/${String(at)}`));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => /^~[\da-z]{14}$/.test(id)));
    assert.notEqual(makeId(undefined, 'a', 'b'), makeId(undefined, '', 'ab'));
  });
});

describe('a language', () => {
  it('is whatever Intl takes, kept as written', () => {
    for (const tag of ['fr', 'FR', 'pt-BR', 'zh-Hant-TW', 'en-u-ca-gregory', 'de-1996']) {
      assert.ok(isLanguage(tag));
      assert.equal(readLanguage(` ${tag} `), tag);
    }
    assert.equal(readLanguage('pt_BR'), 'pt-BR');
    for (const raw of ['', 'f', 'français', 'x-private', 'en--US', '12', 'constructor', '__proto__']) {
      assert.equal(readLanguage(raw), undefined, raw);
    }
    assert.equal(baseLanguage('pt-BR'), 'pt');
  });

  it('is asked for without end without filling the memory', () => {
    for (let at = 0; at < 3000; at += 1) isLanguage(`fr-x-${String(at)}`);
    assert.ok(isLanguage('fr'));
  });
});

describe('an address', () => {
  const base = 'https://example.org/data/events.json?page=1';

  it('is http, https or relative to its file', () => {
    for (const url of [
      'https://a.example',
      'http://a.example:8080/?q=ü#x',
      'a/b',
      '/a',
      '?q',
      '#x',
      '.',
      '//a.example/x',
      'a:b/c'.replace(':', ''),
    ]) {
      assert.ok(isUrl(url), url);
    }
    for (const url of [
      '',
      ' ',
      'a b',
      'a\\b',
      'a:b',
      'https:x',
      'http:/x',
      'http://',
      'https://[x',
      '//',
      'mailto:a@b.c',
      '\ud800',
      'a\u200Eb',
      'a\u2028b',
    ]) {
      assert.ok(!isUrl(url), url);
    }
  });

  it('is made absolute only where it is relative and something on the web comes of it', () => {
    assert.equal(absoluteUrl('HTTP://A.example/%zz', base), 'HTTP://A.example/%zz');
    assert.equal(absoluteUrl('b?c', base), 'https://example.org/data/b?c');
    assert.equal(absoluteUrl('#x', base), 'https://example.org/data/events.json?page=1#x');
    assert.equal(absoluteUrl('//b.example', base), 'https://b.example/');
    assert.equal(absoluteUrl('b', 'file:///tmp/x.json'), undefined);
    assert.equal(absoluteUrl('b', 'nonsense'), undefined);
    assert.equal(absoluteUrl('#x', 'https://example.org/?a\\b'), undefined);
  });

  it('of mail and telephone counts among links only', () => {
    for (const url of ['mailto:a@b.example', 'TEL:+33', 'https://a.example']) assert.ok(isLinkUrl(url));
    for (const url of ['mailto:', 'mailto:a b', 'sms:1', 'javascript:x']) assert.ok(!isLinkUrl(url));
  });
});

describe('an address', () => {
  it('is held for one by its look only where the parser holds it for one as well', () => {
    const label = fc.stringMatching(/^[a-zA-Z0-9-]{1,6}$/);
    const host = fc.array(fc.oneof(label, fc.constantFrom('xn--', '0x7f', '1', '256', '-', 'com', 'a')), {
      minLength: 1,
      maxLength: 5,
    });
    const rest = fc.oneof(fc.constant(''), fc.stringMatching(/^[/?#][ -~]{0,20}$/));
    fc.assert(
      fc.property(fc.constantFrom('http://', 'https://', 'HTTP://'), host, rest, (scheme, labels, path) => {
        const address = scheme + labels.join('.') + path;
        const expected = !/[\s\\]/.test(address) && URL.canParse(address);
        assert.equal(isUrl(address), expected, address);
      }),
      { numRuns: 5000 },
    );
  });
});
