import type { Challenge, Message, Signup, SignupAnswer } from '../contract/signup.js';
import { withDeadline } from './abort.js';
import { EndpointError } from './errors.js';
import type { Question } from './feed-answers.js';
import { type Answer, type AskOptions, ask, fieldsOf, parseJson } from './http.js';
import type { ListTools } from './list-reading.js';
import { withRetries } from './retry.js';

/** The longest wait before a further try while a person looks at a form, in ms: the rest is for the person to decide. */
const LONGEST_FORM_WAIT_MS = 2_000;

/** What a person can fill in: to join, or to write to somebody. */
export type FormName = 'signups' | 'messages';

/**
 * Sends what a person wrote, and tries again only by the rules, within the patience of a person: the `id` in it stands
 * for this one content, so that a second try of it cannot become a second member.
 *
 * Every promise rejects with an EndpointError: `no-endpoint` where the manifest offers no such form.
 */
export class FormSending {
  readonly #tools: ListTools;
  readonly #question: Question;

  constructor(tools: ListTools, question: Question) {
    this.#tools = tools;
    this.#question = question;
  }

  async send(form: FormName, body: Signup | Message): Promise<SignupAnswer> {
    const { href: url } = await this.#offer(form);
    const answer = await this.#ask(url, { method: 'POST', json: jsonOf(body) });
    const { id, state } = fieldsOf(parseJson(answer));
    if (typeof id === 'string' && state === 'confirm') return { id, state };
    throw new EndpointError('malformed', { url, status: answer.status, detail: 'Not an answer to a form' });
  }

  /** Fresh and for this one asker. */
  async challenge(form: FormName): Promise<Challenge | undefined> {
    const { challenge: url } = await this.#offer(form);
    if (url === undefined) return undefined;
    const answer = await this.#ask(url, { cache: 'no-store' });
    const read = parseJson(answer);
    if (isChallenge(read)) return read;
    throw new EndpointError('malformed', {
      url,
      status: answer.status,
      detail: 'Not a challenge that can be solved here',
    });
  }

  async resend(id: string): Promise<void> {
    const { href } = await this.#offer('signups');
    await this.#ask(`${href}/${encodeURIComponent(id)}/resend`, { method: 'POST' });
  }

  async #offer(form: FormName): Promise<{ readonly href: string; readonly challenge?: string }> {
    const { signup, messages } = await this.#tools.places.manifest(this.#question);
    const offer = form === 'signups' ? signup : messages;
    if (offer) return offer;
    throw new EndpointError('no-endpoint', { detail: `The manifest offers no ${form}` });
  }

  #ask(url: string, how: Pick<AskOptions, 'method' | 'json' | 'cache'>): Promise<Answer> {
    const { limits, answers } = this.#tools;
    const { fetch } = answers;
    const late = (): EndpointError =>
      new EndpointError('timeout', { url, detail: `No answer in ${limits.patienceMs} ms` });
    const patient = { ...limits, longestWaitMs: Math.min(limits.longestWaitMs, LONGEST_FORM_WAIT_MS) };
    return withDeadline(limits.patienceMs, this.#question.signal, late, (signal) =>
      withRetries(() => ask(url, { fetch, limits, signal, ...how }), patient, signal),
    );
  }
}

function isChallenge(read: unknown): read is Challenge {
  const { algorithm, challenge, salt, signature } = fieldsOf(read);
  return algorithm === 'SHA-256' && [challenge, salt, signature].every((part) => typeof part === 'string');
}

/**
 * JSON without the page's help: Prototype.js 1.6 gives arrays a `toJSON` of its own, and `JSON.stringify` would send
 * `consents` as a text.
 */
export function jsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => jsonOf(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${jsonOf(field)}`).join(',')}}`;
}
