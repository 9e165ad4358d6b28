import { html, type TemplateResult } from 'lit';
import type { Listing } from '../../client/endpoint-client.js';
import { readProjects } from '../../client/readers/projects.js';
import type { ProjectRow } from '../../contract/projects.js';
import { RowsElement } from '../../element/rows-element.js';
import { projectsWords } from '../../i18n/projects-load.js';
import { enProject, type ProjectMessages } from '../../i18n/projects-messages.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { controls } from '../../theme/controls.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { projectListCard } from './project-list-card.js';
import { projectListStyles } from './project-list.styles.js';

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
 * <ouishare-project-list endpoint="https://network.example/api/">
 *   <a href="https://network.example/">Our network</a>
 * </ouishare-project-list>
 */
export class ProjectListElement extends RowsElement<ProjectRow> {
  static override styles = [tokens, controls, stateView, projectListStyles];

  protected override readonly resourceName = 'projects';
  protected override readonly reader = readProjects;
  protected override readonly noun = 'others';

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, projectsWords];
  }

  protected override get words(): ProjectMessages {
    return { ...super.words, projects: projectsWords.at(this.language) ?? enProject };
  }

  protected override get stateWords(): StateWords {
    return this.words.projects;
  }

  protected override get defaultLabel(): string {
    return this.words.projects.heading;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<ul role="presentation">${Array.from({ length: this.rows }, () => html`<li>${bone('title', 60)}</li>`)}</ul>`;
  }

  protected override renderValue(listing: Listing<ProjectRow>): TemplateResult {
    if (listing.rows.length === 0) return this.#empty();
    return html`<ul part="list">${listing.rows.map((row) => projectListCard(row, this.words.code))}</ul>`;
  }

  #empty(): TemplateResult {
    const { title, text } = this.words.projects.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-project-list': ProjectListElement;
  }
}
