import { expect } from 'chai';
import { EndpointClient } from '../../src/client/endpoint-client.js';
import '../../src/widgets/event-list/define.js';
import { misbehavingPlace } from '../support/misbehaving.js';
import { eventPage, eventRow } from '../support/event-rows.js';
import { clearPage, html, one, place, placeWidget, textOf, until, widgetIn } from '../support/widget.js';

// The provider is defined late, once for the whole file: the first test needs a page on which it is not there yet.
const defineProvider = () => import('../../src/provider/define.js');

describe('where a widget reads from', () => {
  afterEach(clearPage);

  it('waits for a provider whose script comes later', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([eventRow()]) });
    const list = placeWidget(html`<ouishare-provider endpoint=${server.base}>
      <ouishare-event-list lang="en" loading="eager"></ouishare-event-list>
    </ouishare-provider>`);
    await list.updateComplete;
    expect(list.status).to.equal('idle');
    await defineProvider();
    expect(await list.whenReady()).to.equal('ready');
    expect(textOf(one(list, '.event .title'))).to.equal('Together without a boss');
  });

  it('asks once however many widgets show the same', async () => {
    await defineProvider();
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([eventRow()]), delayMs: 50 });
    const box = place(html`<ouishare-provider endpoint=${server.base}>
        ${Array.from({ length: 10 }, () => html`<ouishare-event-list lang="en" loading="eager"></ouishare-event-list>`)}
      </ouishare-provider>
      <ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`);
    const lists = [...box.querySelectorAll('ouishare-event-list')];
    const told = await Promise.all(lists.map((list) => list.whenReady()));
    expect(told).to.deep.equal(Array.from({ length: 11 }, () => 'ready'));
    expect(await server.hits('events.json')).to.have.length(1);
  });

  it('lets a widget read from an endpoint of its own inside a provider', async () => {
    await defineProvider();
    const [network, own] = [await misbehavingPlace(), await misbehavingPlace()];
    await network.answer('events.json', { body: eventPage([eventRow({ title: 'Of the network' })]) });
    await own.answer('events.json', { body: eventPage([eventRow({ title: 'Of its own' })]) });
    const list = placeWidget(html`<ouishare-provider endpoint=${network.base}>
      <ouishare-event-list lang="en" loading="eager" endpoint=${own.base}></ouishare-event-list>
    </ouishare-provider>`);
    await list.whenReady();
    expect(textOf(one(list, '.event .title'))).to.equal('Of its own');
    expect(await network.hits()).to.have.length(0);
  });

  it('reads anew when the provider is pointed elsewhere', async () => {
    await defineProvider();
    const [first, second] = [await misbehavingPlace(), await misbehavingPlace()];
    await first.answer('events.json', { body: eventPage([eventRow({ title: 'Of the first' })]) });
    await second.answer('events.json', { body: eventPage([eventRow({ title: 'Of the second' })]) });
    const box = place(html`<ouishare-provider endpoint=${first.base}>
      <ouishare-event-list lang="en" loading="eager"></ouishare-event-list>
    </ouishare-provider>`);
    const list = widgetIn(box, 'ouishare-event-list');
    await list.whenReady();
    box.querySelector('ouishare-provider')?.setAttribute('endpoint', second.base);
    await until(() => textOf(list.renderRoot).includes('Of the second'), 'the second endpoint is shown');
    expect(textOf(list.renderRoot)).not.to.include('Of the first');
  });

  it('is the provider that stands around it on the page, also behind a shadow root and a slot', async () => {
    await defineProvider();
    const [outer, inner] = [await misbehavingPlace(), await misbehavingPlace()];
    await outer.answer('events.json', { body: eventPage([eventRow({ title: 'Of the outer' })]) });
    await inner.answer('events.json', { body: eventPage([eventRow({ title: 'Of the inner' })]) });
    const box = place(html`<ouishare-provider endpoint=${outer.base}>
      <div class="closed"><ouishare-event-list lang="en" loading="eager"></ouishare-event-list></div>
      <div class="open"></div>
    </ouishare-provider>`);
    // eslint-disable-next-line wc/no-closed-shadow-root -- a page may have one, and nobody looks in from outside
    const root = box.querySelector('.closed')?.attachShadow({ mode: 'closed' });
    const provider = document.createElement('ouishare-provider');
    provider.endpoint = inner.base;
    provider.append(document.createElement('slot'));
    root?.append(provider);
    const slotted = widgetIn(box, 'ouishare-event-list');
    await until(() => textOf(slotted.renderRoot).includes('Of the inner'), 'the provider around the slot is read');
    const within = document.createElement('ouishare-event-list');
    within.loading = 'eager';
    box.querySelector('.open')?.attachShadow({ mode: 'open' }).append(within);
    await until(() => textOf(within.renderRoot).includes('Of the outer'), 'the provider around the host is read');
  });

  it('changes when it is moved to another provider, and the one that it left no longer counts', async () => {
    await defineProvider();
    const [first, second, third] = [await misbehavingPlace(), await misbehavingPlace(), await misbehavingPlace()];
    await first.answer('events.json', { body: eventPage([eventRow({ title: 'Of the first' })]) });
    await second.answer('events.json', { body: eventPage([eventRow({ title: 'Of the second' })]) });
    await third.answer('events.json', { body: eventPage([eventRow({ title: 'Of the third' })]) });
    const box = place(html`<ouishare-provider endpoint=${first.base}>
        <ouishare-event-list lang="en" loading="eager"></ouishare-event-list>
      </ouishare-provider>
      <ouishare-provider endpoint=${second.base}></ouishare-provider>`);
    const list = widgetIn(box, 'ouishare-event-list');
    await list.whenReady();
    const [left, entered] = box.querySelectorAll('ouishare-provider');
    entered?.append(list);
    await until(() => textOf(list.renderRoot).includes('Of the second'), 'the second is read');
    left?.setAttribute('endpoint', third.base);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(list.renderRoot)).to.include('Of the second');
    expect(await third.hits()).to.have.length(0);
  });

  it('uses the client that an application sets', async () => {
    await defineProvider();
    const asked: string[] = [];
    const client = new EndpointClient({
      endpoint: 'https://network.example/api/',
      fetch: (input) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return Promise.resolve(Response.json(eventPage([eventRow()])));
      },
    });
    const list = placeWidget(html`<ouishare-provider .client=${client}>
      <ouishare-event-list lang="en" loading="eager"></ouishare-event-list>
    </ouishare-provider>`);
    expect(await list.whenReady()).to.equal('ready');
    expect(asked).to.deep.equal(['https://network.example/api/events.json']);
  });

  it('says calmly that there is nothing when nobody says where to ask, and explains it to the author once', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
    try {
      const box = place(html`<ouishare-event-list lang="en" loading="eager"></ouishare-event-list>
        <ouishare-event-list lang="en" loading="eager"></ouishare-event-list>`);
      const lists = [...box.querySelectorAll('ouishare-event-list')];
      expect(await Promise.all(lists.map((list) => list.whenReady()))).to.deep.equal(['failed', 'failed']);
      const [list] = lists;
      expect(list?.error?.kind).to.equal('no-endpoint');
      expect(textOf(list?.shadowRoot)).to.include('There is nothing to show here yet.');
      expect(textOf(list?.shadowRoot)).not.to.match(/try again|endpoint/i);
      expect(said.filter((line) => line.includes('endpoint'))).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('asks nothing of an address that is not http', async () => {
    await defineProvider();
    for (const address of ['javascript:alert(1)', 'data:application/json,[]', 'file:///etc/passwd']) {
      const list = placeWidget(
        html`<ouishare-event-list lang="en" loading="eager" endpoint=${address}></ouishare-event-list>`,
      );
      await list.whenReady();
      expect(list.status, address).to.equal('failed');
    }
  });

  it('is read again after a widget is removed and put back, and stays whole when it is moved', async () => {
    await defineProvider();
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: eventPage([eventRow()]), delayMs: 200 });
    const box =
      place(html`<div class="a"><ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list></div>
      <div class="b"></div>`);
    const list = widgetIn(box, 'ouishare-event-list');
    await list.updateComplete;
    expect(list.status).to.equal('loading');
    box.querySelector('.b')?.append(list);
    expect(await list.whenReady()).to.equal('ready');
    expect(await server.hits('events.json')).to.have.length(1);

    list.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    box.querySelector('.a')?.append(list);
    await list.updateComplete;
    expect(textOf(list.renderRoot)).to.include('Together without a boss');
  });

  it('gives up the request of a widget that leaves the page, and asks again when it comes back', async () => {
    const server = await misbehavingPlace();
    await server.answer('events.json', { hang: true }, { body: eventPage([eventRow()]) });
    const box = place(
      html`<ouishare-event-list lang="en" loading="eager" endpoint=${server.base}></ouishare-event-list>`,
    );
    const list = widgetIn(box, 'ouishare-event-list');
    await until(() => list.status === 'loading', 'it asks');
    await new Promise((resolve) => setTimeout(resolve, 50));
    list.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(list.status).to.equal('idle');
    expect((await server.hits('events.json'))[0]?.aborted).to.equal(true);
    box.append(list);
    expect(await list.whenReady()).to.equal('ready');
  });
});

