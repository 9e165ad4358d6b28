import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/community-map/define.js';
import '../src/widgets/event-list/define.js';
import '../src/widgets/partner-wall/define.js';
import { json, text } from '../test/support/fixture-client.js';
import { eventPage, eventRows } from '../test/support/fixtures/events.js';
import { hostileCommunities, hostileEvents, hostilePartners } from '../test/support/fixtures/hostile.js';
import { press, widgetIn } from './acts.js';
import { staged, type Staged } from './scene.js';

interface Args extends Staged {
  widget?: TemplateResult;
}
type Story = StoryObj<Args>;

const NOW = new Date();
const good = eventRows(NOW).slice(0, 2);

const events = html`<ouishare-event-list></ouishare-event-list>`;

/** What publishers get wrong: the bad row or field is left out and told, the rest stays untouched. */
const meta: Meta<Args> = {
  title: 'Failures',
  args: { widget: events },
  argTypes: { scene: { table: { disable: true } }, widget: { table: { disable: true } } },
  render: ({ scene = {}, widget }) => staged(scene, html`${widget}`),
};
export default meta;

/** Rows of wrong types, markup in texts, dates that are none, addresses that run, an id twice. */
export const BadEvents: Story = { args: { scene: { answers: json(hostileEvents(NOW)) } } };
/** The row whose every text is markup, opened: it is read as the letters that it is. */
export const MarkupOpened: Story = {
  ...BadEvents,
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '[data-id="script"]');
  },
};
/** Coordinates that are nowhere on Earth: no pin, but a line in the list. */
export const BadCommunities: Story = {
  args: {
    scene: { answers: json(hostileCommunities()) },
    widget: html`<ouishare-community-map></ouishare-community-map>`,
  },
};
export const BadPartners: Story = {
  args: { scene: { answers: json(hostilePartners()) }, widget: html`<ouishare-partner-wall></ouishare-partner-wall>` },
};
export const BadPartnersInAList: Story = {
  args: { ...BadPartners.args, widget: html`<ouishare-partner-wall layout="list"></ouishare-partner-wall>` },
};

/** Not one row that can be read: a failed state, never an empty list. */
export const NothingReadable: Story = {
  args: { scene: { answers: json({ version: '1', items: [null, 42, { id: 'untitled' }] }) } },
};
/** A bare array is a page as well. */
export const BareArray: Story = { args: { scene: { answers: json(good) } } };
/** The second page is broken: the first is shown, and the visitor may ask again. */
export const SecondPageBroken: Story = {
  args: {
    scene: {
      answers: {
        'events.json': json(eventPage(NOW, { items: good, next: 'more.json' })),
        'more.json': text('{"items": ['),
      },
    },
  },
};
/** The next page is at somebody else's address: nobody goes there. */
export const NextPageElsewhere: Story = {
  args: { scene: { answers: json(eventPage(NOW, { items: good, next: 'https://elsewhere.example/next.json' })) } },
};
