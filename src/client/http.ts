import { withDeadline } from './abort.js';
import { EndpointError, type ErrorFacts, type FieldProblem } from './errors.js';
import type { Limits } from './limits.js';

/** The text of one answer of success. */
export interface Answer {
  /** Where it came from, redirects followed: what relative addresses in it are relative to. */
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

export interface AskOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly limits: Pick<Limits, 'answerBytes' | 'answerMs'>;
  readonly signal?: AbortSignal | undefined;
  readonly cache?: RequestCache | undefined;
  readonly method?: 'GET' | 'POST' | undefined;
  /** JSON to send. */
  readonly json?: string | undefined;
}

/**
 * Asks once. No cookie, no referrer and no header of our own, so that reading needs no preflight.
 *
 * @throws EndpointError `offline`, `timeout`, `too-large`, `http`; the signal's reason when it aborts
 */
export async function ask(url: string, options: AskOptions): Promise<Answer> {
  const { fetch, limits, signal, cache = 'default', method = 'GET', json } = options;
  const late = (): EndpointError => new EndpointError('timeout', { url, detail: `Not whole in ${limits.answerMs} ms` });
  return withDeadline(limits.answerMs, signal, late, async (stop) => {
    const init: RequestInit = { method, cache, signal: stop, credentials: 'omit', referrerPolicy: 'no-referrer' };
    if (json !== undefined) Object.assign(init, { body: json, headers: { 'Content-Type': 'application/json' } });
    try {
      const response = await fetch(url, init);
      const text = await readText(response, limits.answerBytes, url);
      const { status, ok } = response;
      if (!ok) throw new EndpointError('http', { ...problemFacts(text), status, url });
      return { url: response.url || url, status, text };
    } catch (cause) {
      throw cause instanceof EndpointError
        ? cause
        : new EndpointError('offline', { url, detail: String(cause), cause });
    }
  });
}

async function readText(response: Response, limit: number, url: string): Promise<string> {
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      void reader.cancel();
      throw new EndpointError('too-large', { url, detail: `More than ${limit} bytes` });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * The value of an answer that should be JSON.
 *
 * @throws EndpointError `malformed`; with `markup` for a web page, which is what a host gives that has no such file
 */
export function parseJson({ text, url, status }: Answer): unknown {
  const markup = /^\s*</.test(text);
  try {
    if (!markup) return JSON.parse(text) as unknown;
  } catch {
    // Told below, with the address.
  }
  throw new EndpointError('malformed', { url, status, detail: markup ? 'Markup instead of JSON' : 'Not JSON', markup });
}

/** What the body of a failure says in the form of RFC 9457; anything else in it is not an error of its own. */
function problemFacts(text: string): ErrorFacts {
  if (/^\s*</.test(text)) return { markup: true };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return {};
  }
  const { detail, title, retryAfter, errors } = fieldsOf(body);
  const seconds = retryAfter === undefined ? NaN : Number(retryAfter);
  return {
    detail: textOf(detail) ?? textOf(title),
    retryAfter: seconds >= 0 ? seconds : undefined,
    problems: Array.isArray(errors) ? errors.flatMap(fieldProblem) : undefined,
  };
}

function fieldProblem(raw: unknown): FieldProblem[] {
  const { pointer, code, detail } = fieldsOf(raw);
  const why = textOf(detail);
  if (typeof pointer !== 'string' || typeof code !== 'string') return [];
  return [why === undefined ? { pointer, code } : { pointer, code, detail: why }];
}

/** The fields of an object; none for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
