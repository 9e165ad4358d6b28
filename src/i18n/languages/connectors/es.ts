import { countedFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const esConnector: ConnectorWords = {
  heading: 'Conectores',
  loading: 'Un momento, llegan los conectores',
  failed: 'No se han podido cargar los conectores',
  empty: { title: 'Todavía no hay conectores', text: 'El primero aparecerá aquí.' },
  search: 'Nombre, ciudad, habilidad',
  facets: { community: 'Comunidad', workstream: 'Área de trabajo', language: 'Idioma' },
  all: { community: 'Todas las comunidades', workstream: 'Todas las áreas', language: 'Todos los idiomas' },
  none: 'Nadie coincide',
  people: countedFor('es')('# persona', '# personas'),
  roles: {
    connector: 'Conector o conectora',
    advisor: 'Asesoría',
    editor: 'Redacción',
    alumni: 'Antiguo miembro',
    member: 'Miembro',
  },
  workstreams: {
    magazine: 'revista',
    administration: 'administración',
    finance: 'finanzas',
    partnerships: 'alianzas',
    events: 'eventos',
    research: 'investigación',
    community: 'vida de la comunidad',
    technology: 'tecnología',
  },
  role: 'Papel',
  skills: 'Habilidades',
  write: (name) => `Escribir a ${name}`,
  notNow: 'Ahora mismo no se puede escribir',
  others: 'Otros',
};
