<?php
/**
 * Series of events.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Turns the blocks of a calendar into single events: recurrences spelt out, exceptions left out, moved ones at their new place. What each
 * may cost is limited, whatever a calendar says.
 *
 * An event: { block, start, key, master, is_moved }: the block that says what it is, when it begins, the time that it is known by in its
 * series (null for what is none), and the first one of the series, whose length it has where it says none of its own.
 */
final class Calendar_Series {

	/** Dates of one list: of a property that names some. */
	private const LISTED = 1000;
	/** Recurrences are spelt out for a year and a half, as by the widgets, and a day: on the clock of a place it may be another one. */
	private const AHEAD = 549 * DAY_IN_SECONDS;
	/** Longest event that is looked for among those that have begun. */
	private const LONGEST = 40 * DAY_IN_SECONDS;
	/** Of a series, which is looked at from a day ago, how many may be over. */
	private const MOST_OVER = 30;

	/** @var array<string, string> Of the calendar's clocks, by their ids. */
	private $places;
	/** @var array<string, string> Clocks that were looked for, by their ids. */
	private $clocks = array();
	/** @var int Unix seconds. */
	private $now;
	/** @var int Most events of a series. */
	private $most;
	/** @var int Steps that are left. */
	private $left;

	/**
	 * A calendar.
	 *
	 * @param array<string, string> $places Of its clocks, by their ids.
	 * @param int                   $now    Unix seconds.
	 * @param int                   $most   Events of a series.
	 * @param int                   $left   Steps that are left for all rules and lists of the file; what is used is taken off.
	 */
	public function __construct( array $places, int $now, int $most, int &$left ) {
		$this->places = $places;
		$this->now    = $now;
		$this->most   = $most;
		$this->left   = &$left;
	}

	/**
	 * Whether an event is the first of a series.
	 *
	 * @param array<string, mixed> $block Of an event.
	 */
	public static function is_series( array $block ): bool {
		return '' !== Calendar_Lines::value( $block, 'RRULE' ) || '' !== Calendar_Lines::value( $block, 'RDATE' );
	}

	/**
	 * The events of the calendar.
	 *
	 * @param array<int, array<string, mixed>> $blocks Of events.
	 * @return iterable<array{block: array<string, mixed>, start: Calendar_Time, key: Calendar_Time|null, master: array<string, mixed>, is_moved: bool}>
	 */
	public function of( array $blocks ): iterable {
		$families = array();
		foreach ( $blocks as $at => $block ) {
			$uid    = Calendar_Lines::value( $block, 'UID' );
			$member = '' === Calendar_Lines::value( $block, 'RECURRENCE-ID' ) ? 'masters' : 'overrides';

			$families[ '' === $uid ? "\n$at" : "=$uid" ][ $member ][] = $block;
		}
		foreach ( $families as $family ) {
			yield from $this->family( self::newest( $family['masters'] ?? array() ), $family['overrides'] ?? array() );
		}
	}

	/**
	 * A time that a property of a block names.
	 *
	 * @param array<string, mixed> $block Of an event.
	 * @param string               $name  Of a property.
	 */
	public function time( array $block, string $name ): ?Calendar_Time {
		list( $parameters, $value ) = Calendar_Lines::first( $block, $name );
		return '' === $value ? null : Calendar_Time::read( $value, $this->clock( $parameters ) );
	}

	/**
	 * How long an event lasts.
	 *
	 * @param array<string, mixed> $block Of an event.
	 * @return int|null Seconds; null where it does not say so.
	 */
	public function length( array $block ): ?int {
		$start = $this->time( $block, 'DTSTART' );
		$end   = $this->time( $block, 'DTEND' );
		if ( null === $start || null === $end ) {
			return null === $start ? null : Calendar_Time::duration( Calendar_Lines::value( $block, 'DURATION' ) );
		}
		$instants = array( $start->instant(), $end->instant() );
		$is_wall  = $start->is_day || $end->is_day || $start->zone === $end->zone || in_array( null, $instants, true );
		return $is_wall ? $end->wall - $start->wall : $instants[1] - $instants[0];
	}

