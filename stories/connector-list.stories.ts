import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/provider/define.js';
import '../src/widgets/connector-list/define.js';
import { html } from 'lit';
import type { ConnectorListElement } from '../src/widgets/connector-list/connector-list.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { json } from '../test/support/fixture-client.js';
import { longPeople } from '../test/support/fixtures/long-texts.js';
import { peoplePage } from '../test/support/fixtures/people.js';
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

type Args = Partial<ConnectorListElement> & Staged;
type Story = StoryObj<Args>;

const answers = json(peoplePage());
const around = surroundings(answers);
const sample = sampleNetwork(new Date());
const whole = json({ version: '1', lang: 'fr', labels: sample.labels, items: sample.people });

const meta: Meta<Args> = {
  title: 'Widgets/Connector list',
  component: 'ouishare-connector-list',
  args: { scene: { answers } },
  argTypes: choices({
    layout: ['grid', 'list'],
    groupBy: ['none', 'community', 'workstream', 'language'],
    loading: ['visible', 'eager'],
  }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-connector-list ${settings(args)}>${scene.inside}</ouishare-connector-list>`),
};
export default meta;

export const Loaded: Story = {};

/** The people of an invented network, as `npm start` serves them. */
export const WholeNetwork: Story = { args: { scene: { answers: whole } } };
export const WholeNetworkInTheDark: Story = { args: { scene: { answers: whole, look: DARK } } };

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const list = await widgetIn(canvasElement);
    await press(list, '.opener[data-id="salma"]');
    await found(list.root, '.details > *');
  },
};
export const List: Story = { args: { layout: 'list' } };
export const ByWorkstream: Story = { args: { groupBy: 'workstream', scene: { answers: whole } } };
export const ByLanguage: Story = { args: { groupBy: 'language' } };
export const OneWorkstream: Story = { args: { workstream: 'magazine' } };
export const OneRole: Story = { args: { personRole: 'editor' } };
export const WithoutFilters: Story = { args: { noFilters: true, scene: { answers: whole } } };

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(peoplePage()) } };
export const Empty: Story = { args: { scene: { answers: json(peoplePage({ items: [] })) } } };

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(peoplePage()) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const LongTexts: Story = { args: { scene: { answers: json(peoplePage({ items: longPeople })) } } };

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
export const ArabicOpened: Story = { ...Opened, args: { scene: around.arabic } };
