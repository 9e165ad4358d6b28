import { html, type TemplateResult } from 'lit';
import type { Listing } from '../../client/endpoint-client.js';
import { readPeople } from '../../client/readers/people.js';
import type { PersonRow } from '../../contract/people.js';
import { RowsElement } from '../../element/rows-element.js';
import { connectorsWords } from '../../i18n/connectors-load.js';
import { enConnector, type ConnectorMessages } from '../../i18n/connectors-messages.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { controls } from '../../theme/controls.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { connectorListCard } from './connector-list-card.js';
import { connectorListStyles } from './connector-list.styles.js';

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
 * <ouishare-connector-list endpoint="https://network.example/api/">
 *   <a href="https://network.example/">Our network</a>
 * </ouishare-connector-list>
 */
export class ConnectorListElement extends RowsElement<PersonRow> {
  static override styles = [tokens, controls, stateView, connectorListStyles];

  protected override readonly resourceName = 'people';
  protected override readonly reader = readPeople;
  protected override readonly noun = 'others';

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
    return html`<ul role="presentation">${Array.from({ length: this.rows }, () => html`<li>${bone('title', 60)}</li>`)}</ul>`;
  }

  protected override renderValue(listing: Listing<PersonRow>): TemplateResult {
    if (listing.rows.length === 0) return this.#empty();
    return html`<ul part="list">${listing.rows.map((row) => connectorListCard(row))}</ul>`;
  }

  #empty(): TemplateResult {
    const { title, text } = this.words.connectors.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-connector-list': ConnectorListElement;
  }
}
