import { expect } from 'chai';
import type { PersonRow } from '../../../src/contract/people.js';
import '../../../src/provider/define.js';
import '../../../src/widgets/connector-list/define.js';
import { faults } from '../../support/axe.js';
import { peoplePage, personRows } from '../../support/fixtures/people.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

async function listOf(page: unknown = peoplePage(), attributes: Record<string, string> = {}): Promise<Widget> {
  const server = await misbehavingPlace();
  await server.answer('people.json', { body: page });
  const list = placeWidget(
    html`<ouishare-connector-list lang=${attributes['lang'] ?? 'en'} loading="eager"></ouishare-connector-list>`,
  );
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.setAttribute('endpoint', server.base);
  await list.whenReady();
  return list;
}

const names = (list: Widget): string[] => all(list, '.person bdi').map(textOf);
const opener = (list: Widget, at: number): HTMLElement | null | undefined =>
  all(list, '.person')[at]?.querySelector<HTMLElement>('.opener');
const card = (list: Widget, at: number): string => textOf(all(list, '.person')[at]);
const open = async (list: Widget, at: number): Promise<void> => {
  opener(list, at)?.click();
  await until(() => all(list, '.details > *').length > 0, 'the details');
};
const choose = async (list: Widget, id: string, value: string): Promise<void> => {
  const menu = one(list, `#${id}`) as HTMLSelectElement;
  menu.value = value;
  menu.dispatchEvent(new Event('change'));
  await list.updateComplete;
};
const crowd = (count: number): PersonRow[] =>
  Array.from({ length: count }, (_, at) => ({ id: `p${String(at)}`, name: `Person ${String(at)}`, consent: 'public' }));

