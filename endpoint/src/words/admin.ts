/** What the administrator's page says. It is read by few people, who share a language: not all nine. */
export interface AdminWords {
  readonly code: string;
  readonly title: (network: string) => string;
  readonly members: (count: string) => string;
  readonly waiting: (count: string) => string;
  readonly byCommunity: string;
  readonly community: string;
  readonly number: string;
  readonly none: string;
  readonly all: string;
  readonly list: (community: string) => string;
  readonly empty: string;
  readonly download: string;
  readonly name: string;
  readonly email: string;
  readonly communities: string;
  readonly place: string;
  readonly since: string;
  readonly consents: string;
  readonly previous: string;
  readonly next: string;
  readonly pages: string;
  readonly back: string;
}

const en: AdminWords = {
  code: 'en',
  title: (network) => `Members of ${network}`,
  members: (count) => `Confirmed members: ${count}`,
  waiting: (count) => `Not confirmed yet: ${count}`,
  byCommunity: 'By community',
  community: 'Community',
  number: 'Members',
  none: 'No community',
  all: 'All members',
  list: (community) => `Members: ${community}`,
  empty: 'Nobody yet.',
  download: 'Download as a table (CSV)',
  name: 'Name',
  email: 'E-mail',
  communities: 'Communities',
  place: 'Place',
  since: 'Member since',
  consents: 'Agreed to',
  previous: 'Previous page',
  next: 'Next page',
  pages: 'Pages',
  back: 'Back to all communities',
};

const fr: AdminWords = {
  code: 'fr',
  title: (network) => `Membres de ${network}`,
  members: (count) => `Membres confirmés : ${count}`,
  waiting: (count) => `Pas encore confirmés : ${count}`,
  byCommunity: 'Par communauté',
  community: 'Communauté',
  number: 'Membres',
  none: 'Sans communauté',
  all: 'Tous les membres',
  list: (community) => `Membres : ${community}`,
  empty: 'Personne pour l’instant.',
  download: 'Télécharger le tableau (CSV)',
  name: 'Nom',
  email: 'E-mail',
  communities: 'Communautés',
  place: 'Lieu',
  since: 'Membre depuis',
  consents: 'A accepté',
  previous: 'Page précédente',
  next: 'Page suivante',
  pages: 'Pages',
  back: 'Retour à toutes les communautés',
};

const LANGUAGES: readonly AdminWords[] = [en, fr];

/** The administrator's words for the first of these BCP 47 tags that is spoken here; English for none. */
export function chooseAdminWords(...tags: readonly string[]): AdminWords {
  for (const tag of tags) {
    const words = LANGUAGES.find(({ code }) => code === tag.split('-', 1)[0]?.toLowerCase());
    if (words !== undefined) return words;
  }
  return en;
}
