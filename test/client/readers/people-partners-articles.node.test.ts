import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticles } from '../../../src/client/readers/articles.js';
import { readPartners } from '../../../src/client/readers/partners.js';
import { readPeople } from '../../../src/client/readers/people.js';

const BASE = 'https://example.org/api/events.json';

describe('a person', () => {
  const person = { id: 'p', name: 'Ada Example', consent: 'public' };

  it('who did not agree is not shown', () => {
    const others = [null, 'private', '', true, { public: true }].map((consent) => ({ ...person, id: 'q', consent }));
    const { page, dropped } = readPeople([person, ...others], BASE);
    assert.deepEqual(page.items, [person]);
    assert.deepEqual(
      [...new Set(dropped.map(({ code, field }) => `${code} ${field ?? ''}`))],
      ['row_incomplete consent'],
    );
  });

  it('shows a city and a country, and neither a street nor an e-mail address, whatever was sent', () => {
    const sent = {
      ...person,
      email: 'ada@example.org',
      place: { street: '1 Home Street', postalCode: '75001', city: 'Paris', country: 'fr' },
    };
    assert.deepEqual(readPeople([sent], BASE).page.items, [{ ...person, place: { city: 'Paris', country: 'FR' } }]);
  });
});

describe('a partner, an article', () => {
  it('with its picture as an address is mended', () => {
    const { page } = readPartners(
      { tiers: ['gold', { id: 'silver', size: 'M' }], items: [{ id: 'p', name: 'P', logo: 'p.svg', since: 2014 }] },
      BASE,
    );
    assert.deepEqual(page.items, [
      { id: 'p', name: 'P', logo: { src: 'https://example.org/api/p.svg' }, since: '2014' },
    ]);
    assert.deepEqual(page.tiers, [{ id: 'gold' }, { id: 'silver', size: 'm' }]);
  });

  it('without its address or date is no article', () => {
    const good = { id: 'a', title: 'A', url: 'https://example.org/a', published: '2026-01-01' };
    const { page, dropped } = readArticles([good, { ...good, url: 'x:y' }, { ...good, published: null }], BASE);
    assert.deepEqual(page.items, [good]);
    assert.deepEqual(
      dropped.map(({ index, id, field, code }) => ({ index, id, field, code })),
      [
        { index: 1, id: 'a', field: 'url', code: 'row_incomplete' },
        { index: 2, id: 'a', field: 'published', code: 'row_incomplete' },
      ],
    );
  });
});
