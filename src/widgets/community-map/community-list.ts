import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { heading } from '../../ui/heading/heading.js';
import { communityMark } from '../../ui/icon/community-marks.js';
import { mark } from '../../ui/icon/icon.js';
import { bone, doorView } from '../../ui/state-view/state-view.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { factsOf, nameOf, shelfFacts, type CommunityLanguage } from '../../ui/community/community-words.js';

export interface CommunityListSetting {
  readonly language: CommunityLanguage;
  readonly level: number;
  /** How many are drawn: the rest comes when the visitor asks for it. */
  readonly drawn: number;
  readonly chosen: string | undefined;
  readonly choose: (row: CommunityRow) => void;
  readonly showMore: () => void;
  /** How far a community is, in words; undefined while nobody asks. */
  readonly distance: (row: CommunityRow) => string | undefined;
}

/** Communities by name, in columns. */
export function communityList(
  rows: readonly CommunityRow[],
  setting: CommunityListSetting,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<ul class="places" part="list" aria-label=${setting.language.words.communityMap.list}>
      ${drawnOf(rows, setting).map((row) => line(row, setting))}
    </ul>
    ${more(rows, setting)}`;
}

/** Communities that the map cannot place: equals, not a legend. */
export function unplacedShelf(
  rows: readonly CommunityRow[],
  setting: CommunityListSetting,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const { nowhere, unplaced } = setting.language.words.communityMap;
  const title = rows.some(({ kind, place }) => kind !== 'thematic' && place) ? unplaced : nowhere;
  return html`<section class="shelf" aria-labelledby="shelf">
    ${heading(setting.level, title, { id: 'shelf', depth: 1 })}
    <ul>${drawnOf(rows, setting).map((row) => onShelf(row, setting))}</ul>
    ${more(rows, setting)}
  </section>`;
}

/** The first of them, and the one whose card is open: what is chosen on the map is marked in the list as well. */
function drawnOf(rows: readonly CommunityRow[], { drawn, chosen }: CommunityListSetting): readonly CommunityRow[] {
  const first = rows.slice(0, drawn);
  const own = chosen === undefined ? -1 : rows.findIndex(({ id }) => id === chosen);
  return own < drawn ? first : first.concat(rows.slice(own, own + 1));
}

function line(row: CommunityRow, setting: CommunityListSetting): TemplateResult {
  const { language } = setting;
  return html`<li part="card">${press(
    row,
    setting,
    html`${mark(communityMark(row))}<b>${translatedText(nameOf(row, language), language.lang)}</b>
    <span class="quiet">${factsOf(row, language, setting.distance(row))}</span>`,
  )}</li>`;
}

function onShelf(row: CommunityRow, setting: CommunityListSetting): TemplateResult {
  const { language } = setting;
  return html`<li part="card">${mark(communityMark(row))}
    <div>${press(row, setting, html`<b>${translatedText(nameOf(row, language), language.lang)}</b>`)}
      <p class="quiet">${shelfFacts(row, language)}</p></div></li>`;
}

function press(row: CommunityRow, { chosen, choose }: CommunityListSetting, content: unknown): TemplateResult {
  const act = (): void => {
    choose(row);
  };
  return html`<button class="opener" part="link" type="button" data-row=${row.id} aria-current=${row.id === chosen ? 'true' : nothing} @click=${act}>${content}</button>`;
}

function more(
  rows: readonly unknown[],
  { drawn, showMore, language }: CommunityListSetting,
): TemplateResult | typeof nothing {
  if (rows.length <= drawn) return nothing;
  return html`<p class="more">${doorView({ words: language.words.eventList.showMore, press: showMore })}</p>`;
}

/** Still shapes in the size of names. */
export function listSkeleton(rows: number): TemplateResult {
  return html`<ul class="places" role="presentation">${Array.from({ length: rows }, () => html`<li><span class="opener">${bone('line', 60)}</span></li>`)}</ul>`;
}
