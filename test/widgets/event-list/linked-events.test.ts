import { expect } from 'chai';
import { show } from '../../support/event-list.js';
import { day, eventPage, eventRow, eventRows } from '../../support/event-rows.js';
import { misbehavingPlace, type ServerPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

const openTitle = (list: Widget): string => textOf(all(list, '.opener[aria-expanded=true]')[0]);

async function linkedList(
  id: string,
  upcoming: readonly unknown[],
  past: readonly unknown[],
): Promise<[Widget, ServerPlace]> {
  const server = await misbehavingPlace();
  await server.answer('events.json', { body: eventPage(upcoming, { past: 'events-past.json' }) });
  await server.answer('events-past.json', { body: eventPage(past) });
  history.replaceState(null, '', `#ouishare-event=${id}`);
  const list = placeWidget(
    html`<ouishare-event-list deep-link lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
  );
  await list.whenReady();
  return [list, server];
}

describe('a link to an event', () => {
  afterEach(clearPage);

  const over = eventRow({ id: 'over', title: 'Long ago', start: `${day(-40)}T18:00`, end: undefined });

  it('opens the festival of a session, and the next date of a series', async () => {
    const rows = [
      eventRow({ id: 'fest', title: 'Fest', start: day(20), end: day(22) }),
      eventRow({ id: 'session', title: 'Session', start: `${day(21)}T10:00`, parentId: 'fest' }),
      eventRow({ id: 'call-1', title: 'Call', seriesId: 'call', start: `${day(30)}T10:00` }),
      eventRow({ id: 'call-2', title: 'Call', seriesId: 'call', start: `${day(60)}T10:00` }),
    ];
    history.replaceState(null, '', '#ouishare-event=session');
    const list = await show(rows, { 'deep-link': '' });
    await until(() => openTitle(list) === 'Fest', 'the festival');
    await until(() => textOf(list.renderRoot).includes('Session'), 'its programme');
    location.hash = '#ouishare-event=call-2';
    await until(() => openTitle(list) === 'Call', 'the series');
  });

  it('brings it into view from its top, and reads on from there', async () => {
    const [list] = await linkedList('event-30', eventRows(45), []);
    await until(() => openTitle(list) === 'Event number 30', 'the event');
    await until(() => textOf(list.renderRoot.activeElement).includes('number 30'), 'the focus');
    const { top } = one(list, '.opened').getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight / 2);
  });

  it('turns to what is over where the event is there, and back for the next one', async () => {
    const [list] = await linkedList('over', eventRows(2), [over]);
    await until(() => openTitle(list) === 'Long ago', 'the past event');
    location.hash = '#ouishare-event=event-1';
    await until(() => openTitle(list) === 'Event number 1', 'the coming event');
  });

  it('says calmly that an event is nowhere, and shows what there is', async () => {
    const [list] = await linkedList('never', eventRows(2), [over]);
    await until(() => textOf(list.renderRoot).includes('not listed any more'), 'the sentence');
    expect(all(list, '.opener').map(textOf)).to.deep.equal(['Event number 0', 'Event number 1']);
    location.hash = '#ouishare-event=event-0';
    await until(() => openTitle(list) === 'Event number 0', 'the event');
    expect(textOf(list.renderRoot)).not.to.include('not listed any more');
  });

  it('asks nothing of the past where the event is at hand', async () => {
    const [list, server] = await linkedList('event-1', eventRows(2), [over]);
    await until(() => openTitle(list) === 'Event number 1', 'the event');
    expect(await server.hits('events-past.json')).to.have.length(0);
  });

  it('is left with Escape, and the focus stays on its title', async () => {
    const list = await show([eventRow({ description: 'Text', url: 'https://network.example/1' })]);
    one(list, '.opener').click();
    await until(() => list.renderRoot.querySelector('.details a') !== null, 'the details');
    const link = one(list, '.details a');
    link.focus();
    link.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    await list.updateComplete;
    expect(openTitle(list)).to.equal('');
    expect(list.renderRoot.activeElement).to.equal(one(list, '.opener'));
  });
});
