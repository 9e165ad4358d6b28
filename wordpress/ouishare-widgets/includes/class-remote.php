<?php
/**
 * Requests to configured addresses.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Asks an address that an administrator configured. WordPress' safe requests refuse addresses that are private to a network
 * (SSRF); one redirect is followed, to a public address again. Never call this while a page is being served.
 */
final class Remote {

	/** Seconds until an answer is given up. */
	private const TIMEOUT = 8;
	/** Largest answer in bytes, as the wire contract limits it. */
	public const LARGEST = 8 * MB_IN_BYTES;

	/**
	 * Gets what an address answers.
	 *
	 * @param string $address Absolute http(s) address.
	 * @param string $etag    Of what is kept; empty: none.
	 * @return array{status: int, body: string, etag: string, cors: string, cache: string}|WP_Error Status 304 where it has not changed; any error otherwise, also for answers other than 200 and 304.
	 */
	public static function get( string $address, string $etag = '' ) {
		add_action( 'requests-requests.before_request', array( self::class, 'guard' ) );
		$answer = wp_safe_remote_get(
			$address,
			array(
				'timeout'             => self::TIMEOUT,
				'redirection'         => 1,
				'limit_response_size' => self::LARGEST + 1,
				'user-agent'          => 'ouishare-widgets/' . VERSION . '; WordPress',
				'headers'             => '' === $etag ? array() : array( 'If-None-Match' => $etag ),
			)
		);
		remove_action( 'requests-requests.before_request', array( self::class, 'guard' ) );
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		$status = (int) wp_remote_retrieve_response_code( $answer );
		if ( 200 !== $status && 304 !== $status ) {
			return new WP_Error( 'ouishare_status', "HTTP $status", array( 'status' => $status ) );
		}
		$body = wp_remote_retrieve_body( $answer );
		if ( strlen( $body ) > self::LARGEST ) {
			return new WP_Error( 'ouishare_too_large', 'Too large' );
		}
		return array(
			'status' => $status,
			'body'   => $body,
			'etag'   => (string) wp_remote_retrieve_header( $answer, 'etag' ),
			'cors'   => (string) wp_remote_retrieve_header( $answer, 'access-control-allow-origin' ),
			'cache'  => (string) wp_remote_retrieve_header( $answer, 'cache-control' ),
		);
	}

	/**
	 * Refuses, at first and behind a redirect, what older WordPress takes for public: above all the address at which a cloud tells a
	 * machine its own secrets.
	 *
	 * @param string $address Asked next.
	 * @throws \WpOrg\Requests\Exception Which WordPress makes an error of.
	 */
	public static function guard( $address ): void {
		$host  = trim( (string) wp_parse_url( $address, PHP_URL_HOST ), '.' );
		$parts = array_map( 'intval', explode( '.', gethostbyname( $host ) ) );
		$pair  = $parts[0] * 256 + ( $parts[1] ?? 0 );
		// 169.254/16 (link-local), 100.64/10 (of providers), 198.18/15 (benchmarks), and from 224/4 on what is no one machine's.
		$is_special = 0xA9FE === $pair || 0x6440 === ( $pair & 0xFFC0 ) || 0xC612 === ( $pair & 0xFFFE ) || $parts[0] >= 224;
		$is_own     = strtolower( $host ) === strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) );
		/** This filter is documented in wp-includes/http.php. */
		if ( $is_special && ! $is_own && ! apply_filters( 'http_request_host_is_external', false, $host, $address ) ) {
			throw new \WpOrg\Requests\Exception( __( 'this is no address of a public server.', 'ouishare-widgets' ), 'ouishare_private' );
		}
	}

	/**
	 * An error of `get()`, or of reading what it got, in the language of who reads it now: it may have been kept by a cron event.
	 *
	 * @param WP_Error $error Its message is what is said where nothing better is known.
	 */
	public static function words( WP_Error $error ): string {
		$message = $error->get_error_message();
		switch ( $error->get_error_code() ) {
			case 'ouishare_status':
				return self::status_text( (int) ( $error->get_error_data()['status'] ?? 0 ) );
			case 'ouishare_too_large':
				return __( 'The answer is larger than 8 MB.', 'ouishare-widgets' );
			case 'ouishare_unreadable':
				return __( 'The answer is neither a calendar nor data that can be read.', 'ouishare-widgets' );
			case 'http_request_not_executed':
				return __( 'this is no address of a public server.', 'ouishare-widgets' );
			default:
				return false === strpos( $message, 'valid URL' ) ? $message : __( 'this is no address of a public server.', 'ouishare-widgets' );
		}
	}

	/**
	 * What a status means for whoever configured the address.
	 *
	 * @param int $status Of HTTP.
	 */
	private static function status_text( int $status ): string {
		if ( 404 === $status || 410 === $status ) {
			return __( 'There is nothing at this address (404). Is it complete?', 'ouishare-widgets' );
		}
		if ( 401 === $status || 403 === $status ) {
			return __( 'The address is not public: the server refuses to answer (403).', 'ouishare-widgets' );
		}
		/* translators: %d: an HTTP status, such as 500. */
		return sprintf( __( 'The server answers with an error (%d).', 'ouishare-widgets' ), $status );
	}
}
