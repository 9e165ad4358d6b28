import { expect } from 'chai';
import type { PartnerRow } from '../../../src/contract/partners.js';
import '../../../src/provider/define.js';
import '../../../src/widgets/partner-wall/define.js';
import { faults } from '../../support/axe.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, place, textOf, until, widgetIn, type Widget } from '../../support/widget.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1"/></svg>';
const tiers = [
  { id: 'main', label: 'Main partners', size: 'l' },
  { id: 'friends', label: 'Friends', size: 's' },
  { id: 'nobody', label: 'Empty tier', size: 'm' },
];

function partner(id: string, more: Partial<PartnerRow> = {}): PartnerRow {
  return { id, name: `Partner ${id}`, url: `https://${id}.example/`, tier: 'main', ...more };
}

async function wallOf(
  items: readonly PartnerRow[],
  attributes: Record<string, string> = {},
  invite = false,
): Promise<Widget> {
  const server = await misbehavingPlace();
  await server.answer('partners.json', { body: { version: '1', lang: 'en', tiers, items } });
  await server.answer('logos/good.svg', { type: 'image/svg+xml', body: SVG });
  await server.answer('logos/missing.svg', { status: 404, body: {} });
  const box = place(html`<ouishare-partner-wall lang="en" loading="eager">
    ${invite ? html`<a slot="invite" href="#join">And you?</a>` : ''}
  </ouishare-partner-wall>`);
  const wall = widgetIn(box);
  for (const [name, value] of Object.entries(attributes)) wall.setAttribute(name, value);
  wall.setAttribute('endpoint', server.base);
  await wall.whenReady();
  return wall;
}

const names = (wall: Widget): string[] => all(wall, '.tier .title').map(textOf);

