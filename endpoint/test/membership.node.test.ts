import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { sweep } from '../src/signups/sweep.js';
import { startTest, storeAt, type TestEndpoint } from './harness.js';
import { here, newestMail, press } from './membership-tools.js';
import { goodSignup, linkIn, outboxOf, rowsIn, sendSignup } from './signup-tools.js';

const DAY_MS = 86_400_000;

const states = (endpoint: TestEndpoint): unknown[] => rowsIn(endpoint.dataFile, 'signups').map((row) => row['state']);

describe('confirming', () => {
  it('takes a button: opening the link, as mail scanners do, changes nothing', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const link = here(own, linkIn(await newestMail(own), 'confirm'));
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await fetch(link, { method });
      assert.equal(page.status, 200);
      assert.equal(page.headers.get('Cache-Control'), 'no-store');
    }
    const html = await (await fetch(link)).text();
    assert.match(html, /<html lang="fr" dir="ltr">/);
    assert.match(html, /<form method="post"><button class="plain">Oui, je rejoins<\/button><\/form>/);
    assert.deepEqual(states(own), ['pending']);
    assert.equal(rowsIn(own.dataFile, 'members').length, 0);
  });

  it('makes the member, once, however often the button is pressed', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const mail = await newestMail(own);
    const pages = await Promise.all([press(own, 'confirm', mail), press(own, 'confirm', mail)]);
    pages.push(await press(own, 'confirm', mail));
    for (const page of pages) {
      assert.equal(page.status, 200);
      assert.match(await page.text(), /Bienvenue chez A network/);
    }
    assert.deepEqual(states(own), ['confirmed']);
    assert.deepEqual(
      rowsIn(own.dataFile, 'members').map((row) => row['email_key']),
      ['zoe@example.org'],
    );
    const mails = await outboxOf(own);
    assert.deepEqual(mails.map(({ subject }) => subject).sort(), [
      'Bienvenue chez A network',
      'Merci de confirmer : A network',
    ]);
    assert.match(await (await fetch(here(own, linkIn(mail, 'confirm')))).text(), /Bienvenue/);
  });

  it('a second time replaces what was known, and the older links to leave go on working', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const first = await newestMail(own);
    await press(own, 'confirm', first);
    own.clock.forward(1000);
    await sendSignup(own, goodSignup({ email: 'ZOE@example.org', name: 'Zoé' }));
    const second = await newestMail(own);
    assert.match(second.text, /déjà membre/);
    await press(own, 'confirm', second);
    assert.equal(rowsIn(own.dataFile, 'members').length, 1);
    assert.deepEqual(states(own).sort(), ['confirmed', 'replaced']);
    const contents = rowsIn(own.dataFile, 'signups')
      .map((row) => row['content'])
      .join('');
    assert.ok(contents.includes('Zoé') && !contents.includes('"Zoe"'));
    assert.equal((await press(own, 'withdraw', first)).status, 200);
    assert.equal(rowsIn(own.dataFile, 'members').length, 0);
  });

  it('says calmly that a link leads nowhere, in the visitor’s language', async () => {
    const own = await startTest();
    for (const token of ['', 'nonsense', "' or 1=1 --", 'a'.repeat(2000)]) {
      const address = `${own.api}signups/confirm?token=${encodeURIComponent(token)}`;
      const page = await fetch(address, { headers: { 'Accept-Language': 'xx, ar-MA;q=0.9, fr;q=0.1' } });
      assert.equal(page.status, 410);
      assert.match(await page.text(), /<html lang="ar" dir="rtl">/);
      assert.equal((await fetch(address, { method: 'POST' })).status, 410);
    }
  });

  it('shows a page that nothing can be put into', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const page = await fetch(here(own, linkIn(await newestMail(own), 'confirm')));
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(page.headers.get('X-Frame-Options'), 'DENY');
    assert.doesNotMatch(await page.text(), /<script|style=|<style/);
    const sheet = await fetch(`${own.api}pages.css`);
    assert.equal(sheet.headers.get('Content-Type'), 'text/css; charset=utf-8');
  });
});

/** As a word: a hash may hold any three letters. */
const NAME = /(?<![\w-])zoe(?![\w-])/i;
const everythingOf = ({ dataFile }: TestEndpoint): string =>
  JSON.stringify(['signups', 'consents', 'members', 'tokens', 'data_links'].map((table) => rowsIn(dataFile, table)));

