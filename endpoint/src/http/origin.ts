import { fault } from '../signups/faults.js';
import { Problem } from './problem.js';

/** What an answer says about who may read it. */
export type OriginHeaders = Readonly<Record<string, string>>;

/**
 * Whether the page that sends may send, by the operator's list; everyone where there is none. A request without `Origin` comes from no
 * page and is let through: it is as free to lie about one.
 * @throws Problem 403, `origin_refused`
 */
export function checkOrigin(request: Request, origins: readonly string[] | undefined): OriginHeaders {
  if (origins === undefined) return {};
  const origin = request.headers.get('Origin');
  if (origin === null) return { Vary: 'Origin' };
  const own = new URL(request.url).origin;
  if (origins.includes(origin) || origin === own) return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
  throw new Problem(403, 'Sign-ups are not taken from this page.', {
    errors: [fault(['origin'], 'origin_refused')],
    headers: { Vary: 'Origin' },
  });
}
