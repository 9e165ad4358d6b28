// A chunk of its own, asked for when the first visitor wants to write to somebody.
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { EndpointClient } from '../../client/endpoint-client.js';
import type { Manifest } from '../../contract/manifest.js';
import type { PersonRow } from '../../contract/people.js';
import type { Message } from '../../contract/signup.js';
import { cleanText, isLanguage } from '../../contract/text.js';
import { addStyles } from '../../element/added-styles.js';
import { ConsentBook, shownConsents, type ShownConsent } from '../../element/form/consents.js';
import { checkAnswers, faultWords } from '../../element/form/faults.js';
import { FocusController } from '../../element/form/focus-controller.js';
import { FormSender } from '../../element/form/form-sender.js';
import { meantAddress } from '../../element/form/mail-domain.js';
import { meantView } from '../../element/form/meant-view.js';
import type { Answers, Asked, Fault, Trouble } from '../../element/form/questions.js';
import type { SignupField } from '../../i18n/signup-messages.js';
import { form } from '../../theme/form.styles.js';
import { messageView, type MessageSetting } from './message-view.js';
import { wordsOf } from './message-words.js';

const FIELDS: readonly SignupField[] = ['message', 'email'];

/** What a message needs of the list around it. */
export interface MessageSurroundings {
  readonly client: EndpointClient | undefined;
  readonly setting: MessageSetting;
}

/** What the manifest says of messages, or that it could not be had. */
type Offer = Manifest | 'reading' | 'failed';

/**
 * A message to one person, from the first letter to the answer. What was typed stays here whatever happens, also while
 * the form is shut; nothing of it is stored or carried by an event.
 */
export class MessageForm implements ReactiveController {
  readonly texts = new Map<SignupField, string>();
  readonly consents = new ConsentBook();
  readonly sending = { faultWords, meantView };
  trap = '';
  faults: readonly Fault[] = [];
  trouble: Trouble | undefined;
  meant: string | undefined;
  isSending = false;
  /** The address that a mail is on its way to. */
  sent: string | undefined;
  readonly isAutomatic = false;
  readonly #host: LitElement;
  readonly #person: PersonRow;
  readonly #around: () => MessageSurroundings;
  readonly #sender = new FormSender('messages', ['locale']);
  readonly #focus: FocusController;
  #offer: Offer = 'reading';
  /** The form is to take the focus once it is drawn. */
  #isComing = true;

  constructor(host: LitElement, person: PersonRow, around: () => MessageSurroundings) {
    this.#host = host;
    this.#person = person;
    this.#around = around;
    addStyles(host, form);
    host.addController(this);
    this.#focus = new FocusController(host, this);
    void this.read();
  }

