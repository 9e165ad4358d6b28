import { html, nothing, type TemplateResult } from 'lit';
import type { EndpointError } from '../client/errors.js';
import { formatStamp } from '../i18n/format.js';
import type { Messages, Noun } from '../i18n/messages.js';
import { offlineIcon, warningIcon } from '../ui/icon/icons.js';
import { failedView, retryDoor, slimLine, staleLine, type Door } from '../ui/state-view/state-view.js';

/** What a failure is told with. */
export interface FailureSetting {
  readonly words: Messages;
  readonly locale: string;
  /** What it is that failed. */
  readonly noun: Noun | 'others';
  /** The sentence for it. */
  readonly failed: string;
  /** Level of the widget's heading. */
  readonly level: number;
  /** Further doors, after Retry. */
  readonly doors: readonly Door[];
  /** The author's own content stands in for what is missing. */
  readonly hasFallback: boolean;
  readonly retry: () => void;
  /** A retry is under way. */
  readonly isBusy: boolean;
}

/** What happened, and why, in one breath; undefined where the author's own content is all that there should be. */
export function failureWords(error: EndpointError, { words, failed, hasFallback }: FailureSetting): string | undefined {
  if (hasFallback && error.kind === 'no-endpoint') return undefined;
  return `${failed}. ${reasonOf(error, words)}`;
}

function reasonOf({ kind }: EndpointError, { states }: Messages): string {
  const isOurs = kind === 'offline' || kind === 'no-endpoint';
  return isOurs ? states.reasons[kind] : `${states.reasons[kind]} ${states.notYours}`;
}

/** Nothing could be read: a block of its own, or one slim line beside the author's own content. */
export function failedBody(error: EndpointError, setting: FailureSetting): TemplateResult {
  const { words, failed, level, doors: further, hasFallback, retry: press, isBusy } = setting;
  const { states } = words;
  const sign = error.kind === 'offline' ? offlineIcon : warningIcon;
  const retry = retryDoor(states.retry, press, isBusy);
  if (!hasFallback) {
    const doors = error.kind === 'no-endpoint' ? further : [retry, ...further];
    return failedView({ level, title: failed, text: reasonOf(error, words), doors }, sign);
  }
  const line = failureWords(error, setting);
  return html`${line === undefined ? nothing : slimLine(sign, line, retry)}<slot></slot>`;
}

/** How old is what is shown, and why. `at`: when it was fresh, milliseconds of the Unix epoch, if anybody knows. */
export function staleBody(error: EndpointError, at: number | undefined, setting: FailureSetting): TemplateResult {
  const { words, locale, noun, retry: press, isBusy: busy } = setting;
  const { states } = words;
  const age = at === undefined ? '' : `${states.stale(formatStamp(at, locale), noun)} `;
  return staleLine(`${age}${states.reasons[error.kind]}`, { words: states.refresh, press, busy });
}
