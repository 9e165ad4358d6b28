import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import { press, show } from '../../support/event-list.js';
import { eventRow, day } from '../../support/event-rows.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const rows = [
  eventRow({ id: 'a', title: 'Breakfast', start: '2090-05-12T09:00', end: '2090-05-12T11:00' }),
  eventRow({ id: 'b', title: 'Summer lab', start: '2090-05-13', end: '2090-05-16' }),
  eventRow({ id: 'c', title: 'Cancelled walk', start: '2090-05-20T10:00', end: undefined, status: 'cancelled' }),
  eventRow({ id: 'd', title: 'In June', start: '2090-06-03T10:00', end: undefined }),
];

async function showMonth(attributes: Record<string, string> = {}, events = rows): Promise<Widget> {
  const list = await show(events, { view: 'month', ...attributes });
  await until(() => list.renderRoot.querySelector('.calendar') !== null, 'the month');
  return list;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const chosen = (list: Widget): string | null => one(list, '.day[tabindex="0"]').getAttribute('data-date');
const key = async (list: Widget, name: string, shiftKey = false): Promise<void> => {
  list.renderRoot.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, composed: true, cancelable: true }),
  );
  await list.updateComplete;
};

describe('the month', () => {
  afterEach(clearPage);

  it('opens where the first event is, as a grid with names for days', async () => {
    const list = await showMonth();
    expect(textOf(one(list, '.turn .title'))).to.equal('May 2090');
    expect(chosen(list)).to.equal('2090-05-12');
    expect(one(list, '[data-date="2090-05-12"]').getAttribute('aria-label')).to.equal('Friday, May 12, 1 event');
    expect(all(list, '.day[tabindex="0"]')).to.have.length(1);
    expect(textOf(one(list, '.of-day')))
      .to.include('Friday, May 12')
      .and.to.include('Breakfast');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('moves by keys, keeps the focus on the day, and turns the page at its edge', async () => {
    const list = await showMonth();
    one(list, '.day[tabindex="0"]').focus();
    await key(list, 'ArrowRight');
    expect(chosen(list)).to.equal('2090-05-13');
    expect(list.renderRoot.activeElement).to.equal(one(list, '[data-date="2090-05-13"]'));
    await key(list, 'PageDown');
    expect(textOf(one(list, '.turn .title'))).to.equal('June 2090');
    expect(list.renderRoot.activeElement).to.equal(one(list, '[data-date="2090-06-13"]'));
    await key(list, 'PageUp', true);
    expect(chosen(list)).to.equal('2089-06-13');
    expect(textOf(one(list, '.of-day'))).to.include('Nothing that day');
  });

  it('runs the other way in Arabic', async () => {
    const list = await showMonth({ lang: 'ar' });
    one(list, '.day[tabindex="0"]').focus();
    await key(list, 'ArrowLeft');
    expect(chosen(list)).to.equal('2090-05-13');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('turns to the next event of another month', async () => {
    const list = await showMonth();
    press(list, /Next month/);
    await list.updateComplete;
    expect(chosen(list)).to.equal('2090-06-03');
    expect(textOf(one(list, '.of-day'))).to.include('In June');
  });

  it('opens an event that is pressed in its day, and shows bars, what is cancelled, and the rest', async () => {
    const list = await showMonth();
    const bars = all(list, '.entry.long');
    expect(bars).to.have.length(4);
    expect(all(list, '.entry.off').map(textOf)).to.deep.equal(['Cancelled walk']);
    bars[1]?.click();
    await until(() => list.renderRoot.querySelector('.opened') !== null, 'the event opens');
    expect(textOf(one(list, '.opened .title'))).to.equal('Summer lab');
  });

  it('shows every date of a series, and that very date below', async () => {
    const dates = ['2090-05-04', '2090-05-11', '2090-05-18'].map((date) =>
      eventRow({ id: date, title: 'Call', start: `${date}T17:00`, end: undefined, seriesId: 'call' }),
    );
    const list = await showMonth({}, dates);
    expect(all(list, '.entry').map(textOf)).to.deep.equal(['Call', 'Call', 'Call']);
    one(list, '[data-date="2090-05-18"]').click();
    await list.updateComplete;
    expect(one(list, '.of-day .date').getAttribute('datetime')).to.include('2090-05-18');
    expect(textOf(one(list, '.of-day'))).not.to.match(/more date/i);
  });

  it('keeps a session under its festival, and shows one outside of its days', async () => {
    const festival = eventRow({ id: 'f', title: 'Festival', start: '2090-05-13', end: '2090-05-15' });
    const session = (id: string, date: string) =>
      eventRow({ id, title: `Session ${id}`, start: `${date}T10:00`, end: undefined, parentId: 'f' });
    const list = await showMonth({}, [session('before', '2090-05-12'), festival, session('within', '2090-05-14')]);
    expect(all(list, '.entry').map(textOf)).to.deep.equal(['Session before', 'Festival', 'Festival , continued', '']);
  });

  it('chooses a day by a press anywhere in its cell, brings its rows into view and keeps the focus in the grid', async () => {
    const crowd = ['1', '2', '3', '4', '5'].map((id) =>
      eventRow({ id, title: `Event ${id}`, start: '2090-05-20T10:00', end: undefined }),
    );
    const list = await showMonth({}, [...rows.slice(0, 1), ...crowd]);
    list.parentElement?.style.setProperty('padding-block', '100vh');
    one(list, '.turn').scrollIntoView();
    const rest = one(list, '.rest');
    expect(textOf(rest)).to.equal('3 more');
    expect(rest.getBoundingClientRect().height).to.be.at.least(24);
    rest.click();
    await list.updateComplete;
    expect(chosen(list)).to.equal('2090-05-20');
    expect(list.renderRoot.activeElement).to.equal(one(list, '[data-date="2090-05-20"]'));
    expect(all(list, '.of-day .event')).to.have.length(5);
    const isSeen = () =>
      one(list, '.of-day .event, .of-day > .quiet').getBoundingClientRect().bottom <= innerHeight + 1;
    await until(isSeen, 'the rows in view');
    one(list, '.turn').scrollIntoView({ behavior: 'instant' });
    await key(list, 'ArrowLeft');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isSeen(), 'an arrow does not move the page').to.equal(false);
    one(list, '[data-date="2090-05-12"]').closest('td')?.click();
    await list.updateComplete;
    expect(chosen(list)).to.equal('2090-05-12');
  });

  it('runs the title of a bar over all its days, and says that it goes on from the week before', async () => {
    const title = 'A long summer of commons in all the gardens of the town and around';
    const list = await showMonth({}, [eventRow({ id: 'l', title, start: '2090-05-15', end: '2090-05-24' })]);
    const [first, second] = all(list, '.label');
    expect(textOf(first)).to.equal(title);
    expect(second?.textContent).to.equal(`${title}, continued`);
    const cell = one(list, '[data-date="2090-05-16"]').closest('td')?.getBoundingClientRect().width ?? 0;
    expect(first?.getBoundingClientRect().width).to.be.closeTo(cell * 6, 8);
    expect(second?.getBoundingClientRect().width).to.be.closeTo(cell * 4, 8);
    const name = one(list, '.label > .name');
    expect(getComputedStyle(name).textOverflow).to.equal('ellipsis');
  });

  it('opens on the day of the event that is open', async () => {
    const list = await show(rows, { 'group-by': 'none' });
    press(list, 'In June');
    press(list, 'Month');
    await until(() => list.renderRoot.querySelector('.calendar') !== null, 'the month');
    expect(chosen(list)).to.equal('2090-06-03');
  });

  it('names weekdays shortly, and by one letter where a column is narrow', async () => {
    const list = await showMonth({ lang: 'fr' });
    const shown = () =>
      all(list, 'th span[aria-hidden]')
        .filter((name) => getComputedStyle(name).display !== 'none')
        .map(textOf);
    expect(shown()).to.deep.equal(['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.']);
    for (const [width, size] of [
      ['320px', '32px'],
      ['240px', '16px'],
    ] as const) {
      list.parentElement?.style.setProperty('inline-size', width);
      list.parentElement?.style.setProperty('font-size', size);
      await frame();
      expect(shown()).to.deep.equal(['L', 'M', 'M', 'J', 'V', 'S', 'D']);
      for (const name of all(list, 'th')) expect(name.scrollWidth).to.be.at.most(name.clientWidth);
    }
    expect(textOf(one(list, 'th'))).to.include('lundi');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('claims nothing of days that the list does not hold', async () => {
    const soon = eventRow({ id: 'soon', start: `${day(3)}T10:00`, end: undefined });
    const list = await showMonth({}, [soon]);
    press(list, /Previous month/);
    await list.updateComplete;
    press(list, /Previous month/);
    await list.updateComplete;
    expect(textOf(one(list, '.of-day'))).not.to.include('Nothing');
  });

  it('shows numbers with dots where there is no room', async () => {
    const list = await showMonth();
    list.parentElement?.style.setProperty('inline-size', '320px');
    await frame();
    expect(getComputedStyle(one(list, '.entry')).display).to.equal('none');
    expect(all(list, '.dots i')).to.have.length(7);
    expect(one(list, '.frame').scrollWidth).to.be.at.most(320);
    expect(one(list, '.day').getBoundingClientRect().height).to.be.at.least(24);
  });
});
