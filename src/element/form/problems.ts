import type { FieldProblem } from '../../client/errors.js';
import type { SignupField } from '../../i18n/signup-messages.js';
import type { ShownConsent } from './consents.js';
import type { Fault, Questions, Refusal } from './questions.js';

const REFUSALS: readonly string[] = ['id_reused', 'origin_refused', 'challenge_failed', 'challenge_expired'];
const FIELD_CODES: readonly string[] = ['required', 'invalid', 'too_long', 'unknown'];

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
