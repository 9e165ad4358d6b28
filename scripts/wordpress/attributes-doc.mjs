// docs/wordpress-attributes.md: what each block and shortcode takes, from the manifest and the types that are built.
//
//   node scripts/wordpress/attributes-doc.mjs          writes it
//   node scripts/wordpress/attributes-doc.mjs --check  fails when it is not current
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../doors.mjs';
import { widgets } from './widgets.mjs';

const FILE = join(ROOT, 'docs/wordpress-attributes.md');

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const kindOf = ({ type, values }) => {
  if (values.length > 0) return values.map((value) => `\`${value}\``).join(', ');
  return { boolean: 'alone, or `true`', number: 'a number', string: 'text' }[type];
};

function tableOf({ tag, name, title, summary, attributes }) {
  const rows = attributes.map(
    (attribute) =>
      `| \`${attribute.name}\` | \`${attribute.property}\` | ${kindOf(attribute)} | ${cell(attribute.description)} |`,
  );
  return `## ${title}

${cell(summary)}

Shortcode \`[${tag.replaceAll('-', '_')}]\`, block \`ouishare/${name}\`.

| in a shortcode | in a block | takes | |
|---|---|---|---|
${rows.join('\n')}
`;
}

const text = `# Blocks and shortcodes

Made from the custom-elements manifest by \`node scripts/wordpress/attributes-doc.mjs\`. Every one also takes \`source\`, the id of a source under Settings, OuiShare, and \`lang\`, a language of its own.
Addresses are not among them: an administrator names those.

${widgets().map(tableOf).join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error(
    'What blocks and shortcodes take has changed. If that is meant: node scripts/wordpress/attributes-doc.mjs',
  );
  process.exitCode = 1;
}
