import { createTransport, type Transporter } from 'nodemailer';
import type { Log } from '../log.js';
import type { Store } from '../store/database.js';
import { dueMails, markFailed, markSent, type StoredMail } from './mail-store.js';

/** After so many failed tries a mail stays where it is, until it is erased with its sign-up. */
const MAX_ATTEMPTS = 8;
/** The wait after the first failed try; it doubles with each. */
const FIRST_WAIT_MS = 60_000;
/** How often the outbox is looked through without being called. */
const ROUND_MS = 30_000;
/** Mails of one round. */
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

/**
 * Carries mails from the outbox to the mail server, apart from the request that wrote them: a slow or dead server changes neither the
 * answer nor its time, and what is not sent today is sent after the next start.
 */
export class Postman {
  readonly #store: Store;
  readonly #options: PostmanOptions;
  readonly #transport: Transporter | undefined;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #again = false;

  constructor(store: Store, options: PostmanOptions) {
    this.#store = store;
    this.#options = options;
    this.#transport = options.smtpUrl === undefined ? undefined : createTransport(options.smtpUrl);
  }

  /** Whether mails leave at all. */
  get sends(): boolean {
    return this.#transport !== undefined;
  }

  start(): void {
    if (!this.sends) return;
    this.#timer = setInterval(() => {
      this.call();
    }, ROUND_MS).unref();
    this.call();
  }

  /** Something was put into the outbox. Returns at once. */
  call(): void {
    if (!this.sends) return;
    this.#again = true;
    this.#round ??= this.#walk().finally(() => {
      this.#round = undefined;
    });
  }

  /** Ends after the mail that is being sent. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#again = false;
    await this.#round;
    this.#transport?.close();
  }

  async #walk(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        const now = new Date(this.#options.now()).toISOString();
        for (const mail of await dueMails(this.#store, now, MAX_ATTEMPTS, ROUND_SIZE)) await this.#deliver(mail);
      } catch (error) {
        this.#options.log.failure('outbox', error);
      }
    }
  }

  async #deliver(mail: StoredMail): Promise<void> {
    try {
      await this.#transport?.sendMail({
        from: this.#options.from,
        // As an object: nothing in an address may make it two.
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: mail.text,
        headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
      });
      await markSent(this.#store, mail.id, new Date(this.#options.now()).toISOString());
    } catch (error) {
      const wait = FIRST_WAIT_MS * 2 ** mail.attempts;
      await markFailed(this.#store, mail.id, new Date(this.#options.now() + wait).toISOString());
      // Only the code: a mail server's words repeat the recipient's address.
      this.#options.log.line(`outbox: one mail was not taken (${codeOf(error)}), next try in ${String(wait / 1000)} s`);
    }
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
