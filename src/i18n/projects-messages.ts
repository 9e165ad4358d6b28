/**
 * The words of the projects: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/projects/<code>.ts`, found by `projects-load.ts`.
 */
import type { EmptyWords, Messages, StateWords } from './messages.js';

export interface ProjectWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
}

/** All that the widget says. */
export type ProjectMessages = Messages & { readonly projects: ProjectWords };

export const enProject: ProjectWords = {
  heading: 'Projects',
  loading: 'One moment, the projects are on their way',
  failed: 'The projects could not be loaded',
  empty: { title: 'No project yet', text: 'The first one will appear here.' },
};
