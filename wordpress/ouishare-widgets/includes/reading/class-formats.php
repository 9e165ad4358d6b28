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

	/** Resources of the wire contract, which are the names of an endpoint's files. */
	public const FILES = array( 'events', 'communities', 'partners', 'people', 'articles', 'projects' );
	/** Which resource a format is of, where it can be no other. */
	private const RESOURCES = array(
		'ics'       => 'events',
		'tribe'     => 'events',
		'mobilizon' => 'events',
		'gancio'    => 'events',
		'wp'        => 'articles',
		'jsonfeed'  => 'articles',
	);
	/** Which resource a format is likely to be of, where it can be of several. */
	private const LIKELY = array(
		'geojson'   => 'communities',
		'gogocarto' => 'communities',
	);
	/** Types of feeds that a web page may name, the most likely to be meant first. */
	private const NAMED = array( 'text/calendar', 'application/feed+json', 'application/geo+json' );
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
	 * Which resource an answer is of, where it says so by itself: a feed in another format, or one file of an endpoint, by its usual name.
	 *
	 * @param string $body    Of an answer.
	 * @param string $address That it was asked of.
	 * @return string Of the wire contract; empty for a manifest, a web page, and what cannot be told.
	 */
	public static function resource( string $body, string $address ): string {
		$whole  = self::is_calendar( $body ) ? null : self::json( $body );
		$format = null === $whole ? 'ics' : self::sniff( $whole );
		if ( null === $whole && ! self::is_calendar( $body ) ) {
			return '';
		}
		if ( 'ouishare' !== $format ) {
			return self::likely( $format );
		}
		$name = basename( (string) wp_parse_url( $address, PHP_URL_PATH ), '.json' );
		return is_array( $whole['items'] ?? null ) && in_array( $name, self::FILES, true ) ? $name : '';
	}

	/**
	 * Which resource a foreign format is of, most likely.
	 *
	 * @param string $format Its name.
	 */
	public static function likely( string $format ): string {
		return self::RESOURCES[ $format ] ?? self::LIKELY[ $format ] ?? '';
	}

	/**
	 * The feed that a web page names in its head, as sites with a calendar or articles do (HTML, link type `alternate`): people paste the
	 * address of the page that they see.
	 *
	 * @param string $body    Of an answer.
	 * @param string $address That it was asked of.
	 * @return string Absolute address; empty for a page that names none, and what is no page.
	 */
	public static function named( string $body, string $address ): string {
		$named = array();
		$tags  = new \WP_HTML_Tag_Processor( self::is_readable( $body ) ? '' : $body );
		while ( $tags->next_tag( 'link' ) ) {
			$is_other = preg_match( '/(^|\s)alternate(\s|$)/i', (string) $tags->get_attribute( 'rel' ) );
			$rank     = array_search( strtolower( trim( (string) $tags->get_attribute( 'type' ) ) ), self::NAMED, true );
			if ( $is_other && false !== $rank && is_string( $tags->get_attribute( 'href' ) ) ) {
				$named[ $rank ] = $named[ $rank ] ?? Text::absolute( preg_replace( '#^webcals?://#i', 'https://', $tags->get_attribute( 'href' ) ), $address );
			}
		}
		ksort( $named );
		return (string) reset( $named );
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
