import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Signup } from '../../src/contract/signup.js';
import { startTest, type TestEndpoint } from './harness.js';
import { newestMail, press } from './membership-tools.js';
import { goodSignup, sendSignup } from './signup-tools.js';

const TOKEN = 'a-token-for-the-tests';
const env = { OUISHARE_ADMIN_TOKEN: TOKEN };

function ask(own: TestEndpoint, path: string, headers: Record<string, string> = {}): Promise<Response> {
  const pair = Buffer.from(`admin:${TOKEN}`).toString('base64');
  return fetch(`${own.url}${path}`, { headers: { Authorization: `Basic ${pair}`, ...headers } });
}

/** A confirmed member. */
async function join(own: TestEndpoint, changes: Partial<Signup>): Promise<void> {
  assert.equal((await sendSignup(own, goodSignup(changes))).status, 202);
  await press(own, 'confirm', await newestMail(own));
  own.clock.forward(1000);
}

describe('the administrator’s page', () => {
  it('is not there where no token is set', async () => {
    const own = await startTest();
    assert.equal((await ask(own, 'admin')).status, 404);
    assert.equal((await ask(own, 'admin/members.csv')).status, 404);
  });

  it('opens with the token alone, by either way, and leaves no cookie', async () => {
    const own = await startTest({ env });
    for (const path of ['admin', 'admin/members.csv']) {
      const closed = await fetch(`${own.url}${path}`);
      assert.equal(closed.status, 401);
      assert.match(closed.headers.get('WWW-Authenticate') ?? '', /^Basic realm=/);
      const open = await ask(own, path);
      assert.equal(open.status, 200);
      assert.equal(open.headers.get('Set-Cookie'), null);
      assert.equal(open.headers.get('Cache-Control'), 'no-store');
      assert.equal(open.headers.get('Access-Control-Allow-Origin'), null);
      assert.match(open.headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
      const bearer = await fetch(`${own.url}${path}`, { headers: { Authorization: `Bearer ${TOKEN}` } });
      assert.equal(bearer.status, 200);
      assert.equal((await fetch(`${own.url}${path}`, { method: 'POST' })).status, 405);
    }
  });

  it('refuses every other token, and stops listening after ten', async () => {
    const own = await startTest({ env });
    const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
    const wrong = [
      'Bearer',
      'Bearer x',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(0, -1)}`,
      'Basic %',
      basic(TOKEN.slice(1)),
    ];
    for (const header of [...wrong, ...wrong.slice(1, 5)])
      assert.equal((await ask(own, 'admin', { Authorization: header })).status, 401, header);
    assert.equal((await ask(own, 'admin')).status, 429);
    own.clock.forward(11 * 60_000);
    assert.equal((await ask(own, 'admin')).status, 200);
    assert.doesNotMatch(own.log.lines.join('\n'), /a-token/);
  });

  it('counts the confirmed by community, and lists them', async () => {
    const own = await startTest({ env });
    await join(own, { email: 'ann@example.org', name: 'Ann', communityIds: ['paris', 'malmo'] });
    await join(own, { email: 'bob@example.org', name: 'Bob', communityIds: ['paris'] });
    await join(own, { email: 'cy@example.org', name: 'Cy' });
    await sendSignup(own, goodSignup({ email: 'undecided@example.org', communityIds: ['suva'] }));
    const page = await (await ask(own, 'admin', { 'Accept-Language': 'en' })).text();
    assert.match(page, /<html lang="en" dir="ltr">[^]*<h1>Members of A network<\/h1>/);
    assert.match(page, /Confirmed members: 3<br>Not confirmed yet: 1/);
    const rows = [...page.matchAll(/<tr><th scope="row"><a[^>]*>(?:<bdi>)?([^<]*)(?:<\/bdi>)?<\/a><\/th><td>(\d+)/g)];
    assert.deepEqual(
      rows.map(([, name, count]) => [name, count]),
      [
        ['Malmö', '1'],
        ['Paris', '2'],
        ['No community', '1'],
      ],
    );
    assert.doesNotMatch(page, /@example/);
    const paris = await (await ask(own, 'admin?community=paris', { 'Accept-Language': 'fr' })).text();
    assert.match(paris, /<html lang="fr" dir="ltr">[^]*Membres : Paris/);
    assert.deepEqual(paris.match(/\w+@example\.org/g), ['ann@example.org', 'bob@example.org']);
    const none = await (await ask(own, 'admin?community=')).text();
    assert.deepEqual(none.match(/\w+@example\.org/g), ['cy@example.org']);
    assert.doesNotMatch(own.log.lines.join('\n'), /@/);
  });

  it('shows what strangers typed as text that turns nothing around it', async () => {
    const own = await startTest({ env });
    await join(own, { name: '<script>alert(1)</script>\u202Egnp.exe', communityIds: ['paris'] });
    const page = await (await ask(own, 'admin?community=*')).text();
    assert.match(page, /<bdi>&lt;script&gt;alert\(1\)&lt;\/script&gt;gnp\.exe<\/bdi>/);
    assert.doesNotMatch(page, /<script|\u202E/);
    const foreign = await (await ask(own, `admin?community=${encodeURIComponent('"><script>')}&page=x`)).text();
    assert.doesNotMatch(foreign, /<script/);
  });

  it('gives a table that runs nothing in a spreadsheet', async () => {
    const own = await startTest({ env });
    const names = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(1)',
      ' =1',
      '\t=1',
      '＝1',
      '"=1',
      '|calc',
      '%0A=1',
      'Ann "A", Ltd; x',
      "'=1",
      'x; =1+1',
    ];
    for (const [index, name] of names.entries())
      await join(own, { email: `p${String(index)}@example.org`, name, message: 'one\r\ntwo' });
    const answer = await ask(own, 'admin/members.csv');
    assert.equal(answer.headers.get('Content-Type'), 'text/csv; charset=utf-8; header=present');
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const cells = bytes
      .subarray(3)
      .toString('utf8')
      .split('\r\n')
      .slice(1, -1)
      .map((row) => readRow(row));
    assert.equal(cells.length, names.length);
    for (const row of cells) {
      assert.equal(row.length, 13);
      // Also where a spreadsheet parts cells by semicolons or tabs, and lines inside a cell.
      for (const cell of row) assert.doesNotMatch(cell, /(?:^|[;\t\n])[\s"]*[=+\-@|%＝＋－＠]/u, cell);
    }
    assert.ok(cells.some((row) => row[1] === 'Ann "A", Ltd; x'));
    assert.equal(cells[0]?.[9], 'one\ntwo');
    assert.match(own.log.lines.join('\n'), /admin: 13 members were downloaded/);
    assert.doesNotMatch(own.log.lines.join('\n'), /@example/);
  });

  it('turns a long list into pages', async () => {
    const own = await startTest({ env });
    const proofs = Array.from({ length: 101 }, (_, index) => index);
    for (const index of proofs) await join(own, { email: `m${String(index)}@example.org` });
    const count = (page: string): number => page.match(/m\d+@example\.org/g)?.length ?? 0;
    const first = await (await ask(own, 'admin?community=*')).text();
    const second = await (await ask(own, 'admin?community=*&page=2')).text();
    assert.deepEqual([count(first), count(second)], [100, 1]);
    assert.match(first, /href="\/admin\?community=\*&amp;page=2"/);
    assert.doesNotMatch(second, /page=3/);
  });
});

/** The cells of one row by RFC 4180, all in quotes. */
function readRow(row: string): string[] {
  return [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
}
