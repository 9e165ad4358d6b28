import { EndpointError } from './errors.js';
import type { Limits } from './limits.js';

/** Too many questions, and the ways in which something before the publisher's own machine says that it is away. */
const PASSING_STATUSES: readonly (number | undefined)[] = [429, 502, 503, 504];
const WAIT_GROWTH = 3;
const MS_PER_S = 1000;

type RetryLimits = Pick<Limits, 'tries' | 'firstWaitMs' | 'longestWaitMs' | 'wait' | 'random'>;

/**
 * Tries again what may pass: 429, 502, 503, 504 and network faults, after growing waits that differ from visitor to
 * visitor, and never before the publisher's `retryAfter`. A longer wait than Limits allow ends the tries.
 */
export async function withRetries<T>(attempt: () => Promise<T>, limits: RetryLimits, signal: AbortSignal): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= limits.tries || !mayPass(error)) throw error;
      const ms = waitAfter(error, tried, limits);
      if (ms > limits.longestWaitMs) throw error;
      await limits.wait(ms, signal);
    }
  }
}

function mayPass(error: unknown): error is EndpointError {
  if (!(error instanceof EndpointError)) return false;
  return error.kind === 'offline' || error.kind === 'timeout' || isPassing(error);
}

/** An answer that says "not now". */
function isPassing(error: EndpointError): boolean {
  return error.kind === 'http' && PASSING_STATUSES.includes(error.status);
}

function waitAfter({ retryAfter = 0 }: EndpointError, tried: number, { firstWaitMs, random }: RetryLimits): number {
  const wave = firstWaitMs * WAIT_GROWTH ** (tried - 1);
  // Without the spread all visitors of a page that failed would come back at one moment.
  return Math.max(retryAfter * MS_PER_S, wave / 2) + wave * random();
}
