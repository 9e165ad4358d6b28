import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { fields } from '../../src/theme/fields.styles.js';
import { toolbar } from '../../src/theme/toolbar.styles.js';
import { icon, mark } from '../../src/ui/icon/icon.js';
import { backIcon, listIcon } from '../../src/ui/icon/list-icons.js';
import { clockIcon, searchIcon, warningIcon } from '../../src/ui/icon/icons.js';
import { checkMark } from '../../src/ui/icon/check-mark.js';
import { statusMarks } from '../../src/ui/icon/marks.js';
import { faults } from '../support/axe.js';
import { clearStages, openStage, pretendMedia, type Stage, type StageOptions } from '../support/stage.js';

/** The narrowest column a widget is drawn for, in pixels (docs of the design: 240 and up). */
const NARROWEST_PX = 240;

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützen';

const everything = html`
  <div class="heading"><h2 class="title">Agenda of the ${LONG}</h2><p class="quiet">9 gatherings</p></div>
  <div class="toolbar">
    <div class="row">
      <p class="field search"><label for="q">Search the ${LONG}</label>${icon(searchIcon)}<input id="q" class="box" type="search" placeholder="plateforme" /></p>
      <p class="field"><label for="place">Place</label><select id="place" class="box"><option>All the towns of ${LONG}</option></select></p>
    </div>
    <div class="line">
      <p class="chips"><button class="chip" type="button" aria-pressed="true">${mark(checkMark)}Online ${LONG}</button><button class="chip" type="button" aria-pressed="false">Free</button></p>
      <p class="views"><button class="view" type="button" aria-pressed="true">${icon(listIcon)}<span class="word">List</span></button><button class="view" type="button" aria-pressed="false">${icon(backIcon)}<span class="word">Cards</span></button></p>
    </div>
  </div>
  <p><span class="badge now">${mark(statusMarks.tentative)}Going on ${LONG}</span> <span class="badge danger">${mark(statusMarks.cancelled)}Cancelled</span></p>
  <p class="quiet"><span class="said">${icon(clockIcon)}18:30</span></p>
  <div class="notice slim">${icon(clockIcon)}<div><p>Programme of 11 May. The ${LONG} does not answer.</p><button class="button word" type="button">Refresh</button></div></div>
  <div class="notice">${icon(warningIcon)}<div><h3 class="title">It could not open</h3><p>Why.</p><p class="buttons"><button class="button" type="button">Try again ${LONG}</button><a class="button word" href="#x">See it elsewhere</a></p></div></div>
  <p class="field wrong"><label for="mail">E-mail</label><span class="error" id="e">Write an address such as ${LONG}@example.org</span><input id="mail" class="box" type="email" aria-describedby="e" /></p>
  <p class="buttons"><button class="button filled" type="button">Join ${LONG}</button><button class="button round" type="button" aria-label="Back">${icon(backIcon)}</button></p>
`;

const open = (options: StageOptions = {}): Stage => openStage(everything, { sheets: [fields, toolbar], ...options });

/** Elements that stick out of the guest's box to the side. */
function strays(stage: Stage): string[] {
  const box = stage.host.getBoundingClientRect();
  return stage
    .all('.frame *:not(.hidden, .word, option)')
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < box.left - 0.5 || right > box.right + 0.5);
    })
    .map((element) => `${element.localName}.${element.className}`);
}

afterEach(async () => {
  clearStages();
  await emulateMedia({ media: 'screen', colorScheme: 'no-preference', reducedMotion: 'no-preference' });
});

describe('controls', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`have no fault that axe finds, ${scheme}`, async () => {
      const colors =
        scheme === 'light' ? { background: '#fff', color: '#191c1b' } : { background: '#121413', color: '#e9ecea' };
      const stage = open({ page: { 'color-scheme': scheme, ...colors } });
      expect(await faults(stage.host)).to.deep.equal([]);
    });
  }

  it('are large enough for a thumb', () => {
    const stage = open({ page: { 'font-size': '16px', 'inline-size': '800px' } });
    for (const each of stage.all('.button:not(.notice.slim .button), .box')) {
      expect(each.getBoundingClientRect().height, each.className).to.be.at.least(44);
    }
    for (const each of stage.all('.chip, .view')) expect(each.getBoundingClientRect().height).to.be.at.least(36);
  });
});

