import type { z } from 'zod';

/** One thing that is not as the contract wants it. A reader mends or drops it; a warning costs no row and no field that anybody sees. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** Address and JSON Pointer. */
  readonly where: string;
  readonly detail: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** A finding that does not know yet where it is. */
export type Said = Omit<Finding, 'where'>;

/** A strict schema of a whole file. */
export type PageSchema = z.ZodType;

/** What to write instead, by what a schema calls it. */
const FIXES: Readonly<Record<string, string>> = {
  time: 'write 2026-05-20, or 2026-05-20T18:30 with "timeZone": "Europe/Paris"',
  url: 'write an address that begins with https://, or one relative to this file',
  text: 'write plain text without HTML and without control characters',
  language: 'write a BCP 47 tag: fr, pt-BR',
  country: 'write a code of ISO 3166-1: FR, MA',
};

/** What the schema says about a file. A key that it does not know is a warning: a newer contract may have it. */
export function schemaFindings(where: string, schema: PageSchema, json: unknown): Finding[] {
  if (json === undefined) return [];
  const result = schema.safeParse(json);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): Finding[] => {
    const place = `${where} ${pointerOf(issue.path)}`;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        level: 'warning',
        where: `${place}/${key}`,
        detail: 'the contract does not know it',
        fix: 'leave it out, or look its name up in docs/contract',
      }));
    const fix = issue.code === 'custom' ? FIXES[issue.message] : undefined;
    const detail = issue.code === 'custom' ? `is no ${issue.message}` : issue.message;
    return [{ level: 'error', where: place, detail, ...(fix !== undefined && { fix }) }];
  });
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
