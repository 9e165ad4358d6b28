import { expect } from 'chai';
import type { CommunityRow } from '../../../src/contract/communities.js';
import '../../../src/widgets/member-signup/define.js';
import { faults } from '../../support/axe.js';
import { focused, hasFocus, key, listed, press, showMap, still } from '../../support/community-map.js';
import { eventPage, eventRow } from '../../support/event-rows.js';
import { communityRows, fullCommunity } from '../../support/fixtures/communities.js';
import { day } from '../../support/fixtures/days.js';
import { misbehavingPlace, type ServerPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

const AXE_TIMEOUT_MS = 30_000;
const inDays = (days: number) => day(new Date(), days);

const rows: readonly CommunityRow[] = communityRows.map((row) =>
  row.id === 'casablanca' ? { ...row, connectorIds: ['youssef', 'salma', 'gone'] } : row,
);
const person = (id: string, name: string, more: object = {}) => ({ id, name, consent: 'public', ...more });
const people = {
  version: '1',
  items: [
    person('salma', 'Salma Benali', { url: 'https://people.example/salma' }),
    person('youssef', 'Youssef', { image: 'https://elsewhere.example/youssef.jpg' }),
    person('aminata', 'Aminata Diop', { role: 'connector', communityIds: ['dakar'] }),
    person('secret', 'Nobody', { role: 'connector', communityIds: ['dakar'], consent: 'no' }),
  ],
};
const mine = { communityIds: ['casablanca'], timeZone: 'Africa/Casablanca', end: undefined };
const events = () =>
  eventPage([
    eventRow({ id: 'd', title: 'Fourth', start: `${inDays(50)}T18:00`, ...mine }),
    eventRow({ id: 'a', title: 'First', start: `${inDays(10)}T18:30`, url: 'https://casablanca.example/a', ...mine }),
    eventRow({ id: 'b', title: 'Second', start: inDays(20), ...mine }),
    eventRow({ id: 'c', title: 'Third', start: `${inDays(30)}T10:00`, status: 'postponed', ...mine }),
    eventRow({ id: 'x', title: 'Called off', start: `${inDays(5)}T10:00`, status: 'cancelled', ...mine }),
    eventRow({ id: 's', title: 'A session', start: `${inDays(5)}T10:00`, parentId: 'a', ...mine }),
    eventRow({ id: 'e', title: 'Elsewhere', start: `${inDays(2)}T10:00`, communityIds: ['paris'] }),
  ]);

interface Network {
  readonly people?: object;
  readonly events?: object;
}

async function network(answers: Network = {}): Promise<ServerPlace> {
  const place = await misbehavingPlace();
  await place.answer('communities.json', { body: { version: '1', lang: 'en', items: rows } });
  await place.answer('people.json', answers.people ?? { body: people });
  await place.answer('events.json', answers.events ?? { body: events() });
  await place.answer('ouishare.json', { status: 404 });
  return place;
}

async function mapOf({ base }: ServerPlace, attributes: Record<string, string> = {}): Promise<Widget> {
  const map = placeWidget(
    html`<ouishare-community-map endpoint=${base} lang="en" loading="eager"></ouishare-community-map>`,
  );
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  await map.whenReady();
  await until(() => map.renderRoot.querySelector('.land') !== null, 'the land');
  await still(map);
  return map;
}

const late = (map: Widget) => all(map, '.late').map(textOf);

describe('the card of a community', () => {
  afterEach(clearPage);

  it('names its connectors in its own order, with a monogram where no picture may be asked for', async () => {
    const map = await mapOf(await network());
    await press(map, listed(map, 'casablanca'));
    await until(() => all(map, '.faces').length > 0, 'the people');
    const faces = all(map, '.faces li').map(textOf);
    expect(faces[0]).to.equal('Y Youssef');
    expect(faces[1]).to.match(/^SB Salma Benali \(another site\)/);
    expect(faces).to.have.length(2);
    expect(all(map, '.faces img')).to.have.length(0);
    expect(one(map, '.faces a').getAttribute('href')).to.equal('https://people.example/salma');
  });

  it('shows a portrait that comes from the endpoint', async () => {
    const place = await network({
      people: { body: { version: '1', items: [person('salma', 'Salma', { image: 'salma.svg' })] } },
    });
    await place.answer('salma.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' });
    const map = await mapOf(place);
    await press(map, listed(map, 'casablanca'));
    const face = await until(() => all(map, '.faces img')[0], 'the face');
    expect([face.getAttribute('src'), face.getAttribute('referrerpolicy'), face.getAttribute('loading')]).to.deep.equal(
      [`${place.base}salma.svg`, 'no-referrer', 'lazy'],
    );
  });

  it('takes those who call themselves its connectors where it names none, and nobody who did not agree', async () => {
    const map = await mapOf(await network());
    await press(map, listed(map, 'dakar'));
    await until(() => all(map, '.faces').length > 0, 'the people');
    expect(all(map, '.faces li').map(textOf)).to.deep.equal(['AD Aminata Diop']);
  });

  it('says its next three events with day, hour and whose hour it is, and how many there are', async () => {
    const map = await mapOf(await network());
    await press(map, listed(map, 'casablanca'));
    await until(() => all(map, '.next').length > 0, 'the events');
    const lines = all(map, '.next li').map(textOf);
    expect(lines.map((line) => line.split(/[ (]/)[0])).to.deep.equal(['First', 'Second', 'Third']);
    expect(lines[0]).to.match(/, 6:30.PM, Casablanca time$/);
    expect(lines[1]).to.match(/, All day$/);
    expect(lines[2]).to.match(/ Postponed, .*Was planned for 10:00.AM, Casablanca time$/);
    expect(textOf(one(map, '.numbers'))).to.equal('members 31 upcoming events 4');
  });

  it('reads people and events when the first card is opened, once, and never before', async () => {
    const place = await network();
    const map = await mapOf(place);
    const second = await mapOf(place);
    const asked = async () =>
      (await Promise.all(['people.json', 'events.json'].map((path) => place.hits(path)))).map(({ length }) => length);
    expect(await asked()).to.deep.equal([0, 0]);
    await press(map, listed(map, 'casablanca'));
    await until(() => late(map).length === 2, 'both');
    await press(map, listed(map, 'dakar'));
    await press(second, listed(second, 'casablanca'));
    await until(() => late(second).length === 2, 'both again');
    expect(await asked()).to.deep.equal([1, 1]);
  });

  it('is whole without them: nothing is said of what could not be read', async () => {
    for (const broken of [{ status: 500 }, { body: '<p>Not here</p>', type: 'text/html' }, { reset: true }]) {
      const place = await network({ people: broken, events: broken });
      const map = await mapOf(place);
      await press(map, listed(map, 'casablanca'));
      await until(() => all(map, '.sheet-card .filled').length > 0, 'the card');
      const before = textOf(one(map, '.sheet-card'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(textOf(one(map, '.sheet-card'))).to.equal(before);
      expect(all(map, '.notice, .late')).to.have.length(0);
      expect(map.status).to.equal('ready');
      clearPage();
    }
  });

  it('moves neither the focus nor what can be pressed when they come', async () => {
    const map = await mapOf(
      await network({ people: { body: people, delayMs: 400 }, events: { body: events(), delayMs: 400 } }),
    );
    await press(map, listed(map, 'casablanca'));
    const offsets = () => {
      const { top } = one(map, '.sheet-card').getBoundingClientRect();
      return all(map, '.sheet-card button, .sheet-card .filled, .links a').map(
        (each) => each.getBoundingClientRect().top - top,
      );
    };
    expect(late(map)).to.deep.equal([]);
    const before = offsets();
    await until(() => late(map).length === 2, 'both');
    await still(map);
    expect(offsets().slice(0, before.length)).to.deep.equal(before);
    expect(hasFocus(map, one(map, '.sheet-card'))).to.equal(true);
  });

  it('may be closed before they come', async () => {
    const map = await mapOf(await network({ people: { body: people, delayMs: 200 } }));
    await press(map, listed(map, 'casablanca'));
    await key(map, 'Escape');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(all(map, '.sheet-card')).to.have.length(0);
    expect(hasFocus(map, listed(map, 'casablanca'))).to.equal(true);
  });

  it('asks nobody where there is no endpoint', async () => {
    const map = await showMap(communityRows);
    const from = performance.now();
    await press(map, listed(map, 'casablanca'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const resources = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= from);
    const asked = resources.filter(({ name }) => name.endsWith('.json'));
    expect(asked).to.have.length(0);
  });

  it('opens what else they write about themselves in place', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'casablanca'));
    const more = one(map, '.sheet-card details') as HTMLDetailsElement;
    expect(textOf(one(map, '.sheet-card > .prose'))).to.match(/^Some thirty people/);
    expect(more.open).to.equal(false);
    one(map, '.sheet-card summary').click();
    expect(textOf(more)).to.match(/We speak French, Darija and English/);
    const plain = await showMap([{ ...fullCommunity, summary: undefined, description: 'First.\n\nSecond.' }]);
    await press(plain, listed(plain, 'casablanca'));
    expect(textOf(one(plain, '.sheet-card > .prose'))).to.equal('First.');
    expect(textOf(one(plain, '.sheet-card details'))).to.equal('See details Second.');
  });

  it('gives a link to itself where the page’s author wants deep links', async () => {
    const map = await showMap(communityRows, { attributes: { 'deep-link': '' } });
    await press(map, listed(map, 'dakar'));
    const copy = all(map, '.links button').find((button) => textOf(button) === 'Copy link');
    if (!copy) throw new Error('no way to copy the link');
    await press(map, copy);
    await until(() => textOf(copy).includes('Copied'), 'the copy');
    const link = await navigator.clipboard.readText();
    expect(link).to.equal(`${location.origin}${location.pathname}${location.search}#ouishare-community=dakar`);
    const plain = await showMap(communityRows);
    await press(plain, listed(plain, 'dakar'));
    expect(all(plain, '.links button')).to.have.length(0);
  });

  it('leads to the sign-up on the same page, which has the community already', async () => {
    const provider = document.createElement('ouishare-provider');
    provider.linked = true;
    const signup = document.createElement('ouishare-member-signup');
    const map = await showMap(communityRows, { around: provider });
    provider.append(signup);
    await press(map, listed(map, 'casablanca'));
    const join = one(map, '.sheet-card .filled');
    expect([join.localName, textOf(join)]).to.deep.equal(['button', 'Join Casablanca']);
    expect(all(map, '.links a').map((link) => link.getAttribute('href'))).to.include('https://casablanca.example/');
    await press(map, join);
    expect(provider.community).to.equal('casablanca');
    expect(document.activeElement === signup).to.equal(true);
    await press(map, listed(map, 'montreal'));
    expect(all(map, '.sheet-card .filled')).to.have.length(0);
  });

  it('is opened from the list alone as from the map, and gives the focus back', async () => {
    const map = await showMap(communityRows, { attributes: { view: 'list' } });
    await press(map, listed(map, 'legal'));
    expect(focused(map)?.className).to.include('sheet-card');
    await key(map, 'Escape');
    expect(hasFocus(map, listed(map, 'legal'))).to.equal(true);
  });

  it('has no fault that axe knows, with all that there is to say, on the narrowest page too', async function () {
    this.timeout(AXE_TIMEOUT_MS);
    const map = await mapOf(await network(), { 'deep-link': '' });
    await press(map, listed(map, 'casablanca'));
    await until(() => late(map).length === 2, 'both');
    expect(await faults(map)).to.deep.equal([]);
    (map.parentElement as HTMLElement).style.setProperty('width', '240px');
    await still(map);
    expect(await faults(map)).to.deep.equal([]);
    expect(map.renderRoot.querySelector('.frame')?.scrollWidth).to.be.at.most(240);
  });
});
