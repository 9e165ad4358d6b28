<?php
/**
 * Recurrence rules.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * A recurrence rule (RFC 5545, 3.3.10) by years, months, weeks or days. All is on the clock of one place. Days are whole days since 1970,
 * times are what that clock shows, as Unix seconds of a clock in UTC.
 */
final class Calendar_Rule {

	/** Steps that one rule may take: one that never comes true ends there, and so does one that counts from long ago. */
	private const STEPS = 50000;
	/** Times of a day that a rule may name. */
	private const TIMES    = 24;
	private const WEEKDAYS = array( 'SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA' );
	/** Between what the numbers of each part are. */
	private const LISTS = array(
		'BYMONTH'    => array( 1, 12 ),
		'BYHOUR'     => array( 0, 23 ),
		'BYMINUTE'   => array( 0, 59 ),
		'BYWEEKNO'   => array( 1, 53, true ),
		'BYYEARDAY'  => array( 1, 366, true ),
		'BYMONTHDAY' => array( 1, 31, true ),
		'BYSETPOS'   => array( 1, 366, true ),
	);
	private const OTHERS = array( 'FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY' );

	/** @var string As written: a time, an instant, or a day; '' for none. */
	public $until;
	/** @var string FREQ. */
	private $frequency;
	/** @var int INTERVAL. */
	private $interval;
	/** @var int COUNT; 0: without end. */
	private $count;
	/** @var array<string, int[]> Numbers of each part, sorted; an empty list asks for nothing. */
	private $lists = array();
	/** @var array<int, array{0: int, 1: int}> Which one of its month or year, 0 for each; and the weekday. */
	private $days = array();
	/** @var int First day of the week, 0 for Sunday. */
	private $week_start;

	/**
	 * Reads a rule.
	 *
	 * @param string $written Its value.
	 * @return self|null Null for what is no rule, or none that is understood here: by hours or less, by seconds, of other calendars.
	 */
	public static function read( string $written ): ?self {
		$parts = array();
		foreach ( explode( ';', strtoupper( $written ) ) as $part ) {
			list( $name, $value ) = array_map( 'trim', explode( '=', $part, 2 ) + array( '', '' ) );
			$parts[ $name ]       = $value;
		}
		$known = self::LISTS + array_flip( self::OTHERS );
		foreach ( $parts as $name => $value ) {
			if ( '' !== $name && ! isset( $known[ $name ] ) && 0 !== strpos( $name, 'X-' ) ) {
				return null;
			}
		}
		$rule            = new self();
		$rule->frequency = $parts['FREQ'] ?? '';
		if ( ! in_array( $rule->frequency, array( 'YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY' ), true ) ) {
			return null;
		}
		$rule->interval = self::numbers( $parts['INTERVAL'] ?? '', 1, 999999 )[0] ?? 1;
		$rule->count    = self::numbers( $parts['COUNT'] ?? '', 1, PHP_INT_MAX )[0] ?? 0;
		$rule->until    = $parts['UNTIL'] ?? '';
		$week_start     = array_search( $parts['WKST'] ?? '', self::WEEKDAYS, true );
		foreach ( self::LISTS as $name => $ends ) {
			$rule->lists[ $name ] = self::numbers( $parts[ $name ] ?? '', ...$ends );
		}
		foreach ( explode( ',', preg_replace( '/\s/', '', $parts['BYDAY'] ?? '' ) ) as $day ) {
			if ( preg_match( '/^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/', $day, $found ) ) {
				$rule->days[ (int) $found[1] . $found[2] ] = array( (int) $found[1], array_search( $found[2], self::WEEKDAYS, true ) );
			}
		}
		$rule->week_start = false === $week_start ? 1 : $week_start;
		return max( 1, count( $rule->lists['BYHOUR'] ) ) * max( 1, count( $rule->lists['BYMINUTE'] ) ) > self::TIMES ? null : $rule;
	}

