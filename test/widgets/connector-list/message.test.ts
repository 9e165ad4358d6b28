import { expect } from 'chai';
import type { Message } from '../../../src/contract/signup.js';
import '../../../src/provider/define.js';
import '../../../src/widgets/connector-list/define.js';
import { faults } from '../../support/axe.js';
import {
  errorAt,
  focused,
  newAddress,
  notice,
  press,
  send,
  summary,
  tick,
  write,
} from '../../support/member-signup.js';
import { misbehavingPlace, type Answer, type ServerPlace } from '../../support/misbehaving.js';
import { referenceEndpoint, storedConsents, storedMessages } from '../../support/reference-endpoint.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

const consents = [{ purpose: 'message', required: true, text: { en: 'Pass this on.', ar: 'أوافق.' } }];
const OFFER = { version: '1', lang: 'en', messages: { href: 'mail/send', consents } };
const PEOPLE = [
  { id: 'salma', name: 'Salma B.', consent: 'public', acceptsMessages: true },
  { id: 'omar', name: 'Omar T.', consent: 'public', acceptsMessages: true },
  { id: 'ines', name: 'Inès A.', consent: 'public' },
];
const TAKEN: Answer = { status: 202, body: { id: '0b7c2a57-6f0e-4a51-9d0c-0b1f6d6f7a11', state: 'confirm' } };

async function listOf(endpoint: string, lang = 'en'): Promise<Widget> {
  const list = placeWidget(
    html`<ouishare-connector-list lang=${lang} loading="eager" endpoint=${endpoint}></ouishare-connector-list>`,
  );
  await list.whenReady();
  return list;
}

async function placeOf(manifest: unknown = OFFER, ...answers: readonly Answer[]): Promise<ServerPlace> {
  const server = await misbehavingPlace();
  await server.answer('people.json', { body: { version: '1', items: PEOPLE } });
  await server.answer('ouishare.json', { body: manifest });
  await server.answer('mail/send', ...(answers.length > 0 ? answers : [TAKEN]));
  return server;
}

async function openPerson(list: Widget, id = 'salma'): Promise<void> {
  one(list, `.opener[data-id="${id}"]`).click();
  await until(() => all(list, '.writing').length > 0, 'the door to a message');
}

async function openForm(list: Widget, id = 'salma'): Promise<void> {
  await openPerson(list, id);
  press(list, /^Write to|^اكتب/);
  await until(() => all(list, '.writing form').length > 0, 'the form');
  await list.updateComplete;
}

function fill(list: Widget, email = newAddress(), box = 'Pass this on.'): string {
  write(list, 'message', 'Bonjour,\n\nun café ?');
  write(list, 'email', email);
  tick(list, box);
  return email;
}

const bodies = async (server: ServerPlace): Promise<Message[]> =>
  (await server.hits('mail/send'))
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => JSON.parse(body) as Message);
const sent = (list: Widget): Promise<string> => notice(list, '.sent-message');

