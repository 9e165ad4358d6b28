import { expect } from 'chai';
import type { StatusChangeEvent, RowsDropEvent } from '../../src/element/events.js';
import '../../src/widgets/event-list/define.js';
import { faults } from '../support/axe.js';
import { eventPage, eventRow, eventRows } from '../support/event-rows.js';
import { misbehavingPlace, type Answer } from '../support/misbehaving.js';
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
} from '../support/widget.js';

async function listFrom(...answers: readonly Answer[]): Promise<Widget> {
  const server = await misbehavingPlace();
  await server.answer('events.json', ...answers);
  return placeWidget(
    html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
  );
}

function button(list: Widget, name: string): HTMLElement | undefined {
  return all(list, 'button').find((each) => textOf(each) === name);
}

describe('what a visitor sees while an endpoint is asked', () => {
  afterEach(clearPage);

  it('shows still shapes that ears do not hear, then a sentence, then the events', async () => {
    const list = await listFrom({ body: eventPage([eventRow()]), delayMs: 1300 });
    await until(() => list.renderRoot.querySelector('.skeleton:not(.waiting)') !== null, 'the shapes');
    expect(one(list, '.skeleton').getAttribute('aria-hidden')).to.equal('true');
    expect(textOf(one(list, '[role=status]'))).to.equal('');
    await until(() => textOf(one(list, '[role=status]')) !== '', 'the sentence');
    expect(textOf(one(list, '[role=status]'))).to.equal('One moment, the events are on their way');
    expect(await faults(list)).to.deep.equal([]);
    await list.whenReady();
    expect(textOf(one(list, '[role=status]'))).to.equal('');
    expect(textOf(list.renderRoot)).to.include('Together without a boss');
  });

  it('never becomes lower than the space that it reserved, until the visitor acts', async () => {
    const list = await listFrom({ body: eventPage([eventRow()]), delayMs: 100 });
    await list.updateComplete;
    const reserved = list.getBoundingClientRect().height;
    await list.whenReady();
    expect(list.getBoundingClientRect().height).to.be.at.least(reserved - 1);
    one(list, '.opener').click();
    one(list, '.opener').click();
    await list.updateComplete;
    expect(list.getBoundingClientRect().height).to.be.below(reserved);
  });

  it('keeps the room of its rows beside the author’s own content, so that the page does not move', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage(eventRows(2)), delayMs: 100 });
    const box = place(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base} no-filters no-search><a href="/agenda">Agenda</a></ouishare-event-list>
        <p class="below">Below</p>`,
    );
    const list = widgetIn(box);
    await list.updateComplete;
    await until(() => one(list, '.frame').lang === 'en', 'the words');
    const below = (): number => box.querySelector('.below')?.getBoundingClientRect().top ?? 0;
    const before = below();
    expect(box.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    await list.whenReady();
    expect(all(list, '.opener')).to.have.length(2);
    expect(below()).to.equal(before);
  });

  it('says when there is nothing', async () => {
    const list = await listFrom({ body: eventPage([]) });
    expect(await list.whenReady()).to.equal('ready');
    expect(textOf(list.renderRoot)).to.include('Nothing planned for now');
    expect(list.matches(':state(empty)')).to.equal(true);
    expect(await faults(list)).to.deep.equal([]);
  });
});

describe('what a visitor reads when an endpoint fails', () => {
  afterEach(clearPage);

  const cases: readonly [what: string, answer: Answer, kind: string, words: string][] = [
    ['refuses the connection', { reset: true }, 'offline', 'You seem to be offline.'],
    ['answers 500', { status: 500, body: 'x' }, 'http', 'The service is not answering.'],
    ['answers a web page', { type: 'text/html', body: '<!doctype html><p>Hello' }, 'malformed', 'cannot be read'],
    ['is cut off in the middle', { body: '{"version":"1","items":[{"id":' }, 'malformed', 'cannot be read'],
    ['answers something else', { body: { hello: 'world' } }, 'malformed', 'cannot be read'],
    ['speaks a later version', { body: { version: '2', items: [] } }, 'version', 'newer version'],
  ];
  for (const [what, answer, kind, words] of cases) {
    it(`says it in words and offers to try again when the endpoint ${what}`, async () => {
      const list = await listFrom(answer);
      expect(await list.whenReady()).to.equal('failed');
      expect((list as unknown as { error: { kind: string } }).error.kind).to.equal(kind);
      expect(textOf(list.renderRoot)).to.include('The events could not be opened').and.to.include(words);
      expect(button(list, 'Try again')).not.to.equal(undefined);
      expect(list.matches(':state(failed)')).to.equal(true);
      expect(await faults(list)).to.deep.equal([]);
    }).timeout(15_000);
  }

  it('keeps the focus in the widget when a retry succeeds', async () => {
    const list = await listFrom({ status: 404, body: {} }, { body: eventPage([eventRow()]), delayMs: 50 });
    await list.whenReady();
    const retry = button(list, 'Try again');
    retry?.focus();
    retry?.click();
    await until(() => list.status === 'ready', 'the events');
    await list.updateComplete;
    expect(document.activeElement).to.equal(list);
    expect(list.renderRoot.activeElement).to.equal(one(list, '.frame'));
  });

  it('shows the author’s own content, and the events once they come', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { status: 404, body: {} }, { body: eventPage([eventRow()]) });
    const list = placeWidget(html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}>
      <a href="#agenda">Our agenda</a>
    </ouishare-event-list>`);
    const link = list.querySelector('a');
    await list.updateComplete;
    expect(link?.checkVisibility()).to.equal(true);
    await list.whenReady();
    expect(list.status).to.equal('failed');
    expect(link?.checkVisibility()).to.equal(true);
    button(list, 'Try again')?.click();
    await until(() => list.status === 'ready', 'the events');
    await list.updateComplete;
    expect(link?.checkVisibility()).to.equal(false);
  });

  it('keeps the old events when a refresh fails, and says how old they are', async () => {
    const list = await listFrom({ body: eventPage([eventRow()]), cache: 'no-store' }, { status: 500, body: {} });
    await list.whenReady();
    await list.refresh();
    expect(list.status).to.equal('failed');
    expect(textOf(list.renderRoot))
      .to.include('Together without a boss')
      .and.to.match(/Events as of .+\. The service is not/);
    expect(list.matches(':state(stale)')).to.equal(true);
    expect(await faults(list)).to.deep.equal([]);
  });

  it('shows the good rows of a bad answer and tells the page which were left out', async () => {
    const bad = [
      null,
      7,
      'text',
      { title: 'no start' },
      { start: '2090-13-45', title: 'no such day' },
      { start: '2090-01-01' },
    ];
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([...bad, eventRow()]) });
    const told: RowsDropEvent[] = [];
    const box = place(html`<div></div>`);
    box.addEventListener('ouishare-rows-drop', (event) => told.push(event));
    const list = document.createElement('ouishare-event-list');
    Object.assign(list, { loading: 'eager', endpoint: server.base, lang: 'en' });
    box.append(list);
    await list.whenReady();
    expect(textOf(list.shadowRoot)).to.include('Together without a boss').and.to.include('1 event');
    expect(told).to.have.length(1);
    expect(new Set(told[0]?.dropped.map(({ index }) => index))).to.deep.equal(new Set([0, 1, 2, 3, 4, 5]));
  });

  it('runs no script and follows no dangerous link, whatever the data holds', async () => {
    const script = '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>';
    const row = {
      ...eventRow(),
      title: script,
      description: script,
      place: { name: script, city: script },
      url: 'javascript:window.wasRun=1',
      registerUrl: 'JaVaScRiPt:window.wasRun=1',
      organizer: { name: script, url: 'data:text/html,<script>1</script>' },
    };
    const list = await listFrom({ body: eventPage([row]) });
    await list.whenReady();
    one(list, '.opener').click();
    await until(() => list.renderRoot.querySelector('.prose') !== null, 'the description');
    expect(textOf(one(list, '.prose'))).to.equal(script);
    expect(all(list, 'script, img')).to.have.length(0);
    expect(
      all(list, 'a')
        .map((link) => link.getAttribute('href'))
        .filter((href) => !href?.startsWith('https://www.openstreetmap.org/')),
    ).to.deep.equal([]);
    expect('wasRun' in window).to.equal(false);
  });
});

