/** Foreign words as the contract has them: plain text. Never a parser of documents: what comes out is text, whatever goes in. */

/** Names of characters (HTML Standard, 13.5) that publishers write; others stay as they are written. From U+00A0 on, then others by name. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › bull • euro € trade ™ larr ← rarr → uarr ↑ darr ↓ minus − prime ′ Prime ″ hearts ♥ check ✓ star ☆ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C zwj \u200D lrm \u200E rlm \u200F lbrack [ rbrack ] lpar ( rpar ) colon : comma , period . excl ! quest ? num # percnt % ast * plus + sol / bsol \\ lowbar _ vert | tab \t newline \n Tab \t NewLine \n';
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,10}));?/g;
const TAG = /<(?:[a-zA-Z/][^<>]*|![^<>]*)>/;
/** What is in these is no text. */
const UNSPOKEN =
  /<(script|style|template|noscript|iframe|svg|math|head|title)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;
const BLOCK =
  /<\/?(?:p|div|section|article|header|footer|ul|ol|dl|table|blockquote|pre|h[1-6]|figure|address|main|aside|nav|form|fieldset)\b[^<>]*>/gi;
const LINE = /<(?:br|hr|\/tr|\/dt|\/dd|\/option)\b[^<>]*>/gi;
const ITEM = /<li\b[^<>]*>/gi;

/** Windows-1252 in a number: what browsers make of it (HTML Standard, 13.2.5.80). */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

let names: ReadonlyMap<string, string> | undefined;

/** The characters that entities stand for; once, so that what was meant as text stays text. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return (names ??= new Map(readNames())).get(name) ?? all;
    return characterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) ?? all;
  });
}

function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code < 0xa0) return C1[code - 0x80];
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function* readNames(): Generator<[string, string]> {
  for (const [at, name] of LATIN.split(' ').entries()) yield [name, String.fromCharCode(0xa0 + at)];
  const words = OTHERS.split(' ');
  for (let at = 0; at + 1 < words.length; at += 2) yield [words[at] ?? '', words[at + 1] ?? ''];
}

/**
 * HTML as plain text: paragraphs parted by a blank line, items of lists by lines.
 * @param blanks what is one blank: in HTML an end of line is, since what parts lines is written as a tag
 */
export function textOfHtml(html: string, blanks = /\s+/g): string {
  const text = html
    .replaceAll(UNSPOKEN, ' ')
    .replaceAll(blanks, ' ')
    .replaceAll(BLOCK, '\n\n')
    .replaceAll(LINE, '\n')
    .replaceAll(ITEM, '\n– ')
    .replaceAll(new RegExp(TAG, 'g'), '');
  return tidy(decodeEntities(text));
}

/**
 * Text that may be HTML, as calendars have it in any field: HTML where it has a tag, else as it is, with its entities decoded. Text with a link in it
 * and no tag that parts lines was written as text: its lines stay.
 */
export function plainText(text: string): string {
  if (!TAG.test(text)) return decodeEntities(text).trim();
  const partsLines = [BLOCK, LINE, ITEM].some((tag) => text.search(tag) !== -1);
  return textOfHtml(text, partsLines ? undefined : /[^\S\n]+/g);
}

/** The same in one line. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ');
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/[ \u00A0]{2,}/g, ' ').trim());
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