	/**
	 * The numbers of a list, sorted and each once; what cannot be read is left out alone.
	 *
	 * @param string $written As written.
	 * @param int    $least   Of their size.
	 * @param int    $most    Of their size.
	 * @param bool   $signed  Whether they may count from the end.
	 * @return int[]
	 */
	private static function numbers( string $written, int $least, int $most, bool $signed = false ): array {
		$found = array();
		foreach ( explode( ',', $written ) as $part ) {
			$number = preg_match( '/^\s*[+-]?\d{1,9}\s*$/', $part ) ? (int) $part : 0;
			$size   = $signed ? abs( $number ) : $number;
			if ( $size >= $least && $size <= $most && '' !== trim( $part ) ) {
				$found[ $number ] = $number;
			}
		}
		sort( $found );
		return $found;
	}

	/**
	 * The occurrences between two times, in order (RFC 5545, 3.8.5.3). The start is always one of them and counts as the first.
	 *
	 * @param int $start The start.
	 * @param int $until The last time that counts.
	 * @param int $from  Where to begin looking.
	 * @param int $to    Where to end.
	 * @param int $most  After so many it ends.
	 * @param int $left  Steps that are left for all rules of a file; what is used is taken off.
	 * @return int[]
	 */
	public function occurrences( int $start, int $until, int $from, int $to, int $most, int &$left ): array {
		$found   = array();
		$end     = min( $until, $to );
		$own     = min( self::STEPS, $left );
		$before  = $own;
		$counted = 0;
		foreach ( $this->moments( $start, $from, $end, $own ) as $moment ) {
			if ( $moment > $end ) {
				break;
			}
			if ( $moment >= $from ) {
				$found[] = $moment;
			}
			if ( ++$counted === $this->count || count( $found ) >= $most ) {
				break;
			}
		}
		$left -= $before - $own;
		return $found;
	}

	/**
	 * From the start on. Where nothing has to be counted, what lies before may be left out.
	 *
	 * @param int $start The start.
	 * @param int $from  Where to begin looking.
	 * @param int $end   Where to end.
	 * @param int $left  Steps that are left.
	 * @return iterable<int>
	 */
	private function moments( int $start, int $from, int $end, int &$left ): iterable {
		yield $start;
		$period  = $this->period( $start );
		$skipped = 0 === $this->count ? max( 0, $this->period( max( $start, $from ) ) - $period ) : 0;
		$times   = $this->times( $start );
		$weight  = $this->weight();
		for ( $period += $skipped - $skipped % $this->interval; ; $period += $this->interval ) {
			$begins = $this->begins( $period );
			$left  -= $weight;
			if ( $left < 0 || $begins * DAY_IN_SECONDS > $end ) {
				return;
			}
			$set = array();
			foreach ( $this->days( $period, $begins, $start ) as $day ) {
				foreach ( $times as $time ) {
					$set[] = $day * DAY_IN_SECONDS + $time;
				}
			}
			$left -= count( $set );
			foreach ( $this->placed( $set ) as $moment ) {
				if ( $moment > $start ) {
					yield $moment;
				}
			}
		}
	}

	/**
	 * How many days are looked at in a period, as far as the rule shows: what it costs.
	 */
	private function weight(): int {
		$lists = array_map( 'count', $this->lists );
		if ( 'WEEKLY' === $this->frequency || 'DAILY' === $this->frequency ) {
			return 'DAILY' === $this->frequency ? 1 : 4;
		}
		$weight = 1 + max( $lists['BYMONTHDAY'], count( $this->days ) );
		if ( 'YEARLY' === $this->frequency ) {
			$weight *= 0 === $lists['BYMONTH'] && 0 === $lists['BYMONTHDAY'] ? 1 : max( 1, $lists['BYMONTH'], $lists['BYMONTHDAY'] > 0 && 0 === $lists['BYMONTH'] ? 12 : 0 );
			$weight += $lists['BYYEARDAY'] + 7 * $lists['BYWEEKNO'];
		}
		return $weight;
	}

