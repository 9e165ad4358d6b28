/** Rejects with the signal's reason as soon as it aborts, whatever the promise does. Leaves no listener behind. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Does `work` with a signal that aborts when `signal` does, or after `ms` with the error that `late` makes.
 * Whether `work` heeds its signal or not, the promise ends then; no timer is left.
 */
export async function withDeadline<T>(
  ms: number,
  signal: AbortSignal | undefined,
  late: () => Error,
  work: (stop: AbortController) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const follow = (): void => stop.abort(signal?.reason);
  const timer = setTimeout(() => stop.abort(late()), ms);
  signal?.addEventListener('abort', follow, { once: true });
  try {
    return await untilAborted(work(stop), stop.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', follow);
  }
}

/** Lets the page draw and answer before the work goes on. Not a timer: browsers slow those down in hidden tabs. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
