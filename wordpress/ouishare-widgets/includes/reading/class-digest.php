<?php
/**
 * What is kept of an answer.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Takes out of an answer, when it arrives, what a page view needs, so that the view has little to read.
 */
final class Digest {

	/** Most rows that are kept: what a page lists without script, with some that will be over in a week. */
	public const MOST = 100;
	/** Fields of a row that are read. */
	private const FIELDS = array( 'id', 'title', 'name', 'lang', 'url', 'start', 'published', 'end', 'timeZone', 'place', 'summary', 'status', 'online', 'geo', 'communityIds', 'consent', 'kind', 'tags', 'attendance', 'role', 'workstreams', 'tier', 'seriesId', 'parentId', 'featured' );

	/**
	 * The digest of an answer.
	 *
	 * @param string   $body     Of an answer.
	 * @param string   $format   That is configured for the address; empty: told from the answer.
	 * @param string   $resource That is looked for; empty where nobody says.
	 * @param int|null $now      Unix seconds; null: now.
	 * @return array{}|array{format: string, lang: string, items: array<int, array<string, mixed>>, is_read: bool, hrefs: array<string, mixed>, signup: array<string, mixed>} Items are rows where `is_read`, else as the wire contract writes them; `hrefs` are a manifest's addresses by resource, `signup` what it asks of those who join. Empty where the answer is not of the format, or of none.
	 */
	public static function of( string $body, string $format = '', string $resource = '', ?int $now = null ): array {
		$format      = strtolower( $format );
		$is_calendar = Formats::is_calendar( $body );
		if ( '' !== $format && $is_calendar !== ( 'ics' === $format ) ) {
			return array();
		}
		if ( $is_calendar ) {
			return array(
				'format'  => 'ics',
				'lang'    => '',
				'items'   => array_slice( Upcoming::plain( Calendar::rows( $body, $now ), $now ), 0, self::MOST ),
				'is_read' => true,
				'hrefs'   => array(),
				'signup'  => array(),
			);
		}
		$whole = Formats::json( $body );
		if ( null === $whole ) {
			return array();
		}
		$format = '' === $format ? Formats::sniff( $whole ) : $format;
		$page   = Formats::page( $whole, $format, $resource );
		$items  = isset( $page['items'] ) && is_array( $page['items'] ) ? $page['items'] : $page;
		$items  = array_slice( self::nearest( array_filter( $items, 'is_array' ), $resource, $now ), 0, self::MOST );
		return array(
			'format'  => $format,
			'lang'    => is_string( $page['lang'] ?? null ) ? $page['lang'] : '',
			'items'   => array_map( array( self::class, 'fields' ), $items ),
			'is_read' => false,
			'hrefs'   => array_map( array( self::class, 'href' ), is_array( $page['resources'] ?? null ) ? $page['resources'] : array() ),
			'signup'  => Signup_Offer::of( $page['signup'] ?? null ),
		);
	}

	/**
	 * Of events those that are not over, the next first, for there may be more than are kept; other rows as they are.
	 *
	 * @param array<mixed> $items    As written.
	 * @param string       $resource That is looked for; empty where nobody says.
	 * @param int|null     $now      Unix seconds; null: now.
	 * @return array<int, array<mixed>>
	 */
	private static function nearest( array $items, string $resource, ?int $now ): array {
		$dated = array_filter(
			$items,
			static function ( array $item ): bool {
				return isset( $item['start'] );
			}
		);
		if ( 'events' !== $resource && ( '' !== $resource || count( $dated ) < count( $items ) ) ) {
			return array_values( $items );
		}
		$rows = array();
		foreach ( $dated as $item ) {
			$rows[] = array(
				'id'    => Text::plain( $item['id'] ?? '' ),
				'start' => Text::plain( $item['start'] ),
				'end'   => Text::plain( $item['end'] ?? '' ),
				'zone'  => Text::plain( $item['timeZone'] ?? '' ),
				'item'  => $item,
			);
		}
		return array_column( Upcoming::of( $rows, $now ), 'item' );
	}

	/**
	 * A row with the fields that are read.
	 *
	 * @param array<mixed> $item As written.
	 * @return array<string, mixed>
	 */
	private static function fields( array $item ): array {
		return array_intersect_key( $item, array_flip( self::FIELDS ) );
	}

	/**
	 * A resource's address in a manifest.
	 *
	 * @param mixed $resource As written.
	 */
	private static function href( $resource ): string {
		return is_array( $resource ) && is_string( $resource['href'] ?? null ) ? $resource['href'] : '';
	}
}
