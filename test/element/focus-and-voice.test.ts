import { expect } from 'chai';
import '../../src/widgets/event-list/define.js';
import { press, show } from '../support/event-list.js';
import { eventRow, eventRows } from '../support/event-rows.js';
import { misbehavingPlace } from '../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until } from '../support/widget.js';

describe('who cannot see, and who has no mouse', () => {
  afterEach(clearPage);

  it('hears of a failure, once, also while waiting for the first data', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { status: 404 });
    const list = placeWidget(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
    );
    await list.whenReady();
    const said = (): string => all(list, '[role=status]').map(textOf).join('').trim();
    await until(() => said().includes('could not be'), 'the failure, aloud');
    expect(textOf(list.renderRoot)).to.include(said());
  });

  it('keeps the focus in the widget when the button that was pressed goes', async () => {
    const list = await show([...eventRows(3), eventRow({ id: 'lab', kind: 'lab', title: 'Lab' })]);
    const search = one(list, '#search') as HTMLInputElement;
    search.value = 'lab';
    search.dispatchEvent(new Event('input'));
    await list.updateComplete;
    const remove = one(list, '.active button');
    remove.focus();
    remove.click();
    await list.updateComplete;
    expect(list.renderRoot.activeElement).to.equal(one(list, '.frame'));
    search.value = 'nothing at all';
    search.dispatchEvent(new Event('input'));
    await list.updateComplete;
    one(list, '.empty button').focus();
    press(list, 'Clear');
    await list.updateComplete;
    expect(list.renderRoot.activeElement).to.equal(one(list, '.frame'));
  });
});
