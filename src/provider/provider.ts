import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { EndpointClient } from '../client/endpoint-client.js';
import { clientFor } from './clients.js';
import { readEndpoint, readImagePolicy, type ImagePolicy } from './configuration.js';
import { clientContext, imagesContext, linkContext, type CommunityLink } from './contexts.js';
import { CommunitySelectEvent } from './events.js';

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

  readonly #clientProvider = new ContextProvider(this, { context: clientContext });
  readonly #imagesProvider = new ContextProvider(this, { context: imagesContext });
  readonly #linkProvider = new ContextProvider(this, { context: linkContext });

  // Before the first update already: a widget inside asks for its client as soon as this element is connected.
  override connectedCallback(): void {
    this.#provide();
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated) this.#provide(changed);
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #provide(changed?: PropertyValues): void {
    const isChanged = (...names: string[]) => !changed || names.some((name) => changed.has(name));
    if (isChanged('client', 'endpoint', 'keepLast')) this.#clientProvider.setValue(this.client ?? this.#ownClient());
    if (isChanged('images')) this.#imagesProvider.setValue(this.#imagePolicy());
    if (isChanged('linked', 'community')) this.#linkProvider.setValue(this.#link());
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
