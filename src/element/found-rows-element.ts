import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Listing } from '../client/endpoint-client.js';
import type { EmptyWords, Messages } from '../i18n/messages.js';
import { findingBar, questionParts, type FacetMenu } from '../ui/finding/finding-bar.js';
import { NO_QUESTION, asksNothing, type Finder, type Found, type Question } from '../ui/finding/finder.js';
import { emptyView } from '../ui/state-view/state-view.js';
import { NarrowedRows } from './narrowed-rows.js';
import { RowsElement } from './rows-element.js';

/** Rows that one sees at a glance need no search. */
const SEARCHED_ROWS = 9;

/** What a list of found rows says besides. */
export interface FoundWords {
  /** The search's visible label. */
  readonly search: string;
  /** Where nothing answers the question. */
  readonly none: string;
  readonly empty: EmptyWords;
}

/**
 * A widget whose rows are found by words and menus, each with its count, and follow the community that a linked widget
 * chose: what such a list and its endings look like. The rows themselves a subclass draws. Needs `fields` and `toolbar`.
 */
export abstract class FoundRowsElement<
  R extends { readonly id: string; readonly communityIds?: readonly string[] },
  F extends string,
> extends RowsElement<R> {
  /** No search and no menus. */
  @property({ type: Boolean, attribute: 'no-filters' }) noFilters = false;

  protected override readonly noun = 'others';
  /** What the visitor asked for. */
  @state() protected asked: Question<F> = NO_QUESTION;
  @state() private isOpen = false;
  readonly #narrowed = new NarrowedRows<R>((row, id) => row.communityIds?.includes(id) === true);

  protected abstract readonly finder: Finder<R, F>;

  protected abstract get foundWords(): FoundWords;

  /** What the rows are found by is made with these: others make them be read anew. */
  protected abstract get foundBy(): unknown;

  /** The menus above the rows, in their order. */
  protected abstract menus(found: Found<R, F>, listing: Listing<R>): readonly FacetMenu<F>[];

  /** How many there are, in words. */
  protected abstract count(rows: readonly R[]): string;

  protected abstract renderRows(rows: readonly R[], listing: Listing<R>): unknown;

  /** Beyond what the endpoint is asked: limits of the page's author that no server knows. */
  protected limited(rows: readonly R[]): readonly R[] {
    return rows;
  }

  // Menus and counts are of all rows, and nobody publishes more than a few hundred.
  protected override get needsWhole(): boolean {
    return true;
  }

  protected override get announcement(): string | undefined {
    const listing = this.resource.value;
    return listing && this.#count(listing);
  }

  protected override renderAside(listing: Listing<R>): unknown {
    return this.#shown(listing).length === 0 ? nothing : html`<p class="quiet">${this.#count(listing)}</p>`;
  }

  protected override renderValue(listing: Listing<R>): unknown {
    const shown = this.#shown(listing);
    if (shown.length === 0) return html`${this.renderNarrowed(listing)} ${listing.complete ? this.#nobody() : nothing}`;
    const found = this.#found(listing);
    return html`${this.renderNarrowed(listing)} ${this.#bar(shown, found, listing)}
      ${found.rows.length === 0 ? this.#noMatch(found, listing) : this.renderRows(found.rows, listing)}`;
  }

  #shown(listing: Listing<R>): readonly R[] {
    return this.limited(this.#narrowed.of(listing.rows, this.linkedCommunity));
  }

  #found(listing: Listing<R>): Found<R, F> {
    return this.finder.find(this.#shown(listing), this.asked, this.foundBy);
  }

  #count(listing: Listing<R>): string {
    const all = this.count(this.#found(listing).rows);
    return listing.complete ? all : this.words.states.soFar(all);
  }

  #bar(shown: readonly R[], found: Found<R, F>, listing: Listing<R>): unknown {
    if (this.noFilters) return nothing;
    return findingBar({
      words: this.words,
      locale: this.locale,
      search: shown.length > SEARCHED_ROWS ? this.foundWords.search : undefined,
      menus: this.menus(found, listing),
      question: this.asked,
      isOpen: this.isOpen,
      ask: this.#ask,
      toggle: () => (this.isOpen = !this.isOpen),
    });
  }

  readonly #ask = (question: Question<F>): void => {
    this.mayLoseFocus = true;
    this.asked = question;
  };

  #noMatch(found: Found<R, F>, listing: Listing<R>): TemplateResult | typeof nothing {
    const words: Messages = this.words;
    if (asksNothing(this.asked)) return nothing;
    const parts = questionParts({ words, menus: this.menus(found, listing), question: this.asked });
    const asked = parts.map(({ name }) => name).reduce((one, other) => words.common.pair(one, other));
    const clear = {
      words: words.eventList.clearFilters,
      press: () => {
        this.#ask(NO_QUESTION);
      },
    };
    return emptyView({ level: this.headingLevel, title: this.foundWords.none, text: asked, doors: [clear] });
  }

  #nobody(): TemplateResult {
    const { title, text } = this.foundWords.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }
}
