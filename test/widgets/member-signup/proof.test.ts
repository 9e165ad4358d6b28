import { expect } from 'chai';
import type { Challenge } from '../../../src/contract/signup.js';
import { sha256, solve } from '../../../src/element/form/proof-solver.js';
import {
  SMALL_MANIFEST,
  TAKEN,
  fillIn,
  fillSmall,
  isSent,
  notice,
  refused,
  send,
  sentBodies,
  serverWith,
  showForm,
} from '../../support/member-signup.js';
import { referenceEndpoint, storedSignups } from '../../support/reference-endpoint.js';
import { clearPage } from '../../support/widget.js';

const LONGEST_TASK_MS = 50;
const forever = new AbortController().signal;

const hex = (words: Iterable<number>): string =>
  Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A challenge as altcha-lib v1 makes it; the solution is known here. */
async function challengeFor(number: number, maxnumber: number): Promise<Challenge> {
  const salt = 'c0ffee?expires=1790000000&é';
  return { algorithm: 'SHA-256', challenge: await digest(salt + String(number)), salt, signature: 'sig', maxnumber };
}

function read(proof: string | undefined): unknown {
  const bytes = Uint8Array.from(atob(proof ?? ''), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Counts the workers that are started while `work` goes on; `start` stands in for the browser's own. */
async function withWorker<T>(
  start: (...words: ConstructorParameters<typeof Worker>) => Worker,
  work: () => Promise<T>,
) {
  const Own = globalThis.Worker;
  let started = 0;
  globalThis.Worker = function (...words: ConstructorParameters<typeof Worker>) {
    started += 1;
    return start(...words);
  } as unknown as typeof Worker;
  try {
    return { value: await work(), started };
  } finally {
    globalThis.Worker = Own;
  }
}

describe('SHA-256 of our own', () => {
  it('gives what the browser’s gives, at every length around the ends of blocks', async () => {
    for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 300]) {
      const text = 'é€x'.repeat(100).slice(0, length);
      expect(hex(sha256(new TextEncoder().encode(text))), String(length)).to.equal(await digest(text));
    }
  });
});

describe('the proof of work', () => {
  it('is found in a worker, and written as endpoints read it', async () => {
    const challenge = await challengeFor(4321, 5000);
    const Own = globalThis.Worker;
    const { value, started } = await withWorker(
      (...words) => new Own(...words),
      () => solve(challenge, forever),
    );
    expect(started).to.equal(1);
    const { algorithm, salt, signature } = challenge;
    expect(read(value)).to.deep.equal({ algorithm, challenge: challenge.challenge, number: 4321, salt, signature });
  });

  it('is found without a worker where the page refuses one, and never holds the page up', async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const challenge = await challengeFor(30_000, 50_000);
    const { value } = await withWorker(
      () => {
        throw new DOMException('refused', 'SecurityError');
      },
      () => solve(challenge, forever),
    );
    observer.disconnect();
    expect(read(value)).to.include({ number: 30_000 });
    expect(tasks.filter((duration) => duration > 2 * LONGEST_TASK_MS)).to.deep.equal([]);
  });

  it('is found where a worker is refused only after it was started', async () => {
    const Own = globalThis.Worker;
    const challenge = await challengeFor(10, 100);
    const { value, started } = await withWorker(
      () => new Own('/no-such-worker.js', { type: 'module' }),
      () => solve(challenge, forever),
    );
    expect([started, read(value)]).to.deep.equal([1, { ...(read(value) as object), number: 10 }]);
  });

  it('tries no worker on a page that gives its scripts a nonce: it would only fill the console', async () => {
    const script = document.createElement('script');
    script.setAttribute('nonce', 'abc');
    document.head.append(script);
    const challenge = await challengeFor(10, 100);
    const { value, started } = await withWorker(
      () => {
        throw new Error('not wanted');
      },
      () => solve(challenge, forever),
    );
    script.remove();
    expect(started).to.equal(0);
    expect(read(value)).to.include({ number: 10 });
  });

  it('is given up where there is none, and where nobody waits any more', async () => {
    const without = { ...(await challengeFor(4321, 50)), maxnumber: 50 };
    expect(await solve(without, forever)).to.equal(undefined);
    const stop = new AbortController();
    const endless = solve({ ...without, maxnumber: 10_000_000 }, stop.signal);
    stop.abort();
    let reason: unknown;
    await endless.catch((thrown: unknown) => {
      reason = thrown;
    });
    expect(reason).to.equal(stop.signal.reason);
  });
});

describe('a sign-up whose proof is refused', () => {
  afterEach(clearPage);

  for (const code of ['challenge_failed', 'challenge_expired'] as const)
    it(`makes another one by itself: ${code}`, async () => {
      const server = await serverWith(
        { ...SMALL_MANIFEST, signup: { ...SMALL_MANIFEST.signup, challenge: 'challenge' } },
        refused(403, { pointer: '/proof', code }),
        TAKEN,
      );
      await server.answer('challenge', { body: await challengeFor(1, 5) }, { body: await challengeFor(2, 5) });
      const form = await showForm({ endpoint: server.base });
      fillSmall(form);
      send(form);
      await isSent(form);
      const [first, second] = await sentBodies(server);
      expect(second?.['id']).to.equal(first?.['id']);
      const numbers = [first, second].map((body) => (read(body?.['proof'] as string) as { number: number }).number);
      expect(numbers).to.deep.equal([1, 2]);
    });

  it('says so where that does not help either, and loses nothing', async () => {
    const { hurried } = await referenceEndpoint();
    const form = await showForm({ endpoint: hurried });
    fillIn(form);
    send(form);
    expect(await notice(form)).to.equal(
      'It could not be sent The check took too long. Please send once more. Nothing is lost: what you wrote stays here.',
    );
  });

  it('is stored all the same when the challenge could not be had at first', async () => {
    const { open } = await referenceEndpoint();
    let isFirst = true;
    const form = await showForm({
      endpoint: open,
      fetch: (address, init) => {
        if (!new Request(address).url.endsWith('/challenge') || !isFirst) return fetch(address, init);
        isFirst = false;
        return Promise.reject(new TypeError('off'));
      },
    });
    const email = fillIn(form);
    await new Promise((resolve) => setTimeout(resolve, 100));
    send(form);
    await isSent(form);
    expect(await storedSignups(email)).to.have.length(1);
  });
});
