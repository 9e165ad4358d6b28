import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EndpointClient } from '../../client/endpoint-client.js';
import { EndpointError, type FieldProblem } from '../../client/errors.js';
import type { SignupField } from '../../i18n/messages.js';
import { answersOf, makeUuid, sourceOf, type SignupContent } from './answers.js';
import { ConsentBook, type ShownConsent } from './consents.js';
import { SignupAcceptEvent, SignupSubmitEvent } from './events.js';
import { checkAnswers, placeProblems, type Fault, type Questions, type Refusal } from './faults.js';
import { LaterController } from './later-controller.js';
import { ProofKeeper } from './proof-keeper.js';

const MS_PER_S = 1000;

/** What the form is about while it stands there. */
export interface FormSetting extends Questions {
  readonly client: EndpointClient;
  /** The chosen community, empty for none. */
  readonly communityId: string;
  /** Whether interests are chosen from a list, or typed. */
  readonly hasInterestList: boolean;
  /** BCP 47 tag to write to this person in. */
  readonly locale: string;
}

/** Why nothing was sent, where it is no fault of a field. */
export type Trouble =
  | { readonly kind: 'offline' | 'failed' }
  | { readonly kind: 'busy'; readonly retryAt: number | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What was taken: the address that a mail is on its way to, and the sign-up's id. */
export interface Accepted {
  readonly id: string;
  readonly email: string;
}

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The form from the first letter to the answer. What was typed stays here whatever happens; nothing of it is stored on
 * the device, said in the console or carried by an event.
 */
export class FormController implements ReactiveController {
  readonly texts = new Map<SignupField, string>();
  readonly interests = new Set<string>();
  readonly consents = new ConsentBook();
  trap = '';
  faults: readonly Fault[] = [];
  trouble: Trouble | undefined;
  isSending = false;
  accepted: Accepted | undefined;
  readonly #host: Host;
  readonly #setting: () => FormSetting | undefined;
  readonly #outdated: () => void;
  readonly #later: LaterController;
  readonly #proof = new ProofKeeper();
  // The id stands for one content: a retry keeps it, a change makes a new one.
  #sent: { readonly content: string; readonly id: string } | undefined;
  // What goes with every form besides the fields; an endpoint that knows no such thing goes without.
  #extras: readonly ('locale' | 'source')[] = ['locale', 'source'];

  /**
   * @param setting undefined while there is no form
   * @param outdated called when the endpoint asks for something else than the manifest that the form was drawn from
   */
  constructor(host: Host, setting: () => FormSetting | undefined, outdated: () => void) {
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
      if (!this.#host.isConnected && !this.isSending) this.#proof.forget();
    });
  }

  write(field: SignupField, text: string): void {
    this.texts.set(field, text);
    this.#begin();
  }

  choose(interest: string, isChosen: boolean): void {
    if (isChosen) this.interests.add(interest);
    else this.interests.delete(interest);
    this.#begin();
  }

  tick(consent: ShownConsent, given: boolean): void {
    this.consents.answer(consent, given);
    this.#begin();
  }

  sendLater(): void {
    this.#later.start();
  }

  /** Back to the form, with everything that was in it. */
  correct(): void {
    this.accepted = undefined;
    this.#host.requestUpdate();
  }

  /** Checks, and sends if all is well. A further press while it is on its way does nothing. Never rejects. */
  async submit(): Promise<void> {
    const setting = this.#setting();
    if (!setting || this.isSending || this.accepted) return;
    this.#later.stop();
    this.trouble = undefined;
    const { communityId, hasInterestList } = setting;
    const interests = hasInterestList ? this.interests : undefined;
    // A community that is preset is sent also where the page's author does not let it be asked: the button names it.
    const fields = communityId === '' ? setting.fields : new Set([...setting.fields, 'communityIds' as const]);
    const answers = answersOf([...fields], { texts: this.texts, interests, communityId });
    this.faults = checkAnswers(setting, answers, (consent) => this.consents.isGiven(consent));
    this.#host.requestUpdate();
    if (this.faults.length > 0 || !this.#host.dispatchEvent(new SignupSubmitEvent())) return;
    this.isSending = true;
    try {
      const content = {
        ...answers,
        consents: this.consents.toSend(setting.consents),
        ...(this.trap !== '' && { trap: this.trap }),
      } as SignupContent;
      this.#accept(content.email, await this.#send(setting, content));
    } catch (thrown) {
      this.#refused(setting, thrown);
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  #begin(): void {
    const client = this.#setting()?.client;
    if (client) this.#proof.begin(client);
  }

  async #send(setting: FormSetting, answers: SignupContent): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      const all = { locale: setting.locale, source: sourceOf(location) };
      const extras = Object.fromEntries(this.#extras.map((name) => [name, all[name]]));
      const content = { ...answers, ...extras };
      const id = this.#idOf(content);
      const proof = await this.#proof.take(setting.client);
      try {
        await setting.client.send('signups', { id, ...content, ...(proof !== undefined && { proof }) });
        return id;
      } catch (thrown) {
        // Once more with another proof, or without what this endpoint does not know: nothing for the visitor to decide.
        if (tries > 1 || !(thrown instanceof EndpointError) || !this.#mend(thrown.problems ?? [])) throw thrown;
      }
    }
  }

  #mend(problems: readonly FieldProblem[]): boolean {
    const extras = this.#extras.filter((name) => !problems.some(({ pointer }) => pointer.split('/')[1] === name));
    const isProof = problems.some(({ code }) => code.startsWith('challenge_'));
    if (isProof) this.#proof.forget();
    const isMended = isProof || extras.length < this.#extras.length;
    this.#extras = extras;
    return isMended;
  }

  #idOf(content: SignupContent): string {
    const text = JSON.stringify(content);
    if (this.#sent?.content !== text) this.#sent = { content: text, id: makeUuid() };
    return this.#sent.id;
  }

  #accept(email: string, id: string): void {
    this.#proof.forget();
    this.accepted = { id, email };
    this.#host.dispatchEvent(new SignupAcceptEvent());
  }

  #refused(setting: FormSetting, thrown: unknown): void {
    if (!(thrown instanceof EndpointError)) {
      console.error(thrown);
      this.trouble = { kind: 'failed' };
      return;
    }
    const { faults, refusal, isOutdated } = placeProblems(setting, thrown.problems ?? []);
    this.faults = faults;
    if (refusal === 'id_reused') this.#sent = undefined;
    if (refusal?.startsWith('challenge')) this.#proof.forget();
    if (isOutdated) this.#outdated();
    if (faults.length === 0) this.trouble = troubleOf(thrown, refusal);
  }
}

function troubleOf({ kind, status, retryAfter }: EndpointError, refusal: Refusal | undefined): Trouble {
  if (refusal) return { kind: 'refused', refusal };
  if (kind === 'offline') return { kind };
  if (status !== 429 && status !== 503) return { kind: 'failed' };
  return { kind: 'busy', retryAt: retryAfter === undefined ? undefined : Date.now() + retryAfter * MS_PER_S };
}
