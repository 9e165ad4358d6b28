import { expect } from 'chai';
import { press, show, titles } from '../../support/event-list.js';
import { day, eventPage, eventRow, eventRows } from '../../support/event-rows.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

const PAGE = 50;
const count = (list: Widget): number => all(list, '.opener').length;
const more = (list: Widget): HTMLElement | undefined => all(list, '.more button')[0];

async function scrollToEnd(list: Widget): Promise<void> {
  more(list)?.scrollIntoView();
  // Two frames and a task: what an observer reports comes after a frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => setTimeout(resolve, 100));
}

describe('a list of many events', () => {
  afterEach(clearPage);

  it('draws the first fifty, and no more while nobody asks, however far one scrolls', async () => {
    const list = await show(eventRows(300));
    expect(count(list)).to.equal(PAGE);
    await scrollToEnd(list);
    expect(count(list)).to.equal(PAGE);
  });

  it('goes on by itself after a press, and asks again before the end is out of reach', async () => {
    const list = await show(eventRows(400));
    press(list, 'Show more');
    await until(() => count(list) === 2 * PAGE, 'a second page');
    expect(count(list)).to.equal(2 * PAGE);
    await scrollToEnd(list);
    await until(() => count(list) === 3 * PAGE, 'a third page');
    await scrollToEnd(list);
    await until(() => count(list) === 4 * PAGE, 'a fourth page');
    await scrollToEnd(list);
    expect(count(list)).to.equal(4 * PAGE);
    expect(more(list)).to.not.equal(undefined);
  });

  it('takes the reader to the first row that is new', async () => {
    const list = await show(eventRows(120));
    more(list)?.focus();
    press(list, 'Show more');
    await until(() => count(list) === 2 * PAGE, 'a second page');
    expect(textOf(list.renderRoot.activeElement)).to.equal(`Event number ${String(PAGE)}`);
  });

  it('begins anew with the first page when the question changes', async () => {
    const list = await show(eventRows(120));
    press(list, 'Show more');
    await until(() => count(list) > PAGE, 'a second page');
    const search = one(list, '#search') as HTMLInputElement;
    search.value = 'event';
    search.dispatchEvent(new Event('input'));
    await list.updateComplete;
    expect(count(list)).to.equal(PAGE);
  });

  it('draws what a screen holds first, then the rest of its first page by itself', async () => {
    const list = document.createElement('ouishare-event-list') as unknown as Widget;
    const atFirst = new Promise<number>((resolve) => {
      list.addEventListener('ouishare-status-change', () => resolve(count(list)));
    });
    Object.assign(list, { page: eventPage(eventRows(300)), lang: 'en', loading: 'eager' });
    document.body.append(list);
    const first = await atFirst;
    expect(first).to.be.within(Math.ceil(innerHeight / 100), PAGE - 1);
    expect(textOf(one(list, '.more'))).to.equal('Show more');
    await list.whenReady();
    expect(count(list)).to.equal(PAGE);
    list.remove();
  });

  it('draws what it owes when it comes back to the page', async () => {
    const list = document.createElement('ouishare-event-list') as unknown as Widget;
    Object.assign(list, { page: eventPage(eventRows(300)), lang: 'en', loading: 'eager' });
    document.body.append(list);
    await new Promise((resolve) => {
      list.addEventListener('ouishare-status-change', resolve);
    });
    list.remove();
    await list.updateComplete;
    const meanwhile = count(list);
    expect(meanwhile).to.be.below(PAGE);
    document.body.append(list);
    await until(() => count(list) === PAGE, 'the rest of the page');
    list.remove();
  });

  it('answers a key with a screen of rows, and counts its menus when that is done', async () => {
    const list = await show(eventRows(300));
    const options = (): string => textOf(one(list, '#place')).replaceAll(/[( )]+/g, ' ');
    expect(options()).to.contain('Casablanca 75 ');
    const search = one(list, '#search') as HTMLInputElement;
    // What was drawn, one drawing after the other: on a busy machine a frame may come after both.
    const drawn: { readonly rows: number; readonly places: string }[] = [];
    const observer = new MutationObserver(() => drawn.push({ rows: count(list), places: options() }));
    observer.observe(list.shadowRoot as ShadowRoot, { subtree: true, childList: true, characterData: true });
    search.value = 'lisboa';
    search.dispatchEvent(new Event('input'));
    await until(() => !options().includes('Casablanca') && count(list) === PAGE, 'the rest of the page');
    observer.disconnect();
    const [first] = drawn;
    expect(first?.rows).to.be.below(PAGE);
    expect(first?.places).to.contain('Casablanca 75 ');
    expect(options()).to.contain('Lisboa 75 ').and.not.contain('Casablanca');
  });

  it('reads the next page of the endpoint when it comes to the end of this one', async () => {
    const place = await misbehavingPlace();
    const rows = eventRows(60);
    await place.answer('events.json', { body: eventPage(rows.slice(0, 20), { next: 'page-2.json' }) });
    await place.answer('page-2.json', { body: eventPage(rows.slice(20, 40), { next: 'page-3.json' }) });
    await place.answer('page-3.json', { body: eventPage(rows.slice(40)) });
    const list = placeWidget(
      html`<ouishare-event-list endpoint=${place.base} lang="en" loading="eager" page-size="20"></ouishare-event-list>`,
    );
    await list.whenReady();
    expect(await place.hits('page-2.json')).to.have.length(0);
    press(list, 'Show more');
    await until(() => count(list) === 40, 'the second page');
    await scrollToEnd(list);
    await until(() => count(list) === 60, 'the third page');
    await until(() => more(list) === undefined, 'no further button');
    expect(titles(list).at(-1)).to.equal('Event number 59');
  });

  it('gives its memory back when it leaves the page', async () => {
    const gone: WeakRef<Widget>[] = [];
    for (let time = 0; time < 3; time += 1) {
      gone.push(new WeakRef(await show(eventRows(1000))));
      clearPage();
    }
    const left = (): number => gone.filter((each) => each.deref() !== undefined).length;
    for (let round = 0; round < 20 && left() > 1; round += 1) await tidyUp();
    // The last one may still be held by the test itself.
    expect(left()).to.be.at.most(1);
  });
});

