/** Events: what happens, when and where. */
import { z } from 'zod';
import { PAGE_NOTES, pageSchema } from './page.js';
import {
  amountSchema,
  bodySchema,
  countSchema,
  currencySchema,
  filled,
  geoSchema,
  idSchema,
  idsSchema,
  languagesSchema,
  listSchema,
  nameSchema,
  namedSchema,
  placeSchema,
  rowFields,
  setSchema,
  statusTextSchema,
  timeSchema,
  titleSchema,
  urlSchema,
  zoneSchema,
} from './values.js';
import { ACCESSIBILITIES, ATTENDANCES, AVAILABILITIES, EVENT_KINDS, EVENT_STATUSES } from './words.js';

export const onlineSchema = filled(
  z.strictObject({
    url: z.exactOptional(urlSchema),
    label: z.exactOptional(nameSchema),
    afterSignup: z.exactOptional(z.boolean()),
  }),
).meta({
  id: 'Online',
  description: 'Where to join; afterSignup: the address comes with the registration.',
  minProperties: 1,
});
export type Online = z.infer<typeof onlineSchema>;

export const priceSchema = filled(
  z.strictObject({
    free: z.exactOptional(z.boolean()),
    min: z.exactOptional(amountSchema),
    max: z.exactOptional(amountSchema),
    currency: z.exactOptional(currencySchema),
  }),
).meta({ id: 'Price', minProperties: 1 });
export type Price = z.infer<typeof priceSchema>;

export const eventSchema = z
  .strictObject({
    ...rowFields,
    title: titleSchema,
    start: timeSchema,
    end: z.exactOptional(timeSchema),
    timeZone: z.exactOptional(zoneSchema),
    kind: z.exactOptional(z.enum(EVENT_KINDS)),
    status: z.exactOptional(z.enum(EVENT_STATUSES)),
    statusText: z.exactOptional(statusTextSchema),
    previousStart: z.exactOptional(timeSchema),
    availability: z.exactOptional(z.enum(AVAILABILITIES)),
    availabilityText: z.exactOptional(statusTextSchema),
    attendance: z.exactOptional(z.enum(ATTENDANCES)),
    place: z.exactOptional(placeSchema),
    geo: z.exactOptional(geoSchema),
    online: z.exactOptional(onlineSchema),
    summary: z.exactOptional(titleSchema),
    description: z.exactOptional(bodySchema),
    communityIds: z.exactOptional(idsSchema),
    speakers: z.exactOptional(listSchema(namedSchema)),
    organizer: z.exactOptional(namedSchema),
    seriesId: z.exactOptional(idSchema),
    edition: z.exactOptional(z.number()),
    parentId: z.exactOptional(idSchema),
    track: z.exactOptional(nameSchema),
    featured: z.exactOptional(z.boolean()),
    languages: z.exactOptional(languagesSchema),
    price: z.exactOptional(priceSchema),
    registerUrl: z.exactOptional(urlSchema),
    capacity: z.exactOptional(countSchema),
    accessibility: z.exactOptional(setSchema(z.enum(ACCESSIBILITIES))),
  })
  .meta({
    id: 'Event',
    description:
      'One occurrence: no recurrence rules; occurrences share seriesId. An end before the start is an error that JSON Schema cannot see; a date as end is inclusive.',
  });
export type EventRow = z.infer<typeof eventSchema>;

export const eventPageSchema = pageSchema(eventSchema).meta({ id: 'EventPage', description: PAGE_NOTES });
export type EventPage = z.infer<typeof eventPageSchema>;
