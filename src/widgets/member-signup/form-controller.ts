import type { LitElement, ReactiveController } from 'lit';
import type { SignupField } from '../../i18n/signup-messages.js';
import { ConsentBook, type ShownConsent } from '../../element/form/consents.js';
import { SignupAcceptEvent, SignupSubmitEvent } from './events.js';
import type { Fault, Trouble } from '../../element/form/questions.js';
import type { Filled, FormSetting } from './form-setting.js';
import { isKept, LaterController } from './later-controller.js';
import type { SentController } from './sent-controller.js';
import type * as Sending from './sending.js';

/** A pause in writing after which an address is looked at, ms. */
const PAUSE_MS = 600;

/** What a form needs of the element around it. */
export interface FormSurroundings {
  /** Undefined while there is no form. */
  readonly setting: () => FormSetting | undefined;
  /** What is kept until it can be sent is kept under this name. */
  readonly key: () => string;
  readonly chooseCommunity: (id: string, unknown?: string) => void;
  /** The endpoint asks for something else than the manifest that the form was drawn from. */
  readonly outdated: () => void;
}

/**
 * The form from the first letter to the answer. What was typed stays here whatever happens; nothing of it is said in the
 * console or carried by an event, and nothing is stored on the device unless the visitor asks for that.
 */
