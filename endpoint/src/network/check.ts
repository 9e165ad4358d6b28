import type { z } from 'zod';
import { articleSchema } from '../../../src/contract/articles.js';
import { communitySchema } from '../../../src/contract/communities.js';
import { eventSchema } from '../../../src/contract/events.js';
import { manifestSchema } from '../../../src/contract/manifest.js';
import { labelSchema } from '../../../src/contract/page.js';
import { partnerSchema, tierSchema } from '../../../src/contract/partners.js';
import { personSchema } from '../../../src/contract/people.js';
import { projectSchema } from '../../../src/contract/projects.js';
import type { Log } from '../log.js';
import { OperatorError } from '../operator-error.js';
import { filterInSlices } from '../slices.js';
import type { Network } from './network.js';

// By the row itself: with every reading of a feed only what is new is looked at, and only what is new is told.
const verdicts = new WeakMap<object, string>();
const GOOD = '';
/** What is no object at all is told once as well. */
const oddities = new Set<unknown>();

/**
 * The network without what the contract refuses; each refusal is one line in the log, once. A publisher validates, it does not repair. In slices: a
 * hundred thousand rows take seconds, in which others are answered.
 */
export async function checkNetwork(network: Network, log: Log): Promise<Network> {
  const manifest = manifestSchema.safeParse(network.manifest);
  if (!manifest.success)
    throw new OperatorError(`The manifest is not as the contract wants it: ${sayIssues(manifest.error)}`);
  return {
    manifest: network.manifest,
    communities: await keepGood('communities', network.communities, communitySchema, log),
    events: await keepGood('events', network.events, eventSchema, log),
    people: await keepGood('people', network.people, personSchema, log),
    partners: await keepGood('partners', network.partners, partnerSchema, log),
    articles: await keepGood('articles', network.articles, articleSchema, log),
    projects: await keepGood('projects', network.projects, projectSchema, log),
    tiers: await keepGood('tiers', network.tiers ?? [], tierSchema, log),
    labels: await keepGood('labels', network.labels ?? [], labelSchema, log),
  };
}

function keepGood<T extends { readonly id: string }>(
  list: string,
  rows: readonly T[],
  schema: z.ZodType,
  log: Log,
): Promise<readonly T[]> {
  const ids = new Set<string>();
  return filterInSlices(rows, (row, index) => {
    const { verdict, isNew } = judge(row, schema);
    const isRepeated = verdict === GOOD && ids.has(row.id);
    if (verdict === GOOD && !isRepeated) {
      ids.add(row.id);
      return true;
    }
    const reason = isRepeated ? 'its id is there already' : verdict;
    if (isNew) log.line(`${list}[${String(index)}] is left out: ${reason}`);
    return false;
  });
}

function judge(row: unknown, schema: z.ZodType): { readonly verdict: string; readonly isNew: boolean } {
  const isObject = typeof row === 'object' && row !== null;
  const known = isObject ? verdicts.get(row) : undefined;
  if (known !== undefined) return { verdict: known, isNew: false };
  const result = schema.safeParse(row);
  const verdict = result.success ? GOOD : sayIssues(result.error);
  const isNew = isObject || !oddities.has(row);
  if (isObject) verdicts.set(row, verdict);
  else oddities.add(row);
  return { verdict, isNew };
}

/** Where and why, never the value itself: a row may be about a person. */
function sayIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `/${issue.path.map(String).join('/')} ${issue.code}`).join(', ');
}
