import { createContext } from '@lit/context';
import type { EndpointClient } from '../client/endpoint-client.js';
import type { ImagePolicy } from './configuration.js';

/**
 * What widgets that know each other share: the one community that is chosen on the page.
 * `community` is empty when all are shown. `choose` resolves the visitor's choice: choosing the chosen one again
 * leaves it; a page may refuse by cancelling `ouishare-community-select`.
 */
export interface CommunityLink {
  readonly community: string;
  choose(id: string): void;
}

// `Symbol.for`, so that two copies of this module on one page (two doors of two versions) still find each other.

/** The client of the nearest `<ouishare-provider>`: where every widget inside it reads. Undefined without an endpoint. */
export const clientContext = createContext<EndpointClient | undefined>(Symbol.for('ouishare-widgets/client'));

/** Which origins the page's author lets pictures come from. */
export const imagesContext = createContext<ImagePolicy | undefined>(Symbol.for('ouishare-widgets/images'));

/** The chosen community of `<ouishare-provider linked>`; undefined where widgets stay strangers. */
export const linkContext = createContext<CommunityLink | undefined>(Symbol.for('ouishare-widgets/link'));
