/**
 * The rows of one community, remembered: the same rows and id give the same array, so that what is derived from it need
 * not be derived again.
 */
export class NarrowedRows<T> {
  #from: readonly T[] | undefined;
  #id: string | undefined;
  #rows: readonly T[] = [];
  readonly #isOf: (row: T, id: string) => boolean;

  constructor(isOf: (row: T, id: string) => boolean) {
    this.#isOf = isOf;
  }

  /** All rows where `id` is undefined. */
  of(rows: readonly T[], id: string | undefined): readonly T[] {
    if (id === undefined) return rows;
    if (this.#from !== rows || this.#id !== id) {
      this.#from = rows;
      this.#id = id;
      this.#rows = rows.filter((row) => this.#isOf(row, id));
    }
    return this.#rows;
  }
}
