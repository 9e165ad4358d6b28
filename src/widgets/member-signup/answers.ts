import type { Signup } from '../../contract/signup.js';
import { cleanText, isLanguage } from '../../contract/text.js';
import type { SignupField } from '../../i18n/messages.js';

/** What is sent, without the `id` that stands for it and the proof that goes with it. */
export type SignupContent = Omit<Signup, 'id' | 'proof'>;

/** What was filled in, cleaned; a field that was left empty is not in it. */
export type Answers = Partial<Readonly<Record<SignupField, string | readonly string[]>>>;

/** What a visitor has typed and chosen, as it stands in the form. */
export interface Typed {
  readonly texts: ReadonlyMap<SignupField, string>;
  /** Chosen interests; undefined where they are typed. */
  readonly interests: ReadonlySet<string> | undefined;
  /** Id of the chosen community, empty for none. */
  readonly communityId: string;
}

const LIST_FIELDS: readonly SignupField[] = ['communityIds', 'interests', 'skills'];
/** What people put between the items of a list: the commas of Latin, Arabic and Chinese, semicolons, line ends. */
const SEPARATORS = /[,;\n\u060C\u061B\u3001\uFF0C\uFF1B]/;
const WIDGET = 'member-signup';

/** The answers to these fields. Nothing is cut: what is too long is said at its field. */
export function answersOf(fields: readonly SignupField[], typed: Typed): Answers {
  const answers = fields.map((field) => [
    field,
    LIST_FIELDS.includes(field) ? items(field, typed) : line(field, typed),
  ]);
  return Object.fromEntries(answers.filter(([, answer]) => answer?.length !== 0)) as Answers;
}

/** The words of one tag for the page's language; the widget's own where the page's tag is none. */
export function localeToSend(locale: string, wordsCode: string): string {
  return isLanguage(locale) ? locale : wordsCode;
}

/** Where the form stands, without query and fragment: they may hold what is nobody's business. */
export function sourceOf({ origin, pathname }: Location): NonNullable<Signup['source']> {
  return { origin, path: pathname, widget: WIDGET };
}

/** A UUID of version 4 (RFC 9562); `randomUUID` is missing on plain http pages. */
export function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function line(field: SignupField, { texts }: Typed): string {
  return cleanText(texts.get(field) ?? '', Infinity, field === 'message');
}

function items(field: SignupField, { texts, interests, communityId }: Typed): readonly string[] {
  if (field === 'communityIds') return communityId === '' ? [] : [communityId];
  if (field === 'interests' && interests) return [...interests];
  const parts = (texts.get(field) ?? '').split(SEPARATORS).map((part) => cleanText(part));
  return [...new Set(parts.filter((part) => part !== ''))];
}
