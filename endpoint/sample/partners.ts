import type { PartnerRow } from '../../src/contract/partners.js';
import type { Image, Text } from '../../src/contract/values.js';

type Tier = 'festival' | 'partners' | 'friends';

type Told = Omit<PartnerRow, 'id' | 'name' | 'logo' | 'tier' | 'url'>;

/** A drawn logo, its size in pixels as in its file; `dark` where a second file was drawn for dark grounds. */
function logo(number: string, width: number, height: number, alt: string, dark = false): Image {
  return {
    src: `logos/${number}.svg`,
    width,
    height,
    alt,
    ...(dark ? { dark: `logos/${number}-dark.svg` } : {}),
  };
}

function partner(id: string, name: Text, tier: Tier, mark: Image | undefined, told: Told = {}): PartnerRow {
  return { id, name, tier, url: `https://${id}.example/`, ...(mark ? { logo: mark } : {}), ...told };
}

/** The groups of the wall, in order. */
export const tiers: readonly { id: Tier; label: Text; size: 'l' | 'm' | 's' }[] = [
  {
    id: 'festival',
    label: {
      fr: 'Soutiens du festival',
      en: 'Festival supporters',
      es: 'Apoyos del festival',
      pt: 'Apoios do festival',
      ar: 'داعمو المهرجان',
      de: 'Förderer des Festivals',
      it: 'Sostenitori del festival',
      ca: 'Suports del festival',
      nl: 'Steunen het festival',
    },
    size: 'l',
  },
  {
    id: 'partners',
    label: {
      fr: 'Partenaires',
      en: 'Partners',
      es: 'Socios',
      pt: 'Parceiros',
      ar: 'الشركاء',
      de: 'Partner',
      it: 'Partner',
      ca: 'Socis',
      nl: 'Partners',
    },
    size: 'm',
  },
  {
    id: 'friends',
    label: {
      fr: 'Amis et hôtes',
      en: 'Friends and hosts',
      es: 'Amistades y anfitriones',
      pt: 'Amigos e anfitriões',
      ar: 'الأصدقاء والمضيفون',
      de: 'Freunde und Gastgeber',
      it: 'Amici e ospiti',
      ca: 'Amistats i amfitrions',
      nl: 'Vrienden en gastheren',
    },
    size: 's',
  },
];

const FESTIVAL: PartnerRow[] = [
  partner('girouette', 'Fondation Girouette', 'festival', logo('01', 300, 80, 'Fondation Girouette', true), {
    kind: 'sponsor',
    since: '2019',
    summary: {
      fr: 'Soutient des lieux qui changent d’avis quand le vent tourne.',
      en: 'Supports places that change their mind when the wind turns.',
    },
    communityIds: ['paris'],
  }),
  partner('halles-ouvertes', 'Halles Ouvertes', 'festival', logo('02', 170, 150, 'Halles Ouvertes', true), {
    kind: 'host',
    since: '2021',
    summary: {
      fr: 'Prête ses grandes halles au Fest, et range les chaises avec nous.',
      en: 'Lends its large halls to the Fest, and puts the chairs away with us.',
    },
    communityIds: ['paris'],
  }),
  partner('banque-du-commun', 'Banque du Commun', 'festival', logo('03', 420, 70, 'Banque du Commun', true), {
    kind: 'sponsor',
    since: '2020-09',
    summary: { fr: 'Une banque où les emprunteurs siègent au conseil.', en: 'A bank with borrowers on its board.' },
  }),
];

