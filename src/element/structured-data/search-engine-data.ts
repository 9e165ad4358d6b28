import type { LitElement, ReactiveController } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { LazyModule } from '../lazy-module.js';
import type { StructuredSetting } from './event-data.js';

/** What search engines are told. */
export interface Told extends StructuredSetting {
  /** The same rows are the same array: what was told is compared by it. */
  readonly rows: readonly EventRow[];
  /** How many of them; 0 takes back what was told. */
  readonly count: number;
}

/** What search engines are told: the rows that a visitor sees first, whatever is asked later. Loaded where the author asks for it. */
export class SearchEngineData implements ReactiveController {
  readonly #told: () => Told;
  readonly #data: LazyModule<{ show: (rows: readonly EventRow[], setting: StructuredSetting) => void }>;
  #from: readonly EventRow[] | undefined;
  #rows: readonly EventRow[] = [];

  /** @param told asked after each drawing */
  constructor(host: LitElement, told: () => Told) {
    this.#told = told;
    this.#data = new LazyModule(host, async () => {
      const { StructuredDataController } = await import('./structured-data.js');
      return new StructuredDataController(host);
    });
  }

  hostUpdated(): void {
    const { rows, count, lang, base } = this.#told();
    if (count === 0 && !this.#from) return;
    if (rows !== this.#from || (count === 0) !== (this.#rows.length === 0)) this.#rows = rows.slice(0, count);
    this.#from = rows;
    this.#data.current?.show(this.#rows, { lang, base });
  }
}
