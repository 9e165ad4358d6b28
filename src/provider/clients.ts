import { EndpointClient } from '../client/endpoint-client.js';

// Held weakly: when the last widget of an endpoint leaves the page, its answers leave memory with it.
const clients = new Map<string, WeakRef<EndpointClient>>();

/**
 * The one client for an address, however many widgets name it: they share requests and the last good answers.
 *
 * @param endpoint absolute address, or undefined for a widget that lives on `src` or `page` alone
 * @param keepLast whether the last good public data is kept on the device for days of outage
 */
export function clientFor(endpoint: string | undefined, keepLast: boolean): EndpointClient {
  const key = `${String(keepLast)} ${endpoint ?? ''}`;
  const known = clients.get(key)?.deref();
  if (known) return known;
  const client = new EndpointClient(endpoint === undefined ? { keepLast } : { endpoint, keepLast });
  clients.set(key, new WeakRef(client));
  return client;
}
