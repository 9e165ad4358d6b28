/**
 * The words of the connectors: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/connectors/<code>.ts`, found by `connectors-load.ts`.
 */
import type { EmptyWords, Messages, StateWords } from './messages.js';

export interface ConnectorWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
}

/** All that the widget says. */
export type ConnectorMessages = Messages & { readonly connectors: ConnectorWords };

export const enConnector: ConnectorWords = {
  heading: 'Connectors',
  loading: 'One moment, the connectors are on their way',
  failed: 'The connectors could not be loaded',
  empty: { title: 'No connector yet', text: 'The first one will appear here.' },
};
