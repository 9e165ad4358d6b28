/** Communities: local ones, thematic ones, circles. */
import { z } from 'zod';
import { PAGE_NOTES, pageSchema } from './page.js';
import {
  bodySchema,
  countSchema,
  dateSchema,
  geoSchema,
  idsSchema,
  languagesSchema,
  linkSchema,
  listSchema,
  nameSchema,
  placeSchema,
  rowFields,
  statusTextSchema,
  titleSchema,
  zoneSchema,
} from './values.js';
import { COMMUNITY_KINDS, COMMUNITY_STATUSES } from './words.js';

export const communitySchema = z
  .strictObject({
    ...rowFields,
    name: nameSchema,
    kind: z.exactOptional(z.enum(COMMUNITY_KINDS)),
    summary: z.exactOptional(titleSchema),
    description: z.exactOptional(bodySchema),
    place: z.exactOptional(placeSchema),
    geo: z.exactOptional(geoSchema),
    timeZone: z.exactOptional(zoneSchema),
    languages: z.exactOptional(languagesSchema),
    status: z.exactOptional(z.enum(COMMUNITY_STATUSES)),
    statusText: z.exactOptional(statusTextSchema),
    members: z.exactOptional(countSchema),
    founded: z.exactOptional(dateSchema),
    connectorIds: z.exactOptional(idsSchema),
    links: z.exactOptional(listSchema(linkSchema)),
  })
  .meta({
    id: 'Community',
    description: 'geo is the centre of a town, never a home; a thematic community has no pin.',
  });
export type CommunityRow = z.infer<typeof communitySchema>;

export const communityPageSchema = pageSchema(communitySchema).meta({ id: 'CommunityPage', description: PAGE_NOTES });
export type CommunityPage = z.infer<typeof communityPageSchema>;
