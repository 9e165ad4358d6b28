<?php
/**
 * The plugin's own words.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Loads the translations that come with the plugin.
 */
final class Translations {

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'load' ), 1 );
	}

	/**
	 * Loads the site's language.
	 */
	public static function load(): void {
		load_plugin_textdomain( 'ouishare-widgets', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
}
