import type { Store } from '../store/database.js';

/** A member as the administrator sees one. */
export interface Member {
  readonly email: string;
  readonly since: string;
  readonly locale: string;
  readonly name: string;
  readonly communityIds: readonly string[];
  readonly country: string;
  readonly city: string;
  readonly occupation: string;
  readonly interests: readonly string[];
  readonly skills: readonly string[];
  readonly heardFrom: string;
  readonly message: string;
  /** The purposes that were agreed to. */
  readonly consents: readonly string[];
}

/** Every confirmed member, in the order in which they came. */
export async function readMembers(store: Store): Promise<Member[]> {
  const rows = await store
    .selectFrom('members')
    .innerJoin('signups', 'signups.id', 'members.signup_id')
    .select(['signups.id', 'members.since', 'signups.locale', 'signups.content'])
    .orderBy('members.since')
    .orderBy('signups.id')
    .execute();
  const given = await store
    .selectFrom('consents')
    .innerJoin('members', 'members.signup_id', 'consents.signup_id')
    .select(['consents.signup_id', 'consents.purpose'])
    .where('consents.given', '=', 1)
    .orderBy('consents.purpose')
    .execute();
  const purposes = new Map<string, string[]>();
  for (const { signup_id: id, purpose } of given) purposes.set(id, [...(purposes.get(id) ?? []), purpose]);
  return rows.map(({ id, since, locale, content }) => ({
    ...memberOf(JSON.parse(content) as Readonly<Record<string, unknown>>),
    since,
    locale,
    consents: purposes.get(id) ?? [],
  }));
}

/** How many sign-ups wait for their confirmation. */
export async function countWaiting(store: Store): Promise<number> {
  const row = await store
    .selectFrom('signups')
    .select((build) => build.fn.countAll<number | string>().as('count'))
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function memberOf(content: Readonly<Record<string, unknown>>): Omit<Member, 'since' | 'locale' | 'consents'> {
  const text = (key: string): string => {
    const value = content[key];
    return typeof value === 'string' ? value : '';
  };
  const list = (key: string): readonly string[] => {
    const value = content[key];
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  };
  return {
    email: text('email'),
    name: text('name'),
    communityIds: list('communityIds'),
    country: text('country'),
    city: text('city'),
    occupation: text('occupation'),
    interests: list('interests'),
    skills: list('skills'),
    heardFrom: text('heardFrom'),
    message: text('message'),
  };
}