	/**
	 * The clock of a property.
	 *
	 * @param string $parameters Of the property.
	 */
	private function clock( string $parameters ): string {
		$id = Calendar_Lines::parameter( $parameters, 'TZID' );
		if ( ! isset( $this->clocks[ $id ] ) ) {
			$this->clocks[ $id ] = Calendar_Time::clock( $id, $this->places );
		}
		return $this->clocks[ $id ];
	}

	/**
	 * What is said of one UID.
	 *
	 * @param array<int, array<string, mixed>> $masters   Blocks that change no other.
	 * @param array<int, array<string, mixed>> $overrides Blocks that change one of a series.
	 * @return iterable<array<string, mixed>> Events.
	 */
	private function family( array $masters, array $overrides ): iterable {
		if ( 1 === count( $masters ) && self::is_series( $masters[0] ) ) {
			yield from $this->series( $masters[0], $overrides );
			return;
		}
		foreach ( $masters as $block ) {
			$start = $this->time( $block, 'DTSTART' );
			if ( null !== $start ) {
				// A publisher that gives every event the same UID means as many events.
				yield self::event( $block, $start, count( $masters ) > 1 ? $start : null, $block );
			}
		}
		foreach ( count( $masters ) > 1 ? array() : self::newest_by_time( $overrides ) as $block ) {
			$key = $this->time( $block, 'RECURRENCE-ID' );
			if ( null !== $key ) {
				yield $this->moved( $block, $key, $block );
			}
		}
	}

	/**
	 * The events of a series.
	 *
	 * @param array<string, mixed>             $master    Its first one.
	 * @param array<int, array<string, mixed>> $overrides Blocks that change one.
	 * @return iterable<array<string, mixed>> Events.
	 */
	private function series( array $master, array $overrides ): iterable {
		$start = $this->time( $master, 'DTSTART' );
		if ( null === $start ) {
			return;
		}
		$changes = array();
		$turns   = array();
		foreach ( self::newest_by_time( $overrides ) as $block ) {
			$id    = $this->time( $block, 'RECURRENCE-ID' );
			$moved = $this->time( $block, 'DTSTART' );
			if ( null === $id ) {
				continue;
			}
			$wall             = $id->like( $start );
			$changes[ $wall ] = $block;
			// This one and those that follow (RFC 5545, 3.2.13).
			if ( null !== $moved && 'THISANDFUTURE' === strtoupper( Calendar_Lines::parameter( Calendar_Lines::first( $block, 'RECURRENCE-ID' )[0], 'RANGE' ) ) ) {
				$turns[ $wall ] = array( $block, $moved->like( $start ) - $wall );
			}
		}
		ksort( $turns );
		foreach ( $this->walls( $master, $start, max( 0, 0, ...array_column( $turns, 1 ) ) ) as $wall ) {
			if ( isset( $changes[ $wall ] ) ) {
				yield $this->moved( $changes[ $wall ], $start->at( $wall ), $master );
				unset( $changes[ $wall ] );
				continue;
			}
			list( $block, $shift ) = array( $master, 0 );
			foreach ( $turns as $from => $turn ) {
				list( $block, $shift ) = $from <= $wall ? $turn : array( $block, $shift );
			}
			yield self::event( $block, $start->at( $wall + $shift ), $start->at( $wall ), $block );
		}
		// Those whose own day is another one, or none of the rule's.
		foreach ( $changes as $wall => $block ) {
			yield $this->moved( $block, $start->at( $wall ), $master );
		}
	}

