import { html, nothing, type TemplateResult } from 'lit';
import type { Listing } from '../../client/endpoint-client.js';
import { readCommunities } from '../../client/readers/communities.js';
import type { ArticleRow } from '../../contract/articles.js';
import type { CommunityRow } from '../../contract/communities.js';
import { chooseText } from '../../contract/text.js';
import { joinHere } from '../../element/join-here.js';
import type { KnownRows } from '../../element/known-rows.js';
import { LazyModule } from '../../element/lazy-module.js';
import { RowsElement } from '../../element/rows-element.js';
import { communityWords } from '../../i18n/community-load.js';
import { enCommunity, type CommunityMessages } from '../../i18n/community-messages.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { CommunitySelectEvent } from './events.js';
import { wordsOf } from '../../provider/configuration.js';
import { nameOf, placeFacts, type CommunityLanguage } from '../../ui/community/community-words.js';
import { picture } from '../../ui/picture/picture.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { ownLanguage } from '../../ui/translated-text/translated-text.js';
import type { CommunityDetails } from '../../element/community-details.js';
import { communityCardStyles } from './community-card.styles.js';

/**
 * @summary One community on its chapter's page: who they are and where, what is next, who animates it, how to join.
 *
 * What the community says of itself comes first; people, events and articles are read beside it, and it stands without them.
 * In a linked provider with a sign-up "join" leads there, with this community chosen.
 *
 * @event {CommunitySelectEvent} ouishare-community-select - A visitor joins this community on this page; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when the community is not listed.
 * @slot footer - Below the card.
 *
 * @csspart heading - The heading: the community's name.
 * @csspart card - The card.
 * @csspart picture - The picture's frame.
 * @csspart image - The picture itself.
 * @csspart map - The small map.
 * @csspart portrait - The picture of a connector, or initials.
 * @csspart link - A link.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 *
 * @cssstate filling - Events, people and articles are on their way and will be drawn below what is there: a page may keep room for them.
 *
 * @cssproperty --ouishare-color-accent - The button and the place on the map.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-community-card endpoint="https://network.example/api/" community="casablanca">
 *   <a href="https://casablanca.example/">Our community</a>
 * </ouishare-community-card>
 */
export class CommunityCardElement extends RowsElement<CommunityRow> {
  static override styles = communityCardStyles;

  protected override readonly resourceName = 'communities';
  protected override readonly reader = readCommunities;
  protected override readonly noun = 'others';

  readonly #map = new LazyModule(this, () => import('../../ui/place-map/spot-map.js'));
  readonly #module = new LazyModule(this, () => import('../../element/community-details.js'));
  readonly #reading = new LazyModule(this, () => import('./reading-view.js'));
  #articles: KnownRows<ArticleRow> | undefined;
  #details: CommunityDetails | undefined;
  #row: CommunityRow | undefined;

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, communityWords];
  }

  protected override get words(): CommunityMessages {
    return { ...super.words, community: communityWords.at(this.language) ?? enCommunity };
  }

  protected override get stateWords(): StateWords {
    return this.words.community;
  }

  protected override get defaultLabel(): string {
    return this.#row ? nameOf(this.#row, this.#language).text : this.words.community.heading;
  }

  protected override isFilling(): boolean {
    const parts = [this.#module, this.#reading, this.#details, this.#articles];
    return this.#row !== undefined && parts.some((part) => part?.isLoading);
  }

  protected override isEmpty(listing: Listing<CommunityRow>): boolean {
    return this.#choose(listing) === undefined;
  }

  protected override valueChosen(listing: Listing<CommunityRow> | undefined): void {
    this.#row = listing && this.#choose(listing);
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="community"><div class="said-of">${bone('line', 45)}${bone('line', 100)}${bone('line', 60)}</div></div>`;
  }

  protected override renderValue(listing: Listing<CommunityRow>): unknown {
    const row = this.#row;
    if (!row) return this.#none(listing);
    const facts = placeFacts(row, this.#language);
    return html`<div class="community" part="card">
      ${this.#seen(row)}
      <div class="said-of">${facts === '' ? nothing : html`<p class="quiet">${facts}</p>`}${this.#detailsOf(row)} ${this.#readingOf(row)}</div>
    </div>`;
  }

  /** The page's own choice, else the one that a linked widget chose. */
  #choose({ rows }: Listing<CommunityRow>): CommunityRow | undefined {
    const id = wordsOf(this.community)[0] ?? this.linkedCommunity;
    return rows.find((row) => row.id === id);
  }

  get #language(): CommunityLanguage {
    const { words, locale, origin } = this;
    return { words, locale, lang: words.code, pageLang: this.resource.value?.lang, origin };
  }

  #seen(row: CommunityRow): unknown {
    const image = this.#picture(row);
    const { geo } = row;
    if (image === nothing && !geo) return nothing;
    return html`<div class="seen">${image}${geo ? html`<div class="place" part="map">${this.#map.current?.spotMap(geo)}</div>` : nothing}</div>`;
  }

  #picture({ image, lang: own }: CommunityRow): unknown {
    if (!image) return nothing;
    const { lang } = this.#language;
    const alt = chooseText(image.alt, lang, own);
    const options = { image, alt: alt?.text ?? '', lang: ownLanguage(alt?.lang, lang), allowed: this.allowsImage };
    return html`<div class="picture" part="picture">${picture({ ...options, fallback: nothing })}</div>`;
  }

  #detailsOf(row: CommunityRow): unknown {
    const module = this.#module.current;
    if (!module) return nothing;
    this.#details ??= new module.CommunityDetails(this, () => this.client);
    const join = joinHere(this, this.link, row.id);
    return this.#details.view(row, {
      language: this.#language,
      level: this.headingLevel,
      allowsImage: this.allowsImage,
      address: undefined,
      signup: join && (() => this.dispatchEvent(new CommunitySelectEvent(row.id)) && join()),
    });
  }

  #readingOf(row: CommunityRow): unknown {
    const module = this.#reading.current;
    if (!module) return nothing;
    this.#articles ??= module.knownArticles(this, () => this.client);
    const articles = module.readingOf(row.id, this.#articles.rows);
    return module.readingView(articles, { language: this.#language, words: this.words, level: this.headingLevel });
  }

  #none(listing: Listing<CommunityRow>): unknown {
    if (!listing.complete) return nothing;
    const { title, text } = this.words.community.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-community-card': CommunityCardElement;
  }
}
