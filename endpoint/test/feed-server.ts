import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

// Not in `open`: an `after` inside of a hook runs at its end.
const servers: FeedServer[] = [];
after(() => {
  for (const server of servers) server.close();
});

/** A real publisher on this machine that answers as it is told. */
export class FeedServer {
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server = createServer((request, response) => {
    const path = request.url ?? '';
    this.asked.push({ path, headers: request.headers });
    const answer = this.#answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });

  /** Its address, with a slash at its end. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    servers.push(this);
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What a path answers from now on. */
  answer(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** A text, or a value as JSON. */
  give(path: string, body: unknown, headers: Record<string, string> = {}, status = 200): void {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    this.answer(path, (_request, response) => {
      response.writeHead(status, headers).end(text);
    });
  }
}

/** A calendar of events, `id title start`, in Paris. */
export function calendar(...events: readonly (readonly [id: string, title: string, start: string])[]): string {
  const blocks = events.map(
    ([id, title, start]) =>
      `BEGIN:VEVENT\r\nUID:${id}\r\nSUMMARY:${title}\r\nDTSTART;TZID=Europe/Paris:${start}\r\nEND:VEVENT\r\n`,
  );
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${blocks.join('')}END:VCALENDAR\r\n`;
}
