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
/** Latin letters taken apart, and the marks among them: told apart because asking for all of Unicode's marks takes five times as long. */
const LATIN = /^[\0-\u036f\u2000-\u206f]*$/;
const LATIN_MARKS = /[\u0300-\u036f]/g;
/** What joins words without being one: hyphens, dashes, apostrophes, middle dots, white space. */
const JOINTS = /[\s\-\u2010-\u2015'\u2018\u2019\u02BC\u00B7_/]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const FOREIGN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * A text as a search compares it: without case, accents and vowel signs, with one spelling for letters that have
 * several, Latin digits, and one blank between words. "SÃO-PAULO" and "sao paulo" are the same, as are "أكادير" and
 * "اكادير". For comparing only, never for showing.
 */
export function fold(text: string): string {
  // Most names need no more than this, and there may be ten thousand of them.
  if (PLAIN.test(text)) return text.toLowerCase().replace(JOINTS, ' ').trim();
  const apart = text.toLowerCase().normalize('NFKD');
  return apart
    .replace(LATIN.test(apart) ? LATIN_MARKS : MARKS, '')
    .toLowerCase()
    .replace(SPELLED, (letter) => SPELLINGS[letter] ?? letter)
    .replace(FOREIGN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(JOINTS, ' ')
    .trim();
}

/** Whether a folded text holds every word of a folded question, in any order. An empty question is held by all. */
export function holdsWords(folded: string, question: string): boolean {
  return question.split(' ').every((word) => folded.includes(word));
}
