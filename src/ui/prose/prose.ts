import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../translated-text/direction.js';
import { ownLanguage, type ChosenText } from '../translated-text/translated-text.js';

function lines(paragraph: string): unknown[] {
  return paragraph.split('\n').map((line, at) => (at === 0 ? line : html`<br />${line}`));
}

/**
 * Plain text as paragraphs: a blank line begins one, a line feed breaks a line. Nothing in it is read as markup. Words
 * in another language than the widget carry their own `lang` and `dir`; where nobody says it, `dir` is `auto`.
 */
export function prose(chosen: ChosenText | undefined, elementLang: string): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  const { text, lang } = chosen;
  const own = ownLanguage(lang, elementLang);
  const dir = own === undefined ? undefined : directionOf(own);
  const paragraphs = text.split(/\n[^\S\n]*\n\s*/).filter((paragraph) => paragraph.trim() !== '');
  return html`<div class="prose" lang=${own ?? nothing} dir=${dir ?? nothing}>${paragraphs.map((paragraph) => html`<p dir=${lang === undefined ? 'auto' : nothing}>${lines(paragraph)}</p>`)}</div>`;
}
