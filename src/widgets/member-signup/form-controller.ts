import type { LitElement, ReactiveController } from 'lit';
import type { SignupField } from '../../i18n/signup-messages.js';
import { ConsentBook, type ShownConsent } from './consents.js';
import { SignupAcceptEvent, SignupSubmitEvent } from './events.js';
import type { Fault, Filled, FormSetting, Trouble } from './form-setting.js';
import { LaterController } from './later-controller.js';
import type { SentController } from './sent-controller.js';
import type * as Sending from './sending.js';

/**
 * The form from the first letter to the answer. What was typed stays here whatever happens; nothing of it is stored on
 * the device, said in the console or carried by an event.
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
  readonly #host: LitElement;
  readonly #setting: () => FormSetting | undefined;
  readonly #outdated: () => void;
  readonly #later: LaterController;
  /** What checking and sending takes: there before the first fault or answer is drawn. */
  sending: typeof Sending | undefined;
  #sender: Sending.SignupSender | undefined;
  #isSubmitting = false;

  /**
   * @param setting undefined while there is no form
   * @param outdated called when the endpoint asks for something else than the manifest that the form was drawn from
   */
  constructor(host: LitElement, setting: () => FormSetting | undefined, outdated: () => void) {
    this.#host = host;
    this.#setting = setting;
    this.#outdated = outdated;
    this.#later = new LaterController(host, () => void this.submit());
    host.addController(this);
  }

  /** True after "Send when I am back". */
  get isWaiting(): boolean {
    return this.#later.isWaiting;
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected && !this.isSending) this.#sender?.proof.forget();
    });
  }

  write(field: SignupField, text: string): void {
    this.texts.set(field, text);
    this.begin();
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
      const client = this.#setting()?.client;
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

  sendLater(): void {
    this.#later.start();
  }

  /** Back to the form, with everything that was in it. */
  readonly correct = (): void => {
    this.sent = undefined;
    this.#host.requestUpdate();
  };

  /** Checks, and sends if all is well. A further press while it is on its way does nothing. Never rejects. */
  async submit(): Promise<void> {
    if (this.#isSubmitting || this.sent) return;
    this.#isSubmitting = true;
    this.#later.stop();
    const sender = await this.load();
    const setting = this.#setting();
    if (setting) this.#take(sender ? await this.#send(sender, setting) : { trouble: { kind: 'offline' } });
    this.#isSubmitting = false;
  }

  async #send(sender: Sending.SignupSender, setting: FormSetting): Promise<Sending.Outcome> {
    const content = sender.check(setting, this);
    if ('faults' in content) return content;
    this.#take({});
    if (!this.#host.dispatchEvent(new SignupSubmitEvent())) return {};
    this.isSending = true;
    const outcome = await sender.send(setting, content);
    this.isSending = false;
    return outcome;
  }

  #take({ sent, faults = [], trouble, isOutdated }: Sending.Outcome): void {
    this.sent = sent;
    this.faults = faults;
    this.trouble = trouble;
    if (isOutdated) this.#outdated();
    if (sent) this.#host.dispatchEvent(new SignupAcceptEvent());
    this.#host.requestUpdate();
  }
}
