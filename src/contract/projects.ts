/** Projects: what communities work on. */
import { z } from 'zod';
import { PAGE_NOTES, pageSchema } from './page.js';
import {
  bodySchema,
  dateSchema,
  idsSchema,
  linkSchema,
  listSchema,
  nameSchema,
  rowFields,
  statusTextSchema,
  titleSchema,
} from './values.js';
import { PROJECT_KINDS, PROJECT_STATUSES } from './words.js';

export const projectSchema = z
  .strictObject({
    ...rowFields,
    name: nameSchema,
    summary: z.exactOptional(titleSchema),
    description: z.exactOptional(bodySchema),
    kind: z.exactOptional(z.enum(PROJECT_KINDS)),
    status: z.exactOptional(z.enum(PROJECT_STATUSES)),
    statusText: z.exactOptional(statusTextSchema),
    communityIds: z.exactOptional(idsSchema),
    connectorIds: z.exactOptional(idsSchema),
    since: z.exactOptional(dateSchema),
    until: z.exactOptional(dateSchema),
    links: z.exactOptional(listSchema(linkSchema)),
  })
  .meta({ id: 'Project' });
export type ProjectRow = z.infer<typeof projectSchema>;

export const projectPageSchema = pageSchema(projectSchema).meta({ id: 'ProjectPage', description: PAGE_NOTES });
export type ProjectPage = z.infer<typeof projectPageSchema>;
