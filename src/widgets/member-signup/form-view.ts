import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentOffer } from '../../contract/manifest.js';
import { isolate } from '../../i18n/format.js';
import type { SignupMessages } from '../../i18n/signup-messages.js';
import { icon } from '../../ui/icon/icon.js';
import { calendarIcon, offlineIcon, outIcon } from '../../ui/icon/icons.js';
import { lockIcon, peopleIcon } from '../../ui/icon/form-icons.js';
import { failedView, hiddenStatus, type Door } from '../../ui/state-view/state-view.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import type { ShownConsent } from './consents.js';
import { describedBy, errorView, fieldView, type FormView } from './field-view.js';

/** What the whole form needs besides its fields. */
export interface WholeForm extends FormView {
  readonly headingLevel: number;
  /** The name that the button says. */
  readonly name: string;
  /** Other ways to join, for when nothing can be sent. */
  readonly doors: readonly Door[];
  /** Address of the privacy policy where a consent names none. */
  readonly policyUrl: string | undefined;
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
  return html`<form class="form" part="form" novalidate @submit=${send} @focusin=${() => form.load()}>
    ${form.faults.length > 0 ? form.sending?.summaryView(form.faults, setting.consents, view, view.goTo) : nothing}
    ${setting.fields.map((field) => fieldView(field, view))}
    ${setting.consents.length === 0 ? nothing : html`<div>${setting.consents.map((consent, at) => consentView(consent, at, view))}</div>`}
    <div class="hidden" aria-hidden="true">
      <label>${words.memberSignup.leaveEmpty}<input type="text" name="trap" tabindex="-1" autocomplete="off" .value=${form.trap} @input=${({ target }: InputEvent) => (form.trap = (target as HTMLInputElement).value)} /></label>
    </div>
    <div class="end">
      <div role="alert">${troubleView(view)}</div>
      ${buttonsView(view)}
    </div>
    ${hiddenStatus(statusOf(form, words))}
  </form>`;
}

function consentView(consent: ShownConsent, at: number, view: WholeForm): TemplateResult {
  const { form, setting, words, locale } = view;
  const { memberSignup } = words;
  const { offer } = consent;
  const id = `consent-${at}`;
  const details = detailsView(offer, setting.consents[at - 1]?.offer, view);
  const isWrong = form.faults.some((fault) => 'purpose' in fault && fault.purpose === offer.purpose);
  const text = {
    hint: details === nothing ? undefined : '',
    error: isWrong ? memberSignup.errors.not_given : undefined,
  };
  return html`<div class=${isWrong ? 'field consent wrong' : 'field consent'} part="consent">
    <input type="checkbox" id=${id} ?required=${offer.required === true} aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${describedBy(id, text)} .checked=${form.consents.isGiven(consent)} @change=${({ target }: Event) => form.tick(consent, (target as HTMLInputElement).checked)} />
    <label for=${id}>${translatedText(consent, locale)}${offer.required === true ? nothing : html` <span class="quiet">${memberSignup.optional}</span>`}</label>
    ${errorView(id, text.error, words)}
    ${details === nothing ? nothing : html`<p class="quiet" id="${id}-hint">${details}</p>`}
  </div>`;
}

/** Who keeps the data, how long, and the policy; not again where the consent before said the same. */
function detailsView(offer: ConsentOffer, before: ConsentOffer | undefined, view: WholeForm): unknown {
  if (before && keeperOf(offer) === keeperOf(before)) return nothing;
  const { controller, policyUrl: href = view.policyUrl } = offer;
  const { memberSignup } = view.words;
  return html`${controller === undefined ? nothing : memberSignup.controller(isolate(controller))} ${memberSignup.kept} ${href === undefined ? nothing : policyLink(href, view.words)}`;
}

function keeperOf({ controller = '', policyUrl = '' }: ConsentOffer): string {
  return `${controller}\n${policyUrl}`;
}

/** In another tab: whoever reads the policy in the middle of the form finds the form as it was. */
function policyLink(href: string, { memberSignup, common }: SignupMessages): TemplateResult {
  return html`<a part="link" href=${href} target="_blank" rel="noopener">${memberSignup.policy}<span class="hidden"> ${common.newTab}</span><span class="out">&#8288;${icon(outIcon)}</span></a>`;
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
