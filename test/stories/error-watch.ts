/** What goes wrong in a page while it is watched. */
export interface ErrorWatch {
  readonly seen: readonly string[];
  stop(): void;
}

/** Notes every exception, every refused promise and every line of `console.error`. */
export function watchErrors(): ErrorWatch {
  const seen: string[] = [];
  const { error } = console;
  const note = (event: Event): void => {
    if (event instanceof ErrorEvent) seen.push(`thrown: ${event.message}`);
    if (event instanceof PromiseRejectionEvent) seen.push(`refused: ${String(event.reason)}`);
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  console.error = (...words: unknown[]) => {
    seen.push(`console: ${words.map(String).join(' ')}`);
    error(...words);
  };
  return {
    seen,
    stop() {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      console.error = error;
    },
  };
}