  hostUpdated(): void {
    if (!this.#isComing || !this.#host.renderRoot.querySelector('[id="message"]')) return;
    this.#isComing = false;
    this.#focus.goTo('message');
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected && !this.isSending) this.#sender.proof.forget();
    });
  }

  /** Nobody opens this form any more. */
  release(): void {
    this.#host.removeController(this);
    this.#host.removeController(this.#focus);
  }

  /** The visitor opens the form again. */
  come(): void {
    this.#isComing = true;
    this.#host.requestUpdate();
  }

  /** Asks what the endpoint wants to know. Never rejects. */
  async read(reload = false): Promise<void> {
    const { client, setting } = this.#around();
    this.#offer = 'reading';
    this.#host.requestUpdate();
    const [manifest] = await Promise.all([
      client?.manifest({ reload }).catch((thrown: unknown) => {
        console.warn(thrown);
        return undefined;
      }),
      wordsOf.bring(setting.language.words.code),
    ]);
    this.#offer = manifest?.messages ? manifest : 'failed';
    this.#host.requestUpdate();
  }

  view(): TemplateResult {
    const { setting } = this.#around();
    const { code } = setting.language.words;
    // The page may have turned to another language meanwhile.
    if (!wordsOf.areHere(code))
      void wordsOf.bring(code).then(() => {
        this.#host.requestUpdate();
      });
    return messageView({
      form: this,
      setting,
      name: this.#person.name,
      asked: this.#asked(),
      policyUrl: typeof this.#offer === 'string' ? undefined : this.#offer.privacy?.policy,
      hasFailed: this.#offer === 'failed',
      retry: () => void this.read(true),
      goTo: this.#focus.goTo,
    });
  }

  readonly write = (field: SignupField, text: string): void => {
    this.texts.set(field, text);
    if (field === 'email') this.meant = meantAddress(text.trim());
    this.#begin();
    this.#host.requestUpdate();
  };

  readonly takeMeant = (): void => {
    if (this.meant !== undefined) this.texts.set('email', this.meant);
    this.meant = undefined;
    this.#host.requestUpdate();
  };

  readonly tick = (consent: ShownConsent, given: boolean): void => {
    this.consents.answer(consent, given);
    this.#begin();
  };

  /** Checks, and sends if all is well. A further press while it is on its way does nothing. Never rejects. */
  async submit(): Promise<void> {
    const asked = this.#asked();
    if (this.isSending || this.sent !== undefined || !asked) return;
    const written = FIELDS.map((field) => [field, this.#text(field)] as const).filter(([, text]) => text !== '');
    const answers: Answers = Object.fromEntries(written);
    this.trouble = undefined;
    this.faults = checkAnswers(asked, answers, (consent) => this.consents.isGiven(consent));
    if (this.faults.length === 0) await this.#send(asked);
    this.#host.requestUpdate();
  }

  async #send(asked: Asked): Promise<void> {
    const { lang, locale } = this.#around().setting.language;
    const email = this.#text('email');
    const content: Omit<Message, 'id' | 'proof'> = {
      personId: this.#person.id,
      email,
      message: this.#text('message'),
      consents: this.consents.toSend(asked.consents),
      ...(this.trap !== '' && { trap: this.trap }),
    };
    this.isSending = true;
    this.#host.requestUpdate();
    const outcome = await this.#sender.send(asked, content, { locale: isLanguage(locale) ? locale : lang });
    const { id, faults = [], trouble, isOutdated } = outcome;
    this.isSending = false;
    this.faults = faults;
    this.trouble = trouble;
    if (id !== undefined) this.sent = email;
    if (isOutdated) void this.read(true);
  }

  /** Undefined while the manifest is not there. */
  #asked(): Asked | undefined {
    const { client, setting } = this.#around();
    if (typeof this.#offer === 'string' || !client) return undefined;
    const consents = shownConsents(this.#offer.messages?.consents, setting.language.lang, this.#offer.lang);
    return { client, fields: FIELDS, required: FIELDS, consents };
  }

  #begin(): void {
    const { client } = this.#around();
    if (client) this.#sender.proof.begin(client);
  }

  #text(field: SignupField): string {
    return cleanText(this.texts.get(field) ?? '', Infinity, field === 'message');
  }
}

/** The messages of one list: what was written to one person stays while another is looked at. */
export class MessageForms {
  readonly #host: LitElement;
  readonly #around: () => MessageSurroundings;
  readonly #forms = new Map<string, MessageForm>();

  constructor(host: LitElement, around: () => MessageSurroundings) {
    this.#host = host;
    this.#around = around;
  }

  /** The form for a person, made when it is first drawn. */
  view(person: PersonRow): TemplateResult {
    const form = this.#forms.get(person.id) ?? new MessageForm(this.#host, person, this.#around);
    this.#forms.set(person.id, form);
    return form.view();
  }

  /** A form that is there is opened again. */
  open(id: string): void {
    this.#forms.get(id)?.come();
  }

  /** One that was sent begins anew the next time. */
  shut(id: string): void {
    const form = this.#forms.get(id);
    if (form?.sent === undefined) return;
    form.release();
    this.#forms.delete(id);
  }
}
