import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/provider/define.js';
import '../src/widgets/article-list/define.js';
import { html } from 'lit';
import type { ArticleListElement } from '../src/widgets/article-list/article-list.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { json } from '../test/support/fixture-client.js';
import { articlePage } from '../test/support/fixtures/articles.js';
import { longArticles } from '../test/support/fixtures/long-texts.js';
import { found, press, widgetIn, write } from './acts.js';
import { DARK, choices, staged, type Staged } from './scene.js';
import { settings } from './settings.js';
import {
  failedWithFallback,
  failures,
  loading,
  noEndpoint,
  noEndpointWithFallback,
  slow,
  stale,
  surroundings,
} from './states.js';

type Args = Partial<ArticleListElement> & Staged;
type Story = StoryObj<Args>;

const answers = json(articlePage());
const around = surroundings(answers);
const sample = sampleNetwork(new Date());
const whole = json({ version: '1', lang: 'fr', labels: sample.labels, items: sample.articles });

const meta: Meta<Args> = {
  title: 'Widgets/Article list',
  component: 'ouishare-article-list',
  args: { scene: { answers } },
  argTypes: choices({ layout: ['list', 'cards'], loading: ['visible', 'eager'] }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-article-list ${settings(args)}>${scene.inside}</ouishare-article-list>`),
};
export default meta;

export const Loaded: Story = {};

/** What an invented network publishes, as `npm start` serves it. */
export const WholeNetwork: Story = { args: { scene: { answers: whole } } };
export const WholeNetworkInTheDark: Story = { args: { scene: { answers: whole, look: DARK } } };

export const Cards: Story = { args: { layout: 'cards', scene: { answers: whole } } };
export const CardsInTheDark: Story = { args: { layout: 'cards', scene: around.dark } };
export const OneKind: Story = { args: { kind: 'press' } };
export const SeeAlso: Story = {
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '.also > summary');
  },
};
export const NothingFound: Story = {
  args: { scene: { answers: whole } },
  play: async ({ canvasElement }) => {
    const list = await widgetIn(canvasElement);
    await write(list, 'input[type=search]', 'zeppelin');
    await found(list.root, '.empty');
  },
};
export const WithoutFilters: Story = { args: { noFilters: true, scene: { answers: whole } } };

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(articlePage()) } };
export const Empty: Story = { args: { scene: { answers: json(articlePage({ items: [] })) } } };

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(articlePage()) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const LongTexts: Story = { args: { scene: { answers: json(articlePage({ items: longArticles })) } } };

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
