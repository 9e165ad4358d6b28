/** The languages of the connectors: each a chunk beside that of the lists, asked for at the same time. */
import { enConnector, type ConnectorWords } from './connectors-messages.js';
import { Shelf, wordsHere } from './load.js';

export const connectorsWords = new Shelf<ConnectorWords>(
  enConnector,
  {
    fr: async () => (await import('./languages/connectors/fr.js')).frConnector,
    es: async () => (await import('./languages/connectors/es.js')).esConnector,
    pt: async () => (await import('./languages/connectors/pt.js')).ptConnector,
    de: async () => (await import('./languages/connectors/de.js')).deConnector,
    it: async () => (await import('./languages/connectors/it.js')).itConnector,
    nl: async () => (await import('./languages/connectors/nl.js')).nlConnector,
    ca: async () => (await import('./languages/connectors/ca.js')).caConnector,
    ar: async () => (await import('./languages/connectors/ar.js')).arConnector,
  },
  wordsHere.connectors,
);