const PARTNERS: PartnerRow[] = [
  partner(
    'moulin-des-possibles',
    'Moulin des Possibles',
    'partners',
    logo('24', 290, 90, 'Moulin des Possibles', true),
    {
      kind: 'sponsor',
      since: '2023',
      summary: { fr: 'Moud des idées, en fait des programmes.', en: 'Grinds ideas into programmes.' },
      communityIds: ['toulouse', 'paris'],
    },
  ),
  partner(
    'valbrume',
    {
      fr: 'Ville de Valbrume',
      en: 'City of Valbrume',
      es: 'Ciudad de Valbrume',
      pt: 'Cidade de Valbrume',
      ar: 'مدينة فالبروم',
    },
    'partners',
    logo('04', 150, 170, 'Ville de Valbrume'),
    { kind: 'public', since: '2018' },
  ),
  partner('radio-lisiere', 'Radio Lisière', 'partners', logo('05', 220, 80, 'Radio Lisière', true), {
    kind: 'media',
    since: '2020',
    summary: {
      fr: 'Retransmet les débats, avec les rires et les silences.',
      en: 'Broadcasts our debates, laughter and silences included.',
    },
    communityIds: ['marseille'],
  }),
  partner('coop-lumen', 'Coop Lumen', 'partners', logo('06', 120, 120, 'Coop Lumen'), {
    kind: 'partner',
    since: '2019',
    communityIds: ['bruxelles'],
  }),
  partner('fabrique-oblique', 'La Fabrique Oblique', 'partners', logo('07', 345, 60, 'La Fabrique Oblique'), {
    kind: 'partner',
    since: '2021',
  }),
  partner('nuage-libre', 'Nuage Libre', 'partners', logo('08', 200, 110, 'Nuage Libre'), {
    kind: 'partner',
    since: '2017',
    summary: { fr: 'Héberge nos documents sans les lire.', en: 'Keeps our documents without reading them.' },
  }),
  partner('terres-neuves', 'Terres Neuves', 'partners', logo('09', 250, 90, 'Terres Neuves'), {
    kind: 'partner',
    since: '2022',
    communityIds: ['toulouse'],
  }),
  partner('institut-tangente', 'Institut Tangente', 'partners', logo('10', 260, 70, 'Institut Tangente', true), {
    kind: 'partner',
    since: '2016',
    communityIds: ['geneve'],
  }),
  partner('werkhof-nord', 'Werkhof Nord', 'partners', logo('11', 140, 140, 'Werkhof Nord'), {
    kind: 'host',
    since: '2018',
    summary: {
      fr: 'Deux hangars, un poêle, et la salle du jeudi soir.',
      en: 'Two sheds, a stove, and our Thursday evening room.',
      de: 'Zwei Hallen, ein Ofen und unser Raum am Donnerstagabend.',
    },
    communityIds: ['berlin'],
  }),
  partner('atelier-maree', 'Atelier Marée', 'partners', undefined, {
    kind: 'partner',
    since: '2023',
    communityIds: ['lisboa'],
  }),
  partner('fundacao-jangada', 'Fundação Jangada', 'partners', logo('28', 150, 140, 'Fundação Jangada'), {
    kind: 'sponsor',
    since: '2021',
    communityIds: ['sao-paulo'],
  }),
  partner('onda-larga', 'Onda Larga', 'partners', logo('27', 280, 56, 'Onda Larga', true), {
    kind: 'media',
    since: '2022',
    communityIds: ['lisboa'],
  }),
  partner(
    'maktabat-al-waha',
    {
      ar: 'مكتبة الواحة',
      fr: 'Bibliothèque de l’Oasis',
      en: 'Oasis Library',
      es: 'Biblioteca del Oasis',
      pt: 'Biblioteca do Oásis',
    },
    'partners',
    logo('33', 164, 90, 'Bibliothèque de l’Oasis'),
    { kind: 'host', since: '2019', communityIds: ['rabat', 'casablanca'] },
  ),
  partner('pan-de-barrio', 'Pan de Barrio', 'partners', logo('25', 330, 70, 'Pan de Barrio'), {
    kind: 'partner',
    since: '2020',
    communityIds: ['barcelona', 'mexico'],
  }),
];

