import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Listing, Query } from '../../client/endpoint-client.js';
import { readPartners } from '../../client/readers/partners.js';
import type { PartnerRow } from '../../contract/partners.js';
import { chooseText } from '../../contract/text.js';
import { wallAt } from '../../contract/time.js';
import { LazyModule } from '../../element/lazy-module.js';
import { NarrowedRows } from '../../element/narrowed-rows.js';
import { onServer } from '../../element/on-server.js';
import { RowsElement } from '../../element/rows-element.js';
import { StepsController } from '../../element/steps-controller.js';
import { visitorZone } from '../../i18n/format.js';
import { wordsOf } from '../../provider/configuration.js';
import { choicesAmong } from '../../ui/finding/choices.js';
import { choiceMenu } from '../../ui/finding/finding.js';
import { heading } from '../../ui/heading/heading.js';
import { GroundController } from '../../ui/picture/ground-controller.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { PartnerSelectEvent } from './events.js';
import { partnerCard, partnerLine, type PartnerSetting } from './partner-card.js';
import { formerView } from './former-view.js';
import { firstOf, groupPartners, isFormer, type PartnerGroup } from './partner-tiers.js';
import { partnerWallStyles } from './partner-wall.styles.js';

/** More partners than these are looked through by their kinds. */
const SEEN_AT_ONCE = 12;
/** Cells of a line of still shapes: what most pages have room for. */
const CELLS_IN_ROW = 4;

/**
 * @summary The network's partners by tiers: every logo the same area, readable on light and dark pages.
 *
 * A partner without a logo, or whose logo does not load, stands there by its name; one that says more opens to it in place; one
 * whose `until` is over stands below, among the past ones. Put your own invitation into the
 * slot `invite`: it becomes the last cell.
 *
 * @event {PartnerSelectEvent} ouishare-partner-select - A visitor opens a partner, or follows its link; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is no partner.
 * @slot invite - The last cell: a link for who wants to be a partner.
 * @slot footer - Below the wall.
 *
 * @csspart heading - The heading.
 * @csspart list - The wall.
 * @csspart tier - One tier with its name.
 * @csspart card - One partner.
 * @csspart link - A partner's link.
 * @csspart image - A logo.
 * @csspart logo - The logos of a tier.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 *
 * @cssproperty --ouishare-color-border - The lines between cells.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-partner-wall endpoint="https://network.example/api/">
 *   <a slot="invite" href="/partners">And you?</a>
 * </ouishare-partner-wall>
 */
export class PartnerWallElement extends RowsElement<PartnerRow> {
  static override styles = partnerWallStyles;

  /** How partners are shown: `grid`, or `list` with what they do. */
  @property() layout: 'grid' | 'list' = 'grid';
  /** Ids of the tiers to show, separated by spaces. */
  @property() tier: string | null = null;
  /** Kinds to show, separated by spaces. */
  @property() kind: string | null = null;
  /** `mono` shows logos in grey until they are pointed at. */
  @property() tint: 'none' | 'mono' = 'none';
  /** Shows all partners as one group in one size. */
  @property({ type: Boolean, attribute: 'no-tiers' }) noTiers = false;
  /** No menu of kinds. */
  @property({ type: Boolean, attribute: 'no-filters' }) noFilters = false;

  protected override readonly resourceName = 'partners';
  protected override readonly reader = readPartners;
  protected override readonly noun = 'partners';

  @state() private openId: string | undefined;
  @state() private chosenKind = '';
  readonly #ground = new GroundController(this);
  readonly #steps = new StepsController(this);
  readonly #details = new LazyModule(this, () => import('./partner-details.js'));
  readonly #narrowed = new NarrowedRows<PartnerRow>((row, id) => row.communityIds?.includes(id) === true);

  protected override get defaultLabel(): string {
    return this.words.partnerWall.heading;
  }

  // Tiers and their sizes say something only when all partners are there.
  protected override get needsWhole(): boolean {
    return true;
  }

  protected override query(): Query {
    const kind = wordsOf(this.kind);
    return { ...super.query(), ...(kind.length > 0 && { kind }) };
  }

  protected override renderSkeleton(): TemplateResult {
    const cells = Array.from({ length: CELLS_IN_ROW * Math.max(1, Math.ceil(this.rows / CELLS_IN_ROW)) });
    return html`<div class="tier m named">
      ${bone('title', 60)}
      <ul class="logos" role="presentation">${cells.map(() => html`<li class="logo"><span class="bone blank"></span></li>`)}</ul>
    </div>`;
  }

