import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { manifestSchema } from '../../src/contract/manifest.js';
import { signupAnswerSchema } from '../../src/contract/signup.js';
import { leaveOut } from '../../endpoint/src/leave-out.js';
import { faultsIn, rawRequest } from '../../endpoint/test/harness.js';
import { FAULTY_SIGNUPS } from '../../endpoint/test/signup-cases.js';
import { goodSignup, postJson, problemOf, sendSignup, solvedProof } from '../../endpoint/test/signup-tools.js';
import { MANIFEST } from '../../endpoint/test/small-network.js';
import { SignupSite } from './signups-site.js';

let site: SignupSite;
before(async () => {
  site = await SignupSite.start();
});
after(() => site.close());
beforeEach(() => site.reset());

const consent = goodSignup().consents[0];
assert.ok(consent);

describe('a good sign-up into WordPress', () => {
  it('is taken, stored with the words of consent, and answered by mail', async () => {
    const signup = goodSignup();
    const answer = await sendSignup(site, signup);
    assert.equal(answer.status, 202);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.deepEqual(signupAnswerSchema.parse(await answer.json()), { id: signup.id, state: 'confirm' });
    const [row] = site.rows('signups');
    assert.deepEqual(
      [row?.['id'], row?.['state'], row?.['received_at']],
      [signup.id, 'pending', '2026-05-20T12:00:00.000Z'],
    );
    assert.deepEqual(JSON.parse(String(row?.['content'])), leaveOut(signup, 'consents'));
    assert.deepEqual(JSON.parse(String(row?.['consents'])), [{ ...consent, receivedAt: '2026-05-20T12:00:00.000Z' }]);
    const mail = await site.newestMail();
    assert.equal(mail.to, 'Zoe@Example.org');
    assert.match(mail.text, /^Bonjour,/);
    assert.doesNotMatch(mail.text, /Zoe/);
  });

  it('gets the same answer when it is sent again, without a new proof and without a second mail', async () => {
    const signup = goodSignup({ communityIds: ['paris'] });
    const first = await (await sendSignup(site, signup)).text();
    const reversed = Object.fromEntries(Object.entries(signup).reverse());
    for (const body of [signup, { ...signup, id: signup.id.toUpperCase() }, reversed]) {
      const again = await postJson(`${site.api}signups`, body);
      assert.deepEqual([again.status, await again.text()], [202, first]);
    }
    await site.newestMail();
    assert.equal(site.mails.length, 1);
  });

  it('is stored once when it comes thirty times at once', async () => {
    const signup = { ...goodSignup(), proof: await solvedProof(site.api) };
    const answers = await Promise.all(Array.from({ length: 30 }, () => postJson(`${site.api}signups`, signup)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([202]));
    assert.equal(site.rows('signups').length, 1);
    await site.newestMail();
    assert.equal(site.mails.length, 1);
  });

  it('is one of many at once, and none is lost', async () => {
    const signups = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => ({
        ...goodSignup({ email: `person${String(index)}@example.org` }),
        proof: await solvedProof(site.api),
      })),
    );
    const answers = await Promise.all(signups.map((signup) => postJson(`${site.api}signups`, signup)));
    assert.ok(answers.every(({ status }) => status === 202));
    assert.equal(site.rows('signups').length, 20);
    await site.newestMail();
    assert.equal(new Set(site.mails.map(({ to }) => to)).size, 20);
  });

  it('is refused under an id that stands for other content, and not stored', async () => {
    const signup = goodSignup();
    await sendSignup(site, signup);
    const answer = await sendSignup(site, { ...signup, email: 'other@example.org' });
    assert.equal(answer.status, 409);
    assert.deepEqual(faultsIn(await problemOf(answer)), ['/id id_reused']);
    assert.equal(site.rows('signups').length, 1);
    assert.doesNotMatch(site.everything, /other@/);
  });
});

