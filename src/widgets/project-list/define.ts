import { ProjectListElement } from './project-list.js';

export * from '../../element/events.js';
export * from './events.js';
export { ProjectListElement };

if (!customElements.get('ouishare-project-list')) customElements.define('ouishare-project-list', ProjectListElement);
