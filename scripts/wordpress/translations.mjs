// The plugin's own words: the template of all texts, the languages, and what WordPress reads of them.
//
//   node scripts/wordpress/translations.mjs         writes the template from the built plugin, and brings every language up to it
//   node scripts/wordpress/translations.mjs fr_FR   and begins a new language
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mo, po } from 'gettext-parser';
import { ROOT } from '../doors.mjs';
import { WP_CLI, call, needWordPress } from './downloads.mjs';
import { PLUGIN } from './site.mjs';

const DOMAIN = 'ouishare-widgets';
const SOURCE = join(ROOT, 'wordpress/ouishare-widgets');
const FOLDER = join(SOURCE, 'languages');
const TEMPLATE = join(FOLDER, `${DOMAIN}.pot`);
/** The languages that there are, by WordPress' names. English is what the plugin is written in. */
export const LOCALES = globSync('*.po', { cwd: FOLDER })
  .map((path) => basename(path, '.po').slice(DOMAIN.length + 1))
  .sort();
const PLURALS = {
  ar: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
  ca: 'nplurals=2; plural=(n != 1);',
  de_DE: 'nplurals=2; plural=(n != 1);',
  es_ES: 'nplurals=2; plural=(n != 1);',
  fr_FR: 'nplurals=2; plural=(n > 1);',
  it_IT: 'nplurals=2; plural=(n != 1);',
  nl_NL: 'nplurals=2; plural=(n != 1);',
  pt_PT: 'nplurals=2; plural=(n != 1);',
};
/** Scripts that have texts: what WordPress calls them, and their files. */
const SCRIPTS = { 'ouishare-settings': 'assets/settings.js', 'ouishare-widgets-editor': 'assets/editor.js' };
for (const path of globSync('assets/editor/*.js', { cwd: SOURCE })) {
  SCRIPTS[`ouishare-widgets-editor-${basename(path, '.js')}`] = path;
}
/** What WordPress translates of block.json, with its contexts. */
const BLOCK_TEXTS = { title: 'block title', description: 'block description' };

const read = (file) => po.parse(readFileSync(file));

/** Every text with its context, each with its key. */
function* textsOf({ translations }) {
  for (const [context, texts] of Object.entries(translations)) {
    for (const [id, text] of Object.entries(texts)) if (id !== '') yield [context, id, text];
  }
}

/** The template, made from the plugin as it is built. */
export function makeTemplate() {
  needWordPress();
  const folder = mkdtempSync(join(tmpdir(), 'ouishare-pot-'));
  const file = join(folder, 'all.pot');
  const words = ['--skip-block-json', '--skip-theme-json', `--domain=${DOMAIN}`, '--exclude=build'];
  call('php', ['-d', 'memory_limit=1G', WP_CLI, '--allow-root', 'i18n', 'make-pot', PLUGIN, file, ...words]);
  const template = read(file);
  rmSync(folder, { recursive: true });
  for (const path of globSync('blocks/*/block.json', { cwd: PLUGIN }).sort()) {
    const block = JSON.parse(readFileSync(join(PLUGIN, path), 'utf8'));
    for (const [field, context] of Object.entries(BLOCK_TEXTS)) {
      template.translations[context] ??= {};
      template.translations[context][block[field]] = {
        msgctxt: context,
        msgid: block[field],
        msgstr: [''],
        comments: { reference: path },
      };
    }
  }
  template.headers = { 'Content-Type': 'text/plain; charset=UTF-8', 'X-Domain': DOMAIN };
  for (const [, , text] of textsOf(template)) {
    // Numbers of lines would make a change of every change.
    const reference = text.comments?.reference?.replaceAll(/:\d+/g, '');
    if (reference) text.comments.reference = [...new Set(reference.split(/\s+/))].join('\n');
  }
  return template;
}

const write = (file, data) =>
  writeFileSync(file, `${String(po.compile(data, { sort: true, foldLength: 0 })).trimEnd()}\n`);

/** The template as it is stored, and as it would be made now. */
export const templates = () => ({
  stored: String(po.compile(read(TEMPLATE), { sort: true, foldLength: 0 })),
  made: String(po.compile(makeTemplate(), { sort: true, foldLength: 0 })),
});

/** A language brought up to the template: what is new is empty, what is gone is left out. */
function follow(template, locale) {
  const file = join(FOLDER, `${DOMAIN}-${locale}.po`);
  const before = existsSync(file) ? read(file) : { translations: {} };
  const count = Number(/nplurals=(\d)/.exec(PLURALS[locale])[1]);
  const translations = {};
  for (const [context, id, text] of textsOf(template)) {
    const old = before.translations[context]?.[id]?.msgstr;
    const empty = Array.from({ length: text.msgid_plural ? count : 1 }, () => '');
    translations[context] ??= {};
    translations[context][id] = { ...text, msgstr: old?.length === empty.length ? old : empty };
  }
  const headers = { 'Content-Type': 'text/plain; charset=UTF-8', Language: locale, 'Plural-Forms': PLURALS[locale] };
  write(file, { charset: 'utf-8', headers: { ...headers, 'X-Domain': DOMAIN }, translations });
}

/** Names that stand in a text: `%s`, `%1$d`. */
const slots = (text) => (text.match(/%(\d+\$)?[sd]|%%/g) ?? []).sort().join(' ');

/** What a language lacks or has wrong, in words. */
export function faultsOf(locale) {
  const file = join(FOLDER, `${DOMAIN}-${locale}.po`);
  if (!existsSync(file)) return [`${locale} is missing`];
  const language = read(file);
  const faults = [];
  for (const [context, id, text] of textsOf(read(TEMPLATE))) {
    const said = language.translations[context]?.[id]?.msgstr ?? [''];
    if (said.some((one) => one.trim() === '')) faults.push(`${locale}: not translated: ${id}`);
    // A form for one thing alone may leave the number out.
    else if (!text.msgid_plural && slots(said[0]) !== slots(id)) faults.push(`${locale}: other names in: ${id}`);
  }
  return faults;
}

/** A script's texts as WordPress reads them (Jed). */
function jed(language, file, locale) {
  const messages = { '': { domain: 'messages', lang: locale, 'plural-forms': PLURALS[locale] } };
  for (const [context, id, text] of textsOf(language)) {
    if ((text.comments?.reference ?? '').split('\n').includes(file))
      messages[context === '' ? id : `${context}\u0004${id}`] = text.msgstr;
  }
  return `${JSON.stringify({ domain: 'messages', locale_data: { messages } })}\n`;
}

/** What WordPress reads of every language, by the name of the file. */
export function* compiledLanguages() {
  for (const path of existsSync(FOLDER) ? globSync('*.po', { cwd: FOLDER }) : []) {
    const locale = basename(path, '.po').slice(DOMAIN.length + 1);
    const language = read(join(FOLDER, path));
    yield [path.replace(/\.po$/, '.mo'), mo.compile(language)];
    for (const [handle, file] of Object.entries(SCRIPTS)) {
      yield [`${DOMAIN}-${locale}-${handle}.json`, jed(language, file, locale)];
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const template = makeTemplate();
  write(TEMPLATE, template);
  const locales = [...new Set([...LOCALES, ...process.argv.slice(2)])];
  for (const locale of locales) follow(template, locale);
  const missing = locales.flatMap(faultsOf);
  console.log(missing.length === 0 ? 'Every language has every text.' : `${String(missing.length)} texts are missing.`);
}
