import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { LitElement } from 'lit';
import { heading } from '../../ui/heading/heading.js';
import { icon } from '../../ui/icon/icon.js';
import { closeIcon } from '../../ui/icon/icons.js';

/** What a dialog says besides its content. */
export interface DialogWords {
  readonly label: string;
  readonly close: string;
  /** Level of the widget's heading. */
  readonly level: number;
}

/** The form in a native dialog: the browser keeps the focus inside, and Escape closes it. What was typed stays. */
export class DialogController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // Left open, it would come back as a box in the middle of the page.
    this.#close();
  }

  readonly open = (): void => {
    const dialog = this.#dialog;
    dialog?.showModal();
    // Not to the button that closes it: its name is heard first, then the form.
    dialog?.focus();
  };

  view({ label, close, level }: DialogWords, content: unknown): TemplateResult {
    return html`<dialog tabindex="-1" aria-label=${label} closedby="any" @close=${this.#closed}>
      <div class="inside">
        <div class="heading">${heading(level, label)}</div>
        ${content}
      </div>
      <button class="button round close" part="button" type="button" @click=${this.#close}>
        <span class="hidden">${close}</span>${icon(closeIcon)}
      </button>
    </dialog>`;
  }

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  readonly #closed = (): void => {
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
