<?php
/**
 * Events of a calendar feed.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

use DateTimeZone;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the events of an iCalendar file (RFC 5545) that say their time plainly. One that repeats stands for its next date where its
 * rule is a plain one (every so many days, weeks, months or years); of other rules the widget shows the dates, not the list for
 * those without script.
 */
final class Calendar {

	/** Most events that are looked at. */
	private const MOST = 2000;
	/** Most steps to the next date of one that repeats. */
	private const STEPS = 2000;
	private const UNITS = array(
		'DAILY'   => 'days',
		'WEEKLY'  => 'weeks',
		'MONTHLY' => 'months',
		'YEARLY'  => 'years',
	);

	/**
	 * The events of a file.
	 *
	 * @param string   $body Of a calendar.
	 * @param int|null $now  Unix seconds; null: now.
	 * @return array<int, array<string, mixed>> As `Rows` describes them.
	 */
	public static function rows( string $body, ?int $now = null ): array {
		$text  = preg_replace( '/\r?\n[ \t]/', '', $body );
		$zone  = preg_match( '/^X-WR-TIMEZONE:(.+)$/mi', (string) $text, $found ) ? trim( $found[1] ) : '';
		$count = preg_match_all( '/^BEGIN:VEVENT\s*$(.*?)^END:VEVENT\s*$/msi', (string) $text, $blocks );
		$rows  = array();
		foreach ( array_slice( $blocks[1], 0, $count ? self::MOST : 0 ) as $block ) {
			// What stands in an alarm is the alarm's own.
			$row = self::row( self::properties( preg_replace( '/^BEGIN:VALARM.*?^END:VALARM\s*$/msi', '', $block ) ), $zone, $now ?? time() );
			if ( null !== $row ) {
				$rows[] = $row;
			}
		}
		return $rows;
	}

	/**
	 * Properties of a block, the first of each name.
	 *
	 * @param string $block Unfolded lines.
	 * @return array<string, array{0: string, 1: string}> Parameters and value by name.
	 */
	private static function properties( string $block ): array {
		$all = array();
		foreach ( preg_split( '/\r?\n/', $block ) as $line ) {
			if ( preg_match( '/^([A-Z0-9-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/i', $line, $parts ) ) {
				$all += array( strtoupper( $parts[1] ) => array( $parts[2], trim( $parts[3] ) ) );
			}
		}
		return $all;
	}

	/**
	 * One event.
	 *
	 * @param array<string, array{0: string, 1: string}> $all  Its properties.
	 * @param string                                     $zone Of the calendar.
	 * @param int                                        $now  Unix seconds.
	 * @return array<string, mixed>|null Null without a title or a time that can be read.
	 */
	private static function row( array $all, string $zone, int $now ): ?array {
		$title = self::text( $all, 'SUMMARY' );
		list( $start, $own ) = self::time( $all['DTSTART'] ?? array( '', '' ), $zone );
		list( $end )         = self::time( $all['DTEND'] ?? array( '', '' ), $zone );
		if ( '' === $title || '' === $start ) {
			return null;
		}
		if ( isset( $all['RRULE'] ) ) {
			$dates = self::next( $start, $end, $own, $all, $now );
			if ( null === $dates ) {
				return null;
			}
			list( $start, $end ) = $dates;
		}
		// The end of whole days is the day after (RFC 5545, 3.6.1).
		if ( 10 === strlen( $end ) ) {
			$end = gmdate( 'Y-m-d', strtotime( $end . ' UTC' ) - DAY_IN_SECONDS );
		}
		return array(
			'title'       => $title,
			'lang'        => '',
			'url'         => Text::absolute( $all['URL'][1] ?? '', 'https://invalid.invalid/' ),
			'start'       => $start,
			'end'         => $end,
			'zone'        => $own,
			'place'       => self::text( $all, 'LOCATION' ),
			'summary'     => '',
			'status'      => strtolower( $all['STATUS'][1] ?? '' ),
			'online'      => '',
			'communities' => array(),
		);
	}

