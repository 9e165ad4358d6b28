import { expect } from 'chai';
import { ANNOUNCEMENT_PAUSE_MS } from '../../../src/ui/state-view/announcement-controller.js';
import { en } from '../../../src/i18n/messages.js';
import { hasFocus, listed, markNames, markOf, names, press, showMap, still } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

async function search(map: Widget, words: string): Promise<void> {
  const box = one(map, '#search') as HTMLInputElement;
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await still(map);
}

async function choose(map: Widget, facet: 'country' | 'kind' | 'language', value: string): Promise<void> {
  const menu = one(map, `#${facet}`) as HTMLSelectElement;
  menu.value = value;
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
    expect(one(map, '#country [value=FR]').textContent.trim()).to.equal('France (2)');
    await choose(map, 'country', 'FR');
    expect(markNames(map)).to.have.members(['Paris', 'Lyon']);
    await choose(map, 'country', '');
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

  it('takes a country by the name that the visitor knows, and by the one that it has there', async () => {
    for (const [lang, words] of [
      ['fr', 'maroc'],
      ['ar', 'المغرب'],
      ['en', 'Morocco'],
      ['de', 'marokko'],
      ['en', 'المغرب'],
      ['en', 'maroc'],
    ] as const) {
      const map = await showMap(communityRows, { attributes: { lang } });
      await search(map, words);
      expect(markNames(map), `${lang} ${words}`).to.have.length(1);
      clearPage();
    }
  });

  it('offers kinds and languages with how many each leaves, the other questions being what they are', async () => {
    const map = await showMap(communityRows);
    const options = (facet: string) => all(map, `#${facet} option`).map(({ textContent }) => textContent.trim());
    expect(options('kind')).to.deep.equal(['All kinds', 'Local (7)', 'Thematic (2)', 'Circle (1)']);
    expect(options('language')).to.include.members(['French (3)', 'Arabic (1)', 'English (2)', 'Wolof (1)']);
    await choose(map, 'country', 'SN');
    expect(options('language')).to.deep.equal(['All languages', 'French (1)', 'Wolof (1)']);
    expect(options('kind')).to.deep.equal(['All kinds', 'Local (1)']);
    await choose(map, 'country', '');
    await choose(map, 'language', 'en');
    expect(names(map)).to.deep.equal(['Casablanca', 'Melbourne']);
    expect(markNames(map)).to.have.members(['Casablanca', 'Melbourne']);
  });

  it('offers no question that separates nothing', async () => {
    const alike = communityRows.filter(({ id }) => id === 'paris' || id === 'lyon');
    const map = await showMap(alike.map((row) => ({ ...row, languages: ['fr'] })));
    expect(all(map, 'select')).to.have.length(0);
    expect(all(map, '#filter')).to.have.length(0);
  });

  it('shows what is on, and takes each away at a press', async () => {
    const map = await showMap(communityRows);
    await choose(map, 'kind', 'local');
    await choose(map, 'language', 'fr');
    await search(map, 'dakar');
    const chips = all(map, '.active button');
    expect(chips.map((chip) => chip.getAttribute('aria-label'))).to.deep.equal([
      'Remove “dakar”',
      'Remove Local',
      'Remove French',
    ]);
    const [words] = chips;
    if (words) await press(map, words);
    expect(names(map)).to.deep.equal(['Casablanca', 'Dakar', 'Paris']);
    expect(all(map, '.active button')).to.have.length(2);
  });

  it('has its menus behind a button where there is little room, which counts what is on', async () => {
    const map = await showMap(communityRows, { width: 320 });
    const menus = () => all(map, 'select').filter((menu) => menu.offsetWidth > 0).length;
    expect(menus()).to.equal(0);
    await press(map, one(map, '#filter'));
    expect(menus()).to.equal(3);
    await choose(map, 'kind', 'thematic');
    expect(textOf(one(map, '#filter'))).to.equal('Filter, 1 on');
    expect(names(map)).to.have.length(2);
  });

  it('closes the card of a community that the question leaves out, without taking the focus from the search', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'dakar'));
    await search(map, 'da');
    expect(all(map, '.sheet-card')).to.have.length(1);
    await search(map, 'paris');
    expect(all(map, '.sheet-card')).to.have.length(0);
    expect(hasFocus(map, one(map, '#search'))).to.equal(true);
    await until(() => textOf(one(map, '.frame > .hidden[role=status]')) === '1 community', 'the count, said');
    await search(map, '');
    expect(all(map, '.sheet-card, [aria-current]')).to.have.length(0);
  });

  it('gives the focus that was on that card to the map', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'dakar'));
    expect(hasFocus(map, one(map, '.sheet-card'))).to.equal(true);
    const menu = one(map, '#country') as HTMLSelectElement;
    menu.value = 'FR';
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    await still(map);
    expect(all(map, '.sheet-card')).to.have.length(0);
    expect(hasFocus(map, one(map, '.window'))).to.equal(true);
  });

  it('keeps of a list of several at one place those that answer', async () => {
    const town = communityRows
      .slice(0, 3)
      .map((row) => ({ ...row, kind: 'local' as const, geo: { lat: 10, lon: 10 } }));
    const map = await showMap(town);
    await press(map, one(map, '.cluster'));
    await search(map, 'lyon');
    expect(all(map, '.shared .opener').map(textOf)).to.deep.equal(['Lyon']);
    await search(map, 'nobody');
    expect(all(map, '.sheet-card')).to.have.length(0);
  });

  it('draws and marks the name that is chosen, however far down the list it stands', async () => {
    const many = Array.from({ length: 100 }, (_, at) => ({
      id: `n${String(at)}`,
      name: `Name ${String(at + 100)}`,
      geo: { lat: 1 + at / 2, lon: at },
    }));
    const map = await showMap(many, { attributes: { center: '45 90', zoom: '20' } });
    expect(all(map, '.places [data-row=n90]')).to.have.length(0);
    await press(map, markOf(map, 'Name 190'));
    expect(all(map, '.places li')).to.have.length(61);
    expect(listed(map, 'n90').getAttribute('aria-current')).to.equal('true');
    expect(names(map).at(-1)).to.equal('Name 190');
    await press(map, one(map, '.more button'));
    expect(names(map)).to.have.length(100);
    expect(names(map).indexOf('Name 190')).to.equal(90);
  });

  it('tells ears how many answer once typing stops, and only then', async () => {
    const map = await showMap(communityRows);
    const line = one(map, '.frame > .hidden[role=status]');
    const said: string[] = [];
    new MutationObserver(() => said.push(textOf(line))).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const field = one(map, '#search') as HTMLInputElement;
    // As fast as keys can be: a slow machine's pauses are none of the visitor's.
    for (const words of ['d', 'da', 'dak']) {
      field.value = words;
      field.dispatchEvent(new Event('input'));
      await map.updateComplete;
    }
    await until(() => said.length > 0, 'the count', ANNOUNCEMENT_PAUSE_MS * 3);
    expect(said).to.deep.equal(['1 community']);
  });

  it('is a landmark with a name of its own, also beside another map', async () => {
    const [one1, two, third] = [
      await showMap(communityRows),
      await showMap(communityRows),
      await showMap(communityRows, { attributes: { label: 'Europe' } }),
    ];
    await still(two);
    const called = [one1, two, third].map((map) => one(map, '[role=search]').getAttribute('aria-label'));
    expect(called).to.deep.equal([
      'Search for a community',
      'Search for a community, 2',
      'Search for a community, Europe',
    ]);
  });
});
