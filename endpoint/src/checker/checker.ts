import { EndpointError } from '../../../src/client/errors.js';
import { readFeed } from '../../../src/client/read-feed.js';
import { readManifest } from '../../../src/client/readers/manifest.js';
import { eventPageSchema, type EventRow } from '../../../src/contract/events.js';
import { articlePageSchema } from '../../../src/contract/articles.js';
import { communityPageSchema } from '../../../src/contract/communities.js';
import { manifestSchema, type Manifest, type ResourceLink } from '../../../src/contract/manifest.js';
import { partnerPageSchema } from '../../../src/contract/partners.js';
import { personPageSchema } from '../../../src/contract/people.js';
import { projectPageSchema } from '../../../src/contract/projects.js';
import { baseOf, ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES, type ResourceName } from '../../../src/contract/words.js';
import { OperatorError } from '../operator-error.js';
import { ask, type Asked } from './ask.js';
import { eventFindings } from './event-rules.js';
import { formFindings, missingFindings } from './forms.js';
import { schemaFindings, type Finding, type PageSchema } from './findings.js';

export type { Finding } from './findings.js';

/** No endpoint has more pages of one list than a reader would read. */
const PAGES_MAX = 20;

const PAGE_SCHEMAS: Readonly<Record<ResourceName, PageSchema>> = {
  communities: communityPageSchema,
  events: eventPageSchema,
  people: personPageSchema,
  partners: partnerPageSchema,
  articles: articlePageSchema,
  projects: projectPageSchema,
};

/** What a check came to. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Rows that were looked at. */
  readonly rows: number;
  /** What there is, list by list. */
  readonly lists: readonly CheckedList[];
}

/** One list, as readers get it. */
export interface CheckedList {
  readonly resource: ResourceName;
  readonly address: string;
  readonly format: string;
  readonly pages: number;
  readonly rows: number;
  /** Of all pages, unpacked. */
  readonly bytes: number;
  /** Rows, and single fields of others, that readers leave out. */
  readonly droppedRows: number;
  readonly droppedFields: number;
}

/**
 * Checks an endpoint by its address: the manifest and every page of every list against the strict schemas, and whether any page on the web
 * could read them. Rejects with an OperatorError for an address that is none.
 */
export async function checkEndpoint(address: string): Promise<CheckResult> {
  const base = baseOf(address);
  if (base === undefined || !/^https?:/.test(base)) throw new OperatorError(`"${address}" is no http address.`);
  const check = new Check(base);
  await check.manifest();
  for (const resource of RESOURCES) await check.list(resource);
  await check.answers();
  if (check.rows === 0 && check.findings.length === 0)
    check.findings.push({ level: 'error', where: base, detail: 'there is nothing to read' });
  return check;
}

class Check implements CheckResult {
  readonly findings: Finding[] = [];
  rows = 0;
  readonly lists: CheckedList[] = [];
  readonly #base: string;
  readonly #hrefs = new Map<ResourceName, ResourceLink>();
  #forms: readonly string[] = [];

  constructor(base: string) {
    this.#base = base;
  }

