import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import { focused, hasFocus, key, markNames, markOf, nameOf, press, showMap } from '../../support/community-map.js';
import { fullCommunity } from '../../support/fixtures/communities.js';
import { all, clearPage, one, textOf } from '../../support/widget.js';

const AXE_TIMEOUT_MS = 30_000;
const COUNT = 200;

/** Two hundred communities of one town whose publisher knows one point of it. */
const town = Array.from({ length: COUNT }, (_, at) => ({
  ...fullCommunity,
  id: `house-${String(at)}`,
  name: `House ${String(at)}`,
  members: COUNT - at,
}));

describe('two hundred communities at one point', () => {
  afterEach(clearPage);

  it('are one cluster that says so, at every zoom', async () => {
    const map = await showMap(town);
    for (let step = 0; step < 7; step += 1) {
      expect(markNames(map)).to.deep.equal(['200 communities around House 0, zoom in']);
      await press(map, one(map, '.tools button'));
    }
  });

  it('open as a list of names that grows on demand, and lead to each card and back', async () => {
    const map = await showMap(town);
    const height = one(map, '.window').offsetHeight;
    await press(map, markOf(map, 'around House 0'));
    expect(textOf(one(map, '.sheet-card .title'))).to.equal('200 communities');
    expect(hasFocus(map, one(map, '.sheet-card'))).to.equal(true);
    expect(all(map, '.shared .opener')).to.have.length(60);
    // A long list does not stretch the map below it.
    expect(one(map, '.window').offsetHeight).to.be.below(height + 100);
    while (all(map, '.shared .more button').length > 0) await press(map, one(map, '.shared .more button'));
    expect(all(map, '.shared .opener').map(textOf)).to.have.length(COUNT).and.to.include('House 199');
    const last = all(map, '.shared .opener').at(-1);
    if (!last) throw new Error('no name');
    await press(map, last);
    expect(textOf(one(map, '.sheet-card .title'))).to.equal('House 199');
    await key(map, 'Escape');
    expect(nameOf(focused(map) as HTMLElement)).to.match(/around House 0/);
  });

  it('have no fault that axe knows', async function () {
    this.timeout(AXE_TIMEOUT_MS);
    const map = await showMap(town);
    await press(map, markOf(map, 'around House 0'));
    expect(await faults(map)).to.deep.equal([]);
  });
});
