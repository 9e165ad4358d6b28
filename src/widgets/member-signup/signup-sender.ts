import type { LitElement } from 'lit';
import { EndpointError, type FieldProblem } from '../../client/errors.js';
import type { Signup } from '../../contract/signup.js';
import { answersOf } from './answers.js';
import { checkAnswers } from './faults.js';
import type { Fault, Filled, FormSetting, Refusal, Trouble } from './form-setting.js';
import { placeProblems } from './problems.js';
import { ProofKeeper } from './proof-keeper.js';
import { SentController } from './sent-controller.js';

const MS_PER_S = 1000;
const WIDGET = 'member-signup';

/** What is sent, without the `id` that stands for it and the proof that goes with it. */
export type SignupContent = Omit<Signup, 'id' | 'proof'>;

/** What was sent last, and the id that stands for it. */
export interface Sent {
  readonly content: string;
  readonly id: string;
}

/** What became of it: taken, or where it was wrong, or why it could not be sent. */
export interface Outcome {
  readonly sent?: SentController;
  readonly faults?: readonly Fault[];
  readonly trouble?: Trouble;
  /** True where the endpoint asks for something else than the manifest that the form was drawn from. */
  readonly isOutdated?: boolean;
}

/** Sends a sign-up: the same content under the same id, however often it takes; with a proof that is made meanwhile. */
export class SignupSender {
  readonly proof = new ProofKeeper();
  /** The same content keeps its id, also over a reload. */
  last: Sent | undefined;
  // What goes with every form besides the fields; an endpoint that knows no such thing goes without.
  #extras: readonly ('locale' | 'source')[] = ['locale', 'source'];

  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What can be sent, or what the visitor has to correct before. */
  check(setting: FormSetting, filled: Filled): SignupContent | { readonly faults: readonly Fault[] } {
    const { consents, trap } = filled;
    const answers = answersOf(setting, filled);
    const faults = checkAnswers(setting, answers, (consent) => consents.isGiven(consent));
    if (faults.length > 0) return { faults };
    const content = { ...answers, consents: consents.toSend(setting.consents), ...(trap !== '' && { trap }) };
    return content as SignupContent;
  }

  /** Never rejects. */
  async send(setting: FormSetting, content: SignupContent): Promise<Outcome> {
    try {
      const id = await this.#send(setting, content);
      // A proof counts once.
      this.proof.forget();
      return { sent: new SentController(this.#host, setting.client, { id, email: content.email }) };
    } catch (thrown) {
      if (thrown instanceof EndpointError) return this.#refused(setting, thrown);
      console.error(thrown);
      return { trouble: { kind: 'failed' } };
    }
  }

  async #send(setting: FormSetting, answers: SignupContent): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      const all = { locale: setting.locale, source: sourceOf(location) };
      const extras = Object.fromEntries(this.#extras.map((name) => [name, all[name]]));
      const content = { ...answers, ...extras };
      const id = this.#idOf(content);
      const proof = await this.proof.take(setting.client);
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
    const isProof = problems.some(({ code }) => code.startsWith('challenge'));
    if (isProof) this.proof.forget();
    const isMended = isProof || extras.length < this.#extras.length;
    this.#extras = extras;
    return isMended;
  }

  #idOf(content: SignupContent): string {
    const text = JSON.stringify(content);
    if (this.last?.content !== text) this.last = { content: text, id: makeUuid() };
    return this.last.id;
  }

  #refused(setting: FormSetting, error: EndpointError): Outcome {
    const { faults, refusal, isOutdated } = placeProblems(setting, error.problems ?? []);
    if (refusal === 'id_reused') this.last = undefined;
    if (refusal?.startsWith('challenge')) this.proof.forget();
    return faults.length > 0 ? { faults, isOutdated } : { trouble: troubleOf(error, refusal), isOutdated };
  }
}

function troubleOf({ kind, status, retryAfter }: EndpointError, refusal: Refusal | undefined): Trouble {
  if (refusal) return { kind: 'refused', refusal };
  if (kind === 'offline') return { kind };
  if (status !== 429 && status !== 503) return { kind: 'failed' };
  return { kind: 'busy', retryAt: retryAfter === undefined ? undefined : Date.now() + retryAfter * MS_PER_S };
}

/** Where the form stands, without query and fragment: they may hold what is nobody's business. */
function sourceOf({ origin, pathname }: Location): NonNullable<Signup['source']> {
  return { origin, path: pathname, widget: WIDGET };
}

/** A UUID of version 4 (RFC 9562); `randomUUID` is missing on plain http pages. */
function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
