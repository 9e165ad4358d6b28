<?php
/**
 * What an answer is.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the formats of the wire contract apart, by what an answer says and not by its type: calendar hosts send any.
 */
final class Formats {

	/** Which resource a format is of, where it can be no other. */
	private const RESOURCES = array(
		'ics'       => 'events',
		'tribe'     => 'events',
		'mobilizon' => 'events',
		'gancio'    => 'events',
		'wp'        => 'articles',
		'jsonfeed'  => 'articles',
	);
	/** How foreign JSON becomes a page of the wire contract. */
	private const READERS = array(
		'tribe'     => array( Event_Feeds::class, 'tribe' ),
		'mobilizon' => array( Event_Feeds::class, 'mobilizon' ),
		'gancio'    => array( Event_Feeds::class, 'gancio' ),
		'wp'        => array( Article_Feeds::class, 'wp' ),
		'jsonfeed'  => array( Article_Feeds::class, 'jsonfeed' ),
		'geojson'   => array( Place_Feeds::class, 'geojson' ),
		'gogocarto' => array( Place_Feeds::class, 'gogocarto' ),
	);

	/**
	 * Whether a body is a calendar or JSON. A web page, which captive portals and log-in pages answer, is neither.
	 *
	 * @param string $body Of an answer.
	 */
	public static function is_readable( string $body ): bool {
		return self::is_calendar( $body ) || null !== self::json( $body );
	}

	/**
	 * Whether a body is an iCalendar file (RFC 5545).
	 *
	 * @param string $body Of an answer.
	 */
	public static function is_calendar( string $body ): bool {
		return 0 === stripos( ltrim( $body, "\xEF\xBB\xBF \r\n\t" ), 'BEGIN:VCALENDAR' );
	}

	/**
	 * The object or list that a body is as JSON; null for anything else.
	 *
	 * @param string $body Of an answer.
	 * @return array<mixed>|null
	 */
	public static function json( string $body ): ?array {
		$value = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $body ), true, 64 );
		return is_array( $value ) ? $value : null;
	}

	/**
	 * The format that JSON shows; the wire contract's own where nothing speaks for another.
	 *
	 * @param array<mixed> $whole As decoded.
	 */
	public static function sniff( array $whole ): string {
		$first = Fields::of( $whole[0] ?? null );
		$data  = $whole['data'] ?? null;
		$signs = array(
			'geojson'   => in_array( $whole['type'] ?? null, array( 'FeatureCollection', 'Feature' ), true ),
			'jsonfeed'  => 0 === strpos( Fields::text( $whole, 'version' ), 'https://jsonfeed.org/' ),
			'tribe'     => is_array( $whole['events'] ?? null ) && is_string( $whole['rest_url'] ?? null ),
			'mobilizon' => array() !== preg_grep( '/event|group/i', array_keys( Fields::of( $data ) ) ),
			'gogocarto' => Fields::is_list( $data ) && is_string( $whole['ontology'] ?? null ),
			'wp'        => array_key_exists( 'rendered', Fields::of( $first['title'] ?? null ) ),
			'gancio'    => is_int( $first['start_datetime'] ?? null ) || is_float( $first['start_datetime'] ?? null ),
		);
		return (string) ( array_search( true, $signs, true ) ?: 'ouishare' );
	}

	/**
	 * JSON of any format as a page of the wire contract.
	 *
	 * @param array<mixed> $whole    As decoded.
	 * @param string       $format   Of the answer.
	 * @param string       $resource That is looked for; empty where nobody says.
	 * @return array<mixed> A page, or a bare list of rows.
	 */
	public static function page( array $whole, string $format, string $resource ): array {
		$reader = self::READERS[ $format ] ?? null;
		return null === $reader ? $whole : $reader( $whole, $resource );
	}

	/**
	 * Whether a format can be of a resource: an agenda holds no articles.
	 *
	 * @param string $format   Of an answer; empty where it is not known.
	 * @param string $resource Of the wire contract.
	 */
	public static function holds( string $format, string $resource ): bool {
		return ( self::RESOURCES[ $format ] ?? $resource ) === $resource;
	}

	/**
	 * Where an address is asked: some publishers are asked in a way of their own.
	 *
	 * @param string $address Absolute http(s) address.
	 * @param string $format  That is configured for it, or empty.
	 */
	public static function question( string $address, string $format ): string {
		return 'mobilizon' === $format ? Mobilizon_Question::address( $address, gmdate( 'Y-m-d' ) ) : $address;
	}
}
