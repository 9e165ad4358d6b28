import { Almanac } from './almanac.js';
import { articlesBefore } from './articles.js';
import { communities } from './communities.js';
import { eventsAround } from './events.js';
import { labels } from './labels.js';
import { manifest } from './manifest.js';
import { partners, tiers } from './partners.js';
import { people } from './people.js';
import { projects } from './projects.js';
import type { ArticleRow } from '../../src/contract/articles.js';
import type { CommunityRow } from '../../src/contract/communities.js';
import type { EventRow } from '../../src/contract/events.js';
import type { Manifest } from '../../src/contract/manifest.js';
import type { PartnerRow } from '../../src/contract/partners.js';
import type { PersonRow } from '../../src/contract/people.js';
import type { ProjectRow } from '../../src/contract/projects.js';
import type { Text } from '../../src/contract/values.js';

/** A whole invented network. Addresses of logos and pictures are relative to the files of rows: `logos/01.svg`, `pictures/paris.svg`. */
export interface SampleNetwork {
  readonly manifest: Manifest;
  readonly communities: readonly CommunityRow[];
  readonly events: readonly EventRow[];
  readonly people: readonly PersonRow[];
  readonly partners: readonly PartnerRow[];
  readonly tiers: readonly { id: string; label: Text; size: 'l' | 'm' | 's' }[];
  readonly labels: readonly { id: string; label: Text }[];
  readonly articles: readonly ArticleRow[];
  readonly projects: readonly ProjectRow[];
}

/**
 * The sample as it stands at a moment: the dates of events and articles move with it, everything else stays.
 * Events come in no particular order, past ones among them; whoever publishes them sorts and splits.
 *
 * @param now the moment that counts as now
 */
export function sampleNetwork(now: Date): SampleNetwork {
  const almanac = new Almanac(now);
  return {
    manifest,
    communities,
    events: eventsAround(almanac, now),
    people,
    partners,
    tiers,
    labels,
    articles: articlesBefore(almanac),
    projects,
  };
}
