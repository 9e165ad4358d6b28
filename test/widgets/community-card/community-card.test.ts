import { expect } from 'chai';
import '../../../src/provider/define.js';
import '../../../src/widgets/community-card/define.js';
import '../../../src/widgets/member-signup/define.js';
import { faults } from '../../support/axe.js';
import { articlePage } from '../../support/fixtures/articles.js';
import { communityPage } from '../../support/fixtures/communities.js';
import { eventPage } from '../../support/fixtures/events.js';
import { peoplePage } from '../../support/fixtures/people.js';
import { SMALL_MANIFEST } from '../../support/member-signup.js';
import { misbehavingPlace, type ServerPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

const NOW = new Date();

async function network(): Promise<ServerPlace> {
  const server = await misbehavingPlace();
  await server.answer('communities.json', { body: communityPage() });
  await server.answer('events.json', { body: eventPage(NOW) });
  await server.answer('people.json', { body: peoplePage() });
  await server.answer('articles.json', { body: articlePage() });
  return server;
}

async function cardOf(attributes: Record<string, string> = { community: 'casablanca' }): Promise<Widget> {
  const server = await network();
  const card = placeWidget(
    html`<ouishare-community-card lang=${attributes['lang'] ?? 'en'} loading="eager"></ouishare-community-card>`,
  );
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.setAttribute('endpoint', server.base);
  await card.whenReady();
  return card;
}

const whole = (card: Widget): Promise<unknown> =>
  until(() => all(card, '.late').length === 3, 'all that is read beside');

describe('the community card', () => {
  afterEach(clearPage);

  it('says who they are, where, how many, and the way in', async () => {
    const card = await cardOf();
    expect(textOf(one(card, '.heading'))).to.equal('Casablanca');
    await whole(card);
    const text = textOf(one(card, '.community'));
    for (const said of [
      'Morocco, since 2012',
      'Some thirty people',
      'members 31',
      'French, Arabic, and English',
      'Join',
    ])
      expect(text).to.include(said);
    expect(await faults(card)).to.deep.equal([]);
  });

  it('names what is next, who animates it and what the magazine has of it', async () => {
    const card = await cardOf();
    await whole(card);
    const [next, people, reading] = all(card, '.late').map(textOf).toSorted();
    expect([next, people, reading].join(' ')).to.include('Salma B.').and.include('Mapping disagreements before voting');
    expect(all(card, '.next')[0]?.children.length).to.be.within(1, 3);
  });

  it('draws the place on a small map that says nothing to ears, and none for a theme', async () => {
    const card = await cardOf();
    await until(() => all(card, '.spot').length === 1, 'the map');
    expect(one(card, '.spot').getAttribute('aria-hidden')).to.equal('true');
    const theme = await cardOf({ community: 'governance' });
    expect(all(theme, '.place')).to.deep.equal([]);
  });

  it('says so where the community is not listed, and shows what it has where the rest cannot be read', async () => {
    expect(textOf(one(await cardOf({ community: 'atlantis' }), '.empty'))).to.include('This community is not listed');
    const server = await misbehavingPlace();
    await server.answer('communities.json', { body: communityPage() });
    for (const name of ['events', 'people', 'articles']) await server.answer(`${name}.json`, { status: 500 });
    const card = placeWidget(
      html`<ouishare-community-card lang="en" loading="eager" community="casablanca" endpoint=${server.base}></ouishare-community-card>`,
    );
    await card.whenReady();
    await until(() => textOf(one(card, '.community')).includes('members 31'), 'the card');
    expect(all(card, '.late')).to.deep.equal([]);
    await until(() => !card.matches(':state(filling)'), 'the end of the tries');
  });

  it('tells the page’s style sheet while more is on its way, so that room can be kept for it', async () => {
    const card = await cardOf();
    expect(card.matches(':state(ready):state(filling)')).to.equal(true);
    await whole(card);
    await until(() => !card.matches(':state(filling)'), 'the end of filling');
    const empty = await cardOf({ community: 'atlantis' });
    expect(empty.matches(':state(filling)')).to.equal(false);

    const server = await network();
    await server.answer('events.json', { body: eventPage(NOW), delayMs: 400 });
    card.setAttribute('endpoint', server.base);
    await until(() => card.matches(':state(filling)'), 'the other network');
    await until(() => all(card, '.late').length === 2, 'what is there before the events');
    expect(card.matches(':state(filling)')).to.equal(true);
    await whole(card);
    await until(() => !card.matches(':state(filling)'), 'the end of filling again');
  });

  it('follows the community that a linked widget chose', async () => {
    const server = await network();
    const provider = document.createElement('ouishare-provider');
    provider.linked = true;
    provider.endpoint = server.base;
    provider.community = 'lyon';
    provider.innerHTML = '<ouishare-community-card lang="en" loading="eager"></ouishare-community-card>';
    document.body.append(provider);
    const card = provider.firstElementChild as unknown as Widget;
    await card.whenReady();
    expect(textOf(one(card, '.heading'))).to.equal('Lyon');
    provider.community = 'dakar';
    await until(() => textOf(one(card, '.heading')) === 'Dakar', 'the other one');
    provider.remove();
  });

  it('leads to the sign-up of the same provider with this community chosen, unless the page refuses', async () => {
    const server = await network();
    await server.answer('ouishare.json', {
      body: { ...SMALL_MANIFEST, signup: { ...SMALL_MANIFEST.signup, fields: ['communityIds'] } },
    });
    const provider = document.createElement('ouishare-provider');
    provider.linked = true;
    provider.endpoint = server.base;
    provider.innerHTML =
      '<ouishare-community-card lang="en" loading="eager" community="lyon"></ouishare-community-card><ouishare-member-signup lang="en" loading="eager"></ouishare-member-signup>';
    document.body.append(provider);
    const [card, form] = [...provider.children] as unknown as [Widget, Widget];
    await Promise.all([card.whenReady(), form.whenReady()]);
    const join = await until(() => all(card, 'button').find((button) => textOf(button) === 'Join Lyon'), 'the way in');
    card.addEventListener('ouishare-community-select', (event) => event.preventDefault(), { once: true });
    join.click();
    expect(provider.community).to.equal('');
    join.click();
    expect(provider.community).to.equal('lyon');
    await until(() => textOf(one(form, '#submit')) === 'Join Lyon', 'the form');
    provider.remove();
  });

  it('speaks the visitor’s language, Arabic from right to left', async () => {
    const card = await cardOf({ community: 'casablanca', lang: 'ar' });
    await until(() => textOf(one(card, '.heading')) === 'الدار البيضاء', 'the words');
    expect(one(card, '.frame').dir).to.equal('rtl');
  });
});
