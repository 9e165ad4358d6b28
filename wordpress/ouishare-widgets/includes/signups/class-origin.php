<?php
/**
 * The page that sends.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * Whether a page may send, by the administrator's list; every page where there is none. Never with credentials.
 */
final class Origin {

	/** For every page. */
	private const EVERYONE = array( 'Access-Control-Allow-Origin' => '*' );

	/**
	 * What an answer says about who may read it. A request without `Origin` comes from no page and is let through: it is as free to lie about one.
	 * So is a page of this site, under whichever of its addresses, and where `Referrer-Policy: no-referrer` makes the origin of its forms `null`
	 * (Fetch, "append a request `Origin` header"): browsers say it by `Sec-Fetch-Site`, which no page can write.
	 *
	 * @param \WP_REST_Request $request Of a visitor.
	 * @return array<string, string>
	 * @throws Problem 403, origin_refused.
	 */
	public static function check( \WP_REST_Request $request ): array {
		$headers = self::headers( $request );
		$origin  = (string) $request->get_header( 'origin' );
		$is_own  = 'same-origin' === $request->get_header( 'sec-fetch-site' );
		if ( '' !== $origin && ! $is_own && ! isset( $headers['Access-Control-Allow-Origin'] ) ) {
			throw new Problem( 403, 'Sign-ups are not taken from this page.', array( Problem::fault( array( 'origin' ), 'origin_refused' ) ), $headers );
		}
		return $headers;
	}

	/**
	 * The same for a question beforehand: the refusal is for the sign-up itself, whose words a page can read.
	 *
	 * @param \WP_REST_Request $request Of a visitor.
	 * @return array<string, string>
	 */
	public static function headers( \WP_REST_Request $request ): array {
		$allowed = (array) Options::get( 'signup_origins' );
		if ( array() === $allowed ) {
			return self::EVERYONE;
		}
		$origin = (string) $request->get_header( 'origin' );
		$vary   = array( 'Vary' => 'Origin' );
		if ( ! in_array( $origin, $allowed, true ) && self::own() !== $origin ) {
			return $vary;
		}
		return array_merge( array( 'Access-Control-Allow-Origin' => $origin ), $vary );
	}

	/**
	 * An address as an origin; empty for what is none.
	 *
	 * @param string $address Such as `https://partner.example/page`.
	 */
	public static function of( string $address ): string {
		$parts = wp_parse_url( trim( $address ) );
		if ( ! is_array( $parts ) || ! in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) || empty( $parts['host'] ) ) {
			return '';
		}
		return strtolower( $parts['scheme'] . '://' . $parts['host'] ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
	}

	/**
	 * This site's own.
	 */
	private static function own(): string {
		return self::of( home_url() );
	}
}
