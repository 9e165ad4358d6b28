import type { CommunityRow } from '../../src/contract/communities.js';
import type { Link, Text } from '../../src/contract/values.js';

/** Where a local community meets: its town, in the words of the country that it lies in. */
interface Town {
  city: string;
  country: string;
  lat: number;
  lon: number;
  timeZone: string;
}

type Told = Omit<CommunityRow, 'id' | 'kind' | 'place' | 'geo' | 'timeZone' | 'links' | 'url'> & {
  chat?: boolean;
  mail?: boolean;
};

/** A website always, a chat and a letter where the community has them; all on names that can never exist. */
function linksOf(id: string, chat: boolean, mail: boolean): Link[] {
  return [
    { rel: 'website', url: `https://${id}.example/` },
    ...(chat ? [{ rel: 'chat', url: `https://chat.${id}.example/` }] : []),
    ...(mail ? [{ rel: 'mail', url: `mailto:bonjour@${id}.example` }] : []),
  ];
}

function local(id: string, town: Town, told: Told): CommunityRow {
  const { chat = true, mail = false, ...row } = told;
  const { lat, lon, city, country, timeZone } = town;
  return {
    id,
    kind: 'local',
    url: `https://${id}.example/`,
    place: { city, country },
    geo: { lat, lon },
    timeZone,
    links: linksOf(id, chat, mail),
    ...row,
  };
}

function everywhere(id: string, kind: 'thematic' | 'circle', told: Told): CommunityRow {
  const { chat = true, mail = true, ...row } = told;
  return { id, kind, url: `https://${id}.example/`, links: linksOf(id, chat, mail), ...row };
}

/** One name for a town in the five languages that most of the sample speaks. */
function town(fr: string, en: string, es: string, pt: string, ar: string, others: Record<string, string> = {}): Text {
  return { fr, en, es, pt, ar, ...others };
}

