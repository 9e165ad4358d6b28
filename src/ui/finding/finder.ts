import { fold, holdsWords } from '../../i18n/fold.js';
import { choicesAmong, type Choice, type ValuesOf } from './choices.js';

/** What a visitor asked for: words, and one choice of each menu. What is empty or absent asks nothing. */
export interface Question<F extends string> {
  readonly text: string;
  readonly menus: Readonly<Partial<Record<F, string>>>;
}

export const NO_QUESTION: Question<never> = { text: '', menus: {} };

/** The rows that answer (the very same array where nothing is asked), and what else can be asked. */
export interface Found<R, F extends string> {
  readonly rows: readonly R[];
  /** The choices of a menu, those of most rows first, counted among the rows that answer all the *other* questions. */
  readonly choices: (facet: F) => readonly Choice[];
}

/** How many menus are on: what "Filter, 2 on" counts. */
export function countMenus({ menus }: Question<string>): number {
  return Object.values(menus).filter((value) => value !== undefined && value !== '').length;
}

export function asksNothing(question: Question<string>): boolean {
  return countMenus(question) === 0 && question.text.trim() === '';
}

/** Finds rows by words and menus, and remembers the last answer: drawing again costs nothing. */
export class Finder<R extends object, F extends string> {
  readonly #facets: Readonly<Record<F, ValuesOf<R>>>;
  readonly #textsOf: (row: R) => readonly string[];
  #haystacks = new WeakMap<R, string>();
  #asked: readonly unknown[] = [];
  #found: Found<R, F> | undefined;

  /**
   * @param facets what a row answers to each menu
   * @param textsOf what a row is found by, in every language that it is in
   */
  constructor(facets: Readonly<Record<F, ValuesOf<R>>>, textsOf: (row: R) => readonly string[]) {
    this.#facets = facets;
    this.#textsOf = textsOf;
  }

  /** @param words what the texts are made with: others make the rows be read anew */
  find(rows: readonly R[], question: Question<F>, words: unknown): Found<R, F> {
    const asked = [rows, question, words];
    if (this.#found && asked.every((each, at) => each === this.#asked[at])) return this.#found;
    if (words !== this.#asked[2]) this.#haystacks = new WeakMap();
    this.#asked = asked;
    return (this.#found = this.#answer(rows, question));
  }

  #answer(rows: readonly R[], question: Question<F>): Found<R, F> {
    const words = fold(question.text);
    const named = words === '' ? rows : rows.filter((row) => holdsWords(this.#haystackOf(row), words));
    const asked = (Object.keys(question.menus) as F[]).filter((facet) => (question.menus[facet] ?? '') !== '');
    const answering = (facets: readonly F[]): readonly R[] =>
      facets.length === 0
        ? named
        : named.filter((row) =>
            facets.every((facet) => this.#facets[facet](row).includes(question.menus[facet] ?? '')),
          );
    return {
      rows: answering(asked),
      choices: (facet) => choicesAmong(rows, answering(asked.filter((each) => each !== facet)), this.#facets[facet]),
    };
  }

  #haystackOf(row: R): string {
    const known = this.#haystacks.get(row) ?? fold(this.#textsOf(row).join(' \n '));
    this.#haystacks.set(row, known);
    return known;
  }
}
