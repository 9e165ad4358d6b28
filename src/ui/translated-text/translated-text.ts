import { html, type TemplateResult } from 'lit';
import { baseLanguage } from '../../contract/text.js';
import { directionOf } from './direction.js';

/** Words with the language they are in: what `chooseText` gives. `lang` undefined: nobody says. */
export interface ChosenText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** `lang` for words on a page in `elementLang`, undefined where the page's own language says it already. */
export function ownLanguage(lang: string | undefined, elementLang: string): string | undefined {
  return lang !== undefined && baseLanguage(lang) !== baseLanguage(elementLang) ? lang : undefined;
}

/**
 * A publisher's words. In another language than the widget they carry their own `lang` and `dir`, so that they are
 * spoken, hyphenated and laid out rightly (WCAG 3.1.2); where nobody says the language, their first strong letter
 * decides the direction.
 */
export function translatedText(chosen: ChosenText | undefined, elementLang: string): TemplateResult | string {
  if (!chosen) return '';
  const { text, lang } = chosen;
  if (lang === undefined) return html`<bdi>${text}</bdi>`;
  const own = ownLanguage(lang, elementLang);
  return own === undefined ? text : html`<span lang=${own} dir=${directionOf(own)}>${text}</span>`;
}
