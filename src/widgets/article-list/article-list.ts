import { html, type TemplateResult } from 'lit';
import type { Listing } from '../../client/endpoint-client.js';
import { readArticles } from '../../client/readers/articles.js';
import type { ArticleRow } from '../../contract/articles.js';
import { RowsElement } from '../../element/rows-element.js';
import { articlesWords } from '../../i18n/articles-load.js';
import { enArticle, type ArticleMessages } from '../../i18n/articles-messages.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { controls } from '../../theme/controls.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { articleListCard } from './article-list-card.js';
import { articleListStyles } from './article-list.styles.js';

/**
 * @summary One sentence: what a visitor sees.
 *
 * One paragraph: what it is for, and what it does when data is late, wrong or missing.
 *
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is nothing.
 * @slot footer - Below the list.
 *
 * @csspart heading - The heading.
 * @csspart list - The list of rows.
 * @csspart card - One row.
 *
 * @example
 * <ouishare-article-list endpoint="https://network.example/api/">
 *   <a href="https://network.example/">Our network</a>
 * </ouishare-article-list>
 */
export class ArticleListElement extends RowsElement<ArticleRow> {
  static override styles = [tokens, controls, stateView, articleListStyles];

  protected override readonly resourceName = 'articles';
  protected override readonly reader = readArticles;
  protected override readonly noun = 'others';

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, articlesWords];
  }

  protected override get words(): ArticleMessages {
    return { ...super.words, articles: articlesWords.at(this.language) ?? enArticle };
  }

  protected override get stateWords(): StateWords {
    return this.words.articles;
  }

  protected override get defaultLabel(): string {
    return this.words.articles.heading;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<ul role="presentation">${Array.from({ length: this.rows }, () => html`<li>${bone('title', 60)}</li>`)}</ul>`;
  }

  protected override renderValue(listing: Listing<ArticleRow>): TemplateResult {
    if (listing.rows.length === 0) return this.#empty();
    return html`<ul part="list">${listing.rows.map((row) => articleListCard(row, this.words.code))}</ul>`;
  }

  #empty(): TemplateResult {
    const { title, text } = this.words.articles.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-article-list': ArticleListElement;
  }
}
