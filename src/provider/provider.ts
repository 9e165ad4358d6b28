import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { EndpointClient } from '../client/endpoint-client.js';
import { clientFor } from './clients.js';
import { readEndpoint, readImagePolicy, type ImagePolicy } from './configuration.js';
import { CommunitySelectEvent } from './events.js';
import {
  NetworkRequestEvent,
  PROVIDER_READY,
  type CommunityLink,
  type Network,
  type NetworkRequest,
} from './network.js';

/**
 * @summary Says once, for every widget inside it, where the network's data is.
 *
 * Widgets inside read from its `endpoint` unless they name one of their own. With `linked` they know each other:
 * choosing a community in one narrows the others, and the page may refuse by cancelling the event.
 *
 * @event {CommunitySelectEvent} ouishare-community-select - Before `community` changes in a linked provider; cancelable.
 * @slot - The page: any content, widgets at any depth.
 *
 * @example
 * <ouishare-provider endpoint="https://network.example/api/">
 *   <ouishare-event-list></ouishare-event-list>
 * </ouishare-provider>
 */
export class ProviderElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Base address of the endpoint, relative to the page; one that ends in `.json` is a manifest's address. */
  @property() endpoint: string | null = null;
  /** Keeps the last good public data on the visitor's device for days of outage, in Cache Storage. */
  @property({ type: Boolean, attribute: 'keep-last' }) keepLast = false;
  /** Origins that pictures may come from, separated by spaces, or `any`. */
  @property() images: string | null = null;
  /** Lets the widgets inside know each other: one chosen community for all. */
  @property({ type: Boolean }) linked = false;
  /** The id of the chosen community while `linked`; empty for all. */
  @property({ reflect: true, useDefault: true }) community = '';
  /** The client that widgets inside use; set one to decide yourself how requests are made. */
  @property({ attribute: false }) client: EndpointClient | undefined;

  readonly #followers = new Set<NetworkRequest['follow']>();
  #network: Network = {};

  constructor() {
    super();
    this.addEventListener(NetworkRequestEvent.type, (event) => {
      // By its shape: a second copy of these modules on the page has a class of its own.
      this.#answer(event as Event & NetworkRequest);
    });
  }

  // Before the first update already: a widget inside asks for its client as soon as this element is connected.
  override connectedCallback(): void {
    this.#provide();
    super.connectedCallback();
    this.ownerDocument.dispatchEvent(new Event(PROVIDER_READY));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated) this.#provide(changed);
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #answer(request: Event & NetworkRequest): void {
    request.stopPropagation();
    const { follow } = request;
    this.#followers.add(follow);
    request.leave = () => this.#followers.delete(follow);
    follow(this.#network);
  }

  #provide(changed?: PropertyValues): void {
    const isChanged = (...names: string[]) => !changed || names.some((name) => changed.has(name));
    const { client, images, link } = this.#network;
    this.#network = {
      client: isChanged('client', 'endpoint', 'keepLast') ? (this.client ?? this.#ownClient()) : client,
      images: isChanged('images') ? this.#imagePolicy() : images,
      link: isChanged('linked', 'community') ? this.#link() : link,
    };
    for (const follow of this.#followers) follow(this.#network);
  }

  #imagePolicy(): ImagePolicy {
    const { policy, refused } = readImagePolicy(this.images);
    if (refused.length > 0) console.warn(`<ouishare-provider images>: not an http(s) origin: ${refused.join(' ')}`);
    return policy;
  }

  #ownClient(): EndpointClient | undefined {
    if (this.endpoint === null) return undefined;
    const endpoint = readEndpoint(this.endpoint, this.ownerDocument.baseURI);
    if (endpoint === undefined) console.warn(`<ouishare-provider endpoint="${this.endpoint}">: not an http(s) address`);
    return endpoint === undefined ? undefined : clientFor(endpoint, this.keepLast);
  }

  #link(): CommunityLink | undefined {
    if (!this.linked) return undefined;
    return {
      community: this.community,
      choose: (id) => {
        this.#choose(id);
      },
    };
  }

  #choose(id: string): void {
    const next = id === this.community ? '' : id;
    if (this.dispatchEvent(new CommunitySelectEvent(next))) this.community = next;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-provider': ProviderElement;
  }
}
