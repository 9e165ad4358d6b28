/**
 * Solves the proof of work of a sign-up: altcha-lib v1, "find the number whose SHA-256 with the salt is the challenge".
 *
 * The file is its own worker: a page imports it and starts it once more by its own address, so it imports nothing that
 * needs a page. Where no worker may be had it works in slices and lets the page draw between them. `crypto.subtle` is
 * not used: plain http pages have none, and a promise for each of many thousand hashes is slower than the hashes.
 */
import type { Challenge } from '../../contract/signup.js';

/** Numbers to try where a challenge does not say, and at most: altcha-lib's own default, and some seconds on a phone. */
const NUMBERS_DEFAULT = 1_000_000;
const NUMBERS_MAX = 10_000_000;
/** The Trusted Types policy of the worker's address; a page that names its policies names this one. */
const POLICY = 'ouishare-worker';
/** Hashes between two looks at the clock. */
const BATCH = 200;
/** Longest time without letting the page draw, ms. */
const SLICE_MS = 8;

/** What a worker is asked; it answers with the number, or undefined for none. */
interface Question {
  readonly salt: string;
  readonly challenge: string;
  readonly last: number;
}

/**
 * The solved challenge as an endpoint takes it: base64 of JSON.
 *
 * @returns undefined where there is no solution
 * @throws the signal's reason when it aborts
 */
export async function solve(challenge: Challenge, signal: AbortSignal): Promise<string | undefined> {
  const { algorithm, salt, signature, maxnumber = NUMBERS_DEFAULT } = challenge;
  const question = { salt, challenge: challenge.challenge, last: Math.min(maxnumber, NUMBERS_MAX) };
  const number = await inWorker(question, signal).catch(() => inSlices(question, signal));
  if (number === undefined) return undefined;
  const fields = { algorithm, challenge: challenge.challenge, number, salt, signature };
  const bytes = new TextEncoder().encode(JSON.stringify(fields));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

async function inWorker(question: Question, signal: AbortSignal): Promise<number | undefined> {
  const worker = startWorker();
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', reject, { once: true });
      worker.addEventListener('error', reject, { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<number | undefined>) => resolve(data), { once: true });
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}

/**
 * From this file's own address where the page has the same origin: `script-src 'self'` lets that pass. From another
 * origin only through a blob. A page that gives its scripts a nonce would refuse both, and write it into its console.
 *
 * @throws where workers are refused at once
 */
function startWorker(): Worker {
  if (document.querySelector('script[nonce]')) throw new Error('A page with nonces takes no workers');
  const { url } = import.meta;
  if (new URL(url).origin === location.origin) return new Worker(trusted(url), { type: 'module' });
  const address = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)}`], { type: 'text/javascript' }));
  try {
    return new Worker(trusted(address), { type: 'module' });
  } finally {
    // The worker has taken hold of it by now.
    URL.revokeObjectURL(address);
  }
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
}

const rules: ScriptPolicy = { createScriptURL: (address) => address };
let policy: ScriptPolicy | undefined;

/**
 * An address of ours as Trusted Types want it.
 *
 * @throws where the page refuses the name, which it reports: then no worker is tried
 */
function trusted(address: string): string {
  policy ??= (window as TrustedTypesWindow).trustedTypes?.createPolicy(POLICY, rules) ?? rules;
  return policy.createScriptURL(address);
}

async function inSlices({ salt, challenge, last }: Question, signal: AbortSignal): Promise<number | undefined> {
  const isSolution = tester(salt, challenge);
  let end = performance.now() + SLICE_MS;
  for (let number = 0; number <= last; number += 1) {
    if (isSolution(number)) return number;
    if (number % BATCH !== 0 || performance.now() < end) continue;
    await giveWay();
    signal.throwIfAborted();
    end = performance.now() + SLICE_MS;
  }
  return undefined;
}

/** Not a timer: browsers slow those down in hidden tabs. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Tells whether a number, written behind the salt, has the wanted hash (hexadecimal). */
function tester(salt: string, wanted: string): (number: number) => boolean {
  const encoder = new TextEncoder();
  const words = Array.from({ length: 8 }, (_, at) => parseInt(wanted.slice(at * 8, at * 8 + 8), 16) | 0);
  // Compared word by word, and nearly always done after the first: this runs many thousand times.
  return (number) => {
    const hash = sha256(encoder.encode(salt + number.toString()));
    return hash[0] === words[0] && hash.every((word, at) => word === words[at]);
  };
}

/** The first 32 bits behind the point of a root. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

/** The constants of FIPS 180-4: from the square roots of the first 8 primes, and the cube roots of the first 64. */
const PRIMES = Array.from({ length: 310 }, (_, at) => at + 2).filter((candidate) => {
  for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) return false;
  return true;
});
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));
type Eight = [number, number, number, number, number, number, number, number];
/** Used again for every hash: making them anew would be half of the work. */
const schedule = new Int32Array(64);
const state = new Int32Array(8);

/** SHA-256 (FIPS 180-4) as eight signed words of 32 bits, valid until the next call. */
export function sha256(message: Uint8Array): Int32Array {
  const { length } = message;
  const blocks = ((length + 8) >> 6) + 1;
  state.set(START);
  for (let block = 0; block < blocks; block += 1) {
    for (let at = 0; at < 16; at += 1) {
      const byte = (block << 6) + (at << 2);
      schedule[at] =
        byte + 3 < length
          ? ((message[byte] ?? 0) << 24) |
            ((message[byte + 1] ?? 0) << 16) |
            ((message[byte + 2] ?? 0) << 8) |
            (message[byte + 3] ?? 0)
          : endWord(message, byte);
    }
    if (block === blocks - 1) schedule[15] = length * 8;
    compress();
  }
  return state;
}

/** A word at the end of the message, or behind it: one bit marks the end, the rest is empty. */
function endWord(message: Uint8Array, byte: number): number {
  let word = 0;
  for (let at = byte; at < byte + 4; at += 1) {
    word = (word << 8) | (at < message.length ? (message[at] ?? 0) : at === message.length ? 0x80 : 0);
  }
  return word;
}

/** One round after the other on eight numbers, as the standard writes it. */
function compress(): void {
  for (let at = 16; at < 64; at += 1) {
    const late = word(schedule, at - 2);
    const early = word(schedule, at - 15);
    const sum1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    const sum0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    schedule[at] = (word(schedule, at - 16) + sum0 + word(schedule, at - 7) + sum1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = Array.from(state) as Eight;
  for (let at = 0; at < 64; at += 1) {
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + word(ROUNDS, at) + word(schedule, at)) | 0;
    const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  add(a, b, c, d, e, f, g, h);
}

function add(...words: readonly number[]): void {
  for (let at = 0; at < 8; at += 1) state[at] = word(state, at) + (words[at] ?? 0);
}

function word(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

// In a page, and on a server, this does nothing.
if ('WorkerGlobalScope' in globalThis) {
  addEventListener('message', ({ data: { salt, challenge, last } }: MessageEvent<Question>) => {
    const isSolution = tester(salt, challenge);
    let number = 0;
    while (number <= last && !isSolution(number)) number += 1;
    postMessage(number <= last ? number : undefined);
  });
}
