import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { goodSignup, linkIn, postJson, sendSignup, solvedProof } from '../../endpoint/test/signup-tools.js';
import { until } from '../../endpoint/test/membership-tools.js';
import { SignupSite } from './signups-site.js';

const DAY_MS = 86_400_000;

let site: SignupSite;
before(async () => {
  site = await SignupSite.start();
});
after(() => site.close());
beforeEach(() => site.reset());

const states = (): unknown[] => site.rows('signups').map((row) => row['state']);
/** As a word: a hash may hold any three letters. */
const NAME = /(?<![\w-])zoe(?![\w-])/i;

describe('confirming', () => {
  it('takes a button: opening the link, as mail scanners do, changes nothing', async () => {
    await sendSignup(site, goodSignup());
    const link = linkIn(await site.newestMail(), 'confirm');
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await fetch(link, { method });
      assert.equal(page.status, 200);
      assert.equal(page.headers.get('Cache-Control'), 'no-store');
    }
    const html = await (await fetch(link)).text();
    assert.match(html, /<html lang="fr" dir="ltr">/);
    assert.match(html, /<form method="post"><button class="plain">Oui, je rejoins<\/button><\/form>/);
    assert.deepEqual(states(), ['pending']);
    assert.equal(site.rows('members').length, 0);
  });

  it('makes the member, once, however often the button is pressed', async () => {
    site.change({ settings: { signup_notify: 'admin@example.org' } });
    await sendSignup(site, goodSignup());
    const mail = await site.newestMail();
    const pages = await Promise.all([site.press('confirm', mail), site.press('confirm', mail)]);
    pages.push(await site.press('confirm', mail));
    for (const page of pages) {
      assert.equal(page.status, 200);
      assert.match(await page.text(), /Bienvenue chez A network/);
    }
    assert.deepEqual(states(), ['confirmed']);
    assert.equal(site.rows('members').length, 1);
    await site.newestMail();
    assert.deepEqual(site.mails.map(({ to, subject }) => `${to}: ${subject}`).sort(), [
      'Zoe@Example.org: Bienvenue chez A network',
      'Zoe@Example.org: Merci de confirmer : A network',
      'admin@example.org: Nouvelle adhésion\u00a0: A network',
    ]);
    const notice = site.mails.find(({ to }) => to === 'admin@example.org');
    assert.doesNotMatch(JSON.stringify(notice), NAME);
    assert.match(await (await fetch(linkIn(mail, 'confirm'))).text(), /Bienvenue/);
  });

  it('a second time replaces what was known, and the older links to leave go on working', async () => {
    await sendSignup(site, goodSignup());
    const first = await site.newestMail();
    await site.press('confirm', first);
    await site.newestMail();
    site.forward(1000);
    await sendSignup(site, goodSignup({ email: 'ZOE@example.org', name: 'Zoé' }));
    const second = await site.newestMail();
    assert.match(second.text, /déjà membre/);
    await site.press('confirm', second);
    assert.equal(site.rows('members').length, 1);
    assert.deepEqual(states().sort(), ['confirmed', 'replaced']);
    const contents = site.rows('signups').map((row) => String(row['content']));
    assert.ok(contents.join('').includes('Zo\\u00e9') && !contents.join('').includes('"Zoe"'));
    assert.equal((await site.press('withdraw', first)).status, 200);
    assert.equal(site.rows('members').length, 0);
  });

  it('of two forms of one person at once makes one member', async () => {
    await sendSignup(site, goodSignup());
    const first = await site.newestMail();
    await sendSignup(site, goodSignup({ name: 'Zoé' }));
    const second = await site.newestMail();
    assert.notEqual(first.text, second.text);
    await Promise.all([site.press('confirm', first), site.press('confirm', second)]);
    assert.deepEqual(states().sort(), ['confirmed', 'replaced']);
    const [member] = site.rows('members');
    const confirmed = site.rows('signups').find(({ state }) => state === 'confirmed');
    assert.equal(member?.['signup_id'], confirmed?.['id']);
  });

  it('says calmly that a link leads nowhere, in the visitor’s language', async () => {
    for (const token of ['', 'nonsense', "' or 1=1 --", 'a'.repeat(2000), '%00']) {
      const address = `${site.api}signups/confirm?token=${encodeURIComponent(token)}`;
      const page = await fetch(address, { headers: { 'Accept-Language': 'xx, ar-MA;q=0.9, fr;q=0.1' } });
      assert.equal(page.status, 410);
      assert.match(await page.text(), /<html lang="ar" dir="rtl">/);
      assert.equal((await fetch(address, { method: 'POST' })).status, 410);
    }
    assert.equal((await fetch(`${site.api}signups/confirm?token[]=x`)).status, 410);
  });

  it('shows a page that nothing can be put into', async () => {
    await sendSignup(site, goodSignup());
    const page = await fetch(linkIn(await site.newestMail(), 'confirm'));
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(page.headers.get('X-Frame-Options'), 'DENY');
    assert.match(page.headers.get('X-Robots-Tag') ?? '', /noindex/);
    const html = await page.text();
    assert.doesNotMatch(html, /<script|style=|<style/);
    const styles = /href="([^"]+)"/.exec(html)?.[1] ?? '';
    assert.match((await fetch(styles)).headers.get('Content-Type') ?? '', /^text\/css/);
  });
});

