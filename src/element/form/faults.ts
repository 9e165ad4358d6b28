import { TEXT_LIMITS } from '../../contract/words.js';
import { formatNumber } from '../../i18n/format.js';
import type { SignupMessages, SignupField } from '../../i18n/signup-messages.js';
import type { ShownConsent } from './consents.js';
import type { Answers, Fault, Questions } from './questions.js';

/** Longest answer; of a list, the longest of each of its items. */
const LIMITS: Readonly<Record<SignupField, number>> = {
  email: TEXT_LIMITS.email,
  name: TEXT_LIMITS.name,
  communityIds: TEXT_LIMITS.id,
  country: TEXT_LIMITS.word,
  city: TEXT_LIMITS.name,
  occupation: TEXT_LIMITS.name,
  interests: TEXT_LIMITS.word,
  skills: TEXT_LIMITS.word,
  heardFrom: TEXT_LIMITS.title,
  message: TEXT_LIMITS.message,
};
/** What the contract refuses anywhere in an address, and a point in the part after the @; whether it exists, only a mail can tell. */
const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\].]+$/;
/** Of one list (contract). */
const ITEMS_MAX = 100;

/** What the visitor can correct before anything is sent, in the order of the form. */
export function checkAnswers(
  { fields, required, consents, isCommunityUnknown }: Questions,
  answers: Answers,
  isGiven: (consent: ShownConsent) => boolean,
): readonly Fault[] {
  const faults = fields.flatMap((field): Fault[] => {
    const isUnknown = field === 'communityIds' && isCommunityUnknown === true;
    const code = isUnknown ? 'unknown' : faultOf(field, answers[field], required.includes(field));
    return code ? [{ field, code }] : [];
  });
  const missing = consents.filter((consent) => consent.offer.required === true && !isGiven(consent));
  return [...faults, ...missing.map(({ offer: { purpose } }) => ({ purpose }))];
}

function faultOf(
  field: SignupField,
  answer: string | readonly string[] | undefined,
  required: boolean,
): 'required' | 'invalid' | 'too_long' | undefined {
  if (answer === undefined) return required ? 'required' : undefined;
  const parts = typeof answer === 'string' ? [answer] : answer;
  const limit = LIMITS[field];
  if (parts.some((part) => part.length > limit)) return 'too_long';
  if (parts.length > ITEMS_MAX) return 'invalid';
  return field === 'email' && !EMAIL.test(parts[0] ?? '') ? 'invalid' : undefined;
}

/** The words of a fault: the same at the field and in the summary. */
export function faultWords(fault: Fault, words: SignupMessages, locale: string): string {
  const { errors, fields } = words.memberSignup;
  if ('purpose' in fault) return errors.not_given;
  const { field, code } = fault;
  if (code === 'too_long') return errors.too_long(fields[field], formatNumber(LIMITS[field], locale));
  return field === 'email' ? errors.email : errors[code](fields[field]);
}
