import type { EndpointClient } from '../../client/endpoint-client.js';
import { EndpointError } from '../../client/errors.js';

/**
 * Has the proof of work ready when the form is sent: asked for and solved while the visitor is still writing, never
 * before anybody has begun to.
 */
export class ProofKeeper {
  #client: EndpointClient | undefined;
  #proof: Promise<string | undefined> | undefined;
  #work = new AbortController();

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
    const challenge = await client.challenge({ signal });
    if (!challenge) return undefined;
    const { solve } = await import('./proof-solver.js').catch((cause: unknown) => {
      throw new EndpointError('offline', { detail: 'The solver could not be loaded', cause });
    });
    return solve(challenge, signal);
  }
}
