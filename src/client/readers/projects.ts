import type { ProjectRow } from '../../contract/projects.js';
import { PROJECT_KINDS, PROJECT_STATUSES } from '../../contract/words.js';
import * as read from './fields.js';
import { links } from './links.js';
import { keepUnknownWord, pageReader, rowReader } from './rows.js';
import { needed } from './table.js';

/** Reads a page of projects. */
export const readProjects = pageReader(
  rowReader<ProjectRow>(
    {
      ...read.commonFields,
      name: needed(read.name),
      summary: read.title,
      description: read.body,
      kind: read.word(PROJECT_KINDS),
      status: read.word(PROJECT_STATUSES),
      statusText: read.statusText,
      communityIds: read.set(read.id),
      connectorIds: read.set(read.id),
      since: read.date,
      until: read.date,
      links,
    },
    (raw) => keepUnknownWord(raw, 'status', PROJECT_STATUSES, 'statusText'),
  ),
);
