import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../contract/text.js';
import { formatNumber } from '../../i18n/format.js';
import { choiceMenu, removeButtons, searchField } from '../../ui/finding/finding.js';
import { calendarIcon } from '../../ui/icon/icons.js';
import { filterIcon, gridIcon, listIcon } from '../../ui/icon/list-icons.js';
import { icon, mark } from '../../ui/icon/icon.js';
import { checkMark } from '../../ui/icon/check-mark.js';
import { WAYS, countFilters, type EventChoices, type EventFilter, type MenuFacet, type Way } from './event-filter.js';
import { choiceWords, filterParts } from './facet-words.js';
import type { EventLanguage } from '../../ui/event-card/event-words.js';

export const VIEWS = ['list', 'cards', 'month'] as const;
export type EventView = (typeof VIEWS)[number];

/** What the toolbar shows and what it reports. */
export interface ToolbarSetting {
  readonly language: EventLanguage;
  readonly filter: EventFilter;
  readonly choices: EventChoices;
  readonly labels: ReadonlyMap<string, Text>;
  readonly view: EventView;
  readonly hasSearch: boolean;
  readonly hasFilters: boolean;
  /** Whether the further menus are open. */
  readonly isOpen: boolean;
  readonly ask: (filter: EventFilter) => void;
  /** The visitor comes to the search. */
  readonly prepare: () => void;
  readonly toggle: () => unknown;
  readonly look: (view: EventView) => unknown;
}

/** Menus that always stand beside the search where there is room; the others are behind the filter button. */
const NEAR_MENUS: readonly MenuFacet[] = ['place', 'kind'];
const FAR_MENUS: readonly MenuFacet[] = ['community', 'month', 'language'];
const VIEW_ICONS = { list: listIcon, cards: gridIcon, month: calendarIcon };

/**
 * Search, menus, chips and views above a list of events. What the filter button opens stands behind it, for the keyboard
 * as for the eye; in a wide list the near menus and the chips always stand before it.
 */
export function toolbar(setting: ToolbarSetting): TemplateResult {
  const { hasSearch, hasFilters, choices, isOpen, filter, language } = setting;
  const separates = (facet: MenuFacet) => hasFilters && choices.has(facet);
  const near = NEAR_MENUS.filter(separates);
  const far = FAR_MENUS.filter(separates);
  const opened = [
    ...near.map((facet) => menu(facet, setting, 'narrow')),
    ...far.map((facet) => menu(facet, setting, '')),
  ];
  return html`<div class="toolbar" part="toolbar filters">
    ${row([hasSearch ? search(setting) : nothing, ...near.map((facet) => menu(facet, setting, 'wide'))])}
    <div class="line">
      ${hasFilters ? html`<div class="chips wide">${chips(setting)}</div>` : nothing}
      ${hasFilters ? filterButton(setting, far.length > 0) : nothing} ${views(setting)}
    </div>
    ${isOpen && hasFilters ? html`${row(opened)}<div class="chips narrow">${chips(setting)}</div>` : nothing}
    ${removeButtons(filterParts(filter, language, setting.labels), language.words.eventList.removeFilter, setting.ask)}
  </div>`;
}

function row(fields: readonly unknown[]): TemplateResult | typeof nothing {
  return fields.every((field) => field === nothing) ? nothing : html`<div class="row">${fields}</div>`;
}

function search({ language: { words }, filter, ask, prepare }: ToolbarSetting): TemplateResult {
  return searchField({
    label: words.eventList.search,
    text: filter.text,
    prepare,
    ask: (text) => {
      ask({ ...filter, text });
    },
  });
}

function menu(facet: MenuFacet, setting: ToolbarSetting, classes: string): TemplateResult {
  const { language, filter, choices, labels, ask } = setting;
  const { words, locale } = language;
  return choiceMenu({
    // In a wide list it stands at another place than in a narrow one: one of the two is shown.
    id: classes === 'narrow' ? `${facet}-narrow` : facet,
    label: words.eventList.facets[facet],
    all: words.eventList.all[facet],
    value: filter.menus[facet] ?? '',
    choices: choices.menu(facet),
    nameOf: (value) => choiceWords(facet, value, language, labels),
    locale,
    classes,
    choose: (value) => {
      ask({ ...filter, menus: { ...filter.menus, [facet]: value } });
    },
  });
}

function chips({ language, filter, choices, ask }: ToolbarSetting): unknown[] {
  const { words, locale } = language;
  const toggleWay = (way: Way) => (): void => {
    const isOn = filter.ways.includes(way);
    ask({ ...filter, ways: isOn ? filter.ways.filter((other) => other !== way) : [...filter.ways, way] });
  };
  const toggleFree = (): void => {
    ask({ ...filter, free: !filter.free });
  };
  return [
    ...WAYS.map((way) => {
      const isOn = filter.ways.includes(way);
      return chip(words.eventList.attendance[way], choices.ways[way], isOn, toggleWay(way), locale);
    }),
    chip(words.eventList.free, choices.free, filter.free, toggleFree, locale),
  ];
}

/** A choice with how many rows it leaves; nothing where it separates none. */
function chip(
  name: string,
  count: number | undefined,
  isOn: boolean,
  toggle: () => void,
  locale: string,
): TemplateResult | typeof nothing {
  if (count === undefined && !isOn) return nothing;
  return html`<button class="chip" part="button" type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${toggle}>
    ${mark(checkMark)}${name}${count === undefined ? nothing : html`<span class="quiet">(${formatNumber(count, locale)})</span>`}
  </button>`;
}

// In a narrow list near menus and chips are behind this button as well; in a wide one only the far menus are.
function filterButton(setting: ToolbarSetting, hasFar: boolean): TemplateResult | typeof nothing {
  const { language, filter, choices, isOpen, toggle } = setting;
  const isFew = !NEAR_MENUS.some(choices.has) && chips(setting).every((each) => each === nothing);
  if (isFew && !hasFar) return nothing;
  const { words, locale } = language;
  const count = countFilters(filter);
  const name = count === 0 ? words.eventList.filter : words.eventList.filterOn(count, formatNumber(count, locale));
  return html`<button class="button ${hasFar ? '' : 'narrow'}" part="button" type="button" id="filter"
    aria-expanded=${isOpen ? 'true' : 'false'} @click=${toggle}>${icon(filterIcon)}${name}</button>`;
}

function views({ language: { words }, view, look }: ToolbarSetting): TemplateResult {
  return html`<div class="views" role="group" aria-label=${words.eventList.views}>
    ${VIEWS.map((each) => {
      const choose = (): void => {
        look(each);
      };
      return html`<button class="view" part="button" type="button" aria-pressed=${each === view ? 'true' : 'false'}
        @click=${choose}>${icon(VIEW_ICONS[each])}<span class="word">${words.eventList.view[each]}</span></button>`;
    })}
  </div>`;
}
