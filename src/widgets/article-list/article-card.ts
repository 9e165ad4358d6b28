import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleRow } from '../../contract/articles.js';
import { chooseText } from '../../contract/text.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { heading } from '../../ui/heading/heading.js';
import { picture } from '../../ui/picture/picture.js';
import { ownLanguage, translatedText } from '../../ui/translated-text/translated-text.js';
import { authorNames, dayOf, foreignLanguage, kindOf, sourceName, type ArticleLanguage } from './article-words.js';

/** What a card knows of the list around it. */
export interface ArticleSetting {
  readonly language: ArticleLanguage;
  /** Level of the widget's heading. */
  readonly level: number;
  readonly allowsImage: (address: string) => boolean;
  /** Stands where there is no picture; nothing while it is on its way. */
  readonly drawing: (id: string) => unknown;
  /** What to read next to it. */
  readonly also: (row: ArticleRow) => readonly ArticleRow[];
  /** The visitor follows it; false where the page has other plans. */
  readonly follow: (row: ArticleRow) => boolean;
}

/** Where a card stands: the first of a list, large beside its picture; a row below; one of a grid. */
export type ArticleLook = 'lead' | 'row' | 'card';

/** One piece: kind and day, its title that leads to it, what it is about, by whom, where it appeared. */
export function articleCard(row: ArticleRow, look: ArticleLook, setting: ArticleSetting): TemplateResult {
  const { language } = setting;
  const { words, lang } = language;
  const kind = words.articles.kinds[kindOf(row)];
  const time = html`<time datetime=${row.published}>${dayOf(row, language.locale)}</time>`;
  const when = look === 'row' ? html`${time}<br />${kind}` : html`${kind}, ${time}`;
  const about = chooseText(row.summary, lang, row.lang);
  const facts = [authorNames, sourceName, foreignLanguage].flatMap((wordsOf) => wordsOf(row, language) ?? []);
  return html`<li class="article ${look}" part="card">
    ${look === 'row' ? nothing : html`<span class="picture" part="picture">${face(row, setting)}</span>`}
    <p class="quiet when">${when}</p>
    <div class="text">
      ${heading(setting.level, link(row, setting), { depth: 1 })}
      ${about ? html`<p class="summary">${translatedText(about, lang)}</p>` : nothing}
      ${facts.length === 0 ? nothing : html`<p class="quiet facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>`}
      ${alsoView(row, setting)}
    </div>
  </li>`;
}

// The title beside it says what it is: a drawing or a photograph adds no words for ears.
function face({ id, image, lang: own }: ArticleRow, { language, allowsImage, drawing }: ArticleSetting): unknown {
  const alt = chooseText(image?.alt, language.lang, own);
  return picture({
    image,
    alt: alt?.text ?? '',
    lang: ownLanguage(alt?.lang, language.lang),
    allowed: allowsImage,
    fallback: drawing(id),
  });
}

function link(row: ArticleRow, { language, follow }: ArticleSetting): TemplateResult {
  const { words, lang, origin } = language;
  const content = translatedText(chooseText(row.title, lang, row.lang), lang);
  const press = (event: Event): void => {
    if (!follow(row)) event.preventDefault();
  };
  const written = row.lang !== undefined && { hreflang: row.lang };
  return externalLink({ href: row.url, content, origin, otherSite: words.common.otherSite, press, ...written });
}

// Closed at first: whoever looks for one piece is not shown four at each.
function alsoView(row: ArticleRow, setting: ArticleSetting): TemplateResult | typeof nothing {
  const also = setting.also(row);
  if (also.length === 0) return nothing;
  return html`<details class="also"><summary>${setting.language.words.articles.seeAlso}</summary>
    <ul>${also.map((each) => html`<li>${link(each, setting)}</li>`)}</ul></details>`;
}
