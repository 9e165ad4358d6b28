// The rules of WordPress' plugin directory that a machine can see. `faultsOf(folder)` lists what breaks them in a plugin's folder.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../doors.mjs';

const SLUG = 'ouishare-widgets';
const SECTIONS = ['Description', 'Installation', 'Frequently Asked Questions', 'External services', 'Changelog'];
const MOST_SHORT = 150;
const MOST_TAGS = 5;

/** What PHP of a plugin does not call: it runs what others send, hides what it does, or asks past WordPress. */
const FORBIDDEN = [
  [/\b(eval|create_function|exec|shell_exec|system|passthru|popen|proc_open)\s*\(/, 'runs what it is given'],
  [/\b(gzinflate|str_rot13|convert_uudecode)\s*\(/, 'hides what it does'],
  [/\bcurl_\w+\s*\(|\bfsockopen\s*\(|file_get_contents\s*\(\s*['"]https?:/, 'asks past WordPress'],
  [/<\?(?!php\b|xml\b)/, 'opens with a short tag'],
  [/\b(var_dump|print_r|error_log)\s*\(/, 'is left from looking for faults'],
  [/\$_(GET|POST|REQUEST|COOKIE)\s*\[[^\]]+\]\s*;?\s*\)?\s*;/, 'takes what was sent as it is'],
];
const TRANSLATES = /\b(?:__|_e|_x|_n|_nx|esc_html__|esc_html_e|esc_html_x|esc_attr__|esc_attr_e|esc_attr_x)\(/g;
const GUARD = /defined\(\s*'(ABSPATH|WP_UNINSTALL_PLUGIN)'\s*\)\s*\|\|\s*exit/;

const header = (text, name) => new RegExp(`^[ *]*${name}:\\s*(.+)$`, 'm').exec(text)?.[1].trim();

/** A call's own text, from its name to the bracket that closes it. */
function callAt(text, start) {
  let depth = 0;
  let quote = '';
  for (let at = text.indexOf('(', start); at < text.length; at += 1) {
    const sign = text[at];
    if (quote) {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}

/** Without comments, where a word is only a word. */
const codeOf = (text) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

function phpFaults(path, text) {
  const code = codeOf(text);
  const faults = FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, why]) => `${path} ${why}`);
  if (!GUARD.test(text)) faults.push(`${path} can be opened by itself`);
  for (const { index } of code.matchAll(TRANSLATES)) {
    const call = callAt(code, index);
    if (!call.includes(`'${SLUG}'`)) faults.push(`${path} translates without the text domain: ${call}`);
  }
  for (const [, name] of code.matchAll(/\b(?:add|update|get|delete)_(?:site_)?option\(\s*'([^']+)'/g)) {
    const isOwn = name.startsWith('ouishare_');
    if (!isOwn && /\b(add|update|delete)_/.test(code) && !CORE_OPTIONS.has(name))
      faults.push(`${path} has an option without our prefix: ${name}`);
  }
  return faults;
}
/** Options of WordPress that are read. */
const CORE_OPTIONS = new Set(
  'active_plugins admin_email blog_charset blogname date_format gmt_offset home permalink_structure time_format timezone_string wp_page_for_privacy_policy rewrite_rules stylesheet show_on_front page_on_front category_base'.split(
    ' ',
  ),
);

function readmeFaults(readme, main, version) {
  const faults = [];
  const same = (what, one, other) => one !== other && faults.push(`${what}: ${String(one)} is not ${String(other)}`);
  same('Stable tag and version', header(readme, 'Stable tag'), version);
  same('version of the plugin and of the package', header(main, 'Version'), version);
  for (const name of ['Requires at least', 'Requires PHP', 'License'])
    same(name, header(readme, name), header(main, name));
  same('text domain', header(main, 'Text Domain'), SLUG);
  for (const section of SECTIONS) if (!readme.includes(`== ${section} ==`)) faults.push(`readme.txt has no ${section}`);
  const short = readme.split('\n\n')[1]?.trim() ?? '';
  if (short.length === 0 || short.length > MOST_SHORT)
    faults.push(`the short description has ${short.length} characters`);
  if ((header(readme, 'Tags') ?? '').split(',').length > MOST_TAGS) faults.push('there are more than five tags');
  return faults;
}

/** What breaks a rule in the plugin of this folder, in words. */
export function faultsOf(folder) {
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // Hidden files as well.
  const all = readdirSync(folder, { recursive: true }).sort();
  const faults = readmeFaults(read('readme.txt'), read(`${SLUG}.php`), version);
  for (const path of all) {
    if (/(^|\/)\.|\.(zip|tar|gz|phar|exe|sh)$|node_modules/.test(path))
      faults.push(`${path} does not belong into a plugin`);
    if (path.endsWith('.php')) faults.push(...phpFaults(path, read(path)));
    // What is loaded, in contrast to what is linked to.
    if (
      /\.(php|js|css)$/.test(path) &&
      /(?:src=["']|@import\s+(?:url\()?["']?|importScripts\(["'])https?:/.test(read(path))
    )
      faults.push(`${path} loads code from elsewhere`);
  }
  return faults;
}
