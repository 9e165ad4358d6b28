import type { Consent, Signup } from '../../../src/contract/signup.js';
import { chooseText, cleanText, isLanguage } from '../../../src/contract/text.js';
import { TEXT_LIMITS } from '../../../src/contract/words.js';
import type { OfferFacts } from './offer.js';

/** Fields that may be repeated. */
const LISTS = ['communityIds', 'interests', 'skills'] as const;
/** Fields with one value. */
const SINGLES = ['name', 'country', 'city', 'occupation', 'heardFrom', 'message'] as const;

/**
 * A form without script as the body that a script would have sent: ticked consents in the words of the manifest, in the form's language.
 * Empty fields are left out, as a browser sends every field.
 */
export function bodyOfForm(form: URLSearchParams, id: string, facts: OfferFacts, givenAt: string): Partial<Signup> {
  const locale = localeOf(form);
  const email = single(form, 'email');
  const body: Partial<Signup> = { id, consents: consentsOfForm(form, facts, givenAt, locale) };
  if (email !== undefined) body.email = email;
  if (locale !== undefined) body.locale = locale;
  for (const name of SINGLES) {
    const value = single(form, name);
    if (value !== undefined) body[name] = name === 'country' ? value.toUpperCase() : value;
  }
  for (const name of LISTS) {
    const values = form.getAll(name).map((value) => cleanText(value));
    const list = [...new Set(values.filter(Boolean))];
    if (list.length > 0) body[name] = list;
  }
  return body;
}

/** The form's language; one that cannot be read is no reason to refuse a person. */
function localeOf(form: URLSearchParams): string | undefined {
  const locale = single(form, 'locale');
  return locale !== undefined && isLanguage(locale) ? locale : undefined;
}

function single(form: URLSearchParams, name: string): string | undefined {
  const lines = name === 'message';
  return cleanText(form.get(name) ?? '', Infinity, lines) || undefined;
}

function consentsOfForm(
  form: URLSearchParams,
  { offer, lang }: OfferFacts,
  givenAt: string,
  locale: string | undefined,
): Consent[] {
  return (offer.consents ?? []).map((consent) => {
    const chosen = chooseText(consent.text, locale ?? lang ?? 'en', lang);
    const { purpose, policyUrl, policyVersion, controller } = consent;
    return {
      purpose,
      given: form.has(`consent.${purpose}`),
      givenAt,
      text: (chosen?.text ?? '').slice(0, TEXT_LIMITS.body),
      ...(chosen?.lang === undefined ? {} : { lang: chosen.lang }),
      ...(policyUrl === undefined ? {} : { policyUrl }),
      ...(policyVersion === undefined ? {} : { policyVersion }),
      ...(controller === undefined ? {} : { controller }),
    };
  });
}
