import { isFree } from '../../provider/free-tag.js';
import { CommunityCardElement } from './community-card.js';

export * from '../../element/events.js';
export * from './events.js';
export { CommunityCardElement };

if (isFree('ouishare-community-card', CommunityCardElement))
  customElements.define('ouishare-community-card', CommunityCardElement);