  async manifest(): Promise<void> {
    const where = new URL(ROUTES.manifest, this.#base).href;
    const asked = await ask(where);
    if (asked.status === 404) {
      this.#say('warning', where, 'there is no manifest: no sign-up, no calendar, and everything at its usual address');
      return;
    }
    this.#saySent(where, asked);
    this.findings.push(...schemaFindings(where, manifestSchema, asked.json));
    const { resources, signup, messages } = readLeniently(asked.json, where);
    for (const name of RESOURCES) {
      const link = resources?.[name];
      if (link !== undefined) this.#hrefs.set(name, link);
    }
    this.#forms = [signup, messages].flatMap((offer) => (offer ? [offer.href] : []));
  }

  async list(resource: ResourceName): Promise<void> {
    const link = this.#hrefs.get(resource);
    if (link === undefined && this.#hrefs.size > 0) return;
    const first = new URL(link?.href ?? ROUTES[resource], this.#base).href;
    const { format = 'ouishare' } = link ?? {};
    const asked = await ask(first, format === 'ouishare');
    // Where no manifest promises it, a list may be missing.
    if (asked.status === 404 && link === undefined) return;
    if (format === 'ouishare') await this.#pages(first, asked, resource);
    else await this.#feed(first, asked, resource, format);
  }

  /** How it answers where something is not as it should be. */
  async answers(): Promise<void> {
    if (this.rows > 0) this.findings.push(...(await missingFindings(this.#base)));
    for (const form of this.#forms) this.findings.push(...(await formFindings(form)));
  }

  /** A feed in another format is no page of the contract: what counts is what readers make of it. */
  async #feed(where: string, asked: Asked, resource: ResourceName, format: string): Promise<void> {
    const closed = asked.findings.some(({ detail }) => detail.startsWith('lacks Access-Control'));
    this.#saySent(where, asked);
    if (closed)
      this.#say(
        'error',
        where,
        'no browser can read this feed',
        'take it up with `ouishare-endpoint build` or `serve --sources`',
      );
    if (asked.status === 200) await this.#count({ resource, address: where, format }, [asked]);
  }

  async #count(list: Pick<CheckedList, 'resource' | 'address' | 'format'>, pages: readonly Asked[]): Promise<void> {
    const all = { pages: pages.length, rows: 0, bytes: 0, droppedRows: 0, droppedFields: 0 };
    for (const { text, url, bytes } of pages) {
      all.bytes += bytes;
      try {
        const { rows, dropped } = await readFeed(text, { format: list.format, resource: list.resource, base: url });
        const lost = dropped.filter(({ code }) => code === 'row_incomplete' || code === 'no_row').length;
        all.rows += rows.length;
        all.droppedRows += lost;
        all.droppedFields += dropped.length - lost;
      } catch (error) {
        if (!(error instanceof EndpointError)) throw error;
        this.#say('error', url, `readers show that it failed: ${error.detail ?? error.kind}`);
      }
    }
    if (list.format !== 'ouishare') this.rows += all.rows;
    this.lists.push({ ...list, ...all });
  }

  async #pages(first: string, answer: Asked, resource: ResourceName): Promise<void> {
    const seen = new Set<string>();
    const ids = new Set<string>();
    const pages: Asked[] = [];
    let [where, asked] = [first, answer];
    while (seen.size < PAGES_MAX) {
      seen.add(where);
      this.#saySent(where, asked);
      if (asked.json !== undefined) pages.push(asked);
      const next = this.#page(where, resource, asked.json, ids);
      if (next === undefined) break;
      if (seen.has(next)) {
        this.#say('error', `${where} /next`, 'leads in a circle');
        break;
      }
      if (seen.size === PAGES_MAX)
        this.#say(
          'warning',
          where,
          `readers stop after ${String(PAGES_MAX)} pages: there is more`,
          'put 500 rows on a page',
        );
      else [where, asked] = [next, await ask(next)];
    }
    if (pages.length > 0) await this.#count({ resource, address: first, format: 'ouishare' }, pages);
  }

  /** Looks at one page and gives the address of the next. */
  #page(where: string, resource: ResourceName, json: unknown, ids: Set<string>): string | undefined {
    const page = Array.isArray(json) ? { version: '1', items: json as unknown[] } : json;
    this.findings.push(...schemaFindings(where, PAGE_SCHEMAS[resource], page));
    const { items, next } = looseOf(page);
    this.rows += items.length;
    items.forEach((row, index) => {
      const { id } = row as { readonly id?: unknown };
      if (typeof id !== 'string') return;
      if (ids.has(id)) this.#say('warning', `${where} /items/${String(index)}`, 'its id is on another row as well');
      ids.add(id);
      if (resource === 'events')
        this.findings.push(...eventFindings(`${where} /items/${String(index)}`, row as EventRow));
    });
    if (next === undefined || !URL.canParse(next, where)) return undefined;
    const address = new URL(next, where);
    if (address.origin === new URL(where).origin) return address.href;
    this.#say('error', `${where} /next`, 'leads to another origin: readers do not follow it');
    return undefined;
  }

  #saySent(where: string, asked: Asked): void {
    for (const { level, detail, fix } of asked.findings) this.#say(level, where, detail, fix);
  }

  #say(level: Finding['level'], where: string, detail: string, fix?: string): void {
    this.findings.push({ level, where, detail, ...(fix !== undefined && { fix }) });
  }
}

/** What can be gone on with, of a manifest that may be wrong in many ways: as readers read it. */
function readLeniently(json: unknown, where: string): Partial<Manifest> {
  try {
    return readManifest(json, where).manifest;
  } catch {
    return {};
  }
}

/** What can be gone on with, of a page that may be wrong in many ways. */
function looseOf(page: unknown): { readonly items: readonly object[]; readonly next: string | undefined } {
  const { items, next } = (page ?? {}) as { readonly items?: unknown; readonly next?: unknown };
  const rows = Array.isArray(items) ? (items as unknown[]) : [];
  return {
    items: rows.filter((row): row is object => row !== null && typeof row === 'object'),
    next: typeof next === 'string' ? next : undefined,
  };
}
