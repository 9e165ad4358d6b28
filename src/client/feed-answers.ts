import { giveWay } from './abort.js';
import { AnswerCache } from './answer-cache.js';
import { EndpointError, loaded } from './errors.js';
import { type Answer, ask, fieldsOf, parseJson } from './http.js';
import type * as FirstRows from './first-rows.js';
import type * as KeptCopies from './kept-copies.js';
import type { Limits } from './limits.js';
import type { ReceivedPage } from './page-reading.js';
import type { PageReader } from './readers/rows.js';
import { readPage } from './row-reading.js';
import { withRetries } from './retry.js';
import type { ResourceName } from '../contract/words.js';

/** Where a page is. Without a `format` it is sniffed; the endpoint's own pages are always `ouishare`. */
export interface Address {
  readonly url: string;
  readonly format?: string | undefined;
  /** What is looked for in a feed of another format. */
  readonly resource?: ResourceName | undefined;
}

/** How to ask: of the publisher, or of what the browser kept of an earlier answer. */
export interface Question {
  readonly signal?: AbortSignal | undefined;
  readonly reload?: boolean | undefined;
  readonly keepLast: boolean;
  /** `http`: also from the browser's own HTTP cache. `kept`: only copies that the owner chose to keep. */
  readonly copy?: 'http' | 'kept' | undefined;
}

interface FeedAnswer extends Omit<Answer, 'text'> {
  /** As it came, for a copy on the device; undefined where nobody keeps one. */
  readonly text: string | undefined;
  /** The parsed page; let go once it is read. */
  page: unknown;
  readonly receivedAt: number | undefined;
}

// For the whole page: widgets with clients of their own share answers as well. A client with a `fetch` of its own has its own.
const answers = new WeakMap<object, AnswerCache<FeedAnswer>>();
const readings = new WeakMap<FeedAnswer, AnswerCache<unknown>>();
const PAGE_FETCH = {};
const GONE = Symbol('gone');
/** Characters that take some 5 ms to parse. */
const LONG_TEXT = 500_000;
/** The contract's own format, which needs no further file. */
export const OWN_FORMAT = 'ouishare';

/** The pages behind addresses: asked once for all askers, tried again, parsed once. */
export class FeedAnswers {
  readonly #cache: AnswerCache<FeedAnswer>;
  readonly #fetch: typeof globalThis.fetch | undefined;
  readonly #limits: Limits;

  constructor(fetch: typeof globalThis.fetch | undefined, limits: Limits) {
    this.#fetch = fetch;
    this.#limits = limits;
    this.#cache = memo(answers, fetch ?? PAGE_FETCH);
  }

  /** The fetch of now: a page may wrap its own later. To be called without `this`. */
  get fetch(): typeof globalThis.fetch {
    return this.#fetch ?? globalThis.fetch;
  }

