import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCommunities } from '../../../src/client/readers/communities.js';
import { readEvents } from '../../../src/client/readers/events.js';
import { readProjects } from '../../../src/client/readers/projects.js';
import type { Drop } from '../../../src/client/readers/rows.js';
import type { EventRow } from '../../../src/contract/events.js';

const BASE = 'https://example.org/api/events.json';
const EVENT = { id: 'e1', title: 'Meet-up', start: '2026-05-20T18:30' };

/** What is read of one event, and what is said about it. */
function read(fields: Record<string, unknown>): { row: EventRow | undefined; said: string[]; dropped: Drop[] } {
  const { page, dropped } = readEvents([{ ...EVENT, ...fields }], BASE);
  return { row: page.items[0], said: dropped.map(({ field, code }) => `${field ?? ''} ${code}`), dropped };
}

describe('a hostile or careless text', () => {
  it('stays the text that it is, markup and all: nobody ever makes HTML of it', () => {
    const title = '<script>alert(1)</script><img src=x onerror=alert(1)> {{constructor}} ${x}';
    assert.equal(read({ title }).row?.title, title);
  });

  it('cannot turn the line around or hide its end', () => {
    assert.equal(read({ title: 'invoice\u202Efdp.exe\u2066\u0000' }).row?.title, 'invoicefdp.exe');
    assert.throws(() => read({ title: '\u202E\u2069' }), { name: 'ReadFailure' });
  });

  it('keeps the marks that Arabic and Hebrew need', () => {
    assert.equal(read({ title: 'لقاء \u200FOuiShare\u200E' }).row?.title, 'لقاء \u200FOuiShare\u200E');
  });

  it('loses lone halves of characters, never whole ones', () => {
    assert.equal(read({ title: 'a\uD83Cb\uDF88c🎈' }).row?.title, 'abc🎈');
    // A half that is parted from the other by a control is no whole one.
    assert.equal(read({ title: 'x\uD83C\u0000\uDF88' }).row?.title, 'x');
  });

  it('of 5,000 characters is cut as a title, without splitting a character', () => {
    const title = read({ title: `${'x'.repeat(279)}🎈${'y'.repeat(5000)}` }).row?.title;
    assert.equal(title, 'x'.repeat(279));
    assert.equal((read({ description: 'é'.repeat(6000) }).row?.description as string).length, 5000);
  });

  it('has its lines joined in a title and kept in a description', () => {
    assert.equal(read({ title: 'One\r\ntwo\tthree' }).row?.title, 'One two three');
    assert.equal(read({ description: 'One\r\n\r\ntwo\rthree' }).row?.description, 'One\n\ntwo\nthree');
  });

  it('in several languages loses what is empty or in no language', () => {
    const { row, said } = read({ title: { pt_BR: ' Encontro ', fr: '', '!!': 'x', ar: 7, en: null } });
    assert.deepEqual(row?.title, { 'pt-BR': 'Encontro', ar: '7' });
    assert.deepEqual(said, ['title.!! unreadable']);
  });

  it('that is a number is text all the same', () => {
    assert.equal(read({ title: 2026 }).row?.title, '2026');
    assert.equal(read({ id: 17 }).row?.id, '17');
  });
});

describe('an address', () => {
  const refused = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:someone@example.org',
    'https:example.org',
    'http:/example.org',
    'https:\\\\example.org',
    'https://example.org/a b',
    'https://example.org/\u202Egpj.exe',
    'https://',
    'https://exa mple.org',
    '\\\\server\\share',
    '\u0000https://example.org',
    42,
    true,
  ];
  for (const url of refused) {
    it(`is left out, and the row stays: ${JSON.stringify(url)}`, () => {
      const { row, said } = read({ url, registerUrl: url, image: { src: url }, organizer: { name: 'A', url } });
      assert.deepEqual(row, { ...EVENT, organizer: { name: 'A' } });
      assert.deepEqual(said, [
        'url unreadable',
        'image.src unreadable',
        'organizer.url unreadable',
        'registerUrl unreadable',
      ]);
    });
  }

  it('is kept as written, or made absolute by the file that it is in', () => {
    assert.equal(read({ url: 'HTTPS://Example.org/Ä' }).row?.url, 'HTTPS://Example.org/Ä');
    assert.equal(read({ url: ' ../e/1?x#y ' }).row?.url, 'https://example.org/e/1?x#y');
    assert.equal(read({ url: '//cdn.example.org/1' }).row?.url, 'https://cdn.example.org/1');
  });

  it('may be mail or telephone among links only', () => {
    const links = [
      'mailto:a@example.org',
      { url: 'tel:+331', rel: 'Phone' },
      { url: 'javascript:x' },
      { rel: 'chat' },
      'c',
    ];
    const { page, dropped } = readCommunities([{ id: 'c', name: 'C', links }], BASE);
    assert.deepEqual(page.items[0]?.links, [
      { url: 'mailto:a@example.org' },
      { rel: 'phone', url: 'tel:+331' },
      { url: 'https://example.org/api/c' },
    ]);
    assert.deepEqual(
      dropped.map(({ field, code }) => [field, code]),
      [
        ['links.2.url', 'unreadable'],
        ['links.3.url', 'incomplete'],
      ],
    );
  });
});

