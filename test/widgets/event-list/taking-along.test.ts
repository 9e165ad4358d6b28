import { expect } from 'chai';
import ICAL from 'ical.js';
import type { EventRow } from '../../../src/contract/events.js';
import { endOf, startOf } from '../../../src/contract/time.js';
import { faults } from '../../support/axe.js';
import { press, show } from '../../support/event-list.js';
import { day, eventPage, eventRow, eventRows } from '../../support/event-rows.js';
import { misbehavingPlace, type ServerPlace } from '../../support/misbehaving.js';
import { referenceEndpoint } from '../../support/reference-endpoint.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

const buttonNamed = (list: Widget, name: string): HTMLElement | undefined =>
  all(list, 'button').find((each) => textOf(each) === name);
const linkNamed = (list: Widget, name: string | RegExp): string =>
  all(list, 'a')
    .find((each) => textOf(each).match(name))
    ?.getAttribute('href') ?? '';

async function openFirst(list: Widget): Promise<void> {
  one(list, '.opener').click();
  await until(() => list.renderRoot.querySelector('.details .buttons') !== null, 'the details');
}

async function calendarsOf(list: Widget): Promise<void> {
  press(list, 'Add to my calendar');
  await until(() => list.renderRoot.querySelector('.calendars') !== null, 'the calendars');
}

/** Presses what saves a file, and reads the file that the browser is handed. */
async function savedFile(list: Widget): Promise<{ text: string; name: string }> {
  const make = URL.createObjectURL.bind(URL);
  let blob: Blob | undefined;
  let name = '';
  URL.createObjectURL = (given: Blob): string => make((blob = given));
  const stop = (event: Event): void => {
    const link = event.target as HTMLAnchorElement;
    name = link.download;
    event.preventDefault();
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', stop);
    click.call(this);
  };
  try {
    press(list, 'Calendar file');
  } finally {
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = click;
  }
  return { text: (await blob?.text()) ?? '', name };
}

const eventsIn = (text: string): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');

