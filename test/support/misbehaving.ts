/** What the misbehaving server gives for one request; see test/support/misbehaving-server.mjs. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string goes out as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly type?: string;
  readonly delayMs?: number;
  /** Never answers. */
  readonly hang?: boolean;
  /** Cuts the connection without an answer. */
  readonly reset?: boolean;
  /** Sends so many bytes, then stays silent. */
  readonly stallAfter?: number;
  /** Sends so many bytes, then cuts the connection. */
  readonly truncateAfter?: number;
  /** Sends so many blanks before the body. */
  readonly hugeBytes?: number;
  readonly etag?: string;
  /** The value of Cache-Control. */
  readonly cache?: string;
  readonly noCors?: boolean;
}

/** What was asked. `aborted`: the asker went away before the answer was whole. */
export interface Hit {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly aborted: boolean;
}

let places = 0;

/** A folder of the misbehaving server that no other test uses. */
export interface ServerPlace {
  /** Absolute, with a slash at its end: an `endpoint`. */
  readonly base: string;
  readonly origin: string;
  /** Sets what a path (relative to the folder, with or without its query) gives: one answer a request, the last for ever. */
  answer(path: string, ...answers: readonly Answer[]): Promise<void>;
  /** What was asked under the folder, or under `path` in it. */
  hits(path?: string): Promise<readonly Hit[]>;
}

/** Needs the test run to have started the server: its origin is at `/__misbehaving-origin`. */
export async function misbehavingPlace(): Promise<ServerPlace> {
  const origin = (await (await fetch('/__misbehaving-origin')).text()).trim();
  if (origin === '') throw new Error('The misbehaving server is not running.');
  places += 1;
  const folder = `/place-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${places.toString()}/`;
  return {
    origin,
    base: origin + folder,
    async answer(path, ...answers) {
      await fetch(`${origin}/__answers`, { method: 'POST', body: JSON.stringify({ [folder + path]: answers }) });
    },
    async hits(path = '') {
      const response = await fetch(`${origin}/__hits?under=${encodeURIComponent(folder + path)}`);
      return (await response.json()) as readonly Hit[];
    },
  };
}
