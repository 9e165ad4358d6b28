import type { Answer } from './answer.js';

/** All answers kept together, in bytes of their plain form. */
const SHELF_BYTES = 48 * 1024 * 1024;

/** Keeps answers that were made, the least recently asked for goes first: the same question costs its work once. */
export class AnswerShelf {
  readonly #answers = new Map<string, Answer>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limitBytes: number = SHELF_BYTES) {
    this.#limit = limitBytes;
  }

  /** The answer kept under this key, or the one that `make` makes now. */
  get(key: string, make: () => Answer): Answer {
    const kept = this.#answers.get(key);
    if (kept !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, kept);
      return kept;
    }
    const made = make();
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
