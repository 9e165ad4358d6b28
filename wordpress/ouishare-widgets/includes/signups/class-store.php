<?php
/**
 * Statements to the database.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Runs statements on the tables of sign-ups, `{signups}` and so on; a statement that fails is an exception, never a silence.
 */
final class Store {

	/** A piece of work that met another one is done again so often. */
	private const TRIES = 4;

	/**
	 * Runs a statement.
	 *
	 * @param string                 $sql    With names of tables in braces and places as in wpdb::prepare().
	 * @param array<int, string|int> $values For the places.
	 * @return int Rows that it changed.
	 * @throws Store_Failure Where the database refuses.
	 */
	public static function run( string $sql, array $values = array() ): int {
		global $wpdb;
		$suppressed = $wpdb->suppress_errors( true );
		$done       = $wpdb->query( self::prepare( $sql, $values ) );
		$error      = $wpdb->last_error;
		$wpdb->suppress_errors( $suppressed );
		if ( false === $done ) {
			throw new Store_Failure( $error );
		}
		return (int) $done;
	}

	/**
	 * Reads rows.
	 *
	 * @param string                 $sql    As for run().
	 * @param array<int, string|int> $values For the places.
	 * @return array<int, array<string, string|null>>
	 * @throws Store_Failure Where the database refuses.
	 */
	public static function rows( string $sql, array $values = array() ): array {
		global $wpdb;
		$suppressed = $wpdb->suppress_errors( true );
		$rows       = $wpdb->get_results( self::prepare( $sql, $values ), ARRAY_A );
		$error      = $wpdb->last_error;
		$wpdb->suppress_errors( $suppressed );
		if ( ! is_array( $rows ) || '' !== $error ) {
			throw new Store_Failure( $error );
		}
		return $rows;
	}

	/**
	 * The first row, or null.
	 *
	 * @param string                 $sql    As for run().
	 * @param array<int, string|int> $values For the places.
	 * @return array<string, string|null>|null
	 */
	public static function row( string $sql, array $values = array() ): ?array {
		return self::rows( $sql, $values )[0] ?? null;
	}

	/**
	 * The first value of the first row as a number; 0 for none.
	 *
	 * @param string                 $sql    As for run().
	 * @param array<int, string|int> $values For the places.
	 */
	public static function number( string $sql, array $values = array() ): int {
		$row = self::row( $sql, $values );
		return null === $row ? 0 : (int) reset( $row );
	}

	/**
	 * Does all of a piece of work, or nothing of it.
	 *
	 * @param callable $work Gives the result.
	 * @return mixed
	 * @throws Store_Failure Where the database refuses, also after further tries.
	 */
	public static function transaction( callable $work ) {
		for ( $tries = 1; ; $tries++ ) {
			try {
				self::run( 'START TRANSACTION' );
				$result = $work();
				self::run( 'COMMIT' );
				return $result;
			} catch ( \Throwable $thrown ) {
				self::roll_back();
				// Two who want the same rows in another order: the database sends one of them back.
				if ( ! $thrown instanceof Store_Failure || $tries >= self::TRIES ) {
					throw $thrown;
				}
				usleep( 20000 * $tries );
			}
		}
	}

	/**
	 * Undoes what was begun; there may be nothing to undo.
	 */
	private static function roll_back(): void {
		try {
			self::run( 'ROLLBACK' );
		} catch ( Store_Failure $failure ) {
			return;
		}
	}

	/**
	 * A statement with its names and values.
	 *
	 * @param string                 $sql    As for run().
	 * @param array<int, string|int> $values For the places.
	 */
	private static function prepare( string $sql, array $values ): string {
		global $wpdb;
		$named = preg_replace_callback(
			'/\{(\w+)\}/',
			static function ( array $found ): string {
				return Tables::name( $found[1] );
			},
			$sql
		);
		return array() === $values ? $named : $wpdb->prepare( $named, $values );
	}
}
