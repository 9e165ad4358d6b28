<?php
/**
 * The lines of a calendar.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the blocks of iCalendar files (RFC 5545, 3.1), leniently and only what is asked of them: whatever cannot be a line goes on with
 * the one before, and an event without its end costs that event.
 *
 * A block: by name the properties, each with its parameters and its value as they are written.
 */
final class Calendar_Lines {

	/** Most events that are looked at, and most of them that were over long ago: some calendars never forget. */
	private const MOST      = 5000;
	private const MOST_OVER = 1000;
	/** Days after which an event that is over, as far as its first lines tell, is one of those. */
	private const LONG_AGO = 40;
	/** No block goes deeper in any calendar that means it. */
	private const DEEPEST = 8;
	/** What is read, by kinds of blocks. */
	private const NAMES = array(
		'VCALENDAR' => array( 'X-WR-TIMEZONE', 'X-WR-CALLANG', 'LANGUAGE', 'METHOD' ),
		'VTIMEZONE' => array( 'TZID', 'X-LIC-LOCATION' ),
		'VEVENT'    => array( 'UID', 'SEQUENCE', 'LAST-MODIFIED', 'DTSTAMP', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXRULE', 'EXDATE', 'RECURRENCE-ID', 'SUMMARY', 'LOCATION', 'URL', 'STATUS', 'CLASS', 'CATEGORIES', 'CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL' ),
	);

	/** @var array<int, array{facts: array<string, mixed>, zones: array<string, string>, events: array<int, array<string, mixed>>}> */
	private $calendars = array();
	/** @var array<int, array{kind: string, block: array<string, mixed>}> Blocks that have begun. */
	private $open = array();
	/** @var string Name of the property of the last line, where it is asked for. */
	private $last = '';
	/** @var int How many events there are. */
	private $count = 0;
	/** @var int How many of them were over long ago. */
	private $over = 0;
	/** @var string `YYYYMMDD`. */
	private $long_ago;

	/**
	 * The calendars of a file.
	 *
	 * @param string $body Of an answer.
	 * @param int    $now  Unix seconds.
	 * @return array<int, array{facts: array<string, mixed>, zones: array<string, string>, events: array<int, array<string, mixed>>}> What holds for the calendar; the places of its clocks by their ids; its events.
	 */
	public static function calendars( string $body, int $now ): array {
		$lines           = new self();
		$lines->long_ago = gmdate( 'Ymd', $now - self::LONG_AGO * DAY_IN_SECONDS );
		foreach ( self::unfolded( $body ) as $line ) {
			$lines->take( $line );
			if ( $lines->count >= self::MOST ) {
				break;
			}
		}
		if ( array() !== $lines->open && array() !== $lines->calendars ) {
			// Half a file.
			$lines->end( 'VCALENDAR' );
		}
		return $lines->calendars;
	}

	/**
	 * The first value of a property that says something; '' without one.
	 *
	 * @param array<string, mixed> $block A block.
	 * @param string               $name  Of a property.
	 */
	public static function value( array $block, string $name ): string {
		return self::first( $block, $name )[1];
	}

	/**
	 * The first property of a name that says something.
	 *
	 * @param array<string, mixed> $block A block.
	 * @param string               $name  Of a property.
	 * @return array{0: string, 1: string} Parameters and value.
	 */
	public static function first( array $block, string $name ): array {
		foreach ( $block[ $name ] ?? array() as $property ) {
			if ( '' !== trim( $property[1] ) ) {
				return array( $property[0], trim( $property[1] ) );
			}
		}
		return array( '', '' );
	}

	/**
	 * A parameter of a property.
	 *
	 * @param string $parameters As written.
	 * @param string $name       Of one.
	 */
	public static function parameter( string $parameters, string $name ): string {
		return preg_match( '/;' . $name . '=("[^"]*"|[^;"]*)/i', $parameters, $found ) ? trim( str_replace( '"', '', $found[1] ) ) : '';
	}

	/**
	 * Lines as they were before they were folded, without the empty ones.
	 *
	 * @param string $body Of an answer.
	 * @return iterable<string>
	 */
	private static function unfolded( string $body ): iterable {
		$line   = '';
		$length = strlen( $body );
		for ( $at = 0 === strpos( $body, "\xEF\xBB\xBF" ) ? 3 : 0; $at < $length; $at += $size + 1 ) {
			$size = strcspn( $body, "\r\n", $at );
			$part = substr( $body, $at, $size );
			if ( '' !== $part && ( ' ' === $part[0] || "\t" === $part[0] ) ) {
				$line .= substr( $part, 1 );
			} elseif ( '' !== $part ) {
				yield $line;
				$line = $part;
			}
		}
		yield $line;
	}

	/**
	 * Takes a line.
	 *
	 * @param string $line Unfolded.
	 */
	private function take( string $line ): void {
		if ( '' === trim( $line ) ) {
			return;
		}
		$name = strtoupper( substr( $line, 0, strcspn( $line, ':;' ) ) );
		$top  = count( $this->open ) - 1;
		if ( strlen( $name ) === strlen( $line ) || ! preg_match( '/^[\w-]+$/', $name ) ) {
			// It was broken by hand in the middle of a text.
			if ( '' !== $this->last ) {
				$properties = &$this->open[ $top ]['block'][ $this->last ];

				$properties[ count( $properties ) - 1 ][1] .= '\\n' . $line;
			}
			return;
		}
		$this->last = '';
		if ( 'BEGIN' === $name || 'END' === $name ) {
			$kind = strtoupper( trim( substr( $line, strlen( $name ) + 1 ) ) );
			'BEGIN' === $name ? $this->begin( $kind ) : $this->end( $kind );
		} elseif ( $top >= 0 && in_array( $name, self::NAMES[ $this->open[ $top ]['kind'] ] ?? array(), true ) && preg_match( '/^[\w-]+((?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):(.*)$/s', $line, $parts ) ) {
			$this->open[ $top ]['block'][ $name ][] = array( $parts[1], $parts[2] );
			$this->last                             = $name;
		}
	}

	/**
	 * Begins a block. An event in an event: the one before was cut off.
	 *
	 * @param string $kind Such as VEVENT.
	 */
	private function begin( string $kind ): void {
		$same = array_search( $kind, array_column( $this->open, 'kind' ), true );
		if ( false !== $same ) {
			array_splice( $this->open, $same );
		}
		if ( 'VCALENDAR' === $kind ) {
			$this->calendars[] = array(
				'facts'  => array(),
				'zones'  => array(),
				'events' => array(),
			);
		}
		if ( count( $this->open ) >= self::DEEPEST ) {
			return;
		}
		$this->open[] = array(
			'kind'  => $kind,
			'block' => array(),
		);
	}

	/**
	 * Ends a block.
	 *
	 * @param string $kind Such as VEVENT.
	 */
	private function end( string $kind ): void {
		$at = array_search( $kind, array_column( $this->open, 'kind' ), true );
		if ( false === $at ) {
			return;
		}
		// Those inside were not ended themselves.
		$is_whole = count( $this->open ) - 1 === $at;
		$block    = $this->open[ $at ]['block'];
		$calendar = &$this->calendars[ count( $this->calendars ) - 1 ];
		array_splice( $this->open, $at );
		if ( 'VCALENDAR' === $kind ) {
			$calendar['facts'] = $block;
		} elseif ( 'VTIMEZONE' === $kind && 1 === $at ) {
			foreach ( $block['TZID'] ?? array() as $id ) {
				$calendar['zones'][ trim( $id[1] ) ] = self::value( $block, 'X-LIC-LOCATION' );
			}
		} elseif ( 'VEVENT' === $kind && 1 === $at && $is_whole && $this->is_wanted( $block ) ) {
			$calendar['events'][] = $block;
			++$this->count;
		}
	}

	/**
	 * Whether there is room for an event.
	 *
	 * @param array<string, mixed> $block Of an event.
	 */
	private function is_wanted( array $block ): bool {
		if ( isset( $block['RRULE'] ) || isset( $block['RDATE'] ) || isset( $block['RECURRENCE-ID'] ) ) {
			return true;
		}
		$last = self::value( $block, isset( $block['DTEND'] ) ? 'DTEND' : 'DTSTART' );
		return substr( $last, 0, 8 ) >= $this->long_ago || ++$this->over <= self::MOST_OVER;
	}
}
