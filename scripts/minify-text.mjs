// What only the authors of a style sheet or of markup read: white space, comments, semicolons. Here it is taken out, for the
// doors that a page loads; what a page shows stays the same: white space that can be seen is kept. No Node in here: a
// browser compares what it makes of both.

/** Elements that HTML closes by itself: a slash in their tag means nothing. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements that begin and end a line in every sheet of ours, whatever stands beside them. */
const BLOCKS = new Set('dd div dl dt fieldset figure form h2 h3 h4 h5 h6 li ol option p section select ul'.split(' '));
const TAG = /^<(\/?)([a-zA-Z][^\s>/]*)/;
/** Elements whose text shows its white space. */
const VERBATIM = new Set(['pre', 'textarea']);
const SPACES = /[ \t\n\r\f]+/g;
const CSS_TOKEN =
  /\/\*[^]*?\*\/|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|url\([^)]*\)|[{};]|[ \t\n\r\f]+|[^"'{};/ \t\n\r\f]|\//g;

/** White space that separates nothing, whatever it stands in: beside these the next token begins anyway. */
function tightenAnywhere(text) {
  return text
    .replace(/ ?([,]) ?/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')');
}

/** A selector or the words of an at-rule, before its `{`. A blank between two compounds is a combinator: it stays. */
function tightenPrelude(text) {
  if (text.startsWith('@')) return tightenAnywhere(text).replace(/: /g, ':');
  return tightenAnywhere(text)
    .replace(/ ?> ?/g, '>')
    .replace(/^([^()]*?) ?([+~]) ?/, '$1$2');
}

/** `name: value`. Around `+` and `-` a sum needs its blanks; around `*` and `/` nothing does. */
function tightenDeclaration(text) {
  return tightenAnywhere(text)
    .replace(/^([\w-]+) ?: ?/, '$1:')
    .replace(/ ?([*/]) ?/g, '$1')
    .replace(/ !/g, '!');
}

/** Does `tighten` to all of a text but its strings and addresses. */
function outsideStrings(tokens, tighten) {
  const kept = [];
  const text = tokens
    .map((token) => (/^["']|^url\(/.test(token) ? `\uE001${String(kept.push(token) - 1)}\uE001` : token))
    .join('');
  return tighten(text.replace(SPACES, ' ').trim()).replace(/\uE001(\d+)\uE001/g, (_, at) => kept[Number(at)]);
}

/**
 * A style sheet without needless white space, comments and semicolons. Selectors, values and their order stay.
 * @param {string} sheet @returns {string}
 */
export function minifyCss(sheet) {
  let out = '';
  let piece = [];
  const flush = (tighten) => {
    out += outsideStrings(piece, tighten);
    piece = [];
  };
  for (const [token] of sheet.matchAll(CSS_TOKEN)) {
    if (token.startsWith('/*')) piece.push(' ');
    else if (token === '{') {
      flush(tightenPrelude);
      out += '{';
    } else if (token === ';') {
      flush(tightenDeclaration);
      out += ';';
    } else if (token === '}') {
      flush(tightenDeclaration);
      out = `${out.replace(/;+$/, '')}}`;
    } else piece.push(token);
  }
  flush(tightenDeclaration);
  return out;
}

const MARKUP_TOKEN = /<!--[^]*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</g;

function tightenTag(tag, isHtml) {
  const name = /^<\/?([^\s>/]+)/.exec(tag)?.[1] ?? '';
  const parts = tag.split(/("[^"]*"|'[^']*')/).map((part, at) => (at % 2 === 0 ? part.replace(SPACES, ' ') : part));
  const text = parts.join('').replace(/ >$/, '>');
  if (isHtml && VOID.has(name)) return text.replace(/ ?\/>$/, '>');
  // An address without quotes would take the slash for its own.
  return text.replace(/(["']) \/>$/, '$1/>');
}

/**
 * Markup with each run of white space as one blank: between elements in a line even the break of a line is seen as one.
 * At the edge of a block nothing is seen, so that nothing is left there: in a long list every blank is a node. Values of
 * attributes, and the text of `pre` and `textarea`, stay as they are.
 * @param {string} markup @param {boolean} [isHtml] false for pieces of SVG, where each element has to be closed
 * @returns {string}
 */
export function minifyMarkup(markup, isHtml = true) {
  const tokens = [...markup.matchAll(MARKUP_TOKEN)]
    .map(([token]) => token)
    .filter((token) => !token.startsWith('<!--'));
  let verbatim = '';
  return tokens
    .map((token, at) => {
      const [, slash, name] = TAG.exec(token) ?? [];
      if (name === undefined) return verbatim ? token : tightenText(token, tokens[at - 1], tokens[at + 1], isHtml);
      if (slash ? name === verbatim : VERBATIM.has(name)) verbatim = slash ? '' : name;
      return tightenTag(token, isHtml);
    })
    .join('');
}

function tightenText(text, before, after, isHtml) {
  const seen = text.replace(SPACES, ' ');
  // A drawing has no text.
  if (!isHtml && seen === ' ') return '';
  const start = isBlock(before) ? seen.trimStart() : seen;
  return isBlock(after) ? start.trimEnd() : start;
}

function isBlock(tag = '') {
  return BLOCKS.has(TAG.exec(tag)?.[2]);
}
