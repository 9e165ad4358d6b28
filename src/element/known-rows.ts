import type { ReactiveControllerHost } from 'lit';
import type { EndpointClient } from '../client/endpoint-client.js';
import { EndpointError } from '../client/errors.js';
import type { PageReader } from '../client/readers/rows.js';
import type { ResourceName } from '../contract/words.js';

interface Reading {
  readonly done: Promise<void>;
  /** Undefined until it is read. */
  rows: readonly unknown[] | undefined;
}

const NONE: readonly never[] = [];
// Read once a client, for all widgets that share it; a failure counts as "nobody knows" until the page is left.
const readings = new WeakMap<EndpointClient, Map<ResourceName, Reading>>();

/** What is read beside a widget's own rows: asked for when it is first needed, never before. */
export interface KnownSetting<T> {
  readonly resource: ResourceName;
  readonly reader: () => Promise<PageReader<T>>;
  /** The endpoint to ask; undefined for a widget that lives on `src` or `page` alone. */
  readonly client: () => EndpointClient | undefined;
}

/** All rows of another resource than the widget's own, as an extra: its widget shows what it has without them. */
export class KnownRows<T> {
  readonly #host: ReactiveControllerHost;
  readonly #setting: KnownSetting<T>;
  #awaited: Reading | undefined;

  constructor(host: ReactiveControllerHost, setting: KnownSetting<T>) {
    this.#host = host;
    this.#setting = setting;
  }

  /** The rows; none where nobody knows them, or not yet: asking for them starts that, and the host draws again. */
  get rows(): readonly T[] {
    const { client, resource } = this.#setting;
    const asked = client();
    if (asked?.endpoint === undefined) return NONE;
    const ofClient = readings.get(asked) ?? new Map<ResourceName, Reading>();
    readings.set(asked, ofClient);
    const reading = ofClient.get(resource) ?? this.#read(asked);
    ofClient.set(resource, reading);
    if (reading.rows) return reading.rows as readonly T[];
    if (this.#awaited !== reading) {
      this.#awaited = reading;
      void reading.done.then(() => {
        this.#host.requestUpdate();
      });
    }
    return NONE;
  }

  /** True while rows that were asked for are on their way. */
  get isLoading(): boolean {
    return this.#awaited !== undefined && this.#awaited.rows === undefined;
  }

  #read(client: EndpointClient): Reading {
    const reading: Reading = {
      done: this.#list(client).then((rows) => {
        reading.rows = rows;
      }),
      rows: undefined,
    };
    return reading;
  }

  async #list(client: EndpointClient): Promise<readonly T[]> {
    const { resource, reader } = this.#setting;
    try {
      return (await client.list({ resource, reader: await reader(), whole: true })).rows;
    } catch (thrown) {
      if (!(thrown instanceof EndpointError)) console.warn(thrown);
      return NONE;
    }
  }
}
