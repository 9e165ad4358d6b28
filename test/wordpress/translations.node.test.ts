import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { LOCALES, faultsOf, templates } from '../../scripts/wordpress/translations.mjs';
import { VERSION } from './version.js';

const TEXT = 'Where the data come from';
const IN_SCRIPT = 'Write an address first.';

describe('the plugin’s own words', () => {
  it('are all in the template: `node scripts/wordpress/translations.mjs` brings it up to date', () => {
    const { stored, made } = templates();
    assert.equal(stored, made);
  });

  for (const locale of LOCALES) {
    it(`are all translated, with the same names in them: ${locale}`, () => {
      assert.deepEqual(faultsOf(locale), []);
    });
  }

  it('are read by WordPress, in PHP and in scripts, in the language of the site', async () => {
    const site = await makeSite({ version: VERSION });
    try {
      const said = JSON.parse(
        site.eval(`
          $said = array();
          foreach ( array( '${['', ...LOCALES].join("', '")}' ) as $locale ) {
            $GLOBALS['locale'] = $locale;
            unload_textdomain( 'ouishare-widgets', true );
            load_textdomain( 'ouishare-widgets', WP_PLUGIN_DIR . "/ouishare-widgets/languages/ouishare-widgets-$locale.mo", $locale );
            $script = file_get_contents( WP_PLUGIN_DIR . "/ouishare-widgets/languages/ouishare-widgets-" . ( $locale ?: 'fr_FR' ) . '-ouishare-settings.json' );
            $texts = json_decode( $script, true )['locale_data']['messages'];
            $said[] = array( $locale, __( '${TEXT}', 'ouishare-widgets' ), $texts['${IN_SCRIPT}'][0] );
          }
          echo wp_json_encode( $said );
        `),
      ) as [string, string, string][];
      assert.equal(said[0]?.[1], TEXT);
      for (const [locale, text, inScript] of said.slice(1)) {
        assert.notEqual(text, TEXT, locale);
        assert.notEqual(inScript, IN_SCRIPT, locale);
      }
      assert.equal(new Set(said.map(([, text]) => text)).size, said.length);
    } finally {
      site.close();
    }
  });
});
