import { expect } from 'chai';
import type { ArticleRow } from '../../../src/contract/articles.js';
import '../../../src/provider/define.js';
import '../../../src/widgets/article-list/define.js';
import { faults } from '../../support/axe.js';
import { articlePage, articleRows } from '../../support/fixtures/articles.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until, type Widget } from '../../support/widget.js';

async function listOf(page: unknown = articlePage(), attributes: Record<string, string> = {}): Promise<Widget> {
  const server = await misbehavingPlace();
  await server.answer('articles.json', { body: page });
  const list = placeWidget(
    html`<ouishare-article-list lang=${attributes['lang'] ?? 'en'} loading="eager"></ouishare-article-list>`,
  );
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.setAttribute('endpoint', server.base);
  await list.whenReady();
  return list;
}

const titles = (list: Widget): string[] =>
  all(list, '.title > a').map((link) => textOf(link).replace(' (another site)', '').replace('\u2060', ''));
const card = (list: Widget, at: number): string => textOf(all(list, '.article')[at]);
const choose = async (list: Widget, id: string, value: string): Promise<void> => {
  const menu = one(list, `#${id}`) as HTMLSelectElement;
  menu.value = value;
  menu.dispatchEvent(new Event('change'));
  await list.updateComplete;
};
const many = (count: number): ArticleRow[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `a${String(at)}`,
    url: `https://magazine.example/${String(at)}`,
    title: `Piece ${String(at)}`,
    published: '2026-05-01',
  }));

