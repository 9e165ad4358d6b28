import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/provider/define.js';
import '../src/widgets/project-list/define.js';
import { html } from 'lit';
import type { ProjectListElement } from '../src/widgets/project-list/project-list.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { json } from '../test/support/fixture-client.js';
import { projectPage } from '../test/support/fixtures/projects.js';
import { longProjects } from '../test/support/fixtures/long-texts.js';
import { found, press, widgetIn } from './acts.js';
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

type Args = Partial<ProjectListElement> & Staged;
type Story = StoryObj<Args>;

const answers = json(projectPage());
const around = surroundings(answers);
const sample = sampleNetwork(new Date());
const whole = json({ version: '1', lang: 'fr', labels: sample.labels, items: sample.projects });

const meta: Meta<Args> = {
  title: 'Widgets/Project list',
  component: 'ouishare-project-list',
  args: { scene: { answers } },
  argTypes: choices({ layout: ['list', 'grid'], loading: ['visible', 'eager'] }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-project-list ${settings(args)}>${scene.inside}</ouishare-project-list>`),
};
export default meta;

export const Loaded: Story = {};

/** What an invented network publishes, as `npm start` serves it. */
export const WholeNetwork: Story = { args: { scene: { answers: whole } } };
export const WholeNetworkInTheDark: Story = { args: { scene: { answers: whole, look: DARK } } };

export const Grid: Story = { args: { layout: 'grid', scene: { answers: whole } } };
export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const list = await widgetIn(canvasElement);
    await press(list, '.opener');
    await found(list.root, '.details > *');
  },
};
export const OpenedInArabic: Story = { ...Opened, args: { scene: around.arabic } };
export const UnderWay: Story = { args: { projectStatus: 'active' } };
export const WithoutFilters: Story = { args: { noFilters: true, scene: { answers: whole } } };

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(projectPage()) } };
export const Empty: Story = { args: { scene: { answers: json(projectPage({ items: [] })) } } };

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(projectPage()) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const LongTexts: Story = { args: { scene: { answers: json(projectPage({ items: longProjects })) } } };

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
