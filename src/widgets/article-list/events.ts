import type { ArticleRow } from '../../contract/articles.js';

/** A visitor follows an article. Cancelable: `preventDefault()` keeps the page where it is, for one that shows articles itself. */
export class ArticleSelectEvent extends Event {
  static readonly type = 'ouishare-article-select';

  /** @param row the article as it was read */
  constructor(readonly row: ArticleRow) {
    super(ArticleSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-article-select': ArticleSelectEvent;
  }
}
