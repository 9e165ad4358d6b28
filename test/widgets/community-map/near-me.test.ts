import { expect } from 'chai';
import { en } from '../../../src/i18n/messages.js';
import { faults } from '../../support/axe.js';
import { key, listed, markNames, markOf, middleOf, names, press, showMap, still } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const MARSEILLE = { latitude: 43.3, longitude: 5.37 };
const AXE_TIMEOUT_MS = 30_000;

type Answer = (found: PositionCallback, failed: PositionErrorCallback) => void;

/** The browser's own question, which nobody can answer in a test. */
function device(answer: Answer): { asked: number; restore: () => void } {
  const told = {
    asked: 0,
    restore: () => {
      Reflect.deleteProperty(navigator, 'geolocation');
    },
  };
  const getCurrentPosition = (found: PositionCallback, failed: PositionErrorCallback) => {
    told.asked += 1;
    answer(found, failed);
  };
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
  return told;
}

const at = (coords: { latitude: number; longitude: number }): Answer => {
  return (found) => {
    found({ coords } as GeolocationPosition);
  };
};
const failing = (code: number): Answer => {
  return (_found, failed) => {
    failed({ code, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: '' });
  };
};
const said = (map: Widget) => textOf(one(map, '.near'));

describe('near me', () => {
  let restore = (): void => undefined;
  afterEach(() => {
    restore();
    clearPage();
  });

  it('asks the device at a press and never before', async () => {
    const told = device(at(MARSEILLE));
    ({ restore } = told);
    const map = await showMap(communityRows);
    expect(told.asked).to.equal(0);
    await press(map, one(map, '#near'));
    expect(told.asked).to.equal(1);
  });

  it('puts the nearest first, says how far, and shows it on the map', async () => {
    ({ restore } = device(at(MARSEILLE)));
    const map = await showMap(communityRows);
    await press(map, one(map, '#near'));
    expect(names(map).slice(0, 3)).to.deep.equal(['Lyon', 'Paris', 'Lisboa']);
    expect(textOf(listed(map, 'lyon'))).to.equal('Lyon France, 277 km');
    expect(textOf(listed(map, 'melbourne'))).to.match(/16,\d\d\d km$/);
    expect(said(map)).to.equal(`The nearest one: Lyon, 277 km. ${en.communityMap.nearHere}`);
    expect(markNames(map)).to.include.members(['Lyon', 'Paris']);
    expect(markNames(map)).not.to.include('Melbourne');
  });

  it('marks the visitor’s own place on the map, to be seen and not pressed, and takes the mark away again', async () => {
    ({ restore } = device(at(MARSEILLE)));
    const map = await showMap(communityRows);
    expect(all(map, '.here')).to.have.length(0);
    await press(map, one(map, '#near'));
    const mark = one(map, '.here');
    expect(mark.matches('button, [tabindex]')).to.equal(false);
    expect(mark.getAttribute('aria-hidden')).to.equal('true');
    const [here, lyon, frame] = [mark, markOf(map, 'Lyon'), one(map, '.window')].map((each) => middleOf(each));
    if (!here || !lyon || !frame) throw new Error('no marks');
    // South of Lyon, half a degree east of it.
    expect(here.y).to.be.above(lyon.y + 5);
    expect(Math.abs(here.x - lyon.x)).to.be.below((here.y - lyon.y) / 2);
    const before = here.x;
    one(map, '.window').focus();
    await key(map, 'ArrowLeft');
    expect(middleOf(one(map, '.here')).x).to.be.above(before + 20);
    await press(map, one(map, '#near'));
    expect(all(map, '.here')).to.have.length(0);
  });

  it('sends nothing: no request leaves the page', async () => {
    ({ restore } = device(at(MARSEILLE)));
    const map = await showMap(communityRows);
    performance.clearResourceTimings();
    await press(map, one(map, '#near'));
    await until(() => said(map).includes('Lyon'), 'the nearest');
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => !new URL(name).pathname.endsWith('.js'));
    expect(foreign.map(({ name }) => name)).to.deep.equal([]);
  });

  it('says distances as the page’s country measures them', async () => {
    ({ restore } = device(at(MARSEILLE)));
    for (const [lang, text] of [
      ['en-US', '172 mi'],
      ['en-GB', '172 mi'],
      ['fr', '277 km'],
      ['ar', 'كم'],
    ] as const) {
      const map = await showMap(communityRows, { attributes: { lang: lang.slice(0, 2) } });
      map.lang = lang;
      await still(map);
      await press(map, one(map, '#near'));
      expect(textOf(listed(map, 'lyon')).replace('\u00a0', ' '), lang).to.include(text);
      clearPage();
    }
  });

  it('keeps the filter: the nearest is the nearest of what was asked for', async () => {
    ({ restore } = device(at(MARSEILLE)));
    const map = await showMap(communityRows);
    const search = one(map, '#search') as HTMLInputElement;
    search.value = 'portugal';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await press(map, one(map, '#near'));
    expect(names(map)).to.deep.equal(['Lisboa']);
    expect(said(map)).to.match(/^The nearest one: Lisboa, 1,\d\d\d km\./);
  });

  it('is left at a second press, and all is as it was', async () => {
    ({ restore } = device(at(MARSEILLE)));
    const map = await showMap(communityRows);
    const before = [names(map), markNames(map)];
    await press(map, one(map, '#near'));
    expect(one(map, '#near').getAttribute('aria-pressed')).to.equal('true');
    await press(map, one(map, '#near'));
    expect([names(map), markNames(map)]).to.deep.equal(before);
    expect(one(map, '#near').getAttribute('aria-pressed')).to.equal('false');
    expect(said(map)).to.equal('');
  });

  it('says calmly what came of it, and can be asked again', async () => {
    for (const [code, words] of [
      [1, en.communityMap.nearRefused],
      [2, en.communityMap.nearFailed],
      [3, en.communityMap.nearFailed],
    ] as const) {
      const told = device(failing(code));
      ({ restore } = told);
      const map = await showMap(communityRows);
      const before = names(map);
      await press(map, one(map, '#near'));
      expect(said(map)).to.equal(words);
      expect(names(map)).to.deep.equal(before);
      await press(map, one(map, '#near'));
      expect(told.asked).to.equal(2);
      clearPage();
    }
  });

  it('takes its question back: an answer that comes after that changes nothing', async () => {
    let answer = (): void => undefined;
    ({ restore } = device((found) => {
      answer = () => {
        found({ coords: MARSEILLE } as GeolocationPosition);
      };
    }));
    const map = await showMap(communityRows);
    await press(map, one(map, '#near'));
    expect(said(map)).to.equal(en.communityMap.nearHere);
    await press(map, one(map, '#near'));
    answer();
    await still(map);
    expect([said(map), names(map)[0]]).to.deep.equal(['', 'Casablanca']);
  });

  it('is not offered where nobody has a place, or the browser has no such thing', async () => {
    const placeless = await showMap(communityRows.filter(({ kind }) => kind === 'thematic'));
    expect(all(placeless, '#near')).to.have.length(0);
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation');
    Reflect.deleteProperty(Navigator.prototype, 'geolocation');
    restore = () => {
      if (own) Object.defineProperty(Navigator.prototype, 'geolocation', own);
    };
    expect(all(await showMap(communityRows), '#near')).to.have.length(0);
  });

  it('has no fault that axe knows', async function () {
    this.timeout(AXE_TIMEOUT_MS);
    ({ restore } = device(at(MARSEILLE)));
    const map = await showMap(communityRows);
    await press(map, one(map, '#near'));
    expect(await faults(map)).to.deep.equal([]);
  });
});
