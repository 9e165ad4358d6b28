import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Listing, Query } from '../../client/endpoint-client.js';
import { readArticles } from '../../client/readers/articles.js';
import type { ArticleRow } from '../../contract/articles.js';
import { FoundRowsElement, type FoundWords } from '../../element/found-rows-element.js';
import { LazyModule } from '../../element/lazy-module.js';
import { articlesWords } from '../../i18n/articles-load.js';
import { enArticle, type ArticleFacet, type ArticleMessages } from '../../i18n/articles-messages.js';
import { formatNumber } from '../../i18n/format.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { wordsOf } from '../../provider/configuration.js';
import type { Found } from '../../ui/finding/finder.js';
import { asksNothing } from '../../ui/finding/finder.js';
import type { FacetMenu } from '../../ui/finding/finding-bar.js';
import { bone } from '../../ui/state-view/state-view.js';
import { articleCard, type ArticleLook, type ArticleSetting } from './article-card.js';
import { alsoOf, articleFinder, articleMenus } from './article-finding.js';
import { articleListStyles } from './article-list.styles.js';
import type { ArticleLanguage } from './article-words.js';
import { ArticleSelectEvent } from './events.js';

/**
 * @summary What the network writes and what is written of it: kind, day, title, by whom, where it appeared.
 *
 * A title leads to the piece where it stands; nothing of it is embedded: a film is a picture and a link. What is in another
 * language than the page says so, and each piece names what to read next.
 *
 * @event {ArticleSelectEvent} ouishare-article-select - A visitor follows an article; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is nothing.
 * @slot footer - Below the list.
 *
 * @csspart heading - The heading.
 * @csspart toolbar - Search and menus.
 * @csspart list - The list of articles.
 * @csspart card - One article.
 * @csspart picture - The picture's frame.
 * @csspart image - The picture itself.
 * @csspart link - A link.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 * @csspart field - The search and the menus.
 *
 * @cssproperty --ouishare-color-accent - The drawing where there is no picture, and what is chosen.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-article-list endpoint="https://network.example/api/">
 *   <a href="https://magazine.example/">Our magazine</a>
 * </ouishare-article-list>
 */
export class ArticleListElement extends FoundRowsElement<ArticleRow, ArticleFacet> {
  static override styles = articleListStyles;

  /** Kinds to show, separated by spaces: article, interview, press, video, podcast. */
  @property() kind: string | null = null;
  /** Topics to show, separated by spaces. */
  @property() tag: string | null = null;
  /** How articles are shown: `list`, the first large and the rest as rows; or `cards`, each with its picture. */
  @property() layout: 'list' | 'cards' = 'list';

  protected override readonly resourceName = 'articles';
  protected override readonly reader = readArticles;
  readonly #drawing = new LazyModule(this, () => import('./article-drawing.js'));
  #drawn: ArticleLanguage | undefined;
  protected override readonly finder = articleFinder(() => this.#drawn);

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, articlesWords];
  }

  protected override get words(): ArticleMessages {
    return { ...super.words, articles: articlesWords.at(this.language) ?? enArticle };
  }

  protected override get stateWords(): StateWords {
    return this.words.articles;
  }

  protected override get foundWords(): FoundWords {
    return this.words.articles;
  }

  protected override get foundBy(): string {
    return this.locale;
  }

  protected override get defaultLabel(): string {
    return this.words.articles.heading;
  }

  protected override query(): Query {
    const [kind, tag] = [wordsOf(this.kind), wordsOf(this.tag)];
    return { ...super.query(), ...(kind.length > 0 && { kind }), ...(tag.length > 0 && { tag }) };
  }

  // Rows are found by words of this language.
  protected override valueChosen(listing: Listing<ArticleRow> | undefined): void {
    this.#drawn = listing && this.#languageOf(listing);
  }

  protected override menus(
    found: Found<ArticleRow, ArticleFacet>,
    listing: Listing<ArticleRow>,
  ): readonly FacetMenu<ArticleFacet>[] {
    return articleMenus(found, this.#languageOf(listing));
  }

  protected override count({ length }: readonly ArticleRow[]): string {
    return this.words.articles.pieces(length, formatNumber(length, this.locale));
  }

  protected override renderSkeleton(): TemplateResult {
    const rows = Array.from({ length: Math.max(1, this.rows) });
    return html`<ul class="articles" role="presentation">${rows.map(() => html`<li class="article row"><p class="when">${bone('line', 60)}</p><div class="text">${bone('title', 60)}${bone('line', 100)}</div></li>`)}</ul>`;
  }

  protected override renderRows(rows: readonly ArticleRow[], listing: Listing<ArticleRow>): TemplateResult {
    const setting: ArticleSetting = {
      language: this.#languageOf(listing),
      level: this.headingLevel,
      allowsImage: this.allowsImage,
      drawing: (id) => this.#drawing.current?.articleDrawing(this, id) ?? nothing,
      also: (row) => alsoOf(row, listing.rows),
      follow: (row) => this.dispatchEvent(new ArticleSelectEvent(row)),
    };
    const isCards = this.layout === 'cards';
    // What was searched for is a list of answers: none of them leads.
    const hasLead = asksNothing(this.asked);
    const look = (at: number): ArticleLook => (isCards ? 'card' : at === 0 && hasLead ? 'lead' : 'row');
    return html`<ul class=${isCards ? 'articles cards' : 'articles'} part="list">${repeat(
      rows,
      ({ id }) => id,
      (row, at) => articleCard(row, look(at), setting),
    )}</ul>`;
  }

  #languageOf({ labels }: Listing<ArticleRow>): ArticleLanguage {
    const { words, locale, origin } = this;
    return { words, locale, lang: words.code, origin, labels };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-article-list': ArticleListElement;
  }
}
