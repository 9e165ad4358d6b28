import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import { key, markNames, markOf, middleOf, press, still } from '../../support/community-map.js';
import { communityRows } from '../../support/fixtures/communities.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { answerTiles, askedTiles, layerAt, painted, pictures, showTiled } from '../../support/tile-layer.js';
import { all, clearPage, html, one, place, textOf, until, type Widget } from '../../support/widget.js';

const AXE_TIMEOUT_MS = 30_000;
/** All zooms of a layer that a test may come to. */
const ZOOMS = Array.from({ length: 19 }, (_, zoom) => zoom);

/** A page of a partner with a policy of its own, in which the widget is the first to load anything. */
async function strictPage(
  images: string,
  attributes: string,
): Promise<{ frame: HTMLIFrameElement; violations: string[]; map: Widget }> {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src ${images}`;
  const rows = JSON.stringify(communityRows).replace(/</g, '\\u003c');
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '600';
  // Only in the head is a policy heard.
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title><meta http-equiv="Content-Security-Policy" content="${policy}"></head>
    <body><ouishare-community-map loading="eager" ${attributes}><script type="application/json">${rows}</script></ouishare-community-map></body></html>`;
  place(html`${frame}`);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  const page = frame.contentDocument;
  const map = page?.querySelector<Widget>('ouishare-community-map');
  if (!page || !map) throw new Error('no map in the page');
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  const script = page.createElement('script');
  script.type = 'module';
  script.src = new URL('../../../src/widgets/community-map/define.ts', import.meta.url).href;
  page.head.append(script);
  await until(() => map.shadowRoot?.querySelector('.place') ?? undefined, 'pins in the strict page', 20_000);
  return { frame, violations, map };
}

const loaded = ({ contentWindow }: HTMLIFrameElement): string =>
  (contentWindow?.performance.getEntriesByType('resource') ?? []).map(({ name }) => name).join('\n');

