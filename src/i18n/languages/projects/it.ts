import type { ProjectWords } from '../../projects-messages.js';

export const itProject: ProjectWords = {
  heading: 'Progetti',
  loading: 'Un momento, arrivano i progetti',
  failed: 'Non è stato possibile caricare i progetti',
  empty: { title: 'Ancora nessun progetto', text: 'Il primo apparirà qui.' },
};
