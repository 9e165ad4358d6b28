import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { checkMark } from '../icon/check-mark.js';
import { mark } from '../icon/icon.js';

/** How long a button says that it has copied. */
const COPIED_MS = 4000;

const controllers = new WeakMap<LitElement, CopyController>();

/** Remembers for a moment what was copied, one for a widget. */
class CopyController implements ReactiveController {
  copied: string | undefined;
  readonly #host: LitElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.copied = undefined;
  }

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch (thrown) {
      // A frame that may not: nothing has changed, and nothing says so.
      console.warn(thrown);
      return;
    }
    this.#say(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#say(undefined);
    }, COPIED_MS);
  }

  #say(copied: string | undefined): void {
    this.copied = copied;
    this.#host.requestUpdate();
  }
}

/**
 * A button that copies an address and says that it has, for eyes and for ears. Nothing where the browser cannot: on plain
 * http pages there is no clipboard.
 */
export function copyButton(
  host: LitElement,
  address: string,
  words: string,
  copied: string,
): TemplateResult | typeof nothing {
  // On a page that is not secure the clipboard is not there, whatever its type says.
  if (!('clipboard' in navigator)) return nothing;
  const controller = controllers.get(host) ?? new CopyController(host);
  controllers.set(host, controller);
  const isCopied = controller.copied === address;
  const copy = (): void => {
    void controller.copy(address);
  };
  return html`<button class="button word" part="button" type="button" @click=${copy}>${isCopied ? html`${mark(checkMark)}${copied}` : words}</button
  ><span class="hidden" role="status">${isCopied ? copied : nothing}</span>`;
}

/** A button for the browser's own share sheet; nothing where it has none. */
export function shareButton(address: string, title: string, words: string): TemplateResult | typeof nothing {
  if (!('share' in navigator)) return nothing;
  const share = (): void => {
    // Closing the sheet is no fault.
    navigator.share({ url: address, title }).catch(() => undefined);
  };
  return html`<button class="button word" part="button" type="button" @click=${share}>${words}</button>`;
}
