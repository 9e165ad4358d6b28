import { isFree } from '../../provider/free-tag.js';
import { GatheringElement } from './gathering.js';

export * from '../../element/events.js';
export * from '../../ui/event-card/events.js';
export { GatheringElement };

if (isFree('ouishare-gathering', GatheringElement)) customElements.define('ouishare-gathering', GatheringElement);
