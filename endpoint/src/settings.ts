import { join } from 'node:path';
import { OperatorError } from './operator-error.js';

/** What the operator decides, by environment variables. Each has a default that works on a laptop. */
export interface Settings {
  /** PORT: where to listen; 0 takes any free port. */
  readonly port: number;
  /** HOST: which of the machine's addresses to listen on; all by default. */
  readonly host: string | undefined;
  /** OUISHARE_DATA: the SQLite file, or `:memory:`; `.cache/ouishare-endpoint.sqlite` in the current directory by default. */
  readonly dataFile: string;
  /** DATABASE_URL: a PostgreSQL database instead of the file. */
  readonly databaseUrl: string | undefined;
  /** PUBLIC_URL: the address under which people reach this server, for the links in mails; never taken from a request. */
  readonly publicUrl: string | undefined;
  /** SMTP_URL: where mails leave; without it they stay in the outbox. */
  readonly smtpUrl: string | undefined;
  /** MAIL_FROM: the sender of mails. */
  readonly mailFrom: string;
  /** ALLOWED_ORIGINS: origins that may send sign-ups, separated by spaces or commas; everyone by default. */
  readonly origins: readonly string[] | undefined;
  /** TRUSTED_PROXIES: how many proxies in front of this server add to X-Forwarded-For. */
  readonly proxies: number;
  /** OUISHARE_SECRET: signs challenges and hashes addresses; made at the first start and kept in the store by default. */
  readonly secret: string | undefined;
  /** OUISHARE_ADMIN_TOKEN: opens the administrator's page at /admin; there is none without it. */
  readonly adminToken: string | undefined;
  /** OUISHARE_MAILBOXES: a JSON file, ids of people → addresses that messages to them go to; without it nobody can be written to. */
  readonly mailboxesFile: string | undefined;
  /** ALLOW_PRIVATE_FEEDS: `1` also asks addresses of this machine's own network for feeds. */
  readonly allowPrivateFeeds: boolean;
  /** CHALLENGE_EFFORT: how many SHA-256 a browser tries at most before it may send a sign-up. */
  readonly challengeEffort: number;
  /** CHALLENGE_WAIT: seconds before which no solution is taken: nobody fills in a form faster. */
  readonly challengeWait: number;
}

const DEFAULT_PORT = 4180;
/** On average half of it is tried: well under a second on an old phone. */
const DEFAULT_EFFORT = 50_000;
const EFFORT_MAX = 10_000_000;
const DEFAULT_WAIT_S = 2;
const WAIT_MAX_S = 10;
const PORT_MAX = 65_535;
const SECRET_LENGTH_MIN = 16;

/** Reads the environment. @throws OperatorError */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  return {
    port: readNumber('PORT', text('PORT'), DEFAULT_PORT, PORT_MAX),
    host: text('HOST'),
    dataFile: text('OUISHARE_DATA') ?? join('.cache', 'ouishare-endpoint.sqlite'),
    databaseUrl: text('DATABASE_URL'),
    publicUrl: readUrl('PUBLIC_URL', text('PUBLIC_URL')),
    smtpUrl: text('SMTP_URL'),
    mailFrom: text('MAIL_FROM') ?? 'OuiShare <no-reply@localhost>',
    origins: readOrigins(text('ALLOWED_ORIGINS')),
    proxies: readNumber('TRUSTED_PROXIES', text('TRUSTED_PROXIES'), 0, 10),
    challengeEffort: readNumber('CHALLENGE_EFFORT', text('CHALLENGE_EFFORT'), DEFAULT_EFFORT, EFFORT_MAX),
    challengeWait: readNumber('CHALLENGE_WAIT', text('CHALLENGE_WAIT'), DEFAULT_WAIT_S, WAIT_MAX_S),
    secret: readSecret('OUISHARE_SECRET', text('OUISHARE_SECRET')),
    allowPrivateFeeds: text('ALLOW_PRIVATE_FEEDS') === '1',
    mailboxesFile: text('OUISHARE_MAILBOXES'),
    adminToken: readSecret('OUISHARE_ADMIN_TOKEN', text('OUISHARE_ADMIN_TOKEN')),
  };
}

function readNumber(name: string, raw: string | undefined, fallback: number, max: number): number {
  if (raw === undefined) return fallback;
  const number = /^\d+$/.test(raw) ? Number(raw) : NaN;
  if (!(number <= max)) throw new OperatorError(`${name} is a number from 0 to ${String(max)}, not "${raw}".`);
  return number;
}

function readUrl(name: string, raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  if (!/^https?:\/\//i.test(raw) || !URL.canParse(raw))
    throw new OperatorError(`${name} is an http address, not "${raw}".`);
  return raw.endsWith('/') ? raw : `${raw}/`;
}

function readOrigins(raw: string | undefined): readonly string[] | undefined {
  if (raw === undefined || raw === '*') return undefined;
  return raw.split(/[\s,]+/).map((origin) => {
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    if (url === undefined || url.origin === 'null')
      throw new OperatorError(`ALLOWED_ORIGINS lists origins such as https://example.org, not "${origin}".`);
    return url.origin;
  });
}

function readSecret(name: string, raw: string | undefined): string | undefined {
  if (raw !== undefined && raw.length < SECRET_LENGTH_MIN)
    throw new OperatorError(`${name} has at least ${String(SECRET_LENGTH_MIN)} characters.`);
  return raw;
}
