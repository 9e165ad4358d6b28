import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { LANGUAGES } from '../../endpoint/src/words/choose.js';
import { faultsIn } from '../../endpoint/test/harness.js';
import { goodSignup, postJson, problemOf, sendSignup, solvedProof } from '../../endpoint/test/signup-tools.js';
import { challengeSchema } from '../../src/contract/signup.js';
import { SignupSite } from './signups-site.js';

let site: SignupSite;
before(async () => {
  site = await SignupSite.start();
});
after(() => site.close());
beforeEach(() => site.reset());

describe('robots', () => {
  it('have to solve a challenge that the contract knows', async () => {
    challengeSchema.parse(await (await fetch(`${site.api}signups/challenge`)).json());
    const proof = await solvedProof(site.api);
    const payload = JSON.parse(Buffer.from(proof, 'base64').toString()) as Record<string, unknown>;
    const forge = (changes: Record<string, unknown>): string =>
      Buffer.from(JSON.stringify({ ...payload, ...changes })).toString('base64');
    const proofs = [
      '',
      'nonsense',
      'bnVsbA==',
      forge({ number: -1 }),
      forge({ number: '1' }),
      forge({ algorithm: 'SHA-1' }),
      forge({ signature: 'x' }),
      forge({ salt: 'x?expires=99999999999&' }),
      forge({ salt: ['x'] }),
    ];
    for (const wrong of proofs) {
      const answer = await postJson(`${site.api}signups`, { ...goodSignup(), proof: wrong });
      assert.equal(answer.status, 403, wrong);
      assert.deepEqual(faultsIn(await problemOf(answer)), ['/proof challenge_failed']);
    }
    const none = await postJson(`${site.api}signups`, goodSignup());
    assert.deepEqual([none.status, faultsIn(await problemOf(none))], [422, ['/proof required']]);
  });

  it('cannot use a solution twice, nor late', async () => {
    const [proof, late] = [await solvedProof(site.api), await solvedProof(site.api)];
    assert.equal((await postJson(`${site.api}signups`, { ...goodSignup(), proof })).status, 202);
    const refused = goodSignup();
    const twice = await postJson(`${site.api}signups`, { ...refused, proof });
    assert.deepEqual([twice.status, faultsIn(await problemOf(twice))], [403, ['/proof challenge_failed']]);
    site.forward(21 * 60_000);
    const expired = await postJson(`${site.api}signups`, { ...goodSignup(), proof: late });
    assert.deepEqual([expired.status, faultsIn(await problemOf(expired))], [403, ['/proof challenge_expired']]);
    // What was refused for its proof was not stored: the same id may come again with a good one.
    assert.equal((await sendSignup(site, refused)).status, 202);
  });

  it('are too fast where no person would be', async () => {
    site.change({ wait: 2 });
    const proof = await solvedProof(site.api);
    const signup = goodSignup();
    const early = await postJson(`${site.api}signups`, { ...signup, proof });
    assert.deepEqual([early.status, faultsIn(await problemOf(early))], [403, ['/proof challenge_failed']]);
    assert.equal(site.rows('signups').length, 0);
    site.forward(2000);
    assert.equal((await postJson(`${site.api}signups`, { ...signup, proof })).status, 202);
  });

  it('that fill in what people leave empty are told the same, and nothing is stored', async () => {
    assert.equal((await sendSignup(site, goodSignup({ trap: 'https://spam.example' }))).status, 202);
    assert.equal(site.rows('signups').length, 0);
    assert.equal((await sendSignup(site, goodSignup({ trap: '' }))).status, 202);
    assert.equal(site.rows('signups').length, 1);
  });

  it('are slowed down, and told for how long; a patient retry of the same is not', async () => {
    site.change({ rates: [[2, 60]] });
    const signup = { ...goodSignup(), proof: await solvedProof(site.api) };
    for (let index = 0; index < 3; index += 1) assert.equal((await postJson(`${site.api}signups`, signup)).status, 202);
    await sendSignup(site, goodSignup());
    site.forward(20_500);
    const slow = await sendSignup(site, goodSignup());
    assert.deepEqual([slow.status, slow.headers.get('Retry-After')], [429, '40']);
    assert.equal((await problemOf(slow)).retryAfter, 40);
    assert.equal((await postJson(`${site.api}signups`, signup)).status, 202);
    site.forward(40_000);
    assert.equal((await sendSignup(site, goodSignup())).status, 202);
    assert.doesNotMatch(site.everything, /127\.0\.0\.1/);
  });

  it('cannot escape by naming addresses of their own', async () => {
    const send = async (address: string): Promise<number> =>
      (await postJson(`${site.api}signups`, {}, { 'X-Forwarded-For': address })).status;
    site.change({ rates: [[1, 60]] });
    assert.deepEqual([await send('192.0.2.1'), await send('192.0.2.2')], [422, 429]);
    await site.reset();
    site.set({ rates: [[1, 60]], settings: { signup_proxies: 1 } });
    assert.deepEqual(
      [await send('192.0.2.1'), await send('192.0.2.2'), await send('203.0.113.9, 192.0.2.2')],
      [422, 422, 429],
    );
    assert.deepEqual([await send('2001:db8::1'), await send('2001:db8::2')], [422, 429]);
  });
});

