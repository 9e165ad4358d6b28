import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/provider/define.js';
import '../src/widgets/community-card/define.js';
import { html } from 'lit';
import type { CommunityCardElement } from '../src/widgets/community-card/community-card.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { json } from '../test/support/fixture-client.js';
import { articlePage } from '../test/support/fixtures/articles.js';
import { communityPage } from '../test/support/fixtures/communities.js';
import { eventPage } from '../test/support/fixtures/events.js';
import { longCommunities } from '../test/support/fixtures/long-texts.js';
import { peoplePage } from '../test/support/fixtures/people.js';
import { found, widgetIn } from './acts.js';
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

type Args = Partial<CommunityCardElement> & Staged;
type Story = StoryObj<Args>;

const NOW = new Date();
const besides = {
  'people.json': json(peoplePage()),
  'events.json': json(eventPage(NOW)),
  'articles.json': json(articlePage()),
};
const answers = { ...besides, 'communities.json': json(communityPage()) };
const around = surroundings(answers);
const sample = sampleNetwork(NOW);
const page = (items: readonly unknown[]) => json({ version: '1', lang: 'fr', labels: sample.labels, items });
const whole = {
  'communities.json': page(sample.communities),
  'people.json': page(sample.people),
  'events.json': page(sample.events),
  'articles.json': page(sample.articles),
};

const meta: Meta<Args> = {
  title: 'Widgets/Community card',
  component: 'ouishare-community-card',
  args: { community: 'casablanca', scene: { answers } },
  argTypes: choices({ loading: ['visible', 'eager'] }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-community-card ${settings(args)}>${scene.inside}</ouishare-community-card>`),
};
export default meta;

export const Loaded: Story = {};

/** What an invented network publishes, as `npm start` serves it. */
export const WholeNetwork: Story = { args: { scene: { answers: whole } } };
export const WholeNetworkInTheDark: Story = { args: { scene: { answers: whole, look: DARK } } };

/** With everything that is read beside it. */
export const Complete: Story = {
  args: { scene: { answers: whole } },
  play: async ({ canvasElement }) => {
    await found((await widgetIn(canvasElement)).root, '.late');
  },
};
/** No place on Earth, no picture: a theme. */
export const Thematic: Story = { args: { community: 'governance' } };
export const Unknown: Story = { args: { community: 'atlantis' } };

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(communityPage()) } };
export const Empty: Story = { args: { scene: { answers: json(communityPage({ items: [] })) } } };

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(communityPage()) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const LongTexts: Story = {
  args: {
    community: longCommunities[0]?.id ?? null,
    scene: { answers: json(communityPage({ items: longCommunities })) },
  },
};

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