describe('a message to a person', () => {
  afterEach(clearPage);

  it('can be written to whoever takes messages, and asks nothing of the endpoint before', async () => {
    const server = await placeOf();
    const list = await listOf(server.base);
    expect(all(list, '.opener').map(({ dataset }) => dataset['id'])).to.deep.equal(['omar', 'salma']);
    await openPerson(list);
    expect(await server.hits('ouishare.json')).to.deep.equal([]);
    const door = one(list, '.writing button');
    expect([textOf(door), door.getAttribute('aria-expanded')]).to.deep.equal(['Write to Salma B.', 'false']);
    press(list, 'Write to');
    await until(() => focused(list) === 'message', 'the focus in the box');
    expect(door.getAttribute('aria-expanded')).to.equal('true');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('reaches the reference endpoint, with the words of consent, and waits there for its sender', async () => {
    const { open } = await referenceEndpoint();
    const list = await listOf(open);
    await openForm(list);
    const email = fill(list);
    send(list);
    const said = await sent(list);
    expect(said).to.include('Look in your inbox').and.include(email).and.include('Salma B.');
    await until(() => focused(list) === 'sent', 'the focus');
    const [stored] = await storedMessages(email);
    expect([stored?.person_id, stored?.locale]).to.deep.equal(['salma', 'en']);
    expect(JSON.parse(stored?.content ?? '')).to.deep.equal({ email, message: 'Bonjour,\n\nun café ?' });
    const [consent] = await storedConsents(stored?.id ?? '');
    expect([consent?.purpose, consent?.given, consent?.text]).to.deep.equal(['message', 1, 'Pass this on.']);
    expect(await faults(list)).to.deep.equal([]);
  });

  it('says each mistake at its field, and sends nothing', async () => {
    const server = await placeOf();
    const list = await listOf(server.base);
    await openForm(list);
    write(list, 'email', 'nobody');
    send(list);
    expect(await summary(list)).to.deep.equal([
      'Your message: please fill in',
      'Write a complete address, such as name@example.org',
      'Tick the box so that we may pass it on',
    ]);
    expect(errorAt(list, 'message')).to.equal('Your message: please fill in');
    expect(focused(list)).to.equal('summary');
    expect(await faults(list)).to.deep.equal([]);
    expect(await bodies(server)).to.deep.equal([]);
    all(list, '#summary a')[1]?.click();
    expect(focused(list)).to.equal('email');
  });

  it('shows what the endpoint finds, and keeps its id for the same words', async () => {
    const refused = { status: 422, body: { errors: [{ pointer: '/email', code: 'invalid' }] } };
    const server = await placeOf(OFFER, { status: 500 }, refused, TAKEN);
    const list = await listOf(server.base);
    await openForm(list);
    fill(list);
    send(list);
    expect(await notice(list, '[role="alert"] .notice')).to.include('Nothing is lost');
    send(list);
    expect(await summary(list)).to.deep.equal(['Write a complete address, such as name@example.org']);
    write(list, 'email', newAddress());
    send(list);
    await sent(list);
    const ids = (await bodies(server)).map(({ id }) => id);
    expect(ids[0]).to.equal(ids[1]).and.not.equal(ids[2]);
  });

  it('keeps what was written while its form is shut and another is open, and begins anew once it was sent', async () => {
    const server = await placeOf();
    const list = await listOf(server.base);
    await openForm(list);
    write(list, 'message', 'For Salma');
    press(list, 'Write to');
    await list.updateComplete;
    expect(all(list, '.writing form')).to.deep.equal([]);
    await openForm(list, 'omar');
    expect((one(list, '#message') as HTMLTextAreaElement).value).to.equal('');
    fill(list);
    send(list);
    await sent(list);
    expect((await bodies(server))[0]?.personId).to.equal('omar');
    await openPerson(list);
    press(list, 'Write to');
    await until(() => all(list, '#message').length > 0, 'the form');
    expect((one(list, '#message') as HTMLTextAreaElement).value).to.equal('For Salma');
    await openPerson(list, 'omar');
    press(list, 'Write to');
    await until(() => all(list, '#message').length > 0, 'the form');
    expect((one(list, '#message') as HTMLTextAreaElement).value).to.equal('');
  });

  it('offers the address that was meant', async () => {
    const list = await listOf((await placeOf()).base);
    await openForm(list);
    write(list, 'email', 'lea@gmial.com');
    await list.updateComplete;
    press(list, 'lea@gmail.com');
    await list.updateComplete;
    expect((one(list, '#email') as HTMLInputElement).value).to.equal('lea@gmail.com');
  });

  it('says calmly where no message is taken, and asks again', async () => {
    const server = await placeOf({ version: '1', name: 'Here' });
    const list = await listOf(server.base);
    await openPerson(list);
    press(list, 'Write to');
    expect(await notice(list, '.writing .notice')).to.include('Messages cannot be written at the moment');
    expect(await faults(list)).to.deep.equal([]);
    await server.answer('ouishare.json', { body: OFFER });
    press(list, 'Try again');
    await until(() => all(list, '.writing form').length > 0, 'the form');
  });

  it('speaks the visitor’s language, and is written to in it', async () => {
    const server = await placeOf();
    const list = await listOf(server.base, 'ar');
    await until(() => one(list, '.frame').lang === 'ar', 'the words');
    await openForm(list);
    expect(textOf(one(list, 'label[for="message"]'))).to.equal('رسالتك');
    fill(list, newAddress(), 'أوافق.');
    send(list);
    await sent(list);
    const [body] = await bodies(server);
    expect([body?.locale, body?.consents[0]?.text, body?.consents[0]?.lang]).to.deep.equal(['ar', 'أوافق.', 'ar']);
  });

  it('goes without its language to an endpoint that does not know that field', async () => {
    const refused = { status: 422, body: { errors: [{ pointer: '/locale', code: 'unknown' }] } };
    const server = await placeOf(OFFER, refused, TAKEN);
    const list = await listOf(server.base);
    await openForm(list);
    fill(list);
    send(list);
    await sent(list);
    expect((await bodies(server)).map((body) => 'locale' in body)).to.deep.equal([true, false]);
  });
});
