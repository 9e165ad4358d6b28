import type { TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { emptyView } from '../../ui/state-view/state-view.js';

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
  clear: () => void,
): TemplateResult {
  const door = { words: words.eventList.clearFilters, press: clear };
  return emptyView({ level, title: words.communityMap.none, text: question, doors: [door] });
}
