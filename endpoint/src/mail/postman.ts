import type { Log } from '../log.js';
import type { Store } from '../store/database.js';
import { MailServer, whyRefused } from './mail-server.js';
import { claimMail, dueMails, markFailed, markSent, type StoredMail } from './mail-store.js';

/** The wait after the first failed try; it doubles with each, up to an hour. There is no last try: a mail ends with its sign-up. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
/** A mail that the server refuses for good (SMTP 5xx) is tried so often, for some servers say so in error. */
const TRIES_WHEN_REFUSED = 3;
/** How long a try may take before another process takes the mail up; longer than every timeout of the mail server's connection. */
const CLAIM_MS = 5 * 60_000;
/** How often the outbox is looked through without being called. */
const ROUND_MS = 30_000;
/** Mails read at once. */
const ROUND_SIZE = 50;

/** Where mails leave from. */
export interface PostmanOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; absent: mails stay in the outbox. */
  readonly smtpUrl?: string | undefined;
  /** The sender, `Name <address>`. */
  readonly from: string;
  readonly now: () => number;
  readonly log: Log;
}

/** `down`: the mail server itself could not be reached, so that the others need not be tried now. */
type Outcome = 'sent' | 'refused' | 'down' | 'elsewhere';

/**
 * Carries mails from the outbox to the mail server, apart from the request that wrote them: a slow or dead server changes neither the
 * answer nor its time, and what is not sent today is sent after the next start.
 */
export class Postman {
  readonly #store: Store;
  readonly #options: PostmanOptions;
  readonly #server: MailServer | undefined;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(store: Store, options: PostmanOptions) {
    this.#store = store;
    this.#options = options;
    this.#server = options.smtpUrl === undefined ? undefined : new MailServer(options.smtpUrl, options.from);
  }

  start(): void {
    if (this.#server === undefined) return;
    this.#timer = setInterval(() => {
      this.call();
    }, ROUND_MS).unref();
    this.call();
  }

  /** Something was put into the outbox. Returns at once. */
  call(): void {
    if (this.#server === undefined || this.#stopped) return;
    this.#again = true;
    this.#round ??= this.#walk(this.#server).finally(() => {
      this.#round = undefined;
    });
  }

  /** Ends after the mail that is being sent. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
    this.#server?.close();
  }

  async #walk(server: MailServer): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        while (await this.#carry(server));
      } catch (error) {
        this.#options.log.failure('outbox', error);
      }
    }
  }

  /** Sends what is due. True where there may be more. */
  async #carry(server: MailServer): Promise<boolean> {
    const mails = await dueMails(this.#store, this.#time(), ROUND_SIZE);
    for (const mail of mails) {
      if (this.#stopped || (await this.#deliver(server, mail)) === 'down') return false;
    }
    return mails.length === ROUND_SIZE;
  }

  async #deliver(server: MailServer, mail: StoredMail): Promise<Outcome> {
    if (!(await claimMail(this.#store, mail, this.#time(CLAIM_MS)))) return 'elsewhere';
    try {
      await server.send(mail);
    } catch (error) {
      return this.#putBack(mail, error);
    }
    await markSent(this.#store, mail.id, this.#time());
    return 'sent';
  }

  async #putBack(mail: StoredMail, error: unknown): Promise<Outcome> {
    const { code, forGood, serverDown } = whyRefused(error);
    const last = forGood && mail.attempts + 1 >= TRIES_WHEN_REFUSED;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** mail.attempts, LONGEST_WAIT_MS);
    await markFailed(this.#store, mail.id, last ? undefined : this.#time(wait));
    // Only the code: a mail server's words repeat the recipient's address.
    const next = last ? 'given up' : `next try in ${String(wait / 1000)} s`;
    this.#options.log.line(`outbox: one mail was not taken (${code}), ${next}`);
    return serverDown ? 'down' : 'refused';
  }

  /** Now, or so many milliseconds from it, as the store writes it. */
  #time(offsetMs = 0): string {
    return new Date(this.#options.now() + offsetMs).toISOString();
  }
}
