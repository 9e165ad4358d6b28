import { countedFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const caConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'Un moment, arriben els connectors',
  failed: 'No s’han pogut carregar els connectors',
  empty: { title: 'Encara no hi ha connectors', text: 'El primer apareixerà aquí.' },
  search: 'Nom, ciutat, habilitat',
  facets: { community: 'Comunitat', workstream: 'Àmbit de treball', language: 'Llengua' },
  all: { community: 'Totes les comunitats', workstream: 'Tots els àmbits', language: 'Totes les llengües' },
  none: 'Ningú no coincideix',
  people: countedFor('ca')('# persona', '# persones'),
  roles: {
    connector: 'Connector o connectora',
    advisor: 'Assessoria',
    editor: 'Redacció',
    alumni: 'Antic membre',
    member: 'Membre',
  },
  workstreams: {
    magazine: 'revista',
    administration: 'administració',
    finance: 'finances',
    partnerships: 'aliances',
    events: 'esdeveniments',
    research: 'recerca',
    community: 'vida de la comunitat',
    technology: 'tecnologia',
  },
  role: 'Paper',
  skills: 'Habilitats',
  write: (name) => `Escriu a ${name}`,
  notNow: 'Ara mateix no s’hi pot escriure',
  others: 'Altres',
};
