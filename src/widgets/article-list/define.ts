import { isFree } from '../../provider/free-tag.js';
import { ArticleListElement } from './article-list.js';

export * from '../../element/events.js';
export * from './events.js';
export { ArticleListElement };

if (isFree('ouishare-article-list', ArticleListElement))
  customElements.define('ouishare-article-list', ArticleListElement);
