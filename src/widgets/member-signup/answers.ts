import { cleanText } from '../../contract/text.js';
import type { Answers } from '../../element/form/questions.js';
import type { SignupField } from '../../i18n/signup-messages.js';
import type { Filled, FormSetting } from './form-setting.js';

const LIST_FIELDS: readonly SignupField[] = ['communityIds', 'interests', 'skills'];
/** What people put between the items of a list: the commas of Latin, Arabic and Chinese, semicolons, line ends. */
const SEPARATORS = /[,;\n\u060C\u061B\u3001\uFF0C\uFF1B]/;

/** The answers of a form. Nothing is cut: what is too long is said at its field. */
export function answersOf(setting: FormSetting, filled: Filled): Answers {
  const { fields, communityId } = setting;
  // A community that is preset is sent also where the page's author does not let it be asked: the button names it.
  const all = communityId === '' ? fields : new Set([...fields, 'communityIds' as const]);
  const answers = [...all].map((field) => {
    const answer = LIST_FIELDS.includes(field) ? items(field, setting, filled) : line(field, filled);
    return [field, answer] as const;
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer.length > 0));
}

function line(field: SignupField, { texts }: Filled): string {
  return cleanText(texts.get(field) ?? '', Infinity, field === 'message');
}

function items(
  field: SignupField,
  { communityId, hasInterestList }: FormSetting,
  { texts, interests }: Filled,
): readonly string[] {
  if (field === 'communityIds') return communityId === '' ? [] : [communityId];
  if (field === 'interests' && hasInterestList) return [...interests];
  const parts = (texts.get(field) ?? '').split(SEPARATORS).map((part) => cleanText(part));
  return [...new Set(parts.filter((part) => part !== ''))];
}
