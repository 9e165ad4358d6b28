import { Problem } from './problem.js';

/** No sign-up and no message is longer than this, in bytes. */
export const BODY_LIMIT_BYTES = 64 * 1024;

const TOO_LARGE = `At most ${String(BODY_LIMIT_BYTES)} bytes.`;

/** The body as text; 413 once it is over the limit (whatever Content-Length says), 400 where it is not UTF-8. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > BODY_LIMIT_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readChunks(request)) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Problem(400, 'The body is not UTF-8.');
  }
}

/** The body as JSON; 400 where it is none. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}

/** The media type of the body in lower case, without parameters; empty for none. */
export function mediaType(request: Request): string {
  return (request.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function* readChunks(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Leaving early (too large) must not keep the connection busy with what nobody will read.
    await reader.cancel().catch(() => undefined);
  }
}

function tooLarge(): Problem {
  return new Problem(413, TOO_LARGE, { headers: { Connection: 'close' } });
}
