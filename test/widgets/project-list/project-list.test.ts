import { expect } from 'chai';
import '../../../src/widgets/project-list/define.js';
import { faults } from '../../support/axe.js';
import { projectPage, projectRows } from '../../support/fixtures/projects.js';
import { peoplePage } from '../../support/fixtures/people.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

async function listOf(page: unknown = projectPage(), attributes: Record<string, string> = {}): Promise<Widget> {
  const server = await misbehavingPlace();
  await server.answer('projects.json', { body: page });
  await server.answer('people.json', { body: peoplePage() });
  const list = placeWidget(
    html`<ouishare-project-list lang=${attributes['lang'] ?? 'en'} loading="eager"></ouishare-project-list>`,
  );
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.setAttribute('endpoint', server.base);
  await list.whenReady();
  return list;
}

const names = (list: Widget): string[] => all(list, '.project .title').map(textOf);
const card = (list: Widget, name: string): HTMLElement | undefined =>
  all(list, '.project').find((each) => textOf(each.querySelector('.title')) === name);
const choose = async (list: Widget, id: string, value: string): Promise<void> => {
  const menu = one(list, `#${id}`) as HTMLSelectElement;
  menu.value = value;
  menu.dispatchEvent(new Event('change'));
  await list.updateComplete;
};
const open = (list: Widget, name: string): void => card(list, name)?.querySelector<HTMLElement>('.opener')?.click();

describe('the project list', () => {
  afterEach(clearPage);

  it('says kind, state, name, what it is about, where and since when', async () => {
    const list = await listOf();
    expect(names(list)).to.have.members([
      'The rules of the game',
      'Walls that talk',
      'The common clock',
      'Livres ouverts',
    ]);
    expect(textOf(one(list, '.heading'))).to.equal('Projects 4 projects');
    expect(textOf(card(list, 'The rules of the game'))).to.equal(
      'Tool Under way The rules of the game Twelve ways to decide, on playing cards. Casablanca and Paris Since 2022',
    );
    expect(textOf(card(list, 'Walls that talk')))
      .to.include('Visibility Done')
      .and.include('2019–2024');
    // The publisher's own words for a state come first.
    expect(textOf(card(list, 'The common clock'))).to.include('Project Looking for answers');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('opens a project in place, with its people and links, where there is more to say', async () => {
    const list = await listOf();
    open(list, 'The rules of the game');
    await until(() => textOf(card(list, 'The rules of the game')).includes('Salma B.'), 'the people');
    const details = textOf(one(list, '.details'));
    for (const said of ['choosing how to choose', 'People', 'Salma B.', 'Tiago M.', 'Website'])
      expect(details).to.include(said);
    expect(await faults(list)).to.deep.equal([]);
    open(list, 'The rules of the game');
    await list.updateComplete;
    expect(all(list, '.details')).to.have.length(0);
    expect(card(list, 'The common clock')?.querySelector('.opener')).to.equal(null);
  });

  it('tells the page what is opened, and stays closed where the page wants that', async () => {
    const list = await listOf();
    const told: string[] = [];
    list.addEventListener('ouishare-project-select', (event) => {
      told.push(event.row.id);
      event.preventDefault();
    });
    open(list, 'The rules of the game');
    await list.updateComplete;
    expect([told, all(list, '.details').length]).to.deep.equal([['rules'], 0]);
  });

  it('finds by kind, state and community, with counts', async () => {
    const list = await listOf();
    // What says no state is under way.
    expect(textOf(one(list, '#status'))).to.include('Under way ( 2 )');
    await choose(list, 'community', 'paris');
    expect(names(list)).to.have.members(['The rules of the game', 'Livres ouverts']);
    await choose(list, 'kind', 'tool');
    expect(names(list)).to.deep.equal(['The rules of the game']);
  });

  it('finds by the people who run it, read once somebody searches', async () => {
    const more = Array.from({ length: 10 }, (_, at) => ({ id: `p${String(at)}`, name: `Project ${String(at)}` }));
    const list = await listOf(projectPage({ items: [...projectRows, ...more] }));
    const search = one(list, 'input[type=search]') as HTMLInputElement;
    search.value = 'salma';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => names(list).length === 1, 'one project');
    expect(names(list)).to.deep.equal(['The rules of the game']);
  });

  it('shows the kinds and states that the page wants', async () => {
    expect(names(await listOf(undefined, { kind: 'visibility' }))).to.deep.equal(['Walls that talk']);
    expect(names(await listOf(undefined, { 'project-status': 'idea done' }))).to.have.members([
      'Walls that talk',
      'The common clock',
    ]);
  });

  it('speaks the visitor’s language, Arabic from right to left', async () => {
    const list = await listOf(undefined, { lang: 'ar' });
    await until(() => one(list, '.frame').lang === 'ar', 'the words');
    expect(textOf(card(list, 'قواعد اللعبة'))).to.include('أداة جارٍ');
    expect(textOf(one(list, '.heading'))).to.equal('المشاريع 4 مشاريع');
  });

  it('keeps what can be read when one row is broken, and says so when there is nothing', async () => {
    expect(names(await listOf([null, { id: 'x' }, projectRows[1]]))).to.deep.equal(['Walls that talk']);
    clearPage();
    expect(textOf(one(await listOf(projectPage({ items: [] })), '.empty'))).to.include('No project yet');
  });
});
