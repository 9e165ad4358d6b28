<?php
/**
 * Sign-ups into this site.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * For chapters without an endpoint: becoming a member, and leaving, answered by WordPress. Off by default.
 */
final class Signups {

	/**
	 * Adds the hooks of this part.
	 */
	public static function hook(): void {
		Tables::hook();
		Settings::hook();
		Manifest::hook();
		Routes::hook();
		Sweep::hook();
		Members_Page::hook();
		Privacy::hook();
		add_filter( 'ouishare_fallback', array( Plain_Form::class, 'fallback' ), 10, 4 );
	}

	/**
	 * Makes the tables.
	 */
	public static function activate(): void {
		Tables::make();
	}

	/**
	 * Ends the rounds; what people wrote stays. What would be erased at the end of the day goes now, for nobody comes to do it then.
	 */
	public static function deactivate(): void {
		wp_clear_scheduled_hook( Sweep::EVENT );
		Secrets::forget_days( true );
		try {
			Store::run( 'DELETE FROM {visits}' );
		} catch ( Store_Failure $failure ) {
			// The tables are gone already.
			return;
		}
	}

	/**
	 * What goes when the plugin is deleted: what people wrote only where an administrator wants that.
	 *
	 * @param bool $erase Whether that is so.
	 */
	public static function uninstall( bool $erase ): void {
		if ( $erase ) {
			Tables::drop();
		}
	}
}