  protected override renderValue(listing: Listing<PartnerRow>): unknown {
    const { present, former } = this.#shown(listing);
    const kind = present.some((row) => row.kind === this.chosenKind) ? this.chosenKind : '';
    const rows = kind === '' ? present : present.filter((row) => row.kind === kind);
    const groups = firstOf(groupPartners(rows, listing.tiers ?? [], this.noTiers), this.#steps.of(rows.length));
    if (groups.length === 0 && former.length === 0) return listing.complete ? this.#empty(listing) : nothing;
    const tone = `${this.tint === 'mono' ? 'mono' : ''} ${this.#ground.dark === true ? 'on-dark' : ''}`;
    return html`${this.renderNarrowed(listing)} ${this.#kindMenu(present, kind)}
      <div class=${tone} part="list">
        ${repeat(
          groups,
          ({ tier }) => tier?.id,
          (group, at) => this.#group(group, groups.length, at === groups.length - 1, listing),
        )}
      </div>
      ${formerView(former, this.words)}`;
  }

  #shown(listing: Listing<PartnerRow>): {
    readonly present: readonly PartnerRow[];
    readonly former: readonly PartnerRow[];
  } {
    const tiers = wordsOf(this.tier);
    const today = wallAt(Date.now(), visitorZone()).date;
    const rows = this.#narrowed.of(listing.rows, this.linkedCommunity);
    const asked = rows.filter((row) => tiers.length === 0 || tiers.includes(row.tier ?? ''));
    return {
      present: asked.filter((row) => !isFormer(row, today)),
      former: asked.filter((row) => isFormer(row, today)),
    };
  }

  /** Where there are more than one sees at a glance, of several kinds. */
  #kindMenu(rows: readonly PartnerRow[], value: string): unknown {
    const choices = choicesAmong(rows, rows, ({ kind }) => (kind === undefined ? [] : [kind]));
    if (this.noFilters || rows.length <= SEEN_AT_ONCE || choices.length < 2) return nothing;
    const { partnerWall, eventList } = this.words;
    return html`<div class="kinds">${choiceMenu({
      id: 'kind',
      label: eventList.facets.kind,
      all: eventList.all.kind,
      value,
      choices,
      nameOf: (kind) => partnerWall.kinds[kind as keyof typeof partnerWall.kinds],
      locale: this.locale,
      choose: (kind) => (this.chosenKind = kind),
    })}</div>`;
  }

  #group(
    { tier, size, rows, all }: PartnerGroup,
    groupCount: number,
    isLast: boolean,
    listing: Listing<PartnerRow>,
  ): TemplateResult {
    const label = chooseText(tier?.label, this.words.code)?.text;
    const name = label ?? (groupCount > 1 ? this.words.partnerWall.others : undefined);
    const isPaper = all.some(({ logo }) => logo && (logo.dark === undefined || !this.allowsImage(logo.dark)));
    const setting = this.#setting(isPaper, listing);
    const isList = this.layout === 'list';
    const cells = repeat(
      rows,
      ({ id }) => id,
      (row) => (isList ? partnerLine(row, setting, row.since?.slice(0, 4)) : partnerCard(row, setting)),
    );
    return html`<section class="tier ${size} ${name === undefined ? '' : 'named'}" part="tier">
      ${name === undefined ? nothing : heading(this.headingLevel, name, { depth: 1 })}
      <ul class="${isList ? 'lines' : 'logos'} ${isPaper ? 'paper' : ''}" part="logo">
        ${cells}${isLast ? this.#invite(isList) : nothing}
      </ul>
    </section>`;
  }

  #invite(isList: boolean): TemplateResult | typeof nothing {
    // A server does not see it.
    const hasInvite = !onServer && [...this.children].some((child) => child.slot === 'invite');
    if (!hasInvite) return nothing;
    return html`<li class=${isList ? 'line' : ''}><span class=${isList ? 'invite' : 'logo invite'}><slot name="invite"></slot></span></li>`;
  }

  #empty(listing: Listing<PartnerRow>): TemplateResult {
    const { title, text } = this.words.states.empty.partners;
    const view = emptyView({ level: this.headingLevel, title, text });
    return html`${this.renderNarrowed(listing)}<slot name="empty">${view}</slot><slot name="invite"></slot>`;
  }

  #setting(isPaper: boolean, { labels }: Listing<PartnerRow>): PartnerSetting {
    const isDark = isPaper ? false : this.#ground.dark;
    const { words, locale, origin } = this;
    const details = (row: PartnerRow): unknown =>
      this.#details.current?.partnerDetails(row, {
        words,
        locale,
        origin,
        labels: this.communities.labels(labels, row.communityIds ?? []),
        follow: this.#select,
      }) ?? nothing;
    return {
      words,
      allowsImage: this.allowsImage,
      isDark,
      origin,
      select: this.#select,
      openId: this.openId,
      toggle: this.#toggle,
      details,
    };
  }

  readonly #toggle = (row: PartnerRow): void => {
    if (this.openId === row.id) this.openId = undefined;
    else if (this.dispatchEvent(new PartnerSelectEvent(row))) this.openId = row.id;
  };

  readonly #select = (row: PartnerRow, event: Event): void => {
    if (!this.dispatchEvent(new PartnerSelectEvent(row))) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-partner-wall': PartnerWallElement;
  }
}
