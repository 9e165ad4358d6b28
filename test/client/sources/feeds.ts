import { EVENT_FEEDS, type FeedExample } from './event-feeds.js';

/** A feed of each format. */
export const FEEDS: Readonly<Record<string, FeedExample>> = {
  ...EVENT_FEEDS,
  geojson: {
    resource: 'communities',
    feed: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'lyon',
          geometry: { type: 'Point', coordinates: [4.83, 45.76] },
          properties: {
            name: 'Lyon &amp; around',
            ville: 'Lyon',
            pays: 'France',
            website: 'https://lyon.example/',
            description: '<b>Commons</b>',
          },
        },
      ],
    },
    rows: [
      {
        id: 'lyon',
        name: 'Lyon & around',
        geo: { lat: 45.76, lon: 4.83 },
        place: { city: 'Lyon', country: 'FR' },
        url: 'https://lyon.example/',
        description: 'Commons',
      },
    ],
  },
  gogocarto: {
    resource: 'communities',
    feed: {
      licence: 'https://opendatacommons.org/licenses/odbl/summary/',
      ontology: 'gogofull',
      data: [
        {
          id: 'G1',
          name: 'Atelier',
          geo: { latitude: 48.85, longitude: 2.35 },
          address: { streetAddress: '1 rue', addressLocality: 'Paris', postalCode: '75011', addressCountry: 'FR' },
          categories: ['Repair'],
          abstract: 'Repair &amp; share',
          website: 'https://atelier.example/',
          email: 'someone@example.org',
          updatedAt: '2026-05-01T10:00:00+02:00',
        },
      ],
    },
    rows: [
      {
        id: 'G1',
        name: 'Atelier',
        geo: { lat: 48.85, lon: 2.35 },
        place: { street: '1 rue', city: 'Paris', postalCode: '75011', country: 'FR' },
        tags: ['Repair'],
        summary: 'Repair & share',
        url: 'https://atelier.example/',
        updated: '2026-05-01T10:00:00+02:00',
      },
    ],
  },
  wp: {
    resource: 'articles',
    feed: [
      {
        id: 9,
        date: '2026-05-01T12:00:00',
        date_gmt: '2026-05-01T10:00:00',
        modified_gmt: '2026-05-02T10:00:00',
        link: 'https://magazine.example/a/',
        status: 'publish',
        title: { rendered: 'The lemon tree &#8211; a story' },
        excerpt: { rendered: '<p>A yard closed for thirty years [&hellip;]</p>\n' },
        _embedded: {
          author: [{ name: 'Salma B.', link: 'https://magazine.example/author/salma/' }],
          'wp:featuredmedia': [
            {
              source_url: 'https://magazine.example/a.jpg',
              alt_text: 'A tree',
              media_details: {
                width: 1200,
                height: 800,
                sizes: {
                  medium: { source_url: 'https://magazine.example/a-600.jpg', width: 600, height: 400 },
                  thumbnail: { source_url: 'https://magazine.example/a-150.jpg', width: 150, height: 150 },
                },
              },
            },
          ],
          'wp:term': [
            [{ taxonomy: 'category', name: 'Uncategorized', slug: 'uncategorized' }],
            [{ taxonomy: 'post_tag', name: 'Lieux', slug: 'places' }],
          ],
        },
      },
      {
        id: 10,
        status: 'draft',
        link: 'https://magazine.example/b/',
        title: { rendered: 'Not yet' },
        date_gmt: '2026-05-01T10:00:00',
      },
    ],
    rows: [
      {
        id: '9',
        url: 'https://magazine.example/a/',
        title: 'The lemon tree – a story',
        summary: 'A yard closed for thirty years…',
        published: '2026-05-01T10:00:00Z',
        updated: '2026-05-02T10:00:00Z',
        authors: [{ name: 'Salma B.', url: 'https://magazine.example/author/salma/' }],
        tags: ['places'],
        image: {
          src: 'https://magazine.example/a.jpg',
          alt: 'A tree',
          width: 1200,
          height: 800,
          srcset: [{ src: 'https://magazine.example/a-600.jpg', width: 600 }],
        },
      },
    ],
  },
  jsonfeed: {
    resource: 'articles',
    next: 'https://magazine.example/feed.json?page=2',
    feed: {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A magazine',
      language: 'fr',
      next_url: 'https://magazine.example/feed.json?page=2',
      authors: [{ name: 'The editors' }],
      items: [
        {
          id: 'https://magazine.example/1',
          url: 'https://magazine.example/1',
          title: 'Un',
          content_html: '<p>Bonjour</p>',
          date_published: '2026-05-01T10:00:00+02:00',
          tags: ['lieux'],
          attachments: [{ url: 'https://magazine.example/1.mp3', mime_type: 'audio/mpeg' }],
        },
        {
          id: '2',
          external_url: 'https://elsewhere.example/2',
          content_text:
            'A note without a title that goes on for much longer than anything that one would call a title.',
          date_published: '2026-04-01',
        },
      ],
    },
    rows: [
      {
        id: 'https://magazine.example/1',
        url: 'https://magazine.example/1',
        title: 'Un',
        summary: 'Bonjour',
        published: '2026-05-01T10:00:00+02:00',
        authors: [{ name: 'The editors' }],
        tags: ['lieux'],
        kind: 'podcast',
      },
      {
        id: '2',
        url: 'https://elsewhere.example/2',
        title: 'A note without a title that goes on for much longer than anything that one…',
        summary: 'A note without a title that goes on for much longer than anything that one would call a title.',
        published: '2026-04-01',
        authors: [{ name: 'The editors' }],
      },
    ],
  },
};
