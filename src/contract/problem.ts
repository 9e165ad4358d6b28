/** Errors as the endpoint tells them: `application/problem+json` (RFC 9457). */
import { z } from 'zod';
import { PROBLEM_CODES } from './words.js';
import type { ProblemCode } from './words.js';

export const problemErrorSchema = z
  .strictObject({
    /** JSON Pointer (RFC 6901) to the field; empty for the body as a whole. */
    pointer: z.string(),
    code: z.enum(PROBLEM_CODES),
    detail: z.exactOptional(z.string()),
  })
  .meta({ id: 'ProblemError', description: 'One fault: a JSON Pointer, a code, a sentence for developers.' });
export type ProblemError = z.infer<typeof problemErrorSchema>;

export const problemSchema = z
  .strictObject({
    type: z.exactOptional(z.string()),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.exactOptional(z.string()),
    errors: z.exactOptional(z.array(problemErrorSchema)),
    retryAfter: z.exactOptional(z.int().min(0)),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457; retryAfter in seconds. Visitors read their own translated words instead.',
  });
export type Problem = z.infer<typeof problemSchema>;

type Issue = z.core.$ZodIssue;

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function isAt(body: unknown, path: readonly PropertyKey[]): boolean {
  let at = body;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at !== undefined;
}

function codeOf(issue: Issue, body: unknown): ProblemCode {
  if (issue.code === 'too_big') return 'too_long';
  if (issue.code === 'custom' && issue.params?.['code'] === 'not_given') return 'not_given';
  return isAt(body, issue.path) ? 'invalid' : 'required';
}

function errorsOf(issue: Issue, body: unknown): ProblemError[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(issue.path), code: codeOf(issue, body) }];
  return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'unknown' }));
}

/**
 * The faults that a schema found in `body`, as `errors` of a problem, one a field: `required` for what is missing, `unknown` for a field that the schema does
 * not name, `too_long`, `not_given` for a consent, `invalid` for all else.
 */
export function problemErrorsOf(issues: readonly Issue[], body: unknown): ProblemError[] {
  const errors = new Map<string, ProblemError>();
  for (const error of issues.flatMap((issue) => errorsOf(issue, body))) {
    if (!errors.has(error.pointer)) errors.set(error.pointer, error);
  }
  return [...errors.values()];
}
