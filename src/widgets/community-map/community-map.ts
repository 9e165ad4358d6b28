import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Listing } from '../../client/endpoint-client.js';
import { readCommunities } from '../../client/readers/communities.js';
import type { CommunityRow } from '../../contract/communities.js';
import { formatNumber } from '../../i18n/format.js';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { toolbar as toolbarStyles } from '../../theme/toolbar.styles.js';
import { MapController } from '../../ui/place-map/map-controller.js';
import type { MapMark } from '../../ui/place-map/marks.js';
import { emptyMap, placeMap } from '../../ui/place-map/place-map.js';
import { placeMapStyles } from '../../ui/place-map/place-map.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { ChosenController } from './chosen-controller.js';
import { communityCard, sharedPlaceCard, type CommunityCardSetting } from './community-card.js';
import { NO_FILTER, isUnfiltered, type CommunityFilter } from './community-filter.js';
import { communityList, listSkeleton, themeShelf, type CommunityListSetting } from './community-list.js';
import { CommunityMapSettings } from './community-map-settings.js';
import { communityMapStyles } from './community-map.styles.js';
import { CommunityAtlas, type Answer, type CommunityPlace } from './community-places.js';
import { communityToolbar, toolbarSkeleton } from './community-toolbar.js';
import type { CommunityLanguage } from './community-words.js';
import { nobodyYet, nothingFound } from './endings.js';
import { clusterName, countWords, inFrameWords, placeLook, questionWords } from './map-words.js';

/** How many names are drawn before the visitor asks for more. */
const LIST_STEP = 60;

/**
 * @summary The network's communities on a map of people, with all of their names below: places, themes, circles.
 *
 * Near communities are gathered in clusters that open without losing the focus; a chosen one opens its card beside the
 * map. Nothing is asked from a third party, unless `tiles` names one: the land is part of the widget.
 *
 * @event {CommunitySelectEvent} ouishare-community-select - A visitor chooses a community; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is no community.
 * @slot footer - Below the list.
 *
 * @csspart heading - The heading.
 * @csspart toolbar - Search and countries.
 * @csspart map - The map's frame.
 * @csspart pin - One community on the map.
 * @csspart cluster - Several near communities on the map.
 * @csspart list - The list of names.
 * @csspart card - One community, in the list and opened.
 * @csspart open - The opened card.
 * @csspart link - A name in the list, and links on the card.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 * @csspart field - The search and the menu of countries.
 *
 * @cssproperty --ouishare-color-accent - Pins, clusters, the one filled button; tints the sea.
 * @cssproperty --ouishare-color-surface - The land and the card.
 * @cssproperty --ouishare-font-heading - The font of titles.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-community-map endpoint="https://network.example/api/">
 *   <a href="https://network.example/communities">Our communities</a>
 * </ouishare-community-map>
 */
export class CommunityMapElement extends CommunityMapSettings {
  static override styles = [tokens, controls, fields, toolbarStyles, stateView, placeMapStyles, communityMapStyles];

  protected override readonly resourceName = 'communities';
  protected override readonly reader = readCommunities;
  protected override readonly noun = 'communities';

