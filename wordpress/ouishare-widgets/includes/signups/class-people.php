<?php
/**
 * Who signed up.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Finds, lists and erases the people behind sign-ups.
 */
final class People {

	/**
	 * Erases everything about a person in all their sign-ups; of what was confirmed the consents stay, without a name. Inside a piece of work, for
	 * all of it has to happen.
	 *
	 * @param string $person Of Secrets::person().
	 * @return bool Whether that was a member.
	 */
	public static function erase( string $person ): bool {
		Store::run( "UPDATE {signups} SET consents = '' WHERE person = %s AND state = 'pending'", array( $person ) );
		Store::run( "UPDATE {signups} SET state = 'withdrawn', content = '', erased_at = %s WHERE person = %s AND state IN ('pending', 'confirmed')", array( Clock::stamp(), $person ) );
		Store::run( 'DELETE FROM {tokens} WHERE signup_id IN (SELECT id FROM {signups} WHERE person = %s)', array( $person ) );
		Store::run( 'DELETE FROM {mails} WHERE signup_id IN (SELECT id FROM {signups} WHERE person = %s)', array( $person ) );
		return 1 === Store::run( 'DELETE FROM {members} WHERE person = %s', array( $person ) );
	}

	/**
	 * Whether a person is a member.
	 *
	 * @param string $person Of Secrets::person().
	 */
	public static function is_member( string $person ): bool {
		return null !== Store::row( 'SELECT since FROM {members} WHERE person = %s', array( $person ) );
	}

	/**
	 * The sign-ups of a person that hold anything about them.
	 *
	 * @param string $person Of Secrets::person().
	 * @return array<int, array<string, string|null>>
	 */
	public static function signups( string $person ): array {
		return Store::rows( "SELECT s.*, m.since FROM {signups} s LEFT JOIN {members} m ON m.signup_id = s.id WHERE s.person = %s AND s.state IN ('pending', 'confirmed') ORDER BY s.received_at, s.id", array( $person ) );
	}

	/**
	 * Sign-ups for the list, newest first.
	 *
	 * @param string $state  pending, confirmed, or empty for both.
	 * @param string $search Found in what was sent.
	 * @param string $order  ASC or DESC, by the day on which it came.
	 * @param int    $limit  Rows.
	 * @param int    $offset Rows left out before.
	 * @return array<int, array<string, string|null>>
	 */
	public static function page( string $state, string $search, string $order, int $limit, int $offset ): array {
		list( $where, $values ) = self::where( $state, $search );
		$way                    = 'ASC' === $order ? 'ASC' : 'DESC';
		return Store::rows(
			"SELECT s.*, m.since FROM {signups} s LEFT JOIN {members} m ON m.signup_id = s.id WHERE $where ORDER BY s.received_at $way, s.id LIMIT %d OFFSET %d",
			array_merge( $values, array( $limit, $offset ) )
		);
	}

	/**
	 * Members in the order in which they came, after one of them: what is erased meanwhile moves nobody out of a list that is read in parts.
	 *
	 * @param array<string, string|null>|null $last  The last one that was read; null: from the first.
	 * @param int                             $limit Rows.
	 * @return array<int, array<string, string|null>>
	 */
	public static function members_after( ?array $last, int $limit ): array {
		$where  = null === $last ? '' : 'AND ( s.received_at > %s OR ( s.received_at = %s AND s.id > %s ) )';
		$values = null === $last ? array() : array( $last['received_at'], $last['received_at'], $last['id'] );
		return Store::rows(
			"SELECT s.*, m.since FROM {signups} s LEFT JOIN {members} m ON m.signup_id = s.id WHERE s.state = 'confirmed' $where ORDER BY s.received_at, s.id LIMIT %d",
			array_merge( $values, array( $limit ) )
		);
	}

	/**
	 * How many there are.
	 *
	 * @param string $state  pending, confirmed, or empty for both.
	 * @param string $search Found in what was sent.
	 */
	public static function count( string $state, string $search = '' ): int {
		list( $where, $values ) = self::where( $state, $search );
		return Store::number( "SELECT COUNT(*) FROM {signups} s WHERE $where", $values );
	}

	/**
	 * The condition of a list.
	 *
	 * @param string $state  pending, confirmed, or empty for both.
	 * @param string $search Found in what was sent.
	 * @return array{0: string, 1: string[]}
	 */
	private static function where( string $state, string $search ): array {
		global $wpdb;
		$states = '' === $state ? array( 'pending', 'confirmed' ) : array( $state );
		$where  = 's.state IN (' . implode( ', ', array_fill( 0, count( $states ), '%s' ) ) . ')';
		if ( '' === $search ) {
			return array( $where, $states );
		}
		// As it lies in the table: JSON, in which letters beyond ASCII are escaped. Databases differ in what they make of a backslash in LIKE.
		$parts = explode( '\\', substr( (string) wp_json_encode( $search ), 1, -1 ) );
		$like  = '%' . implode( '_', array_map( array( $wpdb, 'esc_like' ), $parts ) ) . '%';
		return array( $where . ' AND s.content LIKE %s', array_merge( $states, array( $like ) ) );
	}

	/**
	 * What was sent.
	 *
	 * @param array<string, string|null> $row Of a sign-up.
	 * @return array<string, mixed>
	 */
	public static function content( array $row ): array {
		$read = json_decode( (string) $row['content'], true );
		return is_array( $read ) ? $read : array();
	}

	/**
	 * What was agreed to, with our own time of receipt.
	 *
	 * @param array<string, string|null> $row Of a sign-up.
	 * @return array<int, array<string, mixed>>
	 */
	public static function consents( array $row ): array {
		$read = json_decode( (string) $row['consents'], true );
		return is_array( $read ) ? $read : array();
	}
}
