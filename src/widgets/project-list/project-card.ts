import { html, nothing, type TemplateResult } from 'lit';
import type { ProjectRow } from '../../contract/projects.js';
import { chooseText } from '../../contract/text.js';
import { heading } from '../../ui/heading/heading.js';
import { prose } from '../../ui/prose/prose.js';
import { siteLinks } from '../../ui/site-links/site-links.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { communityNames, kindOf, spanWords, statusOf, statusWords, type ProjectLanguage } from './project-words.js';

/** What a card knows of the list around it. */
export interface ProjectSetting {
  readonly language: ProjectLanguage;
  /** Level of the widget's heading. */
  readonly level: number;
  readonly openId: string | undefined;
  /** Who runs it, in words; undefined for nobody, or while that is on its way. */
  readonly people: (row: ProjectRow) => string | undefined;
  readonly toggle: (row: ProjectRow) => void;
}

/** One project: kind and state in the margin, its name, what it is about, where. Opens in place where there is more to say. */
export function projectCard(row: ProjectRow, at: number, setting: ProjectSetting): TemplateResult {
  const { language, openId } = setting;
  const { words, lang } = language;
  const isOpen = openId === row.id;
  const about = chooseText(row.summary, lang, row.lang);
  const facts = [communityNames(row, language), spanWords(row, language)].filter((each) => each !== undefined);
  return html`<li class="project ${statusOf(row)} ${isOpen ? 'opened' : ''}" part="card">
    <p class="quiet when">${words.projects.kinds[kindOf(row)]}<br /><bdi>${statusWords(row, language)}</bdi></p>
    <div class="text">
      ${name(row, at, isOpen, setting)}
      ${about ? html`<p class="summary">${translatedText(about, lang)}</p>` : nothing}
      ${facts.length === 0 ? nothing : html`<p class="quiet facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>`}
      ${isOpen ? html`<div class="details" id=${`details-${String(at)}`}>${details(row, setting)}</div>` : nothing}
    </div>
  </li>`;
}

function name(
  row: ProjectRow,
  at: number,
  isOpen: boolean,
  { language, level, toggle }: ProjectSetting,
): TemplateResult {
  const shown = translatedText(chooseText(row.name, language.lang, row.lang), language.lang);
  if (!hasDetails(row)) return heading(level, shown, { depth: 1 });
  const open = (): void => {
    toggle(row);
  };
  const content = html`<button class="opener" part="link" type="button" aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? `details-${String(at)}` : nothing} data-id=${row.id} @click=${open}>${shown}</button>`;
  return heading(level, content, { depth: 1 });
}

// A card that says all of a project has nothing to open.
function hasDetails({ description, connectorIds = [], links = [], url }: ProjectRow): boolean {
  return description !== undefined || url !== undefined || connectorIds.length > 0 || links.length > 0;
}

function details(row: ProjectRow, { language, people }: ProjectSetting): TemplateResult {
  const { words, lang } = language;
  const { links = [], url } = row;
  const run = people(row);
  const own = url === undefined || links.some((each) => each.url === url) ? [] : [{ url, rel: 'website' }];
  return html`${prose(chooseText(row.description, lang, row.lang), lang)}
    ${run === undefined ? nothing : html`<dl class="practical"><div><dt>${words.projects.people}</dt><dd>${run}</dd></div></dl>`}
    ${siteLinks([...own, ...links], { ...language, rowLang: row.lang })}`;
}
