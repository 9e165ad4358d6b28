import { cleanText } from '../../../src/contract/text.js';
import type { Member } from './members.js';

/** Spreadsheets guess UTF-8 only by this mark. */
const BOM = '\uFEFF';

/** Beginnings that a spreadsheet takes for a formula, blanks before them included; the wide forms are what some turn into the narrow ones. */
const FORMULA = /^[\s"']*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** The same inside a text, where a cell begins for a spreadsheet that parts them by semicolons or tabs: it ends a quoted cell at our comma. */
const LATER_FORMULA = /([;\t\n][\s"']*)(?=[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/gu;

const COLUMNS: readonly (readonly [name: string, value: (member: Member) => string])[] = [
  ['email', ({ email }) => email],
  ['name', ({ name }) => name],
  ['communities', ({ communityIds }) => communityIds.join('; ')],
  ['country', ({ country }) => country],
  ['city', ({ city }) => city],
  ['occupation', ({ occupation }) => occupation],
  ['interests', ({ interests }) => interests.join('; ')],
  ['skills', ({ skills }) => skills.join('; ')],
  ['heardFrom', ({ heardFrom }) => heardFrom],
  ['message', ({ message }) => message],
  ['language', ({ locale }) => locale],
  ['consents', ({ consents }) => consents.join('; ')],
  ['since', ({ since }) => since],
];

/** Members as a table by RFC 4180 in UTF-8, which a spreadsheet can open without running anything that a stranger wrote. */
export function membersCsv(members: readonly Member[]): string {
  const head = COLUMNS.map(([name]) => cell(name)).join(',');
  const rows = members.map((member) => COLUMNS.map(([, value]) => cell(value(member))).join(','));
  return `${BOM}${[head, ...rows].join('\r\n')}\r\n`;
}

/** Always in quotes; what looks like a formula, here or by the separators of another country, gets an apostrophe, as OWASP advises. */
function cell(raw: string): string {
  const text = cleanText(raw, Infinity, true);
  const harmless = (FORMULA.test(text) ? `'${text}` : text).replaceAll(LATER_FORMULA, "$1'");
  return `"${harmless.replaceAll('"', '""')}"`;
}
