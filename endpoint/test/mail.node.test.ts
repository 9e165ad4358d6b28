import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { rawRequest, startTest } from './harness.js';
import { goodSignup, onlyRow, outboxOf, rowsIn, sendSignup, solvedProof } from './signup-tools.js';

/** A mail server that speaks just enough SMTP to receive, or to refuse, a mail. */
class MailServer {
  readonly received: { to: string; data: string }[] = [];
  refuses = false;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      let to = '';
      let data: string | undefined;
      let rest = '';
      socket.setEncoding('utf8');
      socket.on('error', () => undefined);
      socket.write('220 mail.example\r\n');
      const answer = (line: string): string | undefined => {
        if (data !== undefined) {
          if (line !== '.') {
            data += `${line}\n`;
            return undefined;
          }
          this.received.push({ to, data });
          data = undefined;
          return '250 ok';
        }
        if (/^RCPT/i.test(line)) {
          to = line;
          return this.refuses ? '450 4.2.1 <zoe@example.org> try later' : '250 ok';
        }
        if (!/^DATA/i.test(line)) return '250 ok';
        data = '';
        return '354 go on';
      };
      socket.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const said = answer(line);
          if (said !== undefined) socket.write(`${said}\r\n`);
        }
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `smtp://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  close(): void {
    this.#server.close();
  }
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 200) throw new Error('It did not happen in time.');
    await sleep(25);
  }
}

const servers: MailServer[] = [];
after(() => {
  for (const server of servers) server.close();
});

async function mailServer(): Promise<{ server: MailServer; env: Record<string, string> }> {
  const server = new MailServer();
  servers.push(server);
  const env = {
    SMTP_URL: await server.listen(),
    MAIL_FROM: 'A network <hello@network.example>',
    PUBLIC_URL: 'https://network.example/x',
  };
  return { server, env };
}

describe('a mail', () => {
  it('leaves by the mail server, with links to the public address, and is forgotten here', async () => {
    const { server, env } = await mailServer();
    const own = await startTest({ env });
    await sendSignup(own, goodSignup());
    await until(() => server.received.length === 1 && rowsIn(own.dataFile, 'mails')[0]?.['sent_at'] !== null);
    const [mail] = server.received;
    assert.ok(mail);
    assert.match(mail.to, /<Zoe@example\.org>/i);
    assert.match(mail.data, /^From: "?A network"? <hello@network\.example>/m);
    assert.match(mail.data, /^Auto-Submitted: auto-generated/m);
    const text = mail.data.replaceAll('=\n', '').replaceAll('=3D', '=');
    assert.match(text, /https:\/\/network\.example\/x\/api\/signups\/confirm\?token=[\w-]{43}/);
    assert.deepEqual(onlyRow(own.dataFile, 'mails', ['recipient', 'text']), ['', '']);
  });

  it('waits while the mail server is down, and nobody who signs up notices', async () => {
    const { server, env } = await mailServer();
    server.refuses = true;
    const own = await startTest({ env });
    assert.equal((await sendSignup(own, goodSignup())).status, 202);
    await until(() => rowsIn(own.dataFile, 'mails')[0]?.['attempts'] === 1);
    assert.match(own.log.lines.join('\n'), /one mail was not taken \(\w+\), next try in 60 s/);
    assert.doesNotMatch(own.log.lines.join('\n'), /zoe/i);
    await own.stop();
    server.refuses = false;
    const later = own.clock.time + 61_000;
    await startTest({ env: { ...env, OUISHARE_DATA: own.dataFile }, now: () => later });
    await until(() => server.received.length === 1);
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
});
