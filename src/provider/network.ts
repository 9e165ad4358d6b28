import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EndpointClient } from '../client/endpoint-client.js';
import type { ImagePolicy } from './configuration.js';

/**
 * What widgets that know each other share: the one community that is chosen on the page.
 * `community` is empty when all are shown. `choose` resolves the visitor's choice: choosing the chosen one again
 * leaves it; a page may refuse by cancelling `ouishare-community-select`.
 */
export interface CommunityLink {
  readonly community: string;
  choose(id: string): void;
}

/** What a provider says to every widget inside it. */
export interface Network {
  /** Where to read; undefined without an endpoint. */
  readonly client?: EndpointClient | undefined;
  /** Which origins the page's author lets pictures come from. */
  readonly images?: ImagePolicy | undefined;
  /** The chosen community of `<ouishare-provider linked>`; undefined where widgets stay strangers. */
  readonly link?: CommunityLink | undefined;
}

type Follower = (network: Network) => void;

/** Told to the document by a provider that has come: a widget may have been there before it. */
export const PROVIDER_READY = 'ouishare-network-ready';

/** What a widget asks and a provider answers. */
export interface NetworkRequest {
  /** Called at once by the provider that answers, and at every change. */
  readonly follow: Follower;
  /** Ends that; undefined while nobody has answered. */
  leave: (() => void) | undefined;
}

/** Looks for the nearest provider: up through shadow roots and slots, to the first that answers. */
export class NetworkRequestEvent extends Event implements NetworkRequest {
  static readonly type = 'ouishare-network-request';
  leave: (() => void) | undefined;

  constructor(readonly follow: Follower) {
    super(NetworkRequestEvent.type, { bubbles: true, composed: true });
  }
}

/** Follows the nearest provider of its host, also one that is defined after it. */
export class NetworkController implements ReactiveController {
  /** What the provider says; empty without one. */
  current: Network = {};
  readonly #host: ReactiveControllerHost & Element;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener(PROVIDER_READY, this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener(PROVIDER_READY, this.#ask);
    this.#leave?.();
  }

  // Without an answer the last one stays: a widget that is moved for a moment does not forget what it shows.
  readonly #ask = (): void => {
    const request = new NetworkRequestEvent((network) => {
      this.current = network;
      this.#host.requestUpdate();
    });
    this.#leave?.();
    this.#host.dispatchEvent(request);
    this.#leave = request.leave;
  };
}