	/**
	 * When the events of a series are, on the clock of its start; nothing of a series whose rule is not understood.
	 *
	 * @param array<string, mixed> $master Its first one.
	 * @param Calendar_Time        $start  Of that.
	 * @param int                  $shift  By how much later some of it may be.
	 * @return int[]
	 */
	private function walls( array $master, Calendar_Time $start, int $shift ): array {
		$length   = max( 0, (int) $this->length( $master ) );
		$lasts    = min( self::LONGEST, $shift + ( $start->is_day ? max( DAY_IN_SECONDS, $length ) : ( 0 === $length ? Upcoming::LASTS : $length ) ) );
		$from     = $this->now - DAY_IN_SECONDS - $lasts;
		$to       = $this->now + self::AHEAD;
		$left_out = $this->listed( $master, 'EXDATE', $start );
		$most     = $this->most + count( $left_out ) + self::MOST_OVER;
		$repeated = $this->ruled( $master, 'RRULE', $start, $from, $to, $most );
		$excluded = $this->ruled( $master, 'EXRULE', $start, $from, $to, $most + $this->most );
		if ( null === $repeated || null === $excluded ) {
			return array();
		}
		// Without a rule the list alone says when, and the start is the first of it; what begins later than anybody looks is shown by its start.
		$all = $start->wall > $to || ( array() === $repeated && $start->wall >= $from ) ? array( $start->wall ) : array();
		foreach ( $this->listed( $master, 'RDATE', $start ) as $time ) {
			if ( $time->wall >= $from && $time->wall <= $to ) {
				$all[] = $time->wall;
			}
		}
		$out = array_fill_keys( $excluded, true );
		foreach ( $left_out as $time ) {
			// A day left out is all that begins on it: so calendars write it that mix dates and times.
			$out[ $time->is_day ? 'day ' . $time->wall : $time->wall ] = true;
		}
		$walls = array();
		foreach ( array_merge( $all, $repeated ) as $wall ) {
			if ( ! isset( $out[ $wall ] ) && ! isset( $out[ 'day ' . (int) floor( $wall / DAY_IN_SECONDS ) * DAY_IN_SECONDS ] ) ) {
				$walls[ $wall ] = $wall;
			}
		}
		sort( $walls );
		$over = 0;
		while ( isset( $walls[ $over ] ) && ( $start->at( $walls[ $over ] )->instant() ?? $walls[ $over ] ) + $lasts <= $this->now ) {
			++$over;
		}
		return array_slice( $walls, $over, $this->most );
	}

	/**
	 * When rules say.
	 *
	 * @param array<string, mixed> $master First one of a series.
	 * @param string               $name   Of the property.
	 * @param Calendar_Time        $start  Of the first one.
	 * @param int                  $from   Where to begin looking.
	 * @param int                  $to     Where to end.
	 * @param int                  $most   After so many it ends.
	 * @return int[]|null Null where a rule is not understood.
	 */
	private function ruled( array $master, string $name, Calendar_Time $start, int $from, int $to, int $most ): ?array {
		$found = array();
		foreach ( $master[ $name ] ?? array() as list( , $value ) ) {
			$rule = Calendar_Rule::read( $value );
			if ( null === $rule ) {
				return null;
			}
			$until = Calendar_Time::read( $rule->until, $start->zone );
			$last  = PHP_INT_MAX;
			if ( null !== $until ) {
				// A day is counted to its end.
				$last = $until->is_day && ! $start->is_day ? $until->wall + DAY_IN_SECONDS - 1 : $until->like( $start );
			}
			$found = array_merge( $found, $rule->occurrences( $start->wall, $last, $from, $to, $most, $this->left ) );
		}
		return $found;
	}

	/**
	 * Times that a property lists, on the clock of a start; of a period its start.
	 *
	 * @param array<string, mixed> $master First one of a series.
	 * @param string               $name   Of the property.
	 * @param Calendar_Time        $start  Of the first one.
	 * @return array<int, Calendar_Time>
	 */
	private function listed( array $master, string $name, Calendar_Time $start ): array {
		$found = array();
		foreach ( $master[ $name ] ?? array() as list( $parameters, $value ) ) {
			$zone = $this->clock( $parameters );
			foreach ( explode( ',', $value, self::LISTED ) as $part ) {
				if ( --$this->left < 0 || count( $found ) >= self::LISTED ) {
					return $found;
				}
				$time = Calendar_Time::read( strtok( $part, '/' ) ?: '', '' === $zone ? $start->zone : $zone );
				if ( null !== $time ) {
					$found[] = new Calendar_Time( $time->like( $start ), $time->is_day, $start->zone );
				}
			}
		}
		return $found;
	}

