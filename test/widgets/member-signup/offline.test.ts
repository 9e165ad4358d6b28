import { expect } from 'chai';
import {
  SMALL_MANIFEST,
  TAKEN,
  fillIn,
  fillSmall,
  isSent,
  notice,
  press,
  send,
  serverWith,
  showForm,
} from '../../support/member-signup.js';
import { referenceEndpoint, storedSignups } from '../../support/reference-endpoint.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const ROUND_MS = 300;
const WAITS = 'It will be sent when you are back online.';

const later = (ms = ROUND_MS): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const submit = (form: Widget): HTMLElement => one(form, '[type="submit"]');
const valueOf = (form: Widget, id: string): string => (one(form, `#${id}`) as HTMLInputElement).value;

/** What the browser thinks of its connection. */
function sayOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
}

describe('a sign-up without a connection', () => {
  let open: string;
  before(async () => {
    ({ open } = await referenceEndpoint());
  });
  beforeEach(() => sayOnline(false));
  afterEach(() => {
    sayOnline(true);
    clearPage();
  });

  it('says that nothing left and nothing is lost, and sends when it is pressed again, under the same id', async () => {
    let isOffline = true;
    const bodies: string[] = [];
    const form = await showForm({
      endpoint: open,
      fetch: (address, init) => {
        if (init?.method === 'POST') bodies.push(init.body as string);
        return isOffline && init?.method === 'POST' ? Promise.reject(new TypeError('off')) : fetch(address, init);
      },
    });
    const email = fillIn(form);
    send(form);
    expect(await notice(form)).to.match(/^No connection Nothing was sent and nothing is lost/);
    expect(textOf(submit(form))).to.equal('Send now');
    expect(valueOf(form, 'email')).to.equal(email);
    isOffline = false;
    send(form);
    await isSent(form);
    expect(await storedSignups(email)).to.have.length(1);
    const [first, second] = bodies.map((body) => (JSON.parse(body) as { id: string }).id);
    expect(second).to.equal(first);
  });

  it('is sent by itself when the connection is back, if the visitor wants that', async () => {
    let isOffline = true;
    const fetch: typeof globalThis.fetch = (address, init) =>
      isOffline && init?.method === 'POST' ? Promise.reject(new TypeError('off')) : globalThis.fetch(address, init);
    const form = await showForm({ endpoint: open, fetch });
    const email = fillIn(form);
    send(form);
    await notice(form);
    press(form, 'Send when I am back');
    await until(() => textOf(one(form, '.notice')).includes(WAITS), 'the promise');
    expect(all(form, 'button').map(textOf)).not.to.include('Send when I am back');
    dispatchEvent(new Event('online'));
    await later();
    // A try that fails is not the end of it.
    expect(textOf(one(form, '.notice'))).to.include(WAITS);
    expect(await storedSignups(email)).to.deep.equal([]);
    isOffline = false;
    dispatchEvent(new Event('online'));
    await isSent(form);
    expect(await storedSignups(email)).to.have.length(1);
    dispatchEvent(new Event('online'));
    await later();
    expect(await storedSignups(email)).to.have.length(1);
  });

  it('waits no more for a form that has left the page', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true });
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    await notice(form);
    press(form, 'Send when I am back');
    form.remove();
    await later(50);
    const before = (await server.hits('signups')).length;
    dispatchEvent(new Event('online'));
    await later();
    expect(await server.hits('signups')).to.have.length(before);
  });

  it('still knows what was typed when the form is moved in the page, and goes on waiting', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true }, TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    await notice(form);
    press(form, 'Send when I am back');
    form.parentElement?.append(form);
    await later(50);
    expect(valueOf(form, 'name')).to.equal('Inès');
    dispatchEvent(new Event('online'));
    await isSent(form);
  });

  it('that the browser knows nothing of: other doors open, and it can still be sent later', async () => {
    sayOnline(true);
    const server = await serverWith(SMALL_MANIFEST, { reset: true });
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    expect(await notice(form)).to.match(/^It could not be sent Nothing is lost: what you wrote stays here\./);
    expect(all(form, '.notice a').map(textOf)).to.deep.equal(['Join on another page', 'Join by e-mail']);
    expect(all(form, '.end button').map(textOf)).to.deep.equal(['Send now', 'Send when I am back']);
  });
});