const AFRICA: CommunityRow[] = [
  local(
    'casablanca',
    { city: 'Casablanca', country: 'MA', lat: 33.5731, lon: -7.5898, timeZone: 'Africa/Casablanca' },
    {
      name: town('Casablanca', 'Casablanca', 'Casablanca', 'Casablanca', 'الدار البيضاء'),
      summary: {
        fr: 'Une trentaine de personnes actives autour des lieux partagés, de la gouvernance et du logiciel libre.',
        en: 'Some thirty people at work on shared places, governance and free software.',
        es: 'Una treintena de personas activas en torno a los lugares compartidos, la gobernanza y el software libre.',
        pt: 'Umas trinta pessoas ativas em torno dos lugares partilhados, da governação e do software livre.',
        ar: 'نحو ثلاثين شخصًا ينشطون حول الأماكن المشتركة والحوكمة والبرمجيات الحرة.',
      },
      description: {
        fr: 'On se retrouve le deuxième vendredi du mois à Dar Nakhla, une maison de ville rouverte par ses voisins. Le thé est prêt à 18 heures, la discussion commence quand la table est pleine.\n\nOn y parle français, darija et anglais, souvent dans la même phrase.',
        en: 'We meet on the second Friday of the month at Dar Nakhla, a town house that its neighbours opened again. Tea is ready at six, the conversation starts when the table is full.\n\nWe speak French, Darija and English, often in one sentence.',
        ar: 'نلتقي في الجمعة الثانية من كل شهر في دار نخلة، بيت أعاد الجيران فتحه. الشاي جاهز عند السادسة، ويبدأ الحديث حين تمتلئ المائدة.\n\nنتحدث بالدارجة والفرنسية والإنجليزية، وكثيرًا ما يكون ذلك في جملة واحدة.',
      },
      languages: ['fr', 'ar', 'en'],
      members: 58,
      founded: '2013',
      connectorIds: ['salma-b', 'youssef-k'],
      tags: ['governance', 'shared-places', 'free-software'],
      image: {
        src: 'pictures/casablanca.svg',
        alt: {
          fr: 'Deux arches blanches et un soleil bas, dessinés',
          en: 'Drawing of two white arches and a low sun',
          ar: 'رسم لقوسين أبيضين وشمس منخفضة',
        },
        width: 1200,
        height: 900,
      },
      mail: true,
    },
  ),
  local(
    'rabat',
    { city: 'Rabat', country: 'MA', lat: 34.0209, lon: -6.8416, timeZone: 'Africa/Casablanca' },
    {
      name: town('Rabat', 'Rabat', 'Rabat', 'Rabat', 'الرباط'),
      summary: {
        fr: 'Étudiantes, bibliothécaires et jardiniers ouvrent ensemble les savoirs de la ville.',
        en: 'Students, librarians and gardeners open up what the city knows, together.',
        ar: 'طالبات وأمناء مكتبات وبستانيون يفتحون معارف المدينة معًا.',
      },
      languages: ['ar', 'fr'],
      members: 31,
      founded: '2015',
      connectorIds: ['hiba-r'],
      tags: ['education', 'shared-places'],
    },
  ),
  local(
    'tunis',
    { city: 'Tunis', country: 'TN', lat: 36.8065, lon: 10.1815, timeZone: 'Africa/Tunis' },
    {
      name: town('Tunis', 'Tunis', 'Túnez', 'Tunes', 'تونس', { it: 'Tunisi' }),
      summary: {
        fr: 'De la médina à La Marsa : coopératives d’artisanes, données publiques et repas à prix libre.',
        en: 'From the medina to La Marsa: makers’ co-operatives, public data, and dinners at a price you choose.',
        ar: 'من المدينة العتيقة إلى المرسى: تعاونيات حِرفيات وبيانات عمومية وموائد بسعر حر.',
      },
      languages: ['ar', 'fr'],
      members: 44,
      founded: '2014',
      connectorIds: ['meriem-j'],
      tags: ['economy', 'data', 'governance'],
      mail: true,
    },
  ),
  local(
    'alger',
    { city: 'Alger', country: 'DZ', lat: 36.7538, lon: 3.0588, timeZone: 'Africa/Algiers' },
    {
      name: town('Alger', 'Algiers', 'Argel', 'Argel', 'الجزائر العاصمة', { it: 'Algeri', de: 'Algier' }),
      status: 'forming',
      statusText: { fr: 'première réunion en vue', en: 'first meeting in sight', ar: 'اللقاء الأول قريب' },
      summary: {
        fr: 'Sept personnes, une terrasse, et l’envie de commencer. Venez être la huitième.',
        en: 'Seven people, a terrace and the wish to begin. Come and be the eighth.',
        ar: 'سبعة أشخاص وسطح ورغبة في البدء. كونوا الثامن.',
      },
      languages: ['ar', 'fr'],
      members: 7,
      tags: ['shared-places'],
      chat: false,
      mail: true,
    },
  ),
  local(
    'dakar',
    { city: 'Dakar', country: 'SN', lat: 14.7167, lon: -17.4677, timeZone: 'Africa/Dakar' },
    {
      name: town('Dakar', 'Dakar', 'Dakar', 'Dacar', 'داكار'),
      summary: {
        fr: 'Écoles ouvertes, réparation et fabrication : un atelier mobile qui va de quartier en quartier.',
        en: 'Open schools, repair and making: a workshop on wheels that goes from one neighbourhood to the next.',
      },
      languages: ['fr', 'wo'],
      members: 39,
      founded: '2016',
      connectorIds: ['awa-d'],
      tags: ['education', 'tools'],
      image: {
        src: 'pictures/dakar.svg',
        alt: { fr: 'Une pirogue et un grand soleil, dessinés', en: 'Drawing of a fishing boat and a large sun' },
        width: 1200,
        height: 900,
      },
    },
  ),
  local(
    'nairobi',
    { city: 'Nairobi', country: 'KE', lat: -1.2864, lon: 36.8172, timeZone: 'Africa/Nairobi' },
    {
      name: town('Nairobi', 'Nairobi', 'Nairobi', 'Nairóbi', 'نيروبي'),
      status: 'forming',
      summary: {
        fr: 'Des développeuses et une coopérative de livreurs cherchent une salle, et des voisins.',
        en: 'Developers and a couriers’ co-operative are looking for a room, and for neighbours.',
      },
      languages: ['en', 'sw'],
      members: 12,
      connectorIds: ['wanjiru-m'],
      tags: ['platforms', 'economy'],
    },
  ),
];

