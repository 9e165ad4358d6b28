import type { ProjectRow } from '../../src/contract/projects.js';

type Told = Omit<ProjectRow, 'id' | 'url' | 'links'>;

function project(id: string, told: Told): ProjectRow {
  return {
    id,
    url: `https://projects.example/${id}`,
    links: [{ rel: 'website', url: `https://projects.example/${id}` }],
    ...told,
  };
}

export const projects: readonly ProjectRow[] = [
  project('annuaire-a-nous', {
    name: {
      fr: 'Un annuaire à nous',
      en: 'A directory of our own',
      es: 'Un directorio propio',
      pt: 'Um diretório nosso',
      ar: 'دليل لنا',
    },
    summary: {
      fr: 'Savoir qui sait quoi, sans le confier à personne d’autre.',
      en: 'Knowing who knows what, without handing it to anyone else.',
    },
    kind: 'tool',
    communityIds: ['bengaluru', 'economie-des-plateformes'],
    connectorIds: ['kavya-r', 'mireia-f'],
    since: '2023',
    tags: ['data', 'free-software'],
  }),
  project('regle-du-jeu', {
    name: { fr: 'La règle du jeu', en: 'The rules of the game', ar: 'قواعد اللعبة' },
    summary: {
      fr: 'Douze façons de décider, sur des cartes à jouer.',
      en: 'Twelve ways to decide, on playing cards.',
      ar: 'اثنتا عشرة طريقة لاتخاذ القرار على أوراق لعب.',
    },
    description: {
      fr: 'Un jeu de cartes pour choisir comment choisir. Chaque carte dit quand la méthode tient, quand elle lâche et combien de temps elle demande.\n\nImprimé à Casablanca et à Bruxelles, librement copiable.',
      en: 'A pack of cards for choosing how to choose. Each card says when its method holds, when it gives way, and how much time it takes.\n\nPrinted in Casablanca and Brussels, free to copy.',
    },
    kind: 'tool',
    communityIds: ['casablanca', 'bruxelles', 'gouvernance'],
    connectorIds: ['youssef-k', 'lotte-v'],
    since: '2022-03',
    tags: ['governance'],
  }),
  project('halles-qui-durent', {
    name: { fr: 'Des halles qui durent', en: 'Halls that last', de: 'Hallen, die bleiben' },
    summary: {
      fr: 'Trente lieux suivis pendant dix ans : ce qui les tient debout.',
      en: 'Thirty places followed for ten years: what keeps them standing.',
      de: 'Dreißig Orte, zehn Jahre lang begleitet: was sie trägt.',
    },
    kind: 'research',
    communityIds: ['berlin', 'lieux'],
    connectorIds: ['jonas-w'],
    since: '2019',
    tags: ['shared-places'],
  }),
  project('livres-ouverts', {
    name: { fr: 'Livres ouverts', en: 'Open books', es: 'Libros abiertos', pt: 'Livros abertos' },
    summary: {
      fr: 'Des comptables volontaires pour les associations qui n’en ont pas.',
      en: 'Volunteer bookkeepers for associations that have none.',
    },
    kind: 'expertise',
    communityIds: ['paris', 'new-york'],
    connectorIds: ['ines-l', 'devon-h'],
    since: '2021',
    tags: ['economy'],
  }),
  project('maison-commune', {
    name: { fr: 'La maison commune', en: 'The common house', it: 'La casa comune' },
    summary: {
      fr: 'Rouvrir un cinéma par ville, et y laisser les clés.',
      en: 'Reopening one cinema a town, and leaving the keys there.',
      it: 'Riaprire un cinema per città e lasciare lì le chiavi.',
    },
    kind: 'space',
    communityIds: ['roma', 'lieux'],
    connectorIds: ['giulia-s'],
    since: '2020',
    tags: ['shared-places'],
  }),
  project('ecole-mobile', {
    name: { fr: 'L’école mobile', en: 'The school on wheels' },
    summary: {
      fr: 'Une remorque, douze caisses et un manguier au choix.',
      en: 'A trailer, twelve crates and any mango tree.',
    },
    kind: 'space',
    communityIds: ['dakar', 'education'],
    connectorIds: ['awa-d'],
    since: '2018',
    tags: ['education', 'tools'],
  }),
  project('murs-qui-parlent', {
    name: { fr: 'Des murs qui parlent', en: 'Walls that talk', pt: 'Paredes que falam' },
    summary: {
      fr: 'Un journal mural par quartier, écrit au pinceau.',
      en: 'A wall newspaper for each neighbourhood, written with a brush.',
      pt: 'Um jornal de parede por bairro, escrito a pincel.',
    },
    kind: 'visibility',
    status: 'done',
    communityIds: ['lisboa'],
    connectorIds: ['tiago-v'],
    since: '2019-05',
    until: '2024-06',
    tags: ['media'],
  }),
  project('horloge-commune', {
    name: { fr: 'L’horloge commune', en: 'The common clock' },
    summary: {
      fr: 'Trouver l’heure où Melbourne, Dakar et Santiago sont réveillées. Cherche encore ses réponses.',
      en: 'Finding the hour at which Melbourne, Dakar and Santiago are all awake. Still looking for answers.',
    },
    kind: 'other',
    status: 'idea',
    communityIds: ['melbourne', 'cercle-des-connecteurs'],
    connectorIds: ['tess-g'],
    tags: ['tools'],
  }),
];
