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
import type { Network } from './network.js';

/** The network without what the contract refuses; each refusal is one line in the log. A publisher validates, it does not repair. */
export function checkNetwork(network: Network, log: Log): Network {
  const manifest = manifestSchema.safeParse(network.manifest);
  if (!manifest.success)
    throw new OperatorError(`The manifest is not as the contract wants it: ${sayIssues(manifest.error)}`);
  return {
    manifest: network.manifest,
    communities: keepGood('communities', network.communities, communitySchema, log),
    events: keepGood('events', network.events, eventSchema, log),
    people: keepGood('people', network.people, personSchema, log),
    partners: keepGood('partners', network.partners, partnerSchema, log),
    articles: keepGood('articles', network.articles, articleSchema, log),
    projects: keepGood('projects', network.projects, projectSchema, log),
    tiers: keepGood('tiers', network.tiers ?? [], tierSchema, log),
    labels: keepGood('labels', network.labels ?? [], labelSchema, log),
  };
}

function keepGood<T extends { readonly id: string }>(
  list: string,
  rows: readonly T[],
  schema: z.ZodType,
  log: Log,
): readonly T[] {
  const ids = new Set<string>();
  return rows.filter((row, index) => {
    const result = schema.safeParse(row);
    const repeated = result.success && ids.has(row.id);
    if (result.success) ids.add(row.id);
    if (result.success && !repeated) return true;
    const reason = result.success ? 'its id is there already' : sayIssues(result.error);
    log.line(`${list}[${String(index)}] is left out: ${reason}`);
    return false;
  });
}

/** Where and why, never the value itself: a row may be about a person. */
function sayIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `/${issue.path.map(String).join('/')} ${issue.code}`).join(', ');
}
