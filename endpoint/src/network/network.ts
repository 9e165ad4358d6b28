import type { ArticleRow } from '../../../src/contract/articles.js';
import type { CommunityRow } from '../../../src/contract/communities.js';
import type { EventRow } from '../../../src/contract/events.js';
import type { Manifest } from '../../../src/contract/manifest.js';
import type { Label, Tier } from '../../../src/contract/page.js';
import type { PartnerRow } from '../../../src/contract/partners.js';
import type { PersonRow } from '../../../src/contract/people.js';
import type { ProjectRow } from '../../../src/contract/projects.js';

/** Everything that an endpoint publishes, as rows of the contract. */
export interface Network {
  /** Only what a publisher decides: the server itself says which resources and feeds it has. */
  readonly manifest: Manifest;
  readonly communities: readonly CommunityRow[];
  /** Past and coming ones alike. */
  readonly events: readonly EventRow[];
  readonly people: readonly PersonRow[];
  readonly partners: readonly PartnerRow[];
  readonly articles: readonly ArticleRow[];
  readonly projects: readonly ProjectRow[];
  /** Groups of partners, in their order. */
  readonly tiers?: readonly Tier[] | undefined;
  /** What tags, workstreams, interests and series are called. */
  readonly labels?: readonly Label[] | undefined;
}

/** Gives the network as it is at this moment. */
export type NetworkSource = (now: Date) => Network | Promise<Network>;