  /**
   * @param early told of the first rows of a long list of events, while the others are still to be read
   * @throws EndpointError of every kind; a signal's reason
   */
  async page<T>(
    address: Address,
    reader: PageReader<T>,
    question: Question,
    early?: (first: ReceivedPage<T>) => Promise<void>,
  ): Promise<ReceivedPage<T>> {
    let answer = await this.answer(address, question, early && firstRowsModule);
    // Somebody else's reader has had it: what came is gone.
    if (answer.page === GONE && !memo(readings, answer).has(reader)) {
      answer = await this.answer(address, { ...question, reload: true });
    }
    if (early && !memo(readings, answer).has(reader)) await this.#early(answer, address, reader, early);
    const read = await memo(readings, answer).get(
      reader,
      { signal: question.signal, sharedMs: Infinity },
      async (signal) => {
        const rows = await readPage(reader, answer, this.#limits, signal);
        // Ten thousand rows are held once, as they were read. A foreign feed may be read for several nouns.
        if (address.format === OWN_FORMAT) answer.page = GONE;
        return rows;
      },
    );
    const { url, receivedAt } = answer;
    return { asked: address.url, url, receivedAt, read: read as ReceivedPage<T>['read'] };
  }

  /**
   * The parsed answer at an address.
   *
   * @param prepare what a long answer needs next: called before it is parsed
   */
  async answer(address: Address, question: Question, prepare?: () => Promise<unknown>): Promise<FeedAnswer> {
    const { url } = address;
    const { signal, reload, keepLast, copy } = question;
    // Asked for beside the answer: when that fails, it may be too late to load anything.
    if (keepLast) void keptCopies().catch(() => undefined);
    // Who keeps copies needs the text as well.
    const key = [copy, keepLast, address.format, address.resource, url].join(' ');
    const sharedMs = copy ? 0 : this.#limits.sharedMs;
    const answer = await this.#cache.get(key, { signal, reload, sharedMs }, async (stop) => {
      const came = copy ? await this.#copy(url, copy, keepLast, stop) : await this.#live(url, reload, stop);
      const page = await pageOf(came, address, prepare);
      return { ...came, page, text: keepLast ? came.text : undefined };
    });
    // Without the file there are no copies, which is no failure of the data.
    const { text } = answer;
    if (keepLast && !copy && text !== undefined) void keep(url, { ...answer, text }).catch(() => undefined);
    return answer;
  }

  async #early<T>(
    { page, url, receivedAt }: FeedAnswer,
    address: Address,
    reader: PageReader<T>,
    early: (first: ReceivedPage<T>) => Promise<void>,
  ): Promise<void> {
    const items = Array.isArray(page) ? page : fieldsOf(page)['items'];
    if (!Array.isArray(items) || items.length <= this.#limits.slice) return;
    try {
      const { firstRows } = await firstRowsModule();
      const first = firstRows(items, Date.now());
      if (first.length === 0) return;
      const read = reader(Array.isArray(page) ? first : { ...fieldsOf(page), items: first }, url);
      await giveWay();
      await early({ asked: address.url, url, receivedAt, read });
    } catch {
      // What is wrong with the page is said when all of it is read.
    }
    await giveWay();
  }

  async #live(url: string, reload: boolean | undefined, signal: AbortSignal): Promise<Answer & { receivedAt: number }> {
    const cache = reload ? 'no-cache' : 'default';
    const attempt = (): Promise<Answer> => ask(url, { fetch: this.fetch, limits: this.#limits, signal, cache });
    return { ...(await withRetries(attempt, this.#limits, signal)), receivedAt: Date.now() };
  }

  async #copy(
    url: string,
    copy: 'http' | 'kept',
    keepLast: boolean,
    signal: AbortSignal,
  ): Promise<Answer & { receivedAt: number | undefined }> {
    const kept =
      keepLast &&
      (await keptCopies().then(
        (copies) => copies.copyOf(url),
        () => undefined,
      ));
    if (kept) return kept;
    if (copy === 'kept') throw new EndpointError('offline', { url, detail: 'No copy is kept' });
    const limits = { ...this.#limits, answerMs: this.#limits.cachedMs };
    return { ...(await ask(url, { fetch: this.fetch, limits, signal, cache: 'force-cache' })), receivedAt: undefined };
  }
}

async function pageOf(
  answer: Answer,
  { format, resource }: Address,
  prepare: (() => Promise<unknown>) | undefined,
): Promise<unknown> {
  if (answer.text.length > LONG_TEXT) {
    prepare?.().catch(() => undefined);
    // Megabytes take a while to parse, and that cannot be done in slices.
    await giveWay();
  }
  if (format === OWN_FORMAT) return parseJson(answer);
  const { pageOfFeed } = await loaded(import('./sources/index.js'));
  return pageOfFeed({ ...answer, resource }, format);
}

async function keep(asked: string, answer: FeedAnswer & Answer): Promise<void> {
  const { keepCopy } = await keptCopies();
  await keepCopy(asked, answer);
}

function firstRowsModule(): Promise<typeof FirstRows> {
  return import('./first-rows.js');
}

function keptCopies(): Promise<typeof KeptCopies> {
  return loaded(import('./kept-copies.js'));
}

function memo<K extends object, V>(caches: WeakMap<K, AnswerCache<V>>, key: K): AnswerCache<V> {
  const cache = caches.get(key) ?? new AnswerCache<V>();
  caches.set(key, cache);
  return cache;
}
