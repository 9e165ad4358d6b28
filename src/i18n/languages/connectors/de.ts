import type { ConnectorWords } from '../../connectors-messages.js';

export const deConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'Einen Moment, die Connectors kommen gleich',
  failed: 'Die Connectors konnten nicht geladen werden',
  empty: { title: 'Noch kein Connector', text: 'Der erste erscheint hier.' },
};
