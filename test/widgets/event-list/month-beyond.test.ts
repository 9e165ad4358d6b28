import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import { press } from '../../support/event-list.js';
import { day, eventPage, eventRow } from '../../support/event-rows.js';
import { misbehavingPlace, type Answer, type ServerPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';
import { addMonths } from '../../../src/widgets/event-list/month-grid.js';

/** The fifteenth of a month, so many months from now. */
const middle = (months: number): string => `${addMonths(day(0), months).slice(0, 8)}15`;
const event = (id: string, date: string) => eventRow({ id, title: id, start: `${date}T10:00`, end: `${date}T11:00` });

let server: ServerPlace;

async function showMonth(past: readonly Answer[]): Promise<Widget> {
  await server.answer('events.json', { body: eventPage([event('To come', middle(1))], { past: 'events-past.json' }) });
  await server.answer('events-past.json', ...past);
  const list = placeWidget(
    html`<ouishare-event-list lang="en" loading="eager" view="month" endpoint=${server.base}></ouishare-event-list>`,
  );
  await list.whenReady();
  await until(() => list.renderRoot.querySelector('.calendar') !== null, 'the month');
  return list;
}

async function turnBack(list: Widget, months: number): Promise<void> {
  for (let turn = 0; turn < months; turn += 1) {
    press(list, /Previous month/);
    await list.updateComplete;
  }
}

const entries = (list: Widget): string[] => all(list, '.entry').map(textOf);

describe('a month before today', () => {
  beforeEach(async () => {
    server = await misbehavingPlace();
  });
  afterEach(clearPage);

  it('reads what is over when a visitor turns there, chooses its first event, and keeps what is to come', async () => {
    const list = await showMonth([{ body: eventPage([event('Last', middle(-1)), event('Before', middle(-2))]) }]);
    expect(await server.hits('events-past.json')).to.have.length(0);
    await turnBack(list, 2);
    await until(() => entries(list).includes('Last'), 'the past event');
    expect(one(list, '.day[tabindex="0"]').getAttribute('data-date')).to.equal(middle(-1));
    expect(textOf(one(list, '.of-day .title'))).not.to.equal('');
    await turnBack(list, 1);
    expect(entries(list)).to.include('Before');
    for (let turn = 0; turn < 3; turn += 1) {
      press(list, /Next month/);
      await list.updateComplete;
    }
    expect(entries(list)).to.include('To come');
    expect(await server.hits('events-past.json')).to.have.length(1);
    expect(await faults(list)).to.deep.equal([]);
  });

  it('is called empty only when all that is over is read', async () => {
    const list = await showMonth([{ body: eventPage([event('Last', middle(-1))]), delayMs: 400 }]);
    await turnBack(list, 4);
    expect(textOf(one(list, '.turn'))).to.include('on their way');
    expect(textOf(one(list, '.of-day > .quiet'))).to.equal('Nothing that day so far');
    await until(() => textOf(one(list, '.of-day > .quiet')) === 'Nothing that day', 'the end of the reading');
    expect(textOf(one(list, '.turn'))).not.to.include('on their way');
  });

  it('says that it could not be read, and reads it when asked again', async () => {
    const list = await showMonth([{ status: 404 }, { body: eventPage([event('Last', middle(-1))]) }]);
    await turnBack(list, 2);
    await until(() => textOf(list.renderRoot).includes('could not be opened'), 'the failure');
    expect(textOf(one(list, '.of-day'))).not.to.include('Nothing');
    press(list, 'Try again');
    await until(() => entries(list).includes('Last'), 'the past event');
    expect(textOf(list.renderRoot)).not.to.include('could not be opened');
    expect(list.renderRoot.activeElement?.classList.contains('day')).to.equal(true);
  });

  it('shows what answers the question of the visitor alone', async () => {
    const list = await showMonth([
      { body: eventPage([event('Last', middle(-1)), event('To come before', middle(-2))]) },
    ]);
    const search = one(list, 'input[type="search"]') as HTMLInputElement;
    search.value = 'to come';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await turnBack(list, 3);
    await until(() => entries(list).includes('To come before'), 'the past event that answers');
    press(list, /Next month/);
    await list.updateComplete;
    expect(entries(list)).not.to.include('Last');
  });

  it('turns to the newest of what is over where the list is turned', async () => {
    const list = await showMonth([{ body: eventPage([event('Last', middle(-1))]) }]);
    press(list, 'See past events');
    await until(() => entries(list).includes('Last'), 'the past event');
    for (let turn = 0; turn < 2; turn += 1) {
      press(list, /Next month/);
      await list.updateComplete;
    }
    await until(() => entries(list).includes('To come'), 'what is to come beside it');
  });
});
