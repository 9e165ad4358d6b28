import { expect } from 'chai';
import {
  SMALL_MANIFEST,
  TAKEN,
  fillSmall,
  focused,
  isSent,
  notice,
  press,
  send,
  sentBodies,
  serverWith,
  showForm,
} from '../../support/member-signup.js';
import type { ServerPlace } from '../../support/misbehaving.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const KEPT = /Until then this tab keeps what you wrote\.$/;

const valueOf = (form: Widget, id: string): string => (one(form, `#${id}`) as HTMLInputElement).value;
const submit = (form: Widget): string => textOf(one(form, '[type="submit"]'));
/** All that the tab keeps, as one text. */
const stored = (): string => JSON.stringify(Object.fromEntries(Object.entries(sessionStorage)));

/** A form that could not be sent, filled in by a visitor. */
async function failedForm(server: ServerPlace): Promise<Widget> {
  const form = await showForm({ endpoint: server.base });
  fillSmall(form);
  send(form);
  await notice(form);
  return form;
}

/** What a reload does: the element goes, and another one comes. */
async function reloaded(server: ServerPlace, isOnline = true): Promise<Widget> {
  clearPage();
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
  return showForm({ endpoint: server.base });
}

describe('a sign-up that is to be sent later', () => {
  afterEach(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => true });
    sessionStorage.clear();
    clearPage();
  });

  it('is nowhere on the device before the visitor asks for it', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true });
    await failedForm(server);
    expect(stored()).to.equal('{}');
  });

  it('outlasts a reload, says so, and is sent once under its id, and forgotten', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true }, TAKEN);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    press(await failedForm(server), 'Send when I am back');
    expect(stored()).to.include('ines@example.org');
    const again = await reloaded(server, false);
    expect(await notice(again)).to.match(KEPT);
    expect(valueOf(again, 'name')).to.equal('Inès');
    expect((one(again, '#consent-0') as HTMLInputElement).checked).to.equal(true);
    expect((one(again, '#consent-1') as HTMLInputElement).checked).to.equal(false);
    dispatchEvent(new Event('online'));
    await isSent(again);
    const [first, second, ...others] = await sentBodies(server);
    expect(second).to.deep.equal(first);
    expect(others).to.deep.equal([]);
    expect(stored()).to.equal('{}');
  });

  it('is sent at once after a reload with a connection, without taking the focus, and says so', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true }, TAKEN);
    press(await failedForm(server), 'Send when I am back');
    const again = await reloaded(server);
    await isSent(again);
    expect(focused(again)).to.equal(undefined);
    await until(() => all(again, '[role="status"]').some((each) => textOf(each) === 'Look in your inbox'), 'the words');
  });

  it('is erased when the visitor stops waiting; the form stays as it is', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true });
    const form = await failedForm(server);
    press(form, 'Send when I am back');
    await form.updateComplete;
    press(form, 'Stop waiting');
    await form.updateComplete;
    expect(stored()).to.equal('{}');
    expect(valueOf(form, 'email')).to.equal('ines@example.org');
    expect(all(form, '.end button').map(textOf)).to.deep.equal(['Send now', 'Send when I am back']);
    expect(valueOf(await reloaded(server), 'email')).to.equal('');
  });

  it('is not taken from somebody else’s form, nor from what is no form', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true });
    press(await failedForm(server), 'Send when I am back');
    const [key = ''] = Object.keys(sessionStorage);
    const other = await serverWith(SMALL_MANIFEST, TAKEN);
    expect(valueOf(await reloaded(other), 'email')).to.equal('');
    for (const text of ['', 'nonsense', 'null', '[]', '{"texts":{"email":7},"consents":{"membership":true}}']) {
      sessionStorage.setItem(key, text);
      const form = await reloaded(server, false);
      expect(valueOf(form, 'email'), text).to.equal('');
      expect(submit(form), text).to.match(/^(?:Join OuiShare|Send now)$/);
    }
  });

  it('is not said to be kept where the browser stores nothing', async () => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true });
    const form = await failedForm(server);
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    press(form, 'Send when I am back');
    await form.updateComplete;
    Storage.prototype.setItem = own;
    expect(await notice(form)).to.not.match(KEPT);
  });
});
