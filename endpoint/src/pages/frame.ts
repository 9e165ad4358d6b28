import { html } from 'hono/html';
import { chooseWords } from '../words/choose.js';

export type Markup = ReturnType<typeof html>;

/** What stands around the content of every page of this endpoint. */
export interface PageFrame {
  /** BCP 47 tag; without words of ours the page runs as English does. */
  readonly code: string;
  readonly title: string;
  /** The style sheet, relative to the page; none by default. */
  readonly styles?: string;
  /** What else stands in the head. */
  readonly head?: Markup;
  /** Class of the main part; none by default. */
  readonly main?: string;
}

/** A whole page: head, and one main part. */
export function pageFrame({ code, title, styles, head, main }: PageFrame, content: Markup): Markup {
  return html`<!doctype html>
<html lang="${code}" dir="${chooseWords(code).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styles === undefined ? '' : html`<link rel="stylesheet" href="${styles}">`}
${head ?? ''}
</head>
<body>
<main${main === undefined ? '' : html` class="${main}"`}>
${content}
</main>
</body>
</html>
`;
}
