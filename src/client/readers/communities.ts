import type { CommunityRow } from '../../contract/communities.js';
import { COMMUNITY_KINDS, COMMUNITY_STATUSES } from '../../contract/words.js';
import * as read from './fields.js';
import { links } from './links.js';
import { keepUnknownWord, pageReader, rowReader } from './rows.js';
import { needed } from './table.js';

/** Reads a page of communities. */
export const readCommunities = pageReader(
  rowReader<CommunityRow>(
    {
      ...read.commonFields,
      name: needed(read.name),
      kind: read.word(COMMUNITY_KINDS),
      summary: read.title,
      description: read.body,
      place: read.place,
      geo: read.geo,
      timeZone: read.zone,
      languages: read.set(read.language),
      status: read.word(COMMUNITY_STATUSES),
      statusText: read.statusText,
      members: read.integer(0),
      founded: read.date,
      connectorIds: read.set(read.id),
      links,
    },
    (raw) => keepUnknownWord(raw, 'status', COMMUNITY_STATUSES, 'statusText'),
  ),
);
