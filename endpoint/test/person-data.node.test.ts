import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PersonData } from '../src/signups/person-data.js';
import { LANGUAGES } from '../src/words/choose.js';
import { startTest, type TestEndpoint } from './harness.js';
import { here, newestMail, press, until } from './membership-tools.js';
import { goodSignup, linkIn, outboxOf, rowsIn, sendSignup } from './signup-tools.js';

const HOUR_MS = 3_600_000;

/** Sends a form to a page without following anything. */
function post(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

/** Asks for the data of an address and gives the link that its mailbox gets. */
async function askedLink(own: TestEndpoint, email: string): Promise<string> {
  const before = (await outboxOf(own)).length;
  assert.equal((await post(`${own.api}signups/data`, { email })).status, 200);
  await until(async () => (await outboxOf(own)).length > before);
  const mail = (await outboxOf(own)).find(({ text }) => text.includes('/signups/data?token='));
  return here(own, linkIn(mail, 'data'));
}

describe('what is held about a person', () => {
  it('is theirs to take away, by a link in a mail', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    await press(own, 'confirm', await newestMail(own));
    own.clock.forward(1000);
    const link = await askedLink(own, ' ZOE@example.org ');
    const page = await fetch(link);
    assert.equal(page.status, 200);
    const shown = await page.text();
    assert.match(shown, /<html lang="fr" dir="ltr">[^]*Vos données chez A network/);
    // A scanner that opens the link sees nothing personal and changes nothing.
    assert.doesNotMatch(shown, /\bzoe\b/i);
    const answer = await post(link, { do: 'download' });
    assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment;/);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    const data = (await answer.json()) as PersonData;
    assert.equal(data.memberSince, '2026-05-20T12:00:00.000Z');
    const [signup] = data.signups;
    assert.ok(signup);
    assert.equal((signup.content as Record<string, unknown>)['name'], 'Zoe');
    assert.deepEqual(
      signup.consents.map(({ text, given, policyVersion }) => [text, given, policyVersion]),
      [['J’accepte.', true, '2026-01']],
    );
  });

  it('is erased by the same link, all but the minimal proof', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const link = await askedLink(own, 'zoe@example.org');
    assert.match(await (await post(link, { do: 'erase' })).text(), /Vos données sont effacées/);
    assert.doesNotMatch(
      JSON.stringify(['signups', 'mails', 'data_links'].map((table) => rowsIn(own.dataFile, table))),
      /\bzoe\b/i,
    );
    assert.equal((await post(link, { do: 'download' })).status, 410);
    assert.equal((await fetch(link)).status, 410);
  });

  it('is not told to whoever asks: a known and an unknown address get the same page', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const [known, unknown] = await Promise.all(
      ['zoe@example.org', 'nobody@example.org', ''].map(async (email) => {
        const answer = await post(`${own.api}signups/data`, { email });
        return { status: answer.status, text: await answer.text() };
      }),
    );
    assert.deepEqual(known, unknown);
    await until(async () => (await outboxOf(own)).length === 2);
    assert.ok((await outboxOf(own)).every(({ recipient }) => recipient === 'Zoe@Example.org'));
  });

  it('is behind a link that ends after a day, and that nobody can forge', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const link = new URL(await askedLink(own, 'zoe@example.org'));
    const token = link.searchParams.get('token') ?? '';
    const [mail] = (await outboxOf(own)).filter(({ text }) => text.includes('/confirm?'));
    const other = new URL(linkIn(mail, 'confirm')).searchParams.get('token') ?? '';
    const flipped = `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`;
    for (const wrong of ['', 'x', flipped, other, `${token}A`, token.slice(0, -1)]) {
      link.searchParams.set('token', wrong);
      assert.equal((await post(link.href, { do: 'download' })).status, 410, wrong);
    }
    link.searchParams.set('token', token);
    assert.equal((await fetch(link)).status, 200);
    own.clock.forward(24 * HOUR_MS + 1000);
    assert.equal((await fetch(link)).status, 410);
    assert.equal((await post(link.href, { do: 'erase' })).status, 410);
    assert.equal(rowsIn(own.dataFile, 'signups')[0]?.['state'], 'pending');
  });

  it('is asked for twenty times from one network, and ten times for one address', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1)
      statuses.push((await post(`${own.api}signups/data`, { email: 'zoe@example.org' })).status);
    assert.deepEqual(statuses, [...Array<number>(20).fill(200), 429, 429]);
    await until(async () => (await outboxOf(own)).length === 10);
  });

  it('is offered in each of the nine languages, on a page with a labelled field', async () => {
    const own = await startTest();
    for (const { code, direction, page } of LANGUAGES.values()) {
      const answer = await fetch(`${own.api}signups/data`, { headers: { 'Accept-Language': code } });
      const html = (await answer.text()).replaceAll('&#39;', "'");
      assert.ok(html.includes(`<html lang="${code}" dir="${direction}">`), code);
      assert.ok(html.includes(`<label for="field">${page.askLabel}</label>`), code);
      assert.match(html, /<input id="field" name="email" type="email" autocomplete="email" required/);
    }
  });
});
