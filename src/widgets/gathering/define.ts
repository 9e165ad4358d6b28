import { GatheringElement } from './gathering.js';

export * from '../../element/events.js';
export * from '../../ui/event-card/events.js';
export { GatheringElement };

if (!customElements.get('ouishare-gathering')) customElements.define('ouishare-gathering', GatheringElement);