describe('widgets that know each other', () => {
  afterEach(clearPage);

  async function linkedPage(linked: boolean) {
    await defineProvider();
    const server = await misbehavingPlace();
    const labels = [{ id: 'paris', label: 'Paris' }];
    const rows = [
      eventRow({ id: 'a', title: 'In Paris', communityIds: ['paris'] }),
      eventRow({ id: 'b', title: 'In Rabat', communityIds: ['rabat'] }),
    ];
    await server.answer('events.json', { body: eventPage(rows, { labels }) });
    const box = place(html`<ouishare-provider endpoint=${server.base} ?linked=${linked} community="paris">
      <ouishare-event-list lang="en" loading="eager"></ouishare-event-list>
    </ouishare-provider>`);
    const list = widgetIn(box, 'ouishare-event-list');
    await list.whenReady();
    return { box, list, provider: box.querySelector('ouishare-provider') };
  }

  it('shows only the chosen community, says so, and gives the way back', async () => {
    const { list, provider } = await linkedPage(true);
    expect(textOf(list.renderRoot)).to.include('Only Paris').and.to.include('In Paris').and.not.to.include('In Rabat');
    const all = [...list.renderRoot.querySelectorAll('button')].find((button) => textOf(button) === 'Show all');
    all?.click();
    await until(() => textOf(list.renderRoot).includes('In Rabat'), 'all are shown again');
    expect(provider?.community).to.equal('');
  });

  it('says that nothing is planned there, with no filter to clear, when the chosen community has no event', async () => {
    const { list, provider } = await linkedPage(true);
    if (provider) provider.community = 'nowhere';
    await until(() => textOf(list.renderRoot).includes('Nothing planned'), 'the empty state');
    expect(textOf(list.renderRoot)).to.include('Show all').and.not.to.include('Clear filters');
  });

  it('keeps the choice when the page refuses the change', async () => {
    const { list, provider } = await linkedPage(true);
    provider?.addEventListener('ouishare-community-select', (event) => {
      event.preventDefault();
    });
    [...list.renderRoot.querySelectorAll('button')].find((button) => textOf(button) === 'Show all')?.click();
    await list.updateComplete;
    expect(provider?.community).to.equal('paris');
    expect(textOf(list.renderRoot)).not.to.include('In Rabat');
  });

  it('shares nothing without the word linked', async () => {
    const { list } = await linkedPage(false);
    expect(textOf(list.renderRoot)).to.include('In Paris').and.to.include('In Rabat');
  });
});