describe('in a narrow column', () => {
  for (const [name, page] of [
    ['240 pixels', { 'font-size': '16px' }],
    ['240 pixels with twice the text size', { 'font-size': '32px' }],
    [
      '240 pixels with the spacing of WCAG 1.4.12',
      { 'font-size': '16px', 'letter-spacing': '.12em', 'word-spacing': '.16em', 'line-height': '1.5' },
    ],
  ] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`nothing leaves the box: ${name}, ${dir}`, () => {
        const stage = open({ dir, page: { ...page, 'inline-size': `${NARROWEST_PX}px` } });
        expect(strays(stage)).to.deep.equal([]);
        expect(stage.one('.frame').scrollWidth).to.be.at.most(NARROWEST_PX);
      });
    }
  }

  it('a view shows its icon and keeps its name for ears', () => {
    const stage = open({ page: { 'inline-size': '320px' } });
    expect(stage.one('.view .word').getBoundingClientRect().width).to.be.at.most(1);
    expect(stage.one('.view').textContent.trim()).to.equal('List');
  });
});

describe('a reader', () => {
  it('with spacing of their own gets it in text, buttons and fields', () => {
    const stage = open({ page: { 'letter-spacing': '3px', 'word-spacing': '5px' } });
    for (const selector of ['.title', '.button', '.box', '.badge', '.quiet']) {
      const style = getComputedStyle(stage.one(selector));
      expect([style.letterSpacing, style.wordSpacing], selector).to.deep.equal(['3px', '5px']);
    }
  });

  it('of Arabic gets arrows that point the other way, and no other sign mirrored', () => {
    const stage = open({ dir: 'rtl' });
    expect(getComputedStyle(stage.one('.button.round .icon')).scale).to.equal('-1 1');
    expect(getComputedStyle(stage.one('.said .icon')).scale).to.equal('none');
    clearStages();
    expect(getComputedStyle(open({ dir: 'ltr' }).one('.button.round .icon')).scale).to.equal('none');
  });

  it('who wants less motion gets none', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const stage = open();
    stage.draw(html`<button class="button" type="button"><span class="dot"></span>Sending</button>`);
    expect(getComputedStyle(stage.one('.dot')).animationName).to.equal('none');
    expect(getComputedStyle(stage.one('.button')).transitionDuration).to.equal('0s');
  });

  it('who prints gets no buttons and no toolbar', async () => {
    await emulateMedia({ media: 'print' });
    const stage = open();
    for (const selector of ['.toolbar', '.buttons', '.button']) {
      expect(getComputedStyle(stage.one(selector)).display, selector).to.equal('none');
    }
    expect(getComputedStyle(stage.one('.badge.now')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('with forced colours gets system colours for every role', () => {
    const stage = open();
    const restore = pretendMedia(stage.root, 'forced-colors');
    const styles = getComputedStyle(stage.host);
    for (const role of ['--_accent', '--_muted', '--_edge', '--_line', '--_surface', '--_tint', '--_focus']) {
      expect(styles.getPropertyValue(role), role).to.match(/^(Canvas|CanvasText|Highlight)$/);
    }
    restore();
    expect(styles.getPropertyValue('--_accent')).not.to.equal('CanvasText');
  });

  it('who uses the keyboard sees a ring on everything that takes the focus', async () => {
    const stage = open();
    const seen: string[] = [];
    const controls = stage.all('button, a, input, select');
    for (let at = 0; at < controls.length; at += 1) {
      await sendKeys({ press: 'Tab' });
      const active = stage.root.activeElement;
      if (!active) continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      expect(outlineStyle, active.className).to.equal('solid');
      expect(outlineWidth, active.className).to.equal('2px');
      seen.push(active.className);
    }
    expect(seen).to.have.length(controls.length);
  });
});
