import type { PersonRow } from '../../src/contract/people.js';
import type { Text } from '../../src/contract/values.js';

type Told = Omit<PersonRow, 'id' | 'name' | 'consent' | 'place' | 'links' | 'url'>;

/** A first name and an initial, both invented; `consent` is what lets a widget show the row at all. */
function person(id: string, name: string, city: string, country: string, told: Told): PersonRow {
  return {
    id,
    name,
    url: `https://people.example/${id}`,
    place: { city, country },
    links: [{ rel: 'website', url: `https://people.example/${id}` }],
    consent: 'public',
    ...told,
  };
}

const CONNECTOR: Text = { fr: 'Connectrice', en: 'Connector', es: 'Conectora', pt: 'Conectora', ar: 'حلقة وصل' };
const CONNECTOR_HE: Text = { fr: 'Connecteur', en: 'Connector', es: 'Conector', pt: 'Conector', ar: 'حلقة وصل' };

export const people: readonly PersonRow[] = [
  person('salma-b', 'Salma B.', 'Casablanca', 'MA', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Tient la table du vendredi à Dar Nakhla et cherche toujours une chaise de plus.',
      en: 'Keeps the Friday table at Dar Nakhla and is always looking for one more chair.',
      ar: 'تسهر على مائدة الجمعة في دار نخلة وتبحث دائمًا عن كرسي إضافي.',
    },
    communityIds: ['casablanca', 'lieux'],
    workstreams: ['partnerships', 'events'],
    languages: ['fr', 'ar', 'en'],
    skills: ['facilitation', 'fundraising'],
    order: 1,
  }),
  person('youssef-k', 'Youssef K.', 'Casablanca', 'MA', {
    role: 'connector',
    title: CONNECTOR_HE,
    bio: {
      fr: 'A appris à animer des réunions en jouant dans une fanfare : on s’écoute, sinon on s’arrête.',
      en: 'Learned to run meetings by playing in a brass band: you listen, or you stop.',
      ar: 'تعلم إدارة الاجتماعات في فرقة نحاسية: ننصت أو نتوقف.',
    },
    communityIds: ['casablanca', 'gouvernance'],
    workstreams: ['community'],
    languages: ['ar', 'fr', 'en'],
    skills: ['facilitation'],
  }),
  person('hiba-r', 'Hiba R.', 'Rabat', 'MA', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Bibliothécaire. Range les idées par ordre d’arrivée.',
      en: 'A librarian. Files ideas in order of arrival.',
      ar: 'أمينة مكتبة. ترتب الأفكار بحسب وصولها.',
    },
    communityIds: ['rabat', 'education'],
    workstreams: ['community'],
    languages: ['ar', 'fr'],
  }),
  person('meriem-j', 'Meriem J.', 'Tunis', 'TN', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Coopératives d’artisanes et tableurs bien tenus.',
      en: 'Makers’ co-operatives and well-kept spreadsheets.',
      ar: 'تعاونيات حِرفيات وجداول مضبوطة.',
    },
    communityIds: ['tunis', 'economie-des-plateformes'],
    workstreams: ['finance', 'research'],
    languages: ['ar', 'fr', 'it'],
  }),
  person('awa-d', 'Awa D.', 'Dakar', 'SN', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Enseigne sous un manguier et réparera votre vélo pendant que vous parlez.',
      en: 'Teaches under a mango tree, and will mend your bicycle while you talk.',
    },
    communityIds: ['dakar', 'education'],
    workstreams: ['community'],
    languages: ['fr', 'wo'],
    skills: ['teaching', 'repair'],
  }),
  person('wanjiru-m', 'Wanjiru M.', 'Nairobi', 'KE', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Écrit du logiciel pour les livreurs, avec les livreurs.',
      en: 'Writes software for couriers, with couriers.',
    },
    communityIds: ['nairobi', 'economie-des-plateformes'],
    workstreams: ['technology'],
    languages: ['en', 'sw'],
  }),
  person('ines-l', 'Inès L.', 'Paris', 'FR', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Tient les comptes, les publie, et répond aux questions qu’ils soulèvent.',
      en: 'Keeps the accounts, publishes them, and answers the questions they raise.',
      es: 'Lleva las cuentas, las publica y responde a las preguntas que plantean.',
    },
    communityIds: ['paris', 'cercle-des-connecteurs'],
    workstreams: ['finance', 'administration'],
    languages: ['fr', 'es'],
    skills: ['accounting'],
    order: 2,
  }),
  person('basile-t', 'Basile T.', 'Paris', 'FR', {
    role: 'editor',
    title: { fr: 'Rédacteur', en: 'Editor', es: 'Redactor', pt: 'Redator', ar: 'محرر' },
    bio: { fr: 'Relit à voix haute. Enlève un adverbe sur deux.', en: 'Reads aloud. Takes out every other adverb.' },
    communityIds: ['paris'],
    workstreams: ['magazine'],
    languages: ['fr', 'en'],
    skills: ['writing'],
  }),
  person('margot-p', 'Margot P.', 'Toulouse', 'FR', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Habitat coopératif, du premier café à la remise des clés.',
      en: 'Co-operative housing, from the first coffee to the keys.',
    },
    communityIds: ['toulouse', 'lieux'],
    workstreams: ['partnerships'],
    languages: ['fr', 'oc'],
  }),
  person('mireia-f', 'Mireia F.', 'Barcelona', 'ES', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Prépare le Lab comme on prépare une sortie en mer : longtemps, puis d’un coup.',
      en: 'Prepares the Lab as one prepares to sail: for a long time, then all at once.',
      es: 'Prepara el Lab como quien sale a navegar: mucho tiempo y, de pronto, ya.',
      ca: 'Prepara el Lab com qui surt a navegar: molt de temps i, de cop, ja.',
    },
    communityIds: ['barcelona', 'economie-des-plateformes'],
    workstreams: ['events', 'technology'],
    languages: ['ca', 'es', 'fr'],
    order: 3,
  }),
  person('tiago-v', 'Tiago V.', 'Lisboa', 'PT', {
    role: 'connector',
    title: CONNECTOR_HE,
    bio: {
      fr: 'Écrit debout, dans les cuisines des autres.',
      en: 'Writes standing up, in other people’s kitchens.',
      pt: 'Escreve de pé, nas cozinhas dos outros.',
    },
    communityIds: ['lisboa'],
    workstreams: ['magazine'],
    languages: ['pt', 'en'],
    skills: ['writing', 'cooking'],
    order: 4,
  }),
  person('lotte-v', 'Lotte V.', 'Bruxelles', 'BE', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Dessine la carte des désaccords, en couleurs franches.',
      en: 'Draws the map of disagreements, in plain colours.',
      nl: 'Tekent de kaart van meningsverschillen, in heldere kleuren.',
    },
    communityIds: ['bruxelles', 'gouvernance'],
    workstreams: ['research', 'community'],
    languages: ['nl', 'fr', 'en'],
  }),
  person('jonas-w', 'Jonas W.', 'Berlin', 'DE', {
    role: 'connector',
    title: CONNECTOR_HE,
    bio: {
      fr: 'Étudie les lieux qui durent, et demande pourquoi.',
      en: 'Studies places that last, and asks why.',
      de: 'Erforscht Orte, die bleiben, und fragt, warum.',
    },
    communityIds: ['berlin', 'lieux'],
    workstreams: ['research'],
    languages: ['de', 'en'],
    skills: ['research'],
    order: 5,
  }),
  person('giulia-s', 'Giulia S.', 'Roma', 'IT', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Rouvre des cinémas. Projette toujours un dessin animé d’abord.',
      en: 'Reopens cinemas. Always shows a cartoon first.',
      it: 'Riapre cinema. Prima del film c’è sempre un cartone.',
    },
    communityIds: ['roma', 'lieux'],
    workstreams: ['partnerships'],
    languages: ['it', 'en'],
  }),
  person('oluwaseun-a', 'Oluwaseun A.', 'London', 'GB', {
    role: 'advisor',
    title: { fr: 'Conseil', en: 'Advisor', es: 'Asesor', pt: 'Conselheiro', ar: 'مستشار' },
    bio: { fr: 'Finance patiente : prête de l’argent, et du temps.', en: 'Patient finance: lends money, and time.' },
    communityIds: ['london'],
    workstreams: ['finance'],
    languages: ['en', 'yo'],
  }),
  person('noemie-c', 'Noémie C.', 'Montréal', 'CA', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Recueille des récits de coopératives par moins vingt degrés.',
      en: 'Collects the stories of co-operatives at minus twenty degrees.',
    },
    communityIds: ['montreal'],
    workstreams: ['magazine', 'events'],
    languages: ['fr', 'en'],
  }),
  person('devon-h', 'Devon H.', 'New York', 'US', {
    role: 'connector',
    title: CONNECTOR_HE,
    bio: { fr: 'Comptable le jour, jardinier tout le temps.', en: 'A bookkeeper by day, a gardener at all times.' },
    communityIds: ['new-york', 'economie-des-plateformes'],
    workstreams: ['finance'],
    languages: ['en', 'es'],
  }),
  person('rafaela-n', 'Rafaela N.', 'São Paulo', 'BR', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Prête des perceuses et retient tous les prénoms.',
      en: 'Lends drills, and remembers every name.',
      pt: 'Empresta furadeiras e guarda todos os nomes.',
    },
    communityIds: ['sao-paulo'],
    workstreams: ['technology', 'community'],
    languages: ['pt', 'en'],
    order: 6,
  }),
  person('catalina-o', 'Catalina O.', 'Santiago', 'CL', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Fait des cartes avec ses pieds, puis à l’encre.',
      en: 'Makes maps with her feet, then in ink.',
      es: 'Hace mapas con los pies y después con tinta.',
    },
    communityIds: ['santiago'],
    workstreams: ['research'],
    languages: ['es'],
  }),
  person('rim-h', 'Rim H.', 'Beirut', 'LB', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Partage un groupe électrogène, un toit et un projecteur.',
      en: 'Shares a generator, a roof and a projector.',
      ar: 'تتقاسم مولدًا وسطحًا وجهاز عرض.',
    },
    communityIds: ['beirut'],
    workstreams: ['events'],
    languages: ['ar', 'fr', 'en'],
  }),
  person('kavya-r', 'Kavya R.', 'Bengaluru', 'IN', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Traduit des logiciels en kannada et goûte l’eau des puits.',
      en: 'Translates software into Kannada, and tastes the water of the wells.',
    },
    communityIds: ['bengaluru'],
    workstreams: ['technology', 'research'],
    languages: ['en', 'kn', 'hi'],
  }),
  person('haruka-i', 'Haruka I.', 'Tokyo', 'JP', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Rouvre une maison vide par saison, jamais plus.',
      en: 'Reopens one empty house a season, never more.',
      ja: '季節にひとつ、空き家をひらく。',
    },
    communityIds: ['tokyo'],
    workstreams: ['partnerships'],
    languages: ['ja', 'en'],
  }),
  person('tess-g', 'Tess G.', 'Melbourne', 'AU', {
    role: 'connector',
    title: CONNECTOR,
    bio: {
      fr: 'Anime l’appel du mois à une heure où tout le monde est réveillé, ou presque.',
      en: 'Hosts the monthly call at an hour when everyone is awake, or nearly.',
    },
    communityIds: ['melbourne', 'cercle-des-connecteurs'],
    workstreams: ['administration'],
    languages: ['en'],
  }),
  person('amadou-f', 'Amadou F.', 'Dakar', 'SN', {
    role: 'alumni',
    title: {
      fr: 'Ancien connecteur',
      en: 'Former connector',
      es: 'Antiguo conector',
      pt: 'Antigo conector',
      ar: 'حلقة وصل سابقًا',
    },
    bio: { fr: 'A ouvert la route, écrit encore des lettres.', en: 'Opened the road, still writes letters.' },
    communityIds: ['dakar'],
    languages: ['fr', 'wo'],
  }),
];
