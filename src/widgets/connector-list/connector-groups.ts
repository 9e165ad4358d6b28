import type { PersonRow } from '../../contract/people.js';
import { ANSWERS, answerName, type ConnectorFacet } from './connector-finding.js';
import type { PeopleLanguage } from './connector-words.js';

/** Under which headings people stand. */
export type GroupBy = 'none' | ConnectorFacet;

/** People under one heading. */
export interface PeopleGroup {
  readonly key: string;
  /** Undefined where all stand together. */
  readonly name: string | undefined;
  readonly rows: readonly PersonRow[];
}

/**
 * Divides people by what they answer, by the names of the groups. Who answers several stands in each of them; who
 * answers none stands last, under a heading of their own.
 */
export function groupPeople(rows: readonly PersonRow[], by: string, language: PeopleLanguage): readonly PeopleGroup[] {
  if (by !== 'community' && by !== 'workstream' && by !== 'language') return [{ key: 'all', name: undefined, rows }];
  const groups = new Map<string, { readonly name: string; readonly rows: PersonRow[] }>();
  const others: PersonRow[] = [];
  for (const row of rows) {
    const answers = ANSWERS[by](row).flatMap((value) => {
      const name = answerName(by, value, language);
      return name === undefined ? [] : [{ value, name }];
    });
    for (const { value, name } of answers) {
      const group = groups.get(value) ?? { name, rows: [] };
      groups.set(value, group);
      group.rows.push(row);
    }
    if (answers.length === 0) others.push(row);
  }
  const { compare } = new Intl.Collator([language.locale, 'en']);
  const named = [...groups].map(([key, group]) => ({ key: `of ${key}`, ...group }));
  named.sort((one, other) => compare(one.name, other.name));
  if (others.length === 0) return named;
  const isOnly = named.length === 0;
  return [...named, { key: 'others', name: isOnly ? undefined : language.words.connectors.others, rows: others }];
}
