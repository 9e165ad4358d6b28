import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { describe, it } from 'node:test';
import { languageFor, messages, registerLanguage } from '../../src/i18n/load.js';
import { en, LANGUAGE_CODES } from '../../src/i18n/messages.js';
import { signupWords } from '../../src/i18n/signup-load.js';
import { enArticle } from '../../src/i18n/articles-messages.js';
import { enCommunity } from '../../src/i18n/community-messages.js';
import { enConnector } from '../../src/i18n/connectors-messages.js';
import { enGathering } from '../../src/i18n/gathering-messages.js';
import { enMessage } from '../../src/i18n/message-messages.js';
import { enProject } from '../../src/i18n/projects-messages.js';
import { enSignup } from '../../src/i18n/signup-messages.js';

const FURTHER = {
  signup: enSignup,
  connectors: enConnector,
  articles: enArticle,
  projects: enProject,
  gathering: enGathering,
  community: enCommunity,
  message: enMessage,
};

/** The network is down for these files, so many times. */
const failures = new Map([['nl', 1]]);
const requests: string[] = [];
registerHooks({
  load(url, context, next) {
    const code = /\/languages\/(\w+(?:\/\w+)?)\.[jt]s/.exec(url)?.[1];
    if (code !== undefined) {
      requests.push(code);
      const left = failures.get(code) ?? 0;
      failures.set(code, left - 1);
      if (left > 0) throw new Error('no network');
    }
    return next(url, context);
  },
});

describe('the words of a page', () => {
  it('are those of its language, whatever the region; English where we have no such language', () => {
    const tags = ['fr', 'pt-BR', 'pt_BR', 'AR-ma', ' de ', 'ca-valencia', 'zh', 'frr', '', '-', 'en-GB'];
    assert.deepEqual(tags.map(languageFor), ['fr', 'pt', 'pt', 'ar', 'de', 'ca', 'en', 'en', 'en', 'en', 'en']);
  });

  it('are there at once in English', async () => {
    assert.equal(messages.at('en'), en);
    assert.equal(signupWords.at('en'), enSignup);
    await messages.bring('en');
    assert.deepEqual(requests, []);
  });

  it('are asked for once, however many widgets ask', async () => {
    assert.equal(messages.at('fr'), undefined);
    await Promise.all([messages.bring('fr'), messages.bring('fr'), messages.bring('fr')]);
    assert.equal(messages.at('fr')?.code, 'fr');
    await messages.bring('fr');
    assert.deepEqual(requests, ['fr']);
  });

  it('are not there while the language cannot be had, and asked for again the next time', async () => {
    await messages.bring('nl');
    assert.equal(messages.at('nl'), undefined);
    await messages.bring('nl');
    assert.equal(messages.at('nl')?.code, 'nl');
  });

  it('exist for every language of the list, under its own code', async () => {
    for (const code of LANGUAGE_CODES) {
      await Promise.all([messages.bring(code), signupWords.bring(code)]);
      assert.equal(messages.at(code)?.code, code);
      assert.ok(signupWords.at(code)?.kept);
    }
    assert.equal(new Set(LANGUAGE_CODES.map((code) => signupWords.at(code)?.kept)).size, LANGUAGE_CODES.length);
  });
});

describe('a language that an application puts in', () => {
  it('is used from then on, for every widget', async () => {
    const lists = { ...en, code: 'ca' as const };
    const signup = { ...enSignup };
    registerLanguage(lists, { ...FURTHER, signup });
    await Promise.all([messages.bring('ca'), signupWords.bring('ca')]);
    assert.equal(messages.at('ca'), lists);
    assert.equal(signupWords.at('ca'), signup);
  });

  it('stays when a file of the same language arrives later', async () => {
    // A module of its own: in this one all languages are here already.
    const fresh = (await import(`../../src/i18n/load.js?${String(1)}`)) as typeof import('../../src/i18n/load.js');
    const coming = fresh.messages.bring('it');
    const lists = { ...en, code: 'it' as const };
    fresh.registerLanguage(lists, FURTHER);
    await coming;
    assert.equal(fresh.messages.at('it'), lists);
  });
});
