import type { CommunityLink } from '../provider/contexts.js';
import { focusWidget } from './focus-widget.js';

/**
 * Leads to the sign-up of the same linked provider, with a community chosen in it; undefined where there is none.
 *
 * @param host a widget in the provider
 */
export function joinHere(host: Element, link: CommunityLink | undefined, id: string): (() => void) | undefined {
  const signup = link && host.closest('ouishare-provider')?.querySelector('ouishare-member-signup:defined');
  if (!signup) return undefined;
  return () => {
    if (link.community !== id) link.choose(id);
    focusWidget(signup);
  };
}
