<?php
/**
 * Events as a calendar.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use DateTimeImmutable;
use DateTimeZone;

defined( 'ABSPATH' ) || exit;

/**
 * Writes iCalendar (RFC 5545 and 7986), to subscribe to. Times are written in UTC, so that no definition of a zone is needed:
 * every calendar shows them on its reader's clock. Whole days are dates.
 */
final class Calendar_File {

	private const STATUSES = array(
		'cancelled' => 'CANCELLED',
		'tentative' => 'TENTATIVE',
		'postponed' => 'TENTATIVE',
	);

	/**
	 * The file.
	 *
	 * @param array<int, array<string, mixed>> $rows Events.
	 */
	public static function write( array $rows ): string {
		$lines = array( 'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//OuiShare//ouishare-widgets for WordPress//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH' );
		foreach ( array( 'NAME', 'X-WR-CALNAME' ) as $name ) {
			$lines[] = $name . ':' . self::text( Site::name() );
		}
		$lines[] = 'REFRESH-INTERVAL;VALUE=DURATION:PT6H';
		$lines[] = 'X-PUBLISHED-TTL:PT6H';
		foreach ( $rows as $row ) {
			$lines = array_merge( $lines, self::event( $row ) );
		}
		$lines[] = 'END:VCALENDAR';
		return implode( "\r\n", array_map( array( self::class, 'fold' ), $lines ) ) . "\r\n";
	}

	/**
	 * Lines of one event.
	 *
	 * @param array<string, mixed> $row An event.
	 * @return string[]
	 */
	private static function event( array $row ): array {
		$zone    = Times::zone( $row['timeZone'] ?? 'UTC' );
		$changed = self::utc( substr( $row['updated'] ?? '1970-01-01T00:00:00Z', 0, 19 ), new DateTimeZone( 'UTC' ) );
		$status  = $row['status'] ?? '';
		$title   = isset( Words::statuses()[ $status ] ) && 'rescheduled' !== $status ? Words::statuses()[ $status ] . ': ' . $row['title'] : $row['title'];
		$about   = array_filter( array( $row['description'] ?? $row['summary'] ?? '', $row['registerUrl'] ?? '' ) );
		$fields  = array(
			'UID'           => self::text( $row['id'] ),
			'DTSTAMP'       => $changed,
			'LAST-MODIFIED' => $changed,
			'SUMMARY'       => self::text( $title ),
			'DESCRIPTION'   => self::text( implode( "\n\n", $about ) ),
			'LOCATION'      => self::text( self::place( $row ) ),
			'GEO'           => isset( $row['geo'] ) ? $row['geo']['lat'] . ';' . $row['geo']['lon'] : '',
			'URL'           => $row['url'] ?? '',
			'STATUS'        => self::STATUSES[ $status ] ?? 'CONFIRMED',
			'CATEGORIES'    => implode( ',', array_map( array( self::class, 'text' ), array_column( Tags::labels( array( $row ) ), 'label' ) ) ),
			'TRANSP'        => 'TRANSPARENT',
		);
		$lines   = array( 'BEGIN:VEVENT', self::moment( 'DTSTART', $row['start'], $zone ) );
		$end     = self::end( $row );
		if ( '' !== $end ) {
			$lines[] = self::moment( 'DTEND', $end, $zone );
		}
		foreach ( array_filter( $fields, 'strlen' ) as $name => $value ) {
			$lines[] = $name . ':' . $value;
		}
		if ( isset( $row['online']['url'] ) ) {
			$lines[] = 'CONFERENCE;VALUE=URI;FEATURE=VIDEO:' . $row['online']['url'];
		}
		$lines[] = 'END:VEVENT';
		return $lines;
	}

	/**
	 * The end as calendars have it: of whole days the first day that is free again, in the type of the start.
	 *
	 * @param array<string, mixed> $row An event.
	 */
	private static function end( array $row ): string {
		$end     = $row['end'] ?? '';
		$is_days = 10 === strlen( $row['start'] );
		if ( $is_days || 10 === strlen( $end ) ) {
			$last = max( substr( $row['start'], 0, 10 ), substr( $end, 0, 10 ) );
			$next = gmdate( 'Y-m-d', (int) strtotime( $last . 'T12:00:00Z' ) + DAY_IN_SECONDS );
			return $is_days ? $next : ( '' === $end ? '' : $next . 'T00:00' . substr( $row['start'], 16 ) );
		}
		return $end;
	}

	/**
	 * A line with a time.
	 *
	 * @param string       $name Of the line.
	 * @param string       $time Of the wire.
	 * @param DateTimeZone $zone Of times that say no offset.
	 */
	private static function moment( string $name, string $time, DateTimeZone $zone ): string {
		return 10 === strlen( $time ) ? $name . ';VALUE=DATE:' . str_replace( '-', '', $time ) : $name . ':' . self::utc( $time, $zone );
	}

	/**
	 * A time in UTC.
	 *
	 * @param string       $time Wall time, with or without offset.
	 * @param DateTimeZone $zone Of one without.
	 */
	private static function utc( string $time, DateTimeZone $zone ): string {
		return gmdate( 'Ymd\THis\Z', ( new DateTimeImmutable( $time, $zone ) )->getTimestamp() );
	}

	/**
	 * The place in one line.
	 *
	 * @param array<string, mixed> $row An event.
	 */
	private static function place( array $row ): string {
		$place = $row['place'] ?? array();
		$town  = trim( ( $place['postalCode'] ?? '' ) . ' ' . ( $place['city'] ?? '' ) );
		return implode( ', ', array_filter( array( $place['name'] ?? '', $place['street'] ?? '', $town, $place['country'] ?? '' ) ) );
	}

	/**
	 * A text, escaped (RFC 5545, 3.3.11).
	 *
	 * @param string $text Plain.
	 */
	private static function text( string $text ): string {
		return strtr(
			$text,
			array(
				'\\' => '\\\\',
				"\n" => '\\n',
				','  => '\\,',
				';'  => '\\;',
			)
		);
	}

	/**
	 * A line in pieces of at most 75 bytes, no character split (RFC 5545, 3.1).
	 *
	 * @param string $line Of any length.
	 */
	private static function fold( string $line ): string {
		$pieces = array();
		$room   = 75;
		while ( strlen( $line ) > $room ) {
			$at = $room;
			while ( 0x80 === ( ord( $line[ $at ] ) & 0xC0 ) ) {
				--$at;
			}
			$pieces[] = substr( $line, 0, $at );
			$line     = substr( $line, $at );
			// A continued line begins with a blank.
			$room = 74;
		}
		$pieces[] = $line;
		return implode( "\r\n ", $pieces );
	}
}
