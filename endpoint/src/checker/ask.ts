import type { Finding } from './findings.js';

/** contract.md, "Limits". */
const ANSWER_TIME_MS = 10_000;
const ANSWER_BYTES = 8 * 1024 * 1024;

/** What came, and what a browser on another page would make of it. */
export interface Asked {
  readonly status: number;
  readonly json: unknown;
  readonly findings: readonly Pick<Finding, 'level' | 'detail'>[];
}

/** Asks as a page of another origin does. */
export async function ask(address: string): Promise<Asked> {
  try {
    const answer = await fetch(address, {
      headers: { Origin: 'https://checker.invalid', Accept: 'application/json' },
      signal: AbortSignal.timeout(ANSWER_TIME_MS),
    });
    if (!answer.ok) return failed(answer.status, `answers ${String(answer.status)}`);
    return read(answer, await answer.text());
  } catch (error) {
    const slow = error instanceof DOMException && error.name === 'TimeoutError';
    return failed(0, slow ? `does not answer within ${String(ANSWER_TIME_MS / 1000)} s` : 'cannot be reached');
  }
}

function failed(status: number, detail: string): Asked {
  return { status, json: undefined, findings: [{ level: 'error', detail }] };
}

function read({ status, headers }: Response, body: string): Asked {
  const findings: Pick<Finding, 'level' | 'detail'>[] = [];
  if (!['*', 'https://checker.invalid'].includes(headers.get('Access-Control-Allow-Origin') ?? ''))
    findings.push({ level: 'error', detail: 'lacks Access-Control-Allow-Origin: * — no other site can read it' });
  if (headers.get('Cache-Control')?.includes('no-store') === true)
    findings.push({ level: 'warning', detail: 'sends Cache-Control: no-store — no copy is left for an outage' });
  if (Buffer.byteLength(body) > ANSWER_BYTES)
    findings.push({
      level: 'error',
      detail: `is larger than ${String(ANSWER_BYTES / 1024 / 1024)} MB: readers give up`,
    });
  try {
    return { status, json: JSON.parse(body.replace(/^\uFEFF/, '')) as unknown, findings };
  } catch {
    return { status, json: undefined, findings: [...findings, { level: 'error', detail: 'is no JSON' }] };
  }
}
