import type { TemplateResult } from 'lit';
import type { LazyModule } from '../../element/lazy-module.js';
import type { Messages } from '../../i18n/messages.js';
import { warningIcon } from '../../ui/icon/icons.js';
import { failedView, retryDoor, slimLine } from '../../ui/state-view/state-view.js';

/** In place of a view that could not be loaded: the words of a failed list, and the door to a second try. */
export function failedPart(
  { states }: Messages,
  level: number,
  { retry, isLoading }: LazyModule<unknown>,
): TemplateResult {
  const doors = [retryDoor(states.retry, retry, isLoading)];
  return failedView({ level, title: states.failed.events, text: `${states.reasons.http} ${states.notYours}`, doors });
}

/** The same in one line, inside of what is there. */
export function failedLine({ states }: Messages, { retry, isLoading }: LazyModule<unknown>): TemplateResult {
  return slimLine(warningIcon, states.reasons.http, retryDoor(states.retry, retry, isLoading));
}
