import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/community-map/define.js';
import '../src/widgets/event-list/define.js';
import '../src/widgets/member-signup/define.js';
import '../src/widgets/partner-wall/define.js';
import { accepting, json, type FixtureAnswers } from '../test/support/fixture-client.js';
import { communityPage } from '../test/support/fixtures/communities.js';
import { eventPage } from '../test/support/fixtures/events.js';
import { manifestOf } from '../test/support/fixtures/manifest.js';
import { partnerPage } from '../test/support/fixtures/partners.js';
import { STACK, staged, type Look, type Staged } from './scene.js';

/** Every token that a page may set (surface.md), by its name in CSS. */
const TOKENS = {
  '--ouishare-color-surface': 'color',
  '--ouishare-color-text': 'color',
  '--ouishare-color-muted': 'color',
  '--ouishare-color-accent': 'color',
  '--ouishare-color-on-accent': 'color',
  '--ouishare-color-border': 'color',
  '--ouishare-color-danger': 'color',
  '--ouishare-color-focus': 'color',
  '--ouishare-font-body': 'text',
  '--ouishare-font-heading': 'text',
  '--ouishare-size-text': 'text',
  '--ouishare-space': 'text',
  '--ouishare-radius': 'text',
  '--ouishare-shadow': 'text',
} as const;

type Args = Staged & Partial<Record<keyof typeof TOKENS, string>>;
type Story = StoryObj<Args>;

const answers: FixtureAnswers = {
  'ouishare.json': json(manifestOf()),
  'events.json': json(eventPage(new Date())),
  'communities.json': json(communityPage()),
  'partners.json': json(partnerPage()),
  signups: accepting,
};
const controls = Object.fromEntries(
  Object.entries(TOKENS).map(([name, control]) => [name, { control, table: { category: 'tokens' } }] as const),
);

/** What the page's author wrote besides tokens: the host as it is without us. */
const PAGE: Look = { ...STACK, padding: '2em 1.25em' };
const NIGHT: Look = { ...PAGE, 'color-scheme': 'dark', 'background-color': '#17130f', color: '#f4ede2' };
const CREAM: Look = {
  ...PAGE,
  'color-scheme': 'light',
  'background-color': '#f7f2e8',
  color: '#2a2119',
  'font-family': 'Georgia, "Times New Roman", serif',
  'font-size': '19px',
};

const meta: Meta<Args> = {
  title: 'Theming',
  argTypes: { ...controls, scene: { table: { disable: true } } },
  render: ({ scene = {}, ...tokens }) => {
    const set = Object.entries(tokens).filter(([, value]) => value !== '');
    return staged(
      { ...scene, look: { ...scene.look, ...Object.fromEntries(set) } },
      html`<ouishare-event-list loading="eager" page-size="5"></ouishare-event-list>
        <ouishare-community-map loading="eager"></ouishare-community-map>
        <ouishare-partner-wall loading="eager"></ouishare-partner-wall>
        <ouishare-member-signup loading="eager"></ouishare-member-signup>`,
    );
  },
};
export default meta;

/** A host that sets nothing: its own font, colour and scheme come through. */
export const Neutral: Story = { args: { scene: { answers, look: PAGE } } };

/** A dark host with one accent of its own. */
export const Night: Story = {
  args: {
    scene: { answers, look: NIGHT },
    '--ouishare-color-accent': '#f0c419',
    '--ouishare-color-on-accent': '#1d1600',
    '--ouishare-color-surface': '#241e18',
  },
};

/** A host in a serif of 19 px on cream paper. */
export const Cream: Story = {
  args: {
    scene: { answers, look: CREAM },
    '--ouishare-color-accent': '#93301d',
    '--ouishare-color-on-accent': '#fff',
    '--ouishare-color-surface': '#fffdf8',
  },
};

/** Every token set, each to something that is seen. */
export const EveryToken: Story = {
  args: {
    scene: { answers, look: { ...PAGE, 'color-scheme': 'light', 'background-color': '#fff', color: '#222' } },
    '--ouishare-color-surface': '#eef3ff',
    '--ouishare-color-text': '#10204a',
    '--ouishare-color-muted': '#3d4a73',
    '--ouishare-color-accent': '#3b2fb8',
    '--ouishare-color-on-accent': '#fff',
    '--ouishare-color-border': '#8b94b8',
    '--ouishare-color-danger': '#8a1538',
    '--ouishare-color-focus': '#b0006a',
    '--ouishare-font-body': 'Verdana, sans-serif',
    '--ouishare-font-heading': 'Georgia, serif',
    '--ouishare-size-text': '15px',
    '--ouishare-space': '10px',
    '--ouishare-radius': '12px',
    '--ouishare-shadow': '0 4px 24px rgb(16 32 74 / 0.35)',
  },
};
