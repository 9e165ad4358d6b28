import { wait } from '../../client/abort.js';
import type { EndpointClient } from '../../client/endpoint-client.js';
import type { FormName } from '../../client/form-sending.js';
import { EndpointError } from '../../client/errors.js';
import type { Challenge } from '../../contract/signup.js';

/** Whatever an endpoint says, nobody waits longer for a form that is filled in, s. */
const WAIT_MAX_S = 10;

/**
 * Has the proof of work ready when the form is sent: asked for and solved while the visitor is still writing, never
 * before anybody has begun to.
 */
export class ProofKeeper {
  readonly #form: FormName;
  #client: EndpointClient | undefined;
  #proof: Promise<string | undefined> | undefined;
  #work = new AbortController();

  constructor(form: FormName) {
    this.#form = form;
  }

  /** The visitor has begun to fill in. A failure here is nobody's business yet: sending tries again. */
  begin(client: EndpointClient): void {
    void this.take(client).catch(() => undefined);
  }

  /**
   * The solved challenge, base64; undefined where the manifest asks for none.
   *
   * @throws EndpointError as `EndpointClient.challenge`; `offline` where the solver itself cannot be loaded
   */
  take(client: EndpointClient): Promise<string | undefined> {
    if (!this.#proof || this.#client !== client) {
      this.forget();
      const proof = this.#make(client, this.#work.signal);
      proof.catch(() => {
        if (this.#proof === proof) this.#proof = undefined;
      });
      this.#client = client;
      this.#proof = proof;
    }
    return this.#proof;
  }

  /** A proof counts once: the next sign-up needs another one. Ends the work on one that is not ready yet. */
  forget(): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.#proof = undefined;
  }

  async #make(client: EndpointClient, signal: AbortSignal): Promise<string | undefined> {
    const challenge = await client.challenge({ form: this.#form, signal });
    if (!challenge) return undefined;
    const { solve } = await import('./proof-solver.js').catch((cause: unknown) => {
      throw new EndpointError('offline', { detail: 'The solver could not be loaded', cause });
    });
    const [proof] = await Promise.all([solve(challenge, signal), wait(waitOf(challenge), signal)]);
    return proof;
  }
}

/**
 * How long an answer to this challenge is too fast to be a person's, ms: the salt's `wait`, in seconds. None for an
 * endpoint that does not say.
 */
function waitOf({ salt }: Challenge): number {
  const seconds = Number(new URLSearchParams(salt.slice(salt.indexOf('?') + 1)).get('wait'));
  return seconds > 0 ? Math.min(seconds, WAIT_MAX_S) * 1000 : 0;
}
