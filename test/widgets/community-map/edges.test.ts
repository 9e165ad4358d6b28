import { expect } from 'chai';
import { listed, markOf, press, showMap, still, type MapSetting } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { all, clearPage, one, until, type Widget } from '../../support/widget.js';

/** WCAG 2.2, 2.5.8. */
const TARGET_PX = 24;
const ROUNDING_PX = 0.5;
const LONG_NAME = 'Comunidad de comunidades colaborativas de la costa '.repeat(6).trim();

/** A hundred places all over the world, some of them near each other. */
const spread = Array.from({ length: 100 }, (_, at) => ({
  id: `place-${String(at)}`,
  name: `Place number ${String(at)}`,
  // Steps of golden ratios: everywhere, and nowhere in rows.
  geo: { lat: ((at * 0.7549) % 1) * 110 - 45, lon: ((at * 0.5698) % 1) * 350 - 170 },
}));

/** What of an element is inside a box. */
function shared(element: Element, box: DOMRect): { width: number; height: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return {
    width: Math.min(right, box.right) - Math.max(left, box.left),
    height: Math.min(bottom, box.bottom) - Math.max(top, box.top),
  };
}

function tooSmall(map: Widget): string[] {
  const frame = one(map, '.window').getBoundingClientRect();
  return all(map, 'button.place')
    .map((mark) => ({ name: mark.textContent, ...shared(mark, frame) }))
    .filter(({ width, height }) => Math.min(width, height) < TARGET_PX - ROUNDING_PX)
    .map((mark) => JSON.stringify(mark));
}

function overlapping(boxes: readonly DOMRect[]): number {
  return boxes.filter((one, at) =>
    boxes
      .slice(at + 1)
      .some(
        (other) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top,
      ),
  ).length;
}

const shownNames = (map: Widget): HTMLElement[] => all(map, '.name:not(.none)');

/** Moves the map as a hand does, by so many pixels. */
async function drag(map: Widget, right: number, down: number): Promise<void> {
  const frame = one(map, '.window');
  frame.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
  await import('../../../src/ui/place-map/gestures.js');
  await still(map);
  const { left, top } = frame.getBoundingClientRect();
  const send = (type: string, x: number, y: number): void => {
    frame.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: left + x, clientY: top + y, buttons: 1 }),
    );
  };
  send('pointerdown', 300, 150);
  send('pointermove', 300 + right, 150 + down);
  send('pointerup', 300 + right, 150 + down);
  await still(map);
}

describe('what lies at the edge of the map', () => {
  afterEach(clearPage);

  for (const width of [240, 320, 1000]) {
    it(`is no target under 24 pixels in ${String(width)} pixels, wherever the map is moved`, async () => {
      const map = await showMap(spread, { width, attributes: { zoom: '3' } });
      let cut = 0;
      for (const [right, down] of [
        [0, 0],
        [-17, 9],
        [-23, -31],
        [41, 13],
        [-7, 3],
        [-11, -5],
      ] as const) {
        await drag(map, right, down);
        expect(tooSmall(map)).to.deep.equal([]);
        cut += all(map, 'span.place').length;
      }
      // They are seen all the same, and say nothing.
      expect(cut).to.be.above(0);
      expect(all(map, 'span.place:not([aria-hidden="true"])')).to.have.length(0);
    });
  }

  it('is not under the card or the buttons, where the focus would be hidden', async () => {
    const map = await showMap(communityRows);
    await press(map, listed(map, 'paris'));
    const covers = [one(map, '.sheet-card'), one(map, '.tools')].map((element) => element.getBoundingClientRect());
    for (const mark of all(map, 'button.place'))
      for (const cover of covers) {
        const { width, height } = shared(mark, cover);
        expect(Math.min(width, height)).to.be.below(28 - TARGET_PX + ROUNDING_PX);
      }
  });

  it('is counted when it can be pressed: the numbers add up to what is said to be in view', async () => {
    const map = await showMap(spread, { attributes: { zoom: '2' } });
    await drag(map, -37, 21);
    const numbers = all(map, 'button.place .number').map((number) => Number(number.textContent));
    const sum = numbers.reduce((total, number) => total + number, all(map, 'button.pin').length);
    expect(one(map, '.count').textContent).to.include(`${String(sum)} of 100`);
  });
});

