import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/provider/define.js';
import '../src/widgets/gathering/define.js';
import { html } from 'lit';
import type { GatheringElement } from '../src/widgets/gathering/gathering.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { json } from '../test/support/fixture-client.js';
import { eventPage } from '../test/support/fixtures/events.js';
import { gatheringPage } from '../test/support/fixtures/gathering.js';
import { longEvents } from '../test/support/fixtures/long-texts.js';
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

type Args = Partial<GatheringElement> & Staged;
type Story = StoryObj<Args>;

const NOW = new Date();
const answers = json(gatheringPage(NOW));
const around = surroundings(answers);
const sample = sampleNetwork(NOW);
const whole = json({ version: '1', lang: 'fr', labels: sample.labels, items: sample.events });
const longGathering = eventPage(NOW, {
  items: longEvents(NOW).map((row, at) =>
    at === 0 ? { ...row, kind: 'festival' as const } : { ...row, parentId: 'long' },
  ),
});
const openOne: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement);
  await press(widget, '.opener');
  await found(widget.root, '.details > *');
};
const markTwo: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement);
  await found(widget.root, '.mark');
  for (const mark of [...widget.root.querySelectorAll<HTMLElement>('.mark')].slice(0, 2)) mark.click();
  await found(widget.root, '.tools');
};

const meta: Meta<Args> = {
  title: 'Widgets/Gathering',
  component: 'ouishare-gathering',
  args: { scene: { answers } },
  argTypes: choices({ loading: ['visible', 'eager'] }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-gathering ${settings(args)}>${scene.inside}</ouishare-gathering>`),
};
export default meta;

export const Loaded: Story = {};

/** What an invented network publishes, as `npm start` serves it. */
export const WholeNetwork: Story = { args: { scene: { answers: whole } } };
export const WholeNetworkInTheDark: Story = { args: { scene: { answers: whole, look: DARK } } };

/** A session opened in place, and two marked by the visitor. */
export const SessionOpened: Story = { play: openOne };
export const SessionOpenedInArabic: Story = { args: { scene: around.arabic }, play: openOne };
export const MyProgramme: Story = { play: markTwo };
export const MyProgrammeInTheDark: Story = { args: { scene: around.dark }, play: markTwo };
/** While it goes on: what is on now, and what begins next. */
export const OnNow: Story = { args: { scene: { answers: json(gatheringPage(NOW, { startsIn: -1 })) } } };
export const Cancelled: Story = { args: { scene: { answers: json(gatheringPage(NOW, { status: 'cancelled' })) } } };
export const WithoutProgramme: Story = { args: { scene: { answers: json(gatheringPage(NOW, { sessions: 0 })) } } };

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(gatheringPage(NOW)) } };
export const Empty: Story = { args: { scene: { answers: json(eventPage(NOW, { items: [] })) } } };

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(gatheringPage(NOW)) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const LongTexts: Story = { args: { scene: { answers: json(longGathering) } } };

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
