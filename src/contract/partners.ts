/** Partners: sponsors, hosts, media, public bodies, members. */
import { z } from 'zod';
import { PAGE_NOTES, pageFields } from './page.js';
import type { Page } from './page.js';
import {
  dateSchema,
  idSchema,
  idsSchema,
  imageSchema,
  listSchema,
  nameSchema,
  rowFields,
  titleSchema,
} from './values.js';
import { PARTNER_KINDS, TIER_SIZES } from './words.js';

export type { Tier } from './page.js';

export const partnerSchema = z
  .strictObject({
    ...rowFields,
    name: nameSchema,
    logo: z.exactOptional(imageSchema),
    summary: z.exactOptional(titleSchema),
    tier: z.exactOptional(idSchema),
    kind: z.exactOptional(z.enum(PARTNER_KINDS)),
    since: z.exactOptional(dateSchema),
    until: z.exactOptional(dateSchema),
    communityIds: z.exactOptional(idsSchema),
  })
  .meta({ id: 'Partner', description: 'tier is the id of one of the tiers of the page; an unknown one comes last.' });
export type PartnerRow = z.infer<typeof partnerSchema>;

export const tierSchema = z
  .strictObject({ id: idSchema, label: z.exactOptional(nameSchema), size: z.exactOptional(z.enum(TIER_SIZES)) })
  .meta({ id: 'Tier', description: 'A group of partners; the order of the page is the order shown.' });

export const partnerPageSchema = z
  .strictObject({ ...pageFields, tiers: z.exactOptional(listSchema(tierSchema)), items: z.array(partnerSchema) })
  .meta({ id: 'PartnerPage', description: PAGE_NOTES });
export type PartnerPage = Page<PartnerRow>;
