/**
 * The words of the projects: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/projects/<code>.ts`, found by `projects-load.ts`.
 */
import { countedFor } from './intl.js';
import type { Counted, EmptyWords, Messages, Named, StateWords } from './messages.js';

/** As the contract names them. */
export type ProjectKindWord = 'expertise' | 'visibility' | 'research' | 'space' | 'tool' | 'other';
export type ProjectStatusWord = 'idea' | 'active' | 'done';

/** What projects are asked by. */
export type ProjectFacet = 'kind' | 'status' | 'community';

export interface ProjectWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
  readonly search: string;
  readonly facets: Readonly<Record<ProjectFacet, string>>;
  readonly all: Readonly<Record<ProjectFacet, string>>;
  readonly none: string;
  readonly projects: Counted;
  readonly kinds: Readonly<Record<ProjectKindWord, string>>;
  readonly statuses: Readonly<Record<ProjectStatusWord, string>>;
  /** The label before those who run it. */
  readonly people: string;
  readonly since: Named;
  readonly until: Named;
}

/** All that the widget says. */
export type ProjectMessages = Messages & { readonly projects: ProjectWords };

export const enProject: ProjectWords = {
  heading: 'Projects',
  loading: 'One moment, the projects are on their way',
  failed: 'The projects could not be loaded',
  empty: { title: 'No project yet', text: 'The first one will appear here.' },
  search: 'Name, topic, people',
  facets: { kind: 'Kind', status: 'State', community: 'Community' },
  all: { kind: 'All kinds', status: 'All states', community: 'All communities' },
  none: 'No project matches',
  projects: countedFor('en')('# project', '# projects'),
  kinds: {
    expertise: 'Expertise',
    visibility: 'Visibility',
    research: 'Research',
    space: 'Shared place',
    tool: 'Tool',
    other: 'Project',
  },
  statuses: { idea: 'Idea', active: 'Under way', done: 'Done' },
  people: 'People',
  since: (date) => `Since ${date}`,
  until: (date) => `Until ${date}`,
};
