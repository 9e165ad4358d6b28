import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Listing } from '../../client/endpoint-client.js';
import { readPeople } from '../../client/readers/people.js';
import type { PersonRow } from '../../contract/people.js';
import { FoundRowsElement, type FoundWords } from '../../element/found-rows-element.js';
import { LazyModule } from '../../element/lazy-module.js';
import { connectorsWords } from '../../i18n/connectors-load.js';
import { enConnector, type ConnectorMessages } from '../../i18n/connectors-messages.js';
import { formatNumber } from '../../i18n/format.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import type { Found } from '../../ui/finding/finder.js';
import type { FacetMenu } from '../../ui/finding/finding-bar.js';
import { heading } from '../../ui/heading/heading.js';
import { bone } from '../../ui/state-view/state-view.js';
import { connectorCard, type ConnectorSetting } from './connector-card.js';
import type { ConnectorDetailsSetting } from './connector-details.js';
import { LimitedPeople, connectorFinder, facetMenus, type ConnectorFacet } from './connector-finding.js';
import { groupPeople, type PeopleGroup, type GroupBy } from './connector-groups.js';
import { connectorListStyles } from './connector-list.styles.js';
import type { PeopleLanguage } from './connector-words.js';
import { PersonSelectEvent } from './events.js';
import { WritingController } from './writing-controller.js';

/**
 * @summary The people who animate the communities: a face, a name, where, for what, in which languages.
 *
 * Only people who agreed to be shown are; no address is ever among what is read. A press opens a person in place: what
 * they say of themselves, what they can, where they belong, and where else to find them.
 *
 * @event {PersonSelectEvent} ouishare-person-select - A visitor opens a person; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is nobody.
 * @slot footer - Below the list.
 *
 * @csspart heading - The heading.
 * @csspart toolbar - Search and menus.
 * @csspart list - The list of people, or of their groups.
 * @csspart card - One person.
 * @csspart portrait - The picture, or the initials where there is none.
 * @csspart link - The name, which opens the person; and any link.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 * @csspart field - The search and the menus.
 *
 * @cssproperty --ouishare-color-accent - The grounds of initials, and what is chosen.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-connector-list endpoint="https://network.example/api/" community="casablanca">
 *   <a href="https://network.example/people">Who we are</a>
 * </ouishare-connector-list>
 */
export class ConnectorListElement extends FoundRowsElement<PersonRow, ConnectorFacet> {
  static override styles = connectorListStyles;

  /** Roles to show, separated by spaces: connector, advisor, editor, alumni, member. */
  @property({ attribute: 'person-role' }) personRole: string | null = null;
  /** Workstreams to show, separated by spaces. */
  @property() workstream: string | null = null;
  /** How people are shown: `grid` in columns, or `list` one below the other with what they say of themselves. */
  @property() layout: 'grid' | 'list' = 'grid';
  /** Under which headings people stand: `none`, `community`, `workstream` or `language`. */
  @property({ attribute: 'group-by' }) groupBy: GroupBy = 'none';

  protected override readonly resourceName = 'people';
  protected override readonly reader = readPeople;

