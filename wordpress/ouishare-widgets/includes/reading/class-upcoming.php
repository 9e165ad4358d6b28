<?php
/**
 * Events that are not over.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Chooses and orders events as the wire contract does.
 */
final class Upcoming {

	/** How long an event without an end lasts, in seconds. */
	public const LASTS = 3 * HOUR_IN_SECONDS;

	/**
	 * Events that are not over, by their start and id, each with its `moment` and `until` (null without an end).
	 *
	 * @param array<int, array<string, mixed>> $rows Events.
	 * @param int|null                         $now  Unix seconds; null: now.
	 * @return array<int, array<string, mixed>>
	 */
	public static function of( array $rows, ?int $now = null ): array {
		$now  = $now ?? time();
		$kept = array();
		foreach ( $rows as $row ) {
			$start = Moment::read( $row['start'], $row['zone'] );
			if ( null === $start ) {
				continue;
			}
			$row['moment'] = $start;
			$row['until']  = Moment::read( $row['end'], $row['zone'] );
			if ( self::over( $row ) > $now ) {
				$kept[] = $row;
			}
		}
		usort(
			$kept,
			static function ( array $one, array $other ): int {
				$later = $one['moment']->time->getTimestamp() <=> $other['moment']->time->getTimestamp();
				return 0 === $later ? strcmp( $one['id'] ?? '', $other['id'] ?? '' ) : $later;
			}
		);
		return $kept;
	}

	/**
	 * The same as they were, to be kept: without what is worked out of them.
	 *
	 * @param array<int, array<string, mixed>> $rows Events.
	 * @param int|null                         $now  Unix seconds; null: now.
	 * @return array<int, array<string, mixed>>
	 */
	public static function plain( array $rows, ?int $now = null ): array {
		return array_map(
			static function ( array $row ): array {
				return array_diff_key(
					$row,
					array(
						'moment' => 0,
						'until'  => 0,
					)
				);
			},
			self::of( $rows, $now )
		);
	}

	/**
	 * When an event is over, in Unix seconds.
	 *
	 * @param array<string, mixed> $row With `moment` and `until`.
	 */
	private static function over( array $row ): int {
		$end   = $row['until'] ?? $row['moment'];
		$stamp = $end->time->getTimestamp();
		if ( $end->is_day ) {
			// A date is inclusive.
			return $stamp + DAY_IN_SECONDS;
		}
		return null === $row['until'] ? $stamp + self::LASTS : $stamp;
	}
}
