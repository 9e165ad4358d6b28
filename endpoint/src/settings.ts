import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error.js';

/** How much is logged, from little to much (https://getpino.io/#/docs/api?id=loggerlevels-object). */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the operator decides, by environment variables and by them alone. Each has a default that works on a laptop. */
export interface Settings {
  /** PORT: where to listen; 0 takes any free port. */
  readonly port: number;
  /** HOST: which of the machine's addresses to listen on; all by default. */
  readonly host: string | undefined;
  /** OUISHARE_NETWORK: the folder of files to publish; `--network` goes before. */
  readonly network: string | undefined;
  /** OUISHARE_SOURCES: the file that lists feeds; `--sources` goes before. */
  readonly sources: string | undefined;
  /** OUISHARE_SNAPSHOT: the folder that what is served is written to; `--snapshot` goes before. */
  readonly snapshot: string | undefined;
  /** OUISHARE_CDN: the folder of the built doors; `--cdn` goes before. */
  readonly cdn: string | undefined;
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
  /** OUISHARE_EMBED_ANCESTORS: origins that may frame the pages below /embed, `*` for everyone; ALLOWED_ORIGINS by default, so that no other site shows the form. */
  readonly embedAncestors: readonly string[];
  /** OUISHARE_EMBED_IMAGES: origins that pictures on those pages may come from besides this endpoint, `*` for any; none by default. */
  readonly embedImages: readonly string[];
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
  /** LOG_LEVEL: `info` by default; at `debug` each request is a line. */
  readonly logLevel: LogLevel;
  /** LOG_FORMAT: `json`, one object a line, or `text`; text on a terminal, JSON elsewhere by default. */
  readonly logFormat: 'json' | 'text' | undefined;
  /** STOP_DELAY: seconds for which it goes on answering after it was asked to stop, while `/ready` already says no. */
  readonly stopDelay: number;
}

const DEFAULT_PORT = 4180;
/** On average half of it is tried: well under a second on an old phone. */
const DEFAULT_EFFORT = 50_000;
const EFFORT_MAX = 10_000_000;
const DEFAULT_WAIT_S = 2;
const WAIT_MAX_S = 10;
const PORT_MAX = 65_535;
const PROXIES_MAX = 10;
const STOP_DELAY_MAX_S = 300;
const SECRET_LENGTH_MIN = 16;

const text = z.string().optional();

const wholeNumber = (max: number, fallback: number) =>
  z
    .string()
    .transform((raw, context) => {
      const number = /^\d+$/.test(raw) ? Number(raw) : NaN;
      if (number <= max) return number;
      context.addIssue(`is a number from 0 to ${String(max)}, not "${raw}"`);
      return z.NEVER;
    })
    .prefault(String(fallback));

/** What is wrong with a secret is said without repeating it. */
const secret = z
  .string()
  .min(SECRET_LENGTH_MIN, { error: `has at least ${String(SECRET_LENGTH_MIN)} characters` })
  .optional();

const addressOf = (schemes: RegExp, example: string) =>
  z
    .string()
    .refine((raw) => schemes.test(raw) && URL.canParse(raw) && new URL(raw).host !== '', {
      error: `is an address such as ${example}`,
    })
    .optional();

const publicAddress = z
  .string()
  .transform((raw, context) => {
    if (/^https?:\/\//i.test(raw) && URL.canParse(raw)) return raw.endsWith('/') ? raw : `${raw}/`;
    context.addIssue(`is an http address, not "${raw}"`);
    return z.NEVER;
  })
  .optional();

/** Origins, separated by blanks or commas; `*` alone for all. */
const origins = z
  .string()
  .transform((raw, context) => {
    return raw.split(/[\s,]+/).map((origin) => {
      if (origin === raw && origin === '*') return origin;
      const url = URL.canParse(origin) ? new URL(origin) : undefined;
      if (url !== undefined && url.origin !== 'null') return url.origin;
      context.addIssue(`lists origins such as https://example.org, not "${origin}"`);
      return z.NEVER;
    });
  })
  .optional();

const sender = z
  .string()
  .regex(/^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
    error: 'is an address, alone or behind a name: OuiShare <hello@example.org>',
  })
  .prefault('OuiShare <no-reply@localhost>');

