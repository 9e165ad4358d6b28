import { readFileSync } from 'node:fs';
import { emailSchema } from '../../../src/contract/signup.js';
import { leaveOut } from '../leave-out.js';
import type { PersonRow } from '../../../src/contract/people.js';
import type { Network, NetworkSource } from '../network/network.js';
import type { Library } from '../network/library.js';
import { OperatorError } from '../operator-error.js';

/** Where messages to a person go: id of the person → their address, which nobody is shown. */
export type Mailboxes = ReadonlyMap<string, string>;

/** Whom a message is for. `locale`: the language that they are written to in, BCP 47. */
export interface Addressed {
  readonly name: string;
  readonly locale: string;
}

/**
 * Reads the operator's file of mailboxes: one JSON object, `{ "<id of a person>": "<address>" }`. It must not lie where files are served.
 * @throws OperatorError in one line that repeats no address
 */
export function readMailboxes(file: string): Mailboxes {
  const boxes = readObject(file);
  for (const [id, address] of Object.entries(boxes)) {
    if (!emailSchema.safeParse(address).success)
      throw new OperatorError(`${file}: what is written for "${id}" is no e-mail address.`);
  }
  return new Map(Object.entries(boxes) as [string, string][]);
}

function readObject(file: string): object {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown;
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'it is not JSON';
    throw new OperatorError(`${file}, the file of mailboxes, cannot be read: ${code}.`);
  }
  throw new OperatorError(`${file}, the file of mailboxes, is not one object of ids and addresses.`);
}

/** The network as it can keep its word: who has a mailbox can be written to, and nobody else, whatever a file says. */
export function withMailboxes(source: NetworkSource, mailboxes: Mailboxes): NetworkSource {
  // The same object for the same person: what is the same is not checked and sorted again.
  const told = new WeakMap<PersonRow, PersonRow>();
  const tell = (person: PersonRow): PersonRow => {
    const known = told.get(person);
    // A file may hold anything: what is no row is left for the check.
    if (known !== undefined || Object(person) !== person) return known ?? person;
    const row = {
      ...leaveOut(person, 'acceptsMessages'),
      ...(mailboxes.has(person.id) && { acceptsMessages: true }),
    };
    told.set(person, row);
    return row;
  };
  return async (now) => {
    const network = await source(now);
    const people = network.people.map(tell);
    return { ...withoutMessages(network, mailboxes.size === 0), people };
  };
}

function withoutMessages(network: Network, isClosed: boolean): Network {
  return isClosed ? { ...network, manifest: leaveOut(network.manifest, 'messages') } : network;
}

/** Whom an id stands for; undefined for nobody who is shown. Written to in their own language where they say one, else the network's. */
export function addressedOf({ shelf }: Library, id: string): Addressed | undefined {
  const { people, manifest } = shelf.network;
  const person = people.find((one) => one.id === id);
  return person && { name: person.name, locale: person.languages?.[0] ?? manifest.lang ?? 'en' };
}
