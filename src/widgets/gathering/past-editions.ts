import type { LitElement } from 'lit';
import type { EndpointClient, Listing } from '../../client/endpoint-client.js';
import { readEvents } from '../../client/readers/events.js';
import type { EventRow } from '../../contract/events.js';
import { ResourceController } from '../../element/resource-controller.js';

/** What is over: read when somebody asks for it, or when the page names a gathering that is over. */
export class PastEditions {
  readonly #resource: ResourceController<Listing<EventRow>>;
  #client: EndpointClient | undefined;
  #isWhole = false;

  constructor(host: LitElement) {
    this.#resource = new ResourceController(host, () => undefined);
  }

  /** Undefined until it is read. */
  get rows(): readonly EventRow[] | undefined {
    return this.#resource.value?.rows;
  }

  get isReading(): boolean {
    return this.#resource.state.status === 'loading';
  }

  get hasFailed(): boolean {
    return this.#resource.state.status === 'failed';
  }

  /**
   * Once for a client; again after a failure.
   *
   * @param whole to the end; else the newest page alone, where what was on this morning is
   */
  async read(client: EndpointClient, whole: boolean): Promise<void> {
    const isThere = this.#client === client && !this.hasFailed && (this.#isWhole || !whole);
    if (this.isReading || isThere) return;
    this.#client = client;
    this.#isWhole = whole;
    await this.#resource.run((signal) =>
      client.list({ resource: 'events', reader: readEvents, past: true, whole, signal }),
    );
  }

  /** Other editions of the same series that are over, newest first. */
  of({ id, seriesId }: EventRow): readonly EventRow[] {
    if (seriesId === undefined) return [];
    return (this.rows ?? []).filter((row) => row.seriesId === seriesId && row.id !== id && row.parentId === undefined);
  }
}
