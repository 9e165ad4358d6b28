import type { ReactiveControllerHost } from 'lit';
import type { EndpointClient } from '../client/endpoint-client.js';
import { readCommunities } from '../client/readers/communities.js';
import type { CommunityRow } from '../contract/communities.js';
import type { Text } from '../contract/text.js';
import { KnownRows } from './known-rows.js';

/** The network's communities, for widgets of other rows that name one: read when the first name or address is needed, never before. */
export class KnownCommunities {
  readonly #known: KnownRows<CommunityRow>;
  #from: ReadonlyMap<string, Text> | undefined;
  #with: readonly CommunityRow[] | undefined;
  #labels: ReadonlyMap<string, Text> = new Map();

  /** @param client the endpoint to ask; undefined for a widget that lives on `src` or `page` alone */
  constructor(host: ReactiveControllerHost, client: () => EndpointClient | undefined) {
    this.#known = new KnownRows(host, {
      resource: 'communities',
      reader: () => Promise.resolve(readCommunities),
      client,
    });
  }

  /** One community; undefined where nobody knows it, or not yet: its host draws again then. */
  find(id: string): CommunityRow | undefined {
    return this.#known.rows.find((row) => row.id === id);
  }

  /** The listing's labels, and where they do not name one of these communities the network's own names besides. */
  labels(labels: ReadonlyMap<string, Text>, ids: readonly string[]): ReadonlyMap<string, Text> {
    if (ids.every((id) => labels.has(id))) return labels;
    const { rows } = this.#known;
    if (this.#from !== labels || this.#with !== rows) {
      this.#from = labels;
      this.#with = rows;
      const names = rows.map(({ id, name }): [string, Text] => [id, name]);
      this.#labels = new Map([...names, ...labels]);
    }
    return this.#labels;
  }
}
