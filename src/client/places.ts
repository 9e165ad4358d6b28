import type { Manifest } from '../contract/manifest.js';
import { ROUTES, baseOf, isManifestAddress, resourceAddress } from '../contract/routes.js';
import { EndpointError, loaded } from './errors.js';
import { type Address, type FeedAnswers, OWN_FORMAT, type Question } from './feed-answers.js';
import type * as ManifestReading from './manifest-reading.js';
import { searchOf } from './query.js';
import type { Wanted } from './request.js';

/** The statuses after which the manifest is asked where a resource is: not there, or not for everybody. */
const MISSING_STATUSES: readonly (number | undefined)[] = [403, 404, 410];

/** Where things are: at the contract's own addresses, else where the manifest says. */
export class Places {
  readonly #endpoint: string | undefined;
  readonly #answers: FeedAnswers;
  #manifest: Manifest | undefined;
  /** Resources that were not at their own address. */
  readonly #moved = new Set<string>();

  constructor(endpoint: string | undefined, answers: FeedAnswers) {
    this.#endpoint = endpoint;
    this.#answers = answers;
  }

  /** The endpoint's folder. @throws EndpointError `no-endpoint` */
  get base(): string {
    const base = this.#endpoint === undefined ? undefined : baseOf(this.#endpoint, pageAddress());
    if (base === undefined) throw new EndpointError('no-endpoint', { url: this.#endpoint });
    return base;
  }

  /** What this endpoint is and where its things are; read once, unless a person reloads. A failure is not remembered. */
  async manifest(question: Question): Promise<Manifest> {
    if (this.#manifest && !question.reload) return this.#manifest;
    const url = this.#isManifest ? absolute(this.#endpoint ?? '') : new URL(ROUTES.manifest, this.base).href;
    const answer = await this.#answers.answer({ url, format: OWN_FORMAT }, question);
    return (this.#manifest = (await manifestReading()).manifestOf(answer));
  }

  /** The address of the first page. */
  async of(wanted: Wanted, question: Question): Promise<Address> {
    const { resource, src, format, query } = wanted;
    if (src !== undefined) return asked({ url: absolute(src), format, resource });
    const own = { url: resourceAddress(this.base, resource) + searchOf(query, resource), format: OWN_FORMAT };
    if (!this.#asksManifest(wanted)) return own;
    const manifest = await this.manifest({ ...question, reload: false });
    return asked((await manifestReading()).placeIn(manifest, wanted) ?? own);
  }

  /** Where else it is, if the answer at its own address was none: the manifest is read once for that. */
  async movedFrom(
    address: Address,
    error: EndpointError,
    wanted: Wanted,
    question: Question,
  ): Promise<Address | undefined> {
    if (!isMissing(error) || wanted.src !== undefined || this.#asksManifest(wanted)) return undefined;
    try {
      const manifest = await this.manifest(question);
      const place = (await manifestReading()).placeIn(manifest, wanted);
      if (place === undefined || place.url === address.url) return undefined;
      this.#moved.add(wanted.resource);
      return await asked(place);
    } catch (failure) {
      if (failure instanceof EndpointError) return undefined;
      throw failure;
    }
  }

  #asksManifest({ resource }: Wanted): boolean {
    return this.#isManifest || this.#moved.has(resource);
  }

  get #isManifest(): boolean {
    return this.#endpoint !== undefined && isManifestAddress(this.#endpoint);
  }
}

/** Where a publisher is asked in its own way, the address of that question. */
async function asked(address: Address): Promise<Address> {
  if (address.format?.toLowerCase() !== 'mobilizon') return address;
  const { mobilizonAddress } = await loaded(import('./sources/mobilizon-address.js'));
  return { ...address, url: mobilizonAddress(address.url, new Date().toISOString().slice(0, 10)) };
}

/** The answer of a host that has no such file, or does not give it to everybody. */
function isMissing({ kind, status, markup }: EndpointError): boolean {
  return markup || (kind === 'http' && MISSING_STATUSES.includes(status));
}

/** An address against the page. @throws EndpointError `no-endpoint` for what is none */
function absolute(address: string): string {
  const page = pageAddress();
  if (!URL.canParse(address, page)) throw new EndpointError('no-endpoint', { url: address, detail: 'Not an address' });
  return new URL(address, page).href;
}

// A file of its own: where everything is at its usual address no visitor loads it.
function manifestReading(): Promise<typeof ManifestReading> {
  return loaded(import('./manifest-reading.js'));
}

/** The page's address; undefined on a server. */
export function pageAddress(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}
