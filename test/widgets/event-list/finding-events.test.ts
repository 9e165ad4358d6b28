import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import { press, show, titles } from '../../support/event-list.js';
import { day, eventPage, eventRow, eventRows } from '../../support/event-rows.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import {
  all,
  clearPage,
  html,
  one,
  place,
  placeWidget,
  textOf,
  until,
  widgetIn,
  type Widget,
} from '../../support/widget.js';

describe('finding in the event list', () => {
  afterEach(clearPage);

  const type = (list: Widget, text: string): void => {
    const search = one(list, '#search') as HTMLInputElement;
    search.value = text;
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  it('narrows as one types, says what it asks, and clears with one button', async () => {
    const list = await show(eventRows(8));
    type(list, 'NUMBER 3');
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Event number 3']);
    expect(textOf(one(list, '.active'))).to.equal('“NUMBER 3”');
    press(list, /Remove/);
    await list.updateComplete;
    expect(titles(list)).to.have.length(8);
    expect((one(list, '#search') as HTMLInputElement).value).to.equal('');
  });

  it('tells ears the count once typing has come to rest, and nothing before', async () => {
    const list = await show(eventRows(8));
    const heard: string[] = [];
    const live = one(list, '.hidden[role=status]');
    new MutationObserver(() => heard.push(textOf(live))).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const text of ['n', 'nu', 'number 3']) type(list, text);
    await until(() => heard.length > 0, 'the count');
    expect(heard).to.deep.equal(['1 event']);
  });

  it('repeats a question that nothing answers and offers the way out', async () => {
    const list = await show(eventRows(8));
    type(list, 'zebra');
    await list.updateComplete;
    expect(textOf(one(list, '.empty')))
      .to.include('No event matches')
      .and.to.include('“zebra”');
    expect(await faults(list)).to.deep.equal([]);
    press(list, 'Clear filters');
    await list.updateComplete;
    expect(titles(list)).to.have.length(8);
  });

  it('offers only menus that separate, with counts', async () => {
    const list = await show(eventRows(8));
    const options = [...(one(list, '#place') as HTMLSelectElement).options].map(({ text }) => text);
    expect(options).to.deep.equal(['All cities', 'Berlin (2)', 'Casablanca (2)', 'Lisboa (2)', 'Paris (2)']);
    expect(all(list, '#kind')).to.have.length(0);
  });

  it('keeps what the author fixed as a limit', async () => {
    const rows = [eventRow({ id: 'a', title: 'Lab', kind: 'lab' }), eventRow({ id: 'b', title: 'Call', kind: 'call' })];
    const list = await show(rows, { kind: 'lab' });
    expect(titles(list)).to.deep.equal(['Lab']);
    expect(all(list, '#kind')).to.have.length(0);
  });

  it('shows no toolbar part that the author switched off', async () => {
    const list = await show(eventRows(8), { 'no-search': '', 'no-filters': '' });
    expect(all(list, '#search, #place, .chip')).to.have.length(0);
  });

  it('reads every page before it says that nothing is found', async () => {
    const server = await misbehavingPlace();
    const rows = eventRows(30);
    await server.answer('events.json', { body: eventPage(rows.slice(0, 10), { next: 'page-2.json', total: 30 }) });
    await server.answer('page-2.json', {
      body: eventPage(rows.slice(10, 20), { next: 'page-3.json', total: 30 }),
      delayMs: 100,
    });
    await server.answer('page-3.json', { body: eventPage(rows.slice(20), { total: 30 }), delayMs: 100 });
    const list = placeWidget(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
    );
    await list.whenReady();
    expect(textOf(list.renderRoot)).to.include('10 events so far');
    type(list, 'number 27');
    await list.updateComplete;
    expect(textOf(list.renderRoot)).not.to.include('No event matches');
    await until(() => titles(list).length === 1, 'the event of the last page');
    expect(titles(list)).to.deep.equal(['Event number 27']);
    expect(textOf(one(list, '.heading')))
      .to.include('1 event')
      .and.not.to.include('so far');
  });
});

describe('long lists', () => {
  afterEach(clearPage);

  it('draws the first fifty and the rest when asked', async () => {
    const list = await show(eventRows(120));
    expect(titles(list)).to.have.length(50);
    press(list, 'Show more');
    await list.updateComplete;
    expect(titles(list)).to.have.length(100);
  });

  it('goes from what is to come to what is over, newest first, and back', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([eventRow()], { past: 'events-past.json' }) });
    const over = [
      eventRow({ id: 'old', title: 'Old', start: '2020-01-01', end: undefined }),
      eventRow({ id: 'older', title: 'Older', start: '2019-01-01', end: undefined }),
    ];
    await server.answer('events-past.json', { body: eventPage(over) });
    const list = placeWidget(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
    );
    await list.whenReady();
    press(list, /past/i);
    await until(() => titles(list).includes('Old'), 'past events');
    expect(titles(list)).to.deep.equal(['Old', 'Older']);
    expect(textOf(one(list, 'h2'))).to.equal('Past events');
    press(list, /to come|upcoming/i);
    await until(() => titles(list).includes('Together without a boss'), 'events to come');
  });

  it('shows cards, with posters and months in the dates', async () => {
    const list = await show(eventRows(3));
    press(list, 'Cards');
    await list.updateComplete;
    expect(all(list, '.cards .event svg.poster')).to.have.length(3);
    expect(all(list, '.group-name')).to.have.length(0);
    expect(textOf(one(list, '.date'))).to.match(/^\d+ \w{3} \w{3,4}$/);
    expect(await faults(list)).to.deep.equal([]);
  });
});

describe('the event list everywhere', () => {
  afterEach(clearPage);

  for (const lang of ['en', 'fr', 'es', 'pt', 'de', 'it', 'nl', 'ca', 'ar']) {
    it(`fits into 240 px in ${lang}, with nothing wider than its box and no fault for assistive technology`, async () => {
      const rows = [
        eventRow({ status: 'postponed', availability: 'notYet' }),
        eventRow({ id: 'b', start: day(-1), end: day(2), kind: 'festival', online: { url: 'https://call.example/' } }),
      ];
      const box = place(html`<div></div>`);
      box.style.setProperty('inline-size', '240px');
      const list = document.createElement('ouishare-event-list');
      Object.assign(list, { lang, loading: 'eager', page: rows });
      box.append(list);
      await list.whenReady();
      const widget = widgetIn(box);
      await until(() => one(widget, '.frame').lang === lang, 'the words');
      await list.updateComplete;
      expect(one(widget, '.frame').scrollWidth).to.be.at.most(240);
      const wide = all(widget, '.frame *').filter((each) => each.getBoundingClientRect().width > 240.5);
      expect(wide.map(({ className }) => className)).to.deep.equal([]);
      expect(await faults(list)).to.deep.equal([]);
    });
  }
});
