import { expect } from 'chai';
import { gatheringOf } from '../../support/gathering.js';
import { clearPage, until } from '../../support/widget.js';

describe('a gathering, for search engines', () => {
  afterEach(clearPage);

  it('tells search engines of itself and its sessions where the page’s author asks for it', async () => {
    const untold = await gatheringOf();
    expect(untold.querySelectorAll('script')).to.have.length(0);
    const widget = await gatheringOf({}, { 'structured-data': '' });
    const script = await until(() => widget.querySelector('script[type="application/ld+json"]') ?? undefined, 'it');
    interface Node {
      readonly '@type': string;
      readonly name: string;
      readonly superEvent?: { readonly name: string };
    }
    const { '@graph': graph } = JSON.parse(script.textContent) as { '@graph': readonly Node[] };
    const [fest] = graph.filter((node) => node['@type'] === 'Festival');
    expect(fest?.name).to.equal('OuiShare Fest Paris');
    const sessions = graph.filter((node) => node !== fest);
    expect(sessions.map(({ superEvent }) => superEvent?.name)).to.deep.equal(sessions.map(() => 'OuiShare Fest Paris'));
    expect(sessions).to.have.length.above(3);
    widget.removeAttribute('structured-data');
    await until(() => widget.querySelector('script') === null, 'its end');
  });
});
