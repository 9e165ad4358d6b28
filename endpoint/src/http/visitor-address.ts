import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';

/** What every request carries besides itself: Node's own request and response. Absent where the app is called without a server. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
}

/**
 * Who asks, for limits only, never stored: the address of the connection or, behind `proxies` trusted proxies, the address that the
 * outermost of them saw. IPv6 counts by its /64, for a household has that many addresses.
 */
export function visitorAddress(context: Context<ServerEnv>, proxies: number): string {
  const direct = context.env.incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return network(direct);
  const chain = (context.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  return network(chain.at(-proxies) || direct);
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4).join(':');
}
