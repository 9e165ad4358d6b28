import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/member-signup/define.js';
import { SIGNUP_FIELDS } from '../src/contract/words.js';
import type { MemberSignupElement } from '../src/widgets/member-signup/member-signup.js';
import {
  accepting,
  json,
  offline,
  silent,
  type FixtureAnswer,
  type FixtureAnswers,
} from '../test/support/fixture-client.js';
import { communityPage, communityRows } from '../test/support/fixtures/communities.js';
import { LONG_TITLE, LONG_WORD } from '../test/support/fixtures/long-texts.js';
import { manifestOf } from '../test/support/fixtures/manifest.js';
import { found, press, widgetIn, write } from './acts.js';
import { DARK, choices, column, staged, type Scene, type Staged } from './scene.js';
import { settings } from './settings.js';
import {
  FALLBACK,
  failedWithFallback,
  failures,
  loading,
  noEndpoint,
  noEndpointWithFallback,
  surroundings,
} from './states.js';

type Args = Partial<MemberSignupElement> & Staged;
type Story = StoryObj<Args>;
type Signup = Parameters<typeof manifestOf>[0];

const DAY_MS = 86_400_000;
const RETRY_AFTER_S = 300;

const communities = json(communityPage());

/** An endpoint that offers a sign-up and takes it, unless `signups` says otherwise. */
function offer(signup: Signup = {}, signups: FixtureAnswer = accepting, rows = communities): FixtureAnswers {
  return { 'ouishare.json': json(manifestOf(signup)), 'communities.json': rows, signups };
}

const answers = offer();
const around = surroundings(answers);
const towns = [
  'Madrid',
  'Málaga',
  'Malmö',
  'Manchester',
  'Marseille',
  'Milano',
  'München',
  'Rabat',
  'Roma',
  'Tunis',
].map((name) => ({ id: name.toLowerCase(), name }));
const manyCommunities = offer({}, accepting, json(communityPage({ items: [...communityRows, ...towns] })));
const everyField = SIGNUP_FIELDS.filter((field) => field !== 'locale');
const refusing = (status: number, problem: object): FixtureAnswers =>
  offer({}, json({ title: 'Refused', status, ...problem }, { status }));

const meta: Meta<Args> = {
  title: 'Widgets/Member sign-up',
  component: 'ouishare-member-signup',
  args: { scene: { answers } },
  argTypes: choices({ variant: ['plain', 'card', 'dialog'], loading: ['visible', 'eager'] }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-member-signup ${settings(args)}>${scene.inside}</ouishare-member-signup>`),
};
export default meta;

const fillIn: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement);
  await write(widget, '#email', 'you@mail.example');
  await write(widget, '#communityIds', 'casablanca');
  await press(widget, '#consent-0');
};
const send: NonNullable<Story['play']> = async (context) => {
  await fillIn(context);
  await press(await widgetIn(context.canvasElement), '#submit');
};

const slip: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement);
  await write(widget, '#email', 'you@gmial.com');
  await found(widget.root, '#email-hint button');
};
const sendLater: NonNullable<Story['play']> = async (context) => {
  await send(context);
  const { root } = await widgetIn(context.canvasElement);
  await found(root, '.end button.word');
  root.querySelector<HTMLElement>('.end button.word')?.click();
  // It is the visitor's tab that keeps it: the next story is another visitor.
  sessionStorage.clear();
};

const writeCommunity: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement);
  await found(widget.root, '[role="combobox"]');
  await write(widget, '#communityIds', 'ma');
};

export const Loaded: Story = {};
export const OfACommunity: Story = { args: { community: 'casablanca' } };
export const EmailOnly: Story = { args: { scene: { answers: offer({ fields: ['name'], required: [] }) }, fields: '' } };
export const EveryField: Story = { args: { scene: { answers: offer({ fields: everyField }) } } };
/** More communities than one looks through: found by writing. */
export const ManyCommunities: Story = { args: { scene: { answers: manyCommunities } }, play: writeCommunity };
export const ManyCommunitiesInArabic: Story = {
  args: { scene: { ...around.arabic, answers: manyCommunities } },
  play: writeCommunity,
};
export const Card: Story = { args: { variant: 'card' } };
export const Dialog: Story = { args: { variant: 'dialog', community: 'casablanca' } };
export const DialogOpen: Story = {
  ...Dialog,
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '[aria-haspopup]');
  },
};
export const FilledIn: Story = { play: fillIn };

export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement);
    await write(widget, '#email', 'not an address');
    await press(widget, '#submit');
  },
};
export const MistakesInTheDark: Story = { ...Mistakes, args: { scene: around.dark } };
export const MistakesInArabic: Story = { ...Mistakes, args: { scene: around.arabic } };

export const Sending: Story = {
  args: { scene: { answers: offer({}, silent), limits: { answerMs: DAY_MS, patienceMs: DAY_MS } } },
  play: send,
};
export const Sent: Story = { play: send };
export const SentInTheDark: Story = { args: { scene: around.dark }, play: send };
export const SentInArabic: Story = { args: { scene: around.arabic }, play: send };

/** A slip in the address, and the one that was probably meant. */
export const SlipInTheAddress: Story = { play: slip };
export const SlipInArabic: Story = { args: { scene: around.arabic }, play: slip };

export const NotSentOffline: Story = { args: { scene: { answers: offer({}, offline) } }, play: send };
/** After "Send when I am back". */
export const SentLater: Story = { args: { scene: { answers: offer({}, offline) } }, play: sendLater };
export const SentLaterInArabic: Story = {
  args: { scene: { ...around.arabic, answers: offer({}, offline) } },
  play: sendLater,
};
export const NotSentTooMuch: Story = {
  args: { scene: { answers: refusing(429, { retryAfter: RETRY_AFTER_S }) } },
  play: send,
};
export const NotSentBroken: Story = { args: { scene: { answers: refusing(500, {}) } }, play: send };
export const RefusedAddress: Story = {
  args: { scene: { answers: refusing(422, { errors: [{ pointer: '/email', code: 'invalid' }] }) } },
  play: send,
};
export const RefusedOrigin: Story = {
  args: { scene: { answers: refusing(403, { errors: [{ pointer: '', code: 'origin_refused' }] }) } },
  play: send,
};
export const CommunitiesUnreachable: Story = {
  args: {
    scene: { answers: { 'ouishare.json': json(manifestOf()), 'communities.json': offline, signups: accepting } },
  },
};

export const Loading: Story = { args: { scene: loading } };
/** The endpoint publishes, but takes no sign-ups. */
export const NoSignupOffered: Story = {
  args: { scene: { answers: { 'ouishare.json': json({ version: '1', name: 'A folder of files' }) } } },
};
export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };
export const FallbackWhileLoading: Story = { args: { scene: { ...loading, inside: FALLBACK } } };

export const WithoutLabel: Story = { args: { label: '' } };

const longScene: Scene = {
  answers: offer({
    fields: everyField,
    consents: [
      {
        purpose: 'membership',
        required: true,
        text: `${LONG_TITLE} ${LONG_TITLE}`,
        policyUrl: 'https://network.example/privacy',
        controller: LONG_TITLE,
      },
      { purpose: 'second', text: LONG_WORD },
    ],
  }),
};
export const LongTexts: Story = { ...Mistakes, args: { scene: longScene } };

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const CardInASidebarInTheDark: Story = {
  args: { variant: 'card', scene: { answers, look: { ...DARK, ...column(320) } } },
};
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
