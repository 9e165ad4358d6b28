import { countedFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const nlConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'Een ogenblik, de connectors komen eraan',
  failed: 'De connectors konden niet worden geladen',
  empty: { title: 'Nog geen connector', text: 'De eerste verschijnt hier.' },
  search: 'Naam, stad, vaardigheid',
  facets: { community: 'Community', workstream: 'Werkgebied', language: 'Taal' },
  all: { community: 'Alle communities', workstream: 'Alle werkgebieden', language: 'Alle talen' },
  none: 'Niemand komt overeen',
  people: countedFor('nl')('# persoon', '# personen'),
  roles: { connector: 'Connector', advisor: 'Adviseur', editor: 'Redactie', alumni: 'Oud-lid', member: 'Lid' },
  workstreams: {
    magazine: 'magazine',
    administration: 'administratie',
    finance: 'financiën',
    partnerships: 'partnerschappen',
    events: 'evenementen',
    research: 'onderzoek',
    community: 'leven van de community',
    technology: 'techniek',
  },
  role: 'Rol',
  skills: 'Vaardigheden',
  write: (name) => `Schrijf naar ${name}`,
  notNow: 'Schrijven kan op dit moment niet',
  others: 'Anderen',
};
