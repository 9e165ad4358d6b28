import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWidgets } from '../../demo/studio/manifest.js';
import { snippetsOf, type Site } from '../../demo/studio/snippets.js';
import { FORMS, readState, type Form } from '../../demo/studio/state.js';

const attribute = (name: string, type: string, fieldName = name) => ({ name, fieldName, type: { text: type } });
const attributes = [
  attribute('community', 'string | null'),
  attribute('label', 'string | null'),
  attribute('no-search', 'boolean', 'noSearch'),
  attribute('page-size', 'number', 'pageSize'),
];
const [widget] = readWidgets({ modules: [{ declarations: [{ tagName: 'ouishare-event-list', attributes }] }] });
const site: Site = {
  origin: 'https://network.example',
  version: '0.1.0',
  hashes: { 'event-list.js': 'sha384-list', 'chunks/core-12345678.js': 'sha384-core' },
  autoloaderHash: 'sha384-loader',
};

/** Code by its part. */
function codes(form: Form, more: object = {}, where: Site = site): Readonly<Record<string, string>> {
  assert.ok(widget);
  const state = { ...readState(''), title: 'Events', form, ...more };
  return Object.fromEntries(snippetsOf(widget, state, where).map(({ part, code }) => [part, code]));
}

const PARIS = { attributes: { community: 'paris' } };
const RICH = {
  attributes: { community: 'paris', label: '', 'no-search': '', 'page-size': '8' },
  tokens: { accent: '#93301d', radius: '4px' },
  lang: 'fr',
  theme: 'dark',
};

describe('the code for a site', () => {
  it('is a script and a tag', () => {
    assert.equal(
      codes('html', PARIS)['following'],
      `<script type="module" src="https://network.example/cdn/1/ouishare.js"></script>

<ouishare-event-list endpoint="https://network.example/api/" community="paris"></ouishare-event-list>`,
    );
  });

  it('has a line for each of many attributes', () => {
    assert.equal(
      codes('html', RICH)['following']?.split('\n\n')[1],
      `<ouishare-event-list
  endpoint="https://network.example/api/"
  lang="fr"
  community="paris"
  label=""
  no-search
  page-size="8"
  style="--ouishare-color-accent: #93301d; --ouishare-radius: 4px"
></ouishare-event-list>`,
    );
  });

  it('insists on the very files, at the address that never changes', () => {
    const [map = '', script = ''] = codes('html', PARIS)['fixed']?.split('</script>') ?? [];
    assert.deepEqual(JSON.parse(map.replace('<script type="importmap">', '')), {
      integrity: {
        'https://network.example/cdn/0.1.0/event-list.js': 'sha384-list',
        'https://network.example/cdn/0.1.0/chunks/core-12345678.js': 'sha384-core',
      },
    });
    assert.equal(
      script.trim(),
      '<script type="module" src="https://network.example/cdn/0.1.0/ouishare.js" integrity="sha384-loader">',
    );
  });

  it('does not insist on what is not known', () => {
    assert.deepEqual(Object.keys(codes('html', PARIS, { ...site, hashes: undefined })), ['following']);
  });

  it('is a div for editors that eat tags', () => {
    assert.match(
      codes('div', PARIS)['div'] ?? '',
      /<div\n {2}data-ouishare="event-list"\n {2}data-endpoint="https:\/\/network\.example\/api\/"\n {2}data-community="paris"\n><\/div>$/,
    );
  });

  it('is a shortcode and a block in WordPress, whose endpoint stands in its settings', () => {
    const plain = codes('wordpress', PARIS);
    assert.equal(plain['shortcode'], '[ouishare_event_list community="paris"]');
    assert.equal(plain['block'], '<!-- wp:ouishare/event-list {"community":"paris"} /-->');
    assert.equal(codes('wordpress')['block'], '<!-- wp:ouishare/event-list /-->');
    const rich = codes('wordpress', RICH);
    assert.equal(
      rich['shortcode'],
      '[ouishare_event_list lang="fr" community="paris" label="" no-search="true" page-size="8"]',
    );
    assert.equal(
      rich['block'],
      '<!-- wp:ouishare/event-list {"lang":"fr","community":"paris","label":"","noSearch":true,"pageSize":8} /-->',
    );
    assert.equal(
      rich['css'],
      'ouishare-event-list {\n  --ouishare-color-accent: #93301d;\n  --ouishare-radius: 4px;\n}',
    );
  });

  it('is a frame that runs only what it must', () => {
    const code = codes('frame', RICH)['frame'] ?? '';
    const address = new URL(/src="([^"]*)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '');
    assert.equal(address.origin + address.pathname, 'https://network.example/embed/event-list');
    assert.deepEqual(Object.fromEntries(address.searchParams), {
      lang: 'fr',
      community: 'paris',
      label: '',
      'no-search': '',
      'page-size': '8',
      theme: 'dark',
      accent: '#93301d',
      radius: '4px',
    });
    assert.match(code, /title="Events"\n {2}sandbox="allow-scripts allow-same-origin allow-forms allow-popups /);
    assert.match(code, /<script type="module" src="https:\/\/network\.example\/cdn\/1\/embed\.js"><\/script>$/);
  });

  it('is a component of React', () => {
    const { jsx = '', install } = codes('react', RICH);
    assert.equal(install, 'npm install ouishare-widgets');
    assert.equal(
      jsx,
      `import 'ouishare-widgets/event-list';

export function EventList() {
  return (
    <ouishare-event-list
      endpoint="https://network.example/api/"
      lang="fr"
      community="paris"
      label=""
      no-search
      page-size={8}
      style={{ '--ouishare-color-accent': "#93301d", '--ouishare-radius': "4px" }}
    />
  );
}`,
    );
  });

  it('leaves out what the widget does not have', () => {
    for (const form of FORMS)
      assert.doesNotMatch(Object.values(codes(form, { attributes: { layout: 'grid' } })).join(), /grid/);
  });
});

