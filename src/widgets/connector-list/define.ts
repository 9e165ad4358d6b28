import { ConnectorListElement } from './connector-list.js';

export * from '../../element/events.js';
export * from './events.js';
export { ConnectorListElement };

if (!customElements.get('ouishare-connector-list'))
  customElements.define('ouishare-connector-list', ConnectorListElement);