const oneOf = <const T extends readonly string[]>(words: T) =>
  z.enum(words, { error: `is one of ${words.join(', ')}` });

/** All of them, by name. */
const ENVIRONMENT = z.object({
  PORT: wholeNumber(PORT_MAX, DEFAULT_PORT),
  HOST: text,
  OUISHARE_NETWORK: text,
  OUISHARE_SOURCES: text,
  OUISHARE_SNAPSHOT: text,
  OUISHARE_CDN: text,
  OUISHARE_DATA: text,
  DATABASE_URL: addressOf(/^postgres(?:ql)?:/i, 'postgres://user:password@host/database'),
  PUBLIC_URL: publicAddress,
  SMTP_URL: addressOf(/^smtps?:/i, 'smtp://user:password@host:587'),
  MAIL_FROM: sender,
  ALLOWED_ORIGINS: origins,
  OUISHARE_EMBED_ANCESTORS: origins,
  OUISHARE_EMBED_IMAGES: origins,
  TRUSTED_PROXIES: wholeNumber(PROXIES_MAX, 0),
  OUISHARE_SECRET: secret,
  OUISHARE_ADMIN_TOKEN: secret,
  OUISHARE_MAILBOXES: text,
  ALLOW_PRIVATE_FEEDS: oneOf(['0', '1']).prefault('0'),
  CHALLENGE_EFFORT: wholeNumber(EFFORT_MAX, DEFAULT_EFFORT),
  CHALLENGE_WAIT: wholeNumber(WAIT_MAX_S, DEFAULT_WAIT_S),
  LOG_LEVEL: oneOf(LOG_LEVELS).prefault('info'),
  LOG_FORMAT: oneOf(['json', 'text']).optional(),
  STOP_DELAY: wholeNumber(STOP_DELAY_MAX_S, 0),
});

/** The name of every variable that is read. */
export const VARIABLES = Object.keys(ENVIRONMENT.shape);

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. @throws OperatorError with a line for each variable that cannot be understood */
export function readSettings(env: Environment): Settings {
  // Empty is not set: that is how unit files and compose files leave something out.
  const given = Object.fromEntries(VARIABLES.map((name) => [name, env[name]?.trim() || undefined]));
  const { success, data, error } = ENVIRONMENT.safeParse(given);
  if (!success)
    throw new OperatorError(error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`).join('\n'));
  // Its own pages below /embed send from there, which a proxy in front hides from the request.
  const ownOrigin = data.PUBLIC_URL === undefined ? [] : [new URL(data.PUBLIC_URL).origin];
  const allowed = data.ALLOWED_ORIGINS?.includes('*') ? undefined : data.ALLOWED_ORIGINS;
  return {
    port: data.PORT,
    host: data.HOST,
    network: data.OUISHARE_NETWORK,
    sources: data.OUISHARE_SOURCES,
    snapshot: data.OUISHARE_SNAPSHOT,
    cdn: data.OUISHARE_CDN,
    dataFile: data.OUISHARE_DATA ?? join('.cache', 'ouishare-endpoint.sqlite'),
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    origins: allowed && [...allowed, ...ownOrigin],
    embedAncestors: data.OUISHARE_EMBED_ANCESTORS ?? allowed ?? ['*'],
    embedImages: data.OUISHARE_EMBED_IMAGES ?? [],
    proxies: data.TRUSTED_PROXIES,
    challengeEffort: data.CHALLENGE_EFFORT,
    challengeWait: data.CHALLENGE_WAIT,
    secret: data.OUISHARE_SECRET,
    allowPrivateFeeds: data.ALLOW_PRIVATE_FEEDS === '1',
    mailboxesFile: data.OUISHARE_MAILBOXES,
    adminToken: data.OUISHARE_ADMIN_TOKEN,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT,
    stopDelay: data.STOP_DELAY,
  };
}

/** Names that begin as ours do and that nobody reads: a typing error, most likely. */
export function unknownVariables(env: Environment): readonly string[] {
  return Object.keys(env).filter((name) => name.startsWith('OUISHARE_') && !VARIABLES.includes(name));
}
