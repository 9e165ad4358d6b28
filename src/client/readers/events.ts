import type { EventRow, Online, Price } from '../../contract/events.js';
import { ACCESSIBILITIES, ATTENDANCES, AVAILABILITIES, EVENT_KINDS, EVENT_STATUSES } from '../../contract/words.js';
import * as read from './fields.js';
import { keepUnknownWord, pageReader, rowReader } from './rows.js';
import { needed } from './table.js';

/** Reads a page of events. */
export const readEvents = pageReader(
  rowReader<EventRow>(
    {
      ...read.commonFields,
      title: needed(read.title),
      start: needed(read.time),
      end: read.time,
      timeZone: read.zone,
      kind: read.word(EVENT_KINDS),
      status: read.word(EVENT_STATUSES),
      statusText: read.statusText,
      previousStart: read.time,
      availability: read.word(AVAILABILITIES),
      availabilityText: read.statusText,
      attendance: read.word(ATTENDANCES),
      place: read.place,
      geo: read.geo,
      online: read.object<Online>({ url: read.url, label: read.name, afterSignup: read.flag }, 'url'),
      summary: read.title,
      description: read.body,
      communityIds: read.set(read.id),
      speakers: read.list(read.named),
      organizer: read.named,
      seriesId: read.id,
      edition: read.number,
      parentId: read.id,
      track: read.name,
      featured: read.flag,
      languages: read.set(read.language),
      price: read.object<Price>({
        free: read.flag,
        min: read.between(0),
        max: read.between(0),
        currency: read.currency,
      }),
      registerUrl: read.url,
      capacity: read.integer(0),
      accessibility: read.set(read.word(ACCESSIBILITIES)),
    },
    (raw) =>
      keepUnknownWord(
        keepUnknownWord(raw, 'status', EVENT_STATUSES, 'statusText'),
        'availability',
        AVAILABILITIES,
        'availabilityText',
      ),
  ),
);
