import type { LitElement, ReactiveController } from 'lit';

/** What of a form decides where the focus goes. */
export interface FocusedForm {
  readonly faults: readonly unknown[];
  /** What was taken; undefined while there is nothing. */
  readonly sent: unknown;
  /** The last try was none of the visitor's doing. */
  readonly isAutomatic: boolean;
}

/** The focus goes where something new is to read: to the summary of errors, to what happens next, to the address to correct. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #form: FocusedForm;
  #seen: Partial<Pick<FocusedForm, 'sent' | 'faults'>> = {};

  constructor(host: LitElement, form: FocusedForm) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
  }

  hostUpdated(): void {
    const { faults, sent } = this.#form;
    const seen = this.#seen;
    this.#seen = { sent, faults };
    if (sent === seen.sent && faults === seen.faults) return;
    const id = sent ? 'sent' : seen.sent ? 'email' : faults.length > 0 ? 'summary' : undefined;
    if (id !== undefined && mayTakeFocus(this.#host, this.#form.isAutomatic)) this.goTo(id);
  }

  /**
   * Brings a control, or a text that has just come, to the visitor: label, hint and error come into view with it. A text
   * takes the focus without becoming a stop of the Tab key.
   */
  readonly goTo = (id: string): void => {
    const target = this.#host.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
    if (!target) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    (target.closest('.field') ?? target).scrollIntoView({ block: 'nearest' });
    target.focus({ preventScroll: true });
  };
}

/**
 * Whether the focus is here or nowhere: a visitor who has gone on reading somewhere else is not called back, and by
 * what was not of their own doing only from here.
 */
function mayTakeFocus({ ownerDocument: { activeElement, body }, shadowRoot }: Element, isAutomatic: boolean): boolean {
  // Not `:focus-within`: Chromium does not say it of a host whose dialog is open.
  if (shadowRoot?.activeElement) return true;
  return !isAutomatic && (activeElement === null || activeElement === body);
}
