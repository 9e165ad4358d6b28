// The WordPress plugin as it ships, in dist/wordpress/ouishare-widgets: its PHP, what is made from the manifest, and the
// build of the library. Needs dist/cdn, dist/types and the manifest; needs no PHP.
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../doors.mjs';
import { pageStyles, wordsPhp } from './words.mjs';
import { controlsPhp } from './controls.mjs';
import { compiledLanguages } from './translations.mjs';
import { blockJson, tagsPhp, widgets, widgetsPhp } from './widgets.mjs';

const SOURCE = join(ROOT, 'wordpress/ouishare-widgets');
const TARGET = join(ROOT, 'dist/wordpress/ouishare-widgets');
/** Of the doors for pages, what a site that is not an endpoint has no use for. */
const NOT_NEEDED = ['report.json', 'integrity.json', 'embed.js', 'embed-frame.js'];

const json = (value) => `${JSON.stringify(value, null, '\t')}\n`;

/** Written in place: sites have a link to this folder, and may be serving it. */
function write(path, text) {
  const file = join(TARGET, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

/** Puts the plugin together. */
export function assemblePlugin() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const old of existsSync(TARGET) ? globSync('*', { cwd: TARGET }) : []) {
    rmSync(join(TARGET, old), { recursive: true });
  }
  cpSync(SOURCE, TARGET, { recursive: true });
  cpSync(join(ROOT, 'dist/cdn'), join(TARGET, 'build'), {
    recursive: true,
    filter: (path) => !NOT_NEEDED.some((name) => path.endsWith(`/${name}`)),
  });
  cpSync(join(ROOT, 'LICENSE'), join(TARGET, 'LICENSE'));
  const list = widgets();
  write('includes/generated/widgets.php', widgetsPhp(list));
  write('includes/generated/words.php', wordsPhp());
  write('assets/signup-pages.css', pageStyles());
  write('includes/generated/controls.php', controlsPhp(list));
  write('includes/generated/tags.php', tagsPhp());
  for (const [name, data] of compiledLanguages()) write(`languages/${name}`, data);
  for (const widget of list) write(`blocks/${widget.name}/block.json`, json(blockJson(widget, version)));
}
