import { expect } from 'chai';
import type { EventRow } from '../../../src/contract/events.js';
import '../../../src/widgets/event-list/define.js';
import { faults } from '../../support/axe.js';
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

async function show(rows: readonly EventRow[], attributes: Record<string, string> = {}): Promise<Widget> {
  const list = document.createElement('ouishare-event-list');
  for (const [name, value] of Object.entries({ lang: 'en', loading: 'eager', ...attributes }))
    list.setAttribute(name, value);
  list.page = rows;
  place(html`<div></div>`).append(list);
  await list.whenReady();
  await until(() => one(list as unknown as Widget, '.frame').lang === list.lang, 'the words');
  return list as unknown as Widget;
}

const press = (list: Widget, name: string | RegExp): void => {
  const button = all(list, 'button').find(
    (each) => textOf(each).match(name) ?? each.getAttribute('aria-label')?.match(name),
  );
  if (!button) throw new Error(`no button ${String(name)} in: ${textOf(list.renderRoot)}`);
  button.click();
};
const titles = (list: Widget): string[] => all(list, '.opener').map(textOf);
const facts = (list: Widget): string => textOf(one(list, '.event .facts'));

describe('a row of the event list', () => {
  afterEach(clearPage);

  it('says its date, title, place, hours and whose hours they are', async () => {
    const list = await show([eventRow({ start: '2090-05-14T18:30', end: '2090-05-14T21:00' })]);
    expect(textOf(one(list, '.date'))).to.equal('14 Sun');
    expect(textOf(one(list, '.place'))).to.equal('Dar Nakhla, Casablanca, Morocco');
    expect(facts(list))
      .to.include('6:30 – 9:00 PM, Casablanca time')
      .and.to.include('Workshop')
      .and.not.to.include('In person');
    expect(one(list, 'time').getAttribute('datetime')).to.equal('2090-05-14T18:30');
    expect(textOf(one(list, '.group-name'))).to.equal('May 2090 1 event');
  });

  it('says the visitor’s own time only where it differs', async () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(facts(await show([eventRow({ timeZone: here })]))).not.to.include('where you are');
    const far = here === 'Pacific/Auckland' ? 'America/New_York' : 'Pacific/Auckland';
    expect(facts(await show([eventRow({ timeZone: far })]))).to.match(/Casablanca time .+ where you are/);
  });

  it('shows the visitor’s clock alone where the author wants it', async () => {
    const list = await show([eventRow({ timeZone: 'Pacific/Auckland' })], { 'time-zone': 'visitor' });
    expect(facts(list)).not.to.include('Casablanca time').and.not.to.include('where you are');
  });

  it('writes a range of days as a range, and how many they are', async () => {
    const list = await show([eventRow({ start: '2090-05-30', end: '2090-06-01', kind: 'lab' })]);
    expect(textOf(one(list, '.date b'))).to.equal('30–1');
    expect(facts(list)).to.include('Three days').and.to.include('Lab');
  });

  it('counts an evening that ends after midnight as one evening', async () => {
    const list = await show([eventRow({ start: '2090-05-30T22:00', end: '2090-05-31T01:30' })]);
    expect(textOf(one(list, '.date b'))).to.equal('30');
    expect(facts(list)).to.include('10:00 PM – 1:30 AM');
  });

  const plans: readonly [what: string, change: Partial<EventRow>, badge: string][] = [
    ['is cancelled', { status: 'cancelled' }, 'Cancelled'],
    ['is postponed', { status: 'postponed' }, 'Postponed, new date to come'],
    ['was moved', { status: 'rescheduled', previousStart: '2090-05-01T18:00' }, 'Moved, was May 1'],
    ['is not sure yet', { status: 'tentative' }, 'To be confirmed'],
    ['is on', { start: day(-1), end: day(1) }, 'On now, until'],
  ];
  for (const [what, change, badge] of plans) {
    it(`says in words, with a sign, that an event ${what}`, async () => {
      const list = await show([eventRow(change)]);
      expect(textOf(one(list, '.badge'))).to.include(badge);
      expect(one(list, '.badge svg').getAttribute('aria-hidden')).to.equal('true');
      expect(await faults(list)).to.deep.equal([]);
    });
  }

  it('says what seats there are, and nothing where there are enough', async () => {
    expect(facts(await show([eventRow({ availability: 'soldOut' })]))).to.include('Full');
    expect(facts(await show([eventRow({ availability: 'waitlist' })]))).to.include('Waiting list');
    expect(facts(await show([eventRow({ availabilityText: 'Two seats left' })]))).to.include('Two seats left');
    expect(all(await show([eventRow({ availability: 'open' })]), '.counts')).to.have.length(0);
  });

  it('keeps a row that has next to nothing', async () => {
    const list = await show([{ id: 'x', title: 'Only a title', start: '2090-05-14' }]);
    expect(titles(list)).to.deep.equal(['Only a title']);
    expect(facts(list)).to.include('All day');
  });

  it('shows the oddest times of one feed, each for what it is, and the others untouched', async () => {
    const list = await show([
      eventRow({ id: 'first', title: 'Year one', start: '0001-01-01T10:00', end: '9999-12-31T10:00' }),
      eventRow({
        id: 'zone',
        title: 'Unknown zone',
        timeZone: 'Mars/Olympus',
        start: '2090-01-01T10:00',
        end: undefined,
      }),
      eventRow({ id: 'back', title: 'Ends before it starts', start: '2090-02-02T10:00', end: '2090-02-01T10:00' }),
      eventRow({
        id: 'floating',
        title: 'No zone at all',
        timeZone: undefined,
        start: '2090-03-03T10:00',
        end: undefined,
      }),
      eventRow({ id: 'last', title: 'The last day', start: '9999-12-31', end: undefined }),
      eventRow({ id: 'long', title: 'word '.repeat(1000).trim(), start: '2090-04-04' }),
      eventRow({ id: 'good', title: 'Quite normal' }),
    ]);
    expect(titles(list)).to.have.length(7);
    expect(textOf(list.renderRoot))
      .to.include('10:00 AM, local time')
      .and.to.include('Quite normal')
      .and.not.to.match(/NaN|Invalid|undefined/);
  });
});

