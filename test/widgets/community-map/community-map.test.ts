import { expect } from 'chai';
import { en } from '../../../src/i18n/messages.js';
import { faults } from '../../support/axe.js';
import {
  listed,
  markNames,
  markOf,
  middleOf,
  names,
  press,
  showMap,
  type MapSetting,
} from '../../support/community-map.js';
import { communityRows, fullCommunity } from '../../support/fixtures/communities.js';
import { all, clearPage, one, textOf, until } from '../../support/widget.js';

/** axe is slow on a busy machine. */
const AXE_TIMEOUT_MS = 30_000;

describe('the map of communities', () => {
  afterEach(clearPage);

  it('names every pin, and says of a cluster how many it holds, around which place and what pressing does', async () => {
    const map = await showMap(communityRows);
    expect(markNames(map)).to.include.members(['Melbourne', 'Dakar', 'Montréal, dormant']);
    expect(markNames(map).join()).to.match(/\d communities around Paris, zoom in/);
    const numbers = all(map, '.number').map((number) => Number(textOf(number)));
    expect(numbers.reduce((sum, number) => sum + number, 0) + all(map, '.pin').length).to.equal(7);
  });

  it('puts a pin where the place is', async () => {
    const map = await showMap(communityRows);
    const frame = one(map, '.window').getBoundingClientRect();
    const share = (name: string) => (middleOf(markOf(map, name)).x - frame.left) / frame.width;
    expect(share('Melbourne')).to.be.closeTo(0.834, 0.002);
    expect(share('Montréal')).to.be.closeTo(0.299, 0.002);
  });

  it('lays no disc over another one', async () => {
    const map = await showMap(communityRows);
    const discs = all(map, '.place').map((mark) => ({ ...middleOf(mark), size: mark.offsetWidth }));
    discs.forEach((disc, at) => {
      for (const other of discs.slice(at + 1)) {
        expect(Math.hypot(disc.x - other.x, disc.y - other.y)).to.be.at.least((disc.size + other.size) / 2 - 0.5);
      }
    });
  });

  it('lists all of them below, with country and state in words and by a sign', async () => {
    const map = await showMap(communityRows);
    expect(names(map)).to.have.length(communityRows.length);
    expect(textOf(listed(map, 'lisboa'))).to.equal('Lisboa Portugal, forming');
    expect(textOf(listed(map, 'legal').closest('li'))).to.equal('Legal circle Circle');
    const signs = ['paris', 'lisboa', 'montreal', 'legal'].map(
      (id) => listed(map, id).closest('li')?.querySelector('svg')?.innerHTML,
    );
    expect(new Set(signs).size).to.equal(4);
  });

  it('gives those without a place a shelf of their own, as equals', async () => {
    const map = await showMap(communityRows);
    expect(textOf(one(map, '.shelf h3'))).to.equal(en.communityMap.nowhere);
    expect(textOf(one(map, '.shelf li'))).to.match(/Education|Governance/);
    const shelved = [...one(map, '.shelf').querySelectorAll('.opener')].map(textOf);
    expect(shelved).to.have.members(['Education', 'Governance', 'Legal circle']);
    expect(markNames(map).join()).not.to.include('Governance');
    await press(map, listed(map, 'governance'));
    expect(textOf(one(map, '.sheet-card'))).to.include('How groups decide');
  });

  it('says how many there are, by what they are where that says it all', async () => {
    const towns = communityRows.filter(({ kind }) => kind !== 'circle');
    expect(textOf(one(await showMap(towns), '.heading'))).to.equal('Our communities 7 cities, 2 thematic communities');
    expect(textOf(one(await showMap(communityRows), '.heading'))).to.include('10 communities');
  });

  it('shows only what the author asks for', async () => {
    expect(names(await showMap(communityRows, { attributes: { kind: 'thematic' } }))).to.have.length(2);
    expect(names(await showMap(communityRows, { attributes: { country: 'FR SN' } }))).to.have.members([
      'Paris',
      'Lyon',
      'Dakar',
    ]);
    expect(names(await showMap(communityRows, { attributes: { community: 'paris' } }))).to.deep.equal(['Paris']);
  });

  it('can be a map alone, and then still names who has no pin', async () => {
    const map = await showMap(communityRows, { attributes: { view: 'map' } });
    expect(all(map, '.places')).to.have.length(0);
    expect(names(map)).to.have.members(['Education', 'Governance', 'Legal circle']);
  });

  it('can be a list alone, and opens cards there', async () => {
    const map = await showMap(communityRows, { attributes: { view: 'list' } });
    expect(all(map, '.window')).to.have.length(0);
    await press(map, listed(map, 'dakar'));
    expect(textOf(one(map, '.sheet-card .title'))).to.equal('Dakar');
  });

  it('is both where the author writes nonsense', async () => {
    const map = await showMap(communityRows, { attributes: { view: 'globe', center: 'here', zoom: '-3' } });
    expect(all(map, '.window, .places')).to.have.length(2);
  });

  it('begins where the author says', async () => {
    const map = await showMap(communityRows, { attributes: { center: '48.86,2.35', zoom: '12' } });
    const pin = middleOf(markOf(map, 'Paris'));
    const frame = middleOf(one(map, '.window'));
    expect(Math.hypot(pin.x - frame.x, pin.y - frame.y)).to.be.below(2);
    expect(textOf(one(map, '.count'))).to.match(/of 7 in view/);
  });

  it('begins with the region of a network that has one', async () => {
    const map = await showMap(communityRows.filter(({ place }) => place?.country === 'FR'));
    expect(markNames(map)).to.have.members(['Paris', 'Lyon']);
  });

  it('carries the language of a name that is not the page’s', async () => {
    const row = { ...fullCommunity, name: { ar: 'الدار البيضاء' } };
    const map = await showMap([row]);
    expect(one(map, '.pin [lang]').lang).to.equal('ar');
    expect(one(map, '.places [lang]').dir).to.equal('rtl');
  });

  it('draws ten thousand places with at most two hundred elements on the map, and a list that grows on demand', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      id: `place-${String(at)}`,
      name: `Place ${String(at)}`,
      geo: { lat: ((at * 7919) % 1200) / 10 - 50, lon: ((at * 104_729) % 3400) / 10 - 170 },
    }));
    const map = await showMap(rows);
    await until(() => all(map, '.place').length > 0, 'the clusters');
    expect(all(map, '.window *').length).to.be.at.most(2 * 200);
    expect(all(map, '.place').length).to.be.within(20, 200);
    expect(all(map, '.places li')).to.have.length(60);
    await press(map, one(map, '.more button'));
    expect(all(map, '.places li')).to.have.length(120);
  });

  it('asks nobody else for anything', async () => {
    performance.clearResourceTimings();
    await showMap(communityRows);
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign.map(({ name }) => name)).to.deep.equal([]);
  });

  const states: readonly (readonly [what: string, setting: MapSetting, opens: string | undefined])[] = [
    ['whole', {}, undefined],
    ['with a card', {}, 'casablanca'],
    ['on the narrowest page', { width: 240 }, 'dakar'],
    ['from right to left', { attributes: { lang: 'ar' }, dir: 'rtl' }, 'casablanca'],
    ['as a list', { attributes: { view: 'list' } }, undefined],
  ];
  for (const [what, setting, opens] of states) {
    it(`has no fault that axe knows, ${what}`, async function () {
      this.timeout(AXE_TIMEOUT_MS);
      const map = await showMap(communityRows, setting);
      if (opens !== undefined) await press(map, listed(map, opens));
      expect(await faults(map)).to.deep.equal([]);
    });
  }
});
