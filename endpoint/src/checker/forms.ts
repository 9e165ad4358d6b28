import { problemSchema } from '../../../src/contract/problem.js';
import { ORIGIN, isOpen } from './ask.js';
import type { Finding } from './findings.js';

const TIME_MS = 10_000;
const NOTHING = 'ouishare-check-of-what-is-not-there.json';

/** How an endpoint says that there is nothing, or that something is wrong: a widget can only tell a visitor what it is told. */
export async function missingFindings(base: string): Promise<Finding[]> {
  const where = new URL(NOTHING, base).href;
  const answer = await send(where, { method: 'GET' });
  if (!answer) return [];
  if (answer.ok)
    return [
      {
        level: 'warning',
        where,
        detail: `answers ${String(answer.status)} for what is not there`,
        fix: 'answer 404: else a missing list is taken for a broken one',
      },
    ];
  return isOpen(answer)
    ? []
    : [
        {
          level: 'warning',
          where,
          detail: 'a failure lacks Access-Control-Allow-Origin',
          fix: 'send it with failures as well: else a widget cannot tell what went wrong',
        },
      ];
}

/** Whether a form on another site can be sent here, and is told what is wrong with it. Sends nothing that could be taken. */
export async function formFindings(where: string): Promise<Finding[]> {
  return [...(await preflightFindings(where)), ...(await refusalFindings(where))];
}

async function preflightFindings(where: string): Promise<Finding[]> {
  const headers = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' };
  const answer = await send(where, { method: 'OPTIONS', headers });
  const allowed = answer?.headers.get('Access-Control-Allow-Headers')?.toLowerCase() ?? '';
  if (answer?.ok === true && isOpen(answer) && /content-type|\*/.test(allowed)) return [];
  return [
    {
      level: 'error',
      where,
      detail: 'refuses the question that a browser asks before it sends a form (CORS preflight)',
      fix: 'answer OPTIONS with 204, Access-Control-Allow-Origin, -Methods: POST and -Headers: Content-Type',
    },
  ];
}

async function refusalFindings(where: string): Promise<Finding[]> {
  const answer = await send(where, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
  if (!answer) return [{ level: 'error', where, detail: 'cannot be reached' }];
  if (answer.ok)
    return [
      {
        level: 'error',
        where,
        detail: 'takes a form with nothing in it',
        fix: 'answer 422 with the fields that are missing',
      },
    ];
  // An allow-list is the operator's own choice, and too many questions say nothing about the answer.
  if (answer.status === 403 || answer.status === 429) return [];
  const problem = problemSchema.safeParse(jsonOf(answer.text));
  const errors = problem.success ? (problem.data.errors ?? []) : [];
  if (errors.length > 0) return [];
  return [
    {
      level: 'error',
      where,
      detail: `answers ${String(answer.status)} without saying which fields are wrong`,
      fix: 'answer application/problem+json (RFC 9457) with errors: [{ "pointer": "/email", "code": "required" }]',
    },
  ];
}

/** What came, read to its end: Node's fetch dies of a long body that nobody reads when its server hangs up (undici 5360). */
interface Sent extends Pick<Response, 'status' | 'ok' | 'headers'> {
  readonly text: string;
}

async function send(where: string, init: RequestInit): Promise<Sent | undefined> {
  try {
    const headers = { Origin: ORIGIN, ...(init.headers as Record<string, string> | undefined) };
    const answer = await fetch(where, { ...init, headers, signal: AbortSignal.timeout(TIME_MS) });
    const { status, ok, headers: told } = answer;
    return { status, ok, headers: told, text: await answer.text() };
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