describe('the article list', () => {
  afterEach(clearPage);

  it('says kind, day, title, what it is about and by whom, the first one large', async () => {
    const list = await listOf();
    expect(titles(list)[0]).to.equal('What the co-operative teaches us about slowness');
    expect(textOf(one(list, '.heading'))).to.equal('Magazine 5 pieces');
    expect(card(list, 0)).to.match(/^Interview ?, May 4, 2026 What the co-operative .* By Basile T\. and Mira K\./);
    expect(card(list, 1)).to.match(/^April 28, 2026 Video In the shared kitchens .* One neighbourhood/);
    expect(all(list, '.lead')).to.have.length(1);
    expect(one(list, 'time').getAttribute('datetime')).to.equal('2026-05-04');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('names where a piece appeared and the language that it is in, and leads there', async () => {
    const list = await listOf();
    const press = titles(list).indexOf('« Les communs ont trouvé leur comptable »');
    expect(card(list, press)).to.include('In Le Quotidien Lent').and.include('In French');
    const link = all(list, '.title > a')[press] as HTMLAnchorElement;
    expect([link.href, link.hreflang, link.rel]).to.deep.equal([
      'https://quotidien-lent.example/communs',
      'fr',
      'noopener',
    ]);
    expect(link.querySelector('[lang="fr"]')).to.not.equal(null);
    expect(card(list, 0)).to.not.include('In English');
  });

  it('embeds nothing: a film is a picture and a link', async () => {
    const list = await listOf();
    expect(all(list, 'iframe, video, audio, embed, object')).to.deep.equal([]);
  });

  it('names what to read next: what the publisher relates, then what shares its topics', async () => {
    const list = await listOf();
    const also = (at: number): string[] =>
      Array.from(all(list, '.article')[at]?.querySelectorAll('.also a') ?? [], textOf);
    expect(also(0).map((each) => each.slice(0, 21))).to.deep.equal(['Mapping disagreements']);
    expect(also(3).map((each) => each.slice(0, 8))).to.deep.equal(['What the', '« Les co']);
    const details = all(list, 'details')[0] as HTMLDetailsElement;
    expect(details.open).to.equal(false);
  });

  it('finds by kind, topic and language, with counts; what was found has no large one', async () => {
    const list = await listOf();
    expect(textOf(one(list, '#kind'))).to.include('Press ( 1 )');
    await choose(list, 'tag', 'governance');
    expect(titles(list)).to.deep.equal([
      'What the co-operative teaches us about slowness',
      'Mapping disagreements before voting',
    ]);
    expect(all(list, '.lead')).to.have.length(0);
    expect(textOf(one(list, '.heading'))).to.equal('Magazine 2 pieces');
    all(list, '.chips.active button')[0]?.click();
    await list.updateComplete;
    expect(titles(list)).to.have.length(5);
  });

  it('finds by author and by words in any language, and says what was asked where nothing matches', async () => {
    const list = await listOf(articlePage({ items: [...articleRows, ...many(10)] }));
    const search = one(list, 'input[type=search]') as HTMLInputElement;
    const ask = async (text: string): Promise<void> => {
      search.value = text;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await list.updateComplete;
    };
    await ask('salma');
    expect(titles(list)).to.deep.equal(['Mapping disagreements before voting']);
    await ask('manguier');
    expect(titles(list)).to.deep.equal(['Under the mango tree']);
    await ask('zeppelin');
    await until(() => all(list, '.empty').length > 0, 'nothing');
    expect(textOf(one(list, '.empty')))
      .to.include('Nothing matches')
      .and.include('“zeppelin”');
  });

  it('shows the kinds and topics that the page wants, as the endpoint is asked for them', async () => {
    expect(titles(await listOf(undefined, { kind: 'press podcast' }))).to.have.length(2);
    expect(titles(await listOf(undefined, { tag: 'governance' }))).to.have.length(2);
    // What says no kind is an article.
    expect(titles(await listOf(undefined, { kind: 'article' }))).to.deep.equal(['Mapping disagreements before voting']);
  });

  it('tells the page what is followed, and stays where the page wants that', async () => {
    const list = await listOf();
    const told: string[] = [];
    list.addEventListener('ouishare-article-select', (event) => {
      told.push(event.row.id);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    all(list, '.title > a')[1]?.dispatchEvent(click);
    expect([told, click.defaultPrevented]).to.deep.equal([['kitchens'], true]);
  });

  it('draws a picture or a poster at each card', async () => {
    const list = await listOf(undefined, { layout: 'cards' });
    await until(() => all(list, '.card .picture svg, .card .picture img').length === 5, 'the drawings');
    expect(await faults(list)).to.deep.equal([]);
  });

  it('speaks the visitor’s language, Arabic from right to left', async () => {
    const list = await listOf(undefined, { lang: 'ar' });
    await until(() => one(list, '.frame').lang === 'ar', 'the words');
    expect(textOf(one(list, '.heading'))).to.equal('المجلّة 5 مواد');
    expect(card(list, 1)).to.include('باللغة الإنجليزية');
    expect(one(list, '.frame').dir).to.equal('rtl');
  });

  it('keeps what can be read when one row is broken, and runs nothing of what it reads', async () => {
    const list = await listOf([
      null,
      { id: 'x', url: 'javascript:alert(1)', title: 'Bad', published: '2026-05-01' },
      { ...articleRows[1], title: '<img src=x onerror=alert(1)>' },
    ]);
    expect(titles(list)).to.deep.equal(['<img src=x onerror=alert(1)>']);
  });

  it('says so when there is nothing to show', async () => {
    expect(textOf(one(await listOf(articlePage({ items: [] })), '.empty'))).to.include('Nothing published yet');
  });

  it('follows the community that a linked widget chose, and can leave it', async () => {
    const server = await misbehavingPlace();
    await server.answer('articles.json', { body: articlePage() });
    const list = placeWidget(html`<ouishare-article-list lang="en" loading="eager"></ouishare-article-list>`);
    const provider = document.createElement('ouishare-provider');
    provider.linked = true;
    provider.community = 'lisboa';
    provider.endpoint = server.base;
    list.replaceWith(provider);
    provider.append(list);
    await list.whenReady();
    await until(() => titles(list).length === 1, 'one community');
    expect(titles(list)).to.deep.equal(['In the shared kitchens of Marvila']);
    all(list, 'button')
      .find((button) => textOf(button) === 'Show all')
      ?.click();
    await until(() => titles(list).length === 5, 'all');
  });
});
