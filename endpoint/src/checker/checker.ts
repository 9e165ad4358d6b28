import { eventPageSchema, type EventRow } from '../../../src/contract/events.js';
import { articlePageSchema } from '../../../src/contract/articles.js';
import { communityPageSchema } from '../../../src/contract/communities.js';
import { manifestSchema } from '../../../src/contract/manifest.js';
import { partnerPageSchema } from '../../../src/contract/partners.js';
import { personPageSchema } from '../../../src/contract/people.js';
import { projectPageSchema } from '../../../src/contract/projects.js';
import { baseOf, ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES, type ResourceName } from '../../../src/contract/words.js';
import { OperatorError } from '../operator-error.js';
import { ask, type Asked } from './ask.js';
import { eventFindings } from './event-rules.js';
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
  if (check.rows === 0 && check.findings.length === 0)
    check.findings.push({ level: 'error', where: base, detail: 'there is nothing to read' });
  return check;
}

class Check implements CheckResult {
  readonly findings: Finding[] = [];
  rows = 0;
  readonly #base: string;
  readonly #hrefs = new Map<ResourceName, string>();

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
    const { data } = manifestSchema.safeParse(asked.json);
    for (const name of RESOURCES) {
      const link = data?.resources?.[name];
      // Feeds in other formats are no pages of the contract; their own checkers know better.
      if (link !== undefined && (link.format ?? 'ouishare') === 'ouishare') this.#hrefs.set(name, link.href);
    }
  }

  async list(resource: ResourceName): Promise<void> {
    const href = this.#hrefs.get(resource);
    if (href === undefined && this.#hrefs.size > 0) return;
    const first = new URL(href ?? ROUTES[resource], this.#base).href;
    const asked = await ask(first);
    // Where no manifest promises it, a list may be missing.
    if (asked.status === 404 && href === undefined) return;
    await this.#pages(first, asked, resource);
  }

  async #pages(first: string, answer: Asked, resource: ResourceName): Promise<void> {
    const seen = new Set<string>();
    const ids = new Set<string>();
    let [where, asked] = [first, answer];
    while (seen.size < PAGES_MAX) {
      seen.add(where);
      this.#saySent(where, asked);
      const next = this.#page(where, resource, asked.json, ids);
      if (next === undefined) return;
      if (seen.has(next)) {
        this.#say('error', `${where} /next`, 'leads in a circle');
        return;
      }
      [where, asked] = [next, await ask(next)];
    }
    this.#say('warning', where, `readers stop after ${String(PAGES_MAX)} pages: there is more`);
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
    for (const { level, detail } of asked.findings) this.#say(level, where, detail);
  }

  #say(level: Finding['level'], where: string, detail: string): void {
    this.findings.push({ level, where, detail });
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
