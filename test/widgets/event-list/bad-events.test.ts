import { expect } from 'chai';
import { eventPage } from '../../support/event-rows.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, place, textOf, until, type Widget } from '../../support/widget.js';
import '../../../src/widgets/event-list/define.js';
import { BAD_ROWS, GOOD_ROWS, type BadRows } from './bad-rows.js';

const NARROW_PX = 320;
const VIEWS = ['list', 'cards', 'month'] as const;
type View = (typeof VIEWS)[number];

const [first, last] = GOOD_ROWS;
/** The rows of a case between two good ones. */
const around = (cases: readonly BadRows[]): unknown[] => [first, ...cases.flatMap(({ rows }) => rows), last];

async function narrow(
  view: View,
  prepare: (list: HTMLElementTagNameMap['ouishare-event-list']) => void,
): Promise<Widget> {
  const list = document.createElement('ouishare-event-list');
  for (const [name, value] of Object.entries({ lang: 'en', loading: 'eager', view, 'page-size': '500' })) {
    list.setAttribute(name, value);
  }
  prepare(list);
  const box = place(html`<div></div>`);
  box.style.setProperty('inline-size', `${String(NARROW_PX)}px`);
  box.append(list);
  await list.whenReady();
  const widget = list as unknown as Widget;
  const drawn = view === 'month' ? '.calendar' : '.event';
  await until(() => widget.renderRoot.querySelector(drawn) !== null, `${view} of the rows`);
  return widget;
}

const given = (rows: readonly unknown[], view: View = 'list'): Promise<Widget> =>
  narrow(view, (list) => (list.page = eventPage(rows)));

/** The ids of the rows that can be opened, in order. */
const openers = (list: Widget): HTMLElement[] => all(list, '.opener');

/** What sticks out of the widget to the side. */
function strays(list: Widget): string[] {
  const box = list.getBoundingClientRect();
  return all(list, '.frame *:not(.hidden, .word, option, .picture *, svg *)')
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < box.left - 1 || right > box.right + 1);
    })
    .map(({ localName, className }) => `${localName}.${className}`);
}

