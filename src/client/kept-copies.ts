import type { Answer } from './http.js';

// Loaded only where a site's owner chose `keep-last`: copies of what anybody may read, for days of outage.

const CACHE_NAME = 'ouishare-widgets-1';
const COPIES_MAX = 60;
/** Answers that are kept already: many widgets share one. */
const done = new WeakSet<ReceivedAnswer>();

/** An answer and when it was received, epoch ms. */
export interface ReceivedAnswer extends Answer {
  readonly receivedAt: number | undefined;
}

/** Keeps the answer to `asked`, in the place of an older one. Does nothing where the page has no Cache Storage, or no room. */
export async function keepCopy(asked: string, answer: ReceivedAnswer): Promise<void> {
  const store = done.has(answer) ? undefined : await openStore();
  if (!store) return;
  done.add(answer);
  const { text, url, receivedAt = Date.now() } = answer;
  const headers = { 'content-type': 'text/plain', 'content-location': url, date: new Date(receivedAt).toUTCString() };
  try {
    await store.delete(asked);
    await store.put(asked, new Response(text, { headers }));
    const kept = await store.keys();
    for (const request of kept.slice(0, -COPIES_MAX)) await store.delete(request);
  } catch {
    // The device is full, or this is no address that can be kept: the page works without.
  }
}

/** The copy of the answer to `asked`, if there is one. */
export async function copyOf(asked: string): Promise<ReceivedAnswer | undefined> {
  const response = await (await openStore())?.match(asked);
  if (!response) return undefined;
  const { headers, status } = response;
  const receivedAt = Date.parse(headers.get('date') ?? '');
  return { url: headers.get('content-location') ?? asked, status, text: await response.text(), receivedAt };
}

async function openStore(): Promise<Cache | undefined> {
  try {
    return await caches.open(CACHE_NAME);
  } catch {
    // A plain http page has no `caches`; a frame in a sandbox is refused it.
    return undefined;
  }
}
