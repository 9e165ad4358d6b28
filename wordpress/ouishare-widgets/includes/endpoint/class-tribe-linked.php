<?php
/**
 * Venues and organizers of The Events Calendar.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * What events are linked to: posts of types `tribe_venue` and `tribe_organizer`, of which only published ones are told.
 */
final class Tribe_Linked {

	/**
	 * Reads all that these events are linked to, in two queries.
	 *
	 * @param int[] $events Whose meta are in the cache.
	 */
	public static function prime( array $events ): void {
		$ids = array();
		foreach ( $events as $event ) {
			$ids = array_merge( $ids, self::ids( $event, '_EventVenueID' ), self::ids( $event, '_EventOrganizerID' ) );
		}
		_prime_post_caches( array_unique( $ids ), false, true );
	}

	/**
	 * Where an event is.
	 *
	 * @param int $event Its id.
	 * @return array{place: array<string, string>, geo: array<string, mixed>|null}|null
	 */
	public static function venue( int $event ): ?array {
		foreach ( self::linked( $event, '_EventVenueID', 'tribe_venue' ) as $venue ) {
			$place = Value::filled(
				array(
					'name'       => Text::title( get_the_title( $venue ), Text::NAME ),
					'street'     => self::meta( $venue, '_VenueAddress' ),
					'city'       => self::meta( $venue, '_VenueCity' ),
					'region'     => self::meta( $venue, '_VenueStateProvince', '_VenueProvince', '_VenueState' ),
					'postalCode' => self::meta( $venue, '_VenueZip' ),
					'country'    => Countries::code( self::meta( $venue, '_VenueCountry' ) ),
				)
			);
			if ( array() !== $place ) {
				return array(
					'place' => $place,
					'geo'   => Value::geo( get_post_meta( $venue->ID, '_VenueLat', true ), get_post_meta( $venue->ID, '_VenueLng', true ) ),
				);
			}
		}
		return null;
	}

	/**
	 * Who invites: all names, and the address of the first.
	 *
	 * @param int $event Its id.
	 * @return array{name: string, url?: string}|null
	 */
	public static function organizer( int $event ): ?array {
		$names = array();
		$url   = null;
		foreach ( self::linked( $event, '_EventOrganizerID', 'tribe_organizer' ) as $organizer ) {
			$names[] = Text::title( get_the_title( $organizer ), Text::NAME );
			$url     = $url ?? Value::url( get_post_meta( $organizer->ID, '_OrganizerWebsite', true ) );
		}
		$name = Text::line( implode( ', ', array_filter( $names ) ), Text::NAME );
		return '' === $name ? null : Value::filled(
			array(
				'name' => $name,
				'url'  => $url,
			)
		);
	}

	/**
	 * Published posts that an event names.
	 *
	 * @param int    $event Its id.
	 * @param string $key   Of the meta with their ids.
	 * @param string $type  Theirs.
	 * @return WP_Post[]
	 */
	private static function linked( int $event, string $key, string $type ): array {
		$posts = array_filter( array_map( 'get_post', self::ids( $event, $key ) ) );
		return array_filter(
			$posts,
			static function ( WP_Post $post ) use ( $type ): bool {
				return $type === $post->post_type && 'publish' === $post->post_status && '' === $post->post_password;
			}
		);
	}

	/**
	 * Ids in the meta of an event: one meta each, and in old data a list in one.
	 *
	 * @param int    $event Its id.
	 * @param string $key   Of the meta.
	 * @return int[]
	 */
	private static function ids( int $event, string $key ): array {
		$ids = array();
		foreach ( get_post_meta( $event, $key ) as $value ) {
			$ids = array_merge( $ids, array_map( 'intval', array_filter( (array) $value, 'is_numeric' ) ) );
		}
		return array_values( array_unique( array_filter( $ids ) ) );
	}

	/**
	 * The first of some meta that says anything.
	 *
	 * @param WP_Post $post    Any.
	 * @param string  ...$keys Of the meta.
	 */
	private static function meta( WP_Post $post, string ...$keys ): string {
		foreach ( $keys as $key ) {
			$value = get_post_meta( $post->ID, $key, true );
			$text  = is_scalar( $value ) ? Text::line( Text::of_html( (string) $value ), Text::NAME ) : '';
			if ( '' !== $text ) {
				return $text;
			}
		}
		return '';
	}
}
