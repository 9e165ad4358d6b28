import { expect } from 'chai';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Staged } from '../../stories/scene.js';
import { faults } from '../support/axe.js';
import { watchErrors } from './error-watch.js';
import { showStory, type Page, type ShownStory } from './story-page.js';

/** A file of stories, as Storybook takes it. */
type StoryFile<A extends Staged> = Readonly<Record<string, unknown>> & { readonly default: Meta<A> };

/** What a file of stories is allowed. */
interface Allowance {
  /** Rules of axe that the file breaks by what it is about: said there, with the reason. */
  readonly except?: readonly string[];
}

interface Look extends Page {
  /** The rules of axe that may fail here though they hold on the pages before; default: all. */
  readonly rules?: readonly string[];
}

const PHONE_PX = 320;
const DESK_PX = 1000;
/** A part of a pixel that rounding may add. */
const ROUNDING_PX = 1;
const STORY_TIMEOUT_MS = 60_000;

const PHONE: Look = { name: 'phone', width: PHONE_PX, lang: 'en', scheme: 'light' };
const LOOKS: readonly Look[] = [
  PHONE,
  { name: 'desk in the dark', width: DESK_PX, lang: 'fr', scheme: 'dark' },
  {
    name: 'phone in Arabic',
    width: PHONE_PX,
    lang: 'ar',
    scheme: 'light',
    rules: ['target-size', 'valid-lang', 'button-name', 'link-name', 'label'],
  },
];

/**
 * Draws every story of a file as a page would and looks at it on a phone and at a desk, light and dark, in English,
 * French and Arabic: nothing is thrown or complained of, axe finds nothing, nothing is wider than its box.
 */
export function checkStories<A extends Staged>(file: StoryFile<A>, { except = [] }: Allowance = {}): void {
  const { default: meta, ...stories } = file;
  describe(`Stories: ${meta.title ?? ''}`, () => {
    for (const [name, story] of Object.entries(stories) as [string, StoryObj<A>][]) {
      it(`${name}: everybody can read and use it, in every page`, async () => {
        const found = await faultsOf(meta, story);
        expect(found.filter((fault) => !except.some((rule) => fault.includes(`: ${rule}: `)))).to.deep.equal([]);
      }).timeout(STORY_TIMEOUT_MS);
    }
  });
}

async function faultsOf<A extends Staged>(meta: Meta<A>, story: StoryObj<A>): Promise<string[]> {
  const errors = watchErrors();
  let shown: ShownStory | undefined;
  try {
    shown = await showStory(meta, story, PHONE);
    const found: string[] = [];
    for (const look of looksOf({ ...meta.args, ...story.args } as A)) {
      await shown.turnTo(look);
      const all = [...overflows(shown), ...(await faults(shown.main, look.rules))];
      found.push(...all.map((fault) => `${look.name}: ${fault}`));
    }
    return [...found, ...errors.seen];
  } finally {
    errors.stop();
    shown?.remove();
  }
}

/** A story that brings a page of its own is looked at in that one. */
function looksOf({ scene }: Staged): readonly Look[] {
  return scene?.look || scene?.lang ? [PHONE] : LOOKS;
}

/** What reaches sideways out of the page, out of the box around a widget, or out of a widget's own. */
function overflows({ main, widgets }: ShownStory): string[] {
  const boxes = new Set([main, ...widgets, ...widgets.flatMap((widget) => widget.closest('div') ?? [])]);
  return [...boxes]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + ROUNDING_PX)
    .map((box) => `${box.localName} holds ${String(box.scrollWidth)} px in ${String(box.clientWidth)}`);
}
