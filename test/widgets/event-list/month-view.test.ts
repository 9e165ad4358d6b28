import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import { press, show } from '../../support/event-list.js';
import { eventRow } from '../../support/event-rows.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const rows = [
  eventRow({ id: 'a', title: 'Breakfast', start: '2090-05-12T09:00', end: '2090-05-12T11:00' }),
  eventRow({ id: 'b', title: 'Summer lab', start: '2090-05-13', end: '2090-05-16' }),
  eventRow({ id: 'c', title: 'Cancelled walk', start: '2090-05-20T10:00', end: undefined, status: 'cancelled' }),
  eventRow({ id: 'd', title: 'In June', start: '2090-06-03T10:00', end: undefined }),
];

async function showMonth(attributes: Record<string, string> = {}): Promise<Widget> {
  const list = await show(rows, { view: 'month', ...attributes });
  await until(() => list.renderRoot.querySelector('.calendar') !== null, 'the month');
  return list;
}

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

  it('shows numbers with dots where there is no room', async () => {
    const list = await showMonth();
    list.parentElement?.style.setProperty('inline-size', '320px');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(getComputedStyle(one(list, '.entry')).display).to.equal('none');
    expect(all(list, '.dots i')).to.have.length(7);
    expect(one(list, '.frame').scrollWidth).to.be.at.most(320);
    expect(one(list, '.day').getBoundingClientRect().height).to.be.at.least(24);
  });
});
