import { expect } from 'chai';
import '../../src/provider/define.js';
import '../../src/widgets/article-list/define.js';
import '../../src/widgets/community-card/define.js';
import '../../src/widgets/community-map/define.js';
import '../../src/widgets/connector-list/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/member-signup/define.js';
import '../../src/widgets/partner-wall/define.js';
import '../../src/widgets/project-list/define.js';
import type { ProviderElement } from '../../src/provider/provider.js';
import { SMALL_MANIFEST, TAKEN, isSent, press, send, sentBodies, tick, write } from '../support/member-signup.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { all, clearPage, html, one, place, textOf, until, type Widget } from '../support/widget.js';

const TAGS = [
  'community-map',
  'event-list',
  'connector-list',
  'partner-wall',
  'article-list',
  'project-list',
  'community-card',
  'member-signup',
] as const;
/** What lists rows; a card shows one community, a form asks. */
const LISTS = TAGS.slice(1, 6);

/** One row for each community in every list. */
const ROWS: Readonly<Record<string, (town: string) => object>> = {
  events: (town) => ({ title: `Evening in ${town}`, start: '2090-05-20T18:30', timeZone: 'Europe/Paris' }),
  people: (town) => ({ name: `Somebody of ${town}`, consent: 'public' }),
  partners: (town) => ({ name: `Friends of ${town}` }),
  articles: (town) => ({ title: `News of ${town}`, url: 'https://magazine.example/', published: '2026-05-01' }),
  projects: (town) => ({ name: `Workshop of ${town}` }),
};

async function network(): Promise<ServerPlace> {
  const server = await misbehavingPlace();
  const towns = ['Casablanca', 'Lyon'];
  const communities = towns.map((name, at) => ({
    id: name.toLowerCase(),
    name,
    place: { city: name },
    geo: { lat: 33 + 12 * at, lon: -7 + 12 * at },
  }));
  await server.answer('communities.json', { body: { version: '1', items: communities } });
  for (const [resource, row] of Object.entries(ROWS)) {
    const items = towns.map((town) => ({
      id: `${resource}-${town}`,
      communityIds: [town.toLowerCase()],
      ...row(town),
    }));
    await server.answer(`${resource}.json`, { body: { version: '1', items } });
  }
  const signup = { ...SMALL_MANIFEST.signup, fields: ['communityIds'] };
  await server.answer('ouishare.json', { body: { ...SMALL_MANIFEST, signup } });
  await server.answer('signups', TAKEN);
  return server;
}

interface Group {
  readonly provider: ProviderElement;
  readonly of: (tag: (typeof TAGS)[number]) => Widget;
}

/** Every widget in one provider. */
async function groupOf(server: ServerPlace, isLinked = true): Promise<Group> {
  const provider = document.createElement('ouishare-provider');
  provider.linked = isLinked;
  provider.endpoint = server.base;
  for (const tag of TAGS) {
    const widget = document.createElement(`ouishare-${tag}`);
    widget.setAttribute('lang', 'en');
    widget.setAttribute('loading', 'eager');
    if (tag === 'community-card') widget.setAttribute('community', 'lyon');
    provider.append(widget);
  }
  place(html`${provider}`);
  const widgets = [...provider.children] as unknown as Widget[];
  await Promise.all(widgets.map((widget) => widget.whenReady()));
  return {
    provider,
    of: (tag) => provider.querySelector(`ouishare-${tag}`) as unknown as Widget,
  };
}

const shows = ({ of }: Group, tag: (typeof TAGS)[number], town: string): boolean =>
  textOf(of(tag).renderRoot).includes(town);
const narrowedTo = (group: Group, town: string, other: string): boolean =>
  LISTS.every((tag) => shows(group, tag, `Only ${town}`) && !shows(group, tag, `of ${other}`));
const showsBoth = (group: Group): boolean =>
  LISTS.every((tag) => !shows(group, tag, 'Only ') && ['Casablanca', 'Lyon'].every((town) => shows(group, tag, town)));
const chosenIn = ({ of }: Group): string => (one(of('member-signup'), '#communityIds') as HTMLSelectElement).value;
const chooseOnMap = ({ of }: Group, id: string): void => {
  one(of('community-map'), `.places [data-row="${id}"]`).click();
};

describe('widgets that know each other', () => {
  afterEach(clearPage);

  it('follow one chosen community, and leave it again', async () => {
    const group = await groupOf(await network());
    await until(() => showsBoth(group), 'all rows');
    chooseOnMap(group, 'casablanca');
    await until(() => narrowedTo(group, 'Casablanca', 'Lyon'), 'Casablanca everywhere');
    await until(() => chosenIn(group) === 'casablanca', 'Casablanca in the form');
    expect(group.provider.getAttribute('community')).to.equal('casablanca');
    press(group.of('event-list'), 'Show all');
    await until(() => showsBoth(group), 'all rows again');
    expect(group.provider.community).to.equal('');
  });

  it('stay apart from those of another provider, and from each other where they are not linked', async () => {
    const server = await network();
    const [one, other, loose] = [await groupOf(server), await groupOf(server), await groupOf(server, false)];
    await until(() => [one, other, loose].every(showsBoth), 'all rows');
    chooseOnMap(one, 'casablanca');
    chooseOnMap(other, 'lyon');
    chooseOnMap(loose, 'lyon');
    await until(() => narrowedTo(one, 'Casablanca', 'Lyon'), 'Casablanca in one');
    await until(() => narrowedTo(other, 'Lyon', 'Casablanca'), 'Lyon in the other');
    expect(showsBoth(loose)).to.equal(true);
    expect([one, other, loose].map(({ provider }) => provider.community)).to.deep.equal(['casablanca', 'lyon', '']);
    press(one.of('partner-wall'), 'Show all');
    await until(() => showsBoth(one), 'all in one');
    expect(narrowedTo(other, 'Lyon', 'Casablanca')).to.equal(true);
  });

  it('take a visitor who joins on a card to the form, and the request carries the community', async () => {
    const server = await network();
    const group = await groupOf(server);
    await until(
      () => all(group.of('community-card'), 'button').some((each) => textOf(each) === 'Join Lyon'),
      'the way in',
    );
    press(group.of('community-card'), 'Join Lyon');
    const form = group.of('member-signup');
    await until(() => textOf(one(form, '#submit')) === 'Join Lyon', 'the form');
    expect(document.activeElement).to.equal(form);
    await until(() => narrowedTo(group, 'Lyon', 'Casablanca'), 'the others');
    write(form, 'email', 'ines@example.org');
    tick(form, 'I agree to this.');
    send(form);
    await isSent(form);
    const bodies = await sentBodies(server);
    expect(bodies.map(({ communityIds }) => communityIds)).to.deep.equal([['lyon']]);
    expect(all(form, '.sent')).to.have.length(1);
  });
});
