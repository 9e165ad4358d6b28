import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../../ui/icon/icon.js';
import { calendarPlusIcon } from '../../ui/icon/list-icons.js';
import { failedLine } from './failed-part.js';
import type * as ExportView from './export-view.js';

/** In place of an event's id: the whole list. No event has an empty id. */
export const WHOLE_LIST = '';

/**
 * What a visitor takes along: holds which calendars are open, and the address of the list's own calendar once it is
 * known. How calendars are written and drawn is loaded at the first press.
 */
export class ExportController {
  /** The address of the list's own calendar, known once the whole list's calendars are open; undefined without one. */
  feed: string | undefined;
  /** The widget. */
  readonly host: LitElement;
  readonly #findFeed: () => Promise<string | undefined>;
  #view: typeof ExportView | undefined;
  readonly #open = new Set<string>();
  readonly #busy = new Set<string>();
  readonly #failed = new Set<string>();
  readonly #words: () => Messages;

  /** @param findFeed asks for the address of the list's own calendar; may reject where the endpoint fails */
  constructor(host: LitElement, findFeed: () => Promise<string | undefined>, words: () => Messages) {
    this.host = host;
    this.#findFeed = findFeed;
    this.#words = words;
  }

  /** The button that opens the calendars of one event (its id), or of the whole list. */
  door(key: string, words: string, look: string): TemplateResult {
    const isOpen = this.#open.has(key);
    const isBusy = this.#busy.has(key);
    const toggle = (): void => {
      void this.#toggle(key);
    };
    return html`<button class="button ${look}" part="button" type="button" aria-expanded=${isOpen ? 'true' : 'false'}
      aria-disabled=${isBusy ? 'true' : nothing} @click=${toggle}>${isBusy ? html`<span class="dot"></span>` : icon(calendarPlusIcon)}${words}</button>`;
  }

  /** What stands below that button while it is open, or when it could not be opened. */
  panel(key: string, draw: (view: typeof ExportView) => unknown): unknown {
    if (this.#failed.has(key)) {
      const retry = (): void => {
        void this.#toggle(key);
      };
      return failedLine(this.#words(), { failed: true, isLoading: this.#busy.has(key), retry });
    }
    return this.#view && this.#open.has(key) ? draw(this.#view) : nothing;
  }

  async #toggle(key: string): Promise<void> {
    if (this.#busy.has(key)) return;
    if (!this.#open.delete(key)) {
      this.#busy.add(key);
      this.host.requestUpdate();
      await this.#load(key);
      this.#busy.delete(key);
    }
    this.host.requestUpdate();
  }

  async #load(key: string): Promise<void> {
    try {
      const [view, feed] = await Promise.all([
        import('./export-view.js'),
        // Without its own calendar the list can still be taken along as a file.
        key === WHOLE_LIST ? this.#findFeed().catch(() => undefined) : this.feed,
      ]);
      this.#failed.clear();
      this.#view = view;
      this.feed = feed;
      this.#open.add(key);
    } catch (thrown) {
      console.warn(thrown);
      this.#failed.add(key);
    }
  }
}
