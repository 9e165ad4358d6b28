// A real HTTP server that answers slowly, wrongly, partly or never, as it is told.
//
// Two ways to tell it:
// 1. In the path, for a page that a person looks at: every segment `name=value` is a command, for example
//    /delay=500/status=503/events.json or /rows=3/events.json (see COMMANDS). Without a command: a page of no rows.
// 2. By script, for tests (test/support/misbehaving.ts): POST /__answers { "/some/path": [answer, answer, …] } sets what
//    a path gives, one answer a request, the last one for ever. An answer is
//    { status, headers, body, type, delayMs, hang, reset, stallAfter, truncateAfter, hugeBytes, etag, cache, noCors }.
//    GET /__hits?under=/some/ lists what was asked there, DELETE /__hits?under=/some/ forgets it.
//
// Every answer closes its connection: a browser repeats by itself what was cut on a connection that it kept.
import { createServer } from 'node:http';

const HUGE_CHUNK = Buffer.alloc(256 * 1024, ' ');
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
  'access-control-allow-methods': 'GET, POST',
};

/** Path segments `name=value` and what they make of an answer. */
const COMMANDS = {
  delay: (answer, value) => ({ ...answer, delayMs: Number(value) }),
  status: (answer, value) => ({ ...answer, status: Number(value), body: problem(Number(value)) }),
  retryAfter: (answer, value) => ({ ...answer, body: { ...problem(answer.status), retryAfter: Number(value) } }),
  html: (answer) => ({ ...answer, type: 'text/html', body: '<!doctype html><title>Hello</title>' }),
  huge: (answer, value) => ({ ...answer, hugeBytes: Number(value) }),
  reset: (answer) => ({ ...answer, reset: true }),
  hang: (answer) => ({ ...answer, hang: true }),
  truncate: (answer, value) => ({ ...answer, truncateAfter: Number(value) }),
  stall: (answer, value) => ({ ...answer, stallAfter: Number(value) }),
  version: (answer, value) => ({ ...answer, body: { ...answer.body, version: value } }),
  next: (answer, value) => ({ ...answer, body: { ...answer.body, next: decodeURIComponent(value) } }),
  etag: (answer, value) => ({ ...answer, etag: `"${value}"` }),
  cache: (answer, value) => ({ ...answer, cache: decodeURIComponent(value) }),
  rows: (answer, value) => ({ ...answer, body: { ...answer.body, items: sampleRows(Number(value)) } }),
};

/** Starts the server; `port` 0 takes a free one. */
export async function startMisbehavingServer({ port = 0 } = {}) {
  const state = { answers: new Map(), hits: [] };
  const server = createServer((request, response) => {
    handle(state, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function handle(state, request, response) {
  const url = new URL(request.url, 'http://localhost');
  if (request.method === 'OPTIONS') return send(response, { status: 204, body: '' });
  const body = await readAll(request);
  if (url.pathname === '/__answers') {
    for (const [path, answers] of Object.entries(JSON.parse(body))) state.answers.set(path, answers);
    return send(response, { body: {} });
  }
  if (url.pathname === '/__hits') return hits(state, request, url, response);
  state.hits.push({
    method: request.method,
    url: request.url,
    headers: request.headers,
    body,
    aborted: false,
  });
  const hit = state.hits.at(-1);
  response.on('close', () => (hit.aborted = !response.writableFinished));
  return give(request, response, nextAnswer(state, request.url, url.pathname));
}

function hits(state, request, url, response) {
  const under = url.searchParams.get('under') ?? '/';
  const asked = state.hits.filter((hit) => hit.url.startsWith(under));
  if (request.method === 'DELETE') state.hits = state.hits.filter((hit) => !hit.url.startsWith(under));
  return send(response, { body: asked, cache: 'no-store' });
}

/** The answer set for the whole address, else for its path, else the commands in the path. */
function nextAnswer(state, address, path) {
  const answers = state.answers.get(address) ?? state.answers.get(path);
  if (!answers) return commanded(path);
  return answers.length > 1 ? answers.shift() : answers[0];
}

function commanded(path) {
  let answer = { status: 200, body: { version: '1', items: [] } };
  for (const segment of path.split('/')) {
    const [name, ...value] = segment.split('=');
    if (Object.hasOwn(COMMANDS, name) && segment.includes('=')) answer = COMMANDS[name](answer, value.join('='));
  }
  return answer;
}

async function give(request, response, answer) {
  if (answer.delayMs) await pause(answer.delayMs, response);
  if (answer.hang) return undefined;
  if (answer.reset) return response.destroy();
  if (answer.etag && request.headers['if-none-match'] === answer.etag)
    return send(response, { ...answer, status: 304 });
  if (answer.hugeBytes) return sendHuge(response, answer);
  if (answer.stallAfter !== undefined || answer.truncateAfter !== undefined) return sendPart(response, answer);
  return send(response, answer);
}

function headersOf({ headers, type = 'application/json', etag, cache, noCors }) {
  const all = { 'content-type': type, connection: 'close', ...(noCors ? {} : CORS), ...headers };
  if (etag) all.etag = etag;
  if (cache) all['cache-control'] = cache;
  return all;
}

function textOf(body) {
  return typeof body === 'string' ? body : JSON.stringify(body ?? { version: '1', items: [] });
}

function send(response, answer) {
  response.writeHead(answer.status ?? 200, headersOf(answer));
  response.end(answer.status === 304 || answer.status === 204 ? undefined : textOf(answer.body));
}

/** Says how long the answer is and sends less: then cuts the connection, or leaves it open and silent. */
function sendPart(response, answer) {
  const whole = Buffer.from(textOf(answer.body));
  response.writeHead(answer.status ?? 200, { ...headersOf(answer), 'content-length': whole.length });
  response.write(whole.subarray(0, answer.truncateAfter ?? answer.stallAfter), () => {
    if (answer.truncateAfter !== undefined) response.destroy();
  });
}

async function sendHuge(response, answer) {
  response.writeHead(answer.status ?? 200, headersOf(answer));
  for (let sent = 0; sent < answer.hugeBytes && !response.destroyed; sent += HUGE_CHUNK.length) {
    if (!response.write(HUGE_CHUNK)) await drained(response);
  }
  response.end(textOf(answer.body));
}

function pause(ms, response) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function drained(response) {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

async function readAll(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function problem(status) {
  return { type: 'about:blank', title: `Status ${status}`, status };
}

/** Rows that pass as communities, events (next year) and partners at once. */
function sampleRows(count) {
  const year = new Date().getUTCFullYear() + 1;
  return Array.from({ length: count }, (_, index) => ({
    id: `row-${index + 1}`,
    name: `Row ${index + 1}`,
    title: `Row ${index + 1}`,
    start: `${year}-03-${String((index % 28) + 1).padStart(2, '0')}T18:30`,
    timeZone: 'Europe/Paris',
  }));
}
