/** Where a page ended: the id of its last row and how many rows came before. Opaque on the wire. */
export interface Cursor {
  readonly id: string;
  readonly offset: number;
}

/** Longest cursor that is looked at: an id has 200 characters at most. */
const CURSOR_LENGTH_MAX = 2000;

export function writeCursor({ id, offset }: Cursor): string {
  return Buffer.from(JSON.stringify([offset, id])).toString('base64url');
}

/** The cursor, or undefined for what no page of ours gave. */
export function readCursor(raw: string): Cursor | undefined {
  if (raw.length > CURSOR_LENGTH_MAX || !/^[\w-]+$/.test(raw)) return undefined;
  try {
    const value = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [offset, id] = value as [unknown, unknown];
    if (typeof id !== 'string' || !Number.isSafeInteger(offset) || (offset as number) < 1) return undefined;
    return { offset: offset as number, id };
  } catch {
    return undefined;
  }
}

/**
 * The index at which to go on. By the last row's id, so that rows that came or went before it neither repeat nor hide any; by the
 * number of rows where that row is gone.
 */
export function startAt(rows: readonly { readonly id: string }[], cursor: Cursor | undefined): number {
  if (cursor === undefined) return 0;
  // Nearly always: nothing has changed since.
  if (rows[cursor.offset - 1]?.id === cursor.id) return cursor.offset;
  const index = rows.findIndex(({ id }) => id === cursor.id);
  return index === -1 ? cursor.offset : index + 1;
}
