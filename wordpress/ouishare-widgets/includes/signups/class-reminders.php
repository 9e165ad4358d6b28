<?php
/**
 * Once more, before a sign-up is erased.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Reminds those who have not confirmed, once, some days before their sign-up is erased.
 */
final class Reminders {

	/** So many days before. */
	private const DAYS_BEFORE = 7;

	/** Where a sign-up is kept for less, one mail is enough. */
	private const DAYS_KEPT = 14;

	/** Sign-ups read at once. */
	private const BATCH = 50;

	/**
	 * Puts the reminders that are due into the outbox. Several processes may do so at once.
	 */
	public static function put(): void {
		if ( Desk::days() < self::DAYS_KEPT ) {
			return;
		}
		$before = Clock::stamp( -DAY_IN_SECONDS * ( Desk::days() - self::DAYS_BEFORE ) );
		$rows   = Store::rows( "SELECT * FROM {signups} WHERE state = 'pending' AND reminded_at = '' AND received_at < %s ORDER BY received_at LIMIT %d", array( $before, self::BATCH ) );
		foreach ( $rows as $row ) {
			Store::transaction(
				static function () use ( $row ): void {
					self::put_one( $row );
				}
			);
		}
	}

	/**
	 * The day on which a sign-up is erased, in words.
	 *
	 * @param array<string, string|null> $row   Of the sign-up.
	 * @param Words                      $words In its language.
	 */
	public static function last_day( array $row, Words $words ): string {
		$time = (int) strtotime( (string) $row['received_at'] ) + DAY_IN_SECONDS * Desk::days();
		return $words->say( 'days.' . ( (int) gmdate( 'n', $time ) - 1 ), gmdate( 'j', $time ), gmdate( 'Y', $time ) );
	}

	/**
	 * Reminds one person, unless they are a member or were reminded: whoever filled in the form twice is reminded once.
	 *
	 * @param array<string, string|null> $row Of the sign-up.
	 */
	private static function put_one( array $row ): void {
		$person = (string) $row['person'];
		$others = Store::number( "SELECT COUNT(*) FROM {signups} WHERE person = %s AND reminded_at <> '' AND state = 'pending'", array( $person ) );
		$taken  = Store::run( "UPDATE {signups} SET reminded_at = %s WHERE id = %s AND state = 'pending' AND reminded_at = ''", array( Clock::stamp(), (string) $row['id'] ) );
		if ( 1 === $taken && 0 === $others && ! People::is_member( $person ) ) {
			Outbox::put( $row, 'remind' );
		}
	}
}
