import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import {
  SMALL_MANIFEST,
  TAKEN,
  fillSmall,
  focused,
  isSent,
  press,
  send,
  sentBodies,
  serverWith,
  showForm,
  write,
} from '../../support/member-signup.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const hint = (form: Widget): string => textOf(one(form, '#email-hint'));
const offered = (form: Widget): Promise<unknown> => until(() => hint(form).startsWith('Did you mean'), 'the offer');

describe('an address with a slip in its domain', () => {
  afterEach(clearPage);

  it('is offered right after a pause, in the place of the hint, and taken by a press', async () => {
    const server = await serverWith(SMALL_MANIFEST, TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    const before = one(form, '#name').getBoundingClientRect().top;
    write(form, 'email', 'ines@gmial.com');
    await offered(form);
    expect(hint(form)).to.equal('Did you mean ines@gmail.com ?');
    expect(one(form, '#email').getAttribute('aria-describedby')).to.equal('email-hint');
    expect(all(form, '[role="status"]').map(textOf).join(' ')).to.include('Did you mean ines@gmail.com?');
    expect(Math.abs(one(form, '#name').getBoundingClientRect().top - before)).to.be.below(1);
    expect(await faults(form)).to.deep.equal([]);
    press(form, 'ines@gmail.com');
    await form.updateComplete;
    expect((one(form, '#email') as HTMLInputElement).value).to.equal('ines@gmail.com');
    expect(focused(form)).to.equal('email');
    expect(hint(form)).to.equal('A message to confirm will be sent there.');
    send(form);
    await isSent(form);
    expect((await sentBodies(server))[0]).to.include({ email: 'ines@gmail.com' });
  });

  it('is sent as it is written where nobody takes the offer, and goes away while it is written anew', async () => {
    const server = await serverWith(SMALL_MANIFEST, TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    write(form, 'email', 'ines@gmial.com');
    await offered(form);
    write(form, 'email', 'ines@gmial.co');
    await form.updateComplete;
    expect(hint(form)).to.equal('A message to confirm will be sent there.');
    send(form);
    await isSent(form);
    expect((await sentBodies(server))[0]).to.include({ email: 'ines@gmial.co' });
  });
});
