import { expect } from 'chai';
import type { EndpointClient } from '../../../src/client/endpoint-client.js';
import { en } from '../../../src/i18n/messages.js';
import { faults } from '../../support/axe.js';
import { listed, names, press, showMap, still } from '../../support/community-map.js';
import { hostileCommunities } from '../../support/fixtures/hostile.js';
import { fixtureClient, json, silent } from '../../support/fixture-client.js';
import { communityPage } from '../../support/fixtures/communities.js';
import { all, clearPage, one, place, html, textOf, until, type Widget } from '../../support/widget.js';

/** A map that reads from this client. */
function mapOf(client: EndpointClient, inside = ''): Widget {
  const provider = document.createElement('ouishare-provider');
  provider.client = client;
  const map = document.createElement('ouishare-community-map');
  map.lang = 'en';
  map.loading = 'eager';
  map.textContent = inside;
  provider.append(map);
  place(html`${provider}`);
  return map as unknown as Widget;
}

describe('the map while and where there is nothing to show', () => {
  afterEach(clearPage);

  it('shows its land at once, while the places are on their way', async () => {
    const map = mapOf(fixtureClient(silent));
    await until(() => all(map, '.land').length === 1, 'the land');
    const { visibility } = getComputedStyle(one(map, '.land'));
    expect([map.status, visibility]).to.deep.equal(['loading', 'visible']);
    expect(all(map, '.place, .tools')).to.have.length(0);
  });

  it('leaves the room to the author’s own content, where there is some', async () => {
    const map = mapOf(fixtureClient(silent), 'Paris, Casablanca');
    await until(() => all(map, '.land').length === 1, 'the land');
    expect(getComputedStyle(one(map, '.land')).visibility).to.equal('hidden');
    expect(getComputedStyle(one(map, '.stand-in slot')).visibility).to.equal('visible');
  });

  it('takes no other room when the places come', async () => {
    let answer: (page: unknown) => void = () => undefined;
    const waited = new Promise<unknown>((resolve) => (answer = resolve));
    const map = mapOf(fixtureClient(async (init) => json(await waited)(init)));
    await until(() => all(map, '.land').length === 1, 'the land');
    const before = one(map, '.window').getBoundingClientRect();
    answer(communityPage());
    await map.whenReady();
    await still(map);
    const after = one(map, '.window').getBoundingClientRect();
    expect([after.top - before.top, after.height - before.height]).to.deep.equal([0, 0]);
  });

  it('says in words that it could not be loaded, and tries again at a press', async () => {
    let isUp = false;
    const map = mapOf(fixtureClient((init) => (isUp ? json(communityPage()) : json({}, { status: 500 }))(init)));
    await map.whenReady();
    expect(textOf(one(map, '.notice'))).to.include(en.states.failed.communities);
    expect(await faults(map)).to.deep.equal([]);
    isUp = true;
    await press(map, one(map, '.notice button'));
    await until(() => names(map).length > 0, 'the communities');
  });

  it('says calmly that there is no community yet', async () => {
    const map = await showMap([]);
    expect(textOf(one(map, '.empty'))).to.include(en.states.empty.communities.title);
    expect(await faults(map)).to.deep.equal([]);
  });

  it('shows what is good of a hostile page, as letters, and follows none of its addresses', async () => {
    const map = await showMap(hostileCommunities() as object);
    expect(names(map)).to.include.members(['Community good', 'Community second']);
    expect((globalThis as { wasRun?: boolean }).wasRun).to.equal(undefined);
    for (const { dataset } of all(map, '.opener')) {
      await press(map, listed(map, CSS.escape(dataset['row'] ?? '')));
      for (const link of all(map, 'a')) expect(link.getAttribute('href')).to.match(/^(https?:\/\/|mailto:|tel:)/);
    }
    expect(all(map, 'img, script')).to.have.length(0);
  });
});
