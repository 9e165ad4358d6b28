import { expect } from 'chai';
import '../../src/widgets/event-list/define.js';
import { eventPage, eventRow } from '../support/event-rows.js';
import { misbehavingPlace } from '../support/misbehaving.js';
import { clearPage, html, place, until } from '../support/widget.js';

afterEach(clearPage);

describe('a widget that is out of sight', () => {
  it('asks only when it may soon be seen', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([eventRow()]) });
    const box = place(
      html`<div class="far" style="block-size: 5000px"></div><ouishare-event-list lang="en" endpoint=${server.base}></ouishare-event-list>`,
    );

    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await server.hits()).to.have.length(0);
    box.querySelector('.far')?.remove();
    await until(() => box.querySelector('ouishare-event-list')?.status === 'ready', 'it asks and draws');
  });

  it('takes its turn where it is out of sight, and the author’s own content stays meanwhile', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([eventRow()]) });
    const widget = html`<ouishare-event-list lang="en" endpoint=${server.base}><p>Agenda</p></ouishare-event-list>`;
    const box = place(html`${widget}<div class="far" style="block-size: 5000px"></div>${widget}${widget}`);
    const [near, ...away] = [...box.querySelectorAll('ouishare-event-list')];
    await near?.updateComplete;
    const drawn = (): boolean[] => away.map(({ hasUpdated }) => hasUpdated);
    expect(drawn()).to.deep.equal([false, false]);
    for (const list of away) expect(list.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
    await away[0]?.updateComplete;
    expect(drawn()).to.deep.equal([true, false]);
    await away[1]?.updateComplete;
    for (const list of away) expect(list.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
    expect(away[0]?.shadowRoot?.querySelectorAll('slot:not([name])').length).to.equal(1);
  });
});
