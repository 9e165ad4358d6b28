import type { ProjectWords } from '../../projects-messages.js';

export const caProject: ProjectWords = {
  heading: 'Projectes',
  loading: 'Un moment, arriben els projectes',
  failed: 'No s’han pogut carregar els projectes',
  empty: { title: 'Encara no hi ha projectes', text: 'El primer apareixerà aquí.' },
};
