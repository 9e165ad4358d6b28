/** One choice and how many rows it leaves, the other questions being what they are. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** What a row says to one question: several values, or none. One function a question: what is counted is remembered by it. */
export type ValuesOf<R> = (row: R) => readonly string[];

type Counts = ReadonlyMap<string, number>;

/**
 * The choices of one question, those of most rows first; none where no choice separates rows: what all rows share is no
 * choice.
 *
 * @param all every row: what could be chosen
 * @param among the rows that answer the other questions: what a choice would leave
 */
export function choicesAmong<R>(all: readonly R[], among: readonly R[], valuesOf: ValuesOf<R>): Choice[] {
  const totals = countsOf(all, valuesOf);
  if (totals.size < 2 && [...totals.values()].every((total) => total === all.length)) return [];
  const counts = among === all ? totals : countValues(among, valuesOf);
  return [...totals]
    .sort(([, one], [, other]) => other - one)
    .map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}

/** Whether `choicesAmong` would give any: two rows are often enough to tell, where counting takes all of them. */
export function separates<R>(all: readonly R[], valuesOf: ValuesOf<R>): boolean {
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

/** How many of `among` say yes to a question; 0 where it separates none of all rows. */
export function yesAmong<R>(all: readonly R[], among: readonly R[], valuesOf: ValuesOf<R>): number {
  const yes = countsOf(all, valuesOf).get(YES) ?? 0;
  if (yes === 0 || yes === all.length) return 0;
  return among === all ? yes : (countValues(among, valuesOf).get(YES) ?? 0);
}

const YES = 'yes';
const SAYS_YES: readonly string[] = [YES];
const SAYS_NO: readonly string[] = [];

/** A question of yes or no, for `yesAmong`. */
export function yesOrNo<R>(answers: (row: R) => boolean): ValuesOf<R> {
  return (row) => (answers(row) ? SAYS_YES : SAYS_NO);
}

const countsOfRows = new WeakMap<object, Map<unknown, Counts>>();

/** Counted once for an array of rows: it stays the same while a visitor types. */
function countsOf<R>(rows: readonly R[], valuesOf: ValuesOf<R>): Counts {
  const known = countsOfRows.get(rows) ?? new Map<unknown, Counts>();
  countsOfRows.set(rows, known);
  const counts = known.get(valuesOf) ?? countValues(rows, valuesOf);
  known.set(valuesOf, counts);
  return counts;
}

function countValues<R>(rows: readonly R[], valuesOf: ValuesOf<R>): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
