import { isFree } from '../../provider/free-tag.js';
import { EventListElement } from './event-list.js';

export * from '../../element/events.js';
export * from '../../ui/event-card/events.js';
export { EventListElement };

if (isFree('ouishare-event-list', EventListElement)) customElements.define('ouishare-event-list', EventListElement);
