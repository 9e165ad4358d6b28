import { people } from './people.js';

/** Every third person of the sample has not given an address: whoever looks at it sees both. */
const WITHOUT = 3;

/** Where messages to the sample's people go: addresses under `.example`, which nobody can have (RFC 2606). */
export const sampleMailboxes: ReadonlyMap<string, string> = new Map(
  people.filter((_, at) => at % WITHOUT !== WITHOUT - 1).map(({ id }) => [id, `${id}@people.example`]),
);
