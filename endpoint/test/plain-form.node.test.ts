import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGUAGES } from '../src/words/choose.js';
import { startTest, type TestEndpoint } from './harness.js';
import { outboxOf, rowsIn } from './signup-tools.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

/** Sends a form as a browser without script does; redirects are left to the test. */
function sendForm(
  to: TestEndpoint,
  fields: readonly (readonly [string, string])[],
  headers: Record<string, string> = { Origin: 'https://partner.example' },
): Promise<Response> {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return fetch(`${to.api}signups`, { method: 'POST', body, headers, redirect: 'manual' });
}

const GOOD: readonly (readonly [string, string])[] = [
  ['email', 'ann@example.org'],
  ['name', ' Ann '],
  ['communityIds', 'paris'],
  ['communityIds', 'malmo'],
  ['interests', 'food'],
  ['message', ''],
  ['consent.membership', 'on'],
  ['locale', 'pt-BR'],
  ['trap', ''],
];

describe('a form without script', () => {
  it('is taken, and leads to a page in its language', async () => {
    const own = await startTest();
    const answer = await sendForm(own, GOOD);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('Location'), 'signups/sent?lang=pt');
    const page = await fetch(new URL(answer.headers.get('Location') ?? '', `${own.api}signups`));
    assert.match(await page.text(), /<html lang="pt" dir="ltr">[^]*Veja a sua caixa de correio/);
    const [row] = rowsIn(own.dataFile, 'signups');
    const content = JSON.parse(String(row?.['content'])) as Record<string, unknown>;
    assert.deepEqual(content, {
      id: row?.['id'],
      email: 'ann@example.org',
      name: 'Ann',
      communityIds: ['paris', 'malmo'],
      interests: ['food'],
      locale: 'pt-BR',
    });
    assert.match((await outboxOf(own))[0]?.text ?? '', /^Olá,/);
  });

  it('carries the words of consent from the manifest, in its own language, as shown', async () => {
    const own = await startTest();
    await sendForm(own, GOOD.filter(([name]) => name !== 'locale').concat([['locale', 'en']]));
    const consents = rowsIn(own.dataFile, 'consents');
    assert.deepEqual(
      consents.map((row) => [row['purpose'], row['given'], row['text'], row['lang']]),
      [
        ['membership', 1, 'I agree.', 'en'],
        ['letter', 0, 'The letter as well.', 'en'],
      ],
    );
  });

  it('gets the same answer for a known address', async () => {
    const own = await startTest();
    const [first, second] = [await sendForm(own, GOOD), await sendForm(own, GOOD)];
    assert.deepEqual([second.status, second.headers.get('Location')], [first.status, first.headers.get('Location')]);
    assert.equal(await second.text(), await first.text());
  });

  it('says in words what is wrong, and stores nothing', async () => {
    const own = await startTest();
    const answer = await sendForm(own, [
      ['email', 'nobody'],
      ['name', '<script>alert(1)</script>'.repeat(10)],
      ['locale', 'de'],
    ]);
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, /<html lang="de"/);
    assert.match(html, /„email“ ist nicht lesbar/);
    assert.match(html, /„name“ ist zu lang/);
    assert.match(html, /Ohne Ihre Einwilligung/);
    assert.doesNotMatch(html, /<script/);
    assert.equal(rowsIn(own.dataFile, 'signups').length, 0);
  });

  it('is refused where it does not say on which page it stands', async () => {
    const answer = await sendForm(endpoint, GOOD, {});
    assert.equal(answer.status, 403);
    const own = await startTest({ env: { ALLOWED_ORIGINS: 'https://partner.example' } });
    assert.equal((await sendForm(own, GOOD, { Origin: 'https://evil.example' })).status, 403);
    assert.equal((await sendForm(own, GOOD, { Origin: 'null' })).status, 403);
    assert.equal((await sendForm(own, GOOD)).status, 303);
  });

  it('that a robot filled in is answered alike, and not stored', async () => {
    const own = await startTest();
    const answer = await sendForm(own, GOOD.filter(([name]) => name !== 'trap').concat([['trap', 'x']]));
    assert.equal(answer.status, 303);
    assert.equal(rowsIn(own.dataFile, 'signups').length, 0);
  });

  it('has a limit of its own, said in words', async () => {
    const own = await startTest({ formRate: { count: 1, windowMs: 60_000 } });
    await sendForm(own, GOOD);
    const answer = await sendForm(own, GOOD);
    assert.equal(answer.status, 429);
    assert.equal(answer.headers.get('Retry-After'), '60');
    assert.match(await answer.text(), /Demasiados pedidos/);
  });

  it('is told so in each of the nine languages', async () => {
    assert.equal(LANGUAGES.size, 9);
    for (const { code, direction, page } of LANGUAGES.values()) {
      const html = await (await fetch(`${endpoint.api}signups/sent?lang=${code}`)).text();
      assert.ok(html.includes(`<html lang="${code}" dir="${direction}">`));
      assert.ok(html.includes(page.sentTitle.replaceAll("'", '&#39;')), code);
    }
    const foreign = await fetch(`${endpoint.api}signups/sent?lang=${encodeURIComponent('"><script>')}`);
    assert.match(await foreign.text(), /<html lang="fr" dir="ltr">/);
  });
});
