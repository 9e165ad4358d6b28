<?php
/**
 * Times of events.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use DateTimeImmutable;
use DateTimeZone;
use Throwable;

defined( 'ABSPATH' ) || exit;

/**
 * When something is, as the contract has it: wall time and zone travel. A zone is an `Area/Place` or `UTC`; an offset, which
 * WordPress has where nobody chose a city, stands behind the time.
 */
final class Times {

	/** Of a day and, behind a `T` or a blank, a time. */
	private const WALL = '/^(\d{4}-\d\d-\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?))?/';

	/** Hours; no place is further from UTC. */
	private const LARGEST_OFFSET = 14;

	private const OFFSET = '/^(?:UTC|GMT)?([+-])(\d{1,2})(?:([:.])(\d{1,2}))?$/i';

	/**
	 * Whether the calendar of the years 1 to 9999 has a day.
	 *
	 * @param string $day `YYYY-MM-DD`.
	 */
	public static function is_day( string $day ): bool {
		return 1 === preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/', $day, $part ) && checkdate( (int) $part[2], (int) $part[3], (int) $part[1] );
	}

	/**
	 * A wall time as stored by us or The Events Calendar, in the wire's form; seconds that are none are left out.
	 *
	 * @param mixed $raw `YYYY-MM-DD`, with ` HH:mm:ss` or `THH:mm`.
	 * @return string '' for what is no time.
	 */
	public static function wall( $raw ): string {
		if ( ! is_string( $raw ) || ! preg_match( self::WALL, trim( $raw ), $part ) || ! self::is_day( $part[1] ) ) {
			return '';
		}
		$time = preg_replace( '/^(\d\d:\d\d):00$/', '$1', $part[2] ?? '' );
		return $part[1] . ( '' === $time ? '' : 'T' . $time );
	}

	/**
	 * The zone of a name: `Europe/Paris`, `UTC`, `+02:00`, `UTC+5.5`.
	 *
	 * @param mixed $raw As stored; the site's zone for nothing and for what is no zone.
	 */
	public static function zone( $raw ): DateTimeZone {
		$name = is_string( $raw ) ? trim( $raw ) : '';
		if ( preg_match( self::OFFSET, $name, $part ) && (int) $part[2] <= self::LARGEST_OFFSET ) {
			$minutes = '.' === ( $part[3] ?? '' ) ? (int) round( 60 * (float) ( '0.' . $part[4] ) ) : (int) ( $part[4] ?? 0 );
			$name    = sprintf( '%s%02d:%02d', $part[1], $part[2], $minutes );
		}
		try {
			return '' === $name ? wp_timezone() : new DateTimeZone( $name );
		} catch ( Throwable $e ) {
			return wp_timezone();
		}
	}

	/**
	 * The name by which a zone travels.
	 *
	 * @param DateTimeZone $zone A zone.
	 * @return string '' for an offset, and for an abbreviation, which says one only.
	 */
	public static function zone_name( DateTimeZone $zone ): string {
		$name = $zone->getName();
		return 'UTC' === $name || preg_match( '~^[A-Za-z][\w.+-]*(?:/[\w.+-]+)+$~', $name ) ? $name : '';
	}

	/**
	 * Start and end as the fields of a row, with what is needed to sort and to part them.
	 *
	 * @param string       $start Wall time; required.
	 * @param string       $end   Wall time, of a whole day the last one; '' for none. One before the start is left out.
	 * @param DateTimeZone $zone  Of both.
	 * @return array{fields: array<string, string>, at: int, until: int, last: string, backwards: bool} Unix seconds, and the last local day.
	 */
	public static function span( string $start, string $end, DateTimeZone $zone ): array {
		$at        = self::instant( $start, $zone );
		$until     = '' === $end ? self::usual_end( $start, $zone ) : self::end_instant( $end, $zone );
		$backwards = '' !== $end && ( $until < $at || ( $until === $at && 10 === strlen( $end ) ) );
		if ( $backwards ) {
			$end   = '';
			$until = self::usual_end( $start, $zone );
		}
		return array(
			'fields'    => Value::filled(
				array(
					'start'    => self::wire( $start, $zone ),
					'end'      => $end === $start && 10 === strlen( $end ) ? '' : self::wire( $end, $zone ),
					'timeZone' => self::zone_name( $zone ),
				)
			),
			'at'        => $at,
			'until'     => $until,
			'last'      => '' === $end ? substr( $start, 0, 10 ) : max( substr( $start, 0, 10 ), substr( $end, 0, 10 ) ),
			'backwards' => $backwards,
		);
	}

	/**
	 * A moment of the site's clock, zone included.
	 *
	 * @param DateTimeImmutable $moment Any.
	 */
	public static function moment( DateTimeImmutable $moment ): string {
		$name = self::zone_name( $moment->getTimezone() );
		return $moment->format( 'Y-m-d\TH:i:sP' ) . ( '' === $name ? '' : '[' . $name . ']' );
	}

	/**
	 * A UTC time of WordPress (`post_modified_gmt`) as a `Time`.
	 *
	 * @param string $gmt `YYYY-MM-DD HH:mm:ss`.
	 * @return string '' for none.
	 */
	public static function utc( string $gmt ): string {
		$wall = self::wall( $gmt );
		return 10 < strlen( $wall ) ? $wall . 'Z' : '';
	}

	/**
	 * When a wall time is; of a day its first instant. In a gap the later wall time counts, in a fold the first.
	 *
	 * @param string       $wall Wall time.
	 * @param DateTimeZone $zone Its zone. A day at an offset counts as one of UTC, as the contract has it.
	 */
	private static function instant( string $wall, DateTimeZone $zone ): int {
		$is_day = 10 === strlen( $wall );
		return ( new DateTimeImmutable( $wall, $is_day && '' === self::zone_name( $zone ) ? new DateTimeZone( 'UTC' ) : $zone ) )->getTimestamp();
	}

	/**
	 * When a span is over: of a day its end.
	 *
	 * @param string       $end  Wall time.
	 * @param DateTimeZone $zone Its zone.
	 */
	private static function end_instant( string $end, DateTimeZone $zone ): int {
		return 10 === strlen( $end ) ? self::instant( gmdate( 'Y-m-d', (int) strtotime( $end . 'T12:00:00Z' ) + DAY_IN_SECONDS ), $zone ) : self::instant( $end, $zone );
	}

	/**
	 * The end of what says none: the day's, or three hours later.
	 *
	 * @param string       $start Wall time.
	 * @param DateTimeZone $zone  Its zone.
	 */
	private static function usual_end( string $start, DateTimeZone $zone ): int {
		return 10 === strlen( $start ) ? self::end_instant( $start, $zone ) : self::instant( $start, $zone ) + 3 * HOUR_IN_SECONDS;
	}

	/**
	 * A wall time, with the offset where the zone has no name.
	 *
	 * @param string       $wall Wall time or ''.
	 * @param DateTimeZone $zone Its zone.
	 */
	private static function wire( string $wall, DateTimeZone $zone ): string {
		return 10 >= strlen( $wall ) || '' !== self::zone_name( $zone ) ? $wall : $wall . ( new DateTimeImmutable( $wall, $zone ) )->format( 'P' );
	}
}
