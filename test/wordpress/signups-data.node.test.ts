import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { PersonData } from '../../endpoint/src/signups/person-data.js';
import { LANGUAGES } from '../../endpoint/src/words/choose.js';
import { NOON } from '../../endpoint/test/harness.js';
import { until } from '../../endpoint/test/membership-tools.js';
import { goodSignup, linkIn, sendSignup } from '../../endpoint/test/signup-tools.js';
import { SignupSite } from './signups-site.js';

const DAY_MS = 86_400_000;

let site: SignupSite;
before(async () => {
  site = await SignupSite.start();
});
after(() => site.close());
beforeEach(() => site.reset());

/** Sends a form to a page without following anything. */
function post(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

/** Asks for the data of an address and gives the link that its mailbox gets. */
async function askedLink(email: string): Promise<string> {
  const count = site.mails.length;
  assert.equal((await post(`${site.api}signups/data`, { email })).status, 200);
  await until(() => site.mails.length > count);
  const mail = site.mails.find(({ text }) => text.includes('/signups/data?token='));
  return linkIn(mail, 'data');
}

describe('what is held about a person', () => {
  it('is theirs to take away, by a link in a mail', async () => {
    await sendSignup(site, goodSignup());
    await site.press('confirm', await site.newestMail());
    const welcome = await site.newestMail();
    assert.ok(welcome.text.includes(`${site.api}signups/data\n`));
    const link = await askedLink(' ZOE@example.org ');
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
    assert.equal((signup?.content as Record<string, unknown>)['name'], 'Zoe');
    assert.deepEqual(
      signup?.consents.map(({ text, given, policyVersion }) => [text, given, policyVersion]),
      [['J’accepte.', true, '2026-01']],
    );
  });

  it('is erased by the same link, all but the minimal proof', async () => {
    await sendSignup(site, goodSignup());
    await site.newestMail();
    const link = await askedLink('zoe@example.org');
    assert.match(await (await post(link, { do: 'erase' })).text(), /Vos données sont effacées/);
    assert.doesNotMatch(site.everything, /\bzoe\b/i);
    assert.equal((await post(link, { do: 'download' })).status, 410);
    assert.equal((await fetch(link)).status, 410);
  });

  it('is not told to whoever asks: a known and an unknown address get the same page', async () => {
    await sendSignup(site, goodSignup());
    await site.newestMail();
    const answers = await Promise.all(
      ['zoe@example.org', 'nobody@example.org', ''].map(async (email) => {
        const answer = await post(`${site.api}signups/data`, { email });
        return { status: answer.status, text: await answer.text() };
      }),
    );
    assert.deepEqual(answers[0], answers[1]);
    assert.deepEqual(answers[0], answers[2]);
    await until(() => site.mails.length === 2);
    assert.ok(site.mails.every(({ to }) => to === 'Zoe@Example.org'));
  });

  it('is behind a link that ends after a day, and that nobody can forge', async () => {
    await sendSignup(site, goodSignup());
    const other = new URL(linkIn(await site.newestMail(), 'confirm')).searchParams.get('token') ?? '';
    const link = new URL(await askedLink('zoe@example.org'));
    const token = link.searchParams.get('token') ?? '';
    assert.ok(!site.everything.includes(token), 'The token itself is kept.');
    for (const wrong of ['', 'x', other, `${token}A`, token.slice(0, -1)]) {
      link.searchParams.set('token', wrong);
      assert.equal((await post(link.href, { do: 'download' })).status, 410, wrong);
    }
    link.searchParams.set('token', token);
    assert.equal((await fetch(link)).status, 200);
    site.forward(DAY_MS + 1000);
    assert.equal((await post(link.href, { do: 'erase' })).status, 410);
    assert.equal(site.rows('signups')[0]?.['state'], 'pending');
  });

  it('is asked for twenty times from one network, and ten times for one address', async () => {
    await sendSignup(site, goodSignup());
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1)
      statuses.push((await post(`${site.api}signups/data`, { email: 'zoe@example.org' })).status);
    assert.deepEqual(statuses, [...Array<number>(20).fill(200), 429, 429]);
    await until(() => site.mails.length === 10);
  });

  it('is offered in each of the nine languages, on a page with a labelled field', async () => {
    for (const { code, direction, page } of LANGUAGES.values()) {
      const answer = await fetch(`${site.api}signups/data`, { headers: { 'Accept-Language': code } });
      const html = (await answer.text()).replaceAll('&#039;', "'");
      assert.ok(html.includes(`<html lang="${code}" dir="${direction}">`), code);
      assert.ok(html.includes(`<label for="field">${page.askLabel}</label>`), code);
    }
  });
});

describe('a reminder', () => {
  it('is sent once, a week before a sign-up is erased, and its link works', async () => {
    await sendSignup(site, goodSignup());
    await sendSignup(site, goodSignup());
    await site.newestMail();
    site.forward(22 * DAY_MS);
    await site.round();
    assert.equal(site.mails.length, 2);
    site.forward(2 * DAY_MS);
    await site.round();
    await site.round();
    const reminders = site.mails.filter(({ subject }) => subject.startsWith('Toujours en attente'));
    assert.equal(reminders.length, 1);
    const [reminder] = reminders;
    assert.ok(reminder);
    assert.match(reminder.text, /Le (2026-06-19|19 juin 2026), nous effaçons/);
    assert.equal((await site.press('confirm', reminder)).status, 200);
  });

  it('names the day in each of the nine languages', async () => {
    for (const { code } of LANGUAGES.values())
      assert.equal((await sendSignup(site, goodSignup({ email: `${code}@example.org`, locale: code }))).status, 202);
    await site.newestMail();
    site.forward(24 * DAY_MS);
    await site.round();
    for (const { code, mail } of LANGUAGES.values()) {
      const day = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' }).format(NOON + 30 * DAY_MS);
      const reminder = site.mails.find(({ text }) => text.includes(mail.remindLead('A network', day)));
      assert.equal(reminder?.to, `${code}@example.org`);
    }
  });

  it('is not sent to a member, nor where a sign-up is kept for two weeks only', async () => {
    await sendSignup(site, goodSignup());
    await site.press('confirm', await site.newestMail());
    await sendSignup(site, goodSignup());
    await sendSignup(site, goodSignup({ email: 'ann@example.org' }));
    await site.newestMail();
    const count = site.mails.length;
    site.change({ settings: { signup_days: 13 } });
    site.forward(12 * DAY_MS);
    await site.round();
    assert.equal(site.mails.length, count);
    site.change({ settings: {} });
    site.forward(12 * DAY_MS);
    await site.round();
    assert.deepEqual(
      site.mails.slice(0, -count).map(({ to }) => to),
      ['ann@example.org'],
    );
  });
});

it('leaves nothing in the log', () => {
  assert.equal(site.site.log(), '');
});
