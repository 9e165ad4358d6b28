import { expect } from 'chai';
import type { CommunitySelectEvent } from '../../../src/widgets/community-map/events.js';
import {
  drawn,
  focused,
  hasFocus,
  key,
  listed,
  markNames,
  markOf,
  middleOf,
  nameOf,
  press,
  showMap,
  still,
} from '../../support/community-map.js';
import { communityRows, fullCommunity } from '../../support/fixtures/communities.js';
import { all, clearPage, one, textOf, until } from '../../support/widget.js';

const cardName = (map: Awaited<ReturnType<typeof showMap>>) => all(map, '.sheet-card .title').map(textOf).join();

describe('opening a cluster', () => {
  afterEach(clearPage);

  it('zooms to its members and keeps the focus on the map, at the place that named it', async () => {
    const map = await showMap(communityRows);
    await press(map, markOf(map, 'around Paris'));
    expect(markNames(map)).to.include.members(['Paris', 'Lyon', 'Lisboa, forming']);
    expect(nameOf(focused(map) as HTMLElement)).to.equal('Paris');
  });

  it('shows every member inside the frame', async () => {
    const map = await showMap(communityRows);
    await press(map, markOf(map, 'around Paris'));
    const frame = one(map, '.window').getBoundingClientRect();
    for (const name of ['Paris', 'Lyon', 'Lisboa']) {
      const { x, y } = middleOf(markOf(map, name));
      expect(x).to.be.within(frame.left, frame.right);
      expect(y).to.be.within(frame.top, frame.bottom);
    }
  });

  it('gives the focus to the cluster that a pin joins', async () => {
    const map = await showMap(communityRows);
    await press(map, markOf(map, 'around Paris'));
    markOf(map, 'Lyon').focus();
    for (const name of ['-', '-', '-']) await key(map, name);
    expect(nameOf(focused(map) as HTMLElement)).to.match(/around Paris/);
  });

  it('gives the focus to the map when a pin leaves the frame', async () => {
    const map = await showMap(communityRows, { attributes: { center: '48.86 2.35', zoom: '12' } });
    markOf(map, 'Paris').focus();
    for (let step = 0; step < 4; step += 1) await key(map, 'ArrowRight');
    expect(hasFocus(map, one(map, '.window'))).to.equal(true);
  });

  it('offers by name those that share one place', async () => {
    const neighbours = ['Bel-Air', 'Bel-Air 2'].map((name) => ({ ...fullCommunity, id: name, name, members: 3 }));
    const map = await showMap([...communityRows, ...neighbours], { attributes: { center: '33.57 -7.59', zoom: '30' } });
    await press(map, markOf(map, 'around Casablanca'));
    expect(cardName(map)).to.equal('3 communities');
    expect(hasFocus(map, one(map, '.sheet-card'))).to.equal(true);
    const choice = all(map, '.shared .opener').find((row) => textOf(row) === 'Bel-Air 2');
    if (!choice) throw new Error('the neighbour is not offered');
    await press(map, choice);
    expect(cardName(map)).to.equal('Bel-Air 2');
    await key(map, 'Escape');
    expect(nameOf(focused(map) as HTMLElement)).to.match(/around Casablanca/);
  });
});

