import { isFree } from '../../provider/free-tag.js';
import { PartnerWallElement } from './partner-wall.js';

export * from '../../element/events.js';
export * from './events.js';
export { PartnerWallElement };

if (isFree('ouishare-partner-wall', PartnerWallElement))
  customElements.define('ouishare-partner-wall', PartnerWallElement);
