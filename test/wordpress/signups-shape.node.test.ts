import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { faultsOf } from '../../endpoint/src/signups/faults.js';
import { goodSignup } from '../../endpoint/test/signup-tools.js';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { signupSchema } from '../../src/contract/signup.js';
import { VERSION } from './version.js';

const LONG = (length: number): string => 'é'.repeat(length);
/** Two code units each. */
const PAIRS = (count: number): string => '😀'.repeat(count);

/** Values that any field may be sent. */
const ANY = [
  null,
  true,
  0,
  1.5,
  '',
  ' ',
  '\u00A0\u3000\uFEFF',
  'x',
  'a\nb\tc',
  'a\u0007b',
  'a\u0085b',
  [],
  {},
  [[]],
  ['a', 'a'],
  ['a', 1],
  [' '],
  [null],
  'ä',
  '٣',
];
const EMAILS = [
  'a@b',
  'a@b@c',
  'a b@c.org',
  'ä@ö.example',
  'a@b.org ',
  'a\u2028@b.org',
  'a,b@c.org',
  '"a"@b.org',
  '@b',
  'a@',
  'a\\b@c.org',
  `${LONG(250)}@b.c`,
  `${LONG(251)}@b.c`,
  PAIRS(120) + '@example.org',
  PAIRS(126) + '@b.org',
  'a\u200D@b.org',
];
const LANGUAGES = [
  'fr',
  'pt-BR',
  'zh-Hant-TW',
  'x',
  'fr_FR',
  'fr-',
  'français',
  'de-1996',
  'en-u-ca-gregory',
  'x-klingon',
  'abcdefghi',
  'sl-rozaj-biske',
  'fr fr',
  'i-klingon',
  'FR',
  'es-419',
  'fr-FR-FR',
];
const TIMES = [
  '2026-05-20T11:59:00Z',
  '2026-05-20T11:59',
  '2026-02-30T11:59Z',
  '2026-05-20t11:59Z',
  '2026-05-20T24:00Z',
  '2026-05-20T11:59:00.123456789+0200',
  '2026-05-20T11:59+02',
  ' 2026-05-20T11:59Z ',
  '2026-05-20T11:59Z[Europe/Paris]',
  '2026-05-20T11:59Z[u-ca=gregory]',
  '2026-05-20T11:59Z[+02:00]',
  '0000-05-20T11:59Z',
  '2026-05-20',
  '2026-05-20 11:59Z',
  '2026-05-20T11:59Z\n',
];
const URLS = [
  'https://a.example/b',
  'http://a.example',
  '/privacy',
  'privacy?x#y',
  'javascript:alert(1)',
  'mailto:a@b.org',
  'https://',
  'https:a.example',
  'https://a b.example',
  'https://a.example/\\b',
  '//a.example',
  'ftp://a.example',
  'https://a.example/\u202E',
];

type Body = Readonly<Record<string, unknown>>;

const withField = (name: string, values: readonly unknown[]): Body[] =>
  values.map((value) => ({ ...goodSignup(), [name]: value }));
const withConsent = (name: string, values: readonly unknown[]): Body[] =>
  values.map((value) => ({ ...goodSignup(), consents: [{ ...goodSignup().consents[0], [name]: value }] }));
const limits = (limit: number): string[] => [LONG(limit), LONG(limit + 1), PAIRS(limit), PAIRS(limit + 1)];

const BODIES: readonly unknown[] = [
  ...ANY,
  ...Object.keys(signupSchema.shape).flatMap((name) => withField(name, ANY)),
  ...[
    'purpose',
    'given',
    'givenAt',
    'text',
    'lang',
    'policyUrl',
    'policyVersion',
    'controller',
    'more',
    '__proto__x',
    '0',
  ].flatMap((name) => withConsent(name, ANY)),
  ...withField('email', EMAILS),
  ...withField('locale', LANGUAGES),
  ...withConsent('lang', LANGUAGES),
  ...withConsent('givenAt', TIMES),
  ...withConsent('policyUrl', URLS),
  ...withField('country', ['FR', 'fr', 'FRA', 'F1', 'FR\n']),
  ...withField('name', limits(120)),
  ...withField('message', [...limits(2000), 'a\r\nb', 'a\u202Eb']),
  ...withField('heardFrom', limits(280)),
  ...withField('trap', limits(5000)),
  ...withField('proof', limits(4000)),
  ...withConsent('text', limits(5000)),
  ...withConsent('policyVersion', limits(80)),
  ...withField('communityIds', [
    ['a '],
    ['a\u202E'],
    [LONG(200)],
    [PAIRS(100)],
    [`${PAIRS(100)}x`],
    [LONG(201)],
    Array.from({ length: 101 }, (_, at) => `c${String(at)}`),
    Array.from({ length: 100 }, (_, at) => `c${String(at)}`),
  ]),
  ...withField('skills', [['a '], ['a\nb'], [LONG(81)]]),
  ...withField('source', [
    { path: '/a?b' },
    { path: '/a#b' },
    { origin: 'https://a.example', path: '/a', widget: 'x', version: '1' },
    { query: 'x' },
    { path: LONG(2001) },
  ]),
  ...withField('consents', [Array.from({ length: 21 }, () => goodSignup().consents[0]), [null, 1, 'x', [], {}]]),
  ...withField('id', [
    '11111111-1111-4111-8111-111111111111',
    '11111111-1111-4111-8111-11111111111A',
    '11111111-1111-4111-8111-111111111111\n',
    '{11111111-1111-4111-8111-111111111111}',
  ]),
];

const faultsBySchema = (body: unknown): string[] => {
  const { error } = signupSchema.safeParse(body);
  return error === undefined
    ? []
    : faultsOf(error, body)
        .map(({ pointer, code }) => `${pointer} ${code}`)
        .sort();
};

it('WordPress finds the same faults in the same places as the schema of the contract', async () => {
  const site = await makeSite({ version: VERSION });
  try {
    const file = join(site.folder, 'bodies.json');
    writeFileSync(file, JSON.stringify(BODIES));
    const said = site.eval(`
      $all = array();
      foreach ( json_decode( file_get_contents( '${file}' ) ) as $body ) {
        $faults = OuiShare\\Widgets\\Signups\\Shape::faults( $body );
        $words  = array_map( fn( $one ) => $one['pointer'] . ' ' . $one['code'], $faults );
        sort( $words, SORT_STRING );
        $all[] = $words;
      }
      echo json_encode( $all );`);
    const found = JSON.parse(said) as string[][];
    assert.equal(found.length, BODIES.length);
    const other = BODIES.flatMap((body, at) => {
      const [here, there] = [JSON.stringify(found[at]), JSON.stringify(faultsBySchema(body))];
      return here === there ? [] : [`${here} is not ${there}: ${JSON.stringify(body).slice(0, 400)}`];
    });
    assert.deepEqual(other, []);
  } finally {
    site.close();
  }
});
