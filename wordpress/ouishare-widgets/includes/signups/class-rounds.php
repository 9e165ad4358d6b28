<?php
/**
 * What happens after the answer.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Sends mails when the visitor has their answer already.
 */
final class Rounds {

	/**
	 * What is to be done before mails leave.
	 *
	 * @var callable[]
	 */
	private static $work = array();

	/**
	 * Sees that mails leave once the answer did. From here on the work goes on also when the visitor closes the page.
	 *
	 * @param callable|null $work To be done before, where its time would tell something.
	 */
	public static function after_answer( ?callable $work = null ): void {
		ignore_user_abort( true );
		if ( null !== $work ) {
			self::$work[] = $work;
		}
		if ( ! has_action( 'shutdown', array( self::class, 'go' ) ) ) {
			// WordPress sends what it buffered at 1.
			add_action( 'shutdown', array( self::class, 'go' ), 5 );
		}
	}

	/**
	 * Lets the visitor go and sends what is due.
	 */
	public static function go(): void {
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
		} elseif ( function_exists( 'litespeed_finish_request' ) ) {
			litespeed_finish_request();
		} else {
			flush();
		}
		try {
			foreach ( self::$work as $work ) {
				$work();
			}
			Outbox::carry();
		} catch ( Store_Failure $failure ) {
			// Nothing is lost: the mails are in the outbox, and a round comes every five minutes.
			return;
		}
	}
}
