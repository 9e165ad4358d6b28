/** The card's own event is the provider's: the community that is chosen on a page. */
export { CommunitySelectEvent } from '../../provider/events.js';
