import type { ConnectorWords } from '../../connectors-messages.js';

export const itConnector: ConnectorWords = {
  heading: 'Connector',
  loading: 'Un momento, arrivano i connector',
  failed: 'Non è stato possibile caricare i connector',
  empty: { title: 'Ancora nessun connector', text: 'Il primo apparirà qui.' },
};
