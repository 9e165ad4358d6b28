/** Letters that Unicode does not take apart, and what people type for them. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŀ: 'l',
  // Arabic as it is typed and as it is written: alef, ya, ta marbuta, and the Persian forms of ya and kaf.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ک: 'ك',
};
const SPELLED = new RegExp(`[${Object.keys(SPELLINGS).join('')}]`, 'g');
/** Accents and vowel signs after decomposition, and the stretching tatweel. */
const MARKS = /[\p{Mn}\u0640]/gu;
/** What joins words without being one: hyphens, dashes, apostrophes, middle dots, white space. */
const JOINTS = /[\s\-\u2010-\u2015'\u2018\u2019\u02BC\u00B7_/]+/gu;
/** What lower case alone does not fold. */
const SPECIAL = /[^\0-\x7f]/gu;
/** Letters are folded one by one and remembered, for normalizing whole texts takes five times as long; the data is foreign, so not without end. */
const LETTERS_MAX = 2000;
const letters = new Map<string, string>();
const FOREIGN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * A text as a search compares it: without case, accents and vowel signs, with one spelling for letters that have
 * several, Latin digits, and one blank between words. "SÃO-PAULO" and "sao paulo" are the same, as are "أكادير" and
 * "اكادير". For comparing only, never for showing.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(SPECIAL, foldedLetter).replace(JOINTS, ' ').trim();
}

function foldedLetter(letter: string): string {
  let folded = letters.get(letter);
  if (folded === undefined) {
    folded = foldLetter(letter);
    if (letters.size >= LETTERS_MAX) letters.clear();
    letters.set(letter, folded);
  }
  return folded;
}

// Marks go, so it does not matter that they would be put in order in a whole text.
function foldLetter(letter: string): string {
  return letter
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPELLED, (each) => SPELLINGS[each] ?? each)
    .replace(FOREIGN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** Whether a folded text holds every word of a folded question, in any order. An empty question is held by all. */
export function holdsWords(folded: string, question: string): boolean {
  return question.split(' ').every((word) => folded.includes(word));
}
