import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDistance } from '../../src/i18n/distance.js';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a distance', () => {
  const cases: readonly (readonly [km: number, locale: string, words: string])[] = [
    [12.4, 'fr', '12 km'],
    [1240, 'fr', '1 240 km'],
    [12.4, 'en', '12 km'],
    [12.4, 'en-US', '8 mi'],
    [12.4, 'en-GB', '8 mi'],
    [12.4, 'en-AU', '12 km'],
    [0, 'de', '1 km'],
  ];
  for (const [km, locale, words] of cases) {
    it(`of ${String(km)} km is "${words}" on a page in ${locale}`, () => {
      assert.equal(plain(formatDistance(km, locale)), words);
    });
  }

  it('is said on a page whose tag is broken', () => {
    assert.equal(plain(formatDistance(5, 'en_GB')), '3 mi');
    assert.equal(plain(formatDistance(5, '???')), '5 km');
  });
});
