import { isFree } from '../../provider/free-tag.js';
import { ConnectorListElement } from './connector-list.js';

export * from '../../element/events.js';
export * from './events.js';
export { ConnectorListElement };

if (isFree('ouishare-connector-list', ConnectorListElement))
  customElements.define('ouishare-connector-list', ConnectorListElement);
