import { parseArgs } from 'node:util';
import { serve } from './commands/serve.js';
import { OperatorError } from './operator-error.js';

const USAGE = `ouishare-endpoint <command>

  serve   answers the contract at /api/ and the built doors at /cdn/1/
          --cdn <folder>   the built doors (default: looked for)
          --site <folder>  pages to serve at /
          --demo           for a look on one's own machine: mails at /outbox, the sample's files at /sample/,
                           the same network as a folder of plain files at /static-network/

Environment: PORT (4180), HOST, OUISHARE_DATA (SQLite file), DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM,
ALLOWED_ORIGINS, TRUSTED_PROXIES, OUISHARE_SECRET
`;

/** Exit code of a command line that cannot be understood. */
const USAGE_ERROR = 2;

async function main(words: readonly string[]): Promise<void> {
  const { values, positionals } = readWords(words);
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const [command, ...rest] = positionals;
  if (command !== 'serve' || rest.length > 0)
    throw new UsageError(command === undefined ? '' : `There is no command "${positionals.join(' ')}".`);
  await serve({ cdn: values.cdn, site: values.site, demo: values.demo === true });
}

class UsageError extends Error {}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        cdn: { type: 'string' },
        site: { type: 'string' },
        demo: { type: 'boolean' },
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
