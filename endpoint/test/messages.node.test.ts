import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { manifestSchema } from '../../src/contract/manifest.js';
import { signupAnswerSchema } from '../../src/contract/signup.js';
import { readMailboxes } from '../src/messages/mailboxes.js';
import { faultsIn, storeAt, temporaryFolder, type TestEndpoint } from './harness.js';
import { MailServer } from './mail-server.js';
import { here, newestMail, until } from './membership-tools.js';
import {
  goodSignup,
  linkIn,
  onlyRow,
  outboxOf,
  postJson,
  problemOf,
  rowsIn,
  sendSignup,
  solvedProof,
} from './signup-tools.js';
import { consents, goodMessage, pageOf, press, sendMessage, sent, start } from './message-tools.js';
import { sweep } from '../src/signups/sweep.js';

const DAY_MS = 86_400_000;
let endpoint: TestEndpoint;
before(async () => {
  endpoint = await start();
});

describe('who can be written to', () => {
  it('is said in each row by whether there is a mailbox, whatever the publisher’s file says, and no address is', async () => {
    const text = await (await fetch(`${endpoint.api}people.json`)).text();
    const { items } = JSON.parse(text) as { items: { id: string; acceptsMessages?: boolean }[] };
    assert.deepEqual(items.map(({ id, acceptsMessages }) => [id, acceptsMessages]).sort(), [
      ['ines', undefined],
      ['omar', true],
      ['salma', true],
    ]);
    assert.doesNotMatch(text, /@/);
  });

  it('is offered by the manifest at our own addresses, and not at all without mailboxes', async () => {
    const read = async ({ api }: TestEndpoint) =>
      manifestSchema.parse(await (await fetch(`${api}ouishare.json`)).json()).messages;
    assert.deepEqual(await read(endpoint), { href: 'messages', challenge: 'signups/challenge', consents });
    const none = await start({ mailboxes: new Map() });
    assert.equal(await read(none), undefined);
    const answer = await postJson(`${none.api}messages`, goodMessage());
    assert.equal(answer.status, 404);
  });

  it('comes from a file of the operator, which is refused in one line that repeats no address', () => {
    const file = join(temporaryFolder(), 'mailboxes.json');
    writeFileSync(file, '\uFEFF{ "salma": "salma@people.example" }');
    assert.deepEqual([...readMailboxes(file)], [['salma', 'salma@people.example']]);
    for (const [content, said] of [
      ['{ "salma": "not an address" }', /what is written for "salma" is no e-mail address/],
      ['["salma@people.example"]', /not one object/],
      ['{', /cannot be read/],
    ] as const) {
      writeFileSync(file, content);
      assert.throws(
        () => readMailboxes(file),
        ({ message }: Error) => said.test(message) && !message.includes('@people'),
      );
    }
    assert.throws(() => readMailboxes(`${file}.none`), /cannot be read: ENOENT/);
  });
});

