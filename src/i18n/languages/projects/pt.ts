import type { ProjectWords } from '../../projects-messages.js';

export const ptProject: ProjectWords = {
  heading: 'Projetos',
  loading: 'Um momento, os projetos estão a chegar',
  failed: 'Não foi possível carregar os projetos',
  empty: { title: 'Ainda não há projetos', text: 'O primeiro aparecerá aqui.' },
};
