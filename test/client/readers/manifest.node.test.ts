import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replaces, withoutDuplicates } from '../../../src/client/readers/duplicates.js';
import { readEvents } from '../../../src/client/readers/events.js';
import { readManifest } from '../../../src/client/readers/manifest.js';
import { readPartners } from '../../../src/client/readers/partners.js';

const BASE = 'https://example.org/api/events.json';
const EVENT = { id: 'e1', title: 'Meet-up', start: '2026-05-20T18:30' };

describe('rows of the same id', () => {
  it('are one: the highest sequence, then the newest, then the first', () => {
    const rows = [
      { id: 'a', at: 0 },
      { id: 'b', at: 1, sequence: 2, updated: '2026-01-01' },
      { id: 'a', at: 2, updated: '2020-01-01' },
      { id: 'b', at: 3, sequence: 1, updated: '2027-01-01' },
      { id: 'a', at: 4, updated: '2020-01-01T00:00:00Z' },
      { id: 'b', at: 5, sequence: 2, updated: '2026-01-01T01:00+02:00' },
      { id: 'c', at: 6, sequence: -1 },
      { id: 'c', at: 7 },
    ];
    assert.deepEqual(
      withoutDuplicates(rows).map(({ at }) => at),
      [2, 1, 7],
    );
    assert.equal(replaces({ id: 'a' }, { id: 'a' }), false);
  });
});

describe('a page whose host has planted keys on Object.prototype', () => {
  it('is read all the same, and reads none of them', () => {
    const planted = ['needed', 'title', 'start', 'items', 'url', 'version', 'id', 'value', 'zone', 'en', 'toJSON', '0'];
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    for (const key of planted) prototype[key] = 'planted';
    try {
      const page = readEvents(
        {
          items: [
            { ...EVENT, geo: { lat: 1, lon: 2 }, place: { city: 'Paris' } },
            { id: 'e2', title: { fr: 'A' } },
          ],
        },
        BASE,
      );
      assert.equal(
        JSON.stringify(Object.entries(page.page.items[0] ?? {})),
        JSON.stringify(Object.entries({ ...EVENT, place: { city: 'Paris' }, geo: { lat: 1, lon: 2 } })),
      );
      assert.equal(page.page.items.length, 1);
      assert.equal(page.dropped.length, 1);
      assert.equal(page.dropped[0]?.field, 'start');
      assert.throws(() => readEvents({}, BASE), { name: 'ReadFailure', kind: 'malformed' });
      assert.deepEqual(Object.keys(readPartners([{ name: 'P' }], BASE).page.items[0] ?? {}), ['id', 'name']);
      assert.deepEqual(Object.keys(readManifest({ name: 'M' }, BASE).manifest), ['version', 'name']);
    } finally {
      for (const key of planted) Reflect.deleteProperty(prototype, key);
    }
  });
});

describe('a manifest', () => {
  const base = 'https://example.org/api/ouishare.json';

  it('of a chapter that mixes feeds is read, its addresses absolute', () => {
    const { manifest, dropped } = readManifest(
      {
        version: 1,
        name: 'OuiShare Lisboa',
        lang: 'pt',
        licence: 'CC-BY-SA-4.0',
        resources: {
          events: 'agenda.ics',
          partners: { href: 'partners.json', format: 'Ouishare' },
          films: 'x',
          people: { format: 'ics' },
        },
        feeds: { ics: '/events.ics', rss: 'x' },
        signup: {
          href: 'signups',
          fields: ['Name', 'community_ids', 'shoeSize'],
          required: 'name',
          consents: { purpose: 'membership', required: 'true', text: { pt: 'Aceito.' } },
        },
        privacy: { policy: 'javascript:x', contact: 'mailto:privacy@example.org' },
      },
      base,
    );
    assert.deepEqual(manifest, {
      version: '1',
      name: 'OuiShare Lisboa',
      lang: 'pt',
      licence: 'CC-BY-SA-4.0',
      resources: {
        events: { href: 'https://example.org/api/agenda.ics' },
        partners: { href: 'https://example.org/api/partners.json', format: 'ouishare' },
      },
      feeds: { ics: 'https://example.org/events.ics' },
      signup: {
        href: 'https://example.org/api/signups',
        fields: ['name', 'communityIds'],
        required: ['name'],
        consents: [{ purpose: 'membership', required: true, text: { pt: 'Aceito.' } }],
      },
      privacy: { contact: 'mailto:privacy@example.org' },
    });
    assert.deepEqual(
      dropped.map(({ field }) => field),
      ['resources.people.href', 'signup.fields.2', 'privacy.policy'],
    );
  });

  it('is none where nothing of it can be read, or of another version', () => {
    for (const json of ['<!doctype html>', null, [], {}, { items: [] }, { name: {} }]) {
      assert.throws(() => readManifest(json, base), { name: 'ReadFailure', kind: 'malformed' });
    }
    assert.throws(() => readManifest({ version: '2' }, base), { name: 'ReadFailure', kind: 'version' });
    assert.deepEqual(readManifest({ version: '1.3' }, base).manifest, { version: '1.3' });
  });
});
