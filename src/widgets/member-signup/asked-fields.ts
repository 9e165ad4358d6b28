import type { SignupOffer } from '../../contract/manifest.js';
import type { SignupField } from '../../i18n/signup-messages.js';

/**
 * The fields to draw, e-mail first, then in the publisher's order. `narrowed` leaves out what the page's author does not
 * want to ask, but never what the endpoint requires.
 *
 * @param narrowed undefined: everything that the manifest names
 */
export function askedFields(offer: SignupOffer, narrowed: readonly string[] | undefined): readonly SignupField[] {
  const required = requiredFields(offer);
  const named = [...(offer.fields ?? []), ...(offer.required ?? [])].filter((field) => field !== 'locale');
  const asked = named.filter((field) => !narrowed || narrowed.includes(field) || required.includes(field));
  return [...new Set<SignupField>(['email', ...asked])];
}

/** The fields without which the endpoint takes no sign-up. */
export function requiredFields({ required = [] }: SignupOffer): readonly SignupField[] {
  return ['email', ...required.filter((field) => field !== 'locale')];
}

/** Whether the endpoint takes this field at all. */
export function namesField({ fields = [], required = [] }: SignupOffer, field: Exclude<SignupField, 'email'>): boolean {
  return [...fields, ...required].includes(field);
}
