import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Listing } from '../../client/endpoint-client.js';
import { readCommunities } from '../../client/readers/communities.js';
import type { CommunityRow } from '../../contract/communities.js';
import { joinHere } from '../../element/join-here.js';
import { formatNumber } from '../../i18n/format.js';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { toolbar as toolbarStyles } from '../../theme/toolbar.styles.js';
import type { MapMark } from '../../ui/place-map/marks.js';
import { emptyMap, placeMap } from '../../ui/place-map/place-map.js';
import { placeMapStyles } from '../../ui/place-map/place-map.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { ChosenController } from './chosen-controller.js';
import { communityCard, sharedPlaceCard, type CommunityCardSetting } from './community-card.js';
import { communityList, listSkeleton, unplacedShelf, type CommunityListSetting } from './community-list.js';
import { CommunityMapState } from './community-map-state.js';
import { communityMapStyles } from './community-map.styles.js';
import type { CommunityPlace } from './community-places.js';
import { toolbarSkeleton } from './community-toolbar.js';
import type { CommunityLanguage } from '../../ui/community/community-words.js';
import { nobodyYet, nothingFound } from './endings.js';
import { clusterName, inFrameWords, placeLook, questionWords } from './map-words.js';

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
 * @csspart toolbar - Search, menus, and the way to the nearest.
 * @csspart map - The map's frame.
 * @csspart pin - One community on the map.
 * @csspart cluster - Several near communities on the map.
 * @csspart list - The list of names.
 * @csspart card - One community, in the list and opened.
 * @csspart open - The opened card.
 * @csspart portrait - A connector's face on it.
 * @csspart image - The picture of it.
 * @csspart link - A name in the list, and links on the card.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 * @csspart field - The search and the menus.
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
export class CommunityMapElement extends CommunityMapState {
  static override styles = [tokens, controls, fields, toolbarStyles, stateView, placeMapStyles, communityMapStyles];

  protected override readonly resourceName = 'communities';
  protected override readonly reader = readCommunities;
  protected override readonly noun = 'communities';

  readonly #chosen = new ChosenController(this, {
    row: (id) => this.atlas.row(id),
    opened: ({ id }) => {
      const place = this.atlas.place(id);
      if (place) this.map.showPlace(place);
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

  protected override resourceChanged(): void {
    super.resourceChanged();
    if (this.#take()) this.#chosen.openLinked();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.map.setTiles(this.tiles);
    this.map.setHome(this.home);
    if (!this.#take()) return;
    this.map.setPlaces(this.answer.places, this.atlas.places);
    this.map.here = this.near?.here;
    if (changed.has('filter')) this.#chosen.keepAmong(this.answer.rows);
    this.#follow();
    this.map.chosen = this.#chosen.id;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`${this.noSearch ? nothing : toolbarSkeleton}
      <div class="atlas">
        ${this.look === 'list' ? nothing : html`<div class="map">${emptyMap(this.map)}</div>`}
        ${this.look === 'map' ? nothing : listSkeleton(Math.max(1, this.rows))}
      </div>`;
  }

  protected override renderAside(listing: Listing<CommunityRow>): unknown {
    if (this.isEmpty(listing)) return nothing;
    return html`<p class="quiet">${this.countWords(listing)}</p>`;
  }

  protected override renderValue(listing: Listing<CommunityRow>): unknown {
    if (this.isEmpty(listing) && listing.complete)
      return html`<slot name="empty">${nobodyYet(this.headingLevel, this.words)}</slot>`;
    const language = this.languageOf(listing);
    const card = this.#card(language);
    const still = [this.drawings];
    return html`${this.noSearch ? nothing : guard(still, () => this.renderToolbar(language))}
      <div class="atlas" @keydown=${this.#leaveByKey}>
        ${this.look === 'list' ? card : html`<div class="map">${this.#places(language)} ${card}</div>`}
        ${guard(still, () => this.#lists(listing, language))}
        ${listing.truncated ? html`<p class="quiet">${this.words.states.limited}</p>` : nothing}
      </div>`;
  }

  #places(language: CommunityLanguage): TemplateResult {
    return placeMap({
      map: this.map,
      words: this.words.communityMap,
      direction: this.direction,
      placeLook: (place) => placeLook(place, language),
      clusterNumber: ({ count }) => formatNumber(count, this.locale),
      clusterName: (mark) => clusterName(mark, language),
      press: this.#pressMark,
      inFrame: inFrameWords(this.map.inFrame, this.answer.places.length, language),
      attribution: this.attribution,
      origin: language.origin,
      otherSite: this.words.common.otherSite,
    });
  }

  #lists(listing: Listing<CommunityRow>, language: CommunityLanguage): unknown {
    const { rows, listed, unplaced } = this.answer;
    const question = questionWords(this.filter, language);
    if (rows.length === 0)
      return listing.complete ? nothingFound(question, this.headingLevel, this.words, this.ask) : nothing;
    const setting: CommunityListSetting = {
      language,
      level: this.headingLevel,
      drawn: this.drawn,
      chosen: this.#chosen.id,
      choose: this.#chosen.press,
      showMore: this.showMore,
      distance: this.distance,
    };
    const shelf = unplacedShelf(unplaced, setting);
    // A map alone still names those that have no pin: nobody is left out.
    if (this.look === 'map') return shelf;
    return html`${communityList(this.near?.order(listed) ?? listed, setting)} ${shelf}`;
  }

  #card(language: CommunityLanguage): TemplateResult | typeof nothing {
    const { id, shared, drawnShared, press, close, showMoreShared } = this.#chosen;
    const setting: CommunityCardSetting = { language, level: this.headingLevel, direction: this.direction, close };
    if (shared)
      return sharedPlaceCard(shared, { drawn: drawnShared, choose: press, showMore: showMoreShared }, setting);
    const row = id === undefined ? undefined : this.atlas.row(id);
    return row ? communityCard(row, setting, this.#details(row, language)) : nothing;
  }

  #details(row: CommunityRow, language: CommunityLanguage): unknown {
    return this.details.current?.view(row, {
      language,
      level: this.headingLevel + 1,
      allowsImage: this.allowsImage,
      address: this.#chosen.addressOf(row.id),
      signup: joinHere(this, this.link, row.id),
    });
  }

  readonly #pressMark = (mark: MapMark<CommunityPlace>): void => {
    if (mark.count === 1) this.#chosen.press(mark.leader.row);
    else if (!this.map.open(mark)) this.#chosen.offer(mark.places.map(({ row }) => row));
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
    if (listing) this.atlas.take(listing.rows, this.languageOf(listing));
    return listing !== undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-community-map': CommunityMapElement;
  }
}
