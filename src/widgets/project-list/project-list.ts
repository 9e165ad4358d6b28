import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Listing, Query } from '../../client/endpoint-client.js';
import { readPeople } from '../../client/readers/people.js';
import { readProjects } from '../../client/readers/projects.js';
import type { PersonRow } from '../../contract/people.js';
import type { ProjectRow } from '../../contract/projects.js';
import { FoundRowsElement, type FoundWords } from '../../element/found-rows-element.js';
import { KnownRows } from '../../element/known-rows.js';
import { formatNumber } from '../../i18n/format.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';
import { projectsWords } from '../../i18n/projects-load.js';
import { enProject, type ProjectFacet, type ProjectMessages } from '../../i18n/projects-messages.js';
import { wordsOf } from '../../provider/configuration.js';
import type { Found } from '../../ui/finding/finder.js';
import type { FacetMenu } from '../../ui/finding/finding-bar.js';
import { bone } from '../../ui/state-view/state-view.js';
import { ProjectSelectEvent } from './events.js';
import { projectCard, type ProjectSetting } from './project-card.js';
import { projectFinder, projectMenus } from './project-finding.js';
import { projectListStyles } from './project-list.styles.js';
import { communityNames, peopleNames, statusOf, type ProjectLanguage } from './project-words.js';

/**
 * @summary What communities work on: kind and state, name, what it is about, who runs it, where it is found.
 *
 * A press opens a project in place. People are named who agreed to be shown, and nobody else.
 *
 * @event {ProjectSelectEvent} ouishare-project-select - A visitor opens a project; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is nothing.
 * @slot footer - Below the list.
 *
 * @csspart heading - The heading.
 * @csspart toolbar - Search and menus.
 * @csspart list - The list of projects.
 * @csspart card - One project.
 * @csspart link - The name, which opens the project; and any link.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 * @csspart field - The search and the menus.
 *
 * @cssproperty --ouishare-color-accent - What is chosen.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-project-list endpoint="https://network.example/api/" community="casablanca">
 *   <a href="https://network.example/projects">What we work on</a>
 * </ouishare-project-list>
 */
export class ProjectListElement extends FoundRowsElement<ProjectRow, ProjectFacet> {
  static override styles = projectListStyles;

  /** Kinds to show, separated by spaces: expertise, visibility, research, space, tool, other. */
  @property() kind: string | null = null;
  /** States to show, separated by spaces: idea, active, done. */
  @property({ attribute: 'project-status' }) projectStatus: string | null = null;
  /** How projects are shown: `list`, a row each, or `grid` in columns. */
  @property() layout: 'list' | 'grid' = 'list';

  protected override readonly resourceName = 'projects';
  protected override readonly reader = readProjects;
  @state() private openId: string | undefined;
  #drawn: ProjectLanguage | undefined;
  #by: { readonly locale: string; readonly people: readonly PersonRow[] } = { locale: '', people: [] };
  readonly #people = new KnownRows<PersonRow>(this, {
    resource: 'people',
    reader: () => Promise.resolve(readPeople),
    client: () => this.client,
  });
  protected override readonly finder = projectFinder((row) => {
    const drawn = this.#drawn;
    return drawn ? [communityNames(row, drawn) ?? '', peopleNames(row, this.#people.rows, drawn) ?? ''] : [];
  });

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, projectsWords];
  }

  protected override get words(): ProjectMessages {
    return { ...super.words, projects: projectsWords.at(this.language) ?? enProject };
  }

  protected override get stateWords(): StateWords {
    return this.words.projects;
  }

  protected override get foundWords(): FoundWords {
    return this.words.projects;
  }

  // People are read when somebody searches, and then their projects are found by them as well.
  protected override get foundBy(): unknown {
    const { locale } = this;
    const people = this.asked.text === '' ? this.#by.people : this.#people.rows;
    if (locale !== this.#by.locale || people !== this.#by.people) this.#by = { locale, people };
    return this.#by;
  }

  protected override get defaultLabel(): string {
    return this.words.projects.heading;
  }

  protected override query(): Query {
    const kind = wordsOf(this.kind);
    return { ...super.query(), ...(kind.length > 0 && { kind }) };
  }

  // Rows are found by words of this language.
  protected override valueChosen(listing: Listing<ProjectRow> | undefined): void {
    this.#drawn = listing && this.#languageOf(listing);
  }

  protected override limited(rows: readonly ProjectRow[]): readonly ProjectRow[] {
    const statuses = wordsOf(this.projectStatus);
    return statuses.length === 0 ? rows : rows.filter((row) => statuses.includes(statusOf(row)));
  }

  protected override menus(
    found: Found<ProjectRow, ProjectFacet>,
    listing: Listing<ProjectRow>,
  ): readonly FacetMenu<ProjectFacet>[] {
    return projectMenus(found, this.#languageOf(listing));
  }

  protected override count({ length }: readonly ProjectRow[]): string {
    return this.words.projects.projects(length, formatNumber(length, this.locale));
  }

  protected override renderSkeleton(): TemplateResult {
    const rows = Array.from({ length: Math.max(1, this.rows) });
    return html`<ul class="projects" role="presentation">${rows.map(() => html`<li class="project"><p class="when">${bone('line', 60)}</p><div class="text">${bone('title', 60)}${bone('line', 100)}</div></li>`)}</ul>`;
  }

  protected override renderRows(rows: readonly ProjectRow[], listing: Listing<ProjectRow>): TemplateResult {
    const language = this.#languageOf(listing);
    const setting: ProjectSetting = {
      language,
      level: this.headingLevel,
      openId: this.openId,
      people: (row) => peopleNames(row, this.#people.rows, language),
      toggle: this.#toggle,
    };
    return html`<ul class=${this.layout === 'grid' ? 'projects grid' : 'projects'} part="list">${repeat(
      rows,
      ({ id }) => id,
      (row, at) => projectCard(row, at, setting),
    )}</ul>`;
  }

  readonly #toggle = (row: ProjectRow): void => {
    if (this.openId === row.id) this.openId = undefined;
    else if (this.dispatchEvent(new ProjectSelectEvent(row))) this.openId = row.id;
  };

  #languageOf({ labels, rows }: Listing<ProjectRow>): ProjectLanguage {
    const { words, locale, origin } = this;
    const ids = rows.flatMap(({ communityIds = [] }) => communityIds);
    return { words, locale, lang: words.code, origin, labels: this.communities.labels(labels, ids) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-project-list': ProjectListElement;
  }
}