describe('withdrawing', () => {
  it('takes a button as well, and erases all but the minimal proof', async () => {
    const signup = goodSignup();
    await sendSignup(site, signup);
    const mail = await site.newestMail();
    await site.press('confirm', mail);
    await sendSignup(site, goodSignup());
    await site.newestMail();
    const link = linkIn(mail, 'withdraw');
    assert.match(await (await fetch(link)).text(), /Quitter A network/);
    assert.equal(site.rows('members').length, 1);
    assert.match(site.everything, NAME);
    const page = await fetch(link, { method: 'POST' });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Vos données sont effacées/);
    assert.equal((await site.newestMail()).subject, 'Vos données sont effacées : A network');
    assert.deepEqual(states(), ['withdrawn', 'withdrawn']);
    assert.equal(site.rows('members').length + site.rows('tokens').length, 0);
    assert.doesNotMatch(site.everything, NAME);
    const proofs = site.rows('signups').filter(({ consents }) => consents !== '');
    assert.deepEqual(
      proofs.map((row) => [row['id'], (JSON.parse(String(row['consents'])) as { text: string }[])[0]?.text]),
      [[signup.id, 'J’accepte.']],
    );
    assert.match(String(site.rows('signups')[0]?.['person']), /^[\w-]{43}$/);
    assert.equal((await fetch(link, { method: 'POST' })).status, 410);
  });

  it('lets nobody in by an old link, and the person back by a new form', async () => {
    await sendSignup(site, goodSignup());
    const mail = await site.newestMail();
    await site.press('withdraw', mail);
    assert.equal((await site.press('confirm', mail)).status, 410);
    assert.equal((await sendSignup(site, goodSignup())).status, 202);
    assert.equal((await site.press('confirm', await site.newestMail())).status, 200);
    assert.equal(site.rows('members').length, 1);
  });

  it('takes a link to withdraw, not one to confirm', async () => {
    await sendSignup(site, goodSignup());
    const crossed = linkIn(await site.newestMail(), 'confirm').replace('/confirm', '/withdraw');
    assert.equal((await fetch(crossed, { method: 'POST' })).status, 410);
    assert.deepEqual(states(), ['pending']);
  });
});