describe('the connector list', () => {
  afterEach(clearPage);

  it('says who, where, for what and in which languages, and counts people and cities', async () => {
    const list = await listOf();
    expect(names(list)).to.deep.equal(personRows.map(({ name }) => name).toSorted(new Intl.Collator('en').compare));
    const salma = names(list).indexOf('Salma B.');
    expect(card(list, salma)).to.equal(
      'SB Salma B. Casablanca, Morocco Partnerships and events French, Arabic, and English',
    );
    expect(textOf(one(list, '.heading'))).to.equal('Connectors 6 people, 4 cities');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('shows nobody who did not agree to it', async () => {
    const list = await listOf([
      { id: 'x', name: 'Hidden', consent: 'private' },
      { id: 'y', name: 'Unsaid' },
      personRows[0],
    ]);
    expect(names(list)).to.deep.equal(['Salma B.']);
  });

  it('opens a person in place, and closes it again', async () => {
    const list = await listOf();
    const at = names(list).indexOf('Salma B.');
    await open(list, at);
    const details = textOf(one(list, '.details'));
    for (const said of [
      'Keeps the Friday table',
      'one more chair',
      'Casablanca',
      'Connector',
      'Facilitation',
      'Website',
      'Mastodon',
    ])
      expect(details).to.include(said);
    expect(opener(list, at)?.getAttribute('aria-expanded')).to.equal('true');
    expect(one(list, `#${opener(list, at)?.getAttribute('aria-controls') ?? ''}`)).to.equal(one(list, '.details'));
    expect(await faults(list)).to.deep.equal([]);
    opener(list, at)?.click();
    await list.updateComplete;
    expect(all(list, '.details')).to.have.length(0);
  });

  it('offers no opening where a card says all already', async () => {
    const list = await listOf();
    expect(opener(list, names(list).indexOf('Awa D.'))).to.equal(null);
    expect(opener(list, names(list).indexOf('Jonas W.'))).to.be.an.instanceOf(HTMLButtonElement);
  });

  it('tells the page who is opened, and stays closed where the page wants that', async () => {
    const list = await listOf();
    const told: string[] = [];
    list.addEventListener('ouishare-person-select', (event) => {
      told.push(event.row.id);
      event.preventDefault();
    });
    opener(list, names(list).indexOf('Tiago M.'))?.click();
    await list.updateComplete;
    expect(told).to.deep.equal(['tiago']);
    expect(all(list, '.details')).to.have.length(0);
  });

  it('finds by community, work and language, with counts, and clears each', async () => {
    const list = await listOf();
    expect(textOf(one(list, '#workstream')))
      .to.include('Research ( 1 )')
      .and.include('Repair-cafés');
    await choose(list, 'language', 'fr');
    expect(names(list)).to.have.members(['Salma B.', 'Inès R.', 'Awa D.']);
    expect(textOf(one(list, '#community')))
      .to.include('Paris ( 1 )')
      .and.not.include('Berlin');
    await choose(list, 'community', 'paris');
    expect(names(list)).to.deep.equal(['Inès R.']);
    all(list, '.chips.active button')[0]?.click();
    await list.updateComplete;
    expect(names(list)).to.have.length(3);
  });

  it('searches many people without regard to accents, and by what they do', async () => {
    const list = await listOf([...personRows, ...crowd(6)]);
    const search = one(list, '#search') as HTMLInputElement;
    const seek = async (text: string): Promise<void> => {
      search.value = text;
      search.dispatchEvent(new Event('input'));
      await list.updateComplete;
    };
    await seek('INES');
    expect(names(list)).to.deep.equal(['Inès R.']);
    await seek('partnerships');
    expect(names(list)).to.deep.equal(['Salma B.']);
    await seek('nobody at all');
    expect(textOf(one(list, '.frame')))
      .to.include('Nobody matches')
      .and.include('“nobody at all”');
    all(list, '.notice button, .empty button').at(-1)?.click();
    await until(() => names(list).length === 12, 'everybody again');
    expect(search.value).to.equal('');
  });

  it('has neither search nor menus for a few people who share everything', async () => {
    const list = await listOf(crowd(3));
    expect(all(list, '.toolbar')).to.have.length(0);
  });

  it('keeps to what the author wants shown', async () => {
    expect(names(await listOf(peoplePage(), { 'person-role': 'editor advisor' }))).to.have.members([
      'Tiago M.',
      'Awa D.',
    ]);
    expect(names(await listOf(peoplePage(), { workstream: 'magazine finance' }))).to.have.members([
      'Tiago M.',
      'Inès R.',
    ]);
    expect(names(await listOf(peoplePage(), { community: 'casablanca' }))).to.have.members(['Salma B.', 'يوسف ك.']);
    const bare = await listOf(peoplePage(), { 'no-filters': '' });
    expect(all(bare, '.toolbar')).to.have.length(0);
  });

  it('groups by work: who does several things stands under each, who says nothing comes last', async () => {
    const list = await listOf(peoplePage(), { 'group-by': 'workstream' });
    expect(all(list, '.group-name').map(textOf)).to.deep.equal([
      'Administration',
      'Events',
      'Finance',
      'Magazine',
      'Partnerships',
      'Repair-cafés',
      'Research',
      'Others',
    ]);
    expect(textOf(all(list, '.group').at(-1)))
      .to.include('Awa D.')
      .and.include('يوسف ك.');
    expect(all(list, '.person h4')).to.have.length(9);
  });

  it('shows in a list what people say of themselves', async () => {
    const list = await listOf(peoplePage(), { layout: 'list' });
    const salma = names(list).indexOf('Salma B.');
    expect(card(list, salma)).to.include('Keeps the Friday table').and.not.include('one more chair');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('narrows to the community that a linked widget chose, and leads back', async () => {
    const server = await misbehavingPlace();
    await server.answer('people.json', { body: peoplePage() });
    const list = placeWidget(html`<ouishare-provider endpoint=${server.base} linked community="casablanca">
      <ouishare-connector-list lang="en" loading="eager"></ouishare-connector-list>
    </ouishare-provider>`);
    await list.whenReady();
    expect(names(list)).to.have.members(['Salma B.', 'يوسف ك.']);
    expect(textOf(one(list, '.frame'))).to.include('Only Casablanca');
    all(list, '.notice button')[0]?.click();
    await until(() => names(list).length === 6, 'all people');
  });

  it('asks for no portrait that the author did not allow, and shows initials instead', async () => {
    const elsewhere = await misbehavingPlace();
    const src = `${elsewhere.base.replace('localhost', '127.0.0.1')}face.png`;
    const list = await listOf([{ ...personRows[0], image: { src, width: 64, height: 64 } }]);
    expect(all(list, 'img')).to.have.length(0);
    expect(textOf(one(list, '.portrait'))).to.equal('SB');
    expect(await elsewhere.hits('face.png')).to.have.length(0);
  });

  it('runs no script, whatever a person says of themselves', async () => {
    const evil = '<img src=x onerror="globalThis.ouishareBroken = true">';
    const list = await listOf([
      {
        id: 'evil',
        name: evil,
        consent: 'public',
        bio: evil,
        skills: [evil],
        workstreams: [evil],
        links: [{ url: 'javascript:globalThis.ouishareBroken=true' }, { rel: evil, url: 'https://people.example/' }],
      },
    ]);
    await open(list, 0);
    expect(names(list)).to.deep.equal([evil]);
    expect(all(list, 'img, script, a[href^="javascript"]')).to.have.length(0);
    expect('ouishareBroken' in globalThis).to.equal(false);
  });

  it('keeps what can be read when one row is broken, and says so when there is nobody', async () => {
    expect(names(await listOf([null, 7, personRows[1]]))).to.deep.equal(['Tiago M.']);
    const nobody = await listOf([]);
    expect(textOf(one(nobody, '.frame'))).to.include('No connector yet');
  });

  it('is told in Arabic, from right to left', async () => {
    const list = await listOf(peoplePage(), { lang: 'ar' });
    await until(() => textOf(one(list, '.heading')).startsWith('حلقات الوصل'), 'the Arabic words');
    expect(one(list, '.frame').getAttribute('dir')).to.equal('rtl');
    expect(textOf(one(list, '.frame'))).to.include('الشراكات');
  });
});
