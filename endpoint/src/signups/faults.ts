import type { z } from 'zod';
import { problemErrorsOf, type ProblemError } from '../../../src/contract/problem.js';
import type { ProblemCode } from '../../../src/contract/words.js';

/** What the schema refused, one fault a place: a text that is too long and not clean is said once. */
export function faultsOf(error: z.ZodError, body: unknown): ProblemError[] {
  return [...new Map(problemErrorsOf(error.issues, body).map((one) => [one.pointer, one])).values()];
}

/** One fault at a path of keys and indexes. */
export function fault(path: readonly PropertyKey[], code: ProblemCode, detail?: string): ProblemError {
  const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { pointer, code, ...(detail === undefined ? {} : { detail }) };
}
