import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestEndpoint } from './harness.js';
import { linkIn, outboxOf, type SeenMail } from './signup-tools.js';

const TRIES = 400;
const WAIT_MS = 25;

/** The address in a mail names the server's own; the test reaches it by number. */
export function here(endpoint: TestEndpoint, link: string): string {
  const { pathname, search } = new URL(link);
  return new URL(pathname + search, endpoint.url).href;
}

export async function newestMail(endpoint: TestEndpoint): Promise<SeenMail> {
  const [mail] = await outboxOf(endpoint);
  assert.ok(mail);
  return mail;
}

/** Presses the button on the page behind a mail's link. */
export async function press(
  endpoint: TestEndpoint,
  page: 'confirm' | 'withdraw',
  mail: Pick<SeenMail, 'text'>,
): Promise<Response> {
  return fetch(here(endpoint, linkIn(mail, page)), { method: 'POST' });
}

/** Waits for what happens by itself. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await done()); tries += 1) {
    if (tries > TRIES) throw new Error('It did not happen in time.');
    await sleep(WAIT_MS);
  }
}
