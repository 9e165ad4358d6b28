import { isFree } from '../../provider/free-tag.js';
import { CommunityMapElement } from './community-map.js';

export * from '../../element/events.js';
export * from './events.js';
export { CommunityMapElement };

if (isFree('ouishare-community-map', CommunityMapElement))
  customElements.define('ouishare-community-map', CommunityMapElement);
