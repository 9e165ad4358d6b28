import type { Answer } from './answer.js';

/** All answers kept together, in bytes of their plain form. */
const SHELF_BYTES = 48 * 1024 * 1024;

/** Keeps answers that were made, the least recently asked for goes first: the same question costs its work once. */
export class AnswerShelf {
  readonly #answers = new Map<string, Answer>();
  readonly #making = new Map<string, Promise<Answer>>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limitBytes: number = SHELF_BYTES) {
    this.#limit = limitBytes;
  }

  /** The answer kept under this key, or the one that `make` makes now: asked for by many at once, it is made once. */
  async get(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#answers.get(key);
    if (kept !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, kept);
      return kept;
    }
    const known = this.#making.get(key);
    if (known !== undefined) return known;
    const making = make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    const made = await making;
    this.#answers.set(key, made);
    this.#bytes += made.bytes.byteLength;
    this.#makeRoom();
    return made;
  }

  clear(): void {
    this.#answers.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    for (const [key, answer] of this.#answers) {
      if (this.#bytes <= this.#limit || this.#answers.size === 1) return;
      this.#answers.delete(key);
      this.#bytes -= answer.bytes.byteLength;
    }
  }
}
