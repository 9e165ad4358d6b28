import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least that is a theme without blocks: it draws a post after `wp_head`, as they all do. */
const INDEX = `<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><?php wp_head(); ?></head>
<body <?php body_class(); ?>>
<?php while ( have_posts() ) { the_post(); echo '<h1>' . esc_html( get_the_title() ) . '</h1>'; the_content(); } ?>
<p class="below">Below</p>
<?php wp_footer(); ?>
</body>
</html>
`;

/** Puts a classic theme into a site, under the name that \`wp theme activate\` takes. */
export function addClassicTheme(site: { readonly folder: string }, name = 'plain-classic'): string {
  const folder = join(site.folder, 'wp-content/themes', name);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'style.css'),
    '/*\nTheme Name: Plain Classic\n*/\nbody { font: 16px/1.5 sans-serif; margin: 16px; }\n',
  );
  writeFileSync(join(folder, 'index.php'), INDEX);
  return name;
}
