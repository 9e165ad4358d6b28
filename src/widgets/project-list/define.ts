import { isFree } from '../../provider/free-tag.js';
import { ProjectListElement } from './project-list.js';

export * from '../../element/events.js';
export * from './events.js';
export { ProjectListElement };

if (isFree('ouishare-project-list', ProjectListElement))
  customElements.define('ouishare-project-list', ProjectListElement);
