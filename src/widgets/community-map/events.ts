/** The map fires the network's own event: a community is chosen in one way, on a map, a card or in a provider. */
export { CommunitySelectEvent } from '../../provider/events.js';
