import type { ProjectWords } from '../../projects-messages.js';

export const frProject: ProjectWords = {
  heading: 'Projets',
  loading: 'Un instant, les projets arrivent',
  failed: 'Les projets n’ont pas pu être chargés',
  empty: { title: 'Pas encore de projet', text: 'Le premier paraîtra ici.' },
};
