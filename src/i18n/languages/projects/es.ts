import type { ProjectWords } from '../../projects-messages.js';

export const esProject: ProjectWords = {
  heading: 'Proyectos',
  loading: 'Un momento, llegan los proyectos',
  failed: 'No se han podido cargar los proyectos',
  empty: { title: 'Todavía no hay proyectos', text: 'El primero aparecerá aquí.' },
};
