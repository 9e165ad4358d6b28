<?php
/**
 * The end of the plugin.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Removes what the plugin stored.
 */
final class Uninstall {

	/**
	 * On every site.
	 */
	public static function everywhere(): void {
		if ( ! is_multisite() ) {
			self::here();
			return;
		}
		foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $id ) {
			switch_to_blog( (int) $id );
			self::here();
			restore_current_blog();
		}
		delete_site_option( Options::NAME );
	}

	/**
	 * On one site. Parts go before the settings, which say whether what people wrote goes too.
	 */
	private static function here(): void {
		Plugin::uninstall( (bool) Options::get( 'erase' ) );
		Plugin::deactivate();
		self::remove_options();
	}

	/**
	 * Removes settings and kept answers.
	 */
	private static function remove_options(): void {
		global $wpdb;
		delete_option( Options::NAME );
		foreach ( array( Kept::PREFIX, Kept::BODY_PREFIX, '_transient_ouishare_', '_transient_timeout_ouishare_' ) as $start ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no other way to list options by the start of their names.
			$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $start ) . '%' ) );
			array_map( 'delete_option', $names );
		}
	}
}
