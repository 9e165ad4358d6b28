import { instantOf } from '../../contract/time.js';

/** What says which of two rows of the same id is the newer one. */
interface Versioned {
  readonly id: string;
  readonly sequence?: number;
  readonly updated?: string;
}

/** True where `row` replaces `other` of the same id: a higher `sequence` (absent is 0), else a newer `updated` (absent is oldest). */
export function replaces(row: Versioned, other: Versioned): boolean {
  const ahead = (row.sequence ?? 0) - (other.sequence ?? 0);
  return ahead > 0 || (ahead === 0 && updatedOf(row) > updatedOf(other));
}

function updatedOf({ updated }: Versioned): number {
  return (updated === undefined ? undefined : instantOf(updated)) ?? -Infinity;
}

/** The rows without duplicates, each id where it came first: the newest version of it, of equals the first. */
export function withoutDuplicates<T extends Versioned>(rows: Iterable<T>): T[] {
  const newest = new Map<string, T>();
  for (const row of rows) {
    const known = newest.get(row.id);
    if (known === undefined || replaces(row, known)) newest.set(row.id, row);
  }
  return [...newest.values()];
}
