import { expect } from 'chai';
import { en } from '../../../src/i18n/messages.js';
import { hasFocus, markNames, names, press, showMap, still } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { all, clearPage, one, textOf, type Widget } from '../../support/widget.js';

async function search(map: Widget, words: string): Promise<void> {
  const box = one(map, '#search') as HTMLInputElement;
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await still(map);
}

async function chooseCountry(map: Widget, code: string): Promise<void> {
  const menu = one(map, '#country') as HTMLSelectElement;
  menu.value = code;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
  await still(map);
}

describe('finding a community', () => {
  afterEach(clearPage);

  it('takes names without accents, in any language, and the names of countries', async () => {
    const map = await showMap(communityRows);
    for (const [words, found] of [
      ['MONTREAL', ['Montréal']],
      ['الدار البيضاء', ['Casablanca']],
      ['senegal', ['Dakar']],
      ['france paris', ['Paris']],
      ['gouvernance', ['Governance']],
    ] as const) {
      await search(map, words);
      expect(names(map), words).to.include.members([...found]);
      expect(names(map).length, words).to.be.below(3);
    }
  });

  it('leaves on the map what answers, keeps the focus in the search and the map still', async () => {
    const map = await showMap(communityRows);
    await search(map, 'dakar');
    expect(markNames(map)).to.deep.equal(['Dakar']);
    expect(textOf(one(map, '.count'))).to.equal('');
    expect(hasFocus(map, one(map, '#search'))).to.equal(true);
  });

  it('comes near to a country that is chosen, and back to the world', async () => {
    const map = await showMap(communityRows);
    expect(one(map, '#country [value=FR]').textContent).to.equal('France (2)');
    await chooseCountry(map, 'FR');
    expect(markNames(map)).to.have.members(['Paris', 'Lyon']);
    await chooseCountry(map, '');
    expect(markNames(map)).to.include('Melbourne');
  });

  it('repeats a question that nothing answers, and takes it back at a press', async () => {
    const map = await showMap(communityRows);
    await search(map, 'Atlantis');
    expect(textOf(one(map, '.empty')))
      .to.include(en.communityMap.none)
      .and.to.include('“Atlantis”');
    await press(map, one(map, '.empty button'));
    expect(names(map)).to.have.length(communityRows.length);
    expect((one(map, '#search') as HTMLInputElement).value).to.equal('');
  });

  it('offers no menu of countries where there is one, and nothing at all where the author wants none', async () => {
    const map = await showMap(communityRows.filter(({ place }) => place?.country === 'FR'));
    expect(all(map, '#country')).to.have.length(0);
    expect(all(await showMap(communityRows, { attributes: { 'no-search': '' } }), '.toolbar')).to.have.length(0);
  });
});