describe('pages that may send', () => {
  it('are all, where nothing is said; a browser may ask first, and core’s own words about origins are gone', async () => {
    const headers = { Origin: 'https://partner.example', 'Access-Control-Request-Method': 'POST' };
    const answer = await fetch(`${site.api}signups`, { method: 'OPTIONS', headers });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(answer.headers.get('Access-Control-Allow-Headers'), 'Content-Type');
    assert.match(answer.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
    const challenge = await fetch(`${site.api}signups/challenge`, { headers });
    for (const { headers: said } of [answer, challenge])
      assert.equal(said.get('Access-Control-Allow-Credentials'), null);
    assert.equal(challenge.headers.get('Access-Control-Allow-Origin'), '*');
  });

  it('are those of the list, where there is one', async () => {
    site.change({ settings: { signup_origins: ['https://partner.example'] } });
    const body = { ...goodSignup(), proof: await solvedProof(site.api) };
    const good = await postJson(`${site.api}signups`, body, { Origin: 'https://partner.example' });
    assert.equal(good.status, 202);
    assert.equal(good.headers.get('Access-Control-Allow-Origin'), 'https://partner.example');
    assert.equal(good.headers.get('Vary'), 'Origin');
    for (const origin of ['https://evil.example', 'null', 'https://partner.example.evil.example']) {
      const answer = await postJson(`${site.api}signups`, goodSignup(), { Origin: origin });
      assert.equal(answer.status, 403);
      assert.deepEqual(faultsIn(await problemOf(answer)), ['/origin origin_refused']);
    }
    assert.equal((await sendSignup(site, goodSignup())).status, 202);
    // A form on this site itself, where a page's `Referrer-Policy: no-referrer` hides whose it is.
    const headers = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' };
    const own = { ...goodSignup(), proof: await solvedProof(site.api) };
    assert.equal((await postJson(`${site.api}signups`, own, headers)).status, 202);
    const elsewhere = { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' };
    assert.equal((await postJson(`${site.api}signups`, goodSignup(), elsewhere)).status, 403);
  });

  it('are told of a method that is not answered', async () => {
    for (const [path, method] of [
      ['signups', 'GET'],
      ['signups', 'DELETE'],
      ['signups/challenge', 'POST'],
      ['signups/confirm', 'PUT'],
    ] as const) {
      const answer = await fetch(`${site.api}${path}`, { method });
      assert.equal(answer.status, 405, path);
      assert.match(answer.headers.get('Allow') ?? '', /OPTIONS/);
      await problemOf(answer);
    }
  });
});

/** Sends a form as a browser without script does; redirects are left to the test. */
function sendForm(
  fields: readonly (readonly [string, string])[],
  headers: Record<string, string> = { Origin: 'https://partner.example' },
): Promise<Response> {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return fetch(`${site.api}signups`, { method: 'POST', body, headers, redirect: 'manual' });
}

const GOOD: readonly (readonly [string, string])[] = [
  ['email', 'ann@example.org'],
  ['name', ' Ann '],
  ['communityIds', 'paris'],
  ['communityIds', 'malmo'],
  ['interests', 'food, bread'],
  ['message', ''],
  ['consent.membership', 'on'],
  ['locale', 'pt-BR'],
  ['trap', ''],
];

describe('a form without script', () => {
  it('is taken, and leads to a page in its language', async () => {
    const answer = await sendForm(GOOD);
    assert.equal(answer.status, 303);
    const page = await fetch(answer.headers.get('Location') ?? '');
    assert.match(await page.text(), /<html lang="pt" dir="ltr">[^]*Veja a sua caixa de correio/);
    const [row] = site.rows('signups');
    assert.deepEqual(JSON.parse(String(row?.['content'])), {
      id: row?.['id'],
      email: 'ann@example.org',
      name: 'Ann',
      communityIds: ['paris', 'malmo'],
      interests: ['food', 'bread'],
      locale: 'pt-BR',
    });
    assert.match((await site.newestMail()).text, /^Olá,/);
  });

  it('carries the words of consent from the manifest, in its own language, as shown', async () => {
    await sendForm([...GOOD.filter(([name]) => name !== 'locale'), ['locale', 'en']]);
    const consents = JSON.parse(String(site.rows('signups')[0]?.['consents'])) as Record<string, unknown>[];
    assert.deepEqual(
      consents.map(({ purpose, given, text, lang }) => [purpose, given, text, lang]),
      [
        ['membership', true, 'I agree.', 'en'],
        ['letter', false, 'The letter as well.', 'en'],
      ],
    );
  });

  it('gets the same answer for a known address, and so does a robot, of whom nothing is stored', async () => {
    const [first, second] = [await sendForm(GOOD), await sendForm(GOOD)];
    const robot = await sendForm([...GOOD.filter(([name]) => name !== 'trap'), ['trap', 'x']]);
    for (const other of [second, robot])
      assert.deepEqual([other.status, other.headers.get('Location')], [first.status, first.headers.get('Location')]);
    assert.equal(site.rows('signups').length, 2);
  });

  it('says in words what is wrong, and stores nothing', async () => {
    const answer = await sendForm([
      ['email', 'nobody'],
      ['name', '<script>alert(1)</script>'.repeat(10)],
      ['locale', 'de'],
      ['age', '7'],
    ]);
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, /<html lang="de"/);
    assert.match(html, /„email“ ist nicht lesbar/);
    assert.match(html, /„name“ ist zu lang/);
    assert.match(html, /Ohne Ihre Einwilligung/);
    assert.doesNotMatch(html, /<script/);
    assert.equal(site.rows('signups').length, 0);
  });

  it('is refused where it does not say on which page it stands', async () => {
    assert.equal((await sendForm(GOOD, {})).status, 403);
    site.change({ settings: { signup_origins: ['https://partner.example'] } });
    assert.equal((await sendForm(GOOD, { Origin: 'https://evil.example' })).status, 403);
    assert.equal((await sendForm(GOOD, { Origin: 'null' })).status, 403);
    assert.equal((await sendForm(GOOD)).status, 303);
    assert.equal((await sendForm(GOOD, { Origin: site.site.url })).status, 303);
  });

  it('has a limit of its own, said in words', async () => {
    site.change({ rates: [[1, 60]] });
    await sendForm(GOOD);
    const answer = await sendForm(GOOD);
    assert.deepEqual([answer.status, answer.headers.get('Retry-After')], [429, '60']);
    assert.match(await answer.text(), /Demasiados pedidos/);
  });

  it('is told so in each of the nine languages', async () => {
    for (const { code, direction, page } of LANGUAGES.values()) {
      const html = await (await fetch(`${site.api}signups/sent?lang=${code}`)).text();
      assert.ok(html.includes(`<html lang="${code}" dir="${direction}">`));
      assert.ok(html.includes(page.sentTitle.replaceAll("'", '&#039;')), code);
    }
    const foreign = await fetch(`${site.api}signups/sent?lang=${encodeURIComponent('"><script>')}`);
    assert.match(await foreign.text(), /<html lang="fr" dir="ltr">/);
  });
});

it('answers a mail that is wanted again always alike, also for what it does not know', async () => {
  const id = randomUUID();
  const answer = await fetch(`${site.api}signups/${id}/resend`, { method: 'POST' });
  assert.deepEqual([answer.status, await answer.json()], [202, { id, state: 'confirm' }]);
  assert.equal((await fetch(`${site.api}signups/nonsense/resend`, { method: 'POST' })).status, 404);
});

it('leaves nothing in the log', () => {
  assert.equal(site.site.log(), '');
});
