import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../src/words/choose.js';
import { rawRequest, startTest, type TestEndpoint } from './harness.js';
import { headersOf, MailServer, partsOf, type ReceivedMail } from './mail-server.js';
import { here, press, until } from './membership-tools.js';
import { goodSignup, linkIn, outboxOf, postJson, rowsIn, sendSignup, solvedProof } from './signup-tools.js';
import { smallNetwork } from './small-network.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

async function mailServer(): Promise<{ server: MailServer; env: Record<string, string> }> {
  const server = new MailServer();
  const env = {
    SMTP_URL: await server.open(),
    MAIL_FROM: 'A network <hello@network.example>',
    PUBLIC_URL: 'https://network.example/x',
  };
  return { server, env };
}

/** The same endpoint started again some time later, as after a night. */
async function later(own: TestEndpoint, env: Record<string, string>, ms: number): Promise<TestEndpoint> {
  await own.stop();
  const time = own.clock.time + ms;
  return startTest({ env: { ...env, OUISHARE_DATA: own.dataFile }, now: () => time });
}

/** What every mail is, whatever it says. */
function checkForm(mail: ReceivedMail): void {
  const headers = headersOf(mail.data);
  const header = (name: string): string => headers.get(name) ?? '';
  assert.match(header('content-type'), /^multipart\/alternative;/);
  assert.match(header('from'), /^"?A network"? <hello@network\.example>$/);
  assert.equal(header('auto-submitted'), 'auto-generated');
  assert.equal(header('content-language'), 'fr');
  assert.match(header('message-id'), /^<[\da-f-]{36}@network\.example>$/);
  const [plain, page, ...others] = partsOf(mail.data);
  assert.equal(others.length, 0);
  assert.ok(plain && page);
  assert.equal(plain.type, 'text/plain; charset=utf-8');
  assert.equal(page.type, 'text/html; charset=utf-8');
  const link = /https:\/\/network\.example\/x\/api\/signups\/confirm\?token=[\w-]{59}/;
  assert.equal(link.exec(plain.text)?.[0], link.exec(page.text)?.[0]);
  assert.match(page.text, /<html lang="fr" dir="ltr">/);
}