export class FormController implements ReactiveController, Filled {
  readonly texts = new Map<SignupField, string>();
  readonly interests = new Set<string>();
  readonly consents = new ConsentBook();
  trap = '';
  faults: readonly Fault[] = [];
  trouble: Trouble | undefined;
  isSending = false;
  /** There once a sign-up was taken. */
  sent: SentController | undefined;
  /** The last try was none of the visitor's doing: the connection had come back. */
  isAutomatic = false;
  /** What is to be sent later outlasts a reload. */
  isKept = false;
  /** An address that was probably meant: offered, never put in the place of another. */
  meant: string | undefined;
  readonly #host: LitElement;
  readonly #around: FormSurroundings;
  readonly #later: LaterController;
  /** What checking and sending takes: there before the first fault or answer is drawn. */
  sending: typeof Sending | undefined;
  #sender: Sending.SignupSender | undefined;
  #isSubmitting = false;
  #isAwake = false;
  /** The field that gets the focus once it is drawn. */
  #next: SignupField | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, around: FormSurroundings) {
    this.#host = host;
    this.#around = around;
    this.#later = new LaterController(host, () => void this.#submit(true));
    host.addController(this);
  }

  /** True after "Send when I am back". */
  get isWaiting(): boolean {
    return this.#later.isWaiting;
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', () => void this.load(), { once: true });
  }

  hostUpdate(): void {
    const setting = this.#isAwake ? undefined : this.#around.setting();
    if (!setting) return;
    this.#isAwake = true;
    if (this.#host.querySelector('form')) void this.#takeTyped(setting);
    if (isKept(this.#around.key())) void this.#restore();
  }

  hostUpdated(): void {
    const { renderRoot, ownerDocument } = this.#host;
    const control = this.#next && renderRoot.querySelector<HTMLElement>(`#${this.#next}`);
    if (!control) return;
    this.#next = undefined;
    // Who has gone on elsewhere meanwhile is not called back.
    const { activeElement, body } = ownerDocument;
    if (activeElement === body || this.#host.contains(activeElement)) control.focus();
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
    queueMicrotask(() => {
      if (!this.#host.isConnected && !this.isSending) this.#sender?.proof.forget();
    });
  }

  write(field: SignupField, text: string): void {
    this.texts.set(field, text);
    if (field === 'email') this.#look(text);
    this.begin();
  }

  /** The visitor takes the address that is offered. */
  readonly takeMeant = (): void => {
    if (this.meant !== undefined) this.texts.set('email', this.meant);
    this.meant = undefined;
    this.#host.requestUpdate();
  };

  /** @param unknown what is written instead, and names none */
  chooseCommunity(id: string, unknown = ''): void {
    this.#around.chooseCommunity(id, unknown);
    this.begin();
    this.#host.requestUpdate();
  }

  choose(interest: string, isChosen: boolean): void {
    if (isChosen) this.interests.add(interest);
    else this.interests.delete(interest);
    this.begin();
  }

  tick(consent: ShownConsent, given: boolean): void {
    this.consents.answer(consent, given);
    this.begin();
  }

  /** The visitor fills in: what sending takes is made ready meanwhile. A failure of that is nobody's business yet. */
  begin(): void {
    void this.load().then((sender) => {
      const client = this.#around.setting()?.client;
      if (client) sender?.proof.begin(client);
    });
  }

  /** Loads what checking and sending takes. Undefined where that cannot be had. */
  async load(): Promise<Sending.SignupSender | undefined> {
    // Not `import` again: even of a loaded chunk it takes longer than a frame, and an error should not.
    if (this.#sender) return this.#sender;
    try {
      this.sending = await import('./sending.js');
      return (this.#sender ??= new this.sending.SignupSender(this.#host));
    } catch (thrown) {
      console.warn(thrown);
      return undefined;
    }
  }

  /** The visitor asks for it: what is filled in is kept in the tab until it is sent. */
  sendLater(): void {
    const { communityId = '' } = this.#around.setting() ?? {};
    const besides = { communityId, last: this.#sender?.last };
    this.isKept = this.sending?.keep(this.#around.key(), this, besides) === true;
    this.#later.start();
  }

  /** The visitor thinks better of it: what is filled in stays in the form alone. */
  stopWaiting(): void {
    this.#later.stop();
    this.#forget();
    this.#host.requestUpdate();
  }

  /** Back to the form, with everything that was in it. */
  readonly correct = (): void => {
    this.sent = undefined;
    this.#host.requestUpdate();
  };

  /** Checks, and sends if all is well. A further press while it is on its way does nothing. Never rejects. */
  submit(): Promise<void> {
    return this.#submit(false);
  }

  async #submit(isAutomatic: boolean): Promise<void> {
    if (this.#isSubmitting || this.sent) return;
    this.#isSubmitting = true;
    this.isAutomatic = isAutomatic;
    const { isWaiting } = this;
    this.#later.stop();
    const sender = await this.load();
    const setting = this.#around.setting();
    if (setting) this.#take(sender ? await this.#send(sender, setting) : { trouble: { kind: 'offline' } });
    // Whoever asked for it once need not ask again after every try.
    if (isWaiting && (this.trouble?.kind === 'offline' || this.trouble?.kind === 'busy')) this.#later.start();
    this.#isSubmitting = false;
  }

  async #send(sender: Sending.SignupSender, setting: FormSetting): Promise<Sending.Outcome> {
    const content = sender.check(setting, this);
    if ('faults' in content) return content;
    this.#take({});
    if (!this.#host.dispatchEvent(new SignupSubmitEvent())) return {};
    this.isSending = true;
    const outcome = await sender.join(setting, content);
    this.isSending = false;
    return outcome;
  }

  #take({ sent, faults = [], trouble, isOutdated }: Sending.Outcome): void {
    this.sent = sent;
    this.faults = faults;
    this.trouble = trouble;
    if (isOutdated) this.#around.outdated();
    if (sent) {
      this.#forget();
      this.#host.dispatchEvent(new SignupAcceptEvent());
    }
    this.#host.requestUpdate();
  }

  // The plain form inside the tag is replaced by this one: whoever was faster than the script goes on where they were.
  // At once where they have touched it, as the chunk is there then.
  async #takeTyped(setting: FormSetting): Promise<void> {
    const { activeElement } = this.#host.ownerDocument;
    if (!this.sending) await this.load();
    this.#next = this.sending?.takeTyped(this.#host, setting, this, activeElement);
    this.#host.requestUpdate();
  }

  #look(address: string): void {
    clearTimeout(this.#pause);
    if (this.meant !== undefined) this.#host.requestUpdate();
    this.meant = undefined;
    this.#pause = setTimeout(() => {
      this.meant = this.sending?.meantAddress(address.trim());
      if (this.meant !== undefined) this.#host.requestUpdate();
    }, PAUSE_MS);
  }

  async #restore(): Promise<void> {
    const sender = await this.load();
    // Who has begun anew meanwhile is not written over.
    const kept = this.texts.size > 0 ? undefined : this.sending?.refill(this.#around.key(), this);
    if (!sender || !kept) return;
    if (kept.communityId !== '') this.#around.chooseCommunity(kept.communityId);
    sender.last = kept.last;
    this.trouble = { kind: 'offline' };
    this.isKept = true;
    this.#later.start();
    if (navigator.onLine) void this.#submit(true);
  }

  #forget(): void {
    if (this.isKept) this.sending?.forget(this.#around.key());
    this.isKept = false;
  }
}
