import { expect } from 'chai';
import { html } from 'lit';
import { fields } from '../../src/theme/fields.styles.js';
import { clearStages, openStage, type Stage, type StageOptions } from '../support/stage.js';

const row = html`<div class="heading"><h2 class="title">Agenda</h2></div><p class="text">Lisboa</p><ul><li>One</li></ul><button class="button" type="button">Try again</button><input class="box" aria-label="Search" />`;
const open = (options: StageOptions = {}): Stage => openStage(row, { sheets: [fields], ...options });

/** What a visitor sees of the row: positions and the style of its words. */
function looks(stage: Stage): unknown {
  return stage.all('h2, .text, ul, li, button, input').map((element) => {
    const { x, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const box = stage.host.getBoundingClientRect();
    const words = [
      style.textTransform,
      style.textAlign,
      style.textIndent,
      style.whiteSpace,
      style.textShadow,
      style.display,
    ];
    return [
      element.localName,
      Math.round(x - box.x),
      Math.round(width),
      Math.round(height),
      style.fontSize,
      style.lineHeight,
      style.backgroundColor,
      ...words,
    ];
  });
}

const PAGE = { 'font-size': '16px', 'inline-size': '600px', 'font-family': 'sans-serif', color: 'rgb(20, 20, 20)' };

afterEach(clearStages);

describe('on a hostile page', () => {
  const plain = (): unknown => {
    const seen = looks(open({ page: PAGE }));
    clearStages();
    return seen;
  };

  for (const [name, pageCss] of [
    [
      'element rules marked important',
      'button, input, h2, p, ul, li { all: unset !important; display: inline !important; background: red !important; font-size: 40px !important }',
    ],
    ['a bare reset', '*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: content-box }'],
    ['a root font size of 62.5 %', 'html { font-size: 62.5% }'],
    [
      'inherited centring, capitals and no wrapping',
      'main { text-align: center; text-transform: uppercase; text-indent: 3em; white-space: nowrap; text-shadow: 0 0 5px red; word-break: break-all; line-height: 3; font-variant: small-caps; -webkit-text-fill-color: transparent }',
    ],
    [
      'the same on every element, marked important',
      'main, main * { text-align: center !important; text-transform: uppercase !important; text-indent: 3em !important; white-space: nowrap !important; line-height: 3 !important; text-shadow: 0 0 5px red !important }',
    ],
  ] as const) {
    it(`looks the same under ${name}`, () => {
      const before = plain();
      expect(looks(open({ page: PAGE, pageCss }))).to.deep.equal(before);
    });
  }

  it('keeps its rows and its container under `* { all: unset !important }`', () => {
    const stage = open({ page: PAGE, pageCss: '* { all: unset !important }' });
    expect(stage.host.getBoundingClientRect().width).to.be.above(0);
    expect(getComputedStyle(stage.one('.frame')).containerType).to.equal('inline-size');
    expect(getComputedStyle(stage.one('.button')).cursor).to.equal('pointer');
    expect(getComputedStyle(stage.one('.text')).display).to.equal('block');
  });

  it('gets the page’s font, colour and size', () => {
    const stage = open({ page: { ...PAGE, 'font-family': 'Georgia', 'font-size': '19px', color: 'rgb(1, 2, 3)' } });
    for (const selector of ['.text', '.button']) {
      const style = getComputedStyle(stage.one(selector));
      expect([style.fontFamily, style.fontSize, style.color]).to.deep.equal(['Georgia', '19px', 'rgb(1, 2, 3)']);
    }
  });

  it('lets a page’s author place, size and hide it', () => {
    const stage = open({
      page: PAGE,
      pageCss: 'ouishare-stage { display: flex; margin: 7px } .away ouishare-stage { display: none }',
    });
    expect(getComputedStyle(stage.host).marginTop).to.equal('7px');
    expect(getComputedStyle(stage.host).display).to.equal('flex');
    stage.host.parentElement?.classList.add('away');
    expect(getComputedStyle(stage.host).display).to.equal('none');
  });

  it('is gone when it is hidden, whatever the page says about its display', () => {
    const stage = open({ page: PAGE, pageCss: 'ouishare-stage { display: grid }' });
    stage.host.hidden = true;
    expect(getComputedStyle(stage.host).display).to.equal('none');
    stage.host.setAttribute('hidden', 'until-found');
    expect(getComputedStyle(stage.host).display).to.equal('grid');
  });

  for (const [name, pageCss, page] of [
    ['a flex row', 'main { display: flex }', PAGE],
    ['a float', 'ouishare-stage { float: inline-start }', PAGE],
    ['a centred grid', 'main { display: grid; justify-items: center }', PAGE],
    ['a table cell', 'main { display: table-cell }', { 'font-size': '16px' }],
  ] as const) {
    it(`does not vanish in ${name}`, () => {
      const stage = open({ page, pageCss });
      expect(stage.host.getBoundingClientRect().width).to.be.at.least(240);
      expect(stage.host.getBoundingClientRect().width).to.be.at.most(600);
    });
  }

  it('gives way in a flex row that is narrow', () => {
    const stage = open({ page: { ...PAGE, 'inline-size': '200px' }, pageCss: 'main { display: flex }' });
    expect(stage.host.getBoundingClientRect().width).to.equal(200);
  });

  it('draws in a tab that opens later, and at no width at all', () => {
    const stage = open({ page: { ...PAGE, 'inline-size': '0' } });
    expect(stage.host.getBoundingClientRect().width).to.equal(0);
    stage.host.parentElement?.style.setProperty('inline-size', '500px');
    expect(stage.one('.text').getBoundingClientRect().width).to.equal(500);
  });
});
