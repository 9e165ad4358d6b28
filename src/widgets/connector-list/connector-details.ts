// A chunk of its own, asked for when the first person is opened.
import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import type { PersonRow } from '../../contract/people.js';
import { chooseText } from '../../contract/text.js';
import { isolate } from '../../i18n/format.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { prose } from '../../ui/prose/prose.js';
import { siteLinks } from '../../ui/site-links/site-links.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { roleName, skillNames, workNames, type PeopleLanguage } from './connector-words.js';

export interface ConnectorDetailsSetting {
  readonly language: PeopleLanguage;
  readonly community: (id: string) => CommunityRow | undefined;
  /** The door to a message, where the person can be written to; and the form behind it. */
  readonly writing: WritingSetting;
}

/** How a visitor writes to a person. */
export interface WritingSetting {
  /** Id of the person whose form is open. */
  readonly openId: string | undefined;
  readonly toggle: (row: PersonRow) => void;
  /** The open form; undefined while it is on its way. */
  readonly form: (row: PersonRow) => unknown;
}

/** The opened part of a person: what they say of themselves, what they can, where they belong, and where to find them. */
export function connectorDetails(row: PersonRow, setting: ConnectorDetailsSetting): TemplateResult {
  const { language } = setting;
  const { words, lang } = language;
  const about = chooseText(row.bio, lang, row.lang);
  const entries: (readonly [string, unknown])[] = [
    [words.eventList.facets.community, communities(row, setting)],
    // Where nobody says what they work on, the card itself says their role.
    [words.connectors.role, workNames(row, language) === undefined ? undefined : roleName(row, language)],
    [words.connectors.skills, skillNames(row, language)],
  ];
  const facts = entries.filter(([, value]) => value !== undefined);
  return html`${about ? prose(about, lang) : nothing}
    ${facts.length === 0 ? nothing : html`<dl class="practical">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
    ${siteLinks(row.links ?? [], { ...language, rowLang: row.lang })}
    ${row.acceptsMessages === true ? writingView(row, setting) : nothing}`;
}

function writingView(row: PersonRow, { language, writing }: ConnectorDetailsSetting): TemplateResult {
  const isOpen = writing.openId === row.id;
  const toggle = (): void => {
    writing.toggle(row);
  };
  return html`<div class="writing">
    <p><button class="button plain" part="button" type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? 'writing' : nothing} @click=${toggle}>${language.words.connectors.write(isolate(row.name))}</button></p>
    ${isOpen ? html`<div id="writing">${writing.form(row)}</div>` : nothing}
  </div>`;
}

/** Each community by its name, which leads to its own site; one that nobody names is left out. */
function communities({ communityIds = [], lang: rowLang }: PersonRow, setting: ConnectorDetailsSetting): unknown {
  const { language, community } = setting;
  const { words, lang, labels, origin } = language;
  const linked = (href: string | undefined, content: unknown): unknown =>
    href === undefined ? content : externalLink({ href, content, origin, otherSite: words.common.otherSite });
  const named = communityIds.flatMap((id) => {
    const known = community(id);
    const name = chooseText(labels.get(id) ?? known?.name, lang, rowLang);
    return name ? [linked(siteOf(known), translatedText(name, lang))] : [];
  });
  return named.length === 0 ? undefined : named.map((each, at) => html`${at === 0 ? nothing : html`<br />`}${each}`);
}

function siteOf(row: CommunityRow | undefined): string | undefined {
  return row?.url ?? row?.links?.find(({ rel }) => rel === 'website')?.url;
}
