import { countedFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const itProject: ProjectWords = {
  heading: 'Progetti',
  loading: 'Un momento, arrivano i progetti',
  failed: 'Non è stato possibile caricare i progetti',
  empty: { title: 'Ancora nessun progetto', text: 'Il primo apparirà qui.' },
  search: 'Nome, tema, persona',
  facets: { kind: 'Tipo', status: 'Stato', community: 'Comunità' },
  all: { kind: 'Tutti i tipi', status: 'Tutti gli stati', community: 'Tutte le comunità' },
  none: 'Nessun progetto corrisponde',
  projects: countedFor('it')('# progetto', '# progetti'),
  kinds: {
    expertise: 'Competenze',
    visibility: 'Visibilità',
    research: 'Ricerca',
    space: 'Luogo condiviso',
    tool: 'Strumento',
    other: 'Progetto',
  },
  statuses: { idea: 'Idea', active: 'In corso', done: 'Concluso' },
  people: 'Persone',
  since: (date) => `Da ${date}`,
  until: (date) => `Fino a ${date}`,
};
