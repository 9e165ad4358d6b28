import type { ProjectWords } from '../../projects-messages.js';

export const nlProject: ProjectWords = {
  heading: 'Projecten',
  loading: 'Een ogenblik, de projecten komen eraan',
  failed: 'De projecten konden niet worden geladen',
  empty: { title: 'Nog geen project', text: 'Het eerste verschijnt hier.' },
};
