import { expect } from 'chai';
import { hasFocus, key, markOf, markNames, middleOf, press, showMap, still } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const tool = (map: Widget, at: number): HTMLElement => all(map, '.tools button')[at] ?? one(map, '.tools button');

/** Loads the gestures, as a pointer does that comes to the map. */
async function wake(map: Widget): Promise<HTMLElement> {
  const frame = one(map, '.window');
  frame.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
  await import('../../../src/ui/place-map/gestures.js');
  await still(map);
  return frame;
}

function pointer(element: HTMLElement, type: string, x: number, y: number, more: PointerEventInit = {}): void {
  const event = {
    bubbles: true,
    composed: true,
    cancelable: true,
    pointerId: 1,
    clientX: x,
    clientY: y,
    buttons: 1,
    ...more,
  };
  element.dispatchEvent(new PointerEvent(type, event));
}

function wheel(element: HTMLElement, deltaY: number, more: WheelEventInit = {}): WheelEvent {
  const { x, y } = middleOf(element);
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY, ...more });
  element.dispatchEvent(event);
  return event;
}

describe('moving the map', () => {
  afterEach(clearPage);

  it('zooms by its buttons, to the end and back, without losing the focus', async () => {
    const map = await showMap(communityRows);
    await press(map, tool(map, 0));
    expect(textOf(one(map, '.count'))).to.match(/^\d of 7 in view$/);
    for (let step = 0; step < 8; step += 1) await press(map, tool(map, 0));
    expect(tool(map, 0).getAttribute('aria-disabled')).to.equal('true');
    expect(hasFocus(map, tool(map, 0))).to.equal(true);
    await press(map, tool(map, 2));
    expect(textOf(one(map, '.count'))).to.equal('');
    expect(tool(map, 1).getAttribute('aria-disabled')).to.equal('true');
  });

  it('moves with the arrows and zooms with plus, minus and zero', async () => {
    const map = await showMap(communityRows);
    one(map, '.window').focus();
    await key(map, '+');
    const before = middleOf(markOf(map, 'Dakar')).x;
    await key(map, 'ArrowLeft');
    expect(middleOf(markOf(map, 'Dakar')).x).to.be.above(before + 100);
    await key(map, '0');
    expect(markNames(map)).to.include('Melbourne');
    expect(one(map, '#map-keys').textContent).to.match(/Arrow keys/);
  });

  it('leaves the page its own keys', async () => {
    const map = await showMap(communityRows);
    one(map, '.window').focus();
    for (const name of ['Tab', 'PageDown', 'End', 'a']) expect((await key(map, name)).defaultPrevented).to.equal(false);
    const reload = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true, cancelable: true });
    one(map, '.window').dispatchEvent(reload);
    expect(reload.defaultPrevented).to.equal(false);
  });

  it('follows a hand that drags it, and opens no pin that the drag began on', async () => {
    const map = await showMap(communityRows, { attributes: { center: '14.7 -17.5', zoom: '8' } });
    const frame = await wake(map);
    const pin = markOf(map, 'Dakar');
    const { x, y } = middleOf(pin);
    pointer(pin, 'pointerdown', x, y);
    pointer(frame, 'pointermove', x - 40, y + 20);
    pointer(frame, 'pointermove', x - 80, y + 30);
    await still(map);
    const moved = middleOf(markOf(map, 'Dakar'));
    expect(moved.x).to.be.closeTo(x - 80, 1);
    expect(moved.y).to.be.closeTo(y + 30, 1);
    pointer(frame, 'pointerup', x - 80, y + 30);
    markOf(map, 'Dakar').click();
    await still(map);
    expect(all(map, '.sheet-card')).to.have.length(0);
    await new Promise((resolve) => setTimeout(resolve));
    markOf(map, 'Dakar').click();
    await still(map);
    expect(all(map, '.sheet-card')).to.have.length(1);
  });

  it('zooms between two fingers', async () => {
    const map = await showMap(communityRows);
    const frame = await wake(map);
    const before = middleOf(markOf(map, 'Dakar')).x - middleOf(markOf(map, 'Montréal')).x;
    const { x, y } = middleOf(markOf(map, 'Dakar'));
    const finger = (id: number, type: string, at: number): void =>
      pointer(frame, type, at, y, { pointerId: id, pointerType: 'touch' });
    finger(2, 'pointerdown', x - 50);
    finger(3, 'pointerdown', x + 50);
    finger(2, 'pointermove', x - 75);
    finger(3, 'pointermove', x + 75);
    await still(map);
    const after = middleOf(markOf(map, 'Dakar')).x - middleOf(markOf(map, 'Montréal')).x;
    expect(after / before).to.be.closeTo(1.5, 0.05);
  });

  it('leaves the wheel to the page, unless the visitor is on the map or holds Ctrl', async () => {
    const map = await showMap(communityRows);
    const frame = await wake(map);
    expect(wheel(frame, -100).defaultPrevented).to.equal(false);
    await still(map);
    expect(textOf(one(map, '.count'))).to.equal('');
    expect(wheel(frame, -300, { ctrlKey: true }).defaultPrevented).to.equal(true);
    await until(() => textOf(one(map, '.count')) !== '', 'a nearer view');
    frame.focus();
    expect(wheel(frame, 3000).defaultPrevented).to.equal(true);
    await still(map);
    // The whole world is seen: there the page scrolls on.
    expect(wheel(frame, 300).defaultPrevented).to.equal(false);
  });

  it('lets one finger scroll the page up and down', async () => {
    const map = await showMap(communityRows);
    expect(getComputedStyle(one(map, '.window')).touchAction).to.equal('pan-y');
  });

  it('is not mirrored from right to left: east stays at the right', async () => {
    const map = await showMap(communityRows, { attributes: { lang: 'ar' }, dir: 'rtl' });
    expect(middleOf(markOf(map, 'Melbourne')).x).to.be.above(middleOf(markOf(map, 'Dakar')).x);
    expect(getComputedStyle(one(map, '.window')).direction).to.equal('ltr');
  });

  it('fits itself into a box that changes, and into one that was hidden', async () => {
    const box = document.createElement('div');
    const map = await showMap(communityRows, { around: box, width: 0 });
    expect(markNames(map)).to.deep.equal([]);
    box.style.setProperty('width', '900px');
    await until(() => markNames(map).length > 0, 'pins in a frame that is shown');
    await still(map);
    const share = () => {
      const frame = one(map, '.window').getBoundingClientRect();
      return (middleOf(markOf(map, 'Melbourne')).x - frame.left) / frame.width;
    };
    const before = share();
    box.style.setProperty('width', '700px');
    await still(map);
    expect(share()).to.be.closeTo(before, 0.002);
  });
});
