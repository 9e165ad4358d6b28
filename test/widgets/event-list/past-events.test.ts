import { expect } from 'chai';
import { press } from '../../support/event-list.js';
import { day, eventPage, eventRow, eventRows } from '../../support/event-rows.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

describe('what is over', () => {
  afterEach(clearPage);

  const over = [1, 2, 3].map((at) =>
    eventRow({
      id: `over-${String(at)}`,
      title: `Over ${String(at)}`,
      start: `${day(-10 * at)}T18:00`,
      end: undefined,
    }),
  );

  async function list(attributes: Record<string, string> = {}): Promise<Widget> {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage(eventRows(30), { past: 'events-past.json' }) });
    await server.answer('events-past.json', { body: eventPage(over) });
    const widget = placeWidget(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
    );
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    await widget.whenReady();
    return widget;
  }

  it('begins at the top, newest first, and the focus is there, for the door was at the foot', async () => {
    const widget = await list();
    const door = all(widget, 'button').find((each) => textOf(each).includes('past events'));
    door?.scrollIntoView();
    door?.focus();
    press(widget, 'past events');
    await until(() => all(widget, '.opener').map(textOf).join() === 'Over 1,Over 2,Over 3', 'the past');
    await until(() => widget.renderRoot.activeElement === one(widget, '.frame'), 'the focus');
    expect(one(widget, '.frame').getBoundingClientRect().top).to.be.at.least(-1);
    expect(textOf(one(widget, '.heading'))).to.equal('Past events 3 events');
  });

  it('is named also under a name of the author’s own', async () => {
    const widget = await list({ label: 'Our agenda' });
    expect(textOf(one(widget, '.heading'))).to.equal('Our agenda 30 events');
    press(widget, 'past events');
    await until(() => textOf(one(widget, '.heading')) === 'Our agenda Past events, 3 events', 'the words');
  });
});

describe('on paper', () => {
  afterEach(clearPage);

  it('all rows are drawn, for nobody can ask for more, and then as many as before', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage(eventRows(120)) });
    const widget = placeWidget(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
    );
    await widget.whenReady();
    dispatchEvent(new Event('beforeprint'));
    await widget.updateComplete;
    expect(all(widget, '.opener')).to.have.length(120);
    dispatchEvent(new Event('afterprint'));
    await widget.updateComplete;
    expect(all(widget, '.opener')).to.have.length(50);
  });
});
