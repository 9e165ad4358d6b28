// A chunk of its own, asked for when its button is pressed.
import { css, html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { heading } from '../../ui/heading/heading.js';
import { icon } from '../../ui/icon/icon.js';
import { closeIcon } from '../../ui/icon/icons.js';
import { addStyles } from '../../element/added-styles.js';

const dialogStyles = css`
dialog { container-type: inline-size; inline-size: min(62em, 100vw - 2em); max-inline-size: none; max-block-size: calc(100dvb - 2em); padding: calc(var(--_space) * 3); border: 0; border-radius: var(--_radius); background: var(--_surface); color: var(--_on-surface); box-shadow: var(--_shadow); overscroll-behavior: contain; }
dialog::backdrop { background: rgb(0 0 0 / .5); }
dialog:focus-visible { outline: none; }
.close { position: absolute; inset-block-start: var(--_space); inset-inline-end: var(--_space); }
.inside > .heading { padding-inline-end: 2.75em; }
.inside:has(> .sent) > .heading { display: none; }
@container (inline-size >= 48em) { .inside { padding: calc(var(--_space) * 3); } }
@media (forced-colors: active) { dialog { border: 1px solid CanvasText; } }
`;

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
    addStyles(host, dialogStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    // Left open, it would come back as a box in the middle of the page.
    this.#close();
  }

  open(): void {
    const dialog = this.#dialog;
    // The page may have taken the widget out while this was on its way.
    if (dialog?.isConnected !== true) return;
    dialog.showModal();
    // Not to the button that closes it: its name is heard first, then the form.
    dialog.focus();
  }

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
