<?php
/**
 * What is over is erased.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * A round every five minutes: erases what is over, reminds those whose time is nearly over, and sends what is due.
 */
final class Sweep {

	/** Event of WordPress' cron. */
	public const EVENT = 'ouishare_signup_round';

	/** Its interval. */
	private const INTERVAL = 'ouishare_five_minutes';

	/** A last mail that cannot be delivered is no reason to keep an address, in seconds. */
	private const GOODBYE = 3 * DAY_IN_SECONDS;

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'cron_schedules', array( self::class, 'intervals' ) ); // phpcs:ignore WordPress.WP.CronInterval -- a mail to confirm is waited for.
		add_action( self::EVENT, array( self::class, 'round' ) );
		add_action( 'init', array( self::class, 'schedule' ), 20 );
	}

	/**
	 * Adds the interval.
	 *
	 * @param array<string, array{interval: int, display: string}> $intervals By name.
	 * @return array<string, array{interval: int, display: string}>
	 */
	public static function intervals( array $intervals ): array {
		$intervals[ self::INTERVAL ] = array(
			'interval' => 5 * MINUTE_IN_SECONDS,
			'display'  => 'OuiShare',
		);
		return $intervals;
	}

	/**
	 * Sees that the rounds go on, also after sign-ups were switched off: what people wrote is to be erased all the same.
	 */
	public static function schedule(): void {
		if ( ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_event( time(), self::INTERVAL, self::EVENT );
		}
	}

	/**
	 * One round.
	 */
	public static function round(): void {
		try {
			self::erase();
			Reminders::put();
			Outbox::carry();
		} catch ( Store_Failure $failure ) {
			// Other events of this run of cron have their turn, and the next round tries again.
			wp_trigger_error( __METHOD__, 'The database did not answer: ' . $failure->getMessage(), E_USER_WARNING );
		}
	}

	/**
	 * Erases sign-ups that nobody confirmed, with their links and mails, used challenges and visits.
	 *
	 * @return int Sign-ups erased.
	 */
	public static function erase(): int {
		$count = Store::transaction(
			static function (): int {
				$since = Desk::unconfirmed_since();
				$stale = "SELECT id FROM {signups} WHERE state = 'pending' AND received_at < %s";
				Store::run( "DELETE FROM {tokens} WHERE signup_id IN ($stale)", array( $since ) );
				Store::run( "DELETE FROM {mails} WHERE signup_id IN ($stale)", array( $since ) );
				return Store::run( "DELETE FROM {signups} WHERE state = 'pending' AND received_at < %s", array( $since ) );
			}
		);
		Store::run( "DELETE FROM {mails} WHERE signup_id = '' AND created_at < %s", array( Clock::stamp( -self::GOODBYE ) ) );
		Store::run( "DELETE FROM {tokens} WHERE purpose = 'data' AND created_at < %s", array( Clock::stamp( -DAY_IN_SECONDS ) ) );
		Store::run( 'DELETE FROM {proofs} WHERE expires_at < %s', array( Clock::stamp() ) );
		Store::run( 'DELETE FROM {visits} WHERE at < %s', array( Clock::stamp( -DAY_IN_SECONDS ) ) );
		Secrets::forget_days();
		return $count;
	}
}
