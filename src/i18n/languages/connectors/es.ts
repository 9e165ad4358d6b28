import type { ConnectorWords } from '../../connectors-messages.js';

export const esConnector: ConnectorWords = {
  heading: 'Conectores',
  loading: 'Un momento, llegan los conectores',
  failed: 'No se han podido cargar los conectores',
  empty: { title: 'Todavía no hay conectores', text: 'El primero aparecerá aquí.' },
};
