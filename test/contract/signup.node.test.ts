import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemErrorsOf, problemSchema } from '../../src/contract/problem.js';
import { challengeSchema, messageSchema, signupAnswerSchema, signupSchema } from '../../src/contract/signup.js';

const CONSENT = { purpose: 'membership', given: true, givenAt: '2026-05-01T10:00:00Z', text: 'I agree.' };
const SIGNUP = { id: '0b8a4a4e-7d3c-4f6e-9a53-3c1d2e4f5a6b', email: 'ada@example.org', consents: [CONSENT] };

function faults(body: unknown): string[] {
  const parsed = signupSchema.safeParse(body);
  if (parsed.success) return [];
  return problemErrorsOf(parsed.error.issues, body).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a sign-up', () => {
  it('needs an id, an e-mail address and the consents shown', () => {
    assert.deepEqual(faults(SIGNUP), []);
    assert.deepEqual(faults({}), ['/id required', '/email required', '/consents required']);
    assert.deepEqual(faults({ ...SIGNUP, consents: [] }), []);
  });

  it('may say more, in the words that a person typed', () => {
    const more = {
      name: ' Ada  Example ',
      communityIds: ['paris'],
      locale: 'pt-BR',
      country: 'BR',
      city: 'São Paulo',
      occupation: 'Baker',
      interests: ['mobility', 'commons'],
      skills: ['bread'],
      heardFrom: 'A friend',
      message: 'Hello,\r\n\tsee you!',
      source: { origin: 'https://partner.example', path: '/about', widget: 'member-signup', version: '1.0.0' },
      proof: 'eyJ4Ijox',
      trap: '',
    };
    assert.deepEqual(faults({ ...SIGNUP, ...more }), []);
  });

  it('is told what is wrong with it, field by field', () => {
    const wrong = {
      ...SIGNUP,
      id: '00000000-0000-1000-8000-000000000000',
      email: 'nobody',
      name: '   ',
      country: 'France',
      message: 'x'.repeat(2001),
      interests: ['a', 'a'],
      source: { path: '/about?utm=1' },
      shoeSize: 42,
      'a/b~c': 1,
    };
    assert.deepEqual(faults(wrong).sort(), [
      '/a~1b~0c unknown',
      '/country invalid',
      '/email invalid',
      '/id invalid',
      '/interests invalid',
      '/message too_long',
      '/name invalid',
      '/shoeSize unknown',
      '/source/path invalid',
    ]);
    assert.deepEqual(
      faults({ ...SIGNUP, consents: [{ ...CONSENT, given: 'on', givenAt: 'today', text: undefined }] }),
      ['/consents/0/given invalid', '/consents/0/givenAt invalid', '/consents/0/text required'],
    );
    assert.deepEqual(faults(null), [' invalid']);
  });

  it('takes every ordinary e-mail address, and no list of them', () => {
    for (const email of [
      'a@b.co',
      "o'hara+tag@mail.example.org",
      'jörg@müller.example',
      `${'x'.repeat(242)}@example.org`,
    ]) {
      assert.deepEqual(faults({ ...SIGNUP, email }), [], email);
    }
    for (const email of [
      'a',
      'a@',
      '@b',
      'a b@c.org',
      'a@b@c.org',
      'a@b.org,c@d.org',
      'a@b.org\nBcc: c@d.org',
      '<a@b.org>',
      'a@b.org\u0000',
    ]) {
      assert.deepEqual(faults({ ...SIGNUP, email }), ['/email invalid'], email);
    }
    assert.ok(faults({ ...SIGNUP, email: `${'x'.repeat(243)}@example.org` }).includes('/email too_long'));
  });

  it('keeps the instant of a consent only where it is one', () => {
    for (const givenAt of [
      '2026-05-01T10:00Z',
      '2026-05-01T12:00:00.123+02:00',
      '2026-05-01T12:00:00+02:00[Europe/Paris]',
    ]) {
      assert.deepEqual(faults({ ...SIGNUP, consents: [{ ...CONSENT, givenAt }] }), []);
    }
    for (const givenAt of ['2026-05-01', '2026-05-01T10:00', '2026-05-01 10:00', '1779294600']) {
      assert.deepEqual(faults({ ...SIGNUP, consents: [{ ...CONSENT, givenAt }] }), ['/consents/0/givenAt invalid']);
    }
  });
});

describe('what the endpoint answers', () => {
  it('keeps to the contract', () => {
    assert.ok(signupAnswerSchema.safeParse({ id: SIGNUP.id, state: 'confirm' }).success);
    assert.ok(!signupAnswerSchema.safeParse({ id: SIGNUP.id, state: 'known' }).success);
    const problem = {
      title: 'Too many',
      status: 429,
      retryAfter: 60,
      errors: [{ pointer: '/email', code: 'invalid' }],
    };
    assert.ok(problemSchema.safeParse(problem).success);
    assert.ok(!problemSchema.safeParse({ ...problem, status: 200 }).success);
    const challenge = { algorithm: 'SHA-256', challenge: 'a', salt: 'b', signature: 'c', maxnumber: 100 };
    assert.ok(challengeSchema.safeParse(challenge).success);
  });
});

describe('a message to a connector', () => {
  it('needs somebody to write to and something to say', () => {
    const message = { ...SIGNUP, personId: 'ada', message: 'Hello' };
    assert.ok(messageSchema.safeParse(message).success);
    for (const missing of ['personId', 'message', 'email', 'id', 'consents']) {
      assert.ok(!messageSchema.safeParse({ ...message, [missing]: undefined }).success);
    }
    assert.ok(!messageSchema.safeParse({ ...message, name: 'Ada' }).success);
  });
});
