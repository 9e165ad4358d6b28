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
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue_style' ) );
	}

	/**
	 * Names the autoloader. Without a version in its address: with one, a file that others import too would be two modules.
	 */
	public static function register(): void {
		wp_register_script_module( self::MODULE, self::url( 'build/ouishare.js' ), array(), null );
		wp_register_style( self::MODULE, self::url( 'assets/front.css' ), array(), VERSION );
	}

	/**
	 * Puts the style into the head where the page's own posts have a widget: classic themes draw them after it.
	 */
	public static function enqueue_style(): void {
		foreach ( $GLOBALS['wp_query']->posts ?? array() as $post ) {
			if ( false !== strpos( $post->post_content ?? '', 'wp:ouishare/' ) || false !== strpos( $post->post_content ?? '', '[ouishare_' ) ) {
				wp_enqueue_style( self::MODULE );
				return;
			}
		}
	}

	/**
	 * Puts the autoloader and the style into the page; any number of times.
	 */
	public static function enqueue(): void {
		wp_enqueue_style( self::MODULE );
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
