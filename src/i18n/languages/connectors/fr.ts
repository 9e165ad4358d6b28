import { countedFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const frConnector: ConnectorWords = {
  heading: 'Connecteurs',
  loading: 'Un instant, les connecteurs arrivent',
  failed: 'Les connecteurs n’ont pas pu être chargés',
  empty: { title: 'Pas encore de connecteur', text: 'Le premier paraîtra ici.' },
  search: 'Nom, ville, compétence',
  facets: { community: 'Communauté', workstream: 'Chantier', language: 'Langue' },
  all: { community: 'Toutes les communautés', workstream: 'Tous les chantiers', language: 'Toutes les langues' },
  none: 'Personne ne correspond',
  people: countedFor('fr')('# personne', '# personnes'),
  roles: {
    connector: 'Connecteur ou connectrice',
    advisor: 'Conseil',
    editor: 'Rédaction',
    alumni: 'Ancien membre',
    member: 'Membre',
  },
  workstreams: {
    magazine: 'magazine',
    administration: 'administration',
    finance: 'finances',
    partnerships: 'partenariats',
    events: 'événements',
    research: 'recherche',
    community: 'vie de la communauté',
    technology: 'technique',
  },
  role: 'Rôle',
  skills: 'Compétences',
  write: (name) => `Écrire à ${name}`,
  notNow: 'Il n’est pas possible d’écrire pour le moment',
  others: 'Autres',
};
