import { expect } from 'chai';
import { html } from 'lit';
import { externalLink, isOtherSite } from '../../../src/ui/external-link/external-link.js';
import { externalLinkStyles } from '../../../src/ui/external-link/external-link.styles.js';
import { faults } from '../../support/axe.js';
import { clearStages, openStage } from '../../support/stage.js';

const HOME = 'https://partner.example';
const link = (href: string, origin: string | undefined = HOME): unknown =>
  html`<p>${externalLink({ href, content: 'The report', origin, otherSite: '(another site)' })}</p>`;

afterEach(clearStages);

describe('a link that comes with the data', () => {
  it('says for eyes and ears that it leads to another site', async () => {
    const stage = openStage(link('https://magazine.example/report'), { sheets: [externalLinkStyles] });
    expect(stage.one('a').textContent.replaceAll('\u2060', '').trim()).to.equal('The report (another site)');
    expect(stage.all('.out .icon')).to.have.length(1);
    expect(stage.one('a').getAttribute('rel')).to.equal('noopener');
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('says nothing of the kind where it stays', () => {
    const stage = openStage(link('https://partner.example/report'));
    expect(stage.one('a').textContent.trim()).to.equal('The report');
    expect(stage.all('.out')).to.deep.equal([]);
  });

  it('opens where the visitor wants it', () => {
    expect(openStage(link('https://magazine.example/')).one('a').hasAttribute('target')).to.equal(false);
  });

  for (const [href, leaves] of [
    ['https://partner.example/x', false],
    ['https://partner.example:8443/x', true],
    ['http://partner.example/x', true],
    ['mailto:someone@magazine.example', false],
    ['tel:+33100000000', false],
    ['HTTPS://MAGAZINE.EXAMPLE', true],
    ['https://', false],
  ] as const) {
    it(`${href} ${leaves ? 'leaves' : 'does not leave'} the site`, () => {
      expect(isOtherSite(href, HOME)).to.equal(leaves);
    });
  }

  it('is one of the page’s own where nobody knows the page', () => {
    expect(isOtherSite('https://magazine.example/', undefined)).to.equal(false);
  });
});
