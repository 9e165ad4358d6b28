// The words of the sign-up for visitors, as PHP: those of the reference endpoint and of the form itself, so that they are written once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { ROOT } from '../doors.mjs';
import { phpFile } from './php.mjs';

const CODES = ['en', 'fr', 'es', 'pt', 'de', 'it', 'nl', 'ca', 'ar'];
/** What the endpoint says and this plugin does not: messages to people. */
const NOT_SAID = /^(message|relayed)/;
/** Of the form's words, what a form without script shows. */
const FORM_WORDS = ['join', 'fields', 'heardFrom', 'choose', 'optional', 'controller', 'policy', 'leaveEmpty'];

/** Runs a TypeScript file that needs nothing to run but, at most, functions that are not asked for here. */
function exportsOf(path) {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported = {};
  const require = () => new Proxy({}, { get: () => () => () => '' });
  runInNewContext(outputText, { exports: exported, require, Intl });
  return exported;
}

/** A sentence with places for names: `{1}`, `{2}`. */
const sentence = (value) =>
  typeof value === 'function' ? value('{1}', '{2}') : typeof value === 'object' ? sentences(value) : value;

function sentences(words) {
  const said = Object.entries(words).filter(([name]) => !NOT_SAID.test(name));
  return Object.fromEntries(said.map(([name, value]) => [name, sentence(value)]));
}

/** How a day is written in each month, with places for day and year: PHP knows that only with an extension that many hosts lack. */
const daysOf = (code) =>
  Array.from({ length: 12 }, (_, month) => {
    const written = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' });
    return written
      .format(Date.UTC(2026, month, 22))
      .replace('2026', '{2}')
      .replace('22', '{1}');
  });

function wordsOf(code) {
  const { direction, mail, page, fault } = exportsOf(`endpoint/src/words/${code}.ts`)[code];
  const form =
    code === 'en'
      ? exportsOf('src/i18n/signup-messages.ts').enSignup
      : exportsOf(`src/i18n/languages/signup/${code}.ts`)[`${code}Signup`];
  const shown = Object.fromEntries(FORM_WORDS.map((name) => [name, form[name]]));
  // Not through `sentences`: there is a field called `message`.
  const labels = Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, typeof value === 'function' ? value('{1}') : value]),
  );
  return {
    direction,
    days: daysOf(code),
    mail: sentences(mail),
    page: sentences(page),
    fault: sentences(fault),
    form: labels,
  };
}

/** A file that returns the words by language code. */
export const wordsPhp = () =>
  phpFile(
    'What visitors read of the sign-up in nine languages, made from the words of the reference endpoint and of the form.',
    Object.fromEntries(CODES.map((code) => [code, wordsOf(code)])),
  );

/** The look of the endpoint's own pages. */
export function pageStyles() {
  return exportsOf('endpoint/src/pages/styles.ts').PAGE_STYLES;
}