const EUROPE: CommunityRow[] = [
  local(
    'paris',
    { city: 'Paris', country: 'FR', lat: 48.8566, lon: 2.3522, timeZone: 'Europe/Paris' },
    {
      name: town('Paris', 'Paris', 'París', 'Paris', 'باريس', { it: 'Parigi', ca: 'París', nl: 'Parijs' }),
      summary: {
        fr: 'La plus ancienne de nos communautés. Un petit-déjeuner par mois, un festival par an, beaucoup de vélos.',
        en: 'The oldest of our communities. A breakfast a month, a festival a year, a great many bicycles.',
        es: 'La más antigua de nuestras comunidades. Un desayuno al mes, un festival al año y muchas bicicletas.',
        pt: 'A mais antiga das nossas comunidades. Um pequeno-almoço por mês, um festival por ano, muitas bicicletas.',
        ar: 'أقدم مجتمعاتنا. فطور كل شهر ومهرجان كل سنة ودراجات كثيرة.',
      },
      description: {
        fr: 'Le premier mercredi du mois, la Halle du Canal ouvre à 9 heures : café, tartines, et une question posée par la dernière personne arrivée.\n\nLe reste du temps se partage entre le Fest, les ateliers du soir et la tenue des comptes, que nous publions.',
        en: 'On the first Wednesday of the month the Halle du Canal opens at nine: coffee, bread and butter, and a question from whoever came last.\n\nThe rest of our time goes to the Fest, to evening workshops and to the accounts, which we publish.',
      },
      languages: ['fr', 'en'],
      members: 214,
      founded: '2012',
      connectorIds: ['ines-l', 'basile-t'],
      tags: ['governance', 'economy', 'platforms', 'media'],
      image: {
        src: 'pictures/paris.svg',
        alt: {
          fr: 'Un pont sur un canal et trois arbres ronds, dessinés',
          en: 'Drawing of a bridge over a canal and three round trees',
        },
        width: 1200,
        height: 900,
      },
      mail: true,
      order: 1,
    },
  ),
  local(
    'toulouse',
    { city: 'Toulouse', country: 'FR', lat: 43.6045, lon: 1.4442, timeZone: 'Europe/Paris' },
    {
      name: town('Toulouse', 'Toulouse', 'Toulouse', 'Toulouse', 'تولوز'),
      summary: {
        fr: 'Monnaie locale, habitat coopératif et longues tablées au bord du canal.',
        en: 'Local money, co-operative housing and long tables beside the canal.',
      },
      languages: ['fr', 'oc'],
      members: 47,
      founded: '2014',
      connectorIds: ['margot-p'],
      tags: ['economy', 'shared-places'],
    },
  ),
  local(
    'marseille',
    { city: 'Marseille', country: 'FR', lat: 43.2965, lon: 5.3698, timeZone: 'Europe/Paris' },
    {
      name: town('Marseille', 'Marseille', 'Marsella', 'Marselha', 'مرسيليا', { it: 'Marsiglia' }),
      summary: {
        fr: 'Cantines de quartier, jardins de copropriété et une radio qui émet le jeudi.',
        en: 'Neighbourhood canteens, gardens between blocks of flats, and a radio that is on air on Thursdays.',
        ar: 'مطاعم أحياء وحدائق مشتركة وإذاعة تبث كل خميس.',
      },
      languages: ['fr', 'ar', 'it'],
      members: 52,
      founded: '2015',
      tags: ['shared-places', 'media'],
    },
  ),
  local(
    'barcelona',
    { city: 'Barcelona', country: 'ES', lat: 41.3874, lon: 2.1686, timeZone: 'Europe/Madrid' },
    {
      name: town('Barcelone', 'Barcelona', 'Barcelona', 'Barcelona', 'برشلونة', { it: 'Barcellona', ca: 'Barcelona' }),
      summary: {
        fr: 'Villes et plateformes coopératives, depuis un ancien atelier de bateaux rempli de pins.',
        en: 'Cities and co-operative platforms, from a former boat shed that smells of pine.',
        es: 'Ciudades y plataformas cooperativas, desde un antiguo taller de barcas que huele a pino.',
        ca: 'Ciutats i plataformes cooperatives, des d’un antic taller de barques que fa olor de pi.',
      },
      languages: ['ca', 'es', 'en'],
      members: 96,
      founded: '2012',
      connectorIds: ['mireia-f'],
      tags: ['platforms', 'data', 'governance'],
      image: {
        src: 'pictures/barcelona.svg',
        alt: {
          fr: 'Des toits en dents de scie et la mer, dessinés',
          en: 'Drawing of saw-tooth roofs and the sea',
          es: 'Dibujo de tejados en diente de sierra y el mar',
        },
        width: 1200,
        height: 900,
      },
      mail: true,
    },
  ),
  local(
    'lisboa',
    { city: 'Lisboa', country: 'PT', lat: 38.7223, lon: -9.1393, timeZone: 'Europe/Lisbon' },
    {
      name: town('Lisbonne', 'Lisbon', 'Lisboa', 'Lisboa', 'لشبونة', {
        it: 'Lisbona',
        de: 'Lissabon',
        nl: 'Lissabon',
        ca: 'Lisboa',
      }),
      summary: {
        fr: 'Cuisines partagées de Marvila, promenades, et un journal mural écrit à plusieurs mains.',
        en: 'Shared kitchens in Marvila, walks, and a wall newspaper written by many hands.',
        pt: 'Cozinhas partilhadas de Marvila, passeios e um jornal de parede escrito a várias mãos.',
      },
      languages: ['pt', 'en'],
      members: 63,
      founded: '2013',
      connectorIds: ['tiago-v'],
      tags: ['shared-places', 'media'],
      image: {
        src: 'pictures/lisboa.svg',
        alt: {
          fr: 'Un tramway et trois collines, dessinés',
          en: 'Drawing of a tram and three hills',
          pt: 'Desenho de um elétrico e três colinas',
        },
        width: 1200,
        height: 900,
      },
    },
  ),
  local(
    'bruxelles',
    { city: 'Bruxelles', country: 'BE', lat: 50.8503, lon: 4.3517, timeZone: 'Europe/Brussels' },
    {
      name: town('Bruxelles', 'Brussels', 'Bruselas', 'Bruxelas', 'بروكسل', {
        nl: 'Brussel',
        de: 'Brüssel',
        it: 'Bruxelles',
        ca: 'Brussel·les',
      }),
      summary: {
        fr: 'Données d’un quartier, cartes des désaccords et frites à la fin.',
        en: 'The data of one neighbourhood, maps of disagreement, and chips at the end.',
        nl: 'Data van één buurt, kaarten van meningsverschil, en frieten tot slot.',
      },
      languages: ['fr', 'nl', 'en'],
      members: 71,
      founded: '2013',
      connectorIds: ['lotte-v'],
      tags: ['data', 'governance'],
    },
  ),
  local(
    'amsterdam',
    { city: 'Amsterdam', country: 'NL', lat: 52.3676, lon: 4.9041, timeZone: 'Europe/Amsterdam' },
    {
      name: town('Amsterdam', 'Amsterdam', 'Ámsterdam', 'Amesterdão', 'أمستردام'),
      summary: {
        fr: 'Polders, péniches et plateformes qui appartiennent à celles et ceux qui s’en servent.',
        en: 'Polders, barges, and platforms that belong to the people who use them.',
        nl: 'Polders, woonboten en platforms die van hun gebruikers zijn.',
      },
      languages: ['nl', 'en'],
      members: 35,
      founded: '2016',
      tags: ['platforms', 'economy'],
    },
  ),
  local(
    'london',
    { city: 'London', country: 'GB', lat: 51.5074, lon: -0.1278, timeZone: 'Europe/London' },
    {
      name: town('Londres', 'London', 'Londres', 'Londres', 'لندن', { it: 'Londra', nl: 'Londen', ca: 'Londres' }),
      summary: {
        fr: 'Bibliothèques d’objets, finance patiente et une marche le long de la Lea chaque trimestre.',
        en: 'Libraries of things, patient finance, and a walk along the Lea every quarter.',
      },
      languages: ['en'],
      members: 84,
      founded: '2012',
      connectorIds: ['oluwaseun-a'],
      tags: ['economy', 'tools'],
    },
  ),
  local(
    'berlin',
    { city: 'Berlin', country: 'DE', lat: 52.52, lon: 13.405, timeZone: 'Europe/Berlin' },
    {
      name: town('Berlin', 'Berlin', 'Berlín', 'Berlim', 'برلين', { it: 'Berlino', nl: 'Berlijn', ca: 'Berlín' }),
      summary: {
        fr: 'Recherche, lieux et argent commun, dans les anciens entrepôts du Werkhof Nord.',
        en: 'Research, places and shared money, in the old warehouses of Werkhof Nord.',
        de: 'Forschung, Orte und gemeinsames Geld, in den alten Hallen des Werkhofs Nord.',
      },
      languages: ['de', 'en'],
      members: 77,
      founded: '2013',
      connectorIds: ['jonas-w'],
      tags: ['economy', 'shared-places', 'data'],
      mail: true,
    },
  ),
  local(
    'geneve',
    { city: 'Genève', country: 'CH', lat: 46.2044, lon: 6.1432, timeZone: 'Europe/Zurich' },
    {
      name: town('Genève', 'Geneva', 'Ginebra', 'Genebra', 'جنيف', {
        it: 'Ginevra',
        de: 'Genf',
        nl: 'Genève',
        ca: 'Ginebra',
      }),
      summary: {
        fr: 'Coopératives d’habitants et organisations internationales, à une table ronde vraiment ronde.',
        en: 'Housing co-operatives and international organisations, at a round table that really is round.',
      },
      languages: ['fr', 'de', 'en'],
      members: 28,
      founded: '2017',
      tags: ['governance', 'shared-places'],
    },
  ),
  local(
    'roma',
    { city: 'Roma', country: 'IT', lat: 41.9028, lon: 12.4964, timeZone: 'Europe/Rome' },
    {
      name: town('Rome', 'Rome', 'Roma', 'Roma', 'روما', { it: 'Roma', de: 'Rom', nl: 'Rome', ca: 'Roma' }),
      summary: {
        fr: 'Cinémas de quartier, potagers de caserne et un règlement des biens communs à faire vivre.',
        en: 'Neighbourhood cinemas, kitchen gardens in old barracks, and a by-law for commons to keep alive.',
        it: 'Cinema di quartiere, orti in caserma e un regolamento dei beni comuni da far vivere.',
      },
      languages: ['it', 'en'],
      members: 42,
      founded: '2014',
      connectorIds: ['giulia-s'],
      tags: ['shared-places', 'governance'],
    },
  ),
  local(
    'athina',
    { city: 'Athína', country: 'GR', lat: 37.9838, lon: 23.7275, timeZone: 'Europe/Athens' },
    {
      name: town('Athènes', 'Athens', 'Atenas', 'Atenas', 'أثينا', {
        el: 'Αθήνα',
        it: 'Atene',
        de: 'Athen',
        nl: 'Athene',
        ca: 'Atenes',
      }),
      summary: {
        fr: 'Cliniques solidaires, réseaux sans fil de voisinage et cuisine collective du dimanche.',
        en: 'Solidarity clinics, neighbourhood wireless networks and a collective kitchen on Sundays.',
        el: 'Κοινωνικά ιατρεία, ασύρματα δίκτυα γειτονιάς και συλλογική κουζίνα κάθε Κυριακή.',
      },
      languages: ['el', 'en'],
      members: 38,
      founded: '2014',
      tags: ['free-software', 'shared-places'],
    },
  ),
];

