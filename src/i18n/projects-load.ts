/** The languages of the projects: each a chunk beside that of the lists, asked for at the same time. */
import { enProject, type ProjectWords } from './projects-messages.js';
import { Shelf, wordsHere } from './load.js';

export const projectsWords = new Shelf<ProjectWords>(
  enProject,
  {
    fr: async () => (await import('./languages/projects/fr.js')).frProject,
    es: async () => (await import('./languages/projects/es.js')).esProject,
    pt: async () => (await import('./languages/projects/pt.js')).ptProject,
    de: async () => (await import('./languages/projects/de.js')).deProject,
    it: async () => (await import('./languages/projects/it.js')).itProject,
    nl: async () => (await import('./languages/projects/nl.js')).nlProject,
    ca: async () => (await import('./languages/projects/ca.js')).caProject,
    ar: async () => (await import('./languages/projects/ar.js')).arProject,
  },
  wordsHere.projects,
);
