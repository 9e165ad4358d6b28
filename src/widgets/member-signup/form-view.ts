import { html, nothing, type TemplateResult } from 'lit';
import { consentsView, type ConsentsView } from '../../element/form/consent-view.js';
import { isolate } from '../../i18n/format.js';
import type { SignupMessages } from '../../i18n/signup-messages.js';
import { icon } from '../../ui/icon/icon.js';
import { calendarIcon, offlineIcon } from '../../ui/icon/icons.js';
import { lockIcon, peopleIcon } from '../../ui/icon/form-icons.js';
import { failedView, hiddenStatus, type Door } from '../../ui/state-view/state-view.js';
import type { FormController } from './form-controller.js';
import type { FormSetting } from './form-setting.js';
import { askView, type FormView } from './field-view.js';

/** What the whole form needs besides its fields. */
export interface WholeForm extends FormView, ConsentsView {
  readonly setting: FormSetting;
  readonly form: FormController;
  readonly headingLevel: number;
  /** The name that the button says. */
  readonly name: string;
  /** Other ways to join, for when nothing can be sent. */
  readonly doors: readonly Door[];
}

/** A quarter that opens, as the network's posters of workshops are drawn. */
const OPENING = html`<svg class="opening" viewBox="0 0 400 300" aria-hidden="true"><path class="tone" d="M0 100h100v200H0zM300 200h100v100H300z"></path><path class="accent" d="M100 300a200 200 0 0 1 200-200v200z"></path><path class="ink" d="M300 100a100 100 0 0 1 100-100v100zM20 50a30 30 0 1 0 60 0 30 30 0 1 0-60 0"></path></svg>`;

/** What joining brings, and a drawing on wide pages. */
export function leadView({ memberSignup }: SignupMessages): TemplateResult {
  const signs = [calendarIcon, peopleIcon, lockIcon];
  const promises = memberSignup.promises.map((promise, at) => {
    const sign = signs[at];
    return html`<li>${sign ? icon(sign) : nothing}<span>${promise}</span></li>`;
  });
  return html`<div class="lead">
    <ul class="promise">${promises}</ul>
    ${OPENING}
  </div>`;
}

/** The form itself. */
export function formView(view: WholeForm): TemplateResult {
  const { form, setting, words } = view;
  const send = (event: Event): void => {
    event.preventDefault();
    void form.submit();
  };
  return html`<form class="form" part="form" novalidate @submit=${send}>
    ${form.faults.length > 0 ? form.sending?.summaryView(form.faults, setting.consents, view, view.goTo) : nothing}
    ${setting.fields.map((field) => askView(field, view))}
    ${consentsView(view)}
    <div class="end">
      <div role="alert">${troubleView(view)}</div>
      ${buttonsView(view)}
    </div>
    ${hiddenStatus(statusOf(form, words))}
  </form>`;
}

function statusOf({ isSending, meant }: WholeForm['form'], { memberSignup }: SignupMessages): string | typeof nothing {
  if (isSending) return memberSignup.sending;
  return meant === undefined ? nothing : memberSignup.hints.meant(isolate(meant));
}

function troubleView(view: WholeForm): unknown {
  const { form, words, headingLevel: level, doors } = view;
  const { trouble, sending } = form;
  if (trouble?.kind !== 'offline') return trouble && sending?.troubleView(trouble, view, doors);
  // Drawn without that chunk: it may be the very thing that could not be loaded.
  const { offline, notSent, nothingLost } = words.memberSignup;
  // Nobody answers although there is a connection: the service is away, or the page may not speak to it.
  const isAway = navigator.onLine;
  const waits = form.isKept ? `${offline.waiting} ${offline.kept}` : offline.waiting;
  const [title, text] = isAway ? [notSent, nothingLost] : [offline.title, offline.text];
  return failedView({ level, title, text: form.isWaiting ? waits : text, doors: isAway ? doors : [] }, offlineIcon);
}

function buttonsView({ form, words: { memberSignup }, name }: WholeForm): TemplateResult {
  const { join, sending, offline } = memberSignup;
  const isOffline = form.trouble?.kind === 'offline';
  const label = isOffline ? offline.sendNow : join(name);
  const [words, act] = form.isWaiting
    ? [offline.stopWaiting, () => form.stopWaiting()]
    : [offline.sendLater, () => form.sendLater()];
  const later = html`<button class="button word" part="button" type="button" @click=${act}>${words}</button>`;
  return html`<p class="buttons">
    <button class=${form.isSending ? 'button filled busy' : 'button filled'} part="button submit" id="submit" type="submit" aria-disabled=${form.isSending ? 'true' : nothing}>${form.isSending ? html`<span class="dot"></span>${sending}` : label}</button>
    ${isOffline ? later : nothing}
  </p>`;
}
