import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import { fillIn, focused, isSent, press, send, showForm, summary, write } from '../../support/member-signup.js';
import { referenceEndpoint, storedSignups } from '../../support/reference-endpoint.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const attributes = { variant: 'dialog', community: 'malmo' };
const opener = (form: Widget): HTMLElement => one(form, '[aria-haspopup="dialog"]');

async function opened(form: Widget): Promise<HTMLDialogElement> {
  opener(form).click();
  return until(() => form.renderRoot.querySelector<HTMLDialogElement>('dialog[open]') ?? undefined, 'the dialog');
}

describe('a sign-up in a dialog', () => {
  let open: string;
  before(async () => {
    ({ open } = await referenceEndpoint());
  });
  afterEach(clearPage);

  it('is one button in place, which says what it joins', async () => {
    const form = await showForm({ endpoint: open, attributes });
    expect(textOf(form.renderRoot)).to.include('Join Malmö');
    expect(all(form, 'form, dialog')).to.deep.equal([]);
    expect(one(form, '.heading').getBoundingClientRect().height).to.equal(0);
  });

  it('opens over the page, named, with the focus in it, and gives the focus back', async () => {
    const form = await showForm({ endpoint: open, attributes });
    opener(form).focus();
    const dialog = await opened(form);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('aria-label')).to.match(/Join .*Malmö/);
    expect(form.renderRoot.activeElement).to.equal(dialog);
    expect(await faults(form)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog.open, 'the dialog to close');
    expect(form.renderRoot.activeElement).to.equal(opener(form));
  });

  it('keeps what was typed when it is closed', async () => {
    const form = await showForm({ endpoint: open, attributes });
    const dialog = await opened(form);
    write(form, 'name', 'Zoë');
    press(form, 'Close');
    expect(dialog.open).to.equal(false);
    await opened(form);
    expect((one(form, '#name') as HTMLInputElement).value).to.equal('Zoë');
  });

  it('keeps the focus in it through mistakes, and says in it what happens next', async () => {
    const form = await showForm({ endpoint: open, attributes });
    const dialog = await opened(form);
    send(form);
    await summary(form);
    await until(() => focused(form) === 'summary', 'the focus at the summary');
    const email = fillIn(form);
    send(form);
    await isSent(form);
    expect(dialog.open).to.equal(true);
    expect(dialog.querySelector('.sent')).not.to.equal(null);
    expect(focused(form)).to.equal('sent');
    expect(await storedSignups(email)).to.have.length(1);
  });

  it('is closed when its widget is taken off the page', async () => {
    const form = await showForm({ endpoint: open, attributes });
    const dialog = await opened(form);
    const home = form.parentElement;
    form.remove();
    home?.append(form);
    await form.updateComplete;
    expect(dialog.open).to.equal(false);
  });
});
