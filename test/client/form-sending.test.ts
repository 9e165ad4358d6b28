import { expect } from 'chai';
import type { Signup } from '../../src/contract/signup.js';
import { EndpointClient } from '../../src/client/endpoint-client.js';
import { jsonOf } from '../../src/client/form-sending.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { QUICK, failureOf, rejectionOf, until } from './fixtures.js';

const ID = '0b7c2a57-6f0e-4a51-9d0c-0b1f6d6f7a11';
const SIGNUP: Signup = {
  id: ID,
  email: 'someone@example.org',
  communityIds: ['paris', 'lyon'],
  consents: [{ purpose: 'membership', given: true, givenAt: '2026-05-01T10:00:00Z', text: 'I agree', lang: 'en' }],
};
const TAKEN = { status: 202, body: { id: ID, state: 'confirm' } };
const CHALLENGE = { algorithm: 'SHA-256', challenge: 'abc', salt: 'def', signature: 'ghi', maxnumber: 50_000 };

describe('sending a sign-up', () => {
  let place: ServerPlace;
  let client: EndpointClient;
  beforeEach(async () => {
    place = await misbehavingPlace();
    client = new EndpointClient({ endpoint: place.base, limits: QUICK });
    const signup = { href: 'join', challenge: 'join/challenge' };
    await place.answer('ouishare.json', { body: { version: '1', name: 'Here', signup } });
  });
  const sent = () => place.hits('join');

  it('goes where the manifest says, and says that it was taken', async () => {
    await place.answer('join', TAKEN);
    expect(await client.send('signups', SIGNUP)).to.deep.equal({ id: ID, state: 'confirm' });
    const [hit] = await sent();
    expect(hit?.method).to.equal('POST');
    expect(hit?.headers['content-type']).to.equal('application/json');
    expect(hit?.headers).not.to.have.any.keys('cookie', 'referer');
    expect(JSON.parse(hit?.body ?? '')).to.deep.equal(SIGNUP);
  });

  it('sends the same again after a passing failure', async () => {
    await place.answer('join', { status: 502 }, { reset: true }, TAKEN);
    await client.send('signups', SIGNUP);
    const bodies = (await sent()).map(({ body }) => body);
    expect(bodies).to.have.length(3);
    expect(new Set(bodies).size).to.equal(1);
  });

  for (const status of [400, 403, 409, 413, 415, 422, 500]) {
    it(`is not sent again after ${status}, and says which fields are refused`, async () => {
      const errors = [{ pointer: '/email', code: 'invalid' }];
      await place.answer('join', { status, body: { type: 'about:blank', title: 'No', status, errors } });
      const failure = await failureOf(client.send('signups', SIGNUP), 'http');
      expect(failure.status).to.equal(status);
      expect(failure.problems).to.deep.equal(errors);
      expect(await sent()).to.have.length(1);
    });
  }

  it('leaves a long wait to the person', async () => {
    await place.answer('join', { status: 429, body: { status: 429, retryAfter: 30 } });
    expect(await failureOf(client.send('signups', SIGNUP), 'http')).to.include({ status: 429, retryAfter: 30 });
    expect(await sent()).to.have.length(1);
  });

  it('does not let a person wait for ever', async () => {
    await place.answer('join', { hang: true });
    const hasty = new EndpointClient({ endpoint: place.base, limits: { ...QUICK, patienceMs: 200 } });
    await failureOf(hasty.send('signups', SIGNUP), 'timeout');
    await until(async () => (await sent()).every(({ aborted }) => aborted));
    expect((await sent()).length).to.be.lessThan(2);
  });

  it('ends when the person leaves', async () => {
    await place.answer('join', { hang: true });
    const leaving = new AbortController();
    const sending = client.send('signups', SIGNUP, { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 100);
    expect(await rejectionOf(sending)).to.equal(leaving.signal.reason);
  });

  it('takes no web page and no other answer for a yes', async () => {
    await place.answer('join', { body: '<!doctype html>Log in to the hotel' }, { body: { ok: true } });
    expect(await failureOf(client.send('signups', SIGNUP), 'malformed')).to.include({ markup: true });
    await failureOf(client.send('signups', SIGNUP), 'malformed');
  });

  it('is not possible where the manifest offers none, or there is no manifest', async () => {
    await place.answer('ouishare.json', { body: { version: '1', name: 'Here' } }, { status: 404 });
    await failureOf(client.send('signups', SIGNUP), 'no-endpoint');
    const other = new EndpointClient({ endpoint: place.base, fetch: (...asked) => fetch(...asked) });
    await failureOf(other.send('signups', SIGNUP), 'http');
    expect(await sent()).to.deep.equal([]);
  });

  it('asks for a fresh challenge each time', async () => {
    await place.answer('join/challenge', { cache: 'max-age=3600', body: CHALLENGE });
    expect(await client.challenge()).to.deep.equal(CHALLENGE);
    await client.challenge();
    expect(await sent()).to.have.length(2);
  });

  it('knows a challenge that it could not solve', async () => {
    await place.answer('join/challenge', { body: { ...CHALLENGE, algorithm: 'PBKDF2' } });
    await failureOf(client.challenge(), 'malformed');
  });

  it('needs no challenge where the manifest names none', async () => {
    await place.answer('ouishare.json', { body: { version: '1', signup: { href: 'join' } } });
    expect(await client.challenge()).to.equal(undefined);
  });

  it('has the mail sent again', async () => {
    await place.answer(`join/${ID}/resend`, { status: 202, body: '' });
    await client.resend(ID);
    const [hit] = await sent();
    expect([hit?.method, hit?.body]).to.deep.equal(['POST', '']);
  });

  it('sends a message where the manifest says, with a challenge of its own, and none where it says nothing', async () => {
    const message = {
      id: ID,
      personId: 'p',
      email: 'someone@example.org',
      message: 'Hello',
      consents: SIGNUP.consents,
    };
    await failureOf(client.send('messages', message), 'no-endpoint');
    const other = await misbehavingPlace();
    const messages = { href: 'mail/send', challenge: 'mail/puzzle' };
    await other.answer('ouishare.json', { body: { version: '1', messages } });
    await other.answer('mail/send', TAKEN);
    await other.answer('mail/puzzle', { body: CHALLENGE });
    const asking = new EndpointClient({ endpoint: other.base, limits: QUICK });
    expect(await asking.challenge({ form: 'messages' })).to.deep.equal(CHALLENGE);
    expect((await asking.send('messages', message)).state).to.equal('confirm');
    expect(JSON.parse((await other.hits('mail/send'))[0]?.body ?? '')).to.deep.equal(message);
    await failureOf(asking.challenge(), 'no-endpoint');
  });
});

describe('what is sent', () => {
  it('is plain JSON', () => {
    const value = { a: [1, 'b', null, { c: true }, undefined], d: undefined, e: 'é"\n', f: null };
    expect(jsonOf(value)).to.equal(JSON.stringify(value));
  });

  it('keeps its lists on a page whose library gives arrays a toJSON of their own', () => {
    Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, value: () => 'spoilt' });
    try {
      expect(JSON.stringify({ consents: [] })).to.equal('{"consents":"spoilt"}');
      expect(jsonOf({ consents: [{ given: true }] })).to.equal('{"consents":[{"given":true}]}');
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
  });
});
