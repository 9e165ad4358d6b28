import { html, type TemplateResult } from 'lit';
import type { Listing } from '../../client/endpoint-client.js';
import { readEvents } from '../../client/readers/events.js';
import type { EventRow } from '../../contract/events.js';
import { RowsElement } from '../../element/rows-element.js';
import { gatheringWords } from '../../i18n/gathering-load.js';
import { enGathering, type GatheringMessages } from '../../i18n/gathering-messages.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { controls } from '../../theme/controls.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { gatheringCard } from './gathering-card.js';
import { gatheringStyles } from './gathering.styles.js';

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
 * <ouishare-gathering endpoint="https://network.example/api/">
 *   <a href="https://network.example/">Our network</a>
 * </ouishare-gathering>
 */
export class GatheringElement extends RowsElement<EventRow> {
  static override styles = [tokens, controls, stateView, gatheringStyles];

  protected override readonly resourceName = 'events';
  protected override readonly reader = readEvents;
  protected override readonly noun = 'others';

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, gatheringWords];
  }

  protected override get words(): GatheringMessages {
    return { ...super.words, gathering: gatheringWords.at(this.language) ?? enGathering };
  }

  protected override get stateWords(): StateWords {
    return this.words.gathering;
  }

  protected override get defaultLabel(): string {
    return this.words.gathering.heading;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<ul role="presentation">${Array.from({ length: this.rows }, () => html`<li>${bone('title', 60)}</li>`)}</ul>`;
  }

  protected override renderValue(listing: Listing<EventRow>): TemplateResult {
    if (listing.rows.length === 0) return this.#empty();
    return html`<ul part="list">${listing.rows.map((row) => gatheringCard(row, this.words.code))}</ul>`;
  }

  #empty(): TemplateResult {
    const { title, text } = this.words.gathering.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-gathering': GatheringElement;
  }
}
