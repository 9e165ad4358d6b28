import type { Text } from '../../contract/text.js';
import { chooseText } from '../../contract/text.js';
import type { EventKind } from '../../contract/words.js';
import { formatMonth, wallMoment } from '../../i18n/format.js';
import { languageName } from '../../i18n/names.js';
import { sentenceCase } from '../../i18n/intl.js';
import type { FilterPart } from '../../ui/finding/finding.js';
import type { EventFilter, MenuFacet } from './event-filter.js';
import { MENU_FACETS } from './event-filter.js';
import type { EventLanguage } from '../../ui/event-card/event-words.js';

/** What a choice of a menu is called: "Lisboa", "Atelier", "Mai 2027", "Français". */
export function choiceWords(
  facet: MenuFacet,
  value: string,
  { words, locale, lang }: EventLanguage,
  labels: ReadonlyMap<string, Text>,
): string {
  switch (facet) {
    case 'place':
      return value;
    case 'kind':
      return words.eventList.kinds[value as EventKind];
    case 'community':
      return chooseText(labels.get(value), lang)?.text ?? value;
    case 'month':
      return formatMonth(wallMoment(`${value}-01`), locale);
    case 'language':
      return sentenceCase(languageName(value, locale), locale);
  }
}

/** Every question that is on, for "remove" buttons and for the sentence of "nothing found". */
export function filterParts(
  filter: EventFilter,
  language: EventLanguage,
  labels: ReadonlyMap<string, Text>,
): readonly FilterPart<EventFilter>[] {
  const { words } = language;
  const parts: FilterPart<EventFilter>[] = [];
  const text = filter.text.trim();
  if (text !== '') parts.push({ name: words.common.quote(text), without: { ...filter, text: '' } });
  for (const facet of MENU_FACETS) {
    const value = filter.menus[facet] ?? '';
    if (value === '') continue;
    const menus = { ...filter.menus, [facet]: '' };
    parts.push({ name: choiceWords(facet, value, language, labels), without: { ...filter, menus } });
  }
  for (const way of filter.ways) {
    const ways = filter.ways.filter((other) => other !== way);
    parts.push({ name: words.eventList.attendance[way], without: { ...filter, ways } });
  }
  if (filter.free) parts.push({ name: words.eventList.free, without: { ...filter, free: false } });
  return parts;
}