	/**
	 * Of a set those that BYSETPOS names.
	 *
	 * @param int[] $set In order.
	 * @return int[]
	 */
	private function placed( array $set ): array {
		if ( array() === $this->lists['BYSETPOS'] ) {
			return $set;
		}
		$chosen = array();
		foreach ( $this->lists['BYSETPOS'] as $position ) {
			$at = $position > 0 ? $position - 1 : count( $set ) + $position;
			if ( isset( $set[ $at ] ) ) {
				$chosen[ $set[ $at ] ] = $set[ $at ];
			}
		}
		sort( $chosen );
		return $chosen;
	}

	/**
	 * The times of a day, in seconds.
	 *
	 * @param int $start The start.
	 * @return int[]
	 */
	private function times( int $start ): array {
		list( $own_hour, $own_minute, $second ) = array_map( 'intval', explode( ' ', gmdate( 'G i s', $start ) ) );

		$times = array();
		foreach ( $this->lists['BYHOUR'] ?: array( $own_hour ) as $hour ) {
			foreach ( $this->lists['BYMINUTE'] ?: array( $own_minute ) as $minute ) {
				$times[] = 3600 * $hour + 60 * $minute + $second;
			}
		}
		return $times;
	}

	/**
	 * In which period a time is: the year, or how many months, weeks or days since some beginning.
	 *
	 * @param int $moment A time.
	 */
	private function period( int $moment ): int {
		$day = (int) floor( $moment / DAY_IN_SECONDS );
		switch ( $this->frequency ) {
			case 'YEARLY':
				return (int) gmdate( 'Y', $moment );
			case 'MONTHLY':
				return 12 * (int) gmdate( 'Y', $moment ) + (int) gmdate( 'n', $moment ) - 1;
			case 'WEEKLY':
				return intdiv( $day - self::days_into( $day, $this->week_start ) - $this->week_start + 4, 7 );
			default:
				return $day;
		}
	}

	/**
	 * First day of a period.
	 *
	 * @param int $period Which.
	 */
	private function begins( int $period ): int {
		switch ( $this->frequency ) {
			case 'YEARLY':
				return self::day( $period, 1, 1 );
			case 'MONTHLY':
				return self::day( intdiv( $period, 12 ), $period % 12 + 1, 1 );
			case 'WEEKLY':
				return 7 * $period + $this->week_start - 4;
			default:
				return $period;
		}
	}

	/**
	 * The days of a period that come true, in order.
	 *
	 * @param int $period Which.
	 * @param int $begins Its first day.
	 * @param int $start  The start.
	 * @return int[]
	 */
	private function days( int $period, int $begins, int $start ): array {
		switch ( $this->frequency ) {
			case 'YEARLY':
				return $this->days_of_year( $period, $start );
			case 'MONTHLY':
				return $this->is_in( 'BYMONTH', $period % 12 + 1 ) ? $this->days_of_month( intdiv( $period, 12 ), $period % 12 + 1, $start ) : array();
			case 'WEEKLY':
				$days = range( $begins, $begins + 6 );
				return array() === $this->days ? $this->only( array( $begins + self::days_into( (int) floor( $start / DAY_IN_SECONDS ), $this->week_start ) ), array( 'BYMONTH' ) ) : $this->only( $days, array( 'BYMONTH', 'BYDAY' ) );
			default:
				return $this->only( array( $begins ), array( 'BYMONTH', 'BYYEARDAY', 'BYMONTHDAY', 'BYDAY' ) );
		}
	}