describe('what a page is told', () => {
  afterEach(clearPage);

  it('hears each status once, after it is drawn, across shadow roots', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([eventRow()]), delayMs: 30 });
    const told: string[] = [];
    const listen = (event: StatusChangeEvent): void => {
      const list = event.composedPath()[0] as HTMLElement;
      told.push(`${event.status}: ${list.shadowRoot?.querySelector('.event .opener') ? 'drawn' : 'not drawn'}`);
    };
    document.body.addEventListener('ouishare-status-change', listen);
    const list = placeWidget(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
    );
    await list.whenReady();
    await list.updateComplete;
    document.body.removeEventListener('ouishare-status-change', listen);
    expect(told).to.deep.equal(['loading: not drawn', 'ready: drawn']);
  });

  it('draws a page that it is given, by property or as a child, without a request', async () => {
    const page = JSON.stringify(eventPage(eventRows(3)));
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = page;
    const list = document.createElement('ouishare-event-list');
    list.append(child);
    list.loading = 'eager';
    place(html`<div lang="en"></div>`).append(list);
    expect(await list.whenReady()).to.equal('ready');
    expect(textOf(list.shadowRoot)).to.include('3 events');
    list.page = eventRows(2);
    await until(() => textOf(list.shadowRoot).includes('2 events'), 'the given rows');
  });

  it('shows what is wrong with a page that cannot be read', async () => {
    for (const page of ['text', 7, { items: 'none' }, { version: '9', items: [] }]) {
      const list = placeWidget(
        html`<ouishare-event-list lang="en" loading="eager" .page=${page}></ouishare-event-list>`,
      );
      expect(await list.whenReady(), JSON.stringify(page)).to.equal('failed');
    }
  });

  it('takes nonsense in attributes for its defaults', async () => {
    const list = placeWidget(html`<ouishare-event-list lang="en" loading="soon" view="hologram" group-by="mood"
      rows="many" limit="-3" page-size="0" heading-level="99" time-zone="mars" from="tomorrow" unknown="x" .page=${eventRows(2)}></ouishare-event-list>`);
    list.setAttribute('loading', 'eager');
    expect(await list.whenReady()).to.equal('ready');
    expect(all(list, '.event')).to.have.length(2);
    expect(one(list, '.heading .title').localName).to.equal('h6');
  });
});