const AMERICAS: CommunityRow[] = [
  local(
    'montreal',
    { city: 'Montréal', country: 'CA', lat: 45.5019, lon: -73.5674, timeZone: 'America/Toronto' },
    {
      name: town('Montréal', 'Montreal', 'Montreal', 'Montreal', 'مونتريال'),
      summary: {
        fr: 'Ruelles vertes, coopératives de travail et récits échangés avec Dakar tout l’hiver.',
        en: 'Green alleys, workers’ co-operatives, and stories traded with Dakar all winter long.',
      },
      languages: ['fr', 'en'],
      members: 66,
      founded: '2013',
      connectorIds: ['noemie-c'],
      tags: ['economy', 'media'],
    },
  ),
  local(
    'new-york',
    { city: 'New York', country: 'US', lat: 40.7128, lon: -74.006, timeZone: 'America/New_York' },
    {
      name: town('New York', 'New York', 'Nueva York', 'Nova Iorque', 'نيويورك', { ca: 'Nova York' }),
      summary: {
        fr: 'Plateformes coopératives, jardins communautaires et leçons de comptabilité pour tous.',
        en: 'Platform co-ops, community gardens, and bookkeeping lessons for everyone.',
        es: 'Plataformas cooperativas, huertos comunitarios y lecciones de contabilidad para todo el mundo.',
      },
      languages: ['en', 'es'],
      members: 59,
      founded: '2014',
      connectorIds: ['devon-h'],
      tags: ['platforms', 'economy'],
    },
  ),
  local(
    'mexico',
    { city: 'Ciudad de México', country: 'MX', lat: 19.4326, lon: -99.1332, timeZone: 'America/Mexico_City' },
    {
      name: town('Mexico', 'Mexico City', 'Ciudad de México', 'Cidade do México', 'مكسيكو سيتي', {
        it: 'Città del Messico',
        de: 'Mexiko-Stadt',
        nl: 'Mexico-Stad',
        ca: 'Ciutat de Mèxic',
      }),
      summary: {
        fr: 'Marchés, archives de quartier et une école d’été pour celles qui organisent.',
        en: 'Markets, neighbourhood archives, and a summer school for those who organise.',
        es: 'Mercados, archivos de barrio y una escuela de verano para quienes organizan.',
      },
      languages: ['es'],
      members: 48,
      founded: '2015',
      tags: ['education', 'shared-places'],
    },
  ),
  local(
    'quito',
    { city: 'Quito', country: 'EC', lat: -0.1807, lon: -78.4678, timeZone: 'America/Guayaquil' },
    {
      name: town('Quito', 'Quito', 'Quito', 'Quito', 'كيتو'),
      status: 'dormant',
      summary: {
        fr: 'En pause depuis un déménagement. L’équipe répond encore, et les archives restent ouvertes.',
        en: 'Resting since a move. The team still answers, and the archive stays open.',
        es: 'En pausa desde una mudanza. El equipo sigue respondiendo y el archivo está abierto.',
      },
      languages: ['es'],
      members: 16,
      founded: '2013',
      tags: ['education'],
      chat: false,
      mail: true,
    },
  ),
  local(
    'sao-paulo',
    { city: 'São Paulo', country: 'BR', lat: -23.5505, lon: -46.6333, timeZone: 'America/Sao_Paulo' },
    {
      name: town('São Paulo', 'São Paulo', 'São Paulo', 'São Paulo', 'ساو باولو', { it: 'San Paolo' }),
      summary: {
        fr: 'Ateliers ouverts, budgets participatifs et une bibliothèque d’outils sous un viaduc.',
        en: 'Open workshops, participatory budgets, and a tool library under a flyover.',
        pt: 'Oficinas abertas, orçamentos participativos e uma biblioteca de ferramentas debaixo de um viaduto.',
      },
      languages: ['pt', 'en'],
      members: 88,
      founded: '2013',
      connectorIds: ['rafaela-n'],
      tags: ['tools', 'governance', 'data'],
    },
  ),
  local(
    'santiago',
    { city: 'Santiago', country: 'CL', lat: -33.4489, lon: -70.6693, timeZone: 'America/Santiago' },
    {
      name: town('Santiago du Chili', 'Santiago', 'Santiago de Chile', 'Santiago do Chile', 'سانتياغو', {
        it: 'Santiago del Cile',
        de: 'Santiago de Chile',
        nl: 'Santiago',
        ca: 'Santiago de Xile',
      }),
      summary: {
        fr: 'Cartes faites à pied, semences échangées, assemblées au pied de la cordillère.',
        en: 'Maps made on foot, seeds exchanged, assemblies at the foot of the mountains.',
        es: 'Mapas hechos a pie, semillas que se intercambian, asambleas al pie de la cordillera.',
      },
      languages: ['es'],
      members: 33,
      founded: '2015',
      connectorIds: ['catalina-o'],
      tags: ['data', 'education'],
    },
  ),
];

