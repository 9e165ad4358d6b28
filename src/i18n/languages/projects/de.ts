import { countedFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const deProject: ProjectWords = {
  heading: 'Projekte',
  loading: 'Einen Moment, die Projekte kommen gleich',
  failed: 'Die Projekte konnten nicht geladen werden',
  empty: { title: 'Noch kein Projekt', text: 'Das erste erscheint hier.' },
  search: 'Name, Thema, Person',
  facets: { kind: 'Art', status: 'Stand', community: 'Gemeinschaft' },
  all: { kind: 'Alle Arten', status: 'Jeder Stand', community: 'Alle Gemeinschaften' },
  none: 'Kein Projekt passt dazu',
  projects: countedFor('de')('# Projekt', '# Projekte'),
  kinds: {
    expertise: 'Fachwissen',
    visibility: 'Sichtbarkeit',
    research: 'Forschung',
    space: 'Geteilter Ort',
    tool: 'Werkzeug',
    other: 'Projekt',
  },
  statuses: { idea: 'Idee', active: 'Läuft', done: 'Abgeschlossen' },
  people: 'Menschen',
  since: (date) => `Seit ${date}`,
  until: (date) => `Bis ${date}`,
};