describe('a nonsense value', () => {
  it('costs an event only where it cannot do without', () => {
    for (const start of ['next Tuesday', '2026-02-30', '20/05/2026', 1779294600, { date: '2026-05-20' }]) {
      assert.throws(() => read({ start }), { name: 'ReadFailure', kind: 'malformed' });
    }
    const { row, said } = read({ end: '31/12/2026', timeZone: 'UTC+2', updated: 'yesterday', previousStart: 0 });
    assert.deepEqual(row, EVENT);
    assert.deepEqual(said, ['updated unreadable', 'end unreadable', 'timeZone unreadable', 'previousStart unreadable']);
  });

  const nowhere = [
    { lat: 91, lon: 0 },
    { lat: 0, lon: 0 },
    { lat: '0', lon: '0.0' },
    { lat: 48.8, lon: -180.1 },
    { lat: '48,85', lon: '2,35' },
    { lat: 48.85 },
    [48.85, 2.35],
    '48.85,2.35',
    { lat: 'NaN', lon: Infinity },
  ];
  for (const geo of nowhere) {
    it(`is no place on the map: ${JSON.stringify(geo)}`, () => {
      const { row, dropped } = read({ geo });
      assert.deepEqual(row, EVENT);
      assert.equal(dropped.length, 1);
      assert.match(dropped[0]?.field ?? '', /^geo/);
    });
  }

  it('is a place on the map where it only looks odd', () => {
    assert.deepEqual(read({ geo: { lat: ' 48.85', lon: '2.35e0' } }).row?.geo, { lat: 48.85, lon: 2.35 });
    assert.deepEqual(read({ geo: { lat: 0, lon: 0.1 } }).row?.geo, { lat: 0, lon: 0.1 });
  });

  it('is the same as nothing where it is empty in any way', () => {
    const empty = {
      image: {},
      tags: [null, ''],
      place: { name: ' ', city: null },
      geo: { lat: null, lon: '' },
      speakers: [{}],
    };
    assert.deepEqual(read({ ...empty, end: null, url: '', price: { free: null } }), {
      row: EVENT,
      said: [],
      dropped: [],
    });
  });

  it('never counts as a number, a flag or a word', () => {
    const { row, said } = read({
      capacity: -1,
      edition: 'fifth',
      featured: 'perhaps',
      sequence: 1.5,
      order: {},
      attendance: 'maybe',
    });
    assert.deepEqual(row, EVENT);
    assert.deepEqual(said, [
      'sequence unreadable',
      'attendance unknown_word',
      'edition unreadable',
      'featured unreadable',
      'capacity unreadable',
    ]);
  });

  it('stays out of lists, and what is good in them stays in', () => {
    const { row, said } = read({
      tags: ['a', 'a', 7, {}, true, ' b '],
      accessibility: 'Sign Language',
      languages: ['pt_BR', 'français'],
    });
    assert.deepEqual(row?.tags, ['a', '7', 'b']);
    assert.deepEqual(row.accessibility, ['signLanguage']);
    assert.deepEqual(row.languages, ['pt-BR']);
    assert.deepEqual(said, ['tags.4 unreadable', 'languages.1 unreadable']);
  });
});

describe('a word that the contract does not know', () => {
  it('is shown in the publisher’s own words where it says how an event stands', () => {
    const { row, said } = read({ status: ' Moved to the park ', availability: 'almost full' });
    assert.deepEqual(row, { ...EVENT, statusText: 'Moved to the park', availabilityText: 'almost full' });
    assert.deepEqual(said, []);
  });

  it('does not replace the words that the publisher sends as well', () => {
    const { row, said } = read({ status: 'moved', statusText: { en: 'In the park' } });
    assert.deepEqual(row, { ...EVENT, statusText: { en: 'In the park' } });
    assert.deepEqual(said, ['status unknown_word']);
  });

  it('is “other” where there is such a kind, else left out', () => {
    assert.equal(read({ kind: 'picnic' }).row?.kind, 'other');
    assert.equal(readProjects([{ id: 'p', name: 'P', kind: 'film' }], BASE).page.items[0]?.kind, 'other');
    const { page, dropped } = readCommunities([{ id: 'c', name: 'C', kind: 'galactic', status: 'asleep' }], BASE);
    assert.deepEqual(page.items, [{ id: 'c', name: 'C', statusText: 'asleep' }]);
    assert.deepEqual(
      dropped.map(({ code }) => code),
      ['unknown_word'],
    );
  });

  it('is known in any spelling', () => {
    const { row } = read({ status: 'CANCELLED', availability: 'sold-out', attendance: 'in person', kind: 'Meet_Up' });
    assert.deepEqual(row, {
      ...EVENT,
      kind: 'meetup',
      status: 'cancelled',
      availability: 'soldOut',
      attendance: 'inPerson',
    });
  });
});
