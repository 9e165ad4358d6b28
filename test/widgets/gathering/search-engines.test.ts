import { expect } from 'chai';
import '../../../src/widgets/gathering/define.js';
import { gatheringPage } from '../../support/fixtures/gathering.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { clearPage, html, placeWidget, until, type Widget } from '../../support/widget.js';

async function gatheringOf(isTold: boolean): Promise<Widget> {
  const server = await misbehavingPlace();
  await server.answer('events.json', { body: gatheringPage(new Date()) });
  const widget = placeWidget(
    html`<ouishare-gathering lang="en" loading="eager" endpoint=${server.base} ?structured-data=${isTold}></ouishare-gathering>`,
  );
  await widget.whenReady();
  return widget;
}

describe('a gathering, for search engines', () => {
  afterEach(clearPage);

  it('tells search engines of itself and its sessions where the page’s author asks for it', async () => {
    const untold = await gatheringOf(false);
    expect(untold.querySelectorAll('script')).to.have.length(0);
    const widget = await gatheringOf(true);
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