describe('a message', () => {
  it('waits for its sender to confirm, whose mail holds nothing of what was written', async () => {
    const own = await start();
    const message = goodMessage();
    const answer = await sendMessage(own, message);
    assert.deepEqual([answer.status, answer.headers.get('Access-Control-Allow-Origin')], [202, '*']);
    assert.deepEqual(signupAnswerSchema.parse(await answer.json()), { id: message.id, state: 'confirm' });
    const mails = await outboxOf(own);
    assert.deepEqual(
      mails.map(({ recipient, locale }) => [recipient, locale]),
      [['Lea@Example.org', 'fr']],
    );
    const [mail] = mails;
    assert.match(mail?.text ?? '', /Salma B\./);
    assert.doesNotMatch(`${mail?.subject ?? ''}${mail?.text ?? ''}${mail?.html ?? ''}`, /café/);
    assert.deepEqual(onlyRow(own.dataFile, 'messages', ['person_id', 'email_key', 'state']), [
      'salma',
      'lea@example.org',
      'pending',
    ]);
    assert.deepEqual(onlyRow(own.dataFile, 'consents', ['signup_id', 'text', 'given']), [
      message.id,
      'J’accepte de transmettre.',
      1,
    ]);
  });

  it('leaves once it is confirmed, in the person’s language, to answer its sender, and nothing is held afterwards', async () => {
    const server = new MailServer();
    const smtpUrl = await server.open();
    const own = await start();
    await sendMessage(own, goodMessage());
    const page = await pageOf(own);
    const shown = await (await fetch(page)).text();
    assert.match(shown, /Votre message à Salma B\./);
    assert.equal((await sent(own)).length, 0, 'opening the page sends nothing');
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(page, 'send')));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.match((await answers[0]?.text()) ?? '', /en route/);
    const mails = await sent(own);
    assert.deepEqual(
      mails.map(({ recipient, locale }) => [recipient, locale]),
      [['salma@people.example', 'ar']],
    );
    assert.match(mails[0]?.text ?? '', /> Bonjour Salma,\n> \n> un café vendredi \?/);
    assert.match(
      mails[0]?.html ?? '',
      /<blockquote dir="auto"[^>]*>Bonjour Salma,\n\nun café vendredi \?<\/blockquote>/,
    );
    assert.deepEqual(onlyRow(own.dataFile, 'messages', ['email_key', 'content', 'state']), ['', '', 'sent']);
    assert.match(await (await press(page, 'erase')).text(), /en route/, 'what was sent cannot be called back');
    await own.stop();
    const again = await start({ env: { OUISHARE_DATA: own.dataFile, SMTP_URL: smtpUrl } });
    // The server has the mail a moment before the endpoint hears its answer and empties the row.
    await until(() => rowsIn(again.dataFile, 'mails').every(({ recipient }) => recipient === ''));
    assert.equal(server.received.length, 2);
    const relayed = server.received.find(({ to }) => to.includes('salma@people.example'));
    assert.match(relayed?.data ?? '', /^Reply-To: <?lea@example\.org>?\r?$/im);
    assert.deepEqual(
      rowsIn(again.dataFile, 'mails').map(({ text, recipient, reply_to: replyTo }) => [text, recipient, replyTo]),
      [
        ['', '', null],
        ['', '', null],
      ],
    );
  });

  it('is erased by the other button, and its link then says so', async () => {
    const own = await start();
    await sendMessage(own, goodMessage());
    const page = await pageOf(own);
    assert.match(await (await press(page, 'erase')).text(), /Votre message est effacé/);
    assert.match(await (await press(page, 'send')).text(), /Votre message est effacé/);
    assert.deepEqual(await sent(own), []);
    assert.deepEqual(onlyRow(own.dataFile, 'messages', ['email_key', 'content', 'state']), ['', '', 'erased']);
    assert.deepEqual(rowsIn(own.dataFile, 'consents'), []);
  });

  it('is stored once when it comes fifty times at once, and one content keeps its id', async () => {
    const own = await start();
    const message = { ...goodMessage(), proof: await solvedProof(own.api) };
    const answers = await Promise.all(Array.from({ length: 50 }, () => postJson(`${own.api}messages`, message)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([202]));
    assert.equal(rowsIn(own.dataFile, 'messages').length, 1);
    assert.equal((await outboxOf(own)).length, 1);
    const other = await postJson(`${own.api}messages`, { ...message, message: 'Other words' });
    assert.deepEqual([other.status, faultsIn(await problemOf(other))], [409, ['/id id_reused']]);
  });

  it('is erased unconfirmed after thirty days, with its mail and its link', async () => {
    const own = await start();
    await sendMessage(own, goodMessage());
    const page = await pageOf(own);
    own.clock.forward(31 * DAY_MS);
    assert.equal((await fetch(page)).status, 410);
    const store = await storeAt(own.dataFile);
    await sweep(store, own.clock.time);
    await store.destroy();
    for (const table of ['messages', 'consents', 'mails']) assert.deepEqual(rowsIn(own.dataFile, table), [], table);
  });

  it('cannot be confirmed by a forged link, nor by one that is for something else', async () => {
    const own = await start();
    await sendMessage(own, goodMessage());
    const page = new URL(await pageOf(own));
    const token = page.searchParams.get('token') ?? '';
    const joined = own.api + 'signups/confirm?token=' + token;
    assert.equal((await fetch(joined, { method: 'POST' })).status, 410);
    page.searchParams.set('token', token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'));
    const forged = await press(page.href, 'send');
    assert.equal(forged.status, 410);
    assert.deepEqual(await sent(own), []);
  });

  it('is among what its sender is shown of their data, and goes with it', async () => {
    const own = await start();
    await sendMessage(own, goodMessage());
    const ask = (): Promise<Response> =>
      fetch(`${own.api}signups/data`, { method: 'POST', body: new URLSearchParams({ email: 'lea@example.org' }) });
    await ask();
    await until(async () => (await outboxOf(own)).some(({ text }) => text.includes('/signups/data?')));
    const mail = (await outboxOf(own)).find(({ text }) => text.includes('/signups/data?'));
    const page = here(own, linkIn(mail, 'data'));
    const data = (await (
      await fetch(page, { method: 'POST', body: new URLSearchParams({ do: 'download' }) })
    ).json()) as { messages: { to: string; content: { message: string } }[] };
    assert.deepEqual(
      data.messages.map(({ to, content }) => [to, content.message]),
      [['salma', 'Bonjour Salma,\n\nun café vendredi ?']],
    );
    await fetch(page, { method: 'POST', body: new URLSearchParams({ do: 'erase' }) });
    assert.deepEqual(onlyRow(own.dataFile, 'messages', ['email_key', 'content', 'state']), ['', '', 'erased']);
    await sendSignup(own, goodSignup({ email: 'lea@example.org' }));
    assert.equal((await newestMail(own)).recipient, 'lea@example.org');
  });
});