describe('the partner wall', () => {
  afterEach(clearPage);

  it('shows tiers in the order of the page, unknown ones last, empty ones not at all', async () => {
    const wall = await wallOf([partner('c', { tier: 'unheard-of' }), partner('b', { tier: 'friends' }), partner('a')]);
    expect(names(wall)).to.deep.equal(['Main partners', 'Friends', 'Other partners']);
    expect(all(wall, '.tier').map(({ className }) => className.split(' ')[1])).to.deep.equal(['l', 's', 's']);
    expect(await faults(wall)).to.deep.equal([]);
  });

  it('is one group without names where the author wants no tiers', async () => {
    const wall = await wallOf([partner('a'), partner('b', { tier: 'friends' })], { 'no-tiers': '' });
    expect(names(wall)).to.deep.equal([]);
    expect(all(wall, '.logo')).to.have.length(2);
  });

  it('names every logo by its partner, and stands the name where a logo is missing or does not load', async () => {
    const logo = (file: string) => ({ src: `logos/${file}`, width: 400, height: 100 });
    const wall = await wallOf([
      partner('a', { logo: logo('good.svg') }),
      partner('b', { logo: logo('missing.svg') }),
      partner('c'),
      partner('d', { logo: { ...logo('good.svg'), alt: 'D, a foundation' } }),
    ]);
    await until(() => textOf(one(wall, '.frame')).includes('Partner b'), 'the name of the lost logo');
    expect(all(wall, 'img').map((image) => image.getAttribute('alt'))).to.deep.equal(['Partner a', 'D, a foundation']);
    expect(all(wall, 'a.logo').map((link) => link.getAttribute('href'))).to.have.length(4);
    expect(all(wall, 'img').every((image) => image.getAttribute('referrerpolicy') === 'no-referrer')).to.equal(true);
    expect(await faults(wall)).to.deep.equal([]);
  });

  it('asks no logo of a place that the author did not allow', async () => {
    const [data, elsewhere] = [await misbehavingPlace(), await misbehavingPlace()];
    const other = elsewhere.base.replace('localhost', '127.0.0.1');
    await elsewhere.answer('x.svg', { type: 'image/svg+xml', body: SVG });
    await data.answer('partners.json', {
      body: [partner('a', { logo: { src: `${other}x.svg`, width: 10, height: 10 } })],
    });
    const box = place(html`<ouishare-provider endpoint=${data.base}>
      <ouishare-partner-wall lang="en" loading="eager"></ouishare-partner-wall>
    </ouishare-provider>`);
    const wall = widgetIn(box, 'ouishare-partner-wall');
    await wall.whenReady();
    expect(all(wall, 'img')).to.have.length(0);
    expect(textOf(one(wall, '.logo'))).to.include('Partner a');
    expect(await elsewhere.hits()).to.have.length(0);
    box.querySelector('ouishare-provider')?.setAttribute('images', new URL(other).origin);
    await until(() => all(wall, 'img').length === 1, 'the logo, now that it is allowed');
  });

  it('gives every logo of a tier the same area', async () => {
    const logo = (width: number, height: number) => ({ src: 'logos/good.svg', width, height });
    const wall = await wallOf([
      partner('a', { logo: logo(400, 100) }),
      partner('b', { logo: logo(100, 100) }),
      partner('c', { logo: logo(150, 100) }),
    ]);
    wall.parentElement?.style.setProperty('inline-size', '1200px');
    const areas = all(wall, 'img').map((image) => {
      const { width, height } = image.getBoundingClientRect();
      return width * height;
    });
    expect(areas).to.have.length(3);
    expect(Math.max(...areas) / Math.min(...areas)).to.be.below(1.05);
  });

  it('keeps the author’s invitation as its last cell', async () => {
    const wall = await wallOf([partner('a')], {}, true);
    const cells = all(wall, '.logos > li');
    expect(cells).to.have.length(2);
    expect(wall.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(all(await wallOf([partner('a')]), '.logos > li')).to.have.length(1);
  });

  it('shows nobody whose partnership is over, whoever’s last day is today still', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const wall = await wallOf([
      partner('over', { until: '2019' }),
      partner('month', { until: '2020-02' }),
      partner('today', { until: today }),
      partner('later', { until: '2999' }),
    ]);
    expect(all(wall, '.logo').map((cell) => textOf(cell).replace(/ \(.*/, ''))).to.deep.equal([
      'Partner later',
      'Partner today',
    ]);
  });

  it('tells the page which partner is followed, and stays when the page says so', async () => {
    const wall = await wallOf([partner('a')]);
    const heard: string[] = [];
    wall.addEventListener('ouishare-partner-select', (event) => {
      heard.push(event.row.id);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    one(wall, 'a.logo').dispatchEvent(click);
    expect(heard).to.deep.equal(['a']);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('opens a partner to what it does, since when and with whom, and closes it again', async () => {
    const wall = await wallOf([
      partner('a', { summary: 'Lends halls.', since: '2019-04', kind: 'host', communityIds: ['lyon', 'unnamed'] }),
      partner('b'),
    ]);
    const opener = one(wall, 'button.logo');
    expect([opener.getAttribute('aria-expanded'), all(wall, 'a.logo').length]).to.deep.equal(['false', 1]);
    opener.click();
    await until(() => textOf(wall.renderRoot.querySelector('.about')).includes('Lends halls.'), 'the details');
    const about = textOf(one(wall, '.about'));
    expect(about).to.include('Host Partner since 2019').and.include('Website').and.not.include('unnamed');
    expect(opener.getAttribute('aria-controls')).to.equal(one(wall, '.about').id);
    expect(one(wall, '.about').getBoundingClientRect().width).to.be.above(opener.getBoundingClientRect().width);
    expect(await faults(wall)).to.deep.equal([]);
    opener.click();
    await wall.updateComplete;
    expect(all(wall, '.about')).to.deep.equal([]);
    wall.addEventListener('ouishare-partner-select', (event) => event.preventDefault(), { once: true });
    opener.click();
    await wall.updateComplete;
    expect(all(wall, '.about')).to.deep.equal([]);
  });

  it('names who was a partner below, closed at first', async () => {
    const wall = await wallOf([partner('a'), partner('over', { since: '2016', until: '2019-03' })]);
    const former = one(wall, '.former') as HTMLDetailsElement;
    expect(former.open).to.equal(false);
    former.open = true;
    expect(textOf(former)).to.equal('Past partners Partner over 2016–2019');
    expect(await faults(wall)).to.deep.equal([]);
  });

  it('shows one kind of many partners, and all again', async () => {
    const rows = Array.from({ length: 14 }, (_, at) => partner(`p${String(at)}`, { kind: at < 4 ? 'media' : 'host' }));
    const wall = await wallOf(rows);
    const menu = one(wall, '#kind') as HTMLSelectElement;
    expect(textOf(menu)).to.include('Media ( 4 )').and.include('Host ( 10 )');
    const choose = async (value: string): Promise<number> => {
      menu.value = value;
      menu.dispatchEvent(new Event('change'));
      await wall.updateComplete;
      return all(wall, '.logo').length;
    };
    expect([await choose('media'), await choose('')]).to.deep.equal([4, 14]);
    expect(await faults(wall)).to.deep.equal([]);
    expect(all(await wallOf(rows, { 'no-filters': '' }), '#kind')).to.deep.equal([]);
    expect(all(await wallOf(rows.slice(0, 6)), '#kind')).to.deep.equal([]);
  });

  it('draws five hundred a few at a time, all of them in the end', async () => {
    const rows = Array.from({ length: 500 }, (_, at) =>
      partner(`p${String(at)}`, { tier: at < 50 ? 'main' : 'friends' }),
    );
    const server = await misbehavingPlace();
    await server.answer('partners.json', { body: { version: '1', lang: 'en', tiers, items: rows } });
    const wall = widgetIn(place(html`<ouishare-partner-wall lang="en" loading="eager"></ouishare-partner-wall>`));
    const drawn: number[] = [];
    const count = (): number => drawn.push(all(wall, 'a.logo').length);
    new MutationObserver(count).observe(wall.renderRoot, { childList: true, subtree: true });
    wall.setAttribute('endpoint', server.base);
    await until(() => all(wall, 'a.logo').length === 500, 'all of them');
    expect(drawn.find((each) => each > 0)).to.equal(60);
    expect(names(wall)).to.deep.equal(['Main partners', 'Friends']);
    // Moved within the page, nothing is lost.
    wall.parentElement?.append(wall);
    await wall.updateComplete;
    expect(all(wall, 'a.logo')).to.have.length(500);
  });

  it('says as a list what partners do and since when', async () => {
    const wall = await wallOf([partner('a', { summary: 'Lends halls.', since: '2019-04', kind: 'host' })], {
      layout: 'list',
    });
    expect(textOf(one(wall, '.line')))
      .to.include('Partner a')
      .and.to.include('Lends halls.')
      .and.to.include('Host')
      .and.to.include('2019');
    expect(await faults(wall)).to.deep.equal([]);
  });

  it('shows tiers and kinds that the author chose, and says when there is nobody', async () => {
    const rows = [partner('a'), partner('b', { tier: 'friends', kind: 'media' })];
    expect(names(await wallOf(rows, { tier: 'friends' }))).to.deep.equal(['Friends']);
    expect(all(await wallOf(rows, { kind: 'media' }), '.logo')).to.have.length(1);
    const nobody = await wallOf(rows, { tier: 'nowhere' });
    expect(textOf(nobody.renderRoot)).to.include('No partner yet');
  });
});
