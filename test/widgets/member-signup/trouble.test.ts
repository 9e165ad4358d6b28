import { expect } from 'chai';
import {
  SMALL_MANIFEST,
  TAKEN,
  fillIn,
  fillSmall,
  isSent,
  notice,
  refused,
  send,
  sentBodies,
  serverWith,
  showForm,
  write,
} from '../../support/member-signup.js';
import type { Answer } from '../../support/misbehaving.js';
import { referenceEndpoint, storedSignups } from '../../support/reference-endpoint.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const NOTHING_LOST = 'Nothing is lost: what you wrote stays here.';
const submit = (form: Widget): HTMLElement => one(form, '[type="submit"]');
const valueOf = (form: Widget, id: string): string => (one(form, `#${id}`) as HTMLInputElement).value;

/** The page's `fetch`, whose sign-ups meet a fault on the way. */
function faulty(fault: (send: () => Promise<Response>) => Promise<Response>): typeof globalThis.fetch {
  return (address, init) => {
    const ask = (): Promise<Response> => fetch(address, init);
    return init?.method === 'POST' ? fault(ask) : ask();
  };
}

describe('a sign-up that meets trouble', () => {
  let open: string;
  before(async () => {
    ({ open } = await referenceEndpoint());
  });
  afterEach(clearPage);

  it('is stored once when its button is pressed twice', async () => {
    const form = await showForm({ endpoint: open });
    const email = fillIn(form);
    send(form);
    send(form);
    submit(form).click();
    await isSent(form);
    expect(await storedSignups(email)).to.have.length(1);
  });

  it('is stored once when the answer is lost on the way and it is sent again', async () => {
    let isFirst = true;
    const fetch = faulty(async (ask) => {
      const answer = await ask();
      if (!isFirst) return answer;
      isFirst = false;
      throw new TypeError('the connection was cut');
    });
    const form = await showForm({ endpoint: open, fetch });
    const email = fillIn(form);
    send(form);
    expect(await notice(form)).to.include('It could not be sent');
    expect(await storedSignups(email)).to.have.length(1);
    send(form);
    await isSent(form);
    const [stored, ...others] = await storedSignups(email);
    expect(others).to.deep.equal([]);
    expect(stored?.mails_sent).to.equal(1);
  });

  it('gets a new id when something is changed after an answer was lost', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true }, { reset: true, delayMs: 200 }, TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    await notice(form);
    send(form);
    await until(() => submit(form).getAttribute('aria-disabled') === 'true', 'the second try');
    await until(() => submit(form).getAttribute('aria-disabled') === null, 'the second failure');
    write(form, 'name', 'Inês');
    send(form);
    await isSent(form);
    const [first, second, third] = (await sentBodies(server)).map(({ id }) => id);
    expect(second).to.equal(first);
    expect(third).not.to.equal(first);
  });

  it('says that it is on its way, for eyes and ears, and never switches the button off', async () => {
    const server = await serverWith(SMALL_MANIFEST, { ...TAKEN, delayMs: 800 });
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    await until(() => submit(form).classList.contains('busy'), 'the busy button');
    const button = submit(form) as HTMLButtonElement;
    expect([textOf(button), button.disabled, button.getAttribute('aria-disabled')]).to.deep.equal([
      'Sending',
      false,
      'true',
    ]);
    expect(textOf(one(form, '.form > [role="status"]'))).to.equal('Sending');
    button.click();
    await isSent(form);
    expect(await server.hits('signups')).to.have.length(1);
  });

  it('is told when to come back by an endpoint that has too much to do', async () => {
    const { busy } = await referenceEndpoint();
    const form = await showForm({ endpoint: busy });
    const email = fillIn(form);
    send(form);
    const when = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
    const text = await notice(form);
    expect(text).to.match(/^Many people at once Nothing is lost: what you wrote stays here\. Try again at .+\.$/);
    const times = [80_000, 85_000, 90_000, 95_000].map((ms) => textOf(new Text(when.format(Date.now() + ms))));
    expect(times.some((time) => text.includes(time))).to.equal(true);
    expect(valueOf(form, 'email')).to.equal(email);
    expect(textOf(submit(form))).to.equal('Join Malmö');
  });

  it('keeps its id through a 503, and is taken at the next press', async () => {
    const problem = {
      status: 503,
      type: 'application/problem+json',
      body: { title: 'Busy', status: 503, retryAfter: 60 },
    };
    const server = await serverWith(SMALL_MANIFEST, problem, TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    expect(await notice(form)).to.match(/^Many people at once .+Try again at/);
    send(form);
    await isSent(form);
    const [first, second] = await sentBodies(server);
    expect(second).to.deep.equal(first);
  });

  it('gets a new id when its own stands for something else, and asks to be sent again', async () => {
    const server = await serverWith(SMALL_MANIFEST, refused(409, { pointer: '/id', code: 'id_reused' }), TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    expect(await notice(form)).to.equal(
      `It could not be sent Your answers changed on the way. Please send once more. ${NOTHING_LOST}`,
    );
    send(form);
    await isSent(form);
    const [first, second] = await sentBodies(server);
    expect(second?.['id']).not.to.equal(first?.['id']);
    expect(second?.['name']).to.equal('Inès');
  });

  it('says that a page may not take sign-ups, and opens other doors', async () => {
    const { guarded } = await referenceEndpoint();
    const form = await showForm({ endpoint: guarded });
    fillIn(form);
    send(form);
    expect(await notice(form)).to.include('This page may not take sign-ups. Please tell its author.');
    const doors = all(form, '.notice a').map((door) => [textOf(door), door.getAttribute('href')]);
    expect(doors).to.deep.equal([
      ['Join on another page', 'https://network.example/join'],
      ['Join by e-mail', 'mailto:hello@network.example'],
    ]);
  });

  const faults: readonly (readonly [name: string, answer: Answer])[] = [
    ['a fault of the server', { status: 500, body: { title: 'Oh' } }],
    ['a page of a proxy', { status: 502, type: 'text/html', body: '<!doctype html><p>Bad gateway' }],
    ['a page in place of an answer', { status: 200, type: 'text/html', body: '<!doctype html><p>Log in' }],
    ['too much', { status: 413, body: { title: 'Large', status: 413, errors: [] } }],
    ['a type that it does not take', { status: 415, body: { title: 'Type', status: 415 } }],
    ['half an answer', { ...TAKEN, truncateAfter: 4 }],
  ];
  for (const [name, answer] of faults)
    it(`loses nothing by ${name}`, async () => {
      const server = await serverWith(SMALL_MANIFEST, answer, TAKEN);
      const form = await showForm({ endpoint: server.base });
      fillSmall(form);
      write(form, 'message', 'A long story');
      send(form);
      expect(await notice(form)).to.match(/nothing is lost/i);
      expect(['email', 'name', 'message'].map((id) => valueOf(form, id))).to.deep.equal([
        'ines@example.org',
        'Inès',
        'A long story',
      ]);
      expect((one(form, '#consent-0') as HTMLInputElement).checked).to.equal(true);
      send(form);
      await isSent(form);
      const [first, second] = await sentBodies(server);
      expect(second?.['id']).to.equal(first?.['id']);
    });

  it('says its trouble where the button is, to ears as well, and leaves the focus there', async () => {
    const server = await serverWith(SMALL_MANIFEST, { status: 500 });
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    submit(form).focus();
    send(form);
    await notice(form, '.end [role="alert"] .notice');
    expect(form.renderRoot.activeElement).to.equal(submit(form));
  });
});
