import { CommunityMapElement } from './community-map.js';

export * from '../../element/events.js';
export * from './events.js';
export { CommunityMapElement };

if (!customElements.get('ouishare-community-map')) customElements.define('ouishare-community-map', CommunityMapElement);
