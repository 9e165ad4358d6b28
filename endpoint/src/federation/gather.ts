import { EndpointError } from '../../../src/client/errors.js';
import { readFeed } from '../../../src/client/read-feed.js';
import { mobilizonAddress } from '../../../src/client/sources/mobilizon-address.js';
import { hashText } from '../../../src/contract/text.js';
import type { Label } from '../../../src/contract/page.js';
import type { ResourceName } from '../../../src/contract/words.js';
import { FeedError, askFeed, type FeedQuestion } from './feed-request.js';
import type { FeedSource } from './source-list.js';

/** contract.md, "Limits". */
const PAGES_MAX = 20;
const ROWS_MAX = 10_000;
/** What is told of rows that could not be read. */
const DROPS_TOLD = 20;

/** A row with an id, otherwise whatever its resource has. */
export type FeedRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What one feed gave, last time that it did. */
export interface Gathered {
  readonly resource: ResourceName;
  readonly format: string;
  readonly rows: readonly FeedRow[];
  readonly labels: readonly Label[];
  /** BCP 47: the language of texts whose row does not say one. */
  readonly lang: string | undefined;
  /** How many rows and fields could not be read, and the first of them in words. */
  readonly dropped: number;
  readonly drops: readonly string[];
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  /** ISO 8601 in UTC. */
  readonly readAt: string;
}

/** The id that stands before those of a source's rows. */
export function sourceId({ id, href }: FeedSource): string {
  return id ?? hashText(href);
}

/**
 * Reads a feed, page after page. Undefined where nothing has changed since `last`.
 * @throws FeedError where it cannot be had or nothing of it can be read
 */
export async function gather(
  source: FeedSource,
  last: Gathered | undefined,
  now: Date,
  how: Pick<FeedQuestion, 'allowPrivate' | 'timeMs'> = {},
): Promise<Gathered | undefined> {
  const today = now.toISOString().slice(0, 10);
  const address = source.format === 'mobilizon' ? mobilizonAddress(source.href, today) : source.href;
  const first = await askFeed(address, { ...how, etag: last?.etag, lastModified: last?.lastModified });
  if (first.text === undefined) return undefined;
  const pages = await readPages(source, first.url, first.text, how);
  const drops = pages.flatMap(({ dropped }) => dropped);
  const [{ resource, format, lang }] = pages;
  return {
    resource,
    format,
    lang,
    rows: pages.flatMap(({ rows }) => rows).slice(0, ROWS_MAX),
    labels: pages.flatMap(({ labels }) => labels),
    dropped: drops.length,
    drops: drops.slice(0, DROPS_TOLD),
    etag: first.etag,
    lastModified: first.lastModified,
    readAt: now.toISOString(),
  };
}

type FeedPage = Awaited<ReturnType<typeof readPage>>;

/** All pages of a feed: a loop, another origin, or enough rows end it. */
async function readPages(
  source: FeedSource,
  url: string,
  text: string,
  how: Pick<FeedQuestion, 'allowPrivate' | 'timeMs'>,
): Promise<readonly [FeedPage, ...FeedPage[]]> {
  let page = await readPage(source, text, url);
  const pages: [FeedPage, ...FeedPage[]] = [page];
  const asked = new Set([url]);
  let rows = page.rows.length;
  while (pages.length < PAGES_MAX && rows < ROWS_MAX) {
    const { next } = page;
    if (next === undefined || asked.has(next) || new URL(next).origin !== new URL(url).origin) break;
    asked.add(next);
    const answer = await askFeed(next, how);
    page = await readPage(source, answer.text ?? '', answer.url);
    rows += page.rows.length;
    pages.push(page);
  }
  return pages;
}

async function readPage({ format, resource, lang }: FeedSource, text: string, base: string) {
  try {
    const read = await readFeed(text, { format, resource, lang, base });
    const dropped = read.dropped.map(
      ({ index, id, detail }) => `row ${String(index)}${id === undefined ? '' : ` (${id})`}: ${detail}`,
    );
    return { ...read, rows: read.rows as readonly FeedRow[], dropped };
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    const isPage = /^\s*</.test(text);
    throw new FeedError(
      'unreadable',
      isPage ? 'answers with a web page instead of data' : `cannot be read (${error.detail ?? error.kind})`,
    );
  }
}
