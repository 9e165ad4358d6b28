import type { ReactiveControllerHost } from 'lit';
import type { EndpointClient } from '../client/endpoint-client.js';
import { EndpointError } from '../client/errors.js';
import type { CommunityRow } from '../contract/communities.js';
import type { Text } from '../contract/text.js';

type Communities = ReadonlyMap<string, CommunityRow>;

const NONE: Communities = new Map();
// Read once a client, for all widgets that share it; a failure counts as "nobody knows" until the page is left.
const readings = new WeakMap<EndpointClient, Promise<Communities>>();
const known = new WeakMap<EndpointClient, Communities>();

/** The network's communities, for widgets of other rows that name one: read when the first name or address is needed, never before. */
export class KnownCommunities {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => EndpointClient | undefined;
  #from: ReadonlyMap<string, Text> | undefined;
  #with: Communities | undefined;
  #labels: ReadonlyMap<string, Text> = new Map();
  #waiting = false;

  /** @param client the endpoint to ask; undefined for a widget that lives on `src` or `page` alone */
  constructor(host: ReactiveControllerHost, client: () => EndpointClient | undefined) {
    this.#host = host;
    this.#client = client;
  }

  /** One community; undefined where nobody knows it, or not yet: its host draws again then. */
  find(id: string): CommunityRow | undefined {
    return this.#all.get(id);
  }

  /** The listing's labels, and where they do not name one of these communities the network's own names besides. */
  labels(labels: ReadonlyMap<string, Text>, ids: readonly string[]): ReadonlyMap<string, Text> {
    if (ids.every((id) => labels.has(id))) return labels;
    const all = this.#all;
    if (this.#from !== labels || this.#with !== all) {
      this.#from = labels;
      this.#with = all;
      const names = [...all.values()].map(({ id, name }): [string, Text] => [id, name]);
      this.#labels = new Map([...names, ...labels]);
    }
    return this.#labels;
  }

  get #all(): Communities {
    const client = this.#client();
    if (client?.endpoint === undefined) return NONE;
    const all = known.get(client);
    if (all) return all;
    if (this.#waiting) return NONE;
    this.#waiting = true;
    const reading = readings.get(client) ?? read(client);
    readings.set(client, reading);
    void reading.then(() => {
      this.#waiting = false;
      this.#host.requestUpdate();
    });
    return NONE;
  }
}

async function read(client: EndpointClient): Promise<Communities> {
  let all = NONE;
  try {
    const { readCommunities } = await import('../client/readers/communities.js');
    const { rows } = await client.list({ resource: 'communities', reader: readCommunities, whole: true });
    all = new Map(rows.map((row) => [row.id, row]));
  } catch (thrown) {
    // A name is an extra: its widget shows what it has.
    if (!(thrown instanceof EndpointError)) console.warn(thrown);
  }
  known.set(client, all);
  return all;
}
