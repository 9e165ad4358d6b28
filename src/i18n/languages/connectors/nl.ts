import type { ConnectorWords } from '../../connectors-messages.js';

export const nlConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'Een ogenblik, de connectors komen eraan',
  failed: 'De connectors konden niet worden geladen',
  empty: { title: 'Nog geen connector', text: 'De eerste verschijnt hier.' },
};
