import { createTransport, type Transporter } from 'nodemailer';
import type { StoredMail } from './mail-store.js';

/** A server that does not answer is given up in this time; its address may say otherwise (`?connectionTimeout=…`). */
const CONNECT_TIMEOUT_MS = 15_000;
const SILENCE_TIMEOUT_MS = 60_000;

/** The mail server that SMTP_URL names. One connection, kept for the mails that follow. */
export class MailServer {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor(url: string, from: string) {
    this.#from = from;
    const options = {
      url,
      pool: true,
      maxConnections: 1,
      // A connection that breaks in the middle is for us to judge: the transport would send the mail again by itself.
      maxRequeues: 0,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    this.#transport = createTransport(options as Parameters<typeof createTransport>[0]) as Transporter;
  }

  /** Hands one mail over; rejects where the server does not take it. */
  async send(mail: StoredMail): Promise<void> {
    await this.#transport.sendMail({
      from: this.#from,
      // As an object: nothing in an address may make it two.
      to: { name: '', address: mail.recipient },
      ...(mail.reply_to !== null && { replyTo: { name: '', address: mail.reply_to } }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      // The same at each try: should the server have taken a mail whose receipt got lost, the second copy is known as one.
      messageId: `<${mail.id}@${domainOf(this.#from)}>`,
      date: new Date(mail.created_at),
      headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
    });
  }

  close(): void {
    this.#transport.close();
  }
}

/** Why a mail was not taken. `forGood`: the server said 5xx to this mail. `serverDown`: nothing was said about this mail at all. */
export function whyRefused(error: unknown): { code: string; forGood: boolean; serverDown: boolean } {
  const { code, responseCode } = error instanceof Error ? (error as { code?: unknown; responseCode?: unknown }) : {};
  const said = typeof code === 'string' ? code : 'unknown';
  const aboutThisMail = said === 'EENVELOPE' || said === 'EMESSAGE';
  return {
    code: said,
    forGood: aboutThisMail && typeof responseCode === 'number' && responseCode >= 500,
    serverDown: !aboutThisMail,
  };
}

/** The domain of the sender's address. */
function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
}
