import { countedFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const esProject: ProjectWords = {
  heading: 'Proyectos',
  loading: 'Un momento, llegan los proyectos',
  failed: 'No se han podido cargar los proyectos',
  empty: { title: 'Todavía no hay proyectos', text: 'El primero aparecerá aquí.' },
  search: 'Nombre, tema, persona',
  facets: { kind: 'Tipo', status: 'Estado', community: 'Comunidad' },
  all: { kind: 'Todos los tipos', status: 'Todos los estados', community: 'Todas las comunidades' },
  none: 'Ningún proyecto coincide',
  projects: countedFor('es')('# proyecto', '# proyectos'),
  kinds: {
    expertise: 'Experiencia',
    visibility: 'Visibilidad',
    research: 'Investigación',
    space: 'Lugar compartido',
    tool: 'Herramienta',
    other: 'Proyecto',
  },
  statuses: { idea: 'Idea', active: 'En curso', done: 'Terminado' },
  people: 'Personas',
  since: (date) => `Desde ${date}`,
  until: (date) => `Hasta ${date}`,
};