	/**
	 * The days of a year that the rule names.
	 *
	 * @param int $year  Which.
	 * @param int $start The start.
	 * @return int[]
	 */
	private function days_of_year( int $year, int $start ): array {
		$first = self::day( $year, 1, 1 );
		$last  = self::day( $year, 12, 31 );
		if ( array() !== $this->lists['BYYEARDAY'] ) {
			return $this->only( self::counted( $this->lists['BYYEARDAY'], $first, $last ), array( 'BYMONTH', 'BYMONTHDAY', 'BYDAY' ) );
		}
		if ( array() !== $this->lists['BYWEEKNO'] ) {
			return $this->only( $this->days_of_weeks( $year, self::weekday( (int) floor( $start / DAY_IN_SECONDS ) ) ), array( 'BYMONTH', 'BYMONTHDAY' ) );
		}
		if ( array() !== $this->lists['BYMONTH'] || array() !== $this->lists['BYMONTHDAY'] ) {
			$days = array();
			foreach ( $this->lists['BYMONTH'] ?: range( 1, 12 ) as $month ) {
				$days = array_merge( $days, $this->days_of_month( $year, $month, $start ) );
			}
			return $days;
		}
		return array() === $this->days ? self::valid( $year, (int) gmdate( 'n', $start ), (int) gmdate( 'j', $start ) ) : $this->weekdays( $first, $last );
	}

	/**
	 * The days of a month that the rule names.
	 *
	 * @param int $year  Which.
	 * @param int $month From 1.
	 * @param int $start The start.
	 * @return int[]
	 */
	private function days_of_month( int $year, int $month, int $start ): array {
		$first = self::day( $year, $month, 1 );
		$last  = self::day( $year, $month + 1, 0 );
		if ( array() !== $this->lists['BYMONTHDAY'] ) {
			return $this->only( self::counted( $this->lists['BYMONTHDAY'], $first, $last ), array( 'BYDAY' ) );
		}
		return array() === $this->days ? self::valid( $year, $month, (int) gmdate( 'j', $start ) ) : $this->weekdays( $first, $last );
	}

	/**
	 * The days of the weeks that BYWEEKNO names, which may reach into the year before and the one after.
	 *
	 * @param int $year Which.
	 * @param int $own  Weekday of the start.
	 * @return int[]
	 */
	private function days_of_weeks( int $year, int $own ): array {
		$weekdays = array() === $this->days ? array( $own ) : array_column( $this->days, 1 );
		$first    = $this->week_one( $year );
		$found    = array();
		foreach ( self::counted( $this->lists['BYWEEKNO'], 0, intdiv( $this->week_one( $year + 1 ) - $first, 7 ) - 1 ) as $week ) {
			foreach ( range( $first + 7 * $week, $first + 7 * $week + 6 ) as $day ) {
				if ( in_array( self::weekday( $day ), $weekdays, true ) ) {
					$found[] = $day;
				}
			}
		}
		return $found;
	}

	/**
	 * First day of the first week of a year: 4 January is always in it (ISO 8601).
	 *
	 * @param int $year Which.
	 */
	private function week_one( int $year ): int {
		$day = self::day( $year, 1, 4 );
		return $day - self::days_into( $day, $this->week_start );
	}

	/**
	 * The weekdays that BYDAY names, between two days.
	 *
	 * @param int $first First day.
	 * @param int $last  Last day.
	 * @return int[]
	 */
	private function weekdays( int $first, int $last ): array {
		$found = array();
		foreach ( $this->days as list( $nth, $weekday ) ) {
			$one   = $first + ( $weekday - self::weekday( $first ) + 7 ) % 7;
			$final = $last - ( self::weekday( $last ) - $weekday + 7 ) % 7;
			if ( 0 !== $nth ) {
				$one   = $nth > 0 ? $one + 7 * ( $nth - 1 ) : $final + 7 * ( $nth + 1 );
				$final = $one >= $first && $one <= $last ? $one : $one - 1;
			}
			for ( $day = $one; $day <= $final; $day += 7 ) {
				$found[ $day ] = $day;
			}
		}
		sort( $found );
		return $found;
	}

