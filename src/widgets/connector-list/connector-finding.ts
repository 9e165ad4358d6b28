import type { PersonRow } from '../../contract/people.js';
import { baseLanguage, chooseText, everyLanguage } from '../../contract/text.js';
import type { ConnectorFacet } from '../../i18n/connectors-messages.js';
import { sentenceCase } from '../../i18n/intl.js';
import { languageName } from '../../i18n/names.js';
import { wordsOf } from '../../provider/configuration.js';
import { Finder, type Found } from '../../ui/finding/finder.js';
import type { FacetMenu } from '../../ui/finding/finding-bar.js';
import { roleName, skillNames, townName, workNames, workstreamName, type PeopleLanguage } from './connector-words.js';

export type { ConnectorFacet };

const FACETS = ['community', 'workstream', 'language'] as const;
const NONE: readonly string[] = [];

/** What a person answers to each menu. */
export const ANSWERS: Readonly<Record<ConnectorFacet, (row: PersonRow) => readonly string[]>> = {
  community: ({ communityIds = NONE }) => communityIds,
  workstream: ({ workstreams = NONE }) => workstreams,
  language: ({ languages = NONE }) => [...new Set(languages.map(baseLanguage))],
};

/** @param language in which words people are found, besides their names; undefined before any is drawn */
export function connectorFinder(language: () => PeopleLanguage | undefined): Finder<PersonRow, ConnectorFacet> {
  return new Finder(ANSWERS, (row) => {
    const shown = language();
    const said = shown && [roleName, townName, workNames, skillNames].map((wordsOf) => wordsOf(row, shown) ?? '');
    return [row.name, ...everyLanguage(row.title), ...everyLanguage(row.bio), ...(said ?? [])];
  });
}

/** The people whom the page's author wants shown, remembered: roles and workstreams are no questions that a server knows. */
export class LimitedPeople {
  #by: readonly unknown[] = [];
  #rows: readonly PersonRow[] = [];

  of(rows: readonly PersonRow[], role: string | null, workstream: string | null): readonly PersonRow[] {
    const by = [rows, role, workstream];
    if (by.every((each, at) => each === this.#by[at])) return this.#rows;
    this.#by = by;
    const [roles, streams] = [wordsOf(role), wordsOf(workstream)];
    this.#rows = rows.filter(
      (row) =>
        (roles.length === 0 || roles.includes(row.role ?? '')) &&
        (streams.length === 0 || ANSWERS.workstream(row).some((each) => streams.includes(each))),
    );
    return this.#rows;
  }
}

/** What a choice of a menu, or a group, is called; undefined for a community that nobody names. */
export function answerName(facet: ConnectorFacet, value: string, language: PeopleLanguage): string | undefined {
  if (facet === 'workstream') return sentenceCase(workstreamName(value, language), language.locale);
  if (facet === 'community') return chooseText(language.labels.get(value), language.lang)?.text;
  return sentenceCase(languageName(value, language.locale), language.locale);
}

/** The menus above a list, in their order. */
export function facetMenus(
  found: Found<PersonRow, ConnectorFacet>,
  language: PeopleLanguage,
): readonly FacetMenu<ConnectorFacet>[] {
  const { facets, all } = language.words.connectors;
  return FACETS.map((facet) => ({
    facet,
    label: facets[facet],
    all: all[facet],
    choices: found.choices(facet).filter(({ value }) => answerName(facet, value, language) !== undefined),
    nameOf: (value) => answerName(facet, value, language) ?? value,
  }));
}
