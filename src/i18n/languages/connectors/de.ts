import { countedFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const deConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'Einen Moment, die Connectors kommen gleich',
  failed: 'Die Connectors konnten nicht geladen werden',
  empty: { title: 'Noch kein Connector', text: 'Der erste erscheint hier.' },
  search: 'Name, Stadt, Fähigkeit',
  facets: { community: 'Community', workstream: 'Arbeitsbereich', language: 'Sprache' },
  all: { community: 'Alle Communities', workstream: 'Alle Bereiche', language: 'Alle Sprachen' },
  none: 'Niemand passt',
  people: countedFor('de')('# Person', '# Personen'),
  roles: { connector: 'Connector', advisor: 'Beirat', editor: 'Redaktion', alumni: 'Ehemalige', member: 'Mitglied' },
  workstreams: {
    magazine: 'Magazin',
    administration: 'Verwaltung',
    finance: 'Finanzen',
    partnerships: 'Partnerschaften',
    events: 'Veranstaltungen',
    research: 'Forschung',
    community: 'Leben der Community',
    technology: 'Technik',
  },
  role: 'Rolle',
  skills: 'Fähigkeiten',
  write: (name) => `${name} schreiben`,
  notNow: 'Gerade kann nicht geschrieben werden',
  others: 'Andere',
};
