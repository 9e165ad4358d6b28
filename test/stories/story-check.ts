import { expect } from 'chai';
import { render } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Staged } from '../../stories/scene.js';
import { faults } from '../support/axe.js';
import { watchErrors } from './error-watch.js';

/** A file of stories, as Storybook takes it. */
type StoryFile<A extends Staged> = Readonly<Record<string, unknown>> & { readonly default: Meta<A> };

/** A page that a story is looked at in. */
interface Page {
  readonly name: string;
  readonly width: number;
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
  /** Rules of axe that this page may break where others do not; default: all rules. */
  readonly rules?: readonly string[];
}

const PHONE_PX = 320;
const DESK_PX = 1000;
/** A part of a pixel that rounding may add. */
const ROUNDING_PX = 1;
const PENDING_MS = 400;
const STORY_TIMEOUT_MS = 20_000;
const SCHEMES = { light: ['#fff', '#191c1b'], dark: ['#121413', '#e9ecea'] } as const;

const PAGES: readonly Page[] = [
  { name: 'phone', width: PHONE_PX, lang: 'en', scheme: 'light' },
  { name: 'desk in the dark', width: DESK_PX, lang: 'fr', scheme: 'dark' },
  {
    name: 'phone in Arabic, in the dark',
    width: PHONE_PX,
    lang: 'ar',
    scheme: 'dark',
    rules: ['color-contrast', 'target-size', 'valid-lang', 'button-name', 'link-name', 'label'],
  },
];

/** The page's own box: what a host gives a widget. */
function openPage(): HTMLElement {
  const main = document.createElement('main');
  document.body.style.margin = '0';
  document.body.append(main);
  return main;
}

function turnTo(main: HTMLElement, { width, lang, scheme }: Page): void {
  const [ground, ink] = SCHEMES[scheme];
  Object.assign(main.style, { inlineSize: `${String(width)}px`, colorScheme: scheme, background: ground, color: ink });
  main.lang = lang;
  main.dir = lang === 'ar' ? 'rtl' : 'ltr';
}

interface Widget extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  whenReady(): Promise<unknown>;
}

function widgetsIn(main: HTMLElement): Widget[] {
  return [...main.querySelectorAll<Widget>(':defined')].filter((element) => 'whenReady' in element);
}

/** Everything that was asked for is drawn, words of the page's language included. */
async function settled(main: HTMLElement, isPending: boolean): Promise<void> {
  if (isPending) await pause(PENDING_MS);
  else await Promise.all(widgetsIn(main).map((widget) => widget.whenReady()));
  for (const widget of widgetsIn(main)) while (!(await widget.updateComplete));
  // What observes its own size draws again in the next frame.
  await nextFrame();
  await nextFrame();
  // A colour on its way from light to dark is none that anybody reads.
  const roots = widgetsIn(main).map(({ shadowRoot }) => shadowRoot);
  for (const motion of roots.flatMap((root) => root?.getAnimations() ?? [])) {
    if (motion instanceof CSSTransition) motion.finish();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What reaches out of the page's box, sideways; what scrolls or clips inside itself does not. */
function overflow(main: HTMLElement): string[] {
  const { scrollWidth, clientWidth } = main;
  return scrollWidth > clientWidth + ROUNDING_PX
    ? [`${String(scrollWidth)} px in a box of ${String(clientWidth)}`]
    : [];
}

async function lookAt(main: HTMLElement, page: Page, isPending: boolean): Promise<string[]> {
  turnTo(main, page);
  await settled(main, isPending);
  const found = [...overflow(main), ...(await faults(main, page.rules))];
  return found.map((fault) => `${page.name}: ${fault}`);
}

/**
 * Draws every story of a file as a page would and looks at it on a phone and at a desk, light and dark, in English,
 * French and Arabic: nothing is thrown or complained of, axe finds nothing, nothing is wider than its box.
 */
export function checkStories<A extends Staged>(file: StoryFile<A>): void {
  const { default: meta, ...stories } = file;
  describe(meta.title ?? 'stories', () => {
    for (const [name, story] of Object.entries(stories) as [string, StoryObj<A>][]) {
      it(`${name}: everybody can read and use it, in every page`, () => checkStory(meta, story)).timeout(
        STORY_TIMEOUT_MS,
      );
    }
  });
}

async function checkStory<A extends Staged>(meta: Meta<A>, story: StoryObj<A>): Promise<void> {
  const main = openPage();
  const errors = watchErrors();
  try {
    const args = { ...meta.args, ...story.args } as A;
    turnTo(main, PAGES[0] as Page);
    render((story.render ?? meta.render)?.(args, {} as never), main);
    await settled(main, args.scene?.isPending === true);
    await story.play?.({ canvasElement: main } as never);
    const found: string[] = [];
    for (const page of PAGES) found.push(...(await lookAt(main, page, args.scene?.isPending === true)));
    expect([...found, ...errors.seen]).to.deep.equal([]);
  } finally {
    errors.stop();
    main.remove();
  }
}