  @state() private openId: string | undefined;
  readonly #details = new LazyModule(this, () => import('./connector-details.js'));
  readonly #limited = new LimitedPeople();
  #language: PeopleLanguage | undefined;
  readonly #writing = new WritingController(this, () => ({
    client: this.client,
    setting: { language: this.#language ?? this.#languageOf(undefined), level: this.headingLevel + 1 },
  }));
  protected override readonly finder = connectorFinder(() => this.#language);

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, connectorsWords];
  }

  protected override get words(): ConnectorMessages {
    return { ...super.words, connectors: connectorsWords.at(this.language) ?? enConnector };
  }

  protected override get stateWords(): StateWords {
    return this.words.connectors;
  }

  protected override get defaultLabel(): string {
    return this.words.connectors.heading;
  }

  protected override renderSkeleton(): TemplateResult {
    const cells = Array.from({ length: Math.max(1, this.rows) });
    return html`<ul class="people" role="presentation">${cells.map(() => html`<li class="person"><span class="portrait bone"></span><div class="main">${bone('title', 60)}${bone('line', 60)}${bone('line', 45)}</div></li>`)}</ul>`;
  }

  // Rows are found by words of this language.
  protected override valueChosen(listing: Listing<PersonRow> | undefined): void {
    this.#language = listing && this.#languageOf(listing);
  }

  protected override get foundWords(): FoundWords {
    return this.words.connectors;
  }

  protected override get foundBy(): string {
    return this.locale;
  }

  protected override limited(rows: readonly PersonRow[]): readonly PersonRow[] {
    return this.#limited.of(rows, this.personRole, this.workstream);
  }

  protected override menus(
    found: Found<PersonRow, ConnectorFacet>,
    listing: Listing<PersonRow>,
  ): readonly FacetMenu<ConnectorFacet>[] {
    return facetMenus(found, this.#languageOf(listing));
  }

  protected override count(rows: readonly PersonRow[]): string {
    const { words, locale } = this;
    const people = words.connectors.people(rows.length, formatNumber(rows.length, locale));
    const cities = new Set(rows.flatMap(({ place }) => place?.city ?? [])).size;
    return cities > 1
      ? words.common.pair(people, words.communityMap.cities(cities, formatNumber(cities, locale)))
      : people;
  }

  protected override renderRows(rows: readonly PersonRow[], listing: Listing<PersonRow>): TemplateResult {
    return this.#groups(rows, this.#languageOf(listing));
  }

  #groups(rows: readonly PersonRow[], language: PeopleLanguage): TemplateResult {
    const groups = groupPeople(rows, this.groupBy, language);
    let first = 0;
    const begun = groups.map((group) => {
      const at = first;
      first += group.rows.length;
      return { group, at };
    });
    return html`<div class=${this.layout === 'list' ? 'lines' : ''} part="list">${repeat(
      begun,
      ({ group }) => group.key,
      ({ group, at }) => this.#group(group, at, language),
    )}</div>`;
  }

  #group({ name, rows }: PeopleGroup, first: number, language: PeopleLanguage): TemplateResult {
    const setting: ConnectorSetting = {
      language,
      level: this.headingLevel,
      depth: name === undefined ? 1 : 2,
      openId: this.openId,
      showsBio: this.layout === 'list',
      allowsImage: this.allowsImage,
      toggle: this.#toggle,
      details: (row) => this.#details.current?.connectorDetails(row, this.#detailsSetting(language)) ?? nothing,
    };
    return html`<section class="group">
      ${name === undefined ? nothing : html`<div class="group-name">${heading(this.headingLevel, name, { depth: 1 })}</div>`}
      <ul class="people">${repeat(
        rows,
        ({ id }) => id,
        (row, at) => connectorCard(row, first + at, setting),
      )}</ul>
    </section>`;
  }

  #detailsSetting(language: PeopleLanguage): ConnectorDetailsSetting {
    return { language, community: (id) => this.communities.find(id), writing: this.#writing };
  }

  readonly #toggle = (row: PersonRow): void => {
    if (this.openId === row.id) this.openId = undefined;
    else if (this.dispatchEvent(new PersonSelectEvent(row))) this.openId = row.id;
  };

  #languageOf(listing: Listing<PersonRow> | undefined): PeopleLanguage {
    const { words, locale, origin } = this;
    // Their names are needed for menus and headings.
    const ids = this.resource.value?.rows.flatMap(({ communityIds = [] }) => communityIds) ?? [];
    return {
      words,
      locale,
      lang: words.code,
      origin,
      labels: this.communities.labels(listing?.labels ?? new Map(), ids),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-connector-list': ConnectorListElement;
  }
}