	/**
	 * Of some days those that other parts of the rule name as well.
	 *
	 * @param int[]    $days  In order.
	 * @param string[] $parts Of the rule.
	 * @return int[]
	 */
	private function only( array $days, array $parts ): array {
		$asked = array_filter(
			$parts,
			function ( string $part ): bool {
				return array() !== ( 'BYDAY' === $part ? $this->days : $this->lists[ $part ] );
			}
		);
		if ( array() === $asked ) {
			return $days;
		}
		$weekdays = array_column( $this->days, 1 );
		if ( in_array( 'BYDAY', $asked, true ) ) {
			$days  = array_filter(
				$days,
				static function ( int $day ) use ( $weekdays ): bool {
					return in_array( self::weekday( $day ), $weekdays, true );
				}
			);
			$asked = array_diff( $asked, array( 'BYDAY' ) );
		}
		if ( array() === $asked ) {
			return array_values( $days );
		}
		$found = array();
		foreach ( $days as $day ) {
			list( $month, $month_day, $length, $year_day, $is_leap ) = array_map( 'intval', explode( ' ', gmdate( 'n j t z L', $day * DAY_IN_SECONDS ) ) );

			$holds = array(
				'BYMONTH'    => array( $month ),
				'BYMONTHDAY' => array( $month_day, $length ),
				'BYYEARDAY'  => array( $year_day + 1, 365 + $is_leap ),
			);
			foreach ( $asked as $part ) {
				if ( ! $this->is_in( $part, ...$holds[ $part ] ) ) {
					continue 2;
				}
			}
			$found[] = $day;
		}
		return $found;
	}

	/**
	 * Whether a number is in a list of the rule, or nothing is asked.
	 *
	 * @param string $part   Of the rule.
	 * @param int    $value  The number.
	 * @param int    $length Where the list counts from the end as well.
	 */
	private function is_in( string $part, int $value, int $length = 0 ): bool {
		$list = $this->lists[ $part ];
		return array() === $list || in_array( $value, $list, true ) || ( $length > 0 && in_array( $value - $length - 1, $list, true ) );
	}

	/**
	 * The days that numbers name, counted from the first day or, where they are negative, from the last.
	 *
	 * @param int[] $numbers Of a list.
	 * @param int   $first   First day.
	 * @param int   $last    Last day.
	 * @return int[]
	 */
	private static function counted( array $numbers, int $first, int $last ): array {
		$found = array();
		foreach ( $numbers as $number ) {
			$day = $number > 0 ? $first + $number - 1 : $last + $number + 1;
			if ( $day >= $first && $day <= $last ) {
				$found[ $day ] = $day;
			}
		}
		sort( $found );
		return $found;
	}

	/**
	 * A day that exists: 30 February is none.
	 *
	 * @param int $year  Which.
	 * @param int $month From 1.
	 * @param int $day   From 1.
	 * @return int[]
	 */
	private static function valid( int $year, int $month, int $day ): array {
		return checkdate( $month, $day, $year ) ? array( self::day( $year, $month, $day ) ) : array();
	}

	/**
	 * Whole days since 1970. Day 0 is the last of the month before.
	 *
	 * @param int $year  Which.
	 * @param int $month From 1.
	 * @param int $day   From 1.
	 */
	private static function day( int $year, int $month, int $day ): int {
		return intdiv( gmmktime( 0, 0, 0, $month, $day, $year ), DAY_IN_SECONDS );
	}

	/**
	 * Weekday of a day, 0 for Sunday: 1 January 1970 was a Thursday.
	 *
	 * @param int $day Whole days since 1970.
	 */
	private static function weekday( int $day ): int {
		return ( ( $day + 4 ) % 7 + 7 ) % 7;
	}

	/**
	 * How many days a day is into its week.
	 *
	 * @param int $day        Whole days since 1970.
	 * @param int $week_start First day of the week.
	 */
	private static function days_into( int $day, int $week_start ): int {
		return ( self::weekday( $day ) - $week_start + 7 ) % 7;
	}
}
