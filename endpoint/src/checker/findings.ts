import type { z } from 'zod';

/** One thing that is not as the contract wants it. A reader mends or drops it; a warning costs no row and no field that anybody sees. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** Address and JSON Pointer. */
  readonly where: string;
  readonly detail: string;
}

/** A strict schema of a whole file. */
export type PageSchema = z.ZodType;

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
      }));
    return [
      { level: 'error', where: place, detail: issue.code === 'custom' ? `is no ${issue.message}` : issue.message },
    ];
  });
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
