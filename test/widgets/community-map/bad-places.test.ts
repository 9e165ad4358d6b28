import { expect } from 'chai';
import { en } from '../../../src/i18n/messages.js';
import { faults } from '../../support/axe.js';
import { listed, markNames, markOf, names, press, showMap, still } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

const AXE_TIMEOUT_MS = 30_000;

const town = (id: string, geo: unknown, more: object = {}) => ({
  id,
  name: `Town ${id}`,
  place: { city: `Town ${id}`, country: 'FR' },
  geo,
  ...more,
});

/** One good town and every way not to say where one is. */
const PLACELESS: Readonly<Record<string, unknown>> = {
  swapped: { lat: 151.2, lon: -33.87 },
  'out-of-range': { lat: 12, lon: 400 },
  null: { lat: 0, lon: 0 },
  words: { lat: 'north', lon: 'east' },
  half: { lat: 48.85 },
  polygon: {
    type: 'Polygon',
    coordinates: [
      [
        [2, 48],
        [3, 48],
        [3, 49],
        [2, 48],
      ],
    ],
  },
  list: [48.85, 2.35],
  none: undefined,
  infinite: { lat: 1e400, lon: 2 },
  text: '48.85 2.35',
};
const page = () => ({
  version: '1',
  lang: 'en',
  items: [town('good', { lat: 48.85, lon: 2.35 }), ...Object.entries(PLACELESS).map(([id, geo]) => town(id, geo))],
});

/** The same rows, as an array at hand and as an answer over the network. */
const WAYS: readonly (readonly [way: string, show: (page: object) => Promise<Widget>])[] = [
  ['of a page at hand', (given) => showMap(given)],
  [
    'of an answer',
    async (given) => {
      const place = await misbehavingPlace();
      await place.answer('communities.json', { body: given });
      const map = placeWidget(
        html`<ouishare-community-map endpoint=${place.base} lang="en" loading="eager"></ouishare-community-map>`,
      );
      await map.whenReady();
      await until(() => map.renderRoot.querySelector('.land') !== null, 'the land');
      await still(map);
      return map;
    },
  ],
];

let errors: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push(event instanceof ErrorEvent ? event.message : event.reason);
};

describe('places that are none', () => {
  beforeEach(() => {
    errors = [];
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    clearPage();
    expect(errors.filter((message) => !String(message).includes('ResizeObserver'))).to.deep.equal([]);
  });

  for (const [way, show] of WAYS) {
    it(`are listed and said, ${way}, and the good one is on the map`, async () => {
      const map = await show(page());
      expect(markNames(map)).to.deep.equal(['Town good']);
      expect(textOf(one(map, '.shelf h3'))).to.equal(en.communityMap.unplaced);
      const shelved = [...one(map, '.shelf').querySelectorAll('.opener')].map(textOf);
      expect(shelved).to.have.members(Object.keys(PLACELESS).map((id) => `Town ${id}`));
      expect(textOf(one(map, '.shelf'))).to.include('France');
      for (const id of Object.keys(PLACELESS)) {
        await press(map, listed(map, id));
        expect(textOf(one(map, '.sheet-card .title'))).to.equal(`Town ${id}`);
      }
    });

    it(`are read from text, ${way}`, async () => {
      const map = await show({ items: [town('text', { lat: ' 48.85 ', lon: '2.35' })] });
      expect(markNames(map)).to.deep.equal(['Town text']);
      expect(all(map, '.shelf')).to.have.length(0);
    });

    it(`leave a map of nobody where there is no place at all, ${way}`, async () => {
      const map = await show({ items: Object.entries(PLACELESS).map(([id, geo]) => town(id, geo)) });
      expect(all(map, '.place')).to.have.length(0);
      expect(names(map)).to.have.length(Object.keys(PLACELESS).length);
      expect(textOf(one(map, '.shelf h3'))).to.equal(en.communityMap.unplaced);
      expect(textOf(one(map, '.heading'))).to.include('10 cities');
      one(map, '[aria-label="Zoom in"]').click();
      one(map, '[aria-label="See the whole map"]').click();
      await still(map);
    });

    it(`may all be one: 200 at one point are one cluster, each in the list, ${way}`, async () => {
      const crowd = Array.from({ length: 200 }, (_, at) => town(String(at), { lat: 45.76, lon: 4.83 }));
      const map = await show({ items: [...crowd, town('far', { lat: -33.9, lon: 151.2 })] });
      expect(textOf(one(map, '.cluster .number'))).to.equal('200');
      expect(all(map, '.place').length).to.equal(2);
      expect(all(map, '.places .opener').length).to.be.at.most(60);
      await press(map, markOf(map, '200 communities'));
      expect(textOf(one(map, '.sheet-card .title'))).to.equal('200 communities');
      const search = one(map, '#search') as HTMLInputElement;
      search.value = 'town 137';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await still(map);
      expect(names(map)).to.include('Town 137');
    });

    it(`may have names of any length, ${way}: nothing leaves its box`, async () => {
      const long = 'W'.repeat(300);
      const map = await show({
        items: [
          town('a', { lat: 48, lon: 2 }, { name: long }),
          town('b', { lat: 10, lon: 10 }, { name: 'word '.repeat(60) }),
        ],
      });
      await press(map, listed(map, 'a'));
      for (const width of ['240px', '700px', '1100px']) {
        (map.parentElement as HTMLElement).style.setProperty('width', width);
        await still(map);
        const frame = one(map, '.frame');
        expect(frame.scrollWidth, width).to.be.at.most(frame.clientWidth);
        const close = one(map, '.sheet-card .top > .button').getBoundingClientRect();
        expect(close.right).to.be.at.most(frame.getBoundingClientRect().right);
      }
    });
  }

  it('do not come between those that have one', async () => {
    const map = await showMap([...communityRows, ...(page().items as typeof communityRows)]);
    expect(names(map)).to.have.length(communityRows.length + page().items.length);
    const placed = [...one(map, '.places').querySelectorAll('.opener')];
    expect(placed).to.have.length(8);
  });

  it('have no fault that axe knows', async function () {
    this.timeout(AXE_TIMEOUT_MS);
    expect(await faults(await showMap(page()))).to.deep.equal([]);
  });
});
