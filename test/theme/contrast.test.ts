import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { contrast, over, readColor, type Color } from '../support/colors.js';
import { clearStages, openStage, pretendMedia, type Stage } from '../support/stage.js';

/** WCAG 1.4.3 for text, 1.4.11 for the edges of controls and for the ring. */
const TEXT = 4.5;
const EDGE = 3;
/** WCAG 1.4.6: more than this need not be more. */
const ENHANCED = 7;

interface Page {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly ground: string;
  readonly text: string;
  readonly tokens?: Readonly<Record<string, string>>;
}

const PAGES: readonly Page[] = [
  { name: 'a white page', scheme: 'light', ground: '#ffffff', text: '#191c1b' },
  { name: 'a cream page', scheme: 'light', ground: '#f6f1e3', text: '#2a2119' },
  { name: 'a dark page', scheme: 'dark', ground: '#121413', text: '#e9ecea' },
  { name: 'a white page with grey text', scheme: 'light', ground: '#ffffff', text: '#333333' },
  { name: 'a white page with pale text', scheme: 'light', ground: '#ffffff', text: '#555555' },
  {
    name: 'a night page with a yellow accent',
    scheme: 'dark',
    ground: '#17130f',
    text: '#f4ede2',
    tokens: {
      '--ouishare-color-accent': '#f0c419',
      '--ouishare-color-on-accent': '#1d1600',
      '--ouishare-color-surface': '#241e18',
    },
  },
  {
    name: 'a cream page with a brick accent',
    scheme: 'light',
    ground: '#f7f2e8',
    text: '#2a2119',
    tokens: {
      '--ouishare-color-accent': '#93301d',
      '--ouishare-color-on-accent': '#fff',
      '--ouishare-color-surface': '#fffdf8',
    },
  },
];

const FORGETFUL: Page = {
  name: 'a dark page that forgot color-scheme',
  scheme: 'light',
  ground: '#121413',
  text: '#e9ecea',
};

function openPage({ scheme, ground, text, tokens }: Page): Stage {
  const page = { 'color-scheme': scheme, background: ground, color: text, ...tokens };
  return openStage(html`<span class="probe"></span><div class="raised"><span class="inner probe"></span></div>`, {
    page,
  });
}

/** The colour that a role has where a probe stands. */
function role(stage: Stage, name: string, probe = '.probe:not(.inner)'): Color {
  const element = stage.one(probe);
  element.style.setProperty('background-color', `var(${name})`);
  const color = readColor(getComputedStyle(element).backgroundColor);
  element.style.removeProperty('background-color');
  return color;
}

const onGround = (stage: Stage, page: Page, name: string): number =>
  contrast(role(stage, name), readColor(page.ground));

afterEach(async () => {
  clearStages();
  await emulateMedia({ colorScheme: 'no-preference' });
});

