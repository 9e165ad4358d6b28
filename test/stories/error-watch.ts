/** What goes wrong in a page while it is watched. */
export interface ErrorWatch {
  readonly seen: readonly string[];
  stop(): void;
}

/**
 * Notes every exception, every refused promise and every line of `console.error`. Warnings are for a page's author: they
 * are tested where they are made, and stay silent here.
 */
export function watchErrors(): ErrorWatch {
  const seen: string[] = [];
  const { error, warn } = console;
  const note = (event: Event): void => {
    if (event instanceof ErrorEvent) seen.push(`thrown: ${event.message}`);
    if (event instanceof PromiseRejectionEvent) seen.push(`refused: ${String(event.reason)}`);
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  console.warn = () => undefined;
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
      console.warn = warn;
    },
  };
}
