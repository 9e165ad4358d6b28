import type { LitElement } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { LazyModule } from '../../element/lazy-module.js';

/** What search engines are told: the rows that a visitor sees first, whatever is asked later. Loaded where the author asks for it. */
export class SearchEngineData {
  readonly #data: LazyModule<{ show: (rows: readonly EventRow[], setting: { lang: string; base: string }) => void }>;
  #from: readonly EventRow[] | undefined;
  #rows: readonly EventRow[] = [];

  constructor(host: LitElement) {
    this.#data = new LazyModule(host, async () => {
      const { StructuredDataController } = await import('./structured-data.js');
      return new StructuredDataController(host);
    });
  }

  /** @param count how many rows are told; 0 takes back what was told */
  tell(rows: readonly EventRow[], count: number, setting: { lang: string; base: string }): void {
    if (count === 0 && !this.#from) return;
    if (rows !== this.#from || (count === 0) !== (this.#rows.length === 0)) this.#rows = rows.slice(0, count);
    this.#from = rows;
    this.#data.current?.show(this.#rows, setting);
  }
}
