import { chooseText } from '../../../src/contract/text.js';
import type { ConsentOffer, SignupOffer } from '../../../src/contract/manifest.js';
import type { Signup } from '../../../src/contract/signup.js';
import { SIGNUP_FIELDS, type SignupField } from '../../../src/contract/words.js';
import type { ProblemError } from '../../../src/contract/problem.js';
import { fault } from './faults.js';

type SentConsent = Signup['consents'][number];

/** What the manifest asks of a sign-up, and what it knows. */
export interface OfferFacts {
  readonly offer: SignupOffer;
  /** Language of the manifest, BCP 47. */
  readonly lang: string | undefined;
  readonly communityIds: ReadonlySet<string>;
}

/** Whether a well-formed sign-up is one that this manifest asks for: nothing more, nothing less, in its own words of consent. */
export function faultsAgainstOffer(signup: Partial<Signup>, facts: OfferFacts): ProblemError[] {
  const { offer, lang } = facts;
  return [
    ...emailFaults(signup.email),
    ...fieldFaults(signup, facts),
    ...consentFaults(signup.consents ?? [], offer.consents, lang),
  ];
}

/** Characters that cannot be seen or turn the text around them, and halves of a pair: no mailbox has them, and people would read another one. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** An address that people would read as another one. */
export function emailFaults(email: string | undefined): ProblemError[] {
  return email !== undefined && UNSEEN.test(email) ? [fault(['email'], 'invalid')] : [];
}

function fieldFaults(signup: Partial<Signup>, { offer, communityIds }: OfferFacts): ProblemError[] {
  // The language to write in is no field that a person fills in: it comes with every form.
  const asked = new Set<SignupField>([...(offer.fields ?? []), ...(offer.required ?? []), 'locale']);
  const strange = SIGNUP_FIELDS.filter((field) => signup[field] !== undefined && !asked.has(field));
  const missing = (offer.required ?? []).filter((field) => !signup[field]?.length);
  const unknown = (signup.communityIds ?? []).flatMap((id, index) => (communityIds.has(id) ? [] : [index]));
  return [
    ...strange.map((field) => fault([field], 'unknown', 'This endpoint does not ask for it.')),
    ...missing.map((field) => fault([field], 'required')),
    ...unknown.map((index) => fault(['communityIds', index], 'unknown')),
  ];
}

/**
 * Whether these are the consents that the manifest asks for, in its own words.
 * @param lang language of the manifest, BCP 47
 */
export function consentFaults(
  consents: readonly SentConsent[],
  offers: readonly ConsentOffer[] = [],
  lang: string | undefined,
): ProblemError[] {
  const faults: ProblemError[] = [];
  const seen = new Set<string>();
  consents.forEach((consent, index) => {
    const known = offers.find(({ purpose }) => purpose === consent.purpose);
    if (known === undefined || seen.has(consent.purpose)) faults.push(fault(['consents', index, 'purpose'], 'unknown'));
    else if (!areOurWords(consent, known, lang))
      faults.push(fault(['consents', index, 'text'], 'not_given', 'These are not the words of the manifest.'));
    else if (known.required === true && !consent.given) faults.push(fault(['consents', index, 'given'], 'not_given'));
    seen.add(consent.purpose);
  });
  for (const { purpose, required } of offers) {
    if (required === true && !seen.has(purpose))
      faults.push(fault(['consents'], 'not_given', `“${purpose}” is missing.`));
  }
  return faults;
}

/** A consent to other words is a consent to something else. */
function areOurWords(consent: SentConsent, offer: ConsentOffer, lang: string | undefined): boolean {
  return (
    isOurText(consent, offer, lang) &&
    (consent.policyVersion ?? '') === (offer.policyVersion ?? '') &&
    (consent.controller ?? '') === (offer.controller ?? '') &&
    isSameAddress(consent.policyUrl, offer.policyUrl)
  );
}

function isOurText(consent: SentConsent, { text }: ConsentOffer, lang: string | undefined): boolean {
  if (typeof text === 'string') return consent.text === text;
  if (consent.lang === undefined) return Object.values(text).includes(consent.text);
  return chooseText(text, consent.lang, lang)?.text === consent.text;
}

/** The manifest may give a relative address; the form knows only what its browser made of it. */
function isSameAddress(sent: string | undefined, offered: string | undefined): boolean {
  if (sent === undefined || offered === undefined) return sent === offered;
  if (sent === offered) return true;
  if (/^https?:/i.test(offered) || !URL.canParse(sent)) return URL.canParse(offered) && new URL(offered).href === sent;
  return new URL(sent).pathname.endsWith(new URL(offered, 'https://x.invalid/').pathname);
}
