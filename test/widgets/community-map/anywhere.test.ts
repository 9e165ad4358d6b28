import { expect } from 'chai';
import { drawn, listed, markNames, names, press, showMap, still } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { pretendMedia } from '../../support/stage.js';
import { all, clearPage, html, one, place, textOf, until, type Widget } from '../../support/widget.js';

const many = Array.from({ length: 150 }, (_, at) => ({
  id: String(at),
  name: `Town ${String(at)}`,
  geo: { lat: (at % 15) * 8 - 50, lon: (at % 30) * 11 - 160 },
}));
const shown = (map: Widget, selector: string) => all(map, selector).filter((each) => each.checkVisibility());

describe('the map anywhere on a page', () => {
  afterEach(clearPage);

  it('stays in its box from 240 to 2,000 pixels, with everything open', async () => {
    const map = await showMap(communityRows);
    const box = map.parentElement as HTMLElement;
    await press(map, listed(map, 'casablanca'));
    for (const width of [240, 320, 639, 900, 2000]) {
      box.style.setProperty('width', `${String(width)}px`);
      await still(map);
      expect(one(map, '.frame').scrollWidth, String(width)).to.be.at.most(width);
      const close = one(map, '.sheet-card .top > .button').getBoundingClientRect();
      expect(close.right, String(width)).to.be.at.most(box.getBoundingClientRect().right);
    }
  });

  it('fills the width with names, however many there are', async () => {
    for (const count of [2, 3, 5, 7]) {
      const map = await showMap(many.slice(0, count), { width: 1000 });
      const right = Math.max(...all(map, '.places > li').map((each) => each.getBoundingClientRect().right));
      expect(right, String(count)).to.be.closeTo(one(map, '.places').getBoundingClientRect().right, 1);
      clearPage();
    }
  });

  it('leaves the line that counts in the open, above the card of a narrow map', async () => {
    const map = await showMap(communityRows, { width: 320 });
    await press(map, listed(map, 'melbourne'));
    const count = one(map, '.count');
    expect(textOf(count)).to.match(/of 7 in view/);
    expect(count.getBoundingClientRect().bottom).to.be.at.most(one(map, '.sheet-card').getBoundingClientRect().top);
  });

  it('draws itself when the dialog around it is opened', async () => {
    const dialog = document.createElement('dialog');
    const map = document.createElement('ouishare-community-map');
    map.lang = 'en';
    map.page = communityRows;
    dialog.append(map);
    place(html`${dialog}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    dialog.showModal();
    await map.whenReady();
    const widget = await drawn(map);
    await until(() => markNames(widget).length > 0, 'pins');
    expect(names(widget)).to.have.length(communityRows.length);
    await press(widget, listed(widget, 'dakar'));
    expect(markNames(widget)).to.include('Dakar');
    dialog.close();
  });

  it('goes to paper whole: every name, the map as a picture, nothing to press', async () => {
    const map = await showMap(many);
    expect(all(map, '.places > li')).to.have.length(60);
    const back = pretendMedia(map.renderRoot, 'print');
    dispatchEvent(new Event('beforeprint'));
    // What is drawn before the browser prints: microtasks, nothing later.
    await Promise.resolve().then(() => map.updateComplete);
    expect(all(map, '.places > li')).to.have.length(150);
    expect(shown(map, '.window .land')).to.have.length(1);
    expect(shown(map, '.tools, .toolbar, .more')).to.have.length(0);
    dispatchEvent(new Event('afterprint'));
    back();
    await still(map);
    expect(all(map, '.places > li')).to.have.length(60);
  });
});
