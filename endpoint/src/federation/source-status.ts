import { sourceId, type Gathered } from './gather.js';
import type { FeedSource } from './source-list.js';

/** How a source stands: for `status.json`, for the page of the sources, for the lines of a build. */
export interface SourceStatus {
  readonly id: string;
  /** Where it is published. Never the whole address: that of a private calendar is its password. */
  readonly host: string;
  readonly name: string | undefined;
  readonly ok: boolean;
  /** When its rows were last read, ISO 8601 in UTC; undefined where they never were. */
  readonly readAt: string | undefined;
  readonly resource: string | undefined;
  readonly format: string | undefined;
  readonly rows: number;
  readonly dropped: number;
  readonly drops: readonly string[];
  readonly problem: string | undefined;
}

/** @param problem why its last reading failed, in words */
export function statusOf(
  source: FeedSource,
  gathered: Gathered | undefined,
  problem: string | undefined,
): SourceStatus {
  return {
    id: sourceId(source),
    host: new URL(source.href).host,
    name: source.name,
    ok: problem === undefined,
    readAt: gathered?.readAt,
    resource: gathered?.resource,
    format: gathered?.format,
    rows: gathered?.rows.length ?? 0,
    dropped: gathered?.dropped ?? 0,
    drops: gathered?.drops ?? [],
    problem,
  };
}

/** One line for a terminal. */
export function lineOf({ id, host, ok, rows, dropped, problem, readAt, resource = 'rows' }: SourceStatus): string {
  const left = dropped === 0 ? '' : `, ${String(dropped)} could not be read`;
  if (ok) return `ok      ${id} (${host})  ${String(rows)} ${resource}${left}`;
  const kept = readAt === undefined ? 'nothing of it is known' : `kept: ${String(rows)} ${resource} of ${readAt}`;
  return `failed  ${id} (${host})  ${problem ?? ''}; ${kept}`;
}