const ASIA_PACIFIC: CommunityRow[] = [
  local(
    'beirut',
    { city: 'Beirut', country: 'LB', lat: 33.8938, lon: 35.5018, timeZone: 'Asia/Beirut' },
    {
      name: town('Beyrouth', 'Beirut', 'Beirut', 'Beirute', 'بيروت', { nl: 'Beiroet' }),
      summary: {
        fr: 'Électricité partagée, reconstruction à plusieurs, et un ciné-club sur les toits.',
        en: 'Shared electricity, rebuilding together, and a film club on the roofs.',
        ar: 'كهرباء مشتركة وإعادة بناء جماعية ونادي سينما على السطوح.',
      },
      languages: ['ar', 'fr', 'en'],
      members: 27,
      founded: '2014',
      connectorIds: ['rim-h'],
      tags: ['shared-places', 'tools'],
    },
  ),
  local(
    'bengaluru',
    { city: 'Bengaluru', country: 'IN', lat: 12.9716, lon: 77.5946, timeZone: 'Asia/Kolkata' },
    {
      name: town('Bangalore', 'Bengaluru', 'Bangalore', 'Bangalore', 'بنغالور'),
      summary: {
        fr: 'Logiciel libre en kannada, cantines de conductrices et eau mesurée par les habitants.',
        en: 'Free software in Kannada, drivers’ canteens, and water measured by the people who drink it.',
      },
      languages: ['en', 'kn', 'hi'],
      members: 54,
      founded: '2015',
      connectorIds: ['kavya-r'],
      tags: ['free-software', 'platforms', 'data'],
    },
  ),
  local(
    'tokyo',
    { city: 'Tokyo', country: 'JP', lat: 35.6762, lon: 139.6503, timeZone: 'Asia/Tokyo' },
    {
      name: town('Tokyo', 'Tokyo', 'Tokio', 'Tóquio', 'طوكيو', { ja: '東京', de: 'Tokio', nl: 'Tokio', ca: 'Tòquio' }),
      summary: {
        fr: 'Maisons vides rouvertes, réparation du samedi, conversation lente.',
        en: 'Empty houses opened again, repair on Saturdays, slow conversation.',
        ja: '空き家をひらき、土曜に直し、ゆっくり話す。',
      },
      languages: ['ja', 'en'],
      members: 29,
      founded: '2016',
      connectorIds: ['haruka-i'],
      tags: ['shared-places', 'tools'],
    },
  ),
  local(
    'melbourne',
    { city: 'Melbourne', country: 'AU', lat: -37.8136, lon: 144.9631, timeZone: 'Australia/Melbourne' },
    {
      name: town('Melbourne', 'Melbourne', 'Melbourne', 'Melbourne', 'ملبورن'),
      summary: {
        fr: 'Énergie de quartier, coopératives d’artistes et une ancienne chaufferie pour se réunir.',
        en: 'Neighbourhood energy, artists’ co-ops, and an old boiler house to meet in.',
      },
      languages: ['en'],
      members: 45,
      founded: '2014',
      connectorIds: ['tess-g'],
      tags: ['economy', 'tools'],
      image: {
        src: 'pictures/melbourne.svg',
        alt: {
          fr: 'Une cheminée, un toit rond et des nuages, dessinés',
          en: 'Drawing of a chimney, a round roof and clouds',
        },
        width: 1200,
        height: 900,
      },
    },
  ),
];

