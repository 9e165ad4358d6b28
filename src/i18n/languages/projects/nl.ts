import { countedFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const nlProject: ProjectWords = {
  heading: 'Projecten',
  loading: 'Een ogenblik, de projecten komen eraan',
  failed: 'De projecten konden niet worden geladen',
  empty: { title: 'Nog geen project', text: 'Het eerste verschijnt hier.' },
  search: 'Naam, onderwerp, persoon',
  facets: { kind: 'Soort', status: 'Stand', community: 'Gemeenschap' },
  all: { kind: 'Alle soorten', status: 'Elke stand', community: 'Alle gemeenschappen' },
  none: 'Geen project komt overeen',
  projects: countedFor('nl')('# project', '# projecten'),
  kinds: {
    expertise: 'Expertise',
    visibility: 'Zichtbaarheid',
    research: 'Onderzoek',
    space: 'Gedeelde plek',
    tool: 'Hulpmiddel',
    other: 'Project',
  },
  statuses: { idea: 'Idee', active: 'Loopt', done: 'Afgerond' },
  people: 'Mensen',
  since: (date) => `Sinds ${date}`,
  until: (date) => `Tot ${date}`,
};