/** What must hold of anything that is drawn, whatever came. */
function expectSound(list: Widget, what: string): void {
  expect((globalThis as { ouishareBroken?: boolean }).ouishareBroken, `${what}: something ran`).to.equal(undefined);
  expect(({} as { polluted?: boolean }).polluted, `${what}: prototypes`).to.equal(undefined);
  expect(all(list, 'script, [onerror]'), `${what}: elements of the data`).to.have.length(0);
  const addresses = all(list, '[href], [src]').map(
    (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '',
  );
  expect(
    addresses.filter((each) => !/^(?:https?:|#|mailto:)/.test(each)),
    `${what}: addresses`,
  ).to.deep.equal([]);
  expect(textOf(list.renderRoot), what).not.to.match(/NaN|Invalid|undefined|\[object|null/);
  expect(list.renderRoot.textContent, what).not.to.match(/[\u202A-\u202E]/);
  expect(one(list, '.frame').scrollWidth, `${what}: too wide`).to.be.at.most(NARROW_PX);
  expect(strays(list), `${what}: sticks out`).to.deep.equal([]);
}

/** Opens every row, one after the other: only one is open at a time. */
async function openAll(list: Widget, what: string): Promise<string> {
  let text = textOf(list.renderRoot);
  for (const { dataset } of openers(list)) {
    const opener = openers(list).find((each) => each.dataset['id'] === dataset['id']);
    opener?.click();
    await until(() => openers(list).some((each) => each.ariaExpanded === 'true'), `${what} opens`);
    await list.updateComplete;
    await until(() => list.renderRoot.querySelector('.details') !== null, 'the details');
    text += textOf(one(list, '.opened'));
    expectSound(list, `${what}, opened`);
  }
  return text;
}

const titles = (list: Widget): string[] => openers(list).map(textOf);
const shownTitles = (cases: readonly BadRows[]): string[] => cases.flatMap((each) => each.titles);

describe('bad rows of a feed', () => {
  before(() => {
    window.addEventListener('error', (event) => {
      throw event.error;
    });
  });
  afterEach(() => {
    clearPage();
    delete (globalThis as { ouishareBroken?: boolean }).ouishareBroken;
  });

  for (const bad of BAD_ROWS) {
    it(`leave the others untouched: ${bad.what}`, async () => {
      const list = await given(around([bad]));
      expect(titles(list)).to.have.members([first.title, ...bad.titles, last.title]);
      expectSound(list, bad.what);
      const text = await openAll(list, bad.what);
      for (const words of bad.says ?? []) expect(text).to.include(words);
      for (const view of ['cards', 'month'] as const)
        expectSound(await given(around([bad]), view), `${bad.what}, ${view}`);
    });
  }

  for (const view of VIEWS) {
    it(`are shown all at once, each for what it is: ${view}`, async () => {
      const list = await given(around(BAD_ROWS), view);
      expectSound(list, view);
      if (view !== 'month') expect(titles(list)).to.have.members([first.title, ...shownTitles(BAD_ROWS), last.title]);
      await openAll(list, view);
    });
  }

  it('do not spoil a page that is read from right to left, nor the menus made of them', async () => {
    const list = await narrow('list', (element) => {
      element.page = eventPage(around(BAD_ROWS));
      element.lang = 'ar';
    });
    await until(() => one(list, '.frame').dir === 'rtl', 'the words');
    one(list, '#filter').click();
    await list.updateComplete;
    expectSound(list, 'from right to left');
    await openAll(list, 'from right to left');
  });

  it('of the first year of all stand among what is over', async () => {
    const timeZone = 'America/New_York';
    const rows = [
      { id: 'a', title: 'Day', start: '0001-01-01' },
      { id: 'b', title: 'Hour', start: '0001-01-01T00:00', timeZone },
      { id: 'c', title: 'Instant', start: '0001-01-01T00:00Z', timeZone },
      { id: 'd', title: 'Offset', start: '0001-01-01T00:00+14:00' },
      { id: 'e', title: 'Span', start: '0001-01-01', end: '1999-12-31' },
    ];
    for (const view of VIEWS) {
      const list = await narrow(view, (element) => {
        element.page = rows;
        element.past = true;
      });
      if (view !== 'month') expect(titles(list)).to.have.members(['Day', 'Hour', 'Instant', 'Offset', 'Span']);
      expectSound(list, view);
      await openAll(list, view);
    }
  });

  it('are shown in the month on the day that they say', async () => {
    const list = await given(around(BAD_ROWS.filter(({ what }) => !what.includes('of all years'))), 'month');
    one(list, '[data-date="2090-05-14"]').click();
    await list.updateComplete;
    await openAll(list, '14 May');
    expect(titles(list)).to.include('Zone').and.to.include('Backwards').and.to.include('New');
  });

  it('come the same way from a server, which the widget asks once', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage(around(BAD_ROWS)) });
    const list = await narrow('list', (element) => {
      element.setAttribute('endpoint', server.base);
    });
    expect(titles(list)).to.have.members([first.title, ...shownTitles(BAD_ROWS), last.title]);
    expect(await server.hits('events.json')).to.have.length(1);
    await openAll(list, 'served');
  });

  it('are told to the page once, with the reason', async () => {
    const drops: string[] = [];
    const heard: Event[] = [];
    await narrow('list', (list) => {
      list.page = eventPage(around(BAD_ROWS));
      list.addEventListener('ouishare-rows-drop', (event) => {
        heard.push(event);
        drops.push(...event.dropped.map(({ code, field = '' }) => `${code} ${field}`.trim()));
      });
    });
    expect(heard).to.have.length(1);
    expect(drops).to.include('row_incomplete title').and.to.include('row_incomplete start');
    expect(drops).to.include('unreadable url').and.to.include('no_row').and.to.include('unreadable timeZone');
  });
});
