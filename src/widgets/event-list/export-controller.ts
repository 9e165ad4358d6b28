import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon/icon.js';
import { calendarPlusIcon } from '../../ui/icon/list-icons.js';
import type * as ExportView from './export-view.js';

/** How long a button says that it has copied. */
const COPIED_MS = 4000;

/** In place of an event's id: the whole list. No event has an empty id. */
export const WHOLE_LIST = '';

/**
 * What a visitor takes along: holds which calendars are open, the address of the list's own calendar once it is known,
 * and what was copied. How calendars are written and drawn is loaded at the first press.
 */
export class ExportController implements ReactiveController {
  /** The address of the list's own calendar, known once the whole list's calendars are open; undefined without one. */
  feed: string | undefined;
  readonly #host: LitElement;
  readonly #findFeed: () => Promise<string | undefined>;
  #view: typeof ExportView | undefined;
  #openFor: string | undefined;
  #busyFor: string | undefined;
  #copied: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param findFeed asks for the address of the list's own calendar; may reject where the endpoint fails */
  constructor(host: LitElement, findFeed: () => Promise<string | undefined>) {
    this.#host = host;
    this.#findFeed = findFeed;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#copied = undefined;
  }

  /** The button that opens the calendars of one event (its id), or of the whole list. */
  door(key: string, words: string, look: string): TemplateResult {
    const isOpen = this.#openFor === key;
    const isBusy = this.#busyFor === key;
    const toggle = (): void => {
      void this.#toggle(key);
    };
    return html`<button class="button ${look}" part="button" type="button" aria-expanded=${isOpen ? 'true' : 'false'}
      aria-disabled=${isBusy ? 'true' : nothing} @click=${toggle}>${isBusy ? html`<span class="dot"></span>` : icon(calendarPlusIcon)}${words}</button>`;
  }

  /** What stands below that button while it is open. */
  panel(key: string, draw: (view: typeof ExportView) => unknown): unknown {
    return this.#view && this.#openFor === key ? draw(this.#view) : nothing;
  }

  /** Whether these very words were copied a moment ago. */
  isCopied(text: string): boolean {
    return this.#copied === text;
  }

  /** Copies; a browser that refuses says so in the console alone, for nothing has changed. */
  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = text;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#copied = undefined;
        this.#host.requestUpdate();
      }, COPIED_MS);
      this.#host.requestUpdate();
    } catch (thrown) {
      console.warn(thrown);
    }
  }

  async #toggle(key: string): Promise<void> {
    if (this.#busyFor === key) return;
    const wasOpen = this.#openFor === key;
    this.#openFor = undefined;
    this.#busyFor = wasOpen ? undefined : key;
    this.#host.requestUpdate();
    if (!wasOpen) await this.#open(key);
  }

  async #open(key: string): Promise<void> {
    try {
      const [view, feed] = await Promise.all([
        import('./export-view.js'),
        // Without its own calendar the list can still be taken along as a file.
        key === WHOLE_LIST ? this.#findFeed().catch(() => undefined) : this.feed,
      ]);
      this.#view = view;
      this.feed = feed;
      // Another button may have been pressed meanwhile.
      if (this.#busyFor === key) this.#openFor = key;
    } catch (thrown) {
      console.warn(thrown);
    }
    if (this.#busyFor === key) this.#busyFor = undefined;
    this.#host.requestUpdate();
  }
}
