<?php
/**
 * How much one visitor may send.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * Counts different things, not tries: a retry of the same sign-up is free, so that a patient form is never punished. Of a visitor's address only
 * a hash is stored, with a secret that ends with the day.
 */
final class Limits {

	/**
	 * So many things in so many seconds. Many people of one festival share one address, and the challenge is what makes each sign-up cost
	 * something; a form without script solves none, so it has less.
	 */
	private const RATES = array(
		'signup' => array( array( 120, 600 ), array( 1000, DAY_IN_SECONDS ) ),
		'form'   => array( array( 20, 600 ), array( 200, DAY_IN_SECONDS ) ),
	);

	/**
	 * Counts one more thing of this visitor where all rates allow it.
	 *
	 * @param string           $kind    signup or form.
	 * @param \WP_REST_Request $request Of the visitor.
	 * @param string           $item    What is counted: the same again counts once.
	 * @return int 0, or the seconds to wait.
	 */
	public static function take( string $kind, \WP_REST_Request $request, string $item ): int {
		$visitor = Secrets::daily_hash( $kind . "\n" . self::visitor( $request ) );
		$hash    = Secrets::daily_hash( 'item' . "\n" . $item );
		if ( null !== Store::row( 'SELECT at FROM {visits} WHERE visitor = %s AND item = %s', array( $visitor, $hash ) ) ) {
			return 0;
		}
		$wait = self::wait( $kind, $visitor );
		if ( 0 === $wait ) {
			Store::run( 'INSERT IGNORE INTO {visits} (visitor, item, at) VALUES (%s, %s, %s)', array( $visitor, $hash, Clock::stamp() ) );
		}
		return $wait;
	}

	/**
	 * Seconds until this visitor may send something new.
	 *
	 * @param string $kind    Of RATES.
	 * @param string $visitor A hash.
	 */
	private static function wait( string $kind, string $visitor ): int {
		/**
		 * Filters how much one visitor may send.
		 *
		 * @param array<int, array{0: int, 1: int}> $rates So many things in so many seconds.
		 * @param string                            $kind  `signup`, or `form` for a form without script.
		 */
		$rates = apply_filters( 'ouishare_signup_rates', self::RATES[ $kind ], $kind );
		$wait  = 0;
		foreach ( $rates as list( $count, $seconds ) ) {
			// The one that has to be over before there is room for another.
			$full = Store::row( 'SELECT at FROM {visits} WHERE visitor = %s AND at > %s ORDER BY at DESC LIMIT 1 OFFSET %d', array( $visitor, Clock::stamp( -$seconds ), $count - 1 ) );
			if ( null !== $full ) {
				$left = self::seconds( (string) $full['at'] ) + $seconds - Clock::now();
				$wait = max( $wait, 1, (int) ceil( $left ) );
			}
		}
		return $wait;
	}

	/**
	 * A stored time as seconds.
	 *
	 * @param string $stamp Of Clock.
	 */
	private static function seconds( string $stamp ): float {
		return strtotime( substr( $stamp, 0, 19 ) . 'Z' ) + (float) ( '0' . substr( $stamp, 19, 4 ) );
	}

	/**
	 * Who asks, never stored: the address of the connection or, behind trusted proxies, the one that the outermost of them saw. IPv6 counts by its /64,
	 * for a household has that many addresses.
	 *
	 * @param \WP_REST_Request $request Of the visitor.
	 */
	private static function visitor( \WP_REST_Request $request ): string {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		$proxies = (int) Options::get( 'signup_proxies' );
		if ( $proxies > 0 ) {
			$chain   = array_map( 'trim', explode( ',', (string) $request->get_header( 'x-forwarded-for' ) ) );
			$seen    = $chain[ count( $chain ) - $proxies ] ?? '';
			// Some proxies name the port, which changes with each connection: `192.0.2.1:50001`, `[2001:db8::1]:50001`.
			$seen    = (string) preg_replace( '/^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/', '$1$2', $seen );
			$address = '' === $seen ? $address : $seen;
		}
		$bytes = filter_var( $address, FILTER_VALIDATE_IP ) ? (string) inet_pton( $address ) : '';
		if ( 16 !== strlen( $bytes ) ) {
			return $address;
		}
		// An IPv4 address written as IPv6 is that address.
		return 0 === strncmp( $bytes, str_repeat( "\0", 10 ) . "\xFF\xFF", 12 ) ? (string) inet_ntop( substr( $bytes, 12 ) ) : bin2hex( substr( $bytes, 0, 8 ) );
	}
}
