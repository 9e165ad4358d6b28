import { countedFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const ptConnector: ConnectorWords = {
  heading: 'Conectores',
  loading: 'Um momento, os conectores estão a chegar',
  failed: 'Não foi possível carregar os conectores',
  empty: { title: 'Ainda não há conectores', text: 'O primeiro aparecerá aqui.' },
  search: 'Nome, cidade, competência',
  facets: { community: 'Comunidade', workstream: 'Área de trabalho', language: 'Língua' },
  all: { community: 'Todas as comunidades', workstream: 'Todas as áreas', language: 'Todas as línguas' },
  none: 'Ninguém corresponde',
  people: countedFor('pt')('# pessoa', '# pessoas'),
  roles: {
    connector: 'Conector ou conectora',
    advisor: 'Consultoria',
    editor: 'Redação',
    alumni: 'Antigo membro',
    member: 'Membro',
  },
  workstreams: {
    magazine: 'revista',
    administration: 'administração',
    finance: 'finanças',
    partnerships: 'parcerias',
    events: 'eventos',
    research: 'investigação',
    community: 'vida da comunidade',
    technology: 'tecnologia',
  },
  role: 'Papel',
  skills: 'Competências',
  write: (name) => `Escrever a ${name}`,
  notNow: 'De momento não é possível escrever',
  others: 'Outros',
};
