<?php
/**
 * The test of a source.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Admin;

use OuiShare\Widgets\Reading\Calendar;
use OuiShare\Widgets\Reading\Digest;
use OuiShare\Widgets\Reading\Formats;
use OuiShare\Widgets\Reading\Rows;
use OuiShare\Widgets\Remote;
use WP_Error;
use WP_REST_Request;
use WP_REST_Server;

defined( 'ABSPATH' ) || exit;

/**
 * `POST /wp-json/ouishare/v1/test`, for administrators: asks an address as a widget would, and says in words what a visitor's
 * browser will meet there. The questions are those of `npx ouishare-endpoint check`.
 *
 * A finding: { level: good, warning or error, text }; one that tells what an address has names it as `resource`.
 */
final class Source_Test {

	private const CONTENT_KEYS = array( 'title', 'name' );

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'rest_api_init', array( self::class, 'register' ) );
	}

	/**
	 * Registers the route.
	 */
	public static function register(): void {
		register_rest_route(
			'ouishare/v1',
			'/test',
			array(
				'methods'             => WP_REST_Server::CREATABLE,
				'callback'            => array( self::class, 'answer' ),
				'permission_callback' => static function (): bool {
					return current_user_can( 'manage_options' );
				},
				'args'                => array(
					'address'  => array(
						'type'     => 'string',
						'required' => true,
					),
					'resource' => array(
						'type'    => 'string',
						'default' => '',
						'enum'    => array_keys( Source_Settings::resources() ),
					),
					'format'   => array(
						'type'    => 'string',
						'default' => '',
						'enum'    => array_merge( array( '' ), Source_Settings::FORMATS ),
					),
				),
			)
		);
	}

	/**
	 * The findings.
	 *
	 * @param WP_REST_Request $request With address, resource and format.
	 * @return array<int, array{level: string, text: string, resource?: string}>
	 */
	public static function answer( WP_REST_Request $request ): array {
		$address  = preg_replace( '#^webcals?://#i', 'https://', trim( $request['address'] ) );
		$resource = (string) $request['resource'];
		$findings = self::of_scheme( $address );
		$found    = Source_Settings::found( $address, (string) $request['format'] );
		if ( null !== $found['fault'] ) {
			// Each of the questions would wait as long.
			/* translators: 1: what was asked for, such as Events; 2: why it could not be read. */
			return array_merge( $findings, array( self::finding( 'error', sprintf( __( '%1$s: %2$s', 'ouishare-widgets' ), self::apart( $address ), Remote::words( $found['fault'] ) ) ) ) );
		}
		$findings = array_merge( $findings, self::of_found( $found, $resource ) );
		$resource = '' === $resource ? $found['resource'] : $resource;
		$address  = '' === $found['feed'] ? $address : $found['feed'];
		if ( '' !== $resource ) {
			return array_merge( $findings, self::of_rows( $address, $resource, (string) $request['format'] ) );
		}
		$base = preg_match( '/\.json(\?|$)/', $address ) ? '' : trailingslashit( $address );
		if ( '' === $base ) {
			return array_merge( $findings, self::of_manifest( $address ) );
		}
		foreach ( Formats::FILES as $one ) {
			// No calendar feed is asked of an endpoint.
			$findings = array_merge( $findings, self::of_rows( "$base$one.json", $one, '', 'events' === $one ? __( 'Events', 'ouishare-widgets' ) : '' ) );
		}
		return array_merge( $findings, self::of_headers( $base . 'events.json' ), self::of_manifest( $base . 'ouishare.json' ) );
	}

	/**
	 * What an address turned out to be, that nobody has said.
	 *
	 * @param array<string, mixed> $found  Of Source_Settings::found().
	 * @param string               $chosen Resource that somebody has said; empty: an endpoint, or nothing.
	 * @return array<int, array{level: string, text: string, resource?: string}>
	 */
	private static function of_found( array $found, string $chosen ): array {
		$findings = array();
		if ( '' !== $found['feed'] ) {
			/* translators: %s: address of a feed. */
			$findings[] = self::finding( 'good', sprintf( __( 'This is a web page, and it names a feed, which will be taken instead: %s', 'ouishare-widgets' ), self::apart( $found['feed'] ) ) );
		}
		if ( '' === $chosen && '' !== $found['resource'] ) {
			/* translators: %s: what a source has, such as Events (a calendar feed). */
			$words      = __( 'This is a feed, and will be kept as such: %s', 'ouishare-widgets' );
			$findings[] = self::finding( 'good', sprintf( $words, Source_Settings::resources()[ $found['resource'] ] ) ) + array( 'resource' => $found['resource'] );
		}
		return $findings;
	}

	/**
	 * Whether visitors' browsers may read an endpoint, and keep what they read.
	 *
	 * @param string $address Of a file of the endpoint.
	 * @return array<int, array{level: string, text: string}>
	 */
	private static function of_headers( string $address ): array {
		$answer = Remote::get( $address );
		$own    = untrailingslashit( set_url_scheme( home_url(), is_ssl() ? 'https' : 'http' ) );
		if ( is_wp_error( $answer ) || 0 === strpos( $address, $own . '/' ) ) {
			return array();
		}
		$findings = array();
		if ( ! in_array( $answer['cors'], array( '*', $own ), true ) ) {
			$findings[] = self::finding( 'error', __( 'Visitors’ browsers may not read this endpoint: its server has to send the header “Access-Control-Allow-Origin: *”.', 'ouishare-widgets' ) );
		}
		if ( '' === $answer['cache'] && '' === $answer['etag'] ) {
			$findings[] = self::finding( 'warning', __( 'The endpoint sends neither Cache-Control nor ETag, so that browsers read everything anew with every page.', 'ouishare-widgets' ) );
		}
		return $findings;
	}

	/**
	 * What a browser thinks of the scheme.
	 *
	 * @param string $address Asked for.
	 * @return array<int, array{level: string, text: string}>
	 */
	private static function of_scheme( string $address ): array {
		if ( is_ssl() && preg_match( '#^http://#i', $address ) ) {
			return array( self::finding( 'error', __( 'Your site is served over https and this address is not: browsers will refuse to ask it. Write https://.', 'ouishare-widgets' ) ) );
		}
		return array();
	}

	/**
	 * What is in a file of rows.
	 *
	 * @param string $address  Of the file.
	 * @param string $resource That it should have.
	 * @param string $format   That is named for it; empty: told from the answer.
	 * @param string $name     What that is called; empty: as in the settings.
	 * @return array<int, array{level: string, text: string}>
	 */
	private static function of_rows( string $address, string $resource, string $format = '', string $name = '' ): array {
		$name   = '' === $name ? Source_Settings::resources()[ $resource ] : $name;
		$answer = Remote::get( Formats::question( $address, $format ) );
		if ( is_wp_error( $answer ) ) {
			$is_missing = 404 === ( $answer->get_error_data()['status'] ?? 0 );
			/* translators: 1: what was asked for, such as Events; 2: why it could not be read. */
			return array( self::finding( $is_missing ? 'warning' : 'error', sprintf( __( '%1$s: %2$s', 'ouishare-widgets' ), $name, Remote::words( $answer ) ) ) );
		}
		$rows = self::rows( $answer['body'], $format, $resource );
		if ( null === $rows ) {
			/* translators: %s: what was asked for, such as Events. */
			return array( self::finding( 'error', sprintf( __( '%s: the answer is a web page or something else, and neither a calendar nor data. Is this the address of the feed itself?', 'ouishare-widgets' ), $name ) ) );
		}
		list( $good, $bad ) = $rows;
		if ( 0 === $good && 0 === $bad ) {
			/* translators: %s: what was asked for, such as Events. */
			return array( self::finding( 'warning', sprintf( __( '%s: can be read, and has nothing in it yet.', 'ouishare-widgets' ), $name ) ) );
		}
		/* translators: 1: what was asked for, such as Events; 2: a number. */
		$findings = array( self::finding( 0 === $good ? 'error' : 'good', sprintf( __( '%1$s: %2$s can be read.', 'ouishare-widgets' ), $name, number_format_i18n( $good ) ) ) );
		if ( $bad > 0 ) {
			/* translators: 1: what was asked for, such as Events; 2: a number. */
			$findings[] = self::finding( 'warning', sprintf( __( '%1$s: %2$s are left out, for they have no title.', 'ouishare-widgets' ), $name, number_format_i18n( $bad ) ) );
		}
		return 'events' === $resource && $good > 0 ? array_merge( $findings, self::of_next( $answer['body'], $format, $address ) ) : $findings;
	}

	/**
	 * What an agenda would begin with.
	 *
	 * @param string $body    Of an answer.
	 * @param string $format  That is named for it; empty: told from the answer.
	 * @param string $address Of the answer.
	 * @return array<int, array{level: string, text: string}>
	 */
	private static function of_next( string $body, string $format, string $address ): array {
		$digest = Digest::of( $body, $format, 'events' );
		$rows   = array() === $digest ? array() : Rows::of( $digest, 'events', get_bloginfo( 'language' ), $address );
		if ( array() === $rows ) {
			return array( self::finding( 'warning', __( 'None of them is still to come, so an agenda shows nothing yet.', 'ouishare-widgets' ) ) );
		}
		/* translators: 1: title of an event; 2: its date. */
		$words = __( 'The next is “%1$s”, %2$s.', 'ouishare-widgets' );
		return array( self::finding( 'good', sprintf( $words, self::apart( $rows[0]['title'] ), self::apart( $rows[0]['moment']->words() ) ) ) );
	}

	/**
	 * A text of somebody else's inside a sentence, which may run the other way (Unicode, isolates).
	 *
	 * @param string $text As written.
	 */
	private static function apart( string $text ): string {
		return "\u{2068}$text\u{2069}";
	}

	/**
	 * Counts rows.
	 *
	 * @param string $body     Of an answer.
	 * @param string $format   That is named for it; empty: told from the answer.
	 * @param string $resource That is looked for.
	 * @return array{0: int, 1: int}|null Readable ones, and others; null: not data.
	 */
	private static function rows( string $body, string $format, string $resource ): ?array {
		if ( Formats::is_calendar( $body ) ) {
			return array( count( Calendar::rows( $body ) ), 0 );
		}
		$whole = Formats::json( $body );
		if ( null === $whole ) {
			return null;
		}
		$page  = Formats::page( $whole, '' === $format ? Formats::sniff( $whole ) : $format, $resource );
		$items = $page['items'] ?? $page;
		$items = is_array( $items ) ? array_filter( $items, 'is_array' ) : array();
		$good  = array_filter(
			$items,
			static function ( array $item ): bool {
				return array() !== array_filter( array_intersect_key( $item, array_flip( self::CONTENT_KEYS ) ) );
			}
		);
		return array( count( $good ), count( $items ) - count( $good ) );
	}

	/**
	 * What is in a manifest.
	 *
	 * @param string $address Of the manifest.
	 * @return array<int, array{level: string, text: string}>
	 */
	private static function of_manifest( string $address ): array {
		$answer = Remote::get( $address );
		$json   = is_wp_error( $answer ) ? null : Formats::json( $answer['body'] );
		if ( null === $json ) {
			$why = is_wp_error( $answer ) ? Remote::words( $answer ) : __( 'it is not JSON.', 'ouishare-widgets' );
			/* translators: %s: why it could not be read. */
			return array( self::finding( 'warning', sprintf( __( 'The manifest, which a sign-up needs, could not be read: %s', 'ouishare-widgets' ), $why ) ) );
		}
		$version = is_scalar( $json['version'] ?? null ) ? (string) $json['version'] : '';
		if ( ! preg_match( '/^1(\.\d+)?$/', $version ) ) {
			/* translators: %s: a version number. */
			return array( self::finding( 'error', sprintf( __( 'The endpoint speaks version “%s” of the contract; these widgets read version 1.', 'ouishare-widgets' ), $version ) ) );
		}
		return array(
			isset( $json['signup'] )
				? self::finding( 'good', __( 'The endpoint takes sign-ups.', 'ouishare-widgets' ) )
				: self::finding( 'warning', __( 'The endpoint takes no sign-ups.', 'ouishare-widgets' ) ),
		);
	}

	/**
	 * A finding.
	 *
	 * @param string $level good, warning or error.
	 * @param string $text  In words.
	 * @return array{level: string, text: string}
	 */
	private static function finding( string $level, string $text ): array {
		return compact( 'level', 'text' );
	}
}
