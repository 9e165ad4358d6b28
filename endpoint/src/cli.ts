import { parseArgs } from 'node:util';
import { backup, restore } from './commands/backup.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { config } from './commands/config.js';
import { members } from './commands/members.js';
import { serve } from './commands/serve.js';
import { OperatorError } from './operator-error.js';
import { VARIABLES } from './settings.js';

const USAGE = `ouishare-endpoint <command>

  serve                    answers the contract at /api/ and the built doors at /cdn/1/
    --network <folder>     the files to publish: ouishare.json, events.json, … (default: the sample)
    --sources <file>       feeds to take up besides: sources.json (state of each at /sources)
    --snapshot <folder>    also writes what it serves as files, at once and after each change
    --cdn <folder>         the built doors (default: looked for)
    --site <folder>        pages to serve at /
    --demo                 for a look on one's own machine: mails at /outbox, the sample's files at /sample/,
                           the same network as a folder of plain files at /static-network/
  build <sources.json>     reads the feeds that it names into a folder of files that any host serves
    --out <folder>         where to (default: public)
    --network <folder>     one's own files besides, as above
    --base <address>       the address that the folder will have, for feeds that have to name it
    --state <file>         where the last good rows of each feed are kept (default: .cache/ouishare-build.json)
    --allow-private        also asks addresses of this machine's own network
  check <address>          reads an endpoint and says what is not as the contract wants it, and what to do about it
    --json                 for a machine
  members count [<e-mail>] how many members, or whether this is one
  members list [<e-mail>]  what is stored about them, one JSON object a line
  members csv              all of them as a table that is safe in a spreadsheet
  members export <e-mail>  everything that is held about a person, as JSON
  members erase <e-mail>   erases everything about a person but the minimal proof
  backup <file>            everything in the store, also while the server runs; packed as .gz; - is standard output
  restore <file>           puts a backup into an empty store, of either kind
  config                   checks the environment and shows it, without secrets

Environment: ${VARIABLES.join(', ')}
`;

/** Exit code of a command line that cannot be understood. */
const USAGE_ERROR = 2;

class UsageError extends Error {}

async function main(words: readonly string[]): Promise<void> {
  const { values, positionals } = readWords(words);
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const [command = '', ...rest] = positionals;
  const run = Object.entries(COMMANDS).find(([name]) => name === command)?.[1](rest, values);
  if (run === undefined) throw new UsageError(command === '' ? '' : `There is no command "${positionals.join(' ')}".`);
  await run;
}

type Values = ReturnType<typeof readWords>['values'];
type Command = (words: readonly string[], values: Values) => Promise<void> | undefined;

/** Each gives undefined for words that it does not understand. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: ({ length }, { network, sources, snapshot, cdn, site, demo = false }) =>
    length === 0 ? serve({ network, sources, snapshot, cdn, site, demo }) : undefined,
  build: ([file, ...more], { out = 'public', network, base, state, 'allow-private': allowPrivate }) =>
    file === undefined || more.length > 0 ? undefined : build(file, { out, network, base, state, allowPrivate }),
  check: ([address, ...more], { json = false }) =>
    address === undefined || more.length > 0 ? undefined : check(address, json),
  backup: ([file, ...more]) => (file === undefined || more.length > 0 ? undefined : backup(file)),
  restore: ([file, ...more]) => (file === undefined || more.length > 0 ? undefined : restore(file)),
  config: ({ length }) => (length === 0 ? config() : undefined),
  members: ([action, email, ...more]) => (action === undefined || more.length > 0 ? undefined : members(action, email)),
};

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        network: { type: 'string' },
        sources: { type: 'string' },
        snapshot: { type: 'string' },
        cdn: { type: 'string' },
        site: { type: 'string' },
        demo: { type: 'boolean' },
        json: { type: 'boolean' },
        out: { type: 'string' },
        base: { type: 'string' },
        state: { type: 'string' },
        'allow-private': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(error.message === '' ? USAGE : `${error.message}\n\n${USAGE}`);
    process.exitCode = USAGE_ERROR;
  } else {
    // What the person at the keyboard can mend is one line; anything else is a fault of ours and shows where.
    console.error(error instanceof OperatorError ? error.message : error);
    process.exitCode = 1;
  }
}
