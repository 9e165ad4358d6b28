import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/provider/define.js';
import '../src/widgets/connector-list/define.js';
import { html } from 'lit';
import { accepting, json, offline, type FixtureAnswer, type FixtureAnswers } from '../test/support/fixture-client.js';
import { peoplePage } from '../test/support/fixtures/people.js';
import { found, press, widgetIn, write, type Widget } from './acts.js';
import { DARK, choices, column, staged, type Staged } from './scene.js';
import { surroundings } from './states.js';

type Story = StoryObj<Staged>;

const people = peoplePage({ items: peoplePage().items.map((row) => ({ ...row, acceptsMessages: true })) });
const manifest = {
  version: '1',
  lang: 'en',
  messages: {
    href: 'messages',
    consents: [
      {
        purpose: 'message',
        required: true,
        text: {
          en: 'I agree that my message and my address are passed on to this person.',
          fr: 'J’accepte que mon message et mon adresse soient transmis à cette personne.',
          ar: 'أوافق على نقل رسالتي وعنواني إلى هذا الشخص.',
        },
        policyUrl: 'https://network.example/privacy',
        controller: 'A network, 1 street',
      },
    ],
  },
};

function sending(answer: FixtureAnswer): FixtureAnswers {
  return { 'people.json': json(people), 'ouishare.json': json(manifest), messages: answer };
}

const around = surroundings(sending(accepting));

/** Writing to somebody: a press on a name opens the person, and a button there the form. */
const meta: Meta<Staged> = {
  title: 'Widgets/Connector list/Message',
  component: 'ouishare-connector-list',
  args: { scene: { answers: sending(accepting) } },
  argTypes: choices(),
  render: ({ scene = {} }) => staged(scene, html`<ouishare-connector-list no-filters></ouishare-connector-list>`),
};
export default meta;

async function openForm(canvas: HTMLElement): Promise<Widget> {
  const list = await widgetIn(canvas);
  await press(list, '.opener[data-id="salma"]');
  await press(list, '.writing button');
  return list;
}

/** Fills the form in, sends it, and waits for what comes. */
function sendAnd(next: string): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const list = await openForm(canvasElement);
    await write(list, '#message', 'Bonjour Salma,\n\nun café vendredi ?');
    await write(list, '#email', 'lea@example.org');
    await press(list, '#consent-0');
    await press(list, '#submit');
    await found(list.root, next);
  };
}

const open: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await found((await openForm(canvasElement)).root, '.writing form');
};

export const Open: Story = { play: open };
export const OpenInFrench: Story = { args: { scene: around.french }, play: open };
export const OpenInArabic: Story = { args: { scene: around.arabic }, play: open };
export const OpenInTheDark: Story = { args: { scene: { answers: sending(accepting), look: DARK } }, play: open };
export const Narrow: Story = { args: { scene: { answers: sending(accepting), look: column(240) } }, play: open };
export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const list = await openForm(canvasElement);
    await write(list, '#email', 'lea@gmial.com');
    await press(list, '#submit');
    await found(list.root, '#summary');
  },
};
export const Sent: Story = { play: sendAnd('.sent-message') };
export const SentInArabic: Story = { args: { scene: around.arabic }, play: sendAnd('.sent-message') };
export const NotSentOffline: Story = {
  args: { scene: { answers: sending(offline) } },
  play: sendAnd('[role="alert"] .notice'),
};
export const NotSentBroken: Story = {
  args: { scene: { answers: sending(json({}, { status: 500 })) } },
  play: sendAnd('[role="alert"] .notice'),
};
export const Closed: Story = {
  args: { scene: { answers: { 'people.json': json(people), 'ouishare.json': json({ version: '1' }) } } },
  play: async ({ canvasElement }) => {
    await found((await openForm(canvasElement)).root, '.writing .notice');
  },
};
