import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Command } from './command.js';
import { startTest, temporaryFolder } from './harness.js';
import { until } from './membership-tools.js';
import { goodSignup, postJson, solvedProof } from './signup-tools.js';

const status = async (address: string): Promise<number> => (await fetch(address)).status;

describe('a monitor', () => {
  it('hears at /ready whether requests can be sent here, at /health only whether the process lives', async () => {
    const own = await startTest();
    const answer = await fetch(`${own.url}ready`);
    assert.deepEqual(
      [answer.status, answer.headers.get('Cache-Control'), await answer.json()],
      [200, 'no-store', { status: 'ok', checks: { store: 'ok', process: 'ok' } }],
    );
    assert.equal(await status(`${own.url}health`), 200);
  });

  it('hears that the process stops before it stops: what balances the load goes elsewhere meanwhile', async () => {
    const command = new Command(['serve'], { STOP_DELAY: '4' }, temporaryFolder());
    const url = `http://127.0.0.1:${String(await command.ready())}/`;
    assert.equal(await status(`${url}ready`), 200);
    command.child.kill('SIGTERM');
    await until(async () => (await status(`${url}ready`)) === 503);
    assert.deepEqual(await (await fetch(`${url}ready`)).json(), {
      status: 'unavailable',
      checks: { store: 'ok', process: 'stopping' },
    });
    assert.equal(await status(`${url}api/events.json`), 200, 'who comes all the same is answered');
    assert.equal(await command.ended, 0);
  });
});

describe('the log', () => {
  it('is one JSON object a line, of requests as well where that is asked for, and of nobody', async () => {
    const command = new Command(['serve'], { LOG_LEVEL: 'debug' }, temporaryFolder());
    const api = `http://127.0.0.1:${String(await command.ready())}/api/`;
    const signup = goodSignup({ communityIds: ['paris'], consents: [] });
    await postJson(`${api}signups`, { ...signup, proof: await solvedProof(api) });
    await fetch(`${api}events.json?q=zoe`);
    await fetch(`${api}signups/confirm?token=a-secret-token`);
    await fetch(`${api}nobody/zoe@example.org`);
    command.child.kill('SIGTERM');
    await command.ended;
    const lines = command.output.split('\n').filter((line) => line.startsWith('{'));
    assert.equal(
      lines.length,
      command.output.trimEnd().split('\n').length - 1,
      'but for the line that says ready, on standard output',
    );
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const { level, time, service } of said) {
      assert.match(String(time), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      assert.deepEqual([typeof level, service], ['string', 'ouishare-endpoint']);
    }
    const requests = said
      .filter(({ msg }) => msg === 'request')
      .map(({ method, route, status: code }) => [method, route, code]);
    assert.deepEqual(requests, [
      ['GET', '/api/signups/challenge', 200],
      ['POST', '/api/signups', 422],
      ['GET', '/api/events.json', 200],
      ['GET', '/api/signups/confirm', 410],
      ['GET', '/api/*', 404],
    ]);
    assert.doesNotMatch(command.output, /zoe|secret-token|127\.0\.0\.1/i);
  });

  it('says no more than is asked for', async () => {
    const said = async (env: Readonly<Record<string, string>>): Promise<string> => {
      const command = new Command(['serve'], env, temporaryFolder());
      await fetch(`http://127.0.0.1:${String(await command.ready())}/api/events.json`);
      command.child.kill('SIGTERM');
      await command.ended;
      return command.output.replace(/^ready .*\n/m, '');
    };
    assert.equal(await said({ LOG_LEVEL: 'error' }), '');
    const text = await said({ LOG_FORMAT: 'text' });
    assert.match(text, /^\d{4}-\S+Z no --network <folder> was given/m);
    assert.doesNotMatch(text, /events\.json|^\{/m);
    assert.match(await said({ OUISHARE_NETWROK: 'x' }), /OUISHARE_NETWROK is set, and is no setting of this version/);
  });
});

describe('the environment', () => {
  it('is checked at the start, all of it at once, and no secret is repeated', async () => {
    const env = {
      PORT: '99999999',
      SMTP_URL: 'mail.example:25?password=hush-hush',
      DATABASE_URL: 'mysql://user:hush-hush@host/data',
      MAIL_FROM: 'nobody',
      OUISHARE_ADMIN_TOKEN: 'hush-hush',
      ALLOW_PRIVATE_FEEDS: 'yes',
      LOG_LEVEL: 'loud',
      LOG_FORMAT: 'xml',
      STOP_DELAY: '-1',
      TRUSTED_PROXIES: '1.5',
    };
    const command = new Command(['serve'], env, temporaryFolder());
    assert.equal(await command.ended, 1);
    const lines = command.output.trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => line.split(' ')[0]).sort(), Object.keys(env).sort());
    assert.doesNotMatch(command.output, /hush/);
  });

  it('names what is served, unless the command does', async () => {
    const folder = temporaryFolder();
    const nowhere = join(folder, 'nowhere');
    const command = new Command(['serve'], { OUISHARE_NETWORK: nowhere }, folder);
    assert.equal(await command.ended, 1);
    assert.equal(command.output, `There is no ouishare.json in ${nowhere}.\n`);
    const empty = new Command(['serve'], { OUISHARE_NETWORK: '', STOP_DELAY: ' ' }, folder);
    await empty.ready();
    empty.child.kill('SIGTERM');
    assert.equal(await empty.ended, 0);
  });
});