describe('opening an event', () => {
  afterEach(clearPage);

  const full = eventRow({
    description: 'How to decide together.\n\nAn evening\nto try it.',
    languages: ['fr', 'ar'],
    price: { free: true },
    capacity: 40,
    accessibility: ['wheelchair', 'hearingLoop'],
    speakers: [{ name: 'Salma' }, { name: 'Youssef', url: 'https://youssef.example/' }],
    organizer: { name: 'Casablanca' },
    registerUrl: 'https://tickets.example/1',
    geo: { lat: 33.59, lon: -7.61 },
  });

  it('shows its description and facts in place, with one key, and closes again', async () => {
    const list = await show([full]);
    const opener = one(list, '.opener');
    opener.focus();
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    opener.click();
    await until(() => list.renderRoot.querySelector('.practical') !== null, 'the details');
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(list.renderRoot.getElementById(opener.getAttribute('aria-controls') ?? '')).to.equal(one(list, '.details'));
    expect(textOf(one(list, '.details'))).to.match(
      /How to decide together\. An evening to try it\..*French and Arabic.*Free, 40 places.*Salma Youssef.*Register/,
    );
    expect(all(list, '.prose p')).to.have.length(2);
    expect(one(list, 'a.filled').getAttribute('href')).to.equal('https://tickets.example/1');
    expect(await faults(list)).to.deep.equal([]);
    expect(list.renderRoot.activeElement).to.equal(opener);
    opener.click();
    await list.updateComplete;
    expect(list.renderRoot.querySelector('.details')).to.equal(null);
  });

  it('offers no registration to what is cancelled or full', async () => {
    for (const change of [{ status: 'cancelled' }, { availability: 'soldOut' }] as const) {
      const list = await show([{ ...full, ...change }]);
      one(list, '.opener').click();
      await until(() => list.renderRoot.querySelector('.practical') !== null, 'the details');
      expect(all(list, 'a.filled'), JSON.stringify(change)).to.have.length(0);
    }
  });

  it('may be refused by the page, which hears the row', async () => {
    const list = await show([full]);
    const heard: EventRow[] = [];
    list.addEventListener('ouishare-event-select', (event) => {
      heard.push(event.row);
      event.preventDefault();
    });
    one(list, '.opener').click();
    await list.updateComplete;
    expect(heard.map(({ id }) => id)).to.deep.equal([full.id]);
    expect(one(list, '.opener').getAttribute('aria-expanded')).to.equal('false');
  });

  it('is a link that can be shared, and leaves the rest of the address alone', async () => {
    history.replaceState(null, '', '#top&mode=a');
    const entries = history.length;
    const list = await show([full, eventRow({ id: 'é & /?', title: 'Strange id' })], { 'deep-link': '' });
    all(list, '.opener')[1]?.click();
    await list.updateComplete;
    expect(location.hash).to.equal(`#top&mode=a&ouishare-event=${encodeURIComponent('é & /?')}`);
    expect(history.length).to.equal(entries);
    all(list, '.opener')[1]?.click();
    expect(location.hash).to.equal('#top&mode=a');
  });

  it('opens the event that the address names, also when it changes, in one list only', async () => {
    history.replaceState(null, '', `#ouishare-event=${full.id}`);
    const first = await show([full, eventRow({ id: 'other' })], { 'deep-link': '' });
    const second = await show([full], { 'deep-link': '' });
    expect(all(first, '[aria-expanded=true]:not(#filter)')).to.have.length(1);
    expect(all(second, '[aria-expanded=true]')).to.have.length(0);
    location.hash = '#ouishare-event=other';
    await until(() => all(first, '.opener')[1]?.getAttribute('aria-expanded') === 'true', 'the other event opens');
  });

  it('shows the sessions of a festival under it, and the other dates of a series', async () => {
    const list = await show([
      eventRow({ id: 'fest', title: 'Fest', start: '2090-06-09', end: '2090-06-11' }),
      eventRow({ id: 's1', title: 'Opening', start: '2090-06-09T10:00', parentId: 'fest' }),
      eventRow({ id: 'c1', title: 'Call', seriesId: 'call', start: '2090-07-01T10:00' }),
      eventRow({ id: 'c2', title: 'Call', seriesId: 'call', start: '2090-08-01T10:00' }),
    ]);
    expect(titles(list)).to.deep.equal(['Fest', 'Call']);
    expect(textOf(list.renderRoot)).to.include('and 1 session').and.to.include('and 1 more date');
    all(list, '.opener')[0]?.click();
    await until(() => textOf(list.renderRoot).includes('Opening'), 'the programme');
  });
});

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
