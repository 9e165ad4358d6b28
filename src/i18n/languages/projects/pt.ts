import { countedFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const ptProject: ProjectWords = {
  heading: 'Projetos',
  loading: 'Um momento, os projetos estão a chegar',
  failed: 'Não foi possível carregar os projetos',
  empty: { title: 'Ainda não há projetos', text: 'O primeiro aparecerá aqui.' },
  search: 'Nome, tema, pessoa',
  facets: { kind: 'Tipo', status: 'Estado', community: 'Comunidade' },
  all: { kind: 'Todos os tipos', status: 'Todos os estados', community: 'Todas as comunidades' },
  none: 'Nenhum projeto corresponde',
  projects: countedFor('pt')('# projeto', '# projetos'),
  kinds: {
    expertise: 'Saber-fazer',
    visibility: 'Visibilidade',
    research: 'Investigação',
    space: 'Lugar partilhado',
    tool: 'Ferramenta',
    other: 'Projeto',
  },
  statuses: { idea: 'Ideia', active: 'Em curso', done: 'Terminado' },
  people: 'Pessoas',
  since: (date) => `Desde ${date}`,
  until: (date) => `Até ${date}`,
};
