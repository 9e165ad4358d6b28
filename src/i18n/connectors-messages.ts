/**
 * The words of the connectors: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/connectors/<code>.ts`, found by `connectors-load.ts`.
 */
import { countedFor } from './intl.js';
import type { Counted, EmptyWords, Messages, Named, StateWords } from './messages.js';

export type ConnectorFacet = 'community' | 'workstream' | 'language';
export type RoleWord = 'connector' | 'advisor' | 'editor' | 'alumni' | 'member';
export type WorkstreamWord =
  'magazine' | 'administration' | 'finance' | 'partnerships' | 'events' | 'research' | 'community' | 'technology';

export interface ConnectorWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
  readonly search: string;
  readonly facets: Readonly<Record<ConnectorFacet, string>>;
  /** The choice that leaves a facet open. */
  readonly all: Readonly<Record<ConnectorFacet, string>>;
  /** Nobody answers the visitor's question. */
  readonly none: string;
  readonly people: Counted;
  readonly roles: Readonly<Record<RoleWord, string>>;
  /** Of the well-known ones, as they stand within a sentence; another travels as it is written. */
  readonly workstreams: Readonly<Record<WorkstreamWord, string>>;
  readonly role: string;
  readonly skills: string;
  readonly write: Named;
  /** Where a message cannot be written, whatever the reason. */
  readonly notNow: string;
  /** The group of those whom no other group holds. */
  readonly others: string;
}

/** All that the widget says. */
export type ConnectorMessages = Messages & { readonly connectors: ConnectorWords };

export const enConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'One moment, the connectors are on their way',
  failed: 'The connectors could not be loaded',
  empty: { title: 'No connector yet', text: 'The first one will appear here.' },
  search: 'Name, city, skill',
  facets: { community: 'Community', workstream: 'Work', language: 'Language' },
  all: { community: 'All communities', workstream: 'All work', language: 'All languages' },
  none: 'Nobody matches',
  people: countedFor('en')('# person', '# people'),
  roles: { connector: 'Connector', advisor: 'Advisor', editor: 'Editor', alumni: 'Alumni', member: 'Member' },
  workstreams: {
    magazine: 'magazine',
    administration: 'administration',
    finance: 'finance',
    partnerships: 'partnerships',
    events: 'events',
    research: 'research',
    community: 'community',
    technology: 'technology',
  },
  role: 'Role',
  skills: 'Skills',
  write: (name) => `Write to ${name}`,
  notNow: 'Messages cannot be written at the moment',
  others: 'Others',
};