describe('a map on a layer of pictures', () => {
  afterEach(clearPage);

  it('asks the layer that its author names for what the frame shows, once each, and nobody is told who looks', async () => {
    const server = await misbehavingPlace();
    await answerTiles(server, ZOOMS);
    const map = await showTiled(communityRows, { tiles: layerAt(server) });
    await painted(map);
    const asked = await askedTiles(server);
    const [{ z } = { z: -1 }] = asked;
    expect(asked.every((tile) => tile.z === z && tile.x < 2 ** z && tile.y < 2 ** z)).to.equal(true);
    expect(new Set(asked.map((tile) => JSON.stringify(tile))).size).to.equal(asked.length);
    const { width, height } = one(map, '.window').getBoundingClientRect();
    const side = pictures(map)[0]?.offsetWidth ?? 0;
    expect(side).to.be.within(180, 363);
    expect(pictures(map).length).to.be.at.most((Math.ceil(width / side) + 1) * (Math.ceil(height / side) + 1));
    for (const { headers } of await server.hits()) expect(headers).not.to.have.any.keys('referer', 'cookie');
    for (const picture of pictures(map))
      expect([picture.alt, picture.referrerPolicy]).to.deep.equal(['', 'no-referrer']);
    expect(one(map, '.tiles').getAttribute('aria-hidden')).to.equal('true');
  });

  it('covers the whole frame, and puts pins where the pictures have the places', async () => {
    const server = await misbehavingPlace();
    await answerTiles(server, ZOOMS);
    const map = await showTiled(communityRows, { tiles: layerAt(server), center: '14.7 -17.4', zoom: '6' });
    await painted(map);
    const frame = one(map, '.window').getBoundingClientRect();
    const boxes = pictures(map).map((picture) => picture.getBoundingClientRect());
    for (const [x, y] of [
      [1, 1],
      [499, 220],
      [999, 441],
    ] as const)
      expect(
        boxes.some(
          (box) =>
            box.left <= frame.left + x &&
            box.right > frame.left + x &&
            box.top <= frame.top + y &&
            box.bottom > frame.top + y,
        ),
      ).to.equal(true);
    const picture = pictures(map)[0];
    if (!picture) throw new Error('no picture');
    const { searchParams, pathname } = new URL(picture.src);
    const size = picture.getBoundingClientRect();
    const tiles = 2 ** Number(pathname.split('/').at(-1));
    // Dakar, by the formulas of the slippy map (OpenStreetMap wiki, "Slippy map tilenames").
    const dakar = communityRows.find(({ id }) => id === 'dakar')?.geo ?? { lat: 0, lon: 0 };
    const column = ((dakar.lon + 180) / 360) * tiles;
    const row =
      ((1 - Math.log(Math.tan((dakar.lat * Math.PI) / 180) + 1 / Math.cos((dakar.lat * Math.PI) / 180)) / Math.PI) /
        2) *
      tiles;
    const pin = middleOf(markOf(map, 'Dakar'));
    expect(pin.x).to.be.closeTo(size.left + (column - Number(searchParams.get('x'))) * size.width, 1.5);
    expect(map.renderRoot.elementFromPoint(pin.x, pin.y)?.closest('.pin')).not.to.equal(null);
    expect(pin.y).to.be.closeTo(size.top + (row - Number(searchParams.get('y'))) * size.height, 1.5);
  });

  it('goes on round the world, and asks for no column that there is not', async () => {
    const server = await misbehavingPlace();
    await answerTiles(server, ZOOMS);
    const map = await showTiled(communityRows, { tiles: layerAt(server), center: '-37 175', zoom: '4' });
    await painted(map);
    one(map, '.window').focus();
    for (let step = 0; step < 20; step += 1) await key(map, 'ArrowRight');
    await painted(map);
    expect(markNames(map).join()).to.match(/Melbourne/);
    for (const { z, x } of await askedTiles(server)) expect(x).to.be.within(0, 2 ** z - 1);
    await key(map, '0');
    expect(one(map, '.tools').querySelectorAll('[aria-disabled]').length).to.be.at.least(1);
  });

  it('keeps the old pictures until the new ones are there', async () => {
    const server = await misbehavingPlace();
    await answerTiles(server, ZOOMS);
    await server.answer('4', { hang: true });
    const map = await showTiled(communityRows, { tiles: layerAt(server), center: '14.7 -17.4', zoom: '2' });
    await painted(map);
    const before = pictures(map).filter(({ src }) => src.includes('/3?'));
    expect(before.length).to.be.above(3);
    await press(map, one(map, '.tools button'));
    expect(before.filter(({ isConnected }) => isConnected).length).to.be.above(0);
    expect(pictures(map).some(({ src }) => src.includes('/4?'))).to.equal(true);
    await press(map, one(map, '.tools button'));
    await until(() => pictures(map).every(({ src, complete }) => src.includes('/5?') && complete), 'the next zoom');
    expect(before.some(({ isConnected }) => isConnected)).to.equal(false);
  });

  it('shows the plain ground where pictures fail, and stays a map', async () => {
    const server = await misbehavingPlace();
    for (const [at, zoom] of ZOOMS.entries())
      await server.answer(
        String(zoom),
        [{ status: 404 }, { reset: true }, { body: 'no picture', type: 'text/plain' }][at % 3] ?? {},
      );
    const map = await showTiled(communityRows, { tiles: layerAt(server) });
    for (let step = 0; step < 3; step += 1) {
      await until(() => all(map, '.tiles > img').every(({ hidden }) => hidden), 'the failures');
      await press(map, one(map, '.tools button'));
    }
    expect(markNames(map).length).to.be.above(0);
    expect(getComputedStyle(one(map, '.window')).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });

  for (const tiles of [
    '',
    'data:image/png,{z}{x}{y}',
    'javascript:alert({z}+{x}+{y})',
    'ftp://tiles.example/{z}/{x}/{y}',
    '/no-layer.png',
    'http://{z}{x}{y}:port/',
  ]) {
    it(`draws its own land where the author writes “${tiles}”, and asks nobody`, async () => {
      const map = await showTiled(communityRows, { tiles, attribution: 'Somebody' });
      await until(() => all(map, '.land').length === 1, 'the land');
      expect(all(map, 'img, .attribution')).to.have.length(0);
    });
  }

  it('says whose pictures they are, in text, with a link where there is an address', async () => {
    const server = await misbehavingPlace();
    await answerTiles(server, ZOOMS);
    const attribution = '© <b>Mappers</b>, see https://maps.example/copyright.';
    const map = await showTiled(communityRows, { tiles: layerAt(server), attribution });
    await until(() => all(map, '.attribution').length === 1, 'the attribution');
    expect(textOf(one(map, '.attribution')).replace('\u2060 ', '')).to.equal(
      '© <b>Mappers</b>, see https://maps.example/copyright (another site).',
    );
    expect(one(map, '.attribution a').getAttribute('href')).to.equal('https://maps.example/copyright');
    const { width, height } = one(map, '.attribution').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.above(10);
  });

  it('changes its ground when the page changes its mind', async () => {
    const server = await misbehavingPlace();
    await answerTiles(server, ZOOMS);
    const map = await showTiled(communityRows, {});
    await until(() => all(map, '.land').length === 1, 'the land');
    map.setAttribute('tiles', layerAt(server));
    await until(() => pictures(map).length > 0, 'pictures');
    expect(all(map, '.land')).to.have.length(0);
    map.removeAttribute('tiles');
    await until(() => all(map, '.land').length === 1, 'the land again');
    await still(map);
    expect(all(map, 'img')).to.have.length(0);
    expect(markNames(map)).to.include('Melbourne');
  });

  it('works under a strict policy that allows the layer’s origin, and loads no outline of the land', async () => {
    const server = await misbehavingPlace();
    await answerTiles(server, ZOOMS);
    const { frame, violations, map } = await strictPage(
      server.origin,
      `tiles="${layerAt(server).replace('&', '&amp;')}" attribution="Mappers"`,
    );
    await until(
      () => pictures(map).length > 3 && pictures(map).every(({ complete }) => complete),
      'the pictures',
      20_000,
    );
    expect(violations).to.deep.equal([]);
    expect(loaded(frame)).to.include('/tiles.').and.not.to.include('land-path');
    expect(pictures(map)[0]?.getBoundingClientRect().width).to.be.above(100);
  });

  it('is a map without pictures where the policy forbids them', async () => {
    const server = await misbehavingPlace();
    const { violations, map } = await strictPage("'self'", `tiles="${layerAt(server).replace('&', '&amp;')}"`);
    await until(() => violations.length > 0, 'the refusal', 20_000);
    await until(() => pictures(map).length === 0, 'the plain ground');
    expect(markNames(map).length).to.be.above(0);
    expect(await server.hits()).to.have.length(0);
  });

  it('loads neither pictures nor their code where no layer is named', async () => {
    const { frame, violations } = await strictPage("'self'", '');
    await until(() => loaded(frame).includes('land-path'), 'the land', 20_000);
    expect(loaded(frame)).not.to.include('place-map/tiles.');
    expect(violations).to.deep.equal([]);
  });

  for (const scheme of ['light', 'dark'])
    it(`has no fault that axe knows, ${scheme}`, async function () {
      this.timeout(AXE_TIMEOUT_MS);
      const server = await misbehavingPlace();
      await answerTiles(server, ZOOMS);
      const map = await showTiled(communityRows, {
        tiles: layerAt(server),
        attribution: '© Mappers https://maps.example/',
      });
      map.style.colorScheme = scheme;
      await painted(map);
      expect(await faults(map)).to.deep.equal([]);
    });
});
