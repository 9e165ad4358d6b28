import type { PersonRow } from '../../contract/people.js';
import type { Town } from '../../contract/values.js';
import { PERSON_CONSENTS, PERSON_ROLES, WORKSTREAMS } from '../../contract/words.js';
import * as read from './fields.js';
import { links, openWord } from './links.js';
import { pageReader, rowReader } from './rows.js';
import { needed } from './table.js';

/** Reads a page of people: who did not agree to be shown is left out, of a place only city and country are read. */
export const readPeople = pageReader(
  rowReader<PersonRow>({
    consent: needed(read.word(PERSON_CONSENTS)),
    ...read.commonFields,
    name: needed(read.plainName),
    role: read.word(PERSON_ROLES),
    title: read.title,
    bio: read.body,
    communityIds: read.set(read.id),
    workstreams: read.set(openWord(WORKSTREAMS)),
    skills: read.set(read.freeWord),
    languages: read.set(read.language),
    place: read.object<Town>({ city: read.plainName, country: read.country }),
    links,
    acceptsMessages: read.flag,
  }),
);
