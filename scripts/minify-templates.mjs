// A Vite plugin for the doors that a page loads: `css`, `html` and `svg` templates as minify-text.mjs makes them.
import { Visitor } from 'vite';
import { minifyCss, minifyMarkup } from './minify-text.mjs';

const TAGS = ['css', 'html', 'svg'];
/** Stands for an expression of a template while its parts are one text: a character that is in no source. */
const HOLE = '\uE000';

/** The parts of one template, made smaller together: a tag may go on behind an expression. */
function smaller(tag, parts) {
  const text = parts.join(HOLE);
  const out = (tag === 'css' ? minifyCss(text) : minifyMarkup(text, tag === 'html')).split(HOLE);
  return out.length === parts.length ? out : parts;
}

/**
 * @param {string} code JavaScript @param {object} program its tree (ESTree)
 * @returns {{ code: string, count: number }} the code with its templates made smaller, and how many there were
 */
export function minifyTemplatesIn(code, program) {
  const edits = [];
  let count = 0;
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== 'Identifier' || !TAGS.includes(tag.name)) return;
      count += 1;
      const parts = quasi.quasis.map(({ start, end }) => code.slice(start, end));
      smaller(tag.name, parts).forEach((text, at) => {
        edits.push([quasi.quasis[at].start, quasi.quasis[at].end, text]);
      });
    },
  });
  visitor.visit(program);
  edits.sort(([a], [b]) => b - a);
  return { code: edits.reduce((all, [from, to, text]) => all.slice(0, from) + text + all.slice(to), code), count };
}

/** Minifies the templates of our own sources. */
export function minifyTemplates() {
  let seen = 0;
  return {
    name: 'minify-templates',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /(?:css|html|svg)`/ },
      handler(code) {
        const done = minifyTemplatesIn(code, this.parse(code));
        seen += done.count;
        return done.count > 0 ? { code: done.code, map: null } : undefined;
      },
    },
    buildEnd(error) {
      if (!error && seen === 0) this.error('no template was found to minify');
    },
  };
}
