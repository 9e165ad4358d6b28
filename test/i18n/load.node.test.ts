import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { describe, it } from 'node:test';
import { languageFor, loadedMessages, loadMessages, onMessages, registerMessages } from '../../src/i18n/load.js';
import { en, LANGUAGE_CODES, type Messages } from '../../src/i18n/messages.js';

/** The network is down for these files, so many times. */
const failures = new Map([['nl', 1]]);
const requests: string[] = [];
registerHooks({
  load(url, context, next) {
    const code = /\/languages\/(\w+)\.[jt]s/.exec(url)?.[1];
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
    assert.equal(loadedMessages('en-GB'), en);
    assert.equal(loadedMessages('zh'), en);
    assert.equal(await loadMessages('zh'), en);
    assert.deepEqual(requests, []);
  });

  it('are asked for once, however many widgets ask', async () => {
    assert.equal(loadedMessages('fr'), undefined);
    const asked = [loadMessages('fr'), loadMessages('fr-CA'), loadMessages('fr_FR')];
    const [first, ...others] = await Promise.all(asked);
    assert.equal(first?.code, 'fr');
    assert.ok(others.every((messages) => messages === first));
    assert.equal(loadedMessages('fr-BE'), first);
    assert.deepEqual(requests, ['fr']);
  });

  it('are English while the language cannot be had, and asked for again the next time', async () => {
    assert.equal(await loadMessages('nl'), en);
    assert.equal(loadedMessages('nl'), undefined);
    assert.equal((await loadMessages('nl')).code, 'nl');
  });

  it('exist for every language of the list, under its own code', async () => {
    for (const code of LANGUAGE_CODES) assert.equal((await loadMessages(code)).code, code);
  });
});

describe('who waits for a language', () => {
  const own = (code: Messages['code']): Messages => ({ ...en, code });

  it('hears of it when it arrives, and no more after leaving', () => {
    const heard: string[] = [];
    const leave = onMessages(({ code }) => heard.push(code));
    registerMessages(own('it'));
    leave();
    registerMessages(own('de'));
    assert.deepEqual(heard, ['it']);
  });

  it('hears of it when somebody before leaves in the middle', () => {
    const heard: string[] = [];
    const leaveFirst = onMessages(() => {
      leaveFirst();
    });
    const leave = onMessages(({ code }) => heard.push(code));
    registerMessages(own('es'));
    leave();
    assert.deepEqual(heard, ['es']);
  });

  it('gets what an application has registered', async () => {
    const words = own('ca');
    registerMessages(words);
    assert.equal(loadedMessages('ca'), words);
    assert.equal(await loadMessages('ca'), words);
  });
});
