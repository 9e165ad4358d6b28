import { expect } from 'chai';
import type { EventRow } from '../../../src/contract/events.js';
import { faults } from '../../support/axe.js';
import { facts, show, titles } from '../../support/event-list.js';
import { day, eventRow } from '../../support/event-rows.js';
import { all, clearPage, html, one, place, textOf, until, type Widget } from '../../support/widget.js';

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
    expect(textOf(one(list, '.date'))).to.equal('30 May 30 – Jun 1');
    expect(facts(list)).to.include('Three days').and.to.include('Lab');
  });

  it('counts an evening that ends after midnight as one evening', async () => {
    const list = await show([eventRow({ start: '2090-05-30T22:00', end: '2090-05-31T01:30' })]);
    expect(textOf(one(list, '.date b'))).to.equal('30');
    expect(facts(list)).to.include('10:00 PM – 1:30 AM');
  });

  it('says today and tomorrow where that is so for the visitor and at the place', async () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const local = (offset: number): string =>
      new Intl.DateTimeFormat('en-CA', { timeZone: here }).format(Date.now() + offset * 86_400_000);
    const rows = [0, 1, 2].map((offset) =>
      eventRow({ id: String(offset), start: `${local(offset)}T23:59`, end: undefined, timeZone: here }),
    );
    const said = all(await show(rows), '.event .facts').map(textOf);
    expect(said[0]).to.match(/^Today 11:59 PM/);
    expect(said[1]).to.match(/^Tomorrow 11:59 PM/);
    expect(said[2]).to.match(/^11:59 PM/);
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

  it('says at which hour an event of several days begins and ends, and by whose clock', async () => {
    const list = await show([eventRow({ start: '2090-05-29T09:30', end: '2090-06-01T18:00' })]);
    one(list, '.opener').click();
    await until(() => list.renderRoot.querySelector('.practical') !== null, 'the details');
    expect(textOf(one(list, '.practical'))).to.equal(
      'When Mon, May 29, 9:30 AM – Thu, June 1, 6:00 PM, Casablanca time',
    );
  });

  it('says of an event what else its publisher says: topics, edition, source', async () => {
    const labelled = document.createElement('ouishare-event-list');
    labelled.lang = 'en';
    labelled.loading = 'eager';
    labelled.page = {
      version: '1',
      items: [
        eventRow({
          edition: 7,
          featured: true,
          tags: ['known', 'bare-id'],
          source: { name: 'Another agenda', url: 'https://agenda.example/' },
        }),
      ],
      labels: [{ id: 'known', label: { en: 'Commons', fr: 'Communs' } }],
    };
    place(html`<div></div>`).append(labelled);
    await labelled.whenReady();
    const widget = labelled as unknown as Widget;
    expect(facts(widget)).to.include('Featured');
    one(widget, '.opener').click();
    await until(() => widget.renderRoot.querySelector('.practical') !== null, 'the details');
    expect(textOf(one(widget, '.practical'))).to.equal(
      'Edition 7 Topics Commons Source Another agenda (another site)\u2060',
    );
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
