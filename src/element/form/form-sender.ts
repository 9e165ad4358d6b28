import type { FormName } from '../../client/form-sending.js';
import { EndpointError, type FieldProblem } from '../../client/errors.js';
import type { Message, Signup } from '../../contract/signup.js';
import { placeProblems } from './problems.js';
import { ProofKeeper } from './proof-keeper.js';
import type { Asked, Fault, Refusal, Trouble } from './questions.js';

const MS_PER_S = 1000;

/** What is sent, without the `id` that stands for it and the proof that goes with it. */
export type FormContent = Omit<Signup, 'id' | 'proof'> | Omit<Message, 'id' | 'proof'>;

/** What was sent last, and the id that stands for it. */
export interface Sent {
  readonly content: string;
  readonly id: string;
}

/** What became of it: taken under an id, or where it was wrong, or why it could not be sent. */
export interface Sending {
  readonly id?: string;
  readonly faults?: readonly Fault[];
  readonly trouble?: Trouble;
  /** True where the endpoint asks for something else than the manifest that the form was drawn from. */
  readonly isOutdated?: boolean;
}

/** Sends a form: the same content under the same id, however often it takes; with a proof that is made meanwhile. */
export class FormSender {
  readonly proof: ProofKeeper;
  /** The same content keeps its id, also over a reload. */
  last: Sent | undefined;
  readonly #form: FormName;
  /** What goes with every form besides its fields, by name; an endpoint that knows no such thing goes without. */
  #extras: readonly string[];

  constructor(form: FormName, extras: readonly string[]) {
    this.#form = form;
    this.#extras = extras;
    this.proof = new ProofKeeper(form);
  }

  /** Never rejects. @param extras values of what goes with every form */
  async send(asked: Asked, content: FormContent, extras: Readonly<Record<string, unknown>>): Promise<Sending> {
    try {
      const id = await this.#send(asked, content, extras);
      // A proof counts once.
      this.proof.forget();
      return { id };
    } catch (thrown) {
      if (thrown instanceof EndpointError) return this.#refused(asked, thrown);
      console.error(thrown);
      return { trouble: { kind: 'failed' } };
    }
  }

  async #send({ client }: Asked, answers: FormContent, all: Readonly<Record<string, unknown>>): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      const extras = Object.fromEntries(this.#extras.map((name) => [name, all[name]]));
      const content = { ...answers, ...extras };
      const id = this.#idOf(content);
      const proof = await this.proof.take(client);
      try {
        await client.send(this.#form, { id, ...content, ...(proof !== undefined && { proof }) });
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

  #idOf(content: FormContent): string {
    const text = JSON.stringify(content);
    if (this.last?.content !== text) this.last = { content: text, id: makeUuid() };
    return this.last.id;
  }

  #refused(asked: Asked, error: EndpointError): Sending {
    const { faults, refusal, isOutdated } = placeProblems(asked, error.problems ?? []);
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

/** A UUID of version 4 (RFC 9562); `randomUUID` is missing on plain http pages. */
function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