describe('names on the map', () => {
  afterEach(clearPage);

  it('do not overlap each other, and stay inside the frame', async () => {
    let seen = 0;
    for (const zoom of ['1', '2', '3', '5']) {
      const map = await showMap(spread, { attributes: { zoom } });
      const frame = one(map, '.window').getBoundingClientRect();
      const boxes = shownNames(map).map((name) => name.getBoundingClientRect());
      seen += boxes.length;
      expect(overlapping(boxes)).to.equal(0);
      for (const { left, right } of boxes) {
        expect(left).to.be.at.least(frame.left - ROUNDING_PX);
        expect(right).to.be.at.most(frame.right + ROUNDING_PX);
      }
    }
    expect(seen).to.be.above(12);
  });

  const edges: readonly MapSetting[] = [
    { width: 240 },
    { width: 320 },
    { width: 1000 },
    { width: 1000, dir: 'rtl', attributes: { lang: 'ar' } },
  ];
  for (const setting of edges) {
    it(`are read of the chosen one, however long, in ${String(setting.width)} pixels ${setting.dir ?? ''}`, async () => {
      const rows = [
        { id: 'long', name: LONG_NAME, geo: { lat: -8, lon: 178 } },
        { id: 'west', name: LONG_NAME, geo: { lat: 60, lon: -150 } },
      ];
      const map = await showMap(rows, setting);
      for (const id of ['long', 'west']) {
        await press(map, listed(map, id));
        const frame = one(map, '.window').getBoundingClientRect();
        const name = one(map, '.place[aria-current] > .name');
        const { left, right, width } = name.getBoundingClientRect();
        expect(left).to.be.at.least(frame.left - ROUNDING_PX);
        expect(right).to.be.at.most(frame.right + ROUNDING_PX);
        expect(width).to.be.above(60);
        expect(name.classList.contains('none')).to.equal(false);
      }
    });
  }

  it('open inside the frame when the visitor points at a pin whose name had no room', async () => {
    const map = await showMap(spread, { width: 320, attributes: { zoom: '4' } });
    const frame = one(map, '.window').getBoundingClientRect();
    for (const name of all(map, 'button.pin > .name.none')) {
      name.parentElement?.focus();
      const { left, right } = name.getBoundingClientRect();
      expect(left).to.be.at.least(frame.left - ROUNDING_PX);
      expect(right).to.be.at.most(frame.right + ROUNDING_PX);
    }
  });
});

describe('a map whose column changes', () => {
  afterEach(clearPage);

  it('never makes the page scroll sideways, not for a frame', async () => {
    const box = document.createElement('div');
    box.style.setProperty('max-width', '100%');
    const map = await showMap(spread, { around: box, width: 320 });
    await press(map, listed(map, 'place-3'));
    const wide: number[] = [];
    for (const width of [320, 1000, 320, 640, 639, 1000, 240]) {
      box.style.setProperty('width', `${String(width)}px`);
      for (let frame = 0; frame < 4; frame += 1) {
        await new Promise(requestAnimationFrame);
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth || box.scrollWidth > box.clientWidth) wide.push(width);
      }
    }
    expect(wide).to.deep.equal([]);
  });

  it('cannot be scrolled inside its frame by what has the focus', async () => {
    const map = await showMap(communityRows, { attributes: { zoom: '4' } });
    const frame = one(map, '.window');
    frame.scrollLeft = 50;
    frame.scrollTop = 50;
    expect([frame.scrollLeft, frame.scrollTop]).to.deep.equal([0, 0]);
  });
});

describe('a wheel over the map', () => {
  afterEach(clearPage);

  const turn = (element: HTMLElement, more: WheelEventInit = {}): WheelEvent => {
    const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 100, ...more });
    element.dispatchEvent(event);
    return event;
  };

  it('is the page’s, and the visitor is told for a moment which key makes it zoom', async () => {
    const map = await showMap(communityRows);
    await drag(map, 0, 0);
    expect(all(map, '.hint')).to.have.length(0);
    expect(turn(markOf(map, 'Dakar')).defaultPrevented).to.equal(false);
    await map.updateComplete;
    expect(one(map, '.hint').textContent).to.match(/^Hold (Ctrl|⌘) and turn the wheel to zoom$/);
    // Who hears has the keys told with the map.
    expect(one(map, '.hint').getAttribute('aria-hidden')).to.equal('true');
    await until(() => all(map, '.hint').length === 0, 'the end of the hint', 8000);
  });

  it('says nothing where it zooms, and leaves a turn to the side alone', async () => {
    const map = await showMap(communityRows);
    await drag(map, 0, 0);
    turn(one(map, '.window'), { ctrlKey: true, deltaY: -100 });
    one(map, '.window').focus();
    expect(turn(one(map, '.window'), { deltaY: 0, deltaX: 80 }).defaultPrevented).to.equal(false);
    await still(map);
    expect(all(map, '.hint')).to.have.length(0);
  });
});
