import type { ProjectWords } from '../../projects-messages.js';

export const deProject: ProjectWords = {
  heading: 'Projekte',
  loading: 'Einen Moment, die Projekte kommen gleich',
  failed: 'Die Projekte konnten nicht geladen werden',
  empty: { title: 'Noch kein Projekt', text: 'Das erste erscheint hier.' },
};