describe('withdrawing', () => {
  it('takes a button as well, and erases all but the minimal proof', async () => {
    const own = await startTest();
    const signup = goodSignup();
    await sendSignup(own, signup);
    const mail = await newestMail(own);
    await press(own, 'confirm', mail);
    await sendSignup(own, goodSignup());
    const link = here(own, linkIn(mail, 'withdraw'));
    assert.match(await (await fetch(link)).text(), /Quitter A network/);
    assert.equal(rowsIn(own.dataFile, 'members').length, 1);
    assert.match(everythingOf(own), NAME);
    const page = await fetch(link, { method: 'POST' });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Vos données sont effacées/);
    assert.deepEqual(states(own), ['withdrawn', 'withdrawn']);
    assert.equal(rowsIn(own.dataFile, 'members').length + rowsIn(own.dataFile, 'tokens').length, 0);
    assert.doesNotMatch(everythingOf(own), NAME);
    // The last mail waits to leave; it is erased when it has.
    assert.deepEqual(
      (await outboxOf(own)).map(({ subject }) => subject),
      ['Vos données sont effacées : A network'],
    );
    const proofs = rowsIn(own.dataFile, 'consents');
    assert.deepEqual(
      proofs.map((row) => [row['signup_id'], row['text']]),
      [[signup.id, 'J’accepte.']],
    );
    assert.match(String(rowsIn(own.dataFile, 'signups')[0]?.['email_proof']), /^[\w-]{43}$/);
    assert.equal((await fetch(link, { method: 'POST' })).status, 410);
  });

  it('lets nobody in by an old link, and the person back by a new form', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const mail = await newestMail(own);
    await press(own, 'withdraw', mail);
    assert.equal((await press(own, 'confirm', mail)).status, 410);
    assert.equal((await sendSignup(own, goodSignup())).status, 202);
    assert.equal((await press(own, 'confirm', await newestMail(own))).status, 200);
    assert.equal(rowsIn(own.dataFile, 'members').length, 1);
  });

  it('takes a link to withdraw, not one to confirm', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const mail = await newestMail(own);
    const crossed = linkIn(mail, 'confirm').replace('/confirm', '/withdraw');
    assert.equal((await fetch(here(own, crossed), { method: 'POST' })).status, 410);
    assert.deepEqual(states(own), ['pending']);
  });
});

describe('sending the mail again', () => {
  it('is done once a minute and five times, and always answered alike', async () => {
    const own = await startTest();
    const signup = goodSignup();
    await sendSignup(own, signup);
    const resend = async (id: string): Promise<void> => {
      const answer = await fetch(`${own.api}signups/${id}/resend`, { method: 'POST' });
      assert.deepEqual([answer.status, await answer.json()], [202, { id, state: 'confirm' }]);
    };
    await resend(signup.id);
    assert.equal((await outboxOf(own)).length, 1);
    for (let index = 0; index < 8; index += 1) {
      own.clock.forward(60_000);
      await resend(signup.id);
      await resend(signup.id);
    }
    assert.equal((await outboxOf(own)).length, 6);
    await resend(randomUUID());
    assert.equal((await fetch(`${own.api}signups/nonsense/resend`, { method: 'POST' })).status, 404);
    const mails = await outboxOf(own);
    assert.equal((await press(own, 'confirm', mails[5] ?? (await newestMail(own)))).status, 200);
    own.clock.forward(60_000);
    await resend(signup.id);
    assert.equal((await outboxOf(own)).length, 7);
  });
});

describe('time', () => {
  it('erases a sign-up that nobody confirmed for thirty days, and leaves members alone', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup({ email: 'member@example.org' }));
    await press(own, 'confirm', await newestMail(own));
    await sendSignup(own, goodSignup({ email: 'undecided@example.org' }));
    await own.stop();
    const store = await storeAt(own.dataFile);
    assert.equal(await sweep(store, own.clock.time + 29 * DAY_MS), 0);
    assert.equal(await sweep(store, own.clock.time + 31 * DAY_MS), 1);
    await store.destroy();
    const tables = ['signups', 'consents', 'mails', 'tokens', 'members', 'spent_proofs'];
    const everything = JSON.stringify(tables.map((table) => rowsIn(own.dataFile, table)));
    assert.doesNotMatch(everything, /undecided/);
    assert.equal(rowsIn(own.dataFile, 'members').length, 1);
    assert.equal(rowsIn(own.dataFile, 'spent_proofs').length, 0);
    assert.deepEqual(states(own), ['confirmed']);
  });

  it('does the same at every start', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    await own.stop();
    const later = own.clock.time + 31 * DAY_MS;
    await startTest({ env: { OUISHARE_DATA: own.dataFile }, now: () => later });
    assert.deepEqual(states(own), []);
  });
});
