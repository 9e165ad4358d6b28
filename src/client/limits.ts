import { wait } from './abort.js';

/**
 * How much the client takes and how long it tries: contract.md, "Limits". Every one of them ends in a clear error or,
 * for `pages` and `rows`, in a listing that says that there is more.
 */
export interface Limits {
  /** Bytes of one answer, after decompression. */
  readonly answerBytes: number;
  /** Milliseconds for one answer, its last byte included. */
  readonly answerMs: number;
  /** Milliseconds until a visitor without data reads words and a button; further tries go on behind them. */
  readonly patienceMs: number;
  /** Milliseconds for an answer out of the browser's own HTTP cache. */
  readonly cachedMs: number;
  /** Milliseconds during which widgets share an answer that one of them got. */
  readonly sharedMs: number;
  readonly pages: number;
  readonly rows: number;
  /** Rows read at one go before the page may do something else. */
  readonly slice: number;
  /** Tries in all. */
  readonly tries: number;
  /** Milliseconds before the second try, on average; three times as long before each further one. */
  readonly firstWaitMs: number;
  /** The longest wait that is still a wait: a longer `retryAfter` is an answer, and is handed on. */
  readonly longestWaitMs: number;
  /** Waits, unless the signal aborts first: then it rejects with the signal's reason. For tests. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1. For tests. */
  readonly random: () => number;
}

export const LIMITS: Limits = {
  answerBytes: 8_000_000,
  answerMs: 10_000,
  patienceMs: 10_000,
  cachedMs: 2_000,
  sharedMs: 60_000,
  pages: 20,
  rows: 10_000,
  slice: 500,
  tries: 3,
  firstWaitMs: 500,
  longestWaitMs: 60_000,
  wait,
  random: Math.random,
};
