import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/provider/define.js';
import '../src/widgets/community-map/define.js';
import { VIEWS } from '../src/widgets/community-map/community-map-settings.js';
import type { CommunityMapElement } from '../src/widgets/community-map/community-map.js';
import { sampleNetwork } from '../endpoint/sample/index.js';
import { fixtureBase, json } from '../test/support/fixture-client.js';
import { communityPage, communityRows } from '../test/support/fixtures/communities.js';
import { longCommunities } from '../test/support/fixtures/long-texts.js';
import { atPlace, found, press, widgetIn, write } from './acts.js';
import { DARK, choices, column, staged, type Scene, type Staged } from './scene.js';
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

type Args = Partial<CommunityMapElement> & Staged;
type Story = StoryObj<Args>;

const answers = json(communityPage());
const around = surroundings(answers);
const nobody = json(communityPage({ items: [] }));
const sample = sampleNetwork(new Date());
const network = json({ version: '1', lang: 'fr', items: sample.communities, labels: sample.labels });
const whole: Scene = { answers: network };

const MARSEILLE = { latitude: 43.3, longitude: 5.37 };
/** Houses of one town whose publisher knows one point of it. */
const stacked = Array.from({ length: 80 }, (_, at) => ({
  id: `house-${String(at)}`,
  name: `House ${String(at + 1)}`,
  place: { city: 'Nairobi', country: 'KE' },
  geo: { lat: -1.29, lon: 36.82 },
}));
/** A thousand towns around the sample's own. */
const thousand = Array.from({ length: 1000 }, (_, at) => {
  const own = communityRows[at % communityRows.length];
  const { lat = 10, lon = 10 } = own?.geo ?? {};
  const turn = at * 2.4;
  return {
    id: `town-${String(at)}`,
    name: `Town ${String(at + 1)}`,
    geo: { lat: lat + Math.sin(turn) * (at / 90), lon: lon + Math.cos(turn) * (at / 60) },
    members: (at * 7) % 100,
  };
});

const meta: Meta<Args> = {
  title: 'Widgets/Community map',
  component: 'ouishare-community-map',
  args: { scene: { answers } },
  argTypes: choices({ view: VIEWS, loading: ['visible', 'eager'] }),
  render: ({ scene = {}, ...args }) =>
    staged(scene, html`<ouishare-community-map ${settings(args)}>${scene.inside}</ouishare-community-map>`),
};
export default meta;

export const Loaded: Story = {};

/** The communities of an invented network, as `npm start` serves them. */
export const WholeNetwork: Story = { args: { scene: whole } };
export const WholeNetworkInTheDark: Story = { args: { scene: { ...whole, look: DARK } } };
export const WholeNetworkOnAPhone: Story = { args: { scene: { ...whole, look: column(320) } } };

export const CardOpen: Story = {
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '.places [data-row="casablanca"]');
  },
};
/** What comes with the first card: who connects them, and what they have planned. */
export const CardWithPeopleAndEvents: Story = {
  args: {
    deepLink: true,
    scene: {
      answers: {
        'communities.json': network,
        'people.json': json({ version: '1', lang: 'fr', items: sample.people }),
        'events.json': json({ version: '1', lang: 'fr', items: sample.events }),
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '.places [data-row="casablanca"]');
  },
};
export const ThemeOpen: Story = {
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '.shelf [data-row="governance"]');
  },
};

export const MapOnly: Story = { args: { view: 'map' } };
export const ListOnly: Story = { args: { view: 'list' } };
export const OneCountry: Story = { args: { country: 'FR' } };
export const ThemesOnly: Story = { args: { kind: 'thematic circle' } };
export const Near: Story = { args: { center: '46.8 3.5', zoom: 16, noSearch: true } };

/** On a layer of pictures, as a page's author may name one: here one picture for all of it, from beside the story. */
export const OnPictures: Story = {
  args: {
    tiles: `${fixtureBase()}pictures/barcelona.svg?{z}-{x}-{y}`,
    attribution: 'Drawn for this story, https://tiles.example/',
    view: 'map',
  },
};
/** Where a visitor of Marseille is: the story answers in place of the device. */
export const NearMe: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement);
    await atPlace(MARSEILLE, async () => {
      await press(widget, '#near');
      await found(widget.root, '.here');
    });
  },
};
export const StackOpen: Story = {
  args: { scene: { answers: json(communityPage({ items: stacked })) } },
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '.cluster');
  },
};
export const Thousand: Story = {
  args: { scene: { answers: json(communityPage({ items: thousand })) } },
};

export const Loading: Story = { args: { scene: loading } };
export const Slow: Story = { args: { scene: slow(communityPage()) } };
export const Empty: Story = { args: { scene: { answers: nobody } } };
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await write(await widgetIn(canvasElement), '#search', 'Atlantis');
  },
};

/** Coordinates that are none: listed, and said. */
export const NotOnTheMap: Story = {
  args: {
    scene: { answers: json(communityPage({ items: communityRows.map(({ geo: _geo, ...row }) => row) })) },
  },
};
export const MenusOpenOnAPhone: Story = {
  args: { scene: around.narrow320 },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement);
    await press(widget, '#filter');
    await write(widget, '#kind', 'local');
  },
};

export const FailedOffline: Story = { args: { scene: failures.offline } };
export const FailedTimeout: Story = { args: { scene: failures.timeout } };
export const FailedHttp: Story = { args: { scene: failures.http } };
export const FailedMalformed: Story = { args: { scene: failures.malformed } };
export const FailedTooLarge: Story = { args: { scene: failures['too-large'] } };
export const FailedVersion: Story = { args: { scene: failures.version } };
export const FailedWithFallback: Story = { args: { scene: failedWithFallback } };
export const Stale: Story = { args: { scene: stale(communityPage()) } };
export const NoEndpoint: Story = { args: { scene: noEndpoint } };
export const NoEndpointWithFallback: Story = { args: { scene: noEndpointWithFallback } };

export const WithoutLabel: Story = { args: { label: '' } };
export const LongTexts: Story = {
  args: { scene: { answers: json(communityPage({ items: longCommunities })) } },
  play: async ({ canvasElement }) => {
    await press(await widgetIn(canvasElement), '.places [data-row="long"]');
  },
};

export const Narrow240: Story = { args: { scene: around.narrow240 } };
export const Narrow320: Story = { args: { scene: around.narrow320 } };
export const Dark: Story = { args: { scene: around.dark } };
export const DarkCardOpen: Story = { ...CardOpen, args: { scene: around.dark } };
export const French: Story = { args: { scene: around.french } };
export const Arabic: Story = { args: { scene: around.arabic } };
export const ArabicCardOpen: Story = { ...CardOpen, args: { scene: around.arabic } };
