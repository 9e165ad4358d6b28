/** A feed, as its publisher writes it, and the rows that it stands for. Invented. */
export interface FeedExample {
  readonly resource: string;
  readonly feed: unknown;
  readonly rows: readonly unknown[];
  readonly next?: string;
}

export const EVENT_FEEDS: Readonly<Record<string, FeedExample>> = {
  tribe: {
    resource: 'events',
    next: 'https://publisher.example/wp-json/tribe/events/v1/events/?page=2',
    feed: {
      rest_url: 'https://publisher.example/wp-json/tribe/events/v1/events/',
      next_rest_url: 'https://publisher.example/wp-json/tribe/events/v1/events/?page=2',
      total: 31,
      events: [
        {
          id: 12,
          title: 'Caf&eacute; &#038; commons',
          description: '<p>Bring a <strong>chair</strong>.</p>',
          url: 'https://publisher.example/event/cafe/',
          start_date: '2026-05-20 18:30:00',
          end_date: '2026-05-20 20:30:00',
          timezone: 'Africa/Casablanca',
          all_day: false,
          modified_utc: '2026-05-01 08:00:00',
          featured: true,
          cost: '5€ – 10€',
          cost_details: { currency_symbol: '€', currency_code: 'EUR', values: ['5', '10'] },
          image: {
            url: 'https://publisher.example/a.jpg',
            width: 1200,
            height: 800,
            sizes: {
              medium: { url: 'https://publisher.example/a-600.jpg', width: 600, height: 400 },
              thumbnail: { url: 'https://publisher.example/a-150.jpg', width: 150, height: 150 },
            },
          },
          venue: {
            venue: 'Dar Nakhla',
            address: '3 rue des Palmiers',
            city: 'Casablanca',
            country: 'Morocco',
            zip: '20000',
            geo_lat: 33.57,
            geo_lng: -7.59,
          },
          organizer: [{ organizer: 'The chapter', website: 'https://chapter.example/', email: 'someone@example.org' }],
          categories: [{ name: 'Ateliers', slug: 'workshops' }],
          tags: [],
        },
      ],
    },
    rows: [
      {
        id: '12',
        title: 'Café & commons',
        description: 'Bring a chair.',
        url: 'https://publisher.example/event/cafe/',
        start: '2026-05-20T18:30:00',
        end: '2026-05-20T20:30:00',
        timeZone: 'Africa/Casablanca',
        updated: '2026-05-01T08:00:00Z',
        featured: true,
        price: { min: 5, max: 10, currency: 'EUR' },
        image: {
          src: 'https://publisher.example/a.jpg',
          width: 1200,
          height: 800,
          srcset: [{ src: 'https://publisher.example/a-600.jpg', width: 600 }],
        },
        place: {
          name: 'Dar Nakhla',
          street: '3 rue des Palmiers',
          city: 'Casablanca',
          postalCode: '20000',
          country: 'MA',
        },
        geo: { lat: 33.57, lon: -7.59 },
        organizer: { name: 'The chapter', url: 'https://chapter.example/' },
        tags: ['workshops'],
      },
    ],
  },
  mobilizon: {
    resource: 'events',
    feed: {
      data: {
        group: {
          organizedEvents: {
            total: 1,
            elements: [
              {
                uuid: '7b9f0c6e-0000-4000-8000-000000000001',
                title: 'A walk',
                description: '<p>Along the canal.</p>',
                url: 'https://mobilizon.example/events/7b9f',
                status: 'TENTATIVE',
                language: 'fr',
                beginsOn: '2026-05-20T16:30:00Z',
                endsOn: '2026-05-20T18:30:00Z',
                onlineAddress: '',
                picture: { url: 'https://mobilizon.example/a.webp', alt: null, metadata: { width: 800, height: 400 } },
                tags: [{ slug: 'walk', title: 'Walk' }],
                options: { timezone: 'Europe/Paris', isOnline: false },
                physicalAddress: {
                  description: 'Halle aux Fils',
                  street: '1 quai',
                  locality: 'Pantin',
                  country: 'France',
                  geom: '2.4;48.89',
                },
                attributedTo: {
                  name: 'Commons Lyon',
                  preferredUsername: 'commons_lyon',
                  url: 'https://mobilizon.example/@commons_lyon',
                },
              },
            ],
          },
        },
      },
    },
    rows: [
      {
        id: '7b9f0c6e-0000-4000-8000-000000000001',
        title: 'A walk',
        description: 'Along the canal.',
        url: 'https://mobilizon.example/events/7b9f',
        status: 'tentative',
        lang: 'fr',
        start: '2026-05-20T16:30:00Z',
        end: '2026-05-20T18:30:00Z',
        timeZone: 'Europe/Paris',
        image: { src: 'https://mobilizon.example/a.webp', width: 800, height: 400 },
        tags: ['walk'],
        place: { name: 'Halle aux Fils', street: '1 quai', city: 'Pantin', country: 'FR' },
        geo: { lat: 48.89, lon: 2.4 },
        organizer: { name: 'Commons Lyon', url: 'https://mobilizon.example/@commons_lyon' },
      },
    ],
  },
  gancio: {
    resource: 'events',
    feed: [
      {
        id: 4,
        title: 'A concert',
        slug: 'a-concert',
        start_datetime: 1779294600,
        end_datetime: 1779301800,
        place: { name: 'Cellar', address: '2 street', latitude: 45.1, longitude: 7.7 },
        media: [{ url: 'a.jpg', name: 'A poster', width: 600, height: 800 }],
        tags: ['music'],
      },
    ],
    rows: [
      {
        id: '4',
        title: 'A concert',
        start: '2026-05-20T16:30:00Z',
        end: '2026-05-20T18:30:00Z',
        url: 'https://publisher.example/event/a-concert',
        image: { src: 'https://publisher.example/media/a.jpg', alt: 'A poster', width: 600, height: 800 },
        tags: ['music'],
        place: { name: 'Cellar', street: '2 street' },
        geo: { lat: 45.1, lon: 7.7 },
      },
    ],
  },
};
