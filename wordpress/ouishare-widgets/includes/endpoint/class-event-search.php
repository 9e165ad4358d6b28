<?php
/**
 * Finding events by their days.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Asks the database which events to read. It compares wall times as text, with some days of room for zones: who reads the
 * events decides exactly.
 */
final class Event_Search {

	/** Days of room; zones differ by one at most, and events that are over stay for one more. */
	private const ROOM = 3;

	/**
	 * Ids of published events with a start or an end in the meta of these keys: the next ones, or those that are over, newest first.
	 *
	 * @param string   $type Of the posts.
	 * @param string[] $keys Two, of meta that begin with `YYYY-MM-DD`: start and end.
	 * @param bool     $past Those that are over.
	 * @return int[]
	 */
	public static function ids( string $type, array $keys, bool $past ): array {
		global $wpdb;
		$having = $past ? 'HAVING MAX( m.meta_value ) < %s ORDER BY MAX( m.meta_value ) DESC' : 'HAVING MAX( m.meta_value ) >= %s ORDER BY MIN( m.meta_value ) ASC';
		// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL -- a meta query would join twice; $having is one of two texts.
		$ids = $wpdb->get_col(
			$wpdb->prepare(
				"SELECT p.ID FROM $wpdb->posts p JOIN $wpdb->postmeta m ON m.post_id = p.ID
				WHERE p.post_type = %s AND p.post_status = 'publish' AND p.post_password = '' AND m.meta_key IN ( %s, %s )
				GROUP BY p.ID $having LIMIT %d",
				array( $type, $keys[0], $keys[1], self::day( $past ), Site::most() )
			)
		);
		// phpcs:enable
		return array_map( 'intval', $ids );
	}

	/**
	 * From which day on, or before which, to look.
	 *
	 * @param bool $past Those that are over.
	 */
	public static function day( bool $past ): string {
		return gmdate( 'Y-m-d', time() + ( $past ? 1 : -self::ROOM ) * DAY_IN_SECONDS );
	}
}