const WITHOUT_A_PLACE: CommunityRow[] = [
  everywhere('gouvernance', 'thematic', {
    name: {
      fr: 'Gouvernance partagée',
      en: 'Shared governance',
      es: 'Gobernanza compartida',
      pt: 'Governação partilhada',
      ar: 'الحوكمة المشتركة',
    },
    summary: {
      fr: 'Décider à plusieurs sans s’épuiser : des méthodes essayées, racontées et réécrites.',
      en: 'Deciding together without wearing out: methods tried, told and rewritten.',
      es: 'Decidir entre varias personas sin agotarse: métodos probados, contados y reescritos.',
      pt: 'Decidir em conjunto sem desgaste: métodos experimentados, contados e reescritos.',
      ar: 'أن نقرر معًا دون إنهاك: طرق جُرّبت ورُويت وأُعيدت كتابتها.',
    },
    languages: ['fr', 'en', 'es'],
    members: 96,
    founded: '2014',
    connectorIds: ['youssef-k', 'lotte-v'],
    tags: ['governance'],
  }),
  everywhere('economie-des-plateformes', 'thematic', {
    name: {
      fr: 'Économie des plateformes',
      en: 'Platform economy',
      es: 'Economía de plataformas',
      pt: 'Economia das plataformas',
      ar: 'اقتصاد المنصات',
    },
    summary: {
      fr: 'À qui appartiennent nos outils ? Coursiers, développeuses et juristes cherchent ensemble.',
      en: 'Who owns our tools? Couriers, developers and lawyers look for answers together.',
      es: '¿De quién son nuestras herramientas? Repartidores, desarrolladoras y juristas buscan juntos.',
      pt: 'De quem são as nossas ferramentas? Estafetas, programadoras e juristas procuram juntos.',
      ar: 'لمن تعود أدواتنا؟ سعاة ومطورات وقانونيون يبحثون معًا.',
    },
    languages: ['en', 'fr', 'ca'],
    members: 71,
    founded: '2015',
    connectorIds: ['mireia-f'],
    tags: ['platforms', 'economy'],
  }),
  everywhere('education', 'thematic', {
    name: {
      fr: 'Éducation ouverte',
      en: 'Open education',
      es: 'Educación abierta',
      pt: 'Educação aberta',
      ar: 'التعليم المفتوح',
    },
    summary: {
      fr: 'Apprendre dehors, entre pairs, avec des supports que chacun peut reprendre.',
      en: 'Learning outdoors, among peers, with material that anyone may take further.',
      es: 'Aprender al aire libre, entre iguales, con materiales que cualquiera puede retomar.',
      pt: 'Aprender ao ar livre, entre pares, com materiais que qualquer pessoa pode retomar.',
      ar: 'أن نتعلم في الهواء الطلق وبين أنداد، بمواد يمكن لأي كان أن يستأنفها.',
    },
    languages: ['fr', 'en', 'pt', 'ar'],
    members: 54,
    founded: '2016',
    connectorIds: ['awa-d'],
    tags: ['education'],
  }),
  everywhere('lieux', 'thematic', {
    name: {
      fr: 'Lieux et territoires',
      en: 'Places and territories',
      es: 'Lugares y territorios',
      pt: 'Lugares e territórios',
      ar: 'أماكن وأقاليم',
    },
    summary: {
      fr: 'Halles, friches et maisons communes : comment on les ouvre, comment elles tiennent.',
      en: 'Market halls, waste land and common houses: how they are opened, how they last.',
      es: 'Mercados, solares y casas comunes: cómo se abren y cómo se sostienen.',
      pt: 'Mercados, baldios e casas comuns: como se abrem, como se mantêm.',
      ar: 'أسواق وأراضٍ مهملة وبيوت مشتركة: كيف تُفتح وكيف تدوم.',
    },
    languages: ['fr', 'es', 'it'],
    members: 120,
    founded: '2013',
    connectorIds: ['jonas-w', 'giulia-s'],
    tags: ['shared-places'],
  }),
  everywhere('cercle-des-connecteurs', 'circle', {
    name: {
      fr: 'Cercle des connecteurs',
      en: 'Connectors’ circle',
      es: 'Círculo de conectores',
      pt: 'Círculo de conectores',
      ar: 'حلقة الوصل',
    },
    summary: {
      fr: 'Celles et ceux qui relient les communautés. Un appel par mois, ouvert à qui veut écouter.',
      en: 'The people who link the communities. One call a month, open to anyone who wants to listen.',
      es: 'Quienes enlazan las comunidades. Una llamada al mes, abierta a quien quiera escuchar.',
      pt: 'Quem liga as comunidades. Uma chamada por mês, aberta a quem quiser ouvir.',
      ar: 'من يصلون بين المجتمعات. لقاء عبر الإنترنت كل شهر، مفتوح لمن يريد أن يستمع.',
    },
    languages: ['en', 'fr'],
    members: 24,
    founded: '2012',
    connectorIds: ['tess-g', 'ines-l'],
    tags: ['governance'],
  }),
];

/** 28 towns in 25 countries, four communities of a subject and one circle. Towns are given by their centre, never by anyone's door. */
export const communities: readonly CommunityRow[] = [
  ...AFRICA,
  ...EUROPE,
  ...AMERICAS,
  ...ASIA_PACIFIC,
  ...WITHOUT_A_PLACE,
];
