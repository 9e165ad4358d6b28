import type { ConnectorWords } from '../../connectors-messages.js';

export const caConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'Un moment, arriben els connectors',
  failed: 'No s’han pogut carregar els connectors',
  empty: { title: 'Encara no hi ha connectors', text: 'El primer apareixerà aquí.' },
};
