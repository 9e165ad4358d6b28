import { expect } from 'chai';
import { LitElement } from 'lit';
import { GroundController, groundStyles, isLight } from '../../../src/ui/picture/ground-controller.js';
import { until } from '../../support/frame.js';

class GroundStage extends LitElement {
  static override styles = groundStyles;
  readonly ground = new GroundController(this);
}
customElements.define('ouishare-ground-stage', GroundStage);

let box: HTMLElement;

async function open(page: Record<string, string>): Promise<GroundStage> {
  box = document.createElement('div');
  for (const [name, value] of Object.entries(page)) box.style.setProperty(name, value);
  const element = new GroundStage();
  box.append(element);
  document.body.append(box);
  await element.updateComplete;
  return element;
}

afterEach(() => {
  box.remove();
});

describe('the ground behind a widget', () => {
  it('is dark where the page’s text is light, also if color-scheme was forgotten', async () => {
    expect((await open({ background: '#111', color: '#eee' })).ground.dark).to.equal(true);
    box.remove();
    expect((await open({ background: '#fff', color: '#222' })).ground.dark).to.equal(false);
  });

  it('is followed when the page switches its color-scheme', async () => {
    const element = await open({ 'color-scheme': 'light', color: 'CanvasText' });
    expect(element.ground.dark).to.equal(false);
    box.style.setProperty('color-scheme', 'dark');
    await until(() => element.ground.dark, 'a dark ground');
    box.style.setProperty('color-scheme', 'light');
    await until(() => !element.ground.dark, 'a light ground');
  });

  it('is no longer watched when the widget has left', async () => {
    const element = await open({ 'color-scheme': 'light', color: 'CanvasText' });
    element.remove();
    element.dispatchEvent(new TransitionEvent('transitionrun', { propertyName: 'column-rule-color' }));
    expect(element.isUpdatePending).to.equal(false);
  });

  for (const [color, light] of [
    ['rgb(240, 240, 230)', true],
    ['rgba(20, 20, 20, 0.9)', false],
    ['color(srgb 0.95 0.9 0.8)', true],
    ['color(display-p3 0.1 0.1 0.1)', false],
    ['oklch(0.9 0.05 120)', true],
    ['oklab(0.2 0 0)', false],
    ['lab(92 0 0)', true],
    ['lch(12 3 40 / 0.5)', false],
  ] as const) {
    it(`understands ${color}`, () => {
      expect(isLight(color)).to.equal(light);
    });
  }
});
