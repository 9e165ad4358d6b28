import type { PartnerRow, Tier } from '../../contract/partners.js';
import type { TierSize } from '../../contract/words.js';

/** Partners under one name, drawn in one size. */
export interface PartnerGroup {
  /** The tier; undefined for partners of no known tier, who come last. */
  readonly tier: Tier | undefined;
  readonly size: TierSize;
  readonly rows: readonly PartnerRow[];
  /** Those that are drawn so far and those that come: what is true of the whole tier is true from the first on. */
  readonly all: readonly PartnerRow[];
}

/** The size of a tier that does not say one, and of partners of no known tier. */
const DEFAULT_SIZE: TierSize = 'm';

/**
 * Partners by tier, in the order of the page. A tier without partners is not shown; an unknown tier is the last group.
 * Without tiers all are one group, and so they are where the page's author wants none.
 */
export function groupPartners(
  rows: readonly PartnerRow[],
  tiers: readonly Tier[],
  isUndivided: boolean,
): readonly PartnerGroup[] {
  if (isUndivided || tiers.length === 0) return rows.length === 0 ? [] : [groupOf(undefined, DEFAULT_SIZE, rows)];
  const known = new Set(tiers.map(({ id }) => id));
  const ofTier = (tier: Tier): readonly PartnerRow[] => rows.filter((row) => row.tier === tier.id);
  const groups = tiers.map((tier) => groupOf(tier, tier.size ?? DEFAULT_SIZE, ofTier(tier)));
  const others = rows.filter((row) => row.tier === undefined || !known.has(row.tier));
  // The least room: nobody said that they are more.
  groups.push(groupOf(undefined, 's', others));
  return groups.filter((group) => group.rows.length > 0);
}

function groupOf(tier: Tier | undefined, size: TierSize, rows: readonly PartnerRow[]): PartnerGroup {
  return { tier, size, rows, all: rows };
}

/** The groups with no more than so many partners in all; those of which none is left are not there. */
export function firstOf(groups: readonly PartnerGroup[], count: number): readonly PartnerGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

/** Whether a partnership is over on `today`, `YYYY-MM-DD`: `until` is the last day, month or year that counts. */
export function isFormer({ until }: PartnerRow, today: string): boolean {
  return until !== undefined && until < today.slice(0, until.length);
}
