import { EventListElement } from './event-list.js';

export * from '../../element/events.js';
export * from '../../ui/event-card/events.js';
export { EventListElement };

if (!customElements.get('ouishare-event-list')) customElements.define('ouishare-event-list', EventListElement);
