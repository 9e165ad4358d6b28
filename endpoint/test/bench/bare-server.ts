// The lower bound of `load.ts`: a Hono route that returns a constant, on the same server as the endpoint's.
//   node --import tsx bare-server.ts <file with the constant> <its coding>
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { ServerEnv } from '../../src/http/visitor-address.js';
import { listen } from '../../src/server.js';

const [file = '', coding = 'br'] = process.argv.slice(2);
const body = readFileSync(file);
const headers = {
  'Content-Type': 'application/json',
  'Content-Encoding': coding,
  'Cache-Control': 'public, max-age=300',
};
const app = new Hono<ServerEnv>();
app.get('/constant', () => new Response(body, { headers }));
app.get('/unchanged', () => new Response(null, { status: 304, headers: { ETag: '"constant"' } }));
const { port } = await listen(app, 0, '127.0.0.1');
console.log(`ready http://localhost:${String(port)}/`);
