import type { PersonRow } from '../../contract/people.js';
import { formatList } from '../../i18n/format.js';
import type { ConnectorMessages, RoleWord, WorkstreamWord } from '../../i18n/connectors-messages.js';
import { isolate, sentenceCase } from '../../i18n/intl.js';
import { languageName, regionName } from '../../i18n/names.js';
import { chooseText, type Text } from '../../contract/text.js';

/** In which words people are drawn. */
export interface PeopleLanguage {
  readonly words: ConnectorMessages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Language of the words. */
  readonly lang: string;
  /** Origin of the page: a link to another one says so. Undefined on a server. */
  readonly origin: string | undefined;
  /** Names of communities, workstreams and skills, by id. */
  readonly labels: ReadonlyMap<string, Text>;
}

/** A workstream within a sentence: ours for a well-known one, else the publisher's label, else as it is written. */
export function workstreamName(id: string, { words, labels, lang }: PeopleLanguage): string {
  const { workstreams } = words.connectors;
  if (Object.hasOwn(workstreams, id)) return workstreams[id as WorkstreamWord];
  return chooseText(labels.get(id), lang)?.text ?? id;
}

/** What a person does for the network, in their own words or ours for the role; undefined where nobody says. */
export function roleName({ title, role, lang }: PersonRow, { words, lang: shown }: PeopleLanguage): string | undefined {
  const own = chooseText(title, shown, lang)?.text;
  return own ?? (role === undefined ? undefined : words.connectors.roles[role satisfies RoleWord]);
}

/** "Casablanca, Maroc"; undefined where a person says neither. */
export function townName({ place }: PersonRow, { words, locale }: PeopleLanguage): string | undefined {
  const country = place?.country === undefined ? undefined : isolate(regionName(place.country, locale));
  const city = place?.city === undefined ? undefined : isolate(place.city);
  return city !== undefined && country !== undefined ? words.common.pair(city, country) : (city ?? country);
}

/** "Partenariats et événements": what they work on, as one sentence; undefined for none. */
export function workNames({ workstreams = [] }: PersonRow, language: PeopleLanguage): string | undefined {
  return inOneLine(
    workstreams.map((id) => workstreamName(id, language)),
    language.locale,
  );
}

/** "Français, arabe et anglais". */
export function languageNames({ languages = [] }: PersonRow, { locale }: PeopleLanguage): string | undefined {
  return inOneLine(
    languages.map((tag) => languageName(tag, locale)),
    locale,
  );
}

/** Labels where the publisher has them, else as written. */
export function skillNames({ skills = [] }: PersonRow, { labels, lang, locale }: PeopleLanguage): string | undefined {
  return inOneLine(
    skills.map((id) => chooseText(labels.get(id), lang)?.text ?? id),
    locale,
  );
}

// Names keep their own capitals in German and start low elsewhere: the first one alone begins the line.
function inOneLine(names: readonly string[], locale: string): string | undefined {
  return names.length === 0 ? undefined : sentenceCase(formatList(names, locale), locale);
}
