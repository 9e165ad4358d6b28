import type { TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { emptyView } from '../../ui/state-view/state-view.js';
import { NO_FILTER, type CommunityFilter } from './community-filter.js';

/** There is no community at all. */
export function nobodyYet(level: number, words: Messages): TemplateResult {
  const { title, text } = words.states.empty.communities;
  return emptyView({ level, title, text });
}

/** None answers the visitor's question: it is repeated, and can be taken back. */
export function nothingFound(
  question: string | undefined,
  level: number,
  words: Messages,
  ask: (filter: CommunityFilter) => void,
): TemplateResult {
  const door = { words: words.eventList.clearFilters, press: () => ask(NO_FILTER) };
  return emptyView({ level, title: words.communityMap.none, text: question, doors: [door] });
}
