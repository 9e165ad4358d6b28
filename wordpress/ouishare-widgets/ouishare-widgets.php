<?php
/**
 * Plugin Name:       OuiShare Widgets
 * Description:       The OuiShare network's community map, events, sign-up and partners as blocks and shortcodes, from an endpoint, a calendar feed or this site.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            OuiShare
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       ouishare-widgets
 * Domain Path:       /languages
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

/*
 * Classes by their names: OuiShare\Widgets\Admin\Settings_Page is includes/admin/class-settings-page.php.
 */
spl_autoload_register(
	static function ( string $name ): void {
		if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
			return;
		}
		$parts = explode( '\\', strtolower( str_replace( '_', '-', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) ) );
		$file  = 'class-' . array_pop( $parts ) . '.php';
		$path  = __DIR__ . '/includes/' . implode( '/', array_merge( $parts, array( $file ) ) );
		if ( is_readable( $path ) ) {
			require_once $path;
		}
	}
);

register_activation_hook( __FILE__, array( Plugin::class, 'activate' ) );
register_deactivation_hook( __FILE__, array( Plugin::class, 'deactivate' ) );
Plugin::start();
