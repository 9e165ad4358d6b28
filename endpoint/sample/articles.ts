import type { Almanac } from './almanac.js';
import type { ArticleRow } from '../../src/contract/articles.js';
import type { Text } from '../../src/contract/values.js';

type Told = Omit<ArticleRow, 'id' | 'url' | 'title' | 'published'>;

function article(id: string, published: string, title: Text, told: Told): ArticleRow {
  return { id, url: `https://magazine.example/${id}`, title, published, ...told };
}

const author = (name: string): { name: string; url: string } => ({ name, url: 'https://magazine.example/plumes' });

/** A dozen pieces of the last two years, the newest a few days old. */
export function articlesBefore(almanac: Almanac): ArticleRow[] {
  return [
    article(
      'la-lenteur',
      almanac.day(-6),
      {
        fr: 'Ce que la coopérative nous apprend de la lenteur',
        en: 'What the co-operative teaches us about slowness',
        ar: 'ما تعلمنا إياه التعاونية عن التأني',
      },
      {
        kind: 'interview',
        summary: {
          fr: 'Une conversation sur le temps long, les assemblées du soir et l’art de ne pas grandir trop vite.',
          en: 'A conversation about the long run, evening assemblies and the art of not growing too fast.',
        },
        authors: [author('Basile T.')],
        communityIds: ['paris'],
        related: ['bien-finir', 'desaccords'],
        tags: ['governance'],
        image: {
          src: 'pictures/lenteur.svg',
          alt: {
            fr: 'Des demi-cercles emboîtés et un disque, dessinés',
            en: 'Drawing of nested half circles and a disc',
          },
          width: 1200,
          height: 900,
        },
        order: 1,
      },
    ),
    article(
      'cuisines-de-marvila',
      almanac.day(-12),
      {
        fr: 'Dans les cuisines partagées de Marvila',
        en: 'In the shared kitchens of Marvila',
        pt: 'Nas cozinhas partilhadas de Marvila',
      },
      {
        kind: 'video',
        summary: {
          fr: 'Un quartier de Lisbonne, trois fours et une règle du jeu.',
          en: 'A neighbourhood of Lisbon, three ovens and one rule.',
          pt: 'Um bairro de Lisboa, três fornos e uma regra do jogo.',
        },
        authors: [author('Tiago V.')],
        communityIds: ['lisboa', 'lieux'],
        tags: ['shared-places'],
      },
    ),
    {
      ...article(
        'comptable',
        almanac.day(-20),
        { fr: '« Les communs ont trouvé leur comptable »', en: '“The commons have found their bookkeeper”' },
        {
          kind: 'press',
          summary: { fr: 'Dans Le Quotidien Lent.', en: 'In Le Quotidien Lent.' },
          communityIds: ['paris'],
          source: { name: 'Le Quotidien Lent', url: 'https://quotidien-lent.example/' },
          tags: ['economy'],
        },
      ),
      url: 'https://quotidien-lent.example/comptable',
    },
    article(
      'desaccords',
      almanac.day(-29),
      {
        fr: 'Cartographier les désaccords avant de voter',
        en: 'Mapping disagreement before the vote',
        es: 'Cartografiar los desacuerdos antes de votar',
        ar: 'رسم خريطة الخلافات قبل التصويت',
      },
      {
        summary: {
          fr: 'Une méthode en quatre feuilles, testée à Bruxelles et à Tunis.',
          en: 'A method on four sheets, tried in Brussels and Tunis.',
          ar: 'طريقة من أربع أوراق، جُربت في بروكسل وتونس.',
        },
        authors: [author('Lotte V.'), author('Meriem J.')],
        communityIds: ['bruxelles', 'tunis', 'gouvernance'],
        related: ['la-lenteur'],
        tags: ['governance'],
      },
    ),
    article(
      'citronnier',
      almanac.day(-41),
      { fr: 'Le citronnier de Dar Nakhla', en: 'The lemon tree of Dar Nakhla', ar: 'شجرة ليمون دار نخلة' },
      {
        summary: {
          fr: 'Comment une cour fermée depuis trente ans est devenue une salle de réunion.',
          en: 'How a courtyard that was shut for thirty years became a meeting room.',
          ar: 'كيف صار فناء مغلق منذ ثلاثين سنة قاعة اجتماع.',
        },
        authors: [author('Salma B.')],
        communityIds: ['casablanca'],
        tags: ['shared-places'],
      },
    ),
    article(
      'livreurs',
      almanac.day(-55),
      { fr: 'Écouter : à qui appartient la course ?', en: 'Listen: who owns the ride?' },
      {
        kind: 'podcast',
        summary: {
          fr: 'Trente-quatre minutes à vélo avec la coopérative de livreurs de Nairobi.',
          en: 'Thirty-four minutes by bicycle with the couriers’ co-operative of Nairobi.',
        },
        authors: [author('Wanjiru M.')],
        communityIds: ['nairobi', 'economie-des-plateformes'],
        tags: ['platforms', 'media'],
      },
    ),
    article(
      'monnaie-de-rue',
      almanac.day(-83),
      { fr: 'Une monnaie longue comme une rue', en: 'A currency as long as a street' },
      {
        summary: {
          fr: 'Soixante commerces, une imprimante et beaucoup d’explications à Toulouse.',
          en: 'Sixty shops, one printer and a great deal of explaining in Toulouse.',
        },
        authors: [author('Margot P.')],
        communityIds: ['toulouse'],
        tags: ['economy'],
      },
    ),
    article(
      'viaduto',
      almanac.day(-110),
      {
        fr: 'Trois cents outils sous un viaduc',
        en: 'Three hundred tools under a flyover',
        pt: 'Trezentas ferramentas debaixo de um viaduto',
      },
      {
        kind: 'interview',
        summary: {
          fr: 'À São Paulo, on emprunte une perceuse et l’on rend une histoire.',
          en: 'In São Paulo you borrow a drill and bring back a story.',
          pt: 'Em São Paulo, leva-se uma furadeira e devolve-se uma história.',
        },
        authors: [author('Rafaela N.')],
        communityIds: ['sao-paulo'],
        tags: ['tools'],
      },
    ),
    article(
      'eau-des-puits',
      almanac.day(-164),
      {
        fr: 'L’eau des puits, mesurée par celles qui la boivent',
        en: 'The water of the wells, measured by those who drink it',
      },
      {
        summary: {
          fr: 'Un carnet, une éprouvette et cent quarante voisines à Bengaluru.',
          en: 'A notebook, a test tube and a hundred and forty neighbours in Bengaluru.',
        },
        authors: [author('Kavya R.')],
        communityIds: ['bengaluru'],
        tags: ['data'],
      },
    ),
    article(
      'bien-finir',
      almanac.day(-240),
      { fr: 'Bien finir', en: 'Ending well', es: 'Terminar bien' },
      {
        summary: {
          fr: 'Quatre collectifs racontent leur dernière année, et ce qu’ils ont donné en partant.',
          en: 'Four collectives tell their last year, and what they gave away as they left.',
        },
        authors: [author('Noémie C.')],
        communityIds: ['montreal', 'gouvernance'],
        tags: ['media', 'governance'],
      },
    ),
    article(
      'maisons-vides',
      almanac.day(-370),
      { fr: 'Neuf maisons vides et une clé', en: 'Nine empty houses and one key', ja: '九つの空き家と、ひとつの鍵' },
      {
        summary: { fr: 'À Tokyo, une rue se remet à cuisiner.', en: 'In Tokyo, a street begins to cook again.' },
        authors: [author('Haruka I.')],
        communityIds: ['tokyo', 'lieux'],
        tags: ['shared-places'],
      },
    ),
    article(
      'premiere-edition',
      almanac.day(-700),
      { fr: 'Le Fest, première édition : notes de bas de page', en: 'The Fest, first edition: footnotes' },
      {
        summary: {
          fr: 'Ce qui a marché, ce qui a pris l’eau, et le nombre exact de chaises.',
          en: 'What worked, what leaked, and the exact number of chairs.',
        },
        authors: [author('Inès L.'), author('Basile T.')],
        communityIds: ['paris'],
        tags: ['media'],
      },
    ),
  ];
}
