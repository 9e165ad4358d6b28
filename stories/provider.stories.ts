import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/community-map/define.js';
import '../src/widgets/event-list/define.js';
import '../src/widgets/member-signup/define.js';
import '../src/widgets/partner-wall/define.js';
import type { ProviderElement } from '../src/provider/provider.js';
import { accepting, json, type FixtureAnswers } from '../test/support/fixture-client.js';
import { communityPage } from '../test/support/fixtures/communities.js';
import { eventPage } from '../test/support/fixtures/events.js';
import { manifestOf } from '../test/support/fixtures/manifest.js';
import { partnerPage } from '../test/support/fixtures/partners.js';
import { press, widgetIn } from './acts.js';
import { STACK, looks, provided, type Staged } from './scene.js';
import { settings } from './settings.js';
import { failures } from './states.js';

interface Args extends Partial<ProviderElement>, Staged {
  content?: TemplateResult;
}
type Story = StoryObj<Args>;

const answers: FixtureAnswers = {
  'ouishare.json': json(manifestOf()),
  'events.json': json(eventPage(new Date())),
  'communities.json': json(communityPage()),
  'partners.json': json(partnerPage()),
  signups: accepting,
};

const fourWidgets = html`<ouishare-community-map loading="eager"></ouishare-community-map>
  <ouishare-event-list loading="eager"></ouishare-event-list>
  <ouishare-partner-wall loading="eager"></ouishare-partner-wall>
  <ouishare-member-signup loading="eager"></ouishare-member-signup>`;
const mapAndEvents = html`<ouishare-community-map loading="eager" view="list"></ouishare-community-map>
  <ouishare-event-list loading="eager"></ouishare-event-list>`;

const meta: Meta<Args> = {
  title: 'Widgets/Provider',
  component: 'ouishare-provider',
  args: { scene: { answers }, content: fourWidgets },
  argTypes: { scene: { table: { disable: true } }, content: { table: { disable: true } } },
  render: ({ scene = {}, content, ...args }) =>
    html`<ouishare-provider ${settings(args)} ${provided(scene)}><div ${looks(STACK)}>${content}</div></ouishare-provider>`,
};
export default meta;

/** One address for all: each asks for its own rows only. */
export const FourWidgets: Story = {};

/** A community that is chosen in the map narrows the events. */
export const Linked: Story = {
  args: { linked: true, content: mapAndEvents },
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '[data-row="paris"]');
  },
};

/** The page itself has chosen; a choice without events says so. */
export const LinkedByThePage: Story = { args: { linked: true, community: 'melbourne', content: mapAndEvents } };

/** Nothing is shared: choosing in the map changes nothing else. */
export const NotLinked: Story = { ...Linked, args: { content: mapAndEvents } };

/** A widget that names no address of its own, and a provider without one. */
export const WithoutEndpoint: Story = { args: { scene: {}, content: mapAndEvents } };

/** One service away, four widgets: each says so for itself, calmly. */
export const ServiceAway: Story = { args: { scene: failures.http } };
