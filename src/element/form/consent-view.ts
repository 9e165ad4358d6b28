import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentOffer } from '../../contract/manifest.js';
import { isolate } from '../../i18n/format.js';
import type { SignupMessages } from '../../i18n/signup-messages.js';
import { icon } from '../../ui/icon/icon.js';
import { outIcon } from '../../ui/icon/icons.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import type { ShownConsent } from './consents.js';
import { describedBy, errorView, type FieldsView } from './field-view.js';

/** What consents are drawn from. */
export interface ConsentsView extends FieldsView {
  /** Address of the privacy policy where a consent names none. */
  readonly policyUrl: string | undefined;
}

/** The boxes to tick, never ticked beforehand (GDPR 7), and the field that people leave empty. */
export function consentsView(view: ConsentsView): TemplateResult {
  const { setting, form, words } = view;
  return html`${setting.consents.length === 0 ? nothing : html`<div>${setting.consents.map((consent, at) => consentView(consent, at, view))}</div>`}
    <div class="hidden" aria-hidden="true">
      <label>${words.memberSignup.leaveEmpty}<input type="text" name="trap" tabindex="-1" autocomplete="off" .value=${form.trap} @input=${({ target }: InputEvent) => (form.trap = (target as HTMLInputElement).value)} /></label>
    </div>`;
}

function consentView(consent: ShownConsent, at: number, view: ConsentsView): TemplateResult {
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
function detailsView(offer: ConsentOffer, before: ConsentOffer | undefined, view: ConsentsView): unknown {
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
