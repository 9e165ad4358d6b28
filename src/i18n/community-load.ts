/** The languages of one community: each a chunk beside that of the lists, asked for at the same time. */
import { enCommunity, type CommunityWords } from './community-messages.js';
import { Shelf, wordsHere } from './load.js';

export const communityWords = new Shelf<CommunityWords>(
  enCommunity,
  {
    fr: async () => (await import('./languages/community/fr.js')).frCommunity,
    es: async () => (await import('./languages/community/es.js')).esCommunity,
    pt: async () => (await import('./languages/community/pt.js')).ptCommunity,
    de: async () => (await import('./languages/community/de.js')).deCommunity,
    it: async () => (await import('./languages/community/it.js')).itCommunity,
    nl: async () => (await import('./languages/community/nl.js')).nlCommunity,
    ca: async () => (await import('./languages/community/ca.js')).caCommunity,
    ar: async () => (await import('./languages/community/ar.js')).arCommunity,
  },
  wordsHere.community,
);
