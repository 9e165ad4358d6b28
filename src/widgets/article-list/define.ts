import { ArticleListElement } from './article-list.js';

export * from '../../element/events.js';
export * from './events.js';
export { ArticleListElement };

if (!customElements.get('ouishare-article-list')) customElements.define('ouishare-article-list', ArticleListElement);
