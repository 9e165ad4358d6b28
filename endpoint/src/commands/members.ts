import { OperatorError } from '../operator-error.js';
import { membersCsv } from '../admin/csv.js';
import { readMembers } from '../admin/members.js';
import { readPerson } from '../signups/person-data.js';
import { emailKey } from '../signups/record.js';
import { erasePerson } from '../signups/signup-store.js';
import { holdPerson, type Store } from '../store/database.js';
import { withStore } from './own-store.js';

/** What can be done with members, by its word. Each works on the store that the server uses, also while it runs. */
const ACTIONS: Readonly<Record<string, (store: Store, email: string | undefined) => Promise<string>>> = {
  count: async (store, email) => {
    const all = store.selectFrom('members').select((build) => build.fn.countAll<number | string>().as('count'));
    const some = email === undefined ? all : all.where('email_key', '=', emailKey(email));
    return String((await some.executeTakeFirstOrThrow()).count);
  },
  list: async (store, email) => {
    const all = store
      .selectFrom('members')
      .innerJoin('signups', 'signups.id', 'members.signup_id')
      .select(['members.since', 'signups.content'])
      .orderBy('members.since');
    const rows = await (email === undefined ? all : all.where('members.email_key', '=', emailKey(email))).execute();
    return rows.map(({ since, content }) => JSON.stringify({ since, ...(JSON.parse(content) as object) })).join('\n');
  },
  csv: async (store) => membersCsv(await readMembers(store)).trimEnd(),
  export: async (store, email) => {
    if (email === undefined) throw new OperatorError('Whose data? ouishare-endpoint members export <e-mail>');
    return JSON.stringify((await readPerson(store, emailKey(email))) ?? { signups: [] }, null, 2);
  },
  erase: async (store, email) => {
    if (email === undefined) throw new OperatorError('Whose data? ouishare-endpoint members erase <e-mail>');
    const key = emailKey(email);
    const { count } = await store
      .selectFrom('signups')
      .select((build) => build.fn.countAll<number | string>().as('count'))
      .where('email_key', '=', key)
      .executeTakeFirstOrThrow();
    await store.transaction().execute(async (work) => {
      await holdPerson(work, key);
      await erasePerson(work, key, new Date().toISOString());
    });
    return String(count);
  },
};

/**
 * `members count [<e-mail>]`: how many members, or whether this is one (1 or 0). `members list [<e-mail>]`: one JSON object a line.
 * `members csv`: all of them as a table that is safe in a spreadsheet. `members export <e-mail>`: everything that is held about a person, what
 * one who asks is entitled to get. `members erase <e-mail>`: as if the person had withdrawn; prints how many sign-ups were erased.
 */
export async function members(action: string | undefined, email: string | undefined): Promise<void> {
  const act = Object.entries(ACTIONS).find(([word]) => word === action)?.[1];
  if (act === undefined) throw new OperatorError(`members can ${Object.keys(ACTIONS).join(', ')}.`);
  await withStore(async (store) => {
    const said = await act(store, email);
    if (said !== '') console.log(said);
  });
}
