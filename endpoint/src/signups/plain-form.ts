import { cleanText, chooseText } from '../../../src/contract/text.js';
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
export function bodyOfForm(
  form: URLSearchParams,
  id: string,
  facts: OfferFacts,
  givenAt: string,
): Record<string, unknown> {
  const locale = single(form, 'locale');
  const body: Record<string, unknown> = { id, email: single(form, 'email') };
  if (locale !== undefined) body['locale'] = locale;
  for (const name of SINGLES) {
    const value = single(form, name);
    if (value !== undefined) body[name] = name === 'country' ? value.toUpperCase() : value;
  }
  for (const name of LISTS) {
    const values = form.getAll(name).map((value) => cleanText(value));
    const list = [...new Set(values.filter(Boolean))];
    if (list.length > 0) body[name] = list;
  }
  body['consents'] = consentsOfForm(form, facts, givenAt, locale);
  return body;
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
): Record<string, unknown>[] {
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