describe('opening a community', () => {
  afterEach(clearPage);

  it('says who they are, how many, in which languages, and where to go', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'casablanca'));
    const card = one(map, '.sheet-card');
    expect(textOf(card)).to.include('Casablanca Morocco, since 2012');
    expect(textOf(card)).to.include('members 31').and.to.include('French, Arabic, and English');
    const links = [...card.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.rel]);
    expect(links).to.deep.equal([
      ['https://casablanca.example/', 'noopener'],
      ['https://chat.casablanca.example/', 'noopener'],
      ['mailto:bonjour@casablanca.example', 'noopener'],
      ['https://social.example/@casablanca', 'noopener'],
    ]);
    expect(textOf(card.querySelector('.filled'))).to.match(/^Join Casablanca/);
    expect(textOf(card)).to.include('Mastodon');
  });

  it('promises no way to join where there is none', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'melbourne'));
    expect(all(map, '.sheet-card .filled')).to.have.length(0);
    await press(map, listed(map, 'montreal'));
    expect(textOf(one(map, '.sheet-card'))).to.include('dormant');
  });

  it('moves the map so that its pin is beside the card, not under it', async () => {
    const map = await showMap(communityRows);
    for (const id of ['melbourne', 'casablanca', 'montreal']) {
      await press(map, listed(map, id));
      const pin = middleOf(one(map, '.pin[aria-current]'));
      const frame = one(map, '.window').getBoundingClientRect();
      const card = one(map, '.sheet-card').getBoundingClientRect();
      expect(pin.x, id).to.be.within(frame.left, card.left);
      expect(pin.y, id).to.be.within(frame.top, frame.bottom);
    }
  });

  it('stands at the end of the map from right to left as well, and after it on a phone', async () => {
    const arabic = await showMap(communityRows, { attributes: { lang: 'ar' }, dir: 'rtl' });
    await press(arabic, listed(arabic, 'casablanca'));
    expect(one(arabic, '.sheet-card').getBoundingClientRect().right).to.be.below(middleOf(one(arabic, '.map')).x);
    expect(middleOf(one(arabic, '.pin[aria-current]')).x).to.be.above(middleOf(one(arabic, '.map')).x);
    expect(getComputedStyle(one(arabic, '.sheet-card')).direction).to.equal('rtl');
    const phone = await showMap(communityRows, { width: 320 });
    await press(phone, listed(phone, 'casablanca'));
    const [frame, card] = [one(phone, '.window'), one(phone, '.sheet-card')].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(frame && card && frame.bottom - card.top).to.be.closeTo(24, 2);
    expect(all(phone, '.pin[aria-current]')).to.have.length(1);
  });

  it('takes the focus, and gives it back to what opened it', async () => {
    const map = await showMap(communityRows);
    for (const opener of [markOf(map, 'Melbourne'), listed(map, 'dakar'), listed(map, 'education')]) {
      await press(map, opener);
      expect(hasFocus(map, one(map, '.sheet-card'))).to.equal(true);
      await press(map, one(map, '.sheet-card [aria-label="Close"]'));
      expect(all(map, '.sheet-card')).to.have.length(0);
      expect(hasFocus(map, opener)).to.equal(true);
    }
  });

  it('is marked on the map and in the list, wherever it was chosen', async () => {
    const map = await showMap(communityRows);
    const marked = () => all(map, '[aria-current]').map(({ dataset }) => dataset['id'] ?? dataset['row']);
    await press(map, markOf(map, 'Melbourne'));
    expect(marked()).to.deep.equal(['melbourne', 'melbourne']);
    await press(map, listed(map, 'dakar'));
    expect(marked()).to.deep.equal(['dakar', 'dakar']);
    await press(map, listed(map, 'governance'));
    expect(marked()).to.deep.equal(['governance']);
  });

  it('closes with Escape, and with a second press', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'dakar'));
    await key(map, 'Escape');
    expect(cardName(map)).to.equal('');
    await press(map, listed(map, 'dakar'));
    await press(map, listed(map, 'dakar'));
    expect(cardName(map)).to.equal('');
  });

  it('leaves the map where it is when the card closes', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'dakar'));
    const before = middleOf(markOf(map, 'Dakar')).x;
    await key(map, 'Escape');
    expect(middleOf(markOf(map, 'Dakar')).x).to.be.closeTo(before, 2);
  });

  it('tells the page first, which may show the community in its own way', async () => {
    const map = await showMap(communityRows);
    const told: string[] = [];
    const refuse = (event: CommunitySelectEvent): void => {
      told.push(event.community);
      if (event.community === 'dakar') event.preventDefault();
    };
    map.addEventListener('ouishare-community-select', refuse);
    await press(map, listed(map, 'dakar'));
    expect(cardName(map)).to.equal('');
    await press(map, listed(map, 'paris'));
    expect(cardName(map)).to.equal('Paris');
    expect(told).to.deep.equal(['dakar', 'paris']);
  });

  it('is in the page’s address where the author wants it, and is opened from there', async () => {
    history.replaceState(null, '', '#top&ouishare-community=lisboa');
    const map = await showMap(communityRows, { attributes: { 'deep-link': '' } });
    await still(map);
    expect(cardName(map)).to.equal('Lisboa');
    await press(map, listed(map, 'dakar'));
    expect(location.hash).to.equal('#top&ouishare-community=dakar');
    await key(map, 'Escape');
    expect(location.hash).to.equal('#top');
    const plain = await showMap(communityRows);
    await press(plain, listed(plain, 'dakar'));
    expect(location.hash).to.equal('#top');
  });

  it('follows and tells a linked provider, and closing it shows all again', async () => {
    const provider = document.createElement('ouishare-provider');
    provider.linked = true;
    const map = await showMap(communityRows, { around: provider });
    await press(map, listed(map, 'dakar'));
    expect(provider.community).to.equal('dakar');
    await key(map, 'Escape');
    expect(provider.community).to.equal('');
    provider.community = 'lyon';
    await until(() => cardName(map) === 'Lyon', 'the card that another widget chose');
    expect(hasFocus(map, listed(map, 'dakar'))).to.equal(true);
    provider.community = '';
    await until(() => cardName(map) === '', 'the card to close');
  });

  it('stays open when the rows are read again', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'dakar'));
    const element = map as unknown as HTMLElementTagNameMap['ouishare-community-map'];
    element.page = [...communityRows];
    await drawn(element);
    expect(cardName(map)).to.equal('Dakar');
  });
});