  @state() private drawn = LIST_STEP;
  @state() private filter: CommunityFilter = NO_FILTER;
  readonly #atlas = new CommunityAtlas();
  readonly #map = new MapController<CommunityPlace>(this);
  readonly #chosen = new ChosenController(this, {
    row: (id) => this.#atlas.row(id),
    opened: ({ id }) => {
      const place = this.#atlas.place(id);
      if (place) this.#map.showPlace(place);
    },
    changed: (id) => {
      // Choosing the chosen one again leaves it, in a provider too.
      const shared = this.link?.community ?? '';
      if (id !== undefined ? shared !== id : shared !== '') this.link?.choose(id ?? shared);
    },
  });
  #followed = '';

  protected override get defaultLabel(): string {
    return this.words.communityMap.heading;
  }

  protected override get announcement(): string | undefined {
    const listing = this.resource.value;
    return listing && this.#countWords(listing);
  }

  protected override resourceChanged(): void {
    super.resourceChanged();
    if (this.#take()) this.#chosen.openLinked();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#map.setTiles(this.tiles);
    this.#map.setHome(this.home);
    if (!this.#take()) return;
    this.#map.setPlaces(this.#answer.places, this.#atlas.places);
    this.#follow();
    this.#map.chosen = this.#chosen.id;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`${this.noSearch ? nothing : toolbarSkeleton}
      <div class="atlas">
        ${this.look === 'list' ? nothing : html`<div class="map">${emptyMap(this.#map)}</div>`}
        ${this.look === 'map' ? nothing : listSkeleton(Math.max(1, this.rows))}
      </div>`;
  }

  protected override renderAside(listing: Listing<CommunityRow>): unknown {
    if (this.isEmpty(listing)) return nothing;
    return html`<p class="quiet">${this.#countWords(listing)}</p>`;
  }

  protected override renderValue(listing: Listing<CommunityRow>): unknown {
    if (this.isEmpty(listing) && listing.complete)
      return html`<slot name="empty">${nobodyYet(this.headingLevel, this.words)}</slot>`;
    const language = this.#language(listing);
    const { filter } = this;
    const card = this.#card(language);
    const { rows, countries } = this.#atlas;
    const bar = this.noSearch ? nothing : communityToolbar({ language, filter, rows, countries, ask: this.#ask });
    return html`${bar}
      <div class="atlas" @keydown=${this.#leaveByKey}>
        ${this.look === 'list' ? card : html`<div class="map">${this.#places(language)} ${card}</div>`}
        ${this.#lists(listing, language)}
        ${listing.truncated ? html`<p class="quiet">${this.words.states.limited}</p>` : nothing}
      </div>`;
  }

  #places(language: CommunityLanguage): TemplateResult {
    return placeMap({
      map: this.#map,
      words: this.words.communityMap,
      direction: this.direction,
      placeLook: (place) => placeLook(place, language),
      clusterNumber: ({ count }) => formatNumber(count, this.locale),
      clusterName: (mark) => clusterName(mark, language),
      press: this.#pressMark,
      inFrame: inFrameWords(this.#map.inFrame, this.#answer.places.length, language),
      attribution: this.attribution,
      origin: language.origin,
      otherSite: this.words.common.otherSite,
    });
  }

  #lists(listing: Listing<CommunityRow>, language: CommunityLanguage): unknown {
    const { rows, listed, themes } = this.#answer;
    const question = questionWords(this.filter, language);
    if (rows.length === 0)
      return listing.complete ? nothingFound(question, this.headingLevel, this.words, this.#ask) : nothing;
    const setting: CommunityListSetting = {
      language,
      level: this.headingLevel,
      drawn: this.drawn,
      chosen: this.#chosen.id,
      choose: this.#chosen.press,
      showMore: this.#showMore,
    };
    if (this.look !== 'map') return html`${communityList(listed, setting)} ${themeShelf(themes, setting)}`;
    // A map alone still names those that have no pin: nobody is left out.
    return themeShelf(this.#atlas.withoutPin(rows), setting);
  }

  #card(language: CommunityLanguage): TemplateResult | typeof nothing {
    const { id, shared, press, close } = this.#chosen;
    const setting: CommunityCardSetting = { language, level: this.headingLevel, direction: this.direction, close };
    if (shared) return sharedPlaceCard(shared, press, setting);
    const row = id === undefined ? undefined : this.#atlas.row(id);
    return row ? communityCard(row, setting) : nothing;
  }

  #countWords(listing: Listing<CommunityRow>): string {
    const words = countWords(this.#answer, isUnfiltered(this.filter), this.#language(listing));
    return listing.complete ? words : this.words.states.soFar(words);
  }

  readonly #ask = (filter: CommunityFilter): void => {
    const isElsewhere = filter.country !== this.filter.country;
    this.filter = filter;
    this.drawn = LIST_STEP;
    // A country is shown near; words narrow what is there, and the map stays still while they are typed.
    if (!isElsewhere) return;
    if (filter.country === '') this.#map.reset();
    else this.#map.showAll(this.#answer.places);
  };

  readonly #showMore = (): void => {
    this.drawn += LIST_STEP;
  };

  readonly #pressMark = (mark: MapMark<CommunityPlace>): void => {
    if (mark.count === 1) this.#chosen.press(mark.leader.row);
    else if (!this.#map.open(mark)) this.#chosen.offer(mark.places.map(({ row }) => row));
  };

  readonly #leaveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || (!this.#chosen.id && !this.#chosen.shared)) return;
    event.preventDefault();
    this.#chosen.close();
  };

  // A choice made in another widget, or by the page, opens the card here; this widget's own choice is there already.
  #follow(): void {
    const shared = this.link?.community ?? '';
    if (shared === this.#followed) return;
    this.#followed = shared;
    if (shared !== (this.#chosen.id ?? '')) this.#chosen.follow(shared === '' ? undefined : shared);
  }

  #take(): boolean {
    const listing = this.resource.value;
    if (listing) this.#atlas.take(listing.rows, this.#language(listing));
    return listing !== undefined;
  }

  get #answer(): Answer {
    return this.#atlas.answer(this.filter, this.locale);
  }

  #language(listing: Listing<CommunityRow>): CommunityLanguage {
    const { words, locale, origin } = this;
    return { words, locale, lang: words.code, pageLang: listing.lang, origin };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-community-map': CommunityMapElement;
  }
}
