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
	private const MOST = 100;
	/** Fields of a row that are read. */
	private const FIELDS = array( 'title', 'name', 'lang', 'url', 'start', 'published', 'end', 'timeZone', 'place', 'summary', 'status', 'online', 'communityIds', 'consent' );

	/**
	 * The digest of an answer.
	 *
	 * @param string $body Of an answer.
	 * @return array{}|array{lang: string, items: array<int, array<string, mixed>>, is_read: bool, hrefs: array<string, mixed>} Items are rows where `is_read`, else as written; `hrefs` are a manifest's addresses by resource. Empty where the answer is neither a calendar nor JSON.
	 */
	public static function of( string $body ): array {
		if ( Formats::is_calendar( $body ) ) {
			return array(
				'lang'    => '',
				'items'   => array_slice( Upcoming::plain( Calendar::rows( $body ) ), 0, self::MOST ),
				'is_read' => true,
				'hrefs'   => array(),
			);
		}
		$page = Formats::json( $body );
		if ( null === $page ) {
			return array();
		}
		$items = isset( $page['items'] ) && is_array( $page['items'] ) ? $page['items'] : $page;
		$items = array_slice( array_filter( $items, 'is_array' ), 0, self::MOST );
		return array(
			'lang'    => is_string( $page['lang'] ?? null ) ? $page['lang'] : '',
			'items'   => array_values( array_map( array( self::class, 'fields' ), $items ) ),
			'is_read' => false,
			'hrefs'   => array_map( array( self::class, 'href' ), is_array( $page['resources'] ?? null ) ? $page['resources'] : array() ),
		);
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
