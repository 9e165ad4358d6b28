import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyTree, type Tree } from '../support/tree.js';

interface Fault {
  readonly what: string;
  readonly rule: string;
  readonly code: string;
  /** Where it is planted; a widget's folder unless said. */
  readonly at?: string;
}

const SYNTAX = 'no-restricted-syntax';
const lines = (count: number, line: string) => `${Array.from({ length: count }, () => line).join('\n')}\n`;

/** In two pieces: this file is linted too. */
const LATER = ['// TO', 'DO: later'].join('');

const FAULTS: readonly Fault[] = [
  { what: 'fetch, by its name', rule: 'no-restricted-globals', code: `export const answer = await fetch('/api');\n` },
  { what: 'fetch, as a property', rule: SYNTAX, code: `export const answer = await globalThis.fetch('/api');\n` },
  { what: 'fetch, in quotes', rule: SYNTAX, code: `export const answer = await globalThis['fetch']('/api');\n` },
  {
    what: 'fetch, taken out',
    rule: SYNTAX,
    code: `const { fetch: ask } = globalThis;\nexport const answer = await ask('/api');\n`,
  },
  {
    what: 'a request of the old kind',
    rule: 'no-restricted-globals',
    code: `export const asked = new XMLHttpRequest();\n`,
  },
  { what: 'a beacon', rule: SYNTAX, code: `export const sent = navigator.sendBeacon('/seen');\n` },
  { what: 'a default export', rule: SYNTAX, code: `export default 1;\n` },
  {
    what: 'an import of unsafeHTML',
    rule: SYNTAX,
    code: `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const made = unsafeHTML('');\n`,
  },
  { what: 'innerHTML', rule: SYNTAX, code: `export function fill(box: Element) {\n  box.innerHTML = '<b></b>';\n}\n` },
  {
    what: 'insertAdjacentHTML',
    rule: SYNTAX,
    code: `export function fill(box: Element) {\n  box.insertAdjacentHTML('beforeend', '<b></b>');\n}\n`,
  },
  {
    what: 'styleMap',
    rule: SYNTAX,
    code: `import { styleMap } from 'lit/directives/style-map.js';\nexport const made = styleMap({ inlineSize: '1px' });\n`,
  },
  {
    what: 'a style attribute in a template',
    rule: SYNTAX,
    code: `import { html } from 'lit';\nexport const box = html\`<p style="color: red"></p>\`;\n`,
  },
  {
    what: 'a style element in a template',
    rule: SYNTAX,
    code: `import { html } from 'lit';\nexport const box = html\`<style></style>\`;\n`,
  },
  { what: 'any', rule: '@typescript-eslint/no-explicit-any', code: `export const row: any = 1;\n` },
  {
    what: 'ts-ignore',
    rule: '@typescript-eslint/ban-ts-comment',
    code: `// @ts-ignore\nexport const row: string = 1;\n`,
  },
  {
    what: 'an exclamation mark instead of a check',
    rule: '@typescript-eslint/no-non-null-assertion',
    code: `export const first = (rows: readonly string[]) => rows[0]!.length;\n`,
  },
  {
    what: 'a promise that nobody waits for',
    rule: '@typescript-eslint/no-floating-promises',
    code: `export function go() {\n  Promise.reject(new Error('lost'));\n}\n`,
  },
  { what: 'work left for later', rule: 'no-warning-comments', code: `${LATER}\nexport const row = 1;\n` },
  { what: 'an event without a class', rule: SYNTAX, code: `export const event = new CustomEvent('ouishare-x');\n` },
  { what: 'a file of 251 lines', rule: 'max-lines', code: lines(251, 'export {};') },
  {
    what: 'a function of more than 60 lines',
    rule: 'max-lines-per-function',
    code: `export function long(rows: string[]) {\n${lines(60, `  rows.push('');`)}}\n`,
  },
  {
    what: 'eleven ways through a function',
    rule: 'complexity',
    code: `export function many(a: number) {\n${lines(11, `  if (a > 1) a -= 1;`)}  return a;\n}\n`,
  },
  {
    what: 'a page asked for while drawing',
    rule: SYNTAX,
    code: `export class Box {\n  render() {\n    return document.title;\n  }\n}\n`,
  },
  {
    what: 'a page asked for by a constructor',
    rule: SYNTAX,
    code: `export class Box {\n  title;\n  constructor() {\n    this.title = document.title;\n  }\n}\n`,
  },
  {
    what: 'a page asked for by a field',
    rule: SYNTAX,
    code: `export class Box {\n  readonly title = document.title;\n}\n`,
  },
  {
    what: 'a private word without a decorator',
    rule: SYNTAX,
    code: `export class Box {\n  private readonly title = 'x';\n  read() {\n    return this.title;\n  }\n}\n`,
  },
  {
    what: 'rem in a sheet',
    rule: SYNTAX,
    code: `import { css } from 'lit';\nexport const sheet = css\`p { margin: 1.5rem; }\`;\n`,
  },
  {
    what: 'left and right in a sheet',
    rule: SYNTAX,
    code: `import { css } from 'lit';\nexport const sheet = css\`p { margin-left: 1em; }\`;\n`,
  },
  {
    what: 'capitals in a sheet',
    rule: SYNTAX,
    code: `import { css } from 'lit';\nexport const sheet = css\`p { text-transform: uppercase; }\`;\n`,
  },
  { what: 'a test alone', rule: SYNTAX, at: 'test/support/planted.ts', code: `describe.only('x', () => undefined);\n` },
  { what: 'a skipped test', rule: SYNTAX, at: 'test/support/planted.ts', code: `it.skip('x', () => undefined);\n` },
];

/** What the same rules must let through. */
const CLEAN = `import { css, html } from 'lit';

export const sheet = css\`
  p {
    margin-inline: 1em;
  }
\`;

export function box(name: string, count: number) {
  return html\`<p class="box">\${name} \${count}</p>\`;
}
`;

const CLEAN_AT = 'src/widgets/planted/clean.ts';
const pathOf = (fault: Fault, index: number) =>
  (fault.at ?? 'src/widgets/planted/fault.ts').replace(/\.ts$/, `-${String(index)}.ts`);

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

describe('lint stops what the house rules forbid', () => {
  let tree: Tree;
  const found = new Map<string, readonly (string | null)[]>();

  before(async () => {
    tree = await copyTree();
    await tree.plant({
      [CLEAN_AT]: CLEAN,
      ...Object.fromEntries(FAULTS.map((fault, index) => [pathOf(fault, index), fault.code])),
    });
    const { output } = await tree.run('eslint', '--format', 'json', 'src/widgets/planted', 'test/support');
    for (const { filePath, messages } of JSON.parse(output) as LintResult[]) {
      found.set(
        relative(tree.folder, filePath),
        messages.map(({ ruleId }) => ruleId),
      );
    }
  });
  after(() => tree.remove());

  for (const [index, fault] of FAULTS.entries()) {
    it(`finds ${fault.what}`, () => {
      assert.ok(found.get(pathOf(fault, index))?.includes(fault.rule), JSON.stringify(found.get(pathOf(fault, index))));
    });
  }

  it('has nothing to say about a clean piece of view', () => {
    assert.deepEqual(found.get(CLEAN_AT), []);
  });
});
