import type { SignupOffer } from '../../contract/manifest.js';
import { TEXT_LIMITS } from '../../contract/words.js';
import type { SignupField } from '../../i18n/messages.js';

/** How a field is filled in, and how long one answer (of a list: each of them) may be. */
export interface FieldShape {
  readonly limit: number;
  /** Token of HTML's `autocomplete`, where there is one for this. */
  readonly autocomplete?: 'email' | 'name' | 'country' | 'address-level2' | 'organization-title';
}

const SHAPES: Readonly<Record<SignupField, FieldShape>> = {
  email: { limit: TEXT_LIMITS.email, autocomplete: 'email' },
  name: { limit: TEXT_LIMITS.name, autocomplete: 'name' },
  communityIds: { limit: TEXT_LIMITS.id },
  country: { limit: TEXT_LIMITS.word, autocomplete: 'country' },
  city: { limit: TEXT_LIMITS.name, autocomplete: 'address-level2' },
  occupation: { limit: TEXT_LIMITS.name, autocomplete: 'organization-title' },
  interests: { limit: TEXT_LIMITS.word },
  skills: { limit: TEXT_LIMITS.word },
  heardFrom: { limit: TEXT_LIMITS.title },
  message: { limit: TEXT_LIMITS.message },
};

export function shapeOf(field: SignupField): FieldShape {
  return SHAPES[field];
}

/**
 * The fields to draw, e-mail first, then in the publisher's order. `narrowed` leaves out what the page's author does not
 * want to ask, but never what the endpoint requires.
 *
 * @param narrowed undefined: everything that the manifest names
 */
export function askedFields(offer: SignupOffer, narrowed: readonly string[] | undefined): readonly SignupField[] {
  const named = new Set([...(offer.fields ?? []), ...(offer.required ?? [])]);
  const asked = [...named].filter(
    (field): field is Exclude<typeof field, 'locale'> =>
      field !== 'locale' && (narrowed?.includes(field) !== false || isRequired(offer, field)),
  );
  return ['email', ...asked];
}

/** Whether the endpoint takes this field at all. */
export function namesField({ fields, required }: SignupOffer, field: Exclude<SignupField, 'email'>): boolean {
  return [...(fields ?? []), ...(required ?? [])].includes(field);
}

/** Whether the endpoint takes no sign-up without this field. */
export function isRequired(offer: SignupOffer, field: SignupField): boolean {
  return field === 'email' || offer.required?.includes(field) === true;
}
