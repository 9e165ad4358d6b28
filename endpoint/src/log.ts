/** Where the server says what happens: one line each, never with an address, a name, a token or a body in it. */
export interface Log {
  line(text: string): void;
  /** Something of ours broke; the stack goes here and nowhere else. */
  failure(where: string, error: unknown): void;
}

/** Writes to standard error, so that standard output stays for what a command answers. */
export const consoleLog: Log = {
  line: (text) => {
    console.error(`${new Date().toISOString()} ${withoutPersons(text)}`);
  },
  failure: (where, error) => {
    const said = error instanceof Error ? (error.stack ?? error.name) : 'something that is no error was thrown';
    console.error(`${new Date().toISOString()} ${where} failed: ${withoutPersons(said)}`);
  },
};

/**
 * Nothing here writes an address or a token on purpose; the message of a database or a mail server may repeat one, and what it looks like
 * is known.
 */
export function withoutPersons(text: string): string {
  return text.replace(/token=[\w-]+/g, 'token=…').replace(/[^\s<>"'(),:;=/]+@[^\s<>"'(),:;]+/g, '…@…');
}
