import type { Said } from './findings.js';

/** contract.md, "Limits". */
const ANSWER_TIME_MS = 10_000;
const ANSWER_BYTES = 8 * 1024 * 1024;
/** From here on it matters whether an answer is packed. */
const PACKED_FROM_BYTES = 20_000;
/** A page of another site, as a widget's is. */
export const ORIGIN = 'https://checker.invalid';
const CACHING = 'send Cache-Control: public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

/** What came, and what a browser on another page would make of it. */
export interface Asked {
  readonly status: number;
  /** The address that answered. */
  readonly url: string;
  readonly text: string;
  readonly json: unknown;
  /** Unpacked. */
  readonly bytes: number;
  readonly findings: readonly Said[];
}

/** Asks as a page of another origin does. @param isJson what comes is to be JSON */
export async function ask(address: string, isJson = true): Promise<Asked> {
  try {
    const answer = await fetch(address, {
      headers: { Origin: ORIGIN, Accept: 'application/json, */*;q=0.1' },
      signal: AbortSignal.timeout(ANSWER_TIME_MS),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return failed(address, answer.status, `answers ${String(answer.status)}`);
    }
    return read(answer, await answer.text(), isJson);
  } catch (error) {
    const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
    return failed(
      address,
      0,
      isSlow ? `does not answer within ${String(ANSWER_TIME_MS / 1000)} s` : 'cannot be reached',
    );
  }
}

function failed(url: string, status: number, detail: string): Asked {
  return { status, url, text: '', json: undefined, bytes: 0, findings: [{ level: 'error', detail }] };
}

function read(answer: Response, text: string, isJson: boolean): Asked {
  const { status, url } = answer;
  const bytes = Buffer.byteLength(text);
  const findings = [...openness(answer), ...redirect(answer), ...caching(answer), ...size(answer, bytes)];
  const asked = { status, url, text, bytes };
  if (!isJson) return { ...asked, json: undefined, findings };
  try {
    return { ...asked, json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown, findings };
  } catch {
    const detail = /^\s*</.test(text) ? 'is a web page, no JSON' : 'is no JSON';
    return { ...asked, json: undefined, findings: [...findings, { level: 'error', detail }] };
  }
}

/** Whether a page of any other site may read it. */
export function isOpen({ headers }: Pick<Response, 'headers'>): boolean {
  return ['*', ORIGIN].includes(headers.get('Access-Control-Allow-Origin') ?? '');
}

function openness(answer: Response): Said[] {
  if (isOpen(answer)) return [];
  const detail = 'lacks Access-Control-Allow-Origin: * — no other site can read it';
  return [{ level: 'error', detail, fix: 'send that header with every answer, also with failures' }];
}

function redirect({ redirected, url }: Response): Said[] {
  if (!redirected) return [];
  return [{ level: 'warning', detail: `leads on to ${url}`, fix: 'write that address: else every reader asks twice' }];
}

function caching({ headers }: Response): Said[] {
  const said: Said[] = [];
  const control = headers.get('Cache-Control') ?? '';
  if (control.includes('no-store'))
    said.push({
      level: 'warning',
      detail: 'sends Cache-Control: no-store — no copy is left for an outage',
      fix: CACHING,
    });
  else if (!/max-age=[1-9]/.test(control))
    said.push({ level: 'warning', detail: 'may not be kept: every visitor asks anew', fix: CACHING });
  if (!headers.has('ETag') && !headers.has('Last-Modified'))
    said.push({
      level: 'warning',
      detail: 'has neither ETag nor Last-Modified',
      fix: 'send one: what has not changed is then not sent again',
    });
  return said;
}

function size({ headers }: Response, bytes: number): Said[] {
  if (bytes > ANSWER_BYTES) {
    const detail = `is larger than ${String(ANSWER_BYTES / 1024 / 1024)} MB: readers give up`;
    return [{ level: 'error', detail, fix: 'part it into pages of 500 rows, each naming the next' }];
  }
  if (bytes < PACKED_FROM_BYTES || headers.has('Content-Encoding')) return [];
  const detail = `is sent unpacked: ${String(Math.round(bytes / 1000))} kB`;
  return [{ level: 'warning', detail, fix: 'have the server send it by gzip or brotli: a fifth of that' }];
}
