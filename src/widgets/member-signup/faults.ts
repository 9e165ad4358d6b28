import type { FieldProblem } from '../../client/errors.js';
import type { SignupOffer } from '../../contract/manifest.js';
import { formatNumber } from '../../i18n/format.js';
import type { Messages, SignupField } from '../../i18n/messages.js';
import type { Answers } from './answers.js';
import { isRequired, shapeOf } from './asked-fields.js';
import type { ShownConsent } from './consents.js';

/** Something to correct, at one field or at the box of one consent. */
export type Fault =
  | { readonly field: SignupField; readonly code: 'required' | 'invalid' | 'too_long' | 'unknown' }
  | { readonly purpose: string };

/** A refusal that is about no field: the visitor can only send again, or nowhere. */
export type Refusal = 'id_reused' | 'origin_refused' | 'challenge_failed' | 'challenge_expired';

/** What a form asks, for checks. */
export interface Questions {
  readonly offer: SignupOffer;
  readonly fields: readonly SignupField[];
  readonly consents: readonly ShownConsent[];
}

const REFUSALS: readonly string[] = ['id_reused', 'origin_refused', 'challenge_failed', 'challenge_expired'];
const FIELD_CODES: readonly string[] = ['required', 'invalid', 'too_long', 'unknown'];
/** What the contract refuses anywhere in an address, and a point in the part after the @; whether it exists, only a mail can tell. */
const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\].]+$/;
/** Of one list (contract). */
const ITEMS_MAX = 100;

/** What the visitor can correct before anything is sent, in the order of the form. */
export function checkAnswers(
  { offer, fields, consents }: Questions,
  answers: Answers,
  isGiven: (consent: ShownConsent) => boolean,
): readonly Fault[] {
  const faults = fields.flatMap((field): Fault[] => {
    const code = faultOf(field, answers[field], isRequired(offer, field));
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
  const { limit } = shapeOf(field);
  if (parts.some((part) => part.length > limit)) return 'too_long';
  if (parts.length > ITEMS_MAX) return 'invalid';
  return field === 'email' && !EMAIL.test(parts[0] ?? '') ? 'invalid' : undefined;
}

/** Where the faults belong that an endpoint found. */
export interface PlacedProblems {
  readonly faults: readonly Fault[];
  /** The first that is about the sign-up as a whole. */
  readonly refusal: Refusal | undefined;
  /** True where a fault has no place here: the endpoint asks for something else than this form does. */
  readonly isOutdated: boolean;
}

/** Each fault once, at its field, in the order of the form. */
export function placeProblems({ fields, consents }: Questions, problems: readonly FieldProblem[]): PlacedProblems {
  const refusal = problems.find(({ code }) => REFUSALS.includes(code))?.code as Refusal | undefined;
  const others = problems.filter(({ code }) => !REFUSALS.includes(code));
  const byField = fields.flatMap((field): Fault[] => {
    const problem = others.find(({ pointer }) => pointer.split('/')[1] === field);
    return problem ? [{ field, code: codeOf(problem) }] : [];
  });
  const byConsent = consents.filter((consent, at) => others.some(({ pointer }) => isAbout(pointer, consent, at)));
  const faults = [...byField, ...byConsent.map(({ offer }) => ({ purpose: offer.purpose }))];
  const isPlaced = ({ pointer }: FieldProblem): boolean => fields.includes(pointer.split('/')[1] as SignupField);
  // Other words than the manifest's, or a consent that this form does not know: read it again.
  const isOutdated = others.some((problem) => !isPlaced(problem) && !/^\/consents\/\d+\/given$/.test(problem.pointer));
  return { faults, refusal, isOutdated };
}

function codeOf({ code }: FieldProblem): 'required' | 'invalid' | 'too_long' | 'unknown' {
  return FIELD_CODES.includes(code) ? (code as 'required' | 'invalid' | 'too_long' | 'unknown') : 'invalid';
}

/** `/consents` alone says that one is missing: it can only be one that is required. */
function isAbout(pointer: string, { offer }: ShownConsent, at: number): boolean {
  const [, name, index] = pointer.split('/');
  return name === 'consents' && (index === undefined ? offer.required === true : index === String(at));
}

/** The words of a fault: the same at the field and in the summary. */
export function faultWords(fault: Fault, words: Messages, locale: string): string {
  const { errors, fields } = words.memberSignup;
  if ('purpose' in fault) return errors.not_given;
  const { field, code } = fault;
  if (code === 'too_long') return errors.too_long(fields[field], formatNumber(shapeOf(field).limit, locale));
  return field === 'email' ? errors.email : errors[code](fields[field]);
}
