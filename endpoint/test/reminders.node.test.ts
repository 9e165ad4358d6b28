import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGUAGES } from '../src/words/choose.js';
import { startTest, type TestEndpoint } from './harness.js';
import { newestMail, press } from './membership-tools.js';
import { goodSignup, outboxOf, sendSignup } from './signup-tools.js';

const DAY_MS = 86_400_000;

/** The same endpoint, started again on another day. */
async function onDay(own: TestEndpoint, day: number): Promise<TestEndpoint> {
  await own.stop();
  const time = own.clock.time + day * DAY_MS;
  return startTest({ env: { OUISHARE_DATA: own.dataFile }, now: () => time });
}

const remindersOf = async (own: TestEndpoint): Promise<readonly string[]> =>
  (await outboxOf(own)).filter(({ subject }) => subject.startsWith('Toujours')).map(({ recipient }) => recipient);

it('who has not confirmed is reminded once, a week before all is erased, and may still join', async () => {
  const first = await startTest();
  await sendSignup(first, goodSignup());
  assert.deepEqual(await remindersOf(await onDay(first, 22)), []);
  const second = await onDay(first, 24);
  assert.deepEqual(await remindersOf(second), ['Zoe@Example.org']);
  const again = await onDay(first, 25);
  assert.deepEqual(await remindersOf(again), ['Zoe@Example.org']);
  await second.stop();
  const mail = await newestMail(again);
  assert.match(mail.text, /Le 19 juin 2026, nous effaçons cette demande/);
  assert.match(await (await press(again, 'confirm', mail)).text(), /Bienvenue chez A network/);
});

it('nobody is reminded of what they did twice, or have decided', async () => {
  const first = await startTest();
  await sendSignup(first, goodSignup({ email: 'twice@example.org' }));
  await sendSignup(first, goodSignup({ email: 'TWICE@example.org' }));
  await sendSignup(first, goodSignup({ email: 'member@example.org' }));
  await press(first, 'confirm', await newestOf(first, 'member@example.org'));
  await sendSignup(first, goodSignup({ email: 'member@example.org' }));
  await sendSignup(first, goodSignup({ email: 'left@example.org' }));
  await press(first, 'withdraw', await newestOf(first, 'left@example.org'));
  const reminded = await remindersOf(await onDay(first, 24));
  assert.deepEqual(
    reminded.map((address) => address.toLowerCase()),
    ['twice@example.org'],
  );
});

it('a link to confirm ends with the sign-up, before anything is swept', async () => {
  const own = await startTest();
  await sendSignup(own, goodSignup());
  const mail = await newestMail(own);
  own.clock.forward(30 * DAY_MS + 2000);
  assert.equal((await press(own, 'confirm', mail)).status, 410);
  assert.equal((await press(own, 'withdraw', mail)).status, 200);
});

it('the reminder names the day in each of the nine languages', async () => {
  const first = await startTest();
  for (const { code } of LANGUAGES.values())
    await sendSignup(first, goodSignup({ email: `${code}@example.org`, locale: code }));
  const own = await onDay(first, 24);
  const mails = await outboxOf(own);
  for (const { code, mail } of LANGUAGES.values()) {
    const day = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' }).format(
      first.clock.time + 30 * DAY_MS,
    );
    const reminder = mails.find(({ text }) => text.includes(mail.remindLead('A network', day)));
    assert.equal(reminder?.recipient, `${code}@example.org`);
  }
});

async function newestOf(own: TestEndpoint, recipient: string): Promise<{ text: string }> {
  const mail = (await outboxOf(own)).find((one) => one.recipient === recipient);
  assert.ok(mail);
  return mail;
}
