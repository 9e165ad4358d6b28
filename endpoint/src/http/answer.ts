import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How hard to compress: 11 takes a second for a large page, 5 is within a few per cent of it in milliseconds. */
const BROTLI_QUALITY = 5;

/** Below this many bytes compression gains nothing. */
const COMPRESS_FROM_BYTES = 860;

type Coding = 'br' | 'gzip';

const compressors: Readonly<Record<Coding, (bytes: Uint8Array) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Something that can be answered again and again: its bytes, its name (ETag) and, once asked for, its compressed forms. */
export class Answer {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly etag: string;
  readonly #compressible: boolean;
  readonly #coded = new Map<Coding, Promise<Buffer>>();

  constructor(body: string | Uint8Array, type: string) {
    this.bytes = typeof body === 'string' ? Buffer.from(body) : body;
    this.type = type;
    // Weak, so that one name stands for the plain and the compressed forms; If-None-Match compares weakly anyway.
    this.etag = `W/"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 27)}"`;
    this.#compressible =
      this.bytes.byteLength >= COMPRESS_FROM_BYTES && /^text\/|json|javascript|xml|calendar/.test(type);
  }

  /**
   * The answer to one request: 304 where the browser has it, compressed where the browser can read that. HEAD is left to the server,
   * which drops the body and keeps the headers.
   */
  async toResponse(request: Request, headers: Readonly<Record<string, string>>): Promise<Response> {
    const shared = { ...headers, ETag: this.etag, ...(this.#compressible ? { Vary: 'Accept-Encoding' } : {}) };
    if (matches(request.headers.get('If-None-Match'), this.etag))
      return new Response(null, { status: 304, headers: shared });
    const coding = this.#compressible ? chooseCoding(request.headers.get('Accept-Encoding')) : undefined;
    const bytes = coding === undefined ? this.bytes : await this.#encode(coding);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...shared,
        'Content-Type': this.type,
        'Content-Length': String(bytes.byteLength),
        ...(coding === undefined ? {} : { 'Content-Encoding': coding }),
      },
    });
  }

  #encode(coding: Coding): Promise<Buffer> {
    const known = this.#coded.get(coding);
    if (known !== undefined) return known;
    const made = compressors[coding](this.bytes);
    this.#coded.set(coding, made);
    return made;
  }
}

/** Whether one of the names in If-None-Match is this one (RFC 9110, 13.1.2: weak comparison). */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  const name = etag.replace(/^W\//, '');
  return [...header.matchAll(/"[^"]*"/g)].some(([quoted]) => quoted === name);
}

/** The coding that the browser likes best among ours; ours first where it likes several alike (RFC 9110, 12.5.3). */
export function chooseCoding(header: string | null): Coding | undefined {
  const wishes = new Map((header ?? '').toLowerCase().split(',').map(readWish));
  let best: Coding | undefined;
  let bestWeight = 0;
  for (const coding of ['br', 'gzip'] as const) {
    const weight = wishes.get(coding) ?? wishes.get('*') ?? 0;
    if (weight > bestWeight) [best, bestWeight] = [coding, weight];
  }
  return best;
}

function readWish(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return [name, weight === undefined ? 1 : Number(weight) || 0];
}