/** Each tries to end what it stands in: a tag, a shortcode, a comment, a brace, a string, a query. */
const HOSTILE = `"><script>alert(1)</script>'] [x y="--> /--> {{1}} \${1} \` \\" &quot; &amp;x=1#`;

describe('a hostile value stays a value', () => {
  const hostile = { attributes: { community: HOSTILE, label: HOSTILE } };
  const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  /** What a browser reads between quotes. */
  const decoded = (text = ''): string =>
    text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
      code === undefined ? (NAMED[name] ?? whole) : String.fromCharCode(Number(code)),
    );

  for (const [form, part, name] of [
    ['html', 'following', 'community'],
    ['html', 'fixed', 'community'],
    ['div', 'div', 'data-community'],
    ['frame', 'frame', 'title'],
  ] as const) {
    it(`in ${part}`, () => {
      const code = codes(form, hostile)[part] ?? '';
      assert.doesNotMatch(code, /<script>|alert\(1\)<\//);
      assert.equal(decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(code)?.[1]), HOSTILE);
    });
  }

  it('in a shortcode', () => {
    const code = codes('wordpress', hostile)['shortcode'] ?? '';
    assert.match(code, /^\[[^[\]<>\\]*\]$/);
    const values = [...code.matchAll(/ (\w+)="([^"]*)"/g)].map(([, key, value]) => [key, decoded(value)]);
    assert.deepEqual(values, [
      ['community', HOSTILE],
      ['label', HOSTILE],
    ]);
  });

  it('in a block’s comment', () => {
    const code = codes('wordpress', hostile)['block'] ?? '';
    const [, json = ''] = /^<!-- wp:ouishare\/event-list (.*) \/-->$/.exec(code) ?? [];
    assert.doesNotMatch(json, /--|[<>&]/);
    assert.deepEqual(JSON.parse(json), { community: HOSTILE, label: HOSTILE });
  });

  it('in JSX', () => {
    const code = codes('react', hostile)['jsx'] ?? '';
    const [, literal = ''] = /\n {6}community=\{(.*)\}\n/.exec(code) ?? [];
    assert.equal(JSON.parse(literal), HOSTILE);
  });

  it('in the name of a server', () => {
    const origin = readState(`server=${encodeURIComponent('https://network.example"><script>')}`).server;
    assert.doesNotMatch(codes('html', {}, { ...site, origin })['following'] ?? '', /"><script>/);
  });
});
