import { html } from 'hono/html';
import { pageFrame, type Markup } from './frame.js';
import type { Words } from '../words/words.js';

/** One button of a page. `careful`: it cannot be undone. */
export interface PageButton {
  readonly label: string;
  readonly careful: boolean;
  /** Sent as `do`, where there is more than one button. */
  readonly value?: string;
}

/** What a page of this endpoint shows: one thing, said calmly. */
export interface PageContent {
  readonly words: Words;
  readonly title: string;
  readonly lead: string;
  /** Further sentences, each a list item. */
  readonly list?: readonly string[];
  readonly hint?: string;
  /** What the person is asked to write, by its label, before the first button. */
  readonly field?: { readonly label: string; readonly name: string; readonly type: 'email' };
  /** The buttons that do it, in one form: the page itself changes nothing. */
  readonly buttons?: readonly PageButton[];
  /** The network's name, above. */
  readonly network: string;
  /** The language of that name, where it is not that of the page. */
  readonly networkLang?: string | undefined;
  /** The style sheet, relative to the page. */
  readonly styles: string;
}

/**
 * Nothing from elsewhere, no script, no frame around it, no word to the next page of where the visitor came from: the address holds the
 * token.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
  'Cache-Control': 'no-store',
};

/** The page as an answer. */
export async function pageResponse(content: PageContent, status = 200): Promise<Response> {
  const text = String(await markup(content));
  return new Response(text, { status, headers: { ...PAGE_HEADERS, 'Content-Language': content.words.code } });
}

function markup(content: PageContent): Markup {
  const { words, title, lead, list, hint, field, buttons, network, networkLang, styles } = content;
  return pageFrame(
    { code: words.code, title, styles },
    html`<p class="network" lang="${networkLang ?? words.code}">${network}</p>
<h1>${title}</h1>
<p>${lead}</p>
${list === undefined ? '' : html`<ul>${list.map((item) => html`<li>${item}</li>`)}</ul>`}
${hint === undefined ? '' : html`<p class="hint">${hint}</p>`}
${buttons === undefined ? '' : html`<form method="post">${field === undefined ? '' : fieldMarkup(field)}${buttons.map(buttonMarkup)}</form>`}`,
  );
}

function fieldMarkup({ label, name, type }: NonNullable<PageContent['field']>): Markup {
  return html`<p><label for="field">${label}</label><input id="field" name="${name}" type="${type}" autocomplete="email" required maxlength="254"></p>`;
}

function buttonMarkup({ label, careful, value }: PageButton): Markup {
  const shape = careful ? 'careful' : 'plain';
  if (value === undefined) return html`<button class="${shape}">${label}</button>`;
  return html`<button class="${shape}" name="do" value="${value}">${label}</button> `;
}
