import assert from 'node:assert/strict';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from './command.js';
import { temporaryFolder } from './harness.js';
import { goodSignup, postJson, rowsIn, solvedProof } from './signup-tools.js';

describe('the command', () => {
  it('serves, and ends by a signal without a trace', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const command = new Command(['serve'], {}, temporaryFolder());
      const port = await command.ready();
      assert.equal((await fetch(`http://127.0.0.1:${String(port)}/health`)).status, 200);
      command.child.kill(signal);
      command.child.kill(signal);
      assert.equal(await command.ended, 0);
      await assert.rejects(fetch(`http://127.0.0.1:${String(port)}/health`));
    }
  });

  it('answers what was asked before it ends', async () => {
    const command = new Command(['serve'], {}, temporaryFolder());
    const port = await command.ready();
    const api = `http://127.0.0.1:${String(port)}/api/`;
    const body = JSON.stringify({
      ...goodSignup({ communityIds: ['paris'], consents: [] }),
      proof: await solvedProof(api),
    });
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      `POST /api/signups HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n`,
    );
    socket.write(body.slice(0, 20));
    await sleep(200);
    command.child.kill('SIGTERM');
    await sleep(200);
    assert.equal(command.child.exitCode, null);
    socket.write(body.slice(20));
    assert.equal(await command.ended, 0);
    await closed;
    assert.match(answer, /^HTTP\/1\.1 422 /);
  });

  it('does not wait for ever for somebody who says nothing', async () => {
    const command = new Command(['serve'], {}, temporaryFolder());
    const port = await command.ready();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /api/signups HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await sleep(200);
    const asked = Date.now();
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
    assert.ok(Date.now() - asked < 8000);
  });

  it('keeps what it has answered, even when it is killed', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'data.sqlite');
    const first = new Command(['serve'], { OUISHARE_DATA: file }, folder);
    const api = `http://127.0.0.1:${String(await first.ready())}/api/`;
    const { signup } = (await (await fetch(`${api}ouishare.json`)).json()) as {
      signup: {
        consents: {
          purpose: string;
          text: Record<string, string>;
          policyUrl: string;
          policyVersion: string;
          controller: string;
        }[];
      };
    };
    const consents = signup.consents.map(({ text, ...consent }) => ({
      purpose: consent.purpose,
      policyUrl: consent.policyUrl,
      policyVersion: consent.policyVersion,
      controller: consent.controller,
      given: true,
      givenAt: new Date().toISOString(),
      text: text['en'] ?? '',
      lang: 'en',
    }));
    const sent = goodSignup({ communityIds: ['paris'], consents });
    const answer = await postJson(`${api}signups`, { ...sent, proof: await solvedProof(api) });
    first.child.kill('SIGKILL');
    assert.equal(answer.status, 202, await answer.text());
    assert.equal(await first.ended, 'SIGKILL');
    const second = new Command(['serve'], { OUISHARE_DATA: file }, folder);
    const again = await postJson(`http://127.0.0.1:${String(await second.ready())}/api/signups`, sent);
    assert.equal(again.status, 202);
    assert.equal(rowsIn(file, 'signups').length, 1);
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const command = new Command(['serve'], { PORT: String(port) }, temporaryFolder());
    assert.equal(await command.ended, 1);
    other.close();
    const said = command.output.split('\n').filter((line) => !line.includes('SMTP_URL'));
    assert.deepEqual(said, [
      `Port ${String(port)} is taken by another program: stop it, or choose another one with PORT=${String(port + 1)}.`,
      '',
    ]);
  });

  it('says in one line what is wrong with a setting', async () => {
    const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ PORT: 'http' }, /^PORT is a number from 0 to 65535, not "http"\.\n$/],
      [{ PUBLIC_URL: 'network.example' }, /^PUBLIC_URL is an http address/],
      [{ ALLOWED_ORIGINS: 'partner' }, /^ALLOWED_ORIGINS lists origins/],
      [{ OUISHARE_SECRET: 'short' }, /^OUISHARE_SECRET has at least 16 characters\.\n$/],
      [{ DATABASE_URL: 'postgres://127.0.0.1:1/none' }, /^(DATABASE_URL|The database)[^\n]*\n$/],
      [
        { OUISHARE_DATA: '/dev/null/data.sqlite' },
        /^The file \/dev\/null\/data\.sqlite cannot be used as a store: [^\n]*\n$/,
      ],
    ];
    for (const [env, wanted] of cases) {
      const command = new Command(['serve'], env, temporaryFolder());
      assert.equal(await command.ended, 1);
      assert.match(command.output, wanted);
    }
  });

  it('shows how it is used, and refuses what it does not know', async () => {
    const help = new Command(['--help'], {}, temporaryFolder());
    assert.equal(await help.ended, 0);
    assert.match(help.output, /serve/);
    for (const words of [['dance'], ['serve', '--loud'], []]) {
      const command = new Command(words, {}, temporaryFolder());
      assert.equal(await command.ended, 2);
    }
  });
});
