/** One choice and how many rows it leaves, the other questions being what they are. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** What a row says to one question: several values, or none. One function a question: what is counted is remembered by it. */
export type ValuesOf<R> = (row: R) => readonly string[];

type Groups<R> = ReadonlyMap<string, readonly R[]>;

/** How many rows of a list some rows come to: fewer, where some stand under others. */
export type SizeOf<R> = (rows: readonly R[]) => number;

const lengthOf = ({ length }: readonly unknown[]): number => length;

/**
 * The choices of one question, those of most rows first; none where no choice separates rows: what all rows share is no
 * choice.
 *
 * @param all every row: what could be chosen
 * @param among the rows that answer the other questions: what a choice would leave
 */
export function choicesAmong<R>(
  all: readonly R[],
  among: readonly R[],
  valuesOf: ValuesOf<R>,
  sizeOf: SizeOf<R> = lengthOf,
): Choice[] {
  const totals = groupsOf(all, valuesOf);
  if (totals.size < 2 && [...totals.values()].every((rows) => rows.length === all.length)) return [];
  const groups = among === all ? totals : groupRows(among, valuesOf);
  return [...totals]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([value]) => ({ value, count: sizeOf(groups.get(value) ?? []) }));
}

/** Whether `choicesAmong` would give any: two rows are often enough to tell, where counting takes all of them. */
export function separates<R>(all: readonly R[], valuesOf: ValuesOf<R>): boolean {
  const groups = groupsOfRows.get(all)?.get(valuesOf);
  if (groups) return groups.size > 1 || [...groups.values()].some((rows) => rows.length < all.length);
  let only: string | undefined;
  let isSilent = false;
  for (const row of all) {
    const values = valuesOf(row);
    isSilent ||= values.length === 0;
    only ??= values[0];
    if (values.some((value) => value !== only)) return true;
  }
  return only !== undefined && isSilent;
}

/** How many of `among` say yes to a question; undefined where it separates none of all rows. */
export function yesAmong<R>(
  all: readonly R[],
  among: readonly R[],
  valuesOf: ValuesOf<R>,
  sizeOf: SizeOf<R> = lengthOf,
): number | undefined {
  const yes = groupsOf(all, valuesOf).get(YES);
  if (!yes || yes.length === all.length) return undefined;
  return sizeOf(among === all ? yes : (groupRows(among, valuesOf).get(YES) ?? []));
}

const YES = 'yes';
const SAYS_YES: readonly string[] = [YES];
const SAYS_NO: readonly string[] = [];

/** A question of yes or no, for `yesAmong`. */
export function yesOrNo<R>(answers: (row: R) => boolean): ValuesOf<R> {
  return (row) => (answers(row) ? SAYS_YES : SAYS_NO);
}

const groupsOfRows = new WeakMap<object, Map<unknown, Groups<unknown>>>();

/** The rows of each value, sorted once for an array of rows: it stays the same while a visitor types. */
export function groupsOf<R>(rows: readonly R[], valuesOf: ValuesOf<R>): Groups<R> {
  const known = groupsOfRows.get(rows) ?? new Map<unknown, Groups<unknown>>();
  groupsOfRows.set(rows, known);
  const groups = (known.get(valuesOf) as Groups<R> | undefined) ?? groupRows(rows, valuesOf);
  known.set(valuesOf, groups);
  return groups;
}

function groupRows<R>(rows: readonly R[], valuesOf: ValuesOf<R>): Groups<R> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    for (const value of valuesOf(row)) {
      const group = groups.get(value);
      if (!group) groups.set(value, [row]);
      // A value that a row says twice is one.
      else if (group.at(-1) !== row) group.push(row);
    }
  }
  return groups;
}
