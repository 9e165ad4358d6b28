<?php
/**
 * Events as rows.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Events of this site, wherever they are written: those that are not over, and those that are.
 */
final class Events {

	/**
	 * Rows in the contract's order. An event is past when its last local day was before yesterday in UTC.
	 *
	 * @param bool $past Those that are over, newest first.
	 * @return array<int, array<string, mixed>>
	 */
	public static function rows( bool $past ): array {
		$yesterday = gmdate( 'Y-m-d', time() - DAY_IN_SECONDS );
		$entries   = array_filter(
			array_merge( Tribe_Events::entries( $past ), Own_Events::entries( $past ) ),
			static function ( array $entry ) use ( $past, $yesterday ): bool {
				return ( $entry['last'] < $yesterday ) === $past;
			}
		);
		usort(
			$entries,
			static function ( array $a, array $b ) use ( $past ): int {
				$first = $past ? $b['at'] <=> $a['at'] : $a['at'] <=> $b['at'];
				return 0 === $first ? strcmp( $a['row']['id'], $b['row']['id'] ) : $first;
			}
		);
		return array_column( $entries, 'row' );
	}
}
