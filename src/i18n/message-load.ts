/** The languages of the form that writes to a person: each a chunk of its own, asked for when the form is. */
import { Shelf, wordsHere } from './load.js';
import { enMessage, type MessageWords } from './message-messages.js';

export const messageWords = new Shelf<MessageWords>(
  enMessage,
  {
    fr: async () => (await import('./languages/message/fr.js')).frMessage,
    es: async () => (await import('./languages/message/es.js')).esMessage,
    pt: async () => (await import('./languages/message/pt.js')).ptMessage,
    de: async () => (await import('./languages/message/de.js')).deMessage,
    it: async () => (await import('./languages/message/it.js')).itMessage,
    nl: async () => (await import('./languages/message/nl.js')).nlMessage,
    ca: async () => (await import('./languages/message/ca.js')).caMessage,
    ar: async () => (await import('./languages/message/ar.js')).arMessage,
  },
  wordsHere.message,
);
