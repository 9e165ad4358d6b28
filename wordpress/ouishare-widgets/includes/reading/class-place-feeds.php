<?php
/**
 * Places as other programs have them.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Turns feeds of places into pages of the wire contract, of which `Rows` makes rows: GeoJSON, whose features may be events,
 * and GoGoCarto.
 */
final class Place_Feeds {

	private const STARTS = array( 'start', 'startDate', 'start_date', 'starts', 'begin', 'dtstart', 'date' );
	private const ENDS   = array( 'end', 'endDate', 'end_date', 'ends', 'dtend' );

	/**
	 * GeoJSON (RFC 7946): communities, or events where those are looked for or every feature has a date.
	 *
	 * @param array<mixed> $whole    Of the answer.
	 * @param string       $resource That is looked for; empty where nobody says.
	 * @return array{items: array<int, array<string, mixed>>} A page.
	 */
	public static function geojson( array $whole, string $resource ): array {
		$features = 'Feature' === ( $whole['type'] ?? '' ) ? array( $whole ) : Fields::objects( $whole['features'] ?? null );
		$dated    = '' === $resource ? array_filter( $features, array( self::class, 'has_date' ) ) : array();
		$events   = 'events' === $resource || ( array() !== $dated && count( $dated ) === count( $features ) );
		$items    = array();
		foreach ( $features as $feature ) {
			$own  = Fields::of( $feature['properties'] ?? null );
			$id   = Fields::text( $feature, 'id' );
			$item = array(
				'id'      => '' === $id ? Fields::text( $own, 'id', '@id', 'uuid', 'slug' ) : $id,
				'title'   => Fields::line( $own, 'name', 'title', 'nom', 'label', 'Name', 'NAME' ),
				'url'     => Fields::address( $own, 'url', 'website', 'link', 'site', 'contact:website' ),
				'lang'    => Fields::text( $own, 'lang', 'language' ),
				'summary' => Fields::line( $own, 'summary', 'abstract', 'tagline' ),
				'place'   => array(
					'name' => Fields::line( $own, 'place', 'venue', 'location' ),
					'city' => Fields::line( $own, 'city', 'town', 'ville', 'addr:city', 'locality' ),
				),
			);
			if ( $events ) {
				$item += array(
					'start'    => Fields::text( $own, ...self::STARTS ),
					'end'      => Fields::text( $own, ...self::ENDS ),
					'timeZone' => Fields::text( $own, 'timeZone', 'timezone' ),
				);
			}
			$items[] = $item;
		}
		return compact( 'items' );
	}

	/**
	 * Whether a feature says when.
	 *
	 * @param array<mixed> $feature As written.
	 */
	private static function has_date( array $feature ): bool {
		return '' !== Fields::text( Fields::of( $feature['properties'] ?? null ), ...self::STARTS );
	}

	/**
	 * GoGoCarto, `/api/elements.json`.
	 *
	 * @param array<mixed> $whole Of the answer.
	 * @return array{items: array<int, array<string, mixed>>} A page.
	 */
	public static function gogocarto( array $whole ): array {
		$data  = Fields::is_list( $whole ) ? $whole : Fields::of( $whole['data'] ?? null );
		$items = array();
		foreach ( Fields::is_list( $data ) ? Fields::objects( $data ) : array( $data ) as $element ) {
			$city    = Fields::line( Fields::of( $element['address'] ?? null ), 'addressLocality' );
			$items[] = array(
				'id'      => Fields::text( $element, 'id' ),
				'title'   => Fields::line( $element, 'name', 'title', 'nom' ),
				'url'     => Fields::address( $element, 'website', 'siteWeb', 'url' ),
				'summary' => Fields::line( $element, 'abstract' ),
				'place'   => array( 'city' => '' === $city ? Fields::line( $element, 'addressLocality' ) : $city ),
			);
		}
		return compact( 'items' );
	}
}
