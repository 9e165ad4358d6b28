import type { ConnectorWords } from '../../connectors-messages.js';

export const ptConnector: ConnectorWords = {
  heading: 'Conectores',
  loading: 'Um momento, os conectores estão a chegar',
  failed: 'Não foi possível carregar os conectores',
  empty: { title: 'Ainda não há conectores', text: 'O primeiro aparecerá aqui.' },
};