	/**
	 * One that a block changes.
	 *
	 * @param array<string, mixed> $block  That says how.
	 * @param Calendar_Time        $key    When it was meant to be.
	 * @param array<string, mixed> $master First one of the series.
	 * @return array<string, mixed> An event.
	 */
	private function moved( array $block, Calendar_Time $key, array $master ): array {
		$start = $this->time( $block, 'DTSTART' ) ?? $key;
		$moved = $start->like( $key ) !== $key->wall || $start->is_day !== $key->is_day;
		return array( 'is_moved' => $moved ) + self::event( $block, $start, $key, $master );
	}

	/**
	 * An event.
	 *
	 * @param array<string, mixed> $block  That says what it is.
	 * @param Calendar_Time        $start  When it begins.
	 * @param Calendar_Time|null   $key    What it is known by.
	 * @param array<string, mixed> $master First one of the series.
	 * @return array<string, mixed>
	 */
	private static function event( array $block, Calendar_Time $start, ?Calendar_Time $key, array $master ): array {
		$is_moved = false;
		return compact( 'block', 'start', 'key', 'master', 'is_moved' );
	}

	/**
	 * Of several blocks of one UID those of the highest SEQUENCE; where they begin at different times, each of them.
	 *
	 * @param array<int, array<string, mixed>> $masters Blocks.
	 * @return array<int, array<string, mixed>>
	 */
	private static function newest( array $masters ): array {
		if ( count( $masters ) < 2 ) {
			return $masters;
		}
		$most     = max( array_map( array( self::class, 'sequence' ), $masters ) );
		$by_start = array();
		$count    = 0;
		foreach ( $masters as $block ) {
			if ( self::sequence( $block ) === $most ) {
				++$count;
				$start = Calendar_Lines::value( $block, 'DTSTART' );
				if ( ! isset( $by_start[ $start ] ) || self::stamp( $block ) >= self::stamp( $by_start[ $start ] ) ) {
					$by_start[ $start ] = $block;
				}
			}
		}
		if ( $count === count( $masters ) && array() === array_filter( $masters, array( self::class, 'is_series' ) ) ) {
			return array_values( $by_start );
		}
		$newest = reset( $by_start );
		foreach ( $by_start as $block ) {
			$newest = self::stamp( $block ) >= self::stamp( $newest ) ? $block : $newest;
		}
		return array( $newest );
	}

	/**
	 * Of the blocks that change the same one the newest.
	 *
	 * @param array<int, array<string, mixed>> $overrides Blocks.
	 * @return array<string, array<string, mixed>>
	 */
	private static function newest_by_time( array $overrides ): array {
		$found = array();
		foreach ( $overrides as $block ) {
			$key = Calendar_Lines::value( $block, 'RECURRENCE-ID' );
			if ( ! isset( $found[ $key ] ) || array( self::sequence( $block ), '=' . self::stamp( $block ) ) >= array( self::sequence( $found[ $key ] ), '=' . self::stamp( $found[ $key ] ) ) ) {
				$found[ $key ] = $block;
			}
		}
		return $found;
	}

	/**
	 * Which change of an event a block is.
	 *
	 * @param array<string, mixed> $block Of an event.
	 */
	private static function sequence( array $block ): int {
		return (int) Calendar_Lines::value( $block, 'SEQUENCE' );
	}

	/**
	 * When a block was written.
	 *
	 * @param array<string, mixed> $block Of an event.
	 */
	private static function stamp( array $block ): string {
		$changed = Calendar_Lines::value( $block, 'LAST-MODIFIED' );
		return '' === $changed ? Calendar_Lines::value( $block, 'DTSTAMP' ) : $changed;
	}
}