	/**
	 * A text value without its escapes and without HTML, which some calendars write.
	 *
	 * @param array<string, array{0: string, 1: string}> $all  Properties.
	 * @param string                                     $name Of one.
	 */
	private static function text( array $all, string $name ): string {
		$raw = preg_replace( array( '/\\\\[nN]/', '/\\\\([\\\\;,])/' ), array( ' ', '$1' ), $all[ $name ][1] ?? '' );
		return Text::plain( html_entity_decode( wp_strip_all_tags( (string) $raw ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}

	/**
	 * A time as the wire contract writes it, and its zone.
	 *
	 * @param array{0: string, 1: string} $property Parameters and value.
	 * @param string                      $zone     Of the calendar.
	 * @return array{0: string, 1: string} Empty where it cannot be read.
	 */
	private static function time( array $property, string $zone ): array {
		if ( ! preg_match( '/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/', $property[1], $parts ) ) {
			return array( '', '' );
		}
		$day = "{$parts[1]}-{$parts[2]}-{$parts[3]}";
		if ( ! isset( $parts[4] ) ) {
			return array( $day, '' );
		}
		$named = preg_match( '/;TZID="?([^;":]+)/i', $property[0], $found ) ? $found[1] : $zone;
		return array( "{$day}T{$parts[4]}:{$parts[5]}{$parts[6]}", self::is_zone( $named ) ? $named : '' );
	}

	/**
	 * Whether a name is a zone that this PHP knows: Windows' names are none.
	 *
	 * @param string $name Of a zone.
	 */
	private static function is_zone( string $name ): bool {
		return in_array( $name, DateTimeZone::listIdentifiers( DateTimeZone::ALL_WITH_BC ), true );
	}

	/**
	 * The next date of an event that repeats by a plain rule.
	 *
	 * @param string                                     $start First start.
	 * @param string                                     $end   First end.
	 * @param string                                     $zone  Of both.
	 * @param array<string, array{0: string, 1: string}> $all   Properties.
	 * @param int                                        $now   Unix seconds.
	 * @return array{0: string, 1: string}|null Start and end; null where there is none, or the rule is not plain.
	 */
	private static function next( string $start, string $end, string $zone, array $all, int $now ): ?array {
		parse_str( str_replace( ';', '&', strtoupper( $all['RRULE'][1] ) ), $rule );
		$first = Moment::read( $start, $zone );
		$unit  = self::UNITS[ $rule['FREQ'] ?? '' ] ?? null;
		$day   = strtoupper( substr( null === $first ? '' : $first->time->format( 'D' ), 0, 2 ) );
		$plain = array_diff_key( $rule, array_flip( array( 'FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'WKST' ) ) );
		if ( 'weeks' === $unit && ( $plain['BYDAY'] ?? '' ) === $day ) {
			unset( $plain['BYDAY'] );
		}
		if ( null === $first || null === $unit || array() !== $plain ) {
			return null;
		}
		$last   = Moment::read( $end, $zone );
		$length = null === $last ? 0 : $last->time->getTimestamp() - $first->time->getTimestamp();
		$until  = isset( $rule['UNTIL'] ) ? substr( $rule['UNTIL'], 0, 8 ) : '99991231';
		$every  = max( 1, (int) ( $rule['INTERVAL'] ?? 1 ) );
		$most   = min( self::STEPS, isset( $rule['COUNT'] ) ? (int) $rule['COUNT'] : self::STEPS );
		$format = $first->is_day ? 'Y-m-d' : 'Y-m-d\TH:i';
		for ( $step = 0; $step < $most; $step++ ) {
			$time = $first->time->modify( '+' . $step * $every . ' ' . $unit );
			if ( $time->format( 'Ymd' ) > $until ) {
				return null;
			}
			// "The 31st of each month" is not in every month.
			$is_real = 'months' !== $unit || $time->format( 'd' ) === $first->time->format( 'd' );
			$is_out  = false !== strpos( $all['EXDATE'][1] ?? '', $time->format( 'Ymd' ) );
			if ( $is_real && ! $is_out && $time->getTimestamp() + max( $length, HOUR_IN_SECONDS ) > $now ) {
				$suffix = 'UTC' === $time->getTimezone()->getName() && '' === $zone && ! $first->is_day && 'Z' === substr( $start, -1 ) ? 'Z' : '';
				return array( $time->format( $format ) . $suffix, null === $last ? '' : $time->modify( "+$length seconds" )->format( $format ) . $suffix );
			}
		}
		return null;
	}
}
