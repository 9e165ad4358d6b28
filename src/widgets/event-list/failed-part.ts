import { nothing, type TemplateResult } from 'lit';
import type { LazyModule } from '../../element/lazy-module.js';
import type { Messages } from '../../i18n/messages.js';
import { warningIcon } from '../../ui/icon/icons.js';
import { failedView, retryDoor, slimLine } from '../../ui/state-view/state-view.js';

type Part = Pick<LazyModule<unknown>, 'failed' | 'isLoading' | 'retry'>;

/** In place of a view that could not be loaded: the words of a failed list, and the door to a second try. */
export function failedPart(
  { states }: Messages,
  level: number,
  { failed, isLoading, retry }: Part,
): TemplateResult | typeof nothing {
  if (!failed) return nothing;
  const doors = [retryDoor(states.retry, retry, isLoading)];
  return failedView({ level, title: states.failed.events, text: `${states.reasons.http} ${states.notYours}`, doors });
}

/** The same in one line, inside of what is there. */
export function failedLine({ states }: Messages, { failed, isLoading, retry }: Part): TemplateResult | typeof nothing {
  return failed ? slimLine(warningIcon, states.reasons.http, retryDoor(states.retry, retry, isLoading)) : nothing;
}
