import type { Hono } from 'hono';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.js';
import { API } from './app-address.js';
import { Federator } from './federation/federator.js';
import { mergeNetwork } from './federation/merge.js';
import type { FeedSource } from './federation/source-list.js';
import type { Rate } from './http/rate-limit.js';
import type { ServerEnv } from './http/visitor-address.js';
import type { Log } from './log.js';
import { hasCurrentZones } from './current-zones.js';
import { Postman } from './mail/postman.js';
import { Library } from './network/library.js';
import { keepSnapshot } from './network/snapshot.js';
import type { Network, NetworkSource } from './network/network.js';
import type { FilesOptions } from './routes/files.js';
import { networkName } from './routes/form-pages.js';
import { addEmbed } from './routes/embed.js';
import { addAdmin } from './routes/admin.js';
import { DATA_PATH } from './routes/data-pages.js';
import { addSources } from './routes/sources.js';
import { addOutbox } from './routes/outbox.js';
import { addTroubles } from './routes/troubles.js';
import { readinessOf } from './readiness.js';
import { listen } from './server.js';
import type { Settings } from './settings.js';
import { Challenges } from './signups/challenges.js';
import { openKeys, type Keys, type LinkPurpose } from './signups/keys.js';
import { addressedOf, withMailboxes, type Mailboxes } from './messages/mailboxes.js';
import { MessageDesk } from './messages/message-desk.js';
import { MailRoom } from './signups/mail-room.js';
import { PersonDesk } from './signups/person-data.js';
import { remindUndecided } from './signups/reminders.js';
import { SignupDesk } from './signups/signup-desk.js';
import { startSweeping } from './signups/sweep.js';
import { openStore, type Store } from './store/database.js';
import { ROUTES } from '../../src/contract/routes.js';

const SECOND_MS = 1000;

/** What an endpoint is started with. */
export interface EndpointOptions {
  readonly settings: Settings;
  readonly source: NetworkSource;
  /** A text that changes when the source would give something else. */
  readonly sourceStamp?: () => string;
  readonly log: Log;
  /** The clock, epoch ms. */
  readonly now?: () => number;
  readonly shared?: readonly FilesOptions[];
  /** Folder of pages at the root. */
  readonly site?: string | undefined;
  /** Where messages to people go; nobody can be written to without any. */
  readonly mailboxes?: Mailboxes;
  /** Feeds whose rows are taken up. */
  readonly feeds?: readonly FeedSource[];
  /** Also asks addresses of this machine's own network for feeds. */
  readonly allowPrivateFeeds?: boolean;
  /** How often it is looked which feeds are due, ms; every five seconds by default. */
  readonly feedRoundMs?: number;
  /** Folder that what is served is written to, at once and after each change. */
  readonly snapshot?: string | undefined;
  /** How often it is looked whether a snapshot is due, ms; every five seconds by default. */
  readonly snapshotEveryMs?: number;
  /** Shows the outbox at /outbox to everyone: for a demo on one's own machine. */
  readonly showOutbox?: boolean;
  /** Also answers as an endpoint in trouble does, below `/api-slow/`, `/api-down/` and `/api-empty/`: for a demo. */
  readonly showTroubles?: boolean;
  readonly signupRate?: Rate;
  readonly formRate?: Rate;
  readonly messageRate?: Rate;
}

