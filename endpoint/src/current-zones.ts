import { wallAt } from '../../src/contract/time.js';

/** Whether this machine's zone data knows that Morocco is on UTC all year since September 2026 (tz 2026c); older data gives wrong changes. */
export function hasCurrentZones(): boolean {
  return wallAt(Date.parse('2026-12-01T12:00:00Z'), 'Africa/Casablanca').time === '12:00';
}
