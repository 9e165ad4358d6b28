import { expect } from 'chai';
import { html } from 'lit';
import { initials, monogram } from '../../../src/ui/monogram/monogram.js';
import { portrait } from '../../../src/ui/monogram/monogram.styles.js';
import { faults } from '../../support/axe.js';
import { clearStages, openStage } from '../../support/stage.js';

afterEach(clearStages);

describe('who has no picture', () => {
  for (const [name, expected] of [
    ['Salma Benali', 'SB'],
    ['Inès', 'I'],
    ['jean-luc de la tour', 'JT'],
    ['Élodie Étienne', 'ÉÉ'],
    ['e\u0301lodie', 'E\u0301'],
    ['سلمى العلوي', 'س'],
    ['李 小龙', '李'],
    ['Анна Каренина', 'АК'],
    ['« Les Communs » (asbl)', 'LC'],
    ['3D Lab', '3'],
    ['  ', ''],
  ] as const) {
    it(`is ${expected || 'a drawing alone'} for “${name}”`, () => {
      expect(initials(name)).to.equal(expected);
    });
  }

  it('has a drawn ground of their own, round, and silent beside the name', async () => {
    const stage = openStage(
      html`<p><span class="portrait">${monogram('Salma Benali', 'salma')}</span>Salma Benali</p>`,
      { sheets: [portrait], page: { 'font-size': '16px' } },
    );
    const { width, height } = stage.one('.portrait').getBoundingClientRect();
    expect([width, height]).to.deep.equal([64, 64]);
    expect(stage.one('svg').getAttribute('aria-hidden')).to.equal('true');
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('neighbours get different grounds', () => {
    const stage = openStage(html`${Array.from({ length: 20 }, (_, at) => monogram('A', `person-${at}`))}`, {
      sheets: [portrait],
    });
    expect(new Set(stage.all('.tone').map((tone) => tone.getAttribute('d'))).size).to.equal(4);
  });

  it('letters stay inside the circle', () => {
    const stage = openStage(html`<span class="portrait">${monogram('Walter Wimmer', 'x')}</span>`, {
      sheets: [portrait],
      page: { 'font-size': '16px' },
    });
    expect(stage.one('text').getBoundingClientRect().width).to.be.at.most(46);
  });
});
