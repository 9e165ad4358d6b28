import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * What "now" is for its host, renewed at each full minute by one timer for the whole page. A tab in the background is
 * not woken: browsers hold its timers back, and the next tick sets it right.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The present full minute, in milliseconds of the Unix epoch: the same for every widget that is drawn in it. */
  get now(): number {
    return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  }

  hostConnected(): void {
    hosts.add(this.#host);
    if (timer === undefined) tickAtNextMinute();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  }
}

function tickAtNextMinute(): void {
  timer = setTimeout(
    () => {
      for (const host of hosts) host.requestUpdate();
      tickAtNextMinute();
    },
    MINUTE_MS - (Date.now() % MINUTE_MS),
  );
}
