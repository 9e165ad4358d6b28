<?php
/**
 * What the plugin consists of.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Starts the parts of the plugin, each a class that adds its own hooks.
 */
final class Plugin {

	/** Parts, in the order in which they start. Each has `hook()`; some have `activate()` and `deactivate()`. */
	private const PARTS = array(
		Translations::class,
		Kept::class,
		Feed_Route::class,
		Assets::class,
		Theme_Look::class,
		Block_Colors::class,
		Kses::class,
		Editor::class,
		Blocks::class,
		Patterns::class,
		Shortcodes::class,
		Admin\Settings_Page::class,
		Admin\Source_Settings::class,
		Admin\Network_Settings::class,
		Admin\Source_Test::class,
		Admin\Site_Health::class,
		Signups\Signups::class,
		Endpoint\Endpoint::class,
	);

	/**
	 * Adds the hooks of every part.
	 */
	public static function start(): void {
		foreach ( self::PARTS as $part ) {
			$part::hook();
		}
	}

	/**
	 * What a part does when the plugin is activated on a site.
	 */
	public static function activate(): void {
		self::tell( 'activate' );
	}

	/**
	 * What a part does when the plugin is deactivated: cron events go, data stays.
	 *
	 * @param bool $everywhere Whether the plugin was active on all sites of a network: each of them has events of its own.
	 */
	public static function deactivate( bool $everywhere = false ): void {
		if ( ! $everywhere ) {
			self::tell( 'deactivate' );
			return;
		}
		foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
			switch_to_blog( (int) $site );
			self::tell( 'deactivate' );
			restore_current_blog();
		}
	}

	/**
	 * What a part does when the plugin is deleted from a site.
	 *
	 * @param bool $erase Whether what people wrote goes as well.
	 */
	public static function uninstall( bool $erase ): void {
		self::tell( 'uninstall', $erase );
	}

	/**
	 * Calls a method of those parts that have it.
	 *
	 * @param string $method    Its name.
	 * @param mixed  ...$values What it is told.
	 */
	private static function tell( string $method, ...$values ): void {
		foreach ( self::PARTS as $part ) {
			if ( method_exists( $part, $method ) ) {
				$part::$method( ...$values );
			}
		}
	}
}
