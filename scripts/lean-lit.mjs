// A Vite plugin for the doors that a page loads: Lit without what our lowest engines (vite.config.ts) and our sources never
// use. Each cut names the text that it expects, whatever Lit's own minifier called the variables; a Lit that has another
// stops the build. Applications that import from npm have the whole Lit.

const LIT = /\/node_modules\/(@lit|lit-element|lit-html)\//;

/**
 * What is cut, by file: the text, what stands in its place, and why.
 * @type {readonly { file: RegExp, text: RegExp, instead: string }[]}
 */
export const CUTS = [
  // Every engine that we draw in takes style sheets as objects.
  {
    file: /@lit\/reactive-element\/css-tag\.js$/,
    text: /(?<=,\w=)\w\.ShadowRoot&&\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/g,
    instead: 'true',
  },
  // What a mistake of ours would be told; the sources are built and tested with the whole Lit.
  {
    file: /@lit\/reactive-element\/css-tag\.js$/,
    text: /Error\("CSSResult is not constructable[^"]*"\)/g,
    instead: 'Error("css")',
  },
  {
    file: /@lit\/reactive-element\/css-tag\.js$/,
    text: /Error\("Value passed to 'css' function must be a 'css' function result: "\+\w\+"[^"]*"\)/g,
    instead: 'Error("css")',
  },
  {
    file: /lit-html\/directives\/repeat\.js$/,
    text: /constructor\(\w\)\{if\(super\(\w\),\w\.type!==\w\.CHILD\)throw Error\("repeat\(\) can only[^"]*"\)\}/g,
    instead: '',
  },
  {
    file: /lit-html\/directives\/live\.js$/,
    text: /constructor\(\w\)\{if\(super\(\w\),[^]*?throw Error\("`live` bindings can only contain a single expression"\)\}/g,
    instead: '',
  },
  // Properties of standard decorators: ours are TypeScript's.
  {
    file: /@lit\/reactive-element\/reactive-element\.js$/,
    text: /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const \w=litPropertyMetadata\.get\(\1\);if\(void 0!==\w\)for\(const\[\w,\w\]of \w\)this\.elementProperties\.set\(\w,\w\)\}/g,
    instead: '',
  },
  {
    file: /@lit\/reactive-element\/reactive-element\.js$/,
    text: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/g,
    instead: '',
  },
  {
    file: /@lit\/reactive-element\/decorators\/property\.js$/,
    text: /=\((\w)=\w,(\w),(\w)\)=>\{const\{kind:\w,metadata:\w\}=\3;[^]*?throw Error\("Unsupported decorator location: "\+\w\)\};/g,
    instead: '=()=>{};',
  },
  // Hooks of polyfills and of hydration.
  {
    file: /@lit\/reactive-element\/reactive-element\.js$/,
    text: /\w\?\.\(\{ReactiveElement:\w\}\),/g,
    instead: '',
  },
  {
    file: /@lit\/reactive-element\/reactive-element\.js$/,
    text: /,\w=\w\.reactiveElementPolyfillSupport/g,
    instead: '',
  },
  {
    file: /lit-element\/lit-element\.js$/,
    text: /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/g,
    instead: ';',
  },
  // Lists of the versions on a page, for a warning of Lit's development build: a guest leaves no names behind.
  {
    file: /@lit\/reactive-element\/reactive-element\.js$/,
    text: /,?\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
    instead: '',
  },
  {
    file: /lit-element\/lit-element\.js$/,
    text: /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/g,
    instead: '',
  },
  {
    file: /lit-html\/lit-html\.js$/,
    text: /\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/g,
    instead: '',
  },
  { file: /lit-html\/lit-html\.js$/, text: /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),/g, instead: ';' },
];

const LICENCE = '/*! Lit: Copyright 2017-2021 Google LLC, SPDX-License-Identifier: BSD-3-Clause */\n';

/** Lit without what is never used here; its licence once in each file that holds a part of it. */
export function leanLit() {
  /** How often each cut was found; undefined while none of its files is used. */
  const found = CUTS.map(() => undefined);
  return {
    name: 'lean-lit',
    transform: {
      filter: { id: LIT },
      /** @param {string} code @param {string} id @returns {string} */
      handler(code, id) {
        return CUTS.reduce((text, cut, at) => {
          if (!cut.file.test(id)) return text;
          found[at] = (found[at] ?? 0) + [...text.matchAll(cut.text)].length;
          return text.replace(cut.text, cut.instead);
        }, code);
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.moduleIds?.some((id) => LIT.test(id))) file.code = LICENCE + file.code;
      }
    },
    buildEnd(error) {
      if (error) return;
      CUTS.forEach(({ text }, at) => {
        if ((found[at] ?? 1) !== 1)
          this.error(`Lit changed: expected this once, found it ${String(found[at])} times: ${String(text)}`);
      });
    },
  };
}