describe('a known address', () => {
  it('gets the same answer as a new one; only its mail is another', async () => {
    const [first, second] = [goodSignup(), goodSignup({ email: 'ZOE@example.org' })];
    const known = await sendSignup(site, first);
    await site.press('confirm', await site.newestMail());
    await site.newestMail();
    const again = await sendSignup(site, second);
    const shown = ({ headers }: Response): string[] =>
      [...headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
    assert.deepEqual(shown(again), shown(known));
    assert.deepEqual([again.status, (await again.text()).replace(second.id, first.id)], [202, await known.text()]);
    assert.match((await site.newestMail()).text, /déjà membre/);
  });

  it('is not sent more than ten mails a day, whoever asks for them', async () => {
    for (let index = 0; index < 12; index += 1) assert.equal((await sendSignup(site, goodSignup())).status, 202);
    await site.newestMail();
    assert.equal(site.mails.length, 10);
    site.forward(86_400_000);
    await sendSignup(site, goodSignup());
    await site.newestMail();
    assert.equal(site.mails.length, 11);
  });
});

describe('what is wrong is said by place and code, as the reference endpoint says it', () => {
  // Limits are another test's.
  beforeEach(() => site.change({ rates: [] }));

  for (const [title, body, faults] of FAULTY_SIGNUPS) {
    it(title, async () => {
      const sent = body();
      const address = `${site.api}signups`;
      const answer = await postJson(address, Array.isArray(sent) ? sent : { ...(sent as object), proof: 'x' });
      assert.equal(answer.status, 422);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
      assert.deepEqual([...faultsIn(await problemOf(answer))].sort(), [...faults].sort());
      assert.equal(site.rows('signups').length, 0);
    });
  }

  it('a body that is no JSON, no UTF-8, of another type, or too large', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const path = new URL(`${site.api}signups`).pathname;
    for (const body of ['{', '', Buffer.from([0x7b, 0xff, 0x7d])]) {
      const answer = await rawRequest(site.site, path, { method: 'POST', headers, body });
      assert.equal(answer.status, 400);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
    }
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml']) {
      const answer = await postJson(`${site.api}signups`, goodSignup(), { 'Content-Type': type });
      assert.equal(answer.status, 415, type);
      assert.equal(answer.headers.get('Accept-Post'), 'application/json, application/x-www-form-urlencoded');
    }
    const charset = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    assert.equal((await postJson(`${site.api}signups`, {}, charset)).status, 422);
    const large = await postJson(`${site.api}signups`, { ...goodSignup(), message: 'z'.repeat(70_000) });
    assert.equal(large.status, 413);
  });

  it('never of the inside: no stack, no path, no statement', async () => {
    const email = "x'; drop table signups; --@example.org";
    const answer = await postJson(`${site.api}signups`, { ...goodSignup(), email });
    assert.doesNotMatch(await answer.text(), /wp-content|\.php|select|insert| at /i);
  });
});

describe('the manifest', () => {
  it('says what is asked, is valid, and is answered from what a browser has', async () => {
    const answer = await fetch(`${site.api}signup/ouishare.json`);
    assert.match(answer.headers.get('Cache-Control') ?? '', /^public, max-age=300/);
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
    const { signup, ...manifest } = manifestSchema.parse(await answer.json());
    assert.deepEqual(manifest, { version: '1', name: 'A network', lang: 'fr-FR' });
    assert.deepEqual(signup, {
      ...MANIFEST.signup,
      href: `${site.api}signups`,
      challenge: `${site.api}signups/challenge`,
    });
    const etag = answer.headers.get('ETag') ?? '';
    const again = await fetch(`${site.api}signup/ouishare.json`, { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
  });

  it('has our own words of consent in nine languages, and is valid with every field', async () => {
    const names = [
      'name',
      'communityIds',
      'country',
      'city',
      'occupation',
      'interests',
      'skills',
      'heardFrom',
      'message',
    ];
    const settings = {
      signup_fields: names,
      signup_controller: 'A network, 1 street',
      signup_policy_url: 'https://network.example/privacy',
    };
    site.set({ settings }, []);
    const manifest = manifestSchema.parse(await (await fetch(`${site.api}signup/ouishare.json`)).json());
    assert.deepEqual(manifest.privacy, { policy: 'https://network.example/privacy' });
    assert.deepEqual(manifest.signup?.fields, names);
    const [membership] = manifest.signup.consents ?? [];
    assert.ok(membership && typeof membership.text === 'object');
    assert.equal(membership.controller, 'A network, 1 street');
    assert.equal(Object.keys(membership.text).length, 9);
    assert.match(String(membership.text['fr']), /^J’accepte que A network garde/);
  });

  it('offers nothing where sign-ups are off: 404, and pages in mails still work', async () => {
    await sendSignup(site, goodSignup());
    const mail = await site.newestMail();
    site.change({ settings: { signups: false } });
    assert.equal((await fetch(`${site.api}signup/ouishare.json`)).status, 404);
    assert.equal((await postJson(`${site.api}signups`, goodSignup())).status, 404);
    assert.equal((await site.press('withdraw', mail)).status, 200);
  });
});

it('leaves nothing in the log', () => {
  assert.equal(site.site.log(), '');
});
