import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/community-map/define.js';
import '../src/widgets/event-list/define.js';
import '../src/widgets/member-signup/define.js';
import '../src/widgets/partner-wall/define.js';
import { LANGUAGE_CODES } from '../src/i18n/messages.js';
import { accepting, json, type FixtureAnswers } from '../test/support/fixture-client.js';
import { communityPage } from '../test/support/fixtures/communities.js';
import { eventPage, eventRows } from '../test/support/fixtures/events.js';
import { manifestOf } from '../test/support/fixtures/manifest.js';
import { partnerPage } from '../test/support/fixtures/partners.js';
import { looks, provided, type Staged } from './scene.js';
import { failures } from './states.js';

interface Args extends Staged {
  widget?: TemplateResult;
}
type Story = StoryObj<Args>;

const NOW = new Date();
const FEW_ROWS = 4;
const RIGHT_TO_LEFT = new Set<string>(['ar']);
const GRID = {
  display: 'grid',
  gap: '3em 2em',
  'grid-template-columns': 'repeat(auto-fill, minmax(min(20em, 100%), 1fr))',
};

const answers: FixtureAnswers = {
  'ouishare.json': json(manifestOf()),
  'events.json': json(eventPage(NOW, { items: eventRows(NOW).slice(0, FEW_ROWS) })),
  'communities.json': json(communityPage()),
  'partners.json': json(partnerPage()),
  signups: accepting,
};

/** Each widget beside itself in nine languages: what breaks in one is seen at once. */
const meta: Meta<Args> = {
  title: 'Languages',
  args: { scene: { answers } },
  argTypes: { scene: { table: { disable: true } }, widget: { table: { disable: true } } },
  render: ({ scene = {}, widget }) =>
    html`<ouishare-provider ${provided(scene)}>
      <div ${looks(GRID)}>
        ${LANGUAGE_CODES.map((code) => html`<div lang=${code} dir=${RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr'}>${widget}</div>`)}
      </div>
    </ouishare-provider>`,
};
export default meta;

export const Events: Story = {
  args: { widget: html`<ouishare-event-list loading="eager" no-filters></ouishare-event-list>` },
};
export const Communities: Story = {
  args: { widget: html`<ouishare-community-map loading="eager" view="list"></ouishare-community-map>` },
};
export const Partners: Story = {
  args: { widget: html`<ouishare-partner-wall loading="eager" layout="list"></ouishare-partner-wall>` },
};
export const SignUp: Story = {
  args: { widget: html`<ouishare-member-signup loading="eager"></ouishare-member-signup>` },
};
export const Failures: Story = {
  args: { scene: failures.timeout, widget: html`<ouishare-event-list loading="eager"></ouishare-event-list>` },
};
export const NothingPlanned: Story = {
  args: {
    scene: { answers: json(eventPage(NOW, { items: [] })) },
    widget: html`<ouishare-event-list loading="eager" community="lisboa"></ouishare-event-list>`,
  },
};