describe('mails', () => {
  it('are sent again once a minute and five times', async () => {
    const signup = goodSignup();
    await sendSignup(site, signup);
    await site.newestMail();
    const resend = async (): Promise<void> => {
      const answer = await fetch(`${site.api}signups/${signup.id}/resend`, { method: 'POST' });
      assert.deepEqual([answer.status, await answer.json()], [202, { id: signup.id, state: 'confirm' }]);
      await site.newestMail();
    };
    await resend();
    assert.equal(site.mails.length, 1);
    for (let index = 0; index < 7; index += 1) {
      site.forward(60_000);
      await resend();
      await resend();
    }
    assert.equal(site.mails.length, 6);
    const [, , , , , oldest] = site.mails;
    assert.ok(oldest);
    assert.equal((await site.press('confirm', oldest)).status, 200);
  });

  it('leave after the answer: nobody waits for a slow mail server', async () => {
    site.change({ mailSeconds: 1 });
    const signup = { ...goodSignup(), proof: await solvedProof(site.api) };
    assert.match(await (await postJson(`${site.api}signups`, signup)).text(), /"confirm"/);
    assert.deepEqual([site.mails.length, site.rows('mails').length], [0, 1]);
    await site.newestMail();
  });

  it('that nobody took wait in the outbox, and leave in a later round', async () => {
    site.change({ isMailDown: true });
    const signup = goodSignup();
    assert.equal((await sendSignup(site, signup)).status, 202);
    await until(() => site.rows('mails').some(({ attempts }) => attempts === 1));
    assert.equal(site.rows('tokens').length, 0);
    site.change({ isMailDown: false });
    await site.round();
    assert.equal(site.mails.length, 0);
    site.forward(61_000);
    await site.round();
    assert.equal((await site.press('confirm', await site.newestMail())).status, 200);
  });
});

describe('a PHP process that is killed', () => {
  // START TRANSACTION, the row of the sign-up, the proof, a look at the row, the mails of today, the mail, its count, COMMIT, another look, the mail.
  for (const dieAfter of [0, 2, 5, 7, 8, 9, 11]) {
    it(`after ${String(dieAfter)} statements loses nothing that was answered, and doubles nothing`, async () => {
      const signup = { ...goodSignup(), proof: await solvedProof(site.api) };
      site.change({ dieAfter });
      const died = await postJson(`${site.api}signups`, signup).then(
        ({ status }) => status,
        () => 'died',
      );
      site.set({ now: Date.parse('2026-05-20T12:00:01Z') });
      await site.revive();
      // From COMMIT and a look at the row on the visitor has an answer.
      assert.equal(died, dieAfter < 9 ? 'died' : 202);
      assert.equal(states().length, dieAfter < 8 ? 0 : 1);
      const again = await postJson(`${site.api}signups`, signup);
      assert.equal(again.status, 202);
      assert.deepEqual(states(), ['pending']);
      site.forward(6 * 60_000);
      await site.round();
      assert.equal((await site.press('confirm', await site.newestMail())).status, 200);
      assert.deepEqual([states(), site.rows('members').length], [['confirmed'], 1]);
    });
  }

  it('while it makes a member leaves a link that works', async () => {
    for (const dieAfter of [1, 3, 7]) {
      await site.reset();
      await sendSignup(site, goodSignup());
      const mail = await site.newestMail();
      site.change({ dieAfter });
      await site.press('confirm', mail).catch(() => undefined);
      site.change({ dieAfter: undefined });
      await site.revive();
      assert.deepEqual([states(), site.rows('members').length], [['pending'], 0], String(dieAfter));
      assert.equal((await site.press('confirm', mail)).status, 200);
      assert.deepEqual([states(), site.rows('members').length], [['confirmed'], 1]);
    }
  });
});

describe('time', () => {
  it('erases a sign-up that nobody confirmed for thirty days, and leaves members alone', async () => {
    await sendSignup(site, goodSignup({ email: 'member@example.org' }));
    await site.press('confirm', await site.newestMail());
    await sendSignup(site, goodSignup({ email: 'undecided@example.org' }));
    const mail = await site.newestMail();
    site.forward(29 * DAY_MS);
    await site.round();
    assert.equal(states().length, 2);
    site.forward(2 * DAY_MS);
    assert.equal((await site.press('confirm', mail)).status, 410);
    await site.round();
    assert.deepEqual(states(), ['confirmed']);
    assert.doesNotMatch(site.everything, /undecided/);
    assert.deepEqual([site.rows('members').length, site.rows('proofs').length, site.rows('visits').length], [1, 0, 0]);
  });
});

it('leaves nothing in the log', () => {
  assert.equal(site.site.log(), '');
});
