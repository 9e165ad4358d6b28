/** People who agreed to be shown: connectors, advisors, editors, alumni, members. */
import { z } from 'zod';
import { PAGE_NOTES, pageSchema } from './page.js';
import {
  bodySchema,
  idsSchema,
  languagesSchema,
  linkSchema,
  listSchema,
  openWordSchema,
  plainNameSchema,
  rowFields,
  setSchema,
  titleSchema,
  townSchema,
  wordSchema,
} from './values.js';
import { PERSON_CONSENTS, PERSON_ROLES, WORKSTREAMS } from './words.js';

export const personSchema = z
  .strictObject({
    ...rowFields,
    name: plainNameSchema,
    role: z.exactOptional(z.enum(PERSON_ROLES)),
    title: z.exactOptional(titleSchema),
    bio: z.exactOptional(bodySchema),
    communityIds: z.exactOptional(idsSchema),
    workstreams: z.exactOptional(setSchema(openWordSchema(WORKSTREAMS))),
    skills: z.exactOptional(setSchema(wordSchema)),
    languages: z.exactOptional(languagesSchema),
    place: z.exactOptional(townSchema),
    links: z.exactOptional(listSchema(linkSchema)),
    acceptsMessages: z.exactOptional(z.boolean()),
    consent: z.enum(PERSON_CONSENTS),
  })
  .meta({ id: 'Person', description: 'Shown only with consent "public". No e-mail address.' });
export type PersonRow = z.infer<typeof personSchema>;

export const personPageSchema = pageSchema(personSchema).meta({ id: 'PersonPage', description: PAGE_NOTES });
export type PersonPage = z.infer<typeof personPageSchema>;
