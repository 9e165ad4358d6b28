import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/partner-wall/define.js';
import type { PartnerWallElement } from '../src/widgets/partner-wall/partner-wall.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { json } from '../test/support/fixture-client.js';
import { longPartners } from '../test/support/fixtures/long-texts.js';
import { partnerPage } from '../test/support/fixtures/partners.js';
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

type Args = Partial<PartnerWallElement> & Staged;
type Story = StoryObj<Args>;

const answers = json(partnerPage());
const around = surroundings(answers);
const nobody = json(partnerPage({ items: [] }));
const sample = sampleNetwork(new Date());
const whole = json({ version: '1', lang: 'fr', tiers: sample.tiers, items: sample.partners });
const invite = html`<a slot="invite" href="https://network.example/partners">And you?</a>`;

const meta: Meta<Args> = {
  title: 'Widgets/Partner wall',
  component: 'ouishare-partner-wall',
  args: { scene: { answers } },
  argTypes: choices({ layout: ['grid', 'list'], tint: ['none', 'mono'], loading: ['visible', 'eager'] }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-partner-wall ${settings(args)}>${scene.inside}</ouishare-partner-wall>`),
};
export default meta;

const openFirst: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const wall = await widgetIn(canvasElement);
  await press(wall, 'button.logo');
  await found(wall.root, '.about > *');
};

export const Loaded: Story = {};

/** The partners of an invented network, as `npm start` serves them. */
export const WholeNetwork: Story = { args: { scene: { answers: whole, inside: invite } } };
export const WholeNetworkInTheDark: Story = { args: { scene: { answers: whole, inside: invite, look: DARK } } };

/** A partner opened in place: what it does, since when, with whom. */
export const Opened: Story = { args: { scene: { answers: whole } }, play: openFirst };
export const OpenedInTheDark: Story = { args: { scene: { answers: whole, look: DARK } }, play: openFirst };
export const OpenedInArabic: Story = { args: { scene: { ...around.arabic, answers: whole } }, play: openFirst };
export const List: Story = { args: { layout: 'list', scene: { answers, inside: invite } } };
export const Mono: Story = { args: { tint: 'mono' } };
export const MonoInTheDark: Story = { args: { tint: 'mono', scene: around.dark } };
export const OneGroup: Story = { args: { noTiers: true } };
export const OneTier: Story = { args: { tier: 'festival' } };
export const WithInvitation: Story = { args: { scene: { answers, inside: invite } } };

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(partnerPage()) } };
export const Empty: Story = { args: { scene: { answers: nobody } } };
export const EmptyWithInvitation: Story = { args: { scene: { answers: nobody, inside: invite } } };
export const NothingOfThisKind: Story = { args: { kind: 'media', community: 'dakar' } };

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(partnerPage()) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const LongTexts: Story = {
  args: { scene: { answers: json(partnerPage({ items: longPartners, tiers: [{ id: 'long', size: 'l' }] })) } },
};
export const LongTextsInAList: Story = { args: { ...LongTexts.args, layout: 'list' } };

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
export const ArabicList: Story = { args: { layout: 'list', scene: around.arabic } };
