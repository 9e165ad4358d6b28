import { PartnerWallElement } from './partner-wall.js';

export * from '../../element/events.js';
export * from './events.js';
export { PartnerWallElement };

if (!customElements.get('ouishare-partner-wall')) customElements.define('ouishare-partner-wall', PartnerWallElement);
