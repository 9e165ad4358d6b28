import { html, type TemplateResult } from 'lit';
import type { SignupMessages } from '../../i18n/signup-messages.js';
import { aroundAddress } from './around-address.js';

/** In the place of the hint at the address, so that nothing moves: the one that was probably meant, to take or to leave. */
export function meantView(address: string, { memberSignup }: SignupMessages, take: () => void): TemplateResult {
  const [before, after] = aroundAddress(memberSignup.hints.meant);
  return html`<p class="quiet" id="email-hint">${before}<button class="button word" part="button" type="button" @click=${take}><bdi dir="ltr">${address}</bdi></button>${after}</p>`;
}