/** Lets timers and frames end, and then the browser tidy its memory up (web-test-runner.config.mjs exposes `gc`). */
async function tidyUp(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  (globalThis as unknown as { gc: () => void }).gc();
}

describe('the community of an event', () => {
  afterEach(clearPage);

  it('is named and linked from the network’s communities, which are read when an event is opened, once', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', {
      body: eventPage([
        eventRow({ communityIds: ['casa', 'unknown'], description: 'Text' }),
        eventRow({ id: 'b', start: `${day(20)}T18:30` }),
      ]),
    });
    await place.answer('communities.json', {
      body: {
        version: '1',
        items: [
          {
            id: 'casa',
            name: { en: 'Casablanca', ar: 'الدار البيضاء' },
            links: [{ rel: 'website', url: 'https://casa.example/' }],
          },
        ],
      },
    });
    const list = placeWidget(
      html`<ouishare-event-list endpoint=${place.base} lang="en" loading="eager"></ouishare-event-list>`,
    );
    await list.whenReady();
    expect(await place.hits('communities.json')).to.have.length(0);
    one(list, '.opener').click();
    await until(() => list.renderRoot.querySelector('.practical a') !== null, 'the community');
    expect(textOf(one(list, '.practical')))
      .to.match(/Community Casablanca/)
      .and.not.to.include('unknown');
    expect(one(list, '.practical a').getAttribute('href')).to.equal('https://casa.example/');
    one(list, '.opener').click();
    one(list, '.opener').click();
    await list.updateComplete;
    expect(await place.hits('communities.json')).to.have.length(1);
  });

  it('is left out when nobody can say its name, and the rest stays', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', { body: eventPage([eventRow({ communityIds: ['casa'], description: 'Text' })]) });
    await place.answer('communities.json', { status: 404 });
    await place.answer('ouishare.json', { status: 404 });
    const list = placeWidget(
      html`<ouishare-event-list endpoint=${place.base} lang="en" loading="eager"></ouishare-event-list>`,
    );
    await list.whenReady();
    one(list, '.opener').click();
    await until(() => textOf(list.renderRoot).includes('Text'), 'the details');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await place.hits('communities.json')).to.have.length(1);
    expect(textOf(one(list, '.details'))).not.to.match(/Community|casa/);
  });
});

describe('a list of more events than are read at once', () => {
  afterEach(clearPage);

  it('shows the first of them while the others are being read, and then says how many there are', async () => {
    const place = await misbehavingPlace();
    await place.answer('events.json', { body: eventPage(eventRows(4000)) });
    const list = placeWidget(
      html`<ouishare-event-list endpoint=${place.base} lang="en" loading="eager"></ouishare-event-list>`,
    );
    const seen: string[] = [];
    await until(() => {
      const said = count(list) === 0 ? '' : textOf(one(list, '.heading'));
      if (said !== '' && said !== seen.at(-1)) seen.push(said);
      return list.status === 'ready' && said.includes('events');
    }, 'the whole list');
    expect(seen).to.deep.equal(['Events', 'Events 4,000 events']);
    expect(titles(list).slice(0, 2)).to.deep.equal(['Event number 0', 'Event number 1']);
  });
});
