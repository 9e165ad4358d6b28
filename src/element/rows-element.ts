import { nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { inSteps } from '../client/abort.js';
import type { EndpointClient, ListRequest, Listing, Query } from '../client/endpoint-client.js';
import { EndpointError } from '../client/errors.js';
import type { PageReader } from '../client/readers/rows.js';
import { chooseText } from '../contract/text.js';
import { instantOf } from '../contract/time.js';
import type { ResourceName } from '../contract/words.js';
import { clientFor } from '../provider/clients.js';
import { wordsOf } from '../provider/configuration.js';
import { isolate } from '../i18n/format.js';
import { narrowedLine } from '../ui/state-view/state-view.js';
import { RowsDropEvent } from './events.js';
import { pageInside } from './fallback.js';
import { KnownCommunities } from './known-communities.js';
import { ResourceElement } from './resource-element.js';

/** Rows whose space is kept before data comes. */
const DEFAULT_ROWS = 6;

const explained = new Set<string>();

/**
 * A widget that shows rows of one resource. Its `page` property, or a `<script type="application/json">` child, gives
 * rows from a server without a request; they go through the same tolerant reader.
 */
export abstract class RowsElement<T> extends ResourceElement<Listing<T>> {
  /** Address of one feed for this widget alone, in any format that the client reads. */
  @property() src: string | null = null;
  /** The feed's format, where it should not be told from the answer. */
  @property() format: string | null = null;
  /** Ids of the communities to show, separated by spaces: a limit that the visitor cannot leave. */
  @property() community: string | null = null;
  /** The most rows to show. */
  @property({ type: Number }) limit: number | null = null;
  /** Rows whose space is kept before data comes. */
  @property({ type: Number }) rows = DEFAULT_ROWS;
  /** A page of rows (contract), or an array of rows: shown without a request. */
  @property({ attribute: false }) page: unknown;

  #childPage: unknown;
  #toldDrops: unknown;
  #readingOn: AbortController | undefined;

  protected abstract readonly resourceName: ResourceName;
  protected abstract readonly reader: PageReader<T>;

  override connectedCallback(): void {
    this.#childPage ??= pageInside(this);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#readingOn?.abort();
    });
  }

  /** What the page's author fixed; sent to the endpoint and applied again here. */
  protected query(): Query {
    const community = wordsOf(this.community);
    return { ...(community.length > 0 && { community }), ...(this.#limit !== undefined && { limit: this.#limit }) };
  }

  /** True for a widget that cannot draw rightly before the last page, such as a map. */
  protected get needsWhole(): boolean {
    return false;
  }

  /** Works out, a little at a time, what the drawing of a long listing will need. */
  protected prepare?(listing: Listing<T>): Promise<void>;

  /**
   * Has the browser load what the first drawing will put into words: the first words of a page's life are slow to form,
   * by some 60 ms, and nobody waits for them while data is on the way. Each step is one task.
   */
  protected practice?(): readonly (() => unknown)[];

  /** Further settings of the request, for a subclass. */
  protected request(): ListRequest<T> {
    return {
      resource: this.resourceName,
      reader: this.reader,
      query: this.query(),
      ...(this.src !== null && { src: new URL(this.src, this.baseURI).href }),
      ...(this.format !== null && { format: this.format }),
      ...(this.needsWhole && { whole: true }),
    };
  }

  protected override question(): readonly unknown[] | undefined {
    const given = this.page ?? this.#childPage;
    if (given !== undefined) return ['page', given, JSON.stringify(this.query())];
    const client = this.#reader();
    // A provider that is not defined yet will answer later: nothing is wrong so far.
    if (!client && this.closest('ouishare-provider:not(:defined)')) return undefined;
    return [client, this.src, this.format, JSON.stringify(this.request())];
  }

  protected override async load(reload: boolean): Promise<void> {
    this.#readingOn?.abort();
    if (!reload && this.showGiven()) return;
    const client = this.#reader();
    if (!client) {
      this.#failWithoutEndpoint();
      return;
    }
    void inSteps(this.practice?.() ?? []);
    await this.resource.run((signal) => this.#list(client, signal, reload));
  }

  protected override showGiven(): boolean {
    const given = this.page ?? this.#childPage;
    if (given === undefined) return false;
    try {
      this.resource.set((this.#reader() ?? clientFor(undefined, false)).listFrom(given, this.request()));
    } catch (thrown) {
      const detail = String(thrown);
      this.resource.fail(thrown instanceof EndpointError ? thrown : new EndpointError('malformed', { detail }));
    }
    return true;
  }

  protected override freshnessOf(listing: Listing<T>): number | undefined {
    return listing.receivedAt ?? (listing.updated === undefined ? undefined : instantOf(listing.updated));
  }

  protected override staleReason(listing: Listing<T>): EndpointError | undefined {
    return listing.stale;
  }

  protected override isEmpty(listing: Listing<T>): boolean {
    return listing.rows.length === 0;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dropped = this.resource.value?.dropped;
    if (!dropped || dropped === this.#toldDrops) return;
    this.#toldDrops = dropped;
    if (dropped.length === 0) return;
    console.warn(`<${this.localName}>: ${String(dropped.length)} unreadable in what was read`, dropped);
    this.dispatchEvent(new RowsDropEvent(dropped));
  }

  /**
   * Reads on, drawing what there is: to the end for a search, a filter or a count over the whole.
   *
   * @param pages how many pages at most
   */
  protected async readOn(pages = Infinity): Promise<void> {
    const client = this.#reader();
    if (!client || this.#isReadingOn) return;
    const reading = (this.#readingOn = new AbortController());
    try {
      await this.#readPages(client, reading.signal, pages);
    } catch (thrown) {
      // What has been read stays, and the visitor can ask again.
      if (!(thrown instanceof EndpointError) && !reading.signal.aborted) console.error(thrown);
    } finally {
      if (this.#readingOn === reading) this.#readingOn = undefined;
    }
  }

  /** Whether a picture may be asked for: only from the page, the data's own origins, and what the author allowed. */
  protected readonly allowsImage = (address: string): boolean => {
    const policy = this.imagePolicy;
    if (policy === 'any') return true;
    if (!URL.canParse(address, this.baseURI)) return false;
    const { origin } = new URL(address, this.baseURI);
    const own = [this.baseURI, this.client?.endpoint ?? this.endpoint, this.src];
    const isOwn = (each: unknown) =>
      typeof each === 'string' && URL.canParse(each, this.baseURI) && new URL(each, this.baseURI).origin === origin;
    return policy?.includes(origin) === true || own.some(isOwn);
  };

  /**
   * The community that a linked widget chose. On a widget with a `community` of its own that is a limit, which no other
   * widget widens or narrows.
   */
  protected get linkedCommunity(): string | undefined {
    const id = this.link?.community ?? '';
    return id === '' || wordsOf(this.community).length > 0 ? undefined : id;
  }

  /** The network's communities, for names and addresses that the listing does not have. */
  protected readonly communities = new KnownCommunities(this, () => this.client);

  /** The name of a community, ready for a sentence; undefined where nobody names it. */
  protected communityName(id: string | undefined, { labels }: Listing<T>): string | undefined {
    if (id === undefined) return undefined;
    const name = chooseText(this.communities.labels(labels, [id]).get(id), this.words.code)?.text;
    return name === undefined ? undefined : isolate(name);
  }

  /** The line that says to what a linked widget has narrowed this one, and the way back. */
  protected renderNarrowed(listing: Listing<T>): unknown {
    const id = this.linkedCommunity;
    if (id === undefined) return nothing;
    const { states } = this.words;
    const all = { words: states.showAll, press: () => this.link?.choose(id) };
    return narrowedLine(states.only(this.communityName(id, listing) ?? id), all);
  }

  get #isReadingOn(): boolean {
    return this.#readingOn !== undefined && !this.#readingOn.signal.aborted;
  }

  async #readPages(client: EndpointClient, signal: AbortSignal, pages: number): Promise<void> {
    let listing = this.resource.value;
    // Without a next one it is the rest of this page that is still being read, and will come by itself.
    for (let page = 0; page < pages && listing?.next !== undefined && !listing.complete; page += 1) {
      listing = await client.more(listing, { ...this.request(), signal });
      signal.throwIfAborted();
      this.resource.set(listing);
    }
  }

  get #limit(): number | undefined {
    return this.limit !== null && this.limit >= 1 ? Math.floor(this.limit) : undefined;
  }

  #reader(): EndpointClient | undefined {
    return this.client ?? (this.src === null ? undefined : clientFor(undefined, this.keepLast));
  }

  async #list(client: EndpointClient, signal: AbortSignal, reload: boolean): Promise<Listing<T>> {
    const onProgress = (listing: Listing<T>) => {
      this.resource.progress(listing);
    };
    const listing = await client.list({ ...this.request(), signal, reload, onProgress });
    await this.prepare?.(listing);
    return listing;
  }

  #failWithoutEndpoint(): void {
    if (!explained.has(this.localName)) {
      explained.add(this.localName);
      console.warn(
        `<${this.localName}> has no endpoint: set its attribute "endpoint", or put it in <ouishare-provider endpoint="…">`,
      );
    }
    this.resource.fail(new EndpointError('no-endpoint', {}));
  }
}
