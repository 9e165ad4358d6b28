<?php
/**
 * Times of events that repeat.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * The table `tec_occurrences`, in which The Events Calendar 6 and later has a row for each time of each event. Its meta have
 * the first time only.
 */
final class Tribe_Occurrences {

	/**
	 * How many times there are, by event, of those that were read.
	 *
	 * @var array<int, int>
	 */
	private static $counts = array();

	/**
	 * Times of published events: the next ones, or those that are over, newest first.
	 *
	 * @param bool $past Those that are over.
	 * @return array<int, array<int, array{string, string}>> Start and end as stored, by event. Empty where there is no table.
	 */
	public static function spans( bool $past ): array {
		global $wpdb;
		$table = $wpdb->prefix . 'tec_occurrences';
		// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL -- a table of another plugin; its name is ours.
		if ( $table !== $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) ) {
			return array();
		}
		$where = $past ? 'o.end_date < %s ORDER BY o.start_date DESC' : 'o.end_date >= %s ORDER BY o.start_date ASC';
		$rows  = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT o.post_id, o.start_date, o.end_date FROM $table o JOIN $wpdb->posts p ON p.ID = o.post_id
				WHERE p.post_type = %s AND p.post_status = 'publish' AND p.post_password = '' AND $where LIMIT %d",
				array( Tribe_Events::TYPE, Event_Search::day( $past ), Site::most() )
			)
		);
		$spans = array();
		foreach ( $rows as $row ) {
			$spans[ (int) $row->post_id ][] = array( $row->start_date, $row->end_date );
		}
		if ( array() !== $spans ) {
			$ids = implode( ',', array_keys( $spans ) );
			foreach ( $wpdb->get_results( "SELECT post_id, COUNT(*) AS times FROM $table WHERE post_id IN ( $ids ) GROUP BY post_id" ) as $row ) {
				self::$counts[ (int) $row->post_id ] = (int) $row->times;
			}
		}
		// phpcs:enable
		return $spans;
	}

	/**
	 * Whether an event of `spans()` has several times, over ones among them: its ids stay the same when only one is left.
	 *
	 * @param int $event Its id.
	 */
	public static function repeats( int $event ): bool {
		return 1 < ( self::$counts[ $event ] ?? 0 );
	}
}
