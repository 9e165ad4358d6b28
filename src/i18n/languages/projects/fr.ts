import { countedFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const frProject: ProjectWords = {
  heading: 'Projets',
  loading: 'Un instant, les projets arrivent',
  failed: 'Les projets n’ont pas pu être chargés',
  empty: { title: 'Pas encore de projet', text: 'Le premier paraîtra ici.' },
  search: 'Nom, sujet, personne',
  facets: { kind: 'Genre', status: 'État', community: 'Communauté' },
  all: { kind: 'Tous les genres', status: 'Tous les états', community: 'Toutes les communautés' },
  none: 'Aucun projet ne correspond',
  projects: countedFor('fr')('# projet', '# projets'),
  kinds: {
    expertise: 'Expertise',
    visibility: 'Visibilité',
    research: 'Recherche',
    space: 'Lieu partagé',
    tool: 'Outil',
    other: 'Projet',
  },
  statuses: { idea: 'Idée', active: 'En cours', done: 'Terminé' },
  people: 'Personnes',
  since: (date) => `Depuis ${date}`,
  until: (date) => `Jusqu’à ${date}`,
};
