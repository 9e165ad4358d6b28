<?php
/**
 * Page caches.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

use WP_REST_Request;

defined( 'ABSPATH' ) || exit;

/**
 * Says to page caches what the headers of our REST answers say. Those that keep REST answers do not all read headers: LiteSpeed Cache
 * keeps each for a week unless it is told, and a challenge that is handed to everybody is worth nothing after the first sign-up.
 */
final class Page_Caches {

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'rest_post_dispatch', array( self::class, 'tell' ), 10, 3 );
	}

	/**
	 * Tells them of one answer, which stays as it is.
	 *
	 * @param \WP_HTTP_Response $answer  To be sent.
	 * @param \WP_REST_Server   $server  Core's.
	 * @param WP_REST_Request   $request What was asked.
	 * @return \WP_HTTP_Response
	 */
	public static function tell( $answer, $server, $request ) {
		if ( ! $answer instanceof \WP_HTTP_Response || 0 !== strpos( $request->get_route(), '/ouishare/v1/' ) ) {
			return $answer;
		}
		$control = (string) ( $answer->get_headers()['Cache-Control'] ?? 'no-store' );
		// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals -- names of theirs.
		if ( preg_match( '/\bmax-age=(\d+)/', $control, $found ) && false === strpos( $control, 'no-store' ) ) {
			do_action( 'litespeed_control_set_ttl', (int) $found[1] );
			return $answer;
		}
		do_action( 'litespeed_control_set_nocache', 'OuiShare Widgets' );
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true );
		}
		// phpcs:enable
		return $answer;
	}
}
