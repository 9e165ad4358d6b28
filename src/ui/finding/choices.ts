/** One choice and how many rows it leaves, the other questions being what they are. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/**
 * The choices of one question, those of most rows first; none where no choice separates rows: what all rows share is no
 * choice.
 *
 * @param all every row: what could be chosen
 * @param among the rows that answer the other questions: what a choice would leave
 * @param valuesOf what a row says to the question; several values, or none
 */
export function choicesAmong<R>(
  all: readonly R[],
  among: readonly R[],
  valuesOf: (row: R) => readonly string[],
): Choice[] {
  const totals = countValues(all, valuesOf);
  const counts = among === all ? totals : countValues(among, valuesOf);
  if (totals.size < 2 && [...totals.values()].every((total) => total === all.length)) return [];
  return [...totals]
    .sort(([, one], [, other]) => other - one)
    .map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}

function countValues<R>(rows: readonly R[], valuesOf: (row: R) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