describe('taking one event along', () => {
  afterEach(clearPage);

  it('gives a file that a calendar reads as the same event', async () => {
    const row = eventRow({ title: 'Dinner; "talk", and\\more', description: 'Come.\n\nBring bread.' });
    const list = await show([row]);
    await openFirst(list);
    await calendarsOf(list);
    const { text, name } = await savedFile(list);
    expect(name).to.equal('dinner-talk-and-more.ics');
    const [event] = eventsIn(text);
    if (!event) throw new Error(text);
    expect(event.getFirstPropertyValue('summary')).to.equal('Dinner; "talk", and\\more');
    expect(event.getFirstPropertyValue('uid')).to.match(/^governance-workshop@/);
    const { startDate, endDate } = new ICAL.Event(event);
    expect(startDate.toJSDate().getTime()).to.equal(startOf(row));
    expect(endDate.toJSDate().getTime()).to.equal(endOf(row));
  });

  it('leads to the calendars of the web by links that ask nothing until they are pressed', async () => {
    const list = await show([eventRow({ title: 'Déjeuner & débat' })]);
    await openFirst(list);
    await calendarsOf(list);
    const google = new URL(linkNamed(list, /^Google Calendar/));
    expect(google.origin).to.equal('https://calendar.google.com');
    expect(google.searchParams.get('text')).to.equal('Déjeuner & débat');
    expect(google.searchParams.get('ctz')).to.equal('Africa/Casablanca');
    for (const name of [/^Outlook\.com/, /^Microsoft 365/, /^Yahoo/]) {
      expect(new URL(linkNamed(list, name)).protocol).to.equal('https:');
    }
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    expect(asked.filter((origin) => /google|outlook|yahoo|office/.test(origin))).to.deep.equal([]);
    expect(await faults(list)).to.deep.equal([]);
  });

  it('says that the calendars are open, and closes them by the same button', async () => {
    const list = await show([eventRow()]);
    await openFirst(list);
    const door = buttonNamed(list, 'Add to my calendar');
    expect(door?.getAttribute('aria-expanded')).to.equal('false');
    await calendarsOf(list);
    expect(door?.getAttribute('aria-expanded')).to.equal('true');
    door?.click();
    await until(() => list.renderRoot.querySelector('.calendars') === null, 'closed');
    expect(door?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('puts nothing into a calendar that is cancelled or over, and still passes its link on', async () => {
    const rows: [EventRow, Record<string, string>][] = [
      [eventRow({ status: 'cancelled', url: 'https://network.example/1' }), {}],
      [eventRow({ start: `${day(-9)}T18:00`, end: undefined, url: 'https://network.example/1' }), { past: '' }],
    ];
    for (const [row, attributes] of rows) {
      const list = await show([row], attributes);
      await openFirst(list);
      expect(buttonNamed(list, 'Add to my calendar')).to.equal(undefined);
      expect(buttonNamed(list, 'Copy link')).to.not.equal(undefined);
    }
  });

  it('copies an address that opens the event on this page, and says so for a moment', async () => {
    const list = await show([eventRow({ id: 'a b' })], { 'deep-link': '' });
    await openFirst(list);
    press(list, 'Copy link');
    await until(() => buttonNamed(list, 'Copied') !== undefined, 'the word "Copied"');
    expect(textOf(one(list, '.details [role=status]'))).to.equal('Copied');
    expect(await navigator.clipboard.readText()).to.equal(
      `${location.origin}${location.pathname}${location.search}#ouishare-event=a%20b`,
    );
  });

  it('copies the event’s own page where the page keeps no links, and offers nothing where there is neither', async () => {
    const list = await show([eventRow({ url: 'https://network.example/e/1' })]);
    await openFirst(list);
    press(list, 'Copy link');
    await until(() => buttonNamed(list, 'Copied') !== undefined, 'the word "Copied"');
    expect(await navigator.clipboard.readText()).to.equal('https://network.example/e/1');
    const bare = await show([eventRow({ description: 'Text' })]);
    await openFirst(bare);
    expect(buttonNamed(bare, 'Copy link')).to.equal(undefined);
  });

  it('offers none of it where the author says no-export', async () => {
    const list = await show([eventRow({ url: 'https://network.example/1' })], { 'no-export': '' });
    await openFirst(list);
    expect(all(list, 'button').map(textOf).join()).not.to.match(/calendar|Copy|Share/);
  });
});

describe('taking the whole list along', () => {
  afterEach(clearPage);

  async function listAt(endpoint: string, attributes: Record<string, string> = {}): Promise<Widget> {
    const list = placeWidget(
      html`<ouishare-event-list endpoint=${endpoint} lang="en" loading="eager"></ouishare-event-list>`,
    );
    for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
    await list.whenReady();
    await until(() => one(list, '.frame').lang === 'en' && all(list, '.opener').length > 0, 'rows');
    return list;
  }
  const open = async (list: Widget): Promise<void> => {
    press(list, 'Add all to my calendar');
    await until(() => list.renderRoot.querySelector('.export') !== null, 'the calendars');
  };
  const folder = async (rows: readonly EventRow[]): Promise<ServerPlace> => {
    const place = await misbehavingPlace();
    await place.answer('events.json', { body: eventPage(rows) });
    return place;
  };

  it('subscribes to a feed that the endpoint really serves, with the author’s limits and the visitor’s choices', async () => {
    const { open: endpoint } = await referenceEndpoint();
    const list = await listAt(endpoint, { attendance: 'inPerson hybrid' });
    const kind = one(list, '#kind') as HTMLSelectElement;
    kind.value = kind.options[1]?.value ?? '';
    kind.dispatchEvent(new Event('change'));
    await open(list);
    const webcal = linkNamed(list, 'Calendar app');
    expect(webcal).to.match(/^webcal:\/\//);
    const feed = new URL(webcal.replace('webcal:', 'http:'));
    expect(feed.searchParams.getAll('attendance')).to.deep.equal(['hybrid', 'inPerson']);
    expect(feed.searchParams.getAll('kind')).to.deep.equal([kind.value]);
    const events = eventsIn(await (await fetch(feed)).text());
    const shown = all(list, '.opener').map(textOf);
    expect(events.length).to.be.greaterThan(0);
    expect(shown.length).to.be.at.most(events.length);
    expect(await faults(list)).to.deep.equal([]);
  });

  it('asks for the manifest only when it is opened, and without a feed gives a file of what is listed', async () => {
    const place = await folder([...eventRows(3), eventRow({ id: 'lab', kind: 'lab', title: 'Lab' })]);
    await place.answer('ouishare.json', { body: { version: '1', name: 'Network' } });
    const list = await listAt(place.base);
    expect(await place.hits('ouishare.json')).to.have.length(0);
    const search = one(list, '#search') as HTMLInputElement;
    search.value = 'number';
    search.dispatchEvent(new Event('input'));
    await open(list);
    expect(await place.hits('ouishare.json')).to.have.length(1);
    expect(textOf(one(list, '.export'))).to.equal('Calendar file (.ics)');
    const titles = eventsIn((await savedFile(list)).text).map((event) => event.getFirstPropertyValue('summary'));
    expect(titles).to.deep.equal(['Event number 0', 'Event number 1', 'Event number 2']);
  });

  it('says which part of the question a subscription leaves out', async () => {
    const place = await folder([...eventRows(4), eventRow({ id: 'lab', kind: 'lab', title: 'Lab in number' })]);
    await place.answer('ouishare.json', { body: { version: '1', feeds: { ics: 'feeds/all.ics?key=1' } } });
    const list = await listAt(place.base, { tag: '' });
    const search = one(list, '#search') as HTMLInputElement;
    search.value = 'number';
    search.dispatchEvent(new Event('input'));
    await open(list);
    expect(textOf(one(list, '.export'))).to.include('Not part of the subscription: “number”');
    expect(linkNamed(list, 'Calendar app')).to.equal(`${place.base.replace('http', 'webcal')}feeds/all.ics?key=1`);
  });

  it('gives the file alone when the manifest cannot be read', async () => {
    const place = await folder(eventRows(2));
    await place.answer('ouishare.json', { status: 404 });
    const list = await listAt(place.base);
    await open(list);
    expect(textOf(one(list, '.export'))).to.equal('Calendar file (.ics)');
  });

  it('is not offered for what is over, for nothing, and where the author does not want it', async () => {
    const offers = (list: Widget): boolean => buttonNamed(list, 'Add all to my calendar') !== undefined;
    expect(offers(await show(eventRows(2)))).to.equal(true);
    expect(offers(await show([]))).to.equal(false);
    expect(offers(await show(eventRows(2), { 'no-export': '' }))).to.equal(false);
    expect(offers(await show([eventRow({ start: day(-9), end: undefined })], { past: '' }))).to.equal(false);
  });
});
