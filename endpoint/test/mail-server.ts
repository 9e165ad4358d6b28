import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: the envelope's recipients, and everything after DATA. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly data: string;
}

/** A real mail server on this machine that keeps what it takes. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** What it answers to each recipient instead of taking the mail, an SMTP code and a text. */
  refuses: { readonly code: number; readonly text: string } | undefined;
  #server: SMTPServer;
  #port = 0;

  constructor() {
    this.#server = this.#make();
  }

  /** Listens, at the same port as before where it was closed. Gives its address as SMTP_URL. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.server.address() as AddressInfo).port;
    servers.add(this);
    return `smtp://127.0.0.1:${String(this.#port)}`;
  }

  /** Is down, with its connections. */
  async close(): Promise<void> {
    servers.delete(this);
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
    });
    this.#server = this.#make();
  }

  #make(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo: (_address, _session, answer) => {
        const { refuses } = this;
        answer(refuses && Object.assign(new Error(refuses.text), { responseCode: refuses.code }));
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.received.push({ to, data: Buffer.concat(chunks).toString('utf8') });
          answer();
        });
      },
    });
    server.on('error', () => undefined);
    return server;
  }
}

const servers = new Set<MailServer>();
after(async () => {
  for (const server of servers) await server.close();
});

/** One part of a mail, decoded. */
export interface MailPart {
  readonly type: string;
  readonly text: string;
}

/** The headers of a mail by their names in lower case; folded lines are one. */
export function headersOf(data: string): ReadonlyMap<string, string> {
  const [head = ''] = data.split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The parts of a multipart mail, in their order (RFC 2046), with quoted-printable and base64 undone. */
export function partsOf(data: string): readonly MailPart[] {
  const boundary = /boundary="([^"]+)"/.exec(headersOf(data).get('content-type') ?? '')?.[1];
  if (boundary === undefined) return [];
  return data
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const raw = part.replace(/^\r?\n/, '');
      const headers = headersOf(raw);
      const body = raw.slice(raw.search(/\r?\n\r?\n/)).trim();
      return { type: headers.get('content-type') ?? '', text: decode(body, headers.get('content-transfer-encoding')) };
    });
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
