import { expect } from 'chai';
import { html } from 'lit';
import { prose } from '../../../src/ui/prose/prose.js';
import { directionOf } from '../../../src/ui/translated-text/direction.js';
import { translatedText } from '../../../src/ui/translated-text/translated-text.js';
import { faults } from '../../support/axe.js';
import { clearStages, openStage } from '../../support/stage.js';

afterEach(clearStages);

describe('a publisher’s words', () => {
  it('in the page’s language stand as they are', () => {
    const stage = openStage(html`<p>${translatedText({ text: 'Bonjour', lang: 'fr-CA' }, 'fr')}</p>`);
    expect(stage.one('p').children).to.have.length(0);
    expect(stage.one('p').textContent).to.equal('Bonjour');
  });

  it('in another language say which, and run their own way', async () => {
    const stage = openStage(html`<p>${translatedText({ text: 'الدار البيضاء', lang: 'ar' }, 'fr')}</p>`);
    expect(stage.one('span').lang).to.equal('ar');
    expect(stage.one('span').dir).to.equal('rtl');
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('of which nobody says the language are kept apart from the words around them', () => {
    const stage = openStage(html`<p>${translatedText({ text: 'سلمى (OuiShare)', lang: undefined }, 'fr')}</p>`);
    expect(getComputedStyle(stage.one('bdi')).direction).to.equal('rtl');
  });

  it('that are absent leave nothing', () => {
    expect(openStage(html`<p>${translatedText(undefined, 'fr')}</p>`).one('p').textContent).to.equal('');
  });

  for (const [tag, direction] of [
    ['ar-MA', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['fr', 'ltr'],
    ['en-Arab', 'rtl'],
    ['az-Arab', 'rtl'],
    ['pa-Guru', 'ltr'],
    ['ku-Arab-IQ', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['zh-Hant-TW', 'ltr'],
  ] as const) {
    it(`in ${tag} run ${direction}`, () => {
      expect(directionOf(tag)).to.equal(direction);
    });
  }
});

describe('a longer text', () => {
  const LONG = 'First line\nsecond line\n\n \nNext paragraph <b>not bold</b>\n \nLast';

  it('has paragraphs and line breaks, and no markup of its own', async () => {
    const stage = openStage(prose({ text: LONG, lang: 'en' }, 'en'));
    expect(stage.all('p').map((each) => each.innerText)).to.deep.equal([
      'First line\nsecond line',
      'Next paragraph <b>not bold</b>',
      'Last',
    ]);
    expect(stage.all('br')).to.have.length(1);
    expect(stage.all('b')).to.deep.equal([]);
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('in another language says so once', () => {
    const stage = openStage(prose({ text: 'مرحبا\n\nأهلا', lang: 'ar' }, 'fr'));
    expect(stage.one('.prose').lang).to.equal('ar');
    expect(getComputedStyle(stage.one('p')).direction).to.equal('rtl');
  });

  it('of unknown language runs as its letters run, paragraph by paragraph', () => {
    const stage = openStage(prose({ text: 'مرحبا\n\nHello', lang: undefined }, 'fr'));
    expect(stage.all('p').map((each) => getComputedStyle(each).direction)).to.deep.equal(['rtl', 'ltr']);
  });

  it('is not wider than can be read with ease', () => {
    const stage = openStage(prose({ text: 'word '.repeat(200), lang: 'en' }, 'en'), {
      page: { 'font-size': '16px', 'inline-size': '1200px' },
    });
    expect(stage.one('.prose').getBoundingClientRect().width).to.equal(576);
  });

  it('that is absent leaves nothing', () => {
    expect(openStage(prose(undefined, 'fr')).all('.prose')).to.deep.equal([]);
  });
});
