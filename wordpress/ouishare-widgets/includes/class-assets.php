<?php
/**
 * The library's files.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Serves the library's build out of the plugin's own folder, on pages that have a widget, and nowhere else.
 */
final class Assets {

	/** Handle of the autoloader's module. */
	public const MODULE = 'ouishare-widgets';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ) );
	}

	/**
	 * Names the autoloader. Without a version in its address: with one, a file that others import too would be two modules.
	 */
	public static function register(): void {
		wp_register_script_module( self::MODULE, self::url( 'build/ouishare.js' ), array(), null );
	}

	/**
	 * Puts the autoloader and the theme's look into the page; any number of times.
	 */
	public static function enqueue(): void {
		wp_enqueue_script_module( self::MODULE );
		Theme_Look::enqueue();
	}

	/**
	 * Address of a file of the plugin.
	 *
	 * @param string $path Inside the plugin's folder.
	 */
	public static function url( string $path ): string {
		return plugins_url( $path, FILE );
	}
}
