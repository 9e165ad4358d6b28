<?php
/**
 * Events as other programs have them.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Turns feeds of events into pages of the wire contract, of which `Rows` makes rows: The Events Calendar, Mobilizon, Gancio.
 */
final class Event_Feeds {

	/** How deep a list of events lies in any answer of Mobilizon: data, group, organizedEvents, elements. */
	private const DEPTH = 4;
	/** What others call what has become of an event. */
	private const STATUSES = array(
		'canceled'  => 'cancelled',
		'cancelled' => 'cancelled',
		'postponed' => 'postponed',
		'tentative' => 'tentative',
	);

	/**
	 * The Events Calendar, `tribe/events/v1/events`.
	 *
	 * @param array<mixed> $whole Of the answer.
	 * @return array{items: array<int, array<string, mixed>>} A page.
	 */
	public static function tribe( array $whole ): array {
		$items = array();
		foreach ( Fields::objects( $whole['events'] ?? null ) as $event ) {
			$virtual = true === ( $event['is_virtual'] ?? null ) ? Fields::address( $event, 'virtual_url' ) : '';
			$items[] = array(
				'id'     => Fields::text( $event, 'id', 'global_id' ),
				'title'  => Fields::line( $event, 'title' ),
				'url'    => Fields::address( $event, 'url' ),
				'status' => self::STATUSES[ strtolower( Fields::text( $event, 'event_status', 'status' ) ) ] ?? '',
				'online' => array( 'url' => $virtual ),
				'place'  => self::venue( $event['venue'] ?? null ),
			) + self::tribe_times( $event );
		}
		return compact( 'items' );
	}

	/**
	 * A venue, which is an object, or a list of them that may be empty.
	 *
	 * @param mixed $raw As written.
	 * @return array{name: string, city: string}
	 */
	private static function venue( $raw ): array {
		$venue = Fields::objects( $raw )[0] ?? Fields::of( $raw );
		return array(
			'name' => Fields::line( $venue, 'venue' ),
			'city' => Fields::line( $venue, 'city' ),
		);
	}

	/**
	 * The wall time of the place; of a whole day the dates alone, the last one included.
	 *
	 * @param array<mixed> $event As written.
	 * @return array{start: string, end: string, timeZone: string}
	 */
	private static function tribe_times( array $event ): array {
		$times = array( Fields::text( $event, 'start_date' ), Fields::text( $event, 'end_date' ) );
		$zone  = Fields::text( $event, 'timezone' );
		if ( in_array( $event['all_day'] ?? null, array( true, 'true' ), true ) ) {
			$times = array( substr( $times[0], 0, 10 ), substr( $times[1], 0, 10 ) );
			$zone  = '';
		}
		$offset = '' === $zone ? '' : self::offset( $zone );
		foreach ( $times as $at => $time ) {
			$times[ $at ] = '' === $time ? '' : str_replace( ' ', 'T', $time ) . $offset;
		}
		return array(
			'start'    => $times[0],
			'end'      => $times[1],
			'timeZone' => '' === $offset ? $zone : '',
		);
	}

	/**
	 * A zone by its offset, as WordPress has it for who chose no city: `UTC+2`, `UTC-4.5`.
	 *
	 * @param string $zone As written.
	 * @return string Such as `+02:00`; empty where it is none.
	 */
	private static function offset( string $zone ): string {
		if ( preg_match( '/^(?:UTC|GMT)$/i', $zone ) ) {
			return 'Z';
		}
		if ( ! preg_match( '/^UTC([+-])(\d{1,2})(?:([:.])(\d{1,2}))?$/i', $zone, $parts ) ) {
			return '';
		}
		// A half is written as .5, a quarter as .25.
		$minutes = '.' === ( $parts[3] ?? '' ) ? round( 60 * (float) "0.{$parts[4]}" ) : (int) ( $parts[4] ?? 0 );
		return sprintf( '%s%02d:%02d', $parts[1], $parts[2], $minutes );
	}

	/**
	 * Mobilizon: the answer to the question of `Mobilizon_Question`, or to any like it.
	 *
	 * @param array<mixed> $whole Of the answer.
	 * @return array{items: array<int, array<string, mixed>>} A page.
	 */
	public static function mobilizon( array $whole ): array {
		$items = array();
		foreach ( self::mobilizon_events( $whole['data'] ?? null, self::DEPTH ) as $event ) {
			$address = Fields::of( $event['physicalAddress'] ?? null );
			$zone    = Fields::text( Fields::of( $event['options'] ?? null ), 'timezone' );
			$items[] = array(
				'id'       => Fields::text( $event, 'uuid', 'id' ),
				'title'    => Fields::line( $event, 'title' ),
				'url'      => Fields::address( $event, 'url' ),
				'lang'     => Fields::text( $event, 'language' ),
				'start'    => Fields::text( $event, 'beginsOn' ),
				'end'      => Fields::text( $event, 'endsOn' ),
				'timeZone' => '' === $zone ? Fields::text( $address, 'timezone' ) : $zone,
				'status'   => self::STATUSES[ strtolower( Fields::text( $event, 'status' ) ) ] ?? '',
				'online'   => array( 'url' => Fields::address( $event, 'onlineAddress' ) ),
				'place'    => array(
					'name' => Fields::line( $address, 'description' ),
					'city' => Fields::line( $address, 'locality' ),
				),
			);
		}
		return compact( 'items' );
	}

	/**
	 * The events in an answer, wherever they are.
	 *
	 * @param mixed $value As written.
	 * @param int   $depth How deep they may lie.
	 * @return array<int, array<mixed>>
	 */
	private static function mobilizon_events( $value, int $depth ): array {
		if ( $depth < 0 || ! is_array( $value ) ) {
			return array();
		}
		foreach ( Fields::objects( $value ) as $each ) {
			if ( array_key_exists( 'beginsOn', $each ) ) {
				return Fields::objects( $value );
			}
		}
		$found = array();
		foreach ( $value as $inner ) {
			$found = array_merge( $found, self::mobilizon_events( $inner, $depth - 1 ) );
		}
		return $found;
	}

	/**
	 * Gancio, `/api/events`. Its times are instants, in seconds since 1970.
	 *
	 * @param array<mixed> $whole Of the answer.
	 * @return array{items: array<int, array<string, mixed>>} A page.
	 */
	public static function gancio( array $whole ): array {
		$items = array();
		foreach ( Fields::objects( $whole ) as $event ) {
			$slug    = Fields::text( $event, 'slug', 'id' );
			$online  = Fields::is_list( $event['online_locations'] ?? null ) ? $event['online_locations'] : array();
			$items[] = array(
				'id'     => Fields::text( $event, 'id' ),
				'title'  => Fields::line( $event, 'title' ),
				'url'    => '' === $slug ? '' : '/event/' . rawurlencode( $slug ),
				'start'  => self::instant( $event['start_datetime'] ?? null ),
				'end'    => self::instant( $event['end_datetime'] ?? null ),
				'online' => array( 'url' => Fields::address( $online, '0' ) ),
				'place'  => array( 'name' => Fields::line( Fields::of( $event['place'] ?? null ), 'name' ) ),
			);
		}
		return compact( 'items' );
	}

	/**
	 * Seconds since 1970 as the wire contract writes an instant.
	 *
	 * @param mixed $seconds As written.
	 */
	private static function instant( $seconds ): string {
		// To the year 9999, whatever the number.
		return is_numeric( $seconds ) && abs( $seconds ) < 253402300800 ? gmdate( 'Y-m-d\TH:i:s\Z', (int) $seconds ) : '';
	}
}
