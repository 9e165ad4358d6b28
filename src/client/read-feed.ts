import type { Label } from '../contract/page.js';
import { endOf, startOf } from '../contract/time.js';
import type { Format, ResourceName } from '../contract/words.js';
import { fieldsOf } from './http.js';
import { readArticles } from './readers/articles.js';
import { readCommunities } from './readers/communities.js';
import { readEvents } from './readers/events.js';
import { readPartners } from './readers/partners.js';
import { readPeople } from './readers/people.js';
import { readProjects } from './readers/projects.js';
import { readRows, type Drop, type PageReader } from './readers/rows.js';
import { asEndpointError } from './row-reading.js';
import { pageOfFeed } from './sources/index.js';
import { sniffFormat } from './sources/sniff.js';

const DAY_MS = 86_400_000;
/** Relative addresses of a feed of which nobody knows where it is from lead nowhere. */
const NOWHERE = 'about:blank';

/** How to read a feed; all of it may be left out. */
export interface FeedOptions {
  /** One of the contract's formats; sniffed where absent. */
  readonly format?: string | undefined;
  /** What is looked for; told by the format, and in the contract's own by what the rows hold, where absent. */
  readonly resource?: ResourceName | undefined;
  /** `YYYY-MM-DD`, both days included: only events between them. Recurrences are spelt out half a year back and a year and a half ahead where absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where the feed is from: relative addresses in it are made absolute by this. */
  readonly base?: string | undefined;
  /** BCP 47: the language of its texts, where the feed does not say. */
  readonly lang?: string | undefined;
}

/** What a feed gave. */
export interface FeedRows {
  readonly resource: ResourceName;
  readonly format: string;
  /** Rows of the contract, in the order of the feed. */
  readonly rows: readonly { readonly id: string }[];
  /** What was left out, and why. */
  readonly dropped: readonly Drop[];
  /** The absolute address of the next page. */
  readonly next: string | undefined;
  /** How tags, workstreams and series are called. */
  readonly labels: readonly Label[];
  /** BCP 47: the language of texts whose row does not say one. */
  readonly lang: string | undefined;
}

const READERS: Readonly<Record<ResourceName, PageReader<{ readonly id: string }>>> = {
  communities: readCommunities,
  events: readEvents,
  people: readPeople,
  partners: readPartners,
  articles: readArticles,
  projects: readProjects,
};

const HOLDS: Partial<Record<Format, ResourceName>> = {
  ics: 'events',
  tribe: 'events',
  mobilizon: 'events',
  gancio: 'events',
  gogocarto: 'communities',
  wp: 'articles',
  jsonfeed: 'articles',
};

/** What only rows of one kind have, the first that fits. */
const SIGNS: readonly (readonly [ResourceName, readonly string[]])[] = [
  ['events', ['start']],
  ['articles', ['published']],
  ['people', ['consent']],
  ['partners', ['logo', 'tier']],
  ['projects', ['connectorIds', 'until']],
];

/**
 * Reads a feed of any format that the contract names: the same rows in browser and Node.
 *
 * @throws EndpointError `malformed` or `version`, only where nothing of it can be read
 */
export async function readFeed(text: string, options: FeedOptions = {}): Promise<FeedRows> {
  const { format = sniffFormat(text), base: url = NOWHERE } = options;
  const page = await pageOfFeed({ text, url, status: 200, resource: options.resource, ...spanOf(options) }, format);
  const resource = options.resource ?? HOLDS[format as Format] ?? resourceOf(page);
  try {
    const { page: read, dropped } = await readRows(READERS[resource], inLanguage(page, options.lang), url);
    const rows = resource === 'events' ? within(read.items, options) : read.items;
    const { next, labels = [], lang } = read;
    return { resource, format, rows, dropped, next, labels, lang };
  } catch (failure) {
    throw asEndpointError(failure, url);
  }
}

/** The page with the language that it does not say itself. */
function inLanguage(page: unknown, lang: string | undefined): unknown {
  const whole = Array.isArray(page) ? { version: '1', items: page as unknown[] } : fieldsOf(page);
  return whole['lang'] === undefined && lang !== undefined ? { ...whole, lang } : whole;
}

function resourceOf(page: unknown): ResourceName {
  const items = Array.isArray(page) ? (page as unknown[]) : fieldsOf(page)['items'];
  const [first] = Array.isArray(items) ? (items as unknown[]) : [];
  const fields = fieldsOf(first);
  return SIGNS.find(([, names]) => names.some((name) => fields[name] !== undefined))?.[0] ?? 'communities';
}

function spanOf({ from, to }: FeedOptions): { from?: number; to?: number } {
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? '') + DAY_MS - 1];
  return { ...(!Number.isNaN(first) && { from: first }), ...(!Number.isNaN(last) && { to: last }) };
}

function within(rows: readonly { readonly id: string }[], options: FeedOptions): readonly { readonly id: string }[] {
  const { from = -Infinity, to = Infinity } = spanOf(options);
  return (rows as readonly { readonly id: string; readonly start: string }[]).filter(
    (row) => endOf(row) >= from && startOf(row) <= to,
  );
}
