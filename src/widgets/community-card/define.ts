import { CommunityCardElement } from './community-card.js';

export * from '../../element/events.js';
export * from './events.js';
export { CommunityCardElement };

if (!customElements.get('ouishare-community-card'))
  customElements.define('ouishare-community-card', CommunityCardElement);