describe('a mail', () => {
  it('leaves by the mail server in both its forms, with links to the public address, and is forgotten here', async () => {
    const { server, env } = await mailServer();
    const own = await startTest({ env });
    await sendSignup(own, goodSignup());
    await until(() => rowsIn(own.dataFile, 'mails')[0]?.['sent_at'] !== null);
    const [mail, ...more] = server.received;
    assert.ok(mail);
    assert.equal(more.length, 0);
    assert.match(mail.to.join(), /^zoe@example\.org$/i);
    checkForm(mail);
    const [row] = rowsIn(own.dataFile, 'mails');
    assert.ok(row);
    assert.deepEqual(
      ['recipient', 'subject', 'text', 'html'].map((column) => row[column]),
      ['', '', '', ''],
    );
  });

  it('arrives as it was written in every language', async () => {
    const { server, env } = await mailServer();
    const own = await startTest({ env });
    for (const { code } of LANGUAGES.values())
      await sendSignup(own, goodSignup({ email: `${code}@example.org`, locale: code }));
    await until(() => server.received.length === LANGUAGES.size);
    for (const { code, direction, mail } of LANGUAGES.values()) {
      const received = server.received.find(({ to }) => to[0] === `${code}@example.org`);
      const [plain, page] = partsOf(received?.data ?? '');
      assert.ok(plain && page, code);
      assert.ok(plain.text.includes(mail.confirmLead('A network')), code);
      assert.ok(page.text.includes(`<html lang="${code}" dir="${direction}">`), code);
      assert.ok(page.text.includes(mail.confirmLead('A network').replaceAll("'", '&#39;')), code);
    }
  });

  it('waits longer and longer while the mail server is down, for days, and arrives once when it is back', async () => {
    const { server, env } = await mailServer();
    await server.close();
    let own = await startTest({ env });
    assert.equal((await sendSignup(own, goodSignup())).status, 202);
    const waits: string[] = [];
    for (let index = 1; index <= 12; index += 1) {
      await until(() => rowsIn(own.dataFile, 'mails')[0]?.['attempts'] === index);
      await until(() => own.log.lines.some((line) => line.startsWith('outbox')));
      waits.push(/next try in (\d+) s/.exec(own.log.lines.join('\n'))?.[1] ?? '');
      own = await later(own, env, index * HOUR_MS * 2);
    }
    assert.deepEqual(waits, ['60', '120', '240', '480', '960', '1920', ...Array<string>(6).fill('3600')]);
    await server.open();
    own = await later(own, env, 3 * 24 * HOUR_MS);
    await until(() => server.received.length > 0 && rowsIn(own.dataFile, 'mails')[0]?.['sent_at'] !== null);
    own = await later(own, env, 4 * 24 * HOUR_MS);
    await own.stop();
    assert.equal(server.received.length, 1);
  });

  it('that the server refuses for good is given up, and does not hold up the others', async () => {
    const { server, env } = await mailServer();
    server.refuses = { code: 550, text: 'no such user <zoe@example.org>' };
    let own = await startTest({ env });
    const said = [own.log];
    await sendSignup(own, goodSignup());
    for (let index = 1; index <= 3; index += 1) {
      await until(() => rowsIn(own.dataFile, 'mails')[0]?.['attempts'] === index);
      own = await later(own, env, index * HOUR_MS);
      said.push(own.log);
    }
    server.refuses = undefined;
    await sendSignup(own, goodSignup({ email: 'ann@example.org' }));
    await until(() => server.received.length === 1);
    assert.deepEqual(server.received[0]?.to, ['ann@example.org']);
    const lines = said.flatMap((log) => log.lines).join('\n');
    assert.match(lines, /one mail was not taken \(EENVELOPE\), given up/);
    assert.doesNotMatch(lines, /zoe|ann@/i);
  });

  it('is sent once by two servers over one store', async () => {
    const { server, env } = await mailServer();
    const first = await startTest({ env });
    const second = await startTest({ env: { ...env, OUISHARE_DATA: first.dataFile } });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        sendSignup(index % 2 === 0 ? first : second, goodSignup({ email: `person${String(index)}@example.org` })),
      ),
    );
    await until(() => rowsIn(first.dataFile, 'mails').every((row) => row['sent_at'] !== null));
    assert.equal(server.received.length, 20);
    assert.equal(new Set(server.received.map(({ to }) => to[0])).size, 20);
  });

  it('is not promised to anybody else by a planted host', async () => {
    const own = await startTest();
    await rawRequest(own, '/api/signups', {
      method: 'POST',
      headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...goodSignup(), proof: await solvedProof(own.api) }),
    });
    const [mail] = await outboxOf(own);
    assert.ok(mail);
    assert.ok(mail.text.includes(`http://localhost:${String(own.port)}/api/signups/confirm`));
    assert.doesNotMatch(mail.text, /evil/);
  });

  it('holds nothing that was typed, no header that was planted, and nothing that is fetched', async () => {
    const { server, env } = await mailServer();
    const name = 'Zoe\r\nBcc: victim@example.org\r\n\r\n<img src=x onerror=alert(1)>';
    const network = { ...smallNetwork().manifest, name: 'A & <b>network</b> "x"' };
    const own = await startTest({ env, source: () => ({ ...smallNetwork(), manifest: network }) });
    const body = goodSignup({ name });
    assert.equal((await postJson(`${own.api}signups`, { ...body, proof: await solvedProof(own.api) })).status, 202);
    await until(() => server.received.length === 1);
    const { to, data } = server.received[0] ?? { to: [], data: '' };
    assert.equal(to.length, 1);
    assert.doesNotMatch(data, /victim|onerror|^bcc/im);
    const page = partsOf(data)[1]?.text ?? '';
    assert.match(page, /A &amp; &lt;b&gt;network&lt;\/b&gt; &quot;x&quot;/);
    assert.doesNotMatch(page, /<b>|<img|<link|<script|src=|url\(|background=|<style/i);
  });
});

describe('the last mail', () => {
  it('tells a member who leaves that all is erased, and then nothing of them is left', async () => {
    const { server, env } = await mailServer();
    const own = await startTest({ env: { SMTP_URL: env['SMTP_URL'] ?? '' } });
    await sendSignup(own, goodSignup());
    await until(() => server.received.length === 1);
    const text = (index: number): string => partsOf(server.received[index]?.data ?? '')[0]?.text ?? '';
    const asked = { text: text(0) };
    await press(own, 'confirm', asked);
    await until(() => server.received.length === 2);
    await press(own, 'withdraw', asked);
    await until(() => server.received.length === 3 && rowsIn(own.dataFile, 'mails').every((row) => row['sent_at']));
    assert.match(text(2), /Vous avez quitté A network/);
    assert.doesNotMatch(text(2), /token=/);
    const tables = ['signups', 'consents', 'mails', 'members', 'tokens', 'data_links', 'settings'];
    assert.doesNotMatch(JSON.stringify(tables.map((table) => rowsIn(own.dataFile, table))), /\bzoe\b/i);
  });

  it('is not written to somebody who never joined: they have asked to be left alone', async () => {
    const own = await startTest();
    await sendSignup(own, goodSignup());
    const [mail] = await outboxOf(own);
    assert.ok(mail);
    assert.equal((await fetch(here(own, linkIn(mail, 'withdraw')), { method: 'POST' })).status, 200);
    assert.deepEqual(await outboxOf(own), []);
  });
});
