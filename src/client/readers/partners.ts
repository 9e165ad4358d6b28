import type { PartnerRow, Tier } from '../../contract/partners.js';
import { PARTNER_KINDS, TIER_SIZES } from '../../contract/words.js';
import * as read from './fields.js';
import { pageReader, rowReader } from './rows.js';
import { needed } from './table.js';

/** Reads a page of partners, with its tiers. */
export const readPartners = pageReader<PartnerRow, { tiers?: Tier[] }>(
  rowReader<PartnerRow>({
    ...read.commonFields,
    name: needed(read.name),
    logo: read.image,
    summary: read.title,
    tier: read.id,
    kind: read.word(PARTNER_KINDS),
    since: read.date,
    until: read.date,
    communityIds: read.set(read.id),
  }),
  { tiers: read.list(read.object<Tier>({ id: needed(read.id), label: read.name, size: read.word(TIER_SIZES) }, 'id')) },
);