const FRIENDS: PartnerRow[] = [
  partner('studio-ordinaire', 'Studio Ordinaire', 'friends', logo('12', 300, 50, 'Studio Ordinaire', true), {
    kind: 'member',
    since: '2018',
  }),
  partner('pont-et-rive', 'Pont et Rive', 'friends', logo('13', 180, 80, 'Pont et Rive'), {
    kind: 'partner',
    since: '2020',
  }),
  partner('semis', 'Semis', 'friends', logo('14', 130, 70, 'Semis'), { kind: 'member', since: '2021' }),
  partner('quotidien-lent', 'Le Quotidien Lent', 'friends', logo('15', 320, 60, 'Le Quotidien Lent', true), {
    kind: 'media',
    since: '2017',
    summary: { fr: 'Paraît quand il a quelque chose à dire.', en: 'Comes out when it has something to say.' },
  }),
  partner('maison-ardoise', 'Maison Ardoise', 'friends', logo('16', 110, 130, 'Maison Ardoise'), {
    kind: 'host',
    since: '2019',
  }),
  partner('polder-9', 'Polder 9', 'friends', logo('17', 190, 60, 'Polder 9'), {
    kind: 'host',
    since: '2018',
    communityIds: ['amsterdam'],
  }),
  partner(
    'universite-archipel',
    'Université de l’Archipel',
    'friends',
    logo('18', 200, 130, 'Université de l’Archipel'),
    { kind: 'public', since: '2016' },
  ),
  partner(
    'dar-nakhla',
    { fr: 'Dar Nakhla', en: 'Dar Nakhla', ar: 'دار نخلة' },
    'friends',
    logo('19', 160, 110, 'Dar Nakhla'),
    {
      kind: 'host',
      since: '2015',
      summary: {
        fr: 'Une maison de ville, une cour, un citronnier.',
        en: 'A town house, a courtyard, a lemon tree.',
        ar: 'بيت وفناء وشجرة ليمون.',
      },
      communityIds: ['casablanca'],
    },
  ),
  partner('oficina-aberta', 'Oficina Aberta', 'friends', logo('20', 240, 70, 'Oficina Aberta'), {
    kind: 'host',
    since: '2017',
    communityIds: ['sao-paulo'],
  }),
  partner('kiosque-bleu', 'Kiosque Bleu', 'friends', logo('21', 100, 100, 'Kiosque Bleu'), {
    kind: 'host',
    since: '2021',
  }),
  partner('trois-virgules', 'Trois Virgules', 'friends', logo('22', 190, 60, 'Trois Virgules', true), {
    kind: 'media',
    since: '2019',
  }),
  partner('cordee-nomade', 'Cordée Nomade', 'friends', logo('23', 300, 60, 'Cordée Nomade'), {
    kind: 'member',
    since: '2022',
  }),
  partner('atelier-boussole', 'Atelier Boussole', 'friends', logo('26', 130, 150, 'Atelier Boussole'), {
    kind: 'member',
    since: '2020',
    communityIds: ['marseille'],
  }),
  partner('the-et-etain', 'Thé & Étain', 'friends', logo('29', 240, 80, 'Thé & Étain'), {
    kind: 'host',
    since: '2022',
    summary: { fr: 'On y répare des radios en buvant du thé.', en: 'Where radios are mended over tea.' },
    communityIds: ['geneve'],
  }),
  partner(
    'hinoki',
    { ja: 'ひのきの家', fr: 'Maison Hinoki', en: 'Hinoki House' },
    'friends',
    logo('30', 120, 130, 'Hinoki'),
    { kind: 'host', since: '2018', communityIds: ['tokyo'] },
  ),
  partner('lichtung', 'Verein Lichtung', 'friends', logo('31', 230, 80, 'Lichtung', true), {
    kind: 'member',
    since: '2021',
    communityIds: ['berlin'],
  }),
  partner('ladrillo', 'Cooperativa Ladrillo', 'friends', logo('32', 190, 110, 'Cooperativa Ladrillo'), {
    kind: 'member',
    since: '2019',
    communityIds: ['santiago', 'mexico'],
  }),
  partner('loom-and-ledger', 'Loom & Ledger', 'friends', logo('34', 320, 60, 'Loom & Ledger'), {
    kind: 'member',
    since: '2020',
    communityIds: ['new-york'],
  }),
  partner('voisins-du-quai', { fr: 'Les Voisins du Quai', en: 'Neighbours of the Quay' }, 'friends', undefined, {
    kind: 'member',
    since: '2023',
  }),
  partner('boiler-house', 'The Boiler House', 'friends', undefined, {
    kind: 'host',
    since: '2018',
    communityIds: ['melbourne'],
  }),
];

const FORMER: PartnerRow[] = [
  partner('rede-mare', 'Rede Maré', 'partners', logo('35', 140, 110, 'Rede Maré'), {
    kind: 'partner',
    since: '2015',
    until: '2022-12-31',
  }),
  partner('kanal-zehn', 'Kanal Zehn', 'friends', undefined, { kind: 'media', since: '2016', until: '2021-06' }),
  partner('small-hours-press', 'Small Hours Press', 'friends', undefined, {
    kind: 'media',
    since: '2014',
    until: '2020',
  }),
];

/** 40 partners: 35 with a drawn logo, five by their name alone; the last three have left. */
export const partners: readonly PartnerRow[] = [...FESTIVAL, ...PARTNERS, ...FRIENDS, ...FORMER];
