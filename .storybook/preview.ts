import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LANGUAGE_CODES } from '../src/i18n/messages.js';
import manifest from '../dist/custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

/** Widths of a page's column, as partners have them: a phone, a sidebar, a text column, a whole page. */
const WIDTHS = ['320px', '480px', '720px', '1080px', '100%'];

const RIGHT_TO_LEFT = new Set(['ar']);

function named(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback;
}

/** The page around a story: its language and direction, its colour scheme, and the width of the column. */
const inAPage: Decorator = (story, { globals }) => {
  const language = named(globals['language'], 'en');
  const page = document.documentElement;
  page.lang = language;
  page.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  page.style.colorScheme = named(globals['scheme'], 'light');
  // A page of our days; widgets take whatever font the page has.
  page.style.font = '16px/1.5 system-ui, "Noto Sans Arabic", sans-serif';
  page.style.background = 'Canvas';
  page.style.color = 'CanvasText';
  document.body.style.background = 'inherit';
  document.body.style.color = 'inherit';
  document.body.style.maxInlineSize = named(globals['width'], '100%');
  document.body.style.marginInline = 'auto';
  return html`<main>${story()}</main>`;
};

const TYPED: Readonly<Record<string, 'text' | 'number'>> = { 'string | null': 'text', 'number | null': 'number' };

/** What may also be absent is written like the rest of its type; Storybook itself would offer an object for it. */
const withControls: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const control = TYPED[argType.table?.type?.summary ?? ''];
      return [name, control === undefined ? argType : { ...argType, control: { type: control } }];
    }),
  );

const preview: Preview = {
  argTypesEnhancers: [withControls],
  decorators: [inAPage],
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Start', 'Widgets', 'Theming', 'Languages', 'Failures'] } },
  },
  initialGlobals: { language: 'en', scheme: 'light', width: '100%' },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: [...LANGUAGE_CODES], dynamicTitle: true },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    width: { description: 'Width of the column', toolbar: { icon: 'ruler', items: WIDTHS, dynamicTitle: true } },
  },
};

export default preview;
