import assert from 'node:assert/strict';
import { type Signup } from '../../src/contract/signup.js';
import { leaveOut } from '../src/leave-out.js';
import { goodSignup } from './signup-tools.js';

const consent = goodSignup().consents[0];
assert.ok(consent);

const without = (field: keyof Signup): Record<string, unknown> => leaveOut(goodSignup(), field);
/** What is wrong with a sign-up to the small network, and the faults that it is answered with: `pointer code`. */
export const FAULTY_SIGNUPS: readonly (readonly [title: string, body: () => unknown, faults: readonly string[]])[] = [
  ['no id', () => without('id'), ['/id required']],
  ['an id of another kind', () => goodSignup({ id: '11111111-1111-1111-8111-111111111111' }), ['/id invalid']],
  ['no e-mail', () => without('email'), ['/email required']],
  ['no real e-mail', () => goodSignup({ email: 'zoe' }), ['/email invalid']],
  ['two e-mails in one', () => goodSignup({ email: 'zoe@example.org, ann@example.org' }), ['/email invalid']],
  [
    'a line break in the e-mail',
    () => goodSignup({ email: 'zoe@example.org\nBcc: ann@example.org' }),
    ['/email invalid'],
  ],
  ['an endless e-mail', () => goodSignup({ email: `${'z'.repeat(250)}@example.org` }), ['/email too_long']],
  ['no consents', () => without('consents'), ['/consents required']],
  ['an endless name', () => goodSignup({ name: 'z'.repeat(121) }), ['/name too_long']],
  ['a blank name', () => goodSignup({ name: ' ' }), ['/name invalid']],
  ['an endless message', () => goodSignup({ message: 'z'.repeat(2001) }), ['/message too_long']],
  ['an unknown field', () => ({ ...goodSignup(), age: 7, 'a/b~': 1 }), ['/age unknown', '/a~1b~0 unknown']],
  ['a field that is not asked for', () => goodSignup({ occupation: 'baker' }), ['/occupation unknown']],
  ['a required field left out', () => without('name'), ['/name required']],
  ['a number for a name', () => ({ ...goodSignup(), name: 7 }), ['/name invalid']],
  ['a text for a list', () => ({ ...goodSignup(), communityIds: 'paris' }), ['/communityIds invalid']],
  ['an unknown community', () => goodSignup({ communityIds: ['paris', 'atlantis'] }), ['/communityIds/1 unknown']],
  [
    'consent not given',
    () => goodSignup({ consents: [{ ...consent, given: false }] }),
    ['/consents/0/given not_given'],
  ],
  ['consent left out', () => goodSignup({ consents: [] }), ['/consents not_given']],
  [
    'consent to other words',
    () => goodSignup({ consents: [{ ...consent, text: 'J’accepte tout.' }] }),
    ['/consents/0/text not_given'],
  ],
  [
    'consent in words of another language',
    () => goodSignup({ consents: [{ ...consent, lang: 'en' }] }),
    ['/consents/0/text not_given'],
  ],
  [
    'consent to another policy',
    () => goodSignup({ consents: [{ ...consent, policyVersion: '2020' }] }),
    ['/consents/0/text not_given'],
  ],
  [
    'consent to somebody else',
    () => goodSignup({ consents: [{ ...consent, controller: 'Another' }] }),
    ['/consents/0/text not_given'],
  ],
  [
    'consent to an unknown purpose',
    () => goodSignup({ consents: [consent, { ...consent, purpose: 'x' }] }),
    ['/consents/1/purpose unknown'],
  ],
  ['the same consent twice', () => goodSignup({ consents: [consent, consent] }), ['/consents/1/purpose unknown']],
  [
    'a time without a zone',
    () => goodSignup({ consents: [{ ...consent, givenAt: '2026-05-20T11:59' }] }),
    ['/consents/0/givenAt invalid'],
  ],
  ['a query in the source', () => goodSignup({ source: { path: '/a?b' } }), ['/source/path invalid']],
  ['a list instead of a sign-up', () => [], [' invalid']],
  [
    'a planted prototype',
    () => JSON.parse(JSON.stringify(goodSignup()).replace('{', '{"__proto__":{"a":1},')) as unknown,
    ['/__proto__ unknown'],
  ],
  [
    'everything at once',
    () => ({ id: 1, name: '', extra: 1 }),
    ['/id invalid', '/email required', '/name invalid', '/consents required', '/extra unknown'],
  ],
];
