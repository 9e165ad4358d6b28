import type { Manifest } from '../../src/contract/manifest.js';
import type { Network } from '../src/network/network.js';

export const MANIFEST: Manifest = {
  version: '1',
  name: 'A network',
  lang: 'fr',
  signup: {
    href: 'signups',
    challenge: 'signups/challenge',
    fields: ['name', 'communityIds', 'interests', 'message'],
    required: ['name'],
    consents: [
      {
        purpose: 'membership',
        required: true,
        text: { fr: 'J’accepte.', en: 'I agree.' },
        policyUrl: 'https://network.example/privacy',
        policyVersion: '2026-01',
        controller: 'A network, 1 street',
      },
      { purpose: 'letter', text: { fr: 'La lettre aussi.', en: 'The letter as well.' } },
    ],
  },
};

/** A network small enough to know by heart. */
export function smallNetwork(): Network {
  return {
    manifest: MANIFEST,
    communities: [
      { id: 'paris', name: 'Paris', geo: { lat: 48.85, lon: 2.35 }, place: { city: 'Paris', country: 'FR' }, order: 2 },
      { id: 'malmo', name: 'Malmö', geo: { lat: 55.6, lon: 13 }, place: { city: 'Malmö', country: 'SE' } },
      { id: 'suva', name: 'Suva', geo: { lat: -18.1, lon: 178.4 }, place: { city: 'Suva', country: 'FJ' }, order: 1 },
      { id: 'commons', name: { fr: 'Les communs', en: 'The commons' }, kind: 'thematic', geo: { lat: 1, lon: 1 } },
    ],
    events: [
      {
        id: 'next-week',
        title: 'Next week',
        start: '2026-05-27T18:30',
        timeZone: 'Europe/Paris',
        communityIds: ['paris'],
        tags: ['food'],
      },
      { id: 'long-ago', title: 'Long ago', start: '2024-05-01', communityIds: ['paris'] },
      { id: 'yesterday', title: 'Yesterday', start: '2026-05-19T18:00', timeZone: 'Europe/Paris', kind: 'lab' },
      {
        id: 'tonight',
        title: 'Tonight',
        start: '2026-05-20T19:00',
        timeZone: 'Europe/Stockholm',
        communityIds: ['malmo'],
        status: 'cancelled',
      },
      {
        id: 'last-month',
        title: 'Last month',
        start: '2026-04-20T18:00',
        timeZone: 'Europe/Paris',
        communityIds: ['malmo'],
      },
      {
        id: 'online',
        title: 'A call',
        start: '2026-06-01T18:00Z',
        online: { url: 'https://rooms.example/1' },
        kind: 'call',
        geo: { lat: 48.8, lon: 2.3 },
        attendance: 'online',
      },
    ],
    people: [{ id: 'ada', name: 'Ada Example', consent: 'public', communityIds: ['paris'], languages: ['fr', 'sv'] }],
    partners: [{ id: 'cafe', name: 'Café', tier: 'friends', kind: 'host' }],
    articles: [
      { id: 'old', title: 'Old', url: 'https://magazine.example/old', published: '2020-01-01' },
      { id: 'new', title: 'New', url: 'https://magazine.example/new', published: '2026-01-01' },
    ],
    projects: [],
    tiers: [{ id: 'friends', label: { en: 'Friends' }, size: 's' }],
    labels: [{ id: 'food', label: { fr: 'Manger', en: 'Food' } }],
  };
}
