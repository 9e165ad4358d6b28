import { countedFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const caProject: ProjectWords = {
  heading: 'Projectes',
  loading: 'Un moment, arriben els projectes',
  failed: 'No s’han pogut carregar els projectes',
  empty: { title: 'Encara no hi ha projectes', text: 'El primer apareixerà aquí.' },
  search: 'Nom, tema, persona',
  facets: { kind: 'Tipus', status: 'Estat', community: 'Comunitat' },
  all: { kind: 'Tots els tipus', status: 'Tots els estats', community: 'Totes les comunitats' },
  none: 'Cap projecte coincideix',
  projects: countedFor('ca')('# projecte', '# projectes'),
  kinds: {
    expertise: 'Expertesa',
    visibility: 'Visibilitat',
    research: 'Recerca',
    space: 'Espai compartit',
    tool: 'Eina',
    other: 'Projecte',
  },
  statuses: { idea: 'Idea', active: 'En curs', done: 'Acabat' },
  people: 'Persones',
  since: (date) => `Des de ${date}`,
  until: (date) => `Fins a ${date}`,
};
