import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PrivateAddressError, checkHost, publicLookup } from './addresses.js';

/** Why a feed could not be had, in a word for machines and a sentence for people. */
export class FeedError extends Error {
  constructor(
    readonly code: 'unreachable' | 'timeout' | 'too-large' | 'status' | 'redirects' | 'private' | 'unreadable',
    message: string,
    /** The publisher says that there is nothing any more (HTTP 410). */
    readonly isGone = false,
    /** Seconds to wait, where the publisher says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** contract.md, "Limits": of what has been unpacked. */
const BYTES_MAX = 8 * 1024 * 1024;
const TIME_MAX_MS = 20_000;
const REDIRECTS_MAX = 5;
const AGENT = 'ouishare-endpoint (+feeds)';

export interface FeedQuestion {
  /** What the last answer was marked with: then an unchanged feed is not sent again. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Also asks addresses of this machine's own network: for tests and for feeds next door. */
  readonly allowPrivate?: boolean | undefined;
  readonly timeMs?: number | undefined;
}

/** `undefined` text: nothing has changed. */
export interface FeedAnswer {
  readonly text: string | undefined;
  /** The address that answered. */
  readonly url: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/**
 * Asks for a feed: within a time, within a size after unpacking, through a few redirects, never at an address of a private network.
 * @throws FeedError
 */
export async function askFeed(address: string, question: FeedQuestion = {}): Promise<FeedAnswer> {
  const signal = AbortSignal.timeout(question.timeMs ?? TIME_MAX_MS);
  let url = new URL(address);
  try {
    for (let redirects = 0; ; redirects += 1) {
      const response = await send(url, question, signal);
      const next = redirectOf(response, url);
      if (next === undefined) return await read(response, url);
      response.resume();
      if (redirects === REDIRECTS_MAX)
        throw new FeedError('redirects', `leads on more than ${String(REDIRECTS_MAX)} times`);
      url = next;
    }
  } catch (error) {
    throw feedError(error, signal.aborted);
  }
}

function feedError(error: unknown, isLate: boolean): FeedError {
  if (error instanceof FeedError) return error;
  if (error instanceof PrivateAddressError) return new FeedError('private', error.message);
  if (isLate) return new FeedError('timeout', 'did not answer in time');
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return new FeedError('unreachable', `cannot be reached${code}`);
}

function send(url: URL, question: FeedQuestion, signal: AbortSignal): Promise<IncomingMessage> {
  const { etag, lastModified, allowPrivate = false } = question;
  if (!allowPrivate) checkHost(url);
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  const headers = {
    'User-Agent': AGENT,
    Accept: 'text/calendar, application/json, application/geo+json, application/feed+json, */*;q=0.1',
    'Accept-Encoding': 'gzip, deflate, br',
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept may be closed by its server in the very moment in which it is used again.
    const sent = request(
      url,
      { headers, signal, agent: false, ...(!allowPrivate && { lookup: publicLookup }) },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, url: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return undefined;
  const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (next?.protocol !== 'https:' && next?.protocol !== 'http:')
    throw new FeedError('redirects', 'leads to what is no address of the web');
  return next;
}

async function read(response: IncomingMessage, url: URL): Promise<FeedAnswer> {
  const { statusCode = 0, headers } = response;
  const marks = { url: url.href, etag: headers.etag, lastModified: headers['last-modified'] };
  if (statusCode === 304) {
    response.resume();
    return { text: undefined, ...marks };
  }
  if (statusCode < 200 || statusCode > 299) {
    response.resume();
    const after = Number(headers['retry-after']);
    throw new FeedError('status', `answers ${String(statusCode)}`, statusCode === 410, after > 0 ? after : undefined);
  }
  return { text: decode(await bytesOf(response), headers['content-type'] ?? ''), ...marks };
}

/** Unpacked while it comes, so that a small answer cannot become a large one. */
async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    size += (chunk as Buffer).byteLength;
    if (size > BYTES_MAX) {
      response.destroy();
      throw new FeedError('too-large', `is larger than ${String(BYTES_MAX / 1024 / 1024)} MB`);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): AsyncIterable<unknown> {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpack =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'deflate'
        ? createInflate()
        : coding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (!unpack) return response;
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

/** By the charset that is named, where it is known and true; else UTF-8, and Windows-1252 for what is none. */
function decode(bytes: Buffer, type: string): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8';
  for (const [label, fatal] of [
    ['utf-8', true],
    [charset, true],
    ['windows-1252', false],
  ] as const) {
    try {
      return new TextDecoder(label, { fatal }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  throw new FeedError('unreadable', 'is in no writing that is known');
}
