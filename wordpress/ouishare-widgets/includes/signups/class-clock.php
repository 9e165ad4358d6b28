<?php
/**
 * What time it is.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * The time, as the tables hold it: ISO 8601 in UTC with milliseconds, so that the order of texts is the order of times.
 */
final class Clock {

	/**
	 * Seconds since 1970, with a fraction.
	 */
	public static function now(): float {
		/**
		 * Filters the time by which sign-ups are taken, so that a site's tests need not wait.
		 *
		 * @param float $now Seconds since 1970.
		 */
		return (float) apply_filters( 'ouishare_signup_time', microtime( true ) );
	}

	/**
	 * The time, so many seconds from now, as it is stored.
	 *
	 * @param float $offset In seconds.
	 */
	public static function stamp( float $offset = 0 ): string {
		$milliseconds = (int) floor( ( self::now() + $offset ) * 1000 );
		return gmdate( 'Y-m-d\TH:i:s', intdiv( $milliseconds, 1000 ) ) . sprintf( '.%03dZ', $milliseconds % 1000 );
	}
}