for (const page of PAGES) {
  describe(`on ${page.name}`, () => {
    it('facts and hints can be read', () => {
      expect(onGround(openPage(page), page, '--_muted')).to.be.at.least(TEXT);
    });

    it('the accent and the error colour can be read as text', () => {
      const stage = openPage(page);
      expect(onGround(stage, page, '--_accent-ink')).to.be.at.least(TEXT);
      expect(onGround(stage, page, '--_danger-ink')).to.be.at.least(TEXT);
    });

    it('the words on the filled button can be read, under the pointer too', () => {
      const stage = openPage(page);
      const accent = role(stage, '--_accent');
      expect(contrast(role(stage, '--_on-accent'), accent)).to.be.at.least(TEXT);
      const hovered = over([0, 0, 0, 0.14], accent);
      expect(contrast(role(stage, '--_on-accent'), hovered)).to.be.at.least(TEXT);
    });

    it('the edges of controls, errors, drawn things and the ring can be seen', () => {
      const stage = openPage(page);
      for (const name of ['--_edge', '--_accent', '--_danger', '--_focus']) {
        expect(onGround(stage, page, name), name).to.be.at.least(EDGE);
      }
    });

    it('text under the pointer can be read on the wash', () => {
      const stage = openPage(page);
      const ground = over(role(stage, '--_wash'), readColor(page.ground));
      expect(contrast(readColor(page.text), ground)).to.be.at.least(TEXT);
      expect(contrast(role(stage, '--_muted'), ground)).to.be.at.least(page.text === '#555555' ? 4 : TEXT);
    });

    it('a ground of ours brings a text colour that can be read on it', () => {
      const stage = openPage(page);
      const surface = role(stage, '--_surface', '.inner');
      expect(surface[3]).to.equal(1);
      expect(contrast(readColor(getComputedStyle(stage.one('.inner')).color), surface)).to.be.at.least(TEXT);
      for (const name of ['--_muted', '--_accent-ink', '--_danger-ink']) {
        expect(contrast(role(stage, name, '.inner'), surface), name).to.be.at.least(TEXT);
      }
      expect(contrast(role(stage, '--_edge', '.inner'), surface)).to.be.at.least(EDGE);
    });

    it('names on the sea of the map can be read', () => {
      const stage = openPage(page);
      const sea = role(stage, '--_sea', '.inner');
      expect(contrast(readColor(getComputedStyle(stage.one('.inner')).color), sea)).to.be.at.least(TEXT);
    });

    it('more contrast, where a visitor asks for it, is more', () => {
      const stage = openPage(page);
      const before = ['--_muted', '--_edge', '--_line', '--_accent-ink'].map((name) => onGround(stage, page, name));
      const restore = pretendMedia(stage.root, 'prefers-contrast');
      const after = ['--_muted', '--_edge', '--_line', '--_accent-ink'].map((name) => onGround(stage, page, name));
      restore();
      after.forEach((value, at) => expect(value).to.be.at.least(Math.min(before[at] ?? 0, ENHANCED)));
      expect(after[2]).to.be.at.least(EDGE);
    });
  });
}

describe('on a dark page that forgot to say color-scheme', () => {
  it('the accent can still be read as text, and errors seen', () => {
    const stage = openPage(FORGETFUL);
    expect(onGround(stage, FORGETFUL, '--_accent-ink')).to.be.at.least(TEXT);
    expect(onGround(stage, FORGETFUL, '--_danger-ink')).to.be.at.least(EDGE);
    expect(onGround(stage, FORGETFUL, '--_muted')).to.be.at.least(TEXT);
    expect(onGround(stage, FORGETFUL, '--_edge')).to.be.at.least(EDGE);
    expect(onGround(stage, FORGETFUL, '--_focus')).to.be.at.least(EDGE);
  });

  it('a field has dark text on its light ground', () => {
    const stage = openPage(FORGETFUL);
    const surface = role(stage, '--_surface', '.inner');
    expect(contrast(readColor(getComputedStyle(stage.one('.inner')).color), surface)).to.be.at.least(TEXT);
  });

  it('one of the two tones of the ring around the filled button stands out', () => {
    const stage = openPage(FORGETFUL);
    const ground = readColor(FORGETFUL.ground);
    const tones = ['--_accent', '--_on-accent'].map((name) => contrast(role(stage, name), ground));
    expect(Math.max(...tones)).to.be.at.least(EDGE);
  });
});

describe('a page that sets one half of a pair', () => {
  it('a text colour alone does not make light text on our light ground', () => {
    const stage = openPage({ ...FORGETFUL, tokens: { '--ouishare-color-text': '#fafafa' } });
    const surface = role(stage, '--_surface', '.inner');
    expect(contrast(readColor(getComputedStyle(stage.one('.inner')).color), surface)).to.be.at.least(TEXT);
  });

  it('a text colour beside a ground colour is used on it', () => {
    const tokens = { '--ouishare-color-text': 'rgb(250, 240, 230)', '--ouishare-color-surface': '#202020' };
    const stage = openPage({ ...FORGETFUL, tokens });
    const [red, green, blue] = readColor(getComputedStyle(stage.one('.inner')).color);
    expect([red, green, blue].map(Math.round)).to.deep.equal([250, 240, 230]);
  });
});

describe('a page that follows the visitor', () => {
  it('changes its roles with the preference, with no request and no script', async () => {
    const stage = openStage(html`<span class="probe"></span>`, { page: { 'color-scheme': 'light dark' } });
    await emulateMedia({ colorScheme: 'light' });
    const light = role(stage, '--_accent');
    await emulateMedia({ colorScheme: 'dark' });
    const dark = role(stage, '--_accent');
    expect(light.map(Math.round)).to.deep.equal([10, 92, 77, 1]);
    expect(dark.map(Math.round)).to.deep.equal([130, 217, 194, 1]);
  });
});
