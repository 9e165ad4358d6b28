import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../demo/studio/state.js';
import { TOKENS } from '../../demo/studio/tokens.js';
import { directionOf, fill, languageFor, loadWords, wordFor, type Words } from '../../demo/studio/words.js';
import { LANGUAGE_CODES } from '../../src/i18n/messages.js';
import { leaves } from '../i18n/every-language.js';

const all = new Map<string, Words>();
for (const code of LANGUAGES) all.set(code, await loadWords(code));
const english = all.get('en') ?? assert.fail();
const sentences = (words: object) => leaves(words) as [string, string][];

describe('the studio’s own words', () => {
  it('are there in each language of the widgets', () => {
    const files = readdirSync('demo/studio/words').map((file) => file.replace('.js', ''));
    assert.deepEqual(files.sort(), [...LANGUAGES].sort());
    assert.deepEqual([...LANGUAGES].sort(), [...LANGUAGE_CODES].sort());
  });

  for (const [code, words] of all) {
    it(`are all there in ${code}, with the same pieces`, () => {
      const pieces = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([piece]) => piece).sort();
      const own = new Map(sentences(words));
      assert.deepEqual([...own.keys()].sort(), [...new Map(sentences(english)).keys()].sort());
      for (const [path, text] of sentences(english)) {
        assert.ok(own.get(path)?.trim(), path);
        assert.deepEqual(pieces(own.get(path) ?? ''), pieces(text), path);
      }
    });
  }

  it('name what the manifest has; a new name stands as it is until it has a word', () => {
    assert.deepEqual(
      TOKENS.map(({ name }) => name).filter((name) => !Object.hasOwn(english.tokens, name)),
      [],
    );
    assert.equal(wordFor(english.attributes, 'brand-new'), 'brand-new');
    assert.equal(wordFor(english.attributes, 'constructor'), 'constructor');
  });

  it('stand in the page as they are in English, for its first moment and where no script runs', () => {
    const page = readFileSync('demo/studio/index.html', 'utf8');
    const said = [...page.matchAll(/data-words="([\w.]+)">([^<]*)</g)].map(([, path = '', text = '']) => [
      path,
      text.trim().replace(/\s+/g, ' '),
    ]);
    const words = new Map(sentences(english));
    assert.ok(said.length >= 8);
    for (const [path = '', text] of said) assert.equal(text, words.get(path), path);
    assert.ok(page.includes(english.noScript));
  });
});

describe('the language of the studio', () => {
  it('is the one chosen, else the first that the browser asks for and we speak', () => {
    assert.equal(languageFor('ar', ['fr']), 'ar');
    assert.equal(languageFor('', ['tlh', 'pt-BR', 'fr']), 'pt');
    assert.equal(languageFor('', ['tlh']), 'en');
    assert.deepEqual(['ar', 'fr'].map(directionOf), ['rtl', 'ltr']);
  });

  it('fills pieces in, and leaves what it does not know', () => {
    assert.equal(fill('{a} of {b}', { a: '$&' }), '$& of {b}');
  });
});