/** An endpoint that answers. */
export interface RunningEndpoint {
  readonly port: number;
  /** Its address on this machine, with the last slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Opens the store, reads the network, listens. Rejects with one clear line where one of these cannot be done; then nothing stays open. */
export async function startEndpoint(options: EndpointOptions): Promise<RunningEndpoint> {
  const { settings, log, now = Date.now, feeds = [] } = options;
  const { mailboxes = new Map() } = options;
  const store = await openStore({ file: settings.dataFile, databaseUrl: settings.databaseUrl });
  const postman = new Postman(store, { smtpUrl: settings.smtpUrl, from: settings.mailFrom, now, log });
  const closing: (() => Promise<void> | void)[] = [() => store.destroy(), () => postman.stop()];
  const close = async (): Promise<void> => {
    for (const step of closing.reverse()) await step();
  };
  try {
    const { allowPrivateFeeds: allowPrivate, feedRoundMs: roundMs } = options;
    const federator = new Federator({ store, sources: feeds, now, log, allowPrivate, roundMs });
    closing.push(() => federator.stop());
    await federator.start();
    const library = await openLibrary(options, federator, mailboxes);
    let isStopping = false;
    // Known once the port is: the links in mails.
    let base = settings.publicUrl ?? '';
    const baseUrl = (): string => base;
    const keys = await openKeys(store, settings.secret);
    const mailRoom = new MailRoom({
      keys,
      now,
      networkName: (locale) => networkName(library, locale).text,
      pageUrl: (page, token) => pageUrl(baseUrl(), page, token),
    });
    const parts = { library, store, postman, keys, mailRoom, baseUrl, federator, isStopping: () => isStopping };
    const app = assemble(options, parts);
    const server = await listen(app, settings.port, settings.host);
    closing.push(server.stop);
    const url = `http://localhost:${String(server.port)}/`;
    base ||= url;
    // Only now: the links in reminders lead here.
    closing.push(await startSweeping(store, now, log, () => remindUndecided(store, mailRoom, now())));
    postman.start();
    if (options.snapshot !== undefined) {
      const snapshotBase = new URL(`${API.slice(1)}/`, base).href;
      const everyMs = options.snapshotEveryMs;
      closing.push(keepSnapshot({ library, folder: options.snapshot, base: snapshotBase, log, everyMs }));
    }
    if (!hasCurrentZones())
      log.line('the time zones of this Node are older than 2026c: calendars may be an hour off, in Morocco for one');
    const stop = async (): Promise<void> => {
      isStopping = true;
      await sleep(settings.stopDelay * SECOND_MS);
      await close();
    };
    return { port: server.port, url, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One's own rows with those of the feeds. */
function openLibrary(
  { source, sourceStamp, now = Date.now, log }: EndpointOptions,
  federator: Federator,
  mailboxes: Mailboxes,
): Promise<Library> {
  const own = sourceStamp === undefined ? source : remembered(source, sourceStamp, log);
  const merged: NetworkSource = async (date) => mergeNetwork(await own(date), federator.contributions);
  return Library.open({
    source: withMailboxes(merged, mailboxes),
    now,
    log,
    stampOf: () => `${sourceStamp?.() ?? ''}\n${String(federator.version)}`,
  });
}

/**
 * A source that is read again only where its stamp is another: feeds change every minute, the publisher's own files once a day. While it cannot
 * be read, what it gave last stays, and the feeds go on.
 */
function remembered(source: NetworkSource, stampOf: () => string, log: Log): NetworkSource {
  let stamp: string | undefined;
  let known: Network | undefined;
  return async (now) => {
    const current = stampOf();
    if (known !== undefined && current === stamp) return known;
    try {
      known = await source(now);
    } catch (error) {
      if (known === undefined) throw error;
      log.failure('reading the network again', error);
    }
    stamp = current;
    return known;
  };
}

/** Pages behind links in mails, below the contract's base. */
const PAGE_PATHS: Readonly<Record<LinkPurpose, string>> = {
  confirm: ROUTES.confirm,
  withdraw: ROUTES.withdraw,
  data: DATA_PATH,
  message: ROUTES.message,
};

function pageUrl(base: string, page: LinkPurpose, token: string | undefined): string {
  const address = `${base}${API.slice(1)}/${PAGE_PATHS[page]}`;
  return token === undefined ? address : `${address}?token=${token}`;
}

interface Parts {
  readonly isStopping: () => boolean;
  readonly library: Library;
  readonly store: Store;
  readonly postman: Postman;
  readonly keys: Keys;
  readonly mailRoom: MailRoom;
  readonly baseUrl: () => string;
  readonly federator: Federator;
}

function assemble(options: EndpointOptions, parts: Parts): Hono<ServerEnv> {
  const { settings, log, now = Date.now, signupRate, formRate, messageRate } = options;
  const { library, store, postman, keys, mailRoom, baseUrl, federator } = parts;
  const { mailboxes = new Map() } = options;
  const mailPut = (): void => {
    postman.call();
  };
  const deskParts = { store, keys, now, mailRoom, mailPut };
  const { origins, proxies, adminToken } = settings;
  const challenges = new Challenges(keys, now, { effort: settings.challengeEffort, wait: settings.challengeWait });
  const sending = { library, challenges, origins, proxies, now };
  const messageDesk = new MessageDesk({
    ...deskParts,
    mailboxes,
    person: (id) => addressedOf(library, id),
    networkName: (locale) => networkName(library, locale).text,
    pageUrl: (token) => pageUrl(baseUrl(), 'message', token),
  });
  return createApp({
    library,
    baseUrl,
    signups: {
      ...sending,
      desk: new SignupDesk(deskParts),
      ...(signupRate && { signupRate }),
      ...(formRate && { formRate }),
    },
    messages: { ...sending, desk: messageDesk, ...(messageRate && { messageRate }) },
    people: { library, store, desk: new PersonDesk(deskParts), proxies, now, log },
    log,
    ready: () => readinessOf(store, parts.isStopping()),
    shared: options.shared ?? [],
    site: options.site,
    extend: (app) => {
      addEmbed(app, library, { ancestors: settings.embedAncestors, images: settings.embedImages });
      if ((options.feeds ?? []).length > 0) addSources(app, federator);
      if (options.showOutbox === true) addOutbox(app, store);
      if (options.showTroubles === true) addTroubles(app);
      if (adminToken !== undefined) addAdmin(app, { library, store, token: adminToken, proxies, now, log });
    },
  });
}
