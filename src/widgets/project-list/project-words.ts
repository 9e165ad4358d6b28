import type { PersonRow } from '../../contract/people.js';
import type { ProjectRow } from '../../contract/projects.js';
import { chooseText, type Text } from '../../contract/text.js';
import type { ProjectKind, ProjectStatus } from '../../contract/words.js';
import { formatList, isolate } from '../../i18n/format.js';
import type { ProjectMessages } from '../../i18n/projects-messages.js';

/** In which words projects are drawn. */
export interface ProjectLanguage {
  readonly words: ProjectMessages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Language of the words. */
  readonly lang: string;
  /** Origin of the page: a link to another one says so. Undefined on a server. */
  readonly origin: string | undefined;
  /** Names of communities, by id. */
  readonly labels: ReadonlyMap<string, Text>;
}

/** As in the contract: what says nothing is under way. */
export function statusOf({ status = 'active' }: ProjectRow): ProjectStatus {
  return status;
}

export function kindOf({ kind = 'other' }: ProjectRow): ProjectKind {
  return kind;
}

/** The state in the publisher's own words where there are some, else in ours. */
export function statusWords(row: ProjectRow, { words, lang }: ProjectLanguage): string {
  return chooseText(row.statusText, lang, row.lang)?.text ?? words.projects.statuses[statusOf(row)];
}

/** "Depuis 2022", "2019–2024"; undefined where nobody says it. */
export function spanWords({ since, until }: ProjectRow, { words }: ProjectLanguage): string | undefined {
  const [first, last] = [since?.slice(0, 4), until?.slice(0, 4)];
  if (first !== undefined && last !== undefined) return first === last ? first : isolate(`${first}–${last}`);
  if (first !== undefined) return words.projects.since(first);
  return last === undefined ? undefined : words.projects.until(last);
}

/** A community's name; undefined where nobody names it: an id is no word. */
export function communityName(id: string, { labels, lang }: ProjectLanguage): string | undefined {
  return chooseText(labels.get(id), lang)?.text;
}

/** "Casablanca et Bruxelles"; undefined for none that has a name. */
export function communityNames({ communityIds = [] }: ProjectRow, language: ProjectLanguage): string | undefined {
  return listOf(
    communityIds.map((id) => communityName(id, language)),
    language,
  );
}

/** Who runs it, of those who agreed to be shown; undefined for nobody. */
export function peopleNames(
  { connectorIds = [] }: ProjectRow,
  people: readonly PersonRow[],
  language: ProjectLanguage,
): string | undefined {
  return listOf(
    connectorIds.map((id) => people.find((person) => person.id === id)?.name),
    language,
  );
}

function listOf(names: readonly (string | undefined)[], { locale }: ProjectLanguage): string | undefined {
  const known = names.flatMap((name) => (name === undefined ? [] : isolate(name)));
  return known.length === 0 ? undefined : formatList(known, locale);
}
