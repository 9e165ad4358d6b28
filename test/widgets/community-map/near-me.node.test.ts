import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kilometersBetween } from '../../../src/widgets/community-map/near-me.js';

const PARIS = { lat: 48.8566, lon: 2.3522 };

describe('how far two towns are', () => {
  it('is what an atlas says, to one percent', () => {
    const far = kilometersBetween(PARIS, { lat: -33.8688, lon: 151.2093 });
    assert.ok(Math.abs(far / 16_960 - 1) < 0.01, String(far));
    assert.ok(Math.abs(kilometersBetween(PARIS, { lat: 45.764, lon: 4.8357 }) / 392 - 1) < 0.01);
  });

  it('is short across the date line, and across a pole', () => {
    assert.ok(kilometersBetween({ lat: -17, lon: 179 }, { lat: -17, lon: -179 }) < 220);
    assert.ok(kilometersBetween({ lat: 89, lon: 0 }, { lat: 89, lon: 180 }) < 230);
  });

  it('is nothing to oneself, and half the world to the other side of it', () => {
    assert.equal(kilometersBetween(PARIS, PARIS), 0);
    const other = kilometersBetween(PARIS, { lat: -PARIS.lat, lon: PARIS.lon - 180 });
    assert.ok(Math.abs(other - 20_015) < 5, String(other));
  });
});
