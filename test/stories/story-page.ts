import { render } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Staged } from '../../stories/scene.js';
import { languageFor } from '../../src/i18n/load.js';
import { until } from '../support/frame.js';

/** A page that a story stands in. */
export interface Page {
  readonly name: string;
  /** Of the column, in pixels. */
  readonly width: number;
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
}

/** A story, drawn. */
export interface ShownStory {
  readonly main: HTMLElement;
  /** Its widgets, whatever is around them. */
  readonly widgets: readonly Widget[];
  /** Changes the page under it, as a visitor's device or the page's script would, and waits until it is drawn. */
  turnTo(page: Page): Promise<void>;
  remove(): void;
}

interface Widget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  loading: 'visible' | 'eager';
  whenReady(): Promise<unknown>;
}

/** After it, what will not come is shown as missing. */
const PENDING_MS = 400;
const SCHEMES = { light: ['#fff', '#191c1b'], dark: ['#121413', '#e9ecea'] } as const;

/** Draws a story in a page and plays it; resolves when everything that was asked for is drawn. */
export async function showStory<A extends Staged>(meta: Meta<A>, story: StoryObj<A>, page: Page): Promise<ShownStory> {
  // A page holds one story, also after one that could not end well.
  document.querySelector('main')?.remove();
  const main = document.createElement('main');
  document.body.style.margin = '0';
  document.body.append(main);
  const args = { ...meta.args, ...story.args } as A;
  const isPending = args.scene?.isPending === true;
  let width = 0;
  const turnTo = async (next: Page): Promise<void> => {
    dress(main, next);
    await settled(main, isPending, next.width !== width);
    width = next.width;
  };
  dress(main, page);
  render((story.render ?? meta.render)?.(args, {} as never), main);
  // Which widgets are near the viewport is for other tests.
  for (const widget of widgetsIn(main)) widget.loading = 'eager';
  await turnTo(page);
  await story.play?.({ canvasElement: main } as never);
  await turnTo(page);
  return { main, widgets: widgetsIn(main), turnTo, remove: () => main.remove() };
}

function dress(main: HTMLElement, { width, lang, scheme }: Page): void {
  const [ground, ink] = SCHEMES[scheme];
  Object.assign(main.style, { inlineSize: `${String(width)}px`, colorScheme: scheme, background: ground, color: ink });
  main.lang = lang;
  main.dir = lang === 'ar' ? 'rtl' : 'ltr';
}

function widgetsIn(main: HTMLElement): Widget[] {
  return [...main.querySelectorAll<Widget>(':defined')].filter((element) => 'whenReady' in element);
}

async function settled(main: HTMLElement, isPending: boolean, isResized: boolean): Promise<void> {
  const widgets = widgetsIn(main);
  if (isPending) await new Promise((resolve) => setTimeout(resolve, PENDING_MS));
  else await Promise.all(widgets.map((widget) => widget.whenReady()));
  await Promise.all(widgets.map(inItsLanguage));
  // A map observes its own size and draws again within a frame. Frames are rare in a page that is behind another one, so
  // that what draws without them waits for none.
  if (isResized && widgets.some(({ shadowRoot }) => shadowRoot?.querySelector('.map'))) await nextFrame();
  await nextTask();
  // A colour on its way from light to dark is none that anybody reads.
  for (const motion of widgets.flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? [])) {
    if (motion instanceof CSSTransition) motion.finish();
  }
}

/** Drawn, and in the words of the page around it: they come in a chunk of their own. */
async function inItsLanguage(widget: Widget): Promise<void> {
  const wanted = languageFor(widget.closest<HTMLElement>('[lang]')?.lang ?? 'en');
  await until(() => widget.shadowRoot?.querySelector('section')?.lang === wanted, `words in ${wanted}`);
  while (!(await widget.updateComplete));
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
