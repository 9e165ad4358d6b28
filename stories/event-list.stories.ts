import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/event-list/define.js';
import type { EventListElement } from '../src/widgets/event-list/event-list.js';
import { VIEWS } from '../src/widgets/event-list/toolbar.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { json, type FixtureAnswers } from '../test/support/fixture-client.js';
import { eventPage, manyEvents, pastEventPage } from '../test/support/fixtures/events.js';
import { longEvents } from '../test/support/fixtures/long-texts.js';
import { manifestOf } from '../test/support/fixtures/manifest.js';
import { press, widgetIn, write } from './acts.js';
import { choices, column, staged, type Staged } from './scene.js';
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

type Args = Partial<EventListElement> & Staged;
type Story = StoryObj<Args>;

const NOW = new Date();
const FIRST_PAGE_ROWS = 30;

const answers: FixtureAnswers = {
  'events.json': json(eventPage(NOW, { past: 'events-past.json' })),
  'events-past.json': json(pastEventPage(NOW)),
  'ouishare.json': json(manifestOf()),
};
const around = surroundings(answers);
const nothingPlanned = json(eventPage(NOW, { items: [], past: 'events-past.json' }));
const sample = sampleNetwork(NOW);

const meta: Meta<Args> = {
  title: 'Widgets/Event list',
  component: 'ouishare-event-list',
  args: { scene: { answers } },
  argTypes: choices({
    view: VIEWS,
    'group-by': ['month', 'day', 'none'],
    'time-zone': ['event', 'visitor'],
    loading: ['visible', 'eager'],
  }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-event-list ${settings(args)}>${scene.inside}</ouishare-event-list>`),
};
export default meta;

export const Loaded: Story = {};

/** Some sixty events of an invented network, as `npm start` serves them. */
export const WholeNetwork: Story = {
  args: {
    pageSize: 20,
    scene: { answers: json({ version: '1', lang: 'fr', items: sample.events, labels: sample.labels }) },
  },
};

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '[data-id="workshop"]');
  },
};

/** Into one's own calendar: one event, and below the whole list as a subscription or a file. */
export const Calendars: Story = {
  play: async ({ canvasElement }) => {
    const list = await widgetIn(canvasElement);
    await press(list, '[data-id="workshop"]');
    await press(list, '.details .button[aria-expanded]');
    await press(list, '.notice .button[aria-expanded]');
  },
};
export const WithoutCalendars: Story = { ...Opened, args: { noExport: true } };
/** The page's source has a script of schema.org data for search engines. */
export const ForSearchEngines: Story = { args: { structuredData: true } };

export const FiltersOpen: Story = {
  args: { scene: { answers, look: column(320) } },
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '#filter');
  },
};

export const Cards: Story = { args: { view: 'cards' } };
export const Month: Story = { args: { view: 'month' } };
export const GroupedByDay: Story = { args: { groupBy: 'day' } };
export const NotGrouped: Story = { args: { groupBy: 'none', noFilters: true, noSearch: true } };
export const VisitorsOwnTime: Story = { args: { timeZone: 'visitor' } };
export const Past: Story = { args: { past: true } };
export const OneCommunity: Story = { args: { community: 'paris' } };

/** The publisher has more pages: "so far", and a button for the next rows. */
export const FirstOfMany: Story = {
  args: {
    pageSize: 10,
    scene: { answers: json(manyEvents(NOW, FIRST_PAGE_ROWS, { next: 'events-2.json', total: 300 })) },
  },
};

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(eventPage(NOW)) } };

export const Empty: Story = { args: { scene: { answers: nothingPlanned } } };
export const EmptyOfOneCommunity: Story = { args: { community: 'lisboa', scene: { answers: nothingPlanned } } };
export const EmptyInOwnWords: Story = {
  args: { scene: { answers: nothingPlanned, inside: html`<p slot="empty">We are asleep until the summer.</p>` } },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await write(await widgetIn(canvasElement), '#search', 'zeppelin');
  },
};

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(eventPage(NOW)) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const OwnLabelLevelThree: Story = { args: { label: 'What we do together', headingLevel: 3 } };
export const OwnHeadingAndFooter: Story = {
  args: {
    scene: {
      answers,
      inside: html`<h2 slot="heading">Come along</h2>
        <p slot="footer"><a href="https://network.example/agenda">The whole agenda</a></p>`,
    },
  },
};

export const LongTexts: Story = {
  args: { scene: { answers: json(eventPage(NOW, { items: longEvents(NOW) })) } },
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '[data-id="long"]');
  },
};

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
export const ArabicOpened: Story = { ...Opened, args: { scene: around.arabic } };
export const ArabicCalendars: Story = { ...Calendars, args: { scene: around.arabic } };
export const CalendarsNarrow240: Story = { ...Calendars, args: { scene: around.narrow240 } };
