/** The languages of the sign-up: each a chunk beside that of the lists, asked for at the same time. */
import { Shelf, wordsHere } from './load.js';
import { enSignup, type SignupWords } from './signup-messages.js';

export const signupWords = new Shelf<SignupWords>(
  enSignup,
  {
    fr: async () => (await import('./languages/signup/fr.js')).frSignup,
    es: async () => (await import('./languages/signup/es.js')).esSignup,
    pt: async () => (await import('./languages/signup/pt.js')).ptSignup,
    de: async () => (await import('./languages/signup/de.js')).deSignup,
    it: async () => (await import('./languages/signup/it.js')).itSignup,
    nl: async () => (await import('./languages/signup/nl.js')).nlSignup,
    ca: async () => (await import('./languages/signup/ca.js')).caSignup,
    ar: async () => (await import('./languages/signup/ar.js')).arSignup,
  },
  wordsHere.signup,
);
