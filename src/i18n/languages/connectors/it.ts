import { countedFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const itConnector: ConnectorWords = {
  heading: 'Connector',
  loading: 'Un momento, arrivano i connector',
  failed: 'Non è stato possibile caricare i connector',
  empty: { title: 'Ancora nessun connector', text: 'Il primo apparirà qui.' },
  search: 'Nome, città, competenza',
  facets: { community: 'Comunità', workstream: 'Ambito di lavoro', language: 'Lingua' },
  all: { community: 'Tutte le comunità', workstream: 'Tutti gli ambiti', language: 'Tutte le lingue' },
  none: 'Nessuno corrisponde',
  people: countedFor('it')('# persona', '# persone'),
  roles: { connector: 'Connector', advisor: 'Consulenza', editor: 'Redazione', alumni: 'Ex membro', member: 'Membro' },
  workstreams: {
    magazine: 'rivista',
    administration: 'amministrazione',
    finance: 'finanze',
    partnerships: 'collaborazioni',
    events: 'eventi',
    research: 'ricerca',
    community: 'vita della comunità',
    technology: 'tecnologia',
  },
  role: 'Ruolo',
  skills: 'Competenze',
  write: (name) => `Scrivi a ${name}`,
  notNow: 'Al momento non si può scrivere',
  others: 'Altri',
};
