import { html, type TemplateResult } from 'lit';
import type { Listing } from '../../client/endpoint-client.js';
import { readCommunities } from '../../client/readers/communities.js';
import type { CommunityRow } from '../../contract/communities.js';
import { RowsElement } from '../../element/rows-element.js';
import { communityWords } from '../../i18n/community-load.js';
import { enCommunity, type CommunityMessages } from '../../i18n/community-messages.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { controls } from '../../theme/controls.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { communityCardCard } from './community-card-card.js';
import { communityCardStyles } from './community-card.styles.js';

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
 * <ouishare-community-card endpoint="https://network.example/api/">
 *   <a href="https://network.example/">Our network</a>
 * </ouishare-community-card>
 */
export class CommunityCardElement extends RowsElement<CommunityRow> {
  static override styles = [tokens, controls, stateView, communityCardStyles];

  protected override readonly resourceName = 'communities';
  protected override readonly reader = readCommunities;
  protected override readonly noun = 'others';

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
    return this.words.community.heading;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<ul role="presentation">${Array.from({ length: this.rows }, () => html`<li>${bone('title', 60)}</li>`)}</ul>`;
  }

  protected override renderValue(listing: Listing<CommunityRow>): TemplateResult {
    if (listing.rows.length === 0) return this.#empty();
    return html`<ul part="list">${listing.rows.map((row) => communityCardCard(row, this.words.code))}</ul>`;
  }

  #empty(): TemplateResult {
    const { title, text } = this.words.community.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-community-card': CommunityCardElement;
  }
}
