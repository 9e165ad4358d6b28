import { eventSchema, type EventRow } from '../../../src/contract/events.js';
import { endWallOf, isKnownZone, startOf } from '../../../src/contract/time.js';
import type { Finding } from './findings.js';

/** What no schema can say about an event: its end, and zones that this machine does not know. */
export function eventFindings(where: string, row: EventRow): Finding[] {
  const { success } = eventSchema.safeParse(row);
  if (!success) return [];
  const findings: Finding[] = [];
  if (row.end !== undefined && Number.isFinite(startOf(row)) && endWallOf(row) === undefined)
    findings.push({ level: 'error', where: `${where}/end`, detail: 'is before the start' });
  if (row.timeZone !== undefined && !isKnownZone(row.timeZone))
    findings.push({ level: 'warning', where: `${where}/timeZone`, detail: 'is no zone that this machine knows' });
  return findings;
}
