import { html, type TemplateResult } from 'lit';
import { formatNumber, formatTime, visitorZone } from '../../i18n/format.js';
import { heading } from '../../ui/heading/heading.js';
import { icon } from '../../ui/icon/icon.js';
import { warningIcon } from '../../ui/icon/icons.js';
import { failedView, type Door } from '../../ui/state-view/state-view.js';
import type { ShownConsent } from './consents.js';
import { faultWords } from './faults.js';
import type { Fault, FormLanguage, Trouble } from './questions.js';

/** What notices are written with. */
export interface NoticeSetting extends FormLanguage {
  readonly headingLevel: number;
}

/** What is to correct: links to the fields, in the words that stand there. */
export function summaryView(
  faults: readonly Fault[],
  consents: readonly ShownConsent[],
  { words, locale, headingLevel }: NoticeSetting,
  goTo: (id: string) => void,
): TemplateResult {
  const title = words.memberSignup.summary(faults.length, formatNumber(faults.length, locale));
  const line = (fault: Fault): TemplateResult => {
    const id = idOf(fault, consents);
    const go = (event: Event): void => {
      event.preventDefault();
      goTo(id);
    };
    return html`<li><a href="#${id}" @click=${go}>${faultWords(fault, words, locale)}</a></li>`;
  };
  return html`<div class="notice danger" part="notice" id="summary" role="group" aria-labelledby="summary-title" tabindex="-1">
    ${icon(warningIcon)}
    <div>${heading(headingLevel, title, { depth: 1, id: 'summary-title' })}<ul>${faults.map(line)}</ul></div>
  </div>`;
}

/** Where the control of a fault is. */
function idOf(fault: Fault, consents: readonly ShownConsent[]): string {
  if ('field' in fault) return fault.field;
  return `consent-${consents.findIndex(({ offer }) => offer.purpose === fault.purpose)}`;
}

/**
 * Why it could not be sent, when it is worth another try, and that nothing is lost.
 *
 * @param doors other ways to join, for when trying again is of no use
 */
export function troubleView(
  trouble: Exclude<Trouble, { readonly kind: 'offline' }>,
  { words, locale, headingLevel: level }: NoticeSetting,
  doors: readonly Door[],
): TemplateResult {
  const { busy, notSent, nothingLost, retryAt, errors } = words.memberSignup;
  if (trouble.kind === 'busy') {
    const at = trouble.retryAt;
    const when = at === undefined ? '' : ` ${retryAt(formatTime(at, locale, { zone: visitorZone() }))}`;
    return failedView({ level, title: busy, text: nothingLost + when });
  }
  const refusal = trouble.kind === 'refused' ? trouble.refusal : undefined;
  const why = refusal === undefined ? '' : `${errors[refusal]} `;
  const isFinal = refusal === undefined || refusal === 'origin_refused';
  return failedView({ level, title: notSent, text: why + nothingLost, doors: isFinal ? doors : [] });
}
