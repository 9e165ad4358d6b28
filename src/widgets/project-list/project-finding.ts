import type { ProjectRow } from '../../contract/projects.js';
import { everyLanguage } from '../../contract/text.js';
import type { ProjectFacet } from '../../i18n/projects-messages.js';
import { Finder, type Found } from '../../ui/finding/finder.js';
import type { FacetMenu } from '../../ui/finding/finding-bar.js';
import { communityName, kindOf, statusOf, type ProjectLanguage } from './project-words.js';

const FACETS = ['kind', 'status', 'community'] as const;
const NONE: readonly string[] = [];

const ANSWERS: Readonly<Record<ProjectFacet, (row: ProjectRow) => readonly string[]>> = {
  kind: (row) => [kindOf(row)],
  status: (row) => [statusOf(row)],
  community: ({ communityIds = NONE }) => communityIds,
};

/** @param textsOf in which further words a project is found: its communities, its people */
export function projectFinder(textsOf: (row: ProjectRow) => readonly string[]): Finder<ProjectRow, ProjectFacet> {
  return new Finder(ANSWERS, (row) => [
    ...everyLanguage(row.name),
    ...everyLanguage(row.summary),
    ...everyLanguage(row.description),
    ...textsOf(row),
  ]);
}

/** The menus above a list, in their order. */
export function projectMenus(
  found: Found<ProjectRow, ProjectFacet>,
  language: ProjectLanguage,
): readonly FacetMenu<ProjectFacet>[] {
  const { facets, all, kinds, statuses } = language.words.projects;
  const names: Readonly<Record<ProjectFacet, (value: string) => string | undefined>> = {
    kind: (value) => kinds[value as keyof typeof kinds],
    status: (value) => statuses[value as keyof typeof statuses],
    community: (value) => communityName(value, language),
  };
  return FACETS.map((facet) => ({
    facet,
    label: facets[facet],
    all: all[facet],
    choices: found.choices(facet).filter(({ value }) => names[facet](value) !== undefined),
    nameOf: (value) => names[facet](value) ?? value,
  }));
}
