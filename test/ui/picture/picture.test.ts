import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { picture, type PictureOptions } from '../../../src/ui/picture/picture.js';
import { pictureStyles } from '../../../src/ui/picture/picture.styles.js';
import { faults } from '../../support/axe.js';
import { until } from '../../support/frame.js';
import { clearStages, openStage, type Stage } from '../../support/stage.js';

const RED = svgAddress('red');
const BLUE = svgAddress('blue');
const BROKEN = `${location.origin}/no-such-picture.png`;

function svgAddress(color: string): string {
  return URL.createObjectURL(
    new Blob(
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${color}"/></svg>`,
      ],
      { type: 'image/svg+xml' },
    ),
  );
}

const draw = (options: Partial<PictureOptions>): unknown =>
  html`<div class="picture">${picture({ image: { src: RED }, alt: '', allowed: () => true, fallback: html`<b class="poster">poster</b>`, ...options })}</div>`;
const open = (options: Partial<PictureOptions> = {}): Stage =>
  openStage(draw(options), { sheets: [pictureStyles], page: { 'inline-size': '400px' } });
const image = (stage: Stage): HTMLImageElement => stage.one('img') as HTMLImageElement;
const loaded = (stage: Stage): Promise<unknown> =>
  until(() => image(stage).complete && image(stage).naturalWidth > 0, 'a picture');

afterEach(async () => {
  clearStages();
  await emulateMedia({ colorScheme: 'no-preference' });
});

describe('a picture', () => {
  it('is asked for late, and without telling from where', async () => {
    const stage = open({ image: { src: RED, width: 40, height: 30 }, alt: 'Two people' });
    await loaded(stage);
    const { referrerPolicy, loading, alt, width } = image(stage);
    expect({ referrerPolicy, loading, alt }).to.deep.equal({
      referrerPolicy: 'no-referrer',
      loading: 'lazy',
      alt: 'Two people',
    });
    expect(image(stage).getAttribute('width')).to.equal('40');
    expect(width).to.equal(400);
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('has its space before it comes', () => {
    const stage = open({ image: { src: BROKEN } });
    expect(stage.one('.picture').getBoundingClientRect().height).to.equal(300);
  });

  it('from a place that is not allowed is never asked for', () => {
    const asked: string[] = [];
    const allowed = (address: string): boolean => {
      asked.push(address);
      return false;
    };
    const stage = open({ image: { src: 'https://tracker.example/a.png' }, allowed });
    expect(stage.all('img, picture')).to.deep.equal([]);
    expect(stage.one('.poster').textContent).to.equal('poster');
    expect(asked).to.deep.equal(['https://tracker.example/a.png']);
  });

  it('has no size and no dark file from a place that is not allowed', async () => {
    const allowed = (address: string): boolean => !address.startsWith('https://tracker.example/');
    const srcset = [
      { src: RED, width: 40 },
      { src: 'https://tracker.example/b.png', width: 80 },
    ];
    const stage = open({ image: { src: RED, srcset, dark: 'https://tracker.example/c.png' }, allowed });
    await loaded(stage);
    expect(stage.root.querySelector('.frame')?.outerHTML).not.to.contain('tracker.example');
    expect(image(stage).srcset).to.equal(`${RED} 40w`);
    expect(image(stage).sizes).to.contain('auto');
  });

  it('that fails gives way to what stands for it', async () => {
    const stage = open({ image: { src: BROKEN } });
    await until(() => stage.root.querySelector('.poster') !== null, 'the poster');
    expect(stage.all('img')).to.deep.equal([]);
    stage.draw(draw({ image: { src: BROKEN } }));
    expect(stage.all('img'), 'after the row was drawn again').to.deep.equal([]);
  });

  it('that fails is forgotten when the row gets another one', async () => {
    const stage = open({ image: { src: BROKEN } });
    await until(() => stage.root.querySelector('.poster') !== null, 'the poster');
    stage.draw(draw({ image: { src: BLUE } }));
    await loaded(stage);
    expect(image(stage).src).to.equal(BLUE);
  });

  it('which is absent is a poster at once', () => {
    expect(open({ image: undefined }).one('.poster').textContent).to.equal('poster');
  });

  it('on a dark ground is the dark file, and the light one where that fails', async () => {
    const stage = open({ image: { src: RED, dark: BLUE }, darkGround: true });
    await loaded(stage);
    expect(image(stage).currentSrc).to.equal(BLUE);
    stage.draw(draw({ image: { src: RED, dark: BLUE }, darkGround: false }));
    await until(() => image(stage).currentSrc === RED, 'the light file');
    stage.draw(draw({ image: { src: RED, dark: BROKEN }, darkGround: true }));
    await until(
      () => stage.root.querySelector('img')?.currentSrc === RED,
      'the light file instead of the broken dark one',
    );
  });

  it('follows the visitor’s preference where nobody knows the ground', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const stage = open({ image: { src: RED, dark: BLUE } });
    await until(() => image(stage).currentSrc === BLUE, 'the dark file');
    await emulateMedia({ colorScheme: 'light' });
    await until(() => image(stage).currentSrc === RED, 'the light file');
  });

  it('falls back to the light file when the preferred dark one fails', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const stage = open({ image: { src: RED, dark: BROKEN } });
    await until(() => stage.root.querySelector('img')?.currentSrc === RED, 'the light file');
  });
});
