import type { ConnectorWords } from '../../connectors-messages.js';

export const frConnector: ConnectorWords = {
  heading: 'Connecteurs',
  loading: 'Un instant, les connecteurs arrivent',
  failed: 'Les connecteurs n’ont pas pu être chargés',
  empty: { title: 'Pas encore de connecteur', text: 'Le premier paraîtra ici.' },
};
