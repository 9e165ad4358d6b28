<?php
/**
 * Mails that wait to leave.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * Mails go into a table in the piece of work that they are about, and leave after the answer: a slow or dead mail server changes neither the
 * answer nor its time, and what is not sent now is sent later. The text is written when it leaves; until then only its kind is stored.
 */
final class Outbox {

	/** Whoever fills in forms with somebody else's address cannot fill their mailbox. */
	private const MAILS_PER_PERSON_AND_DAY = 10;

	/** How long a try may take before another process takes the mail up, in seconds. */
	private const CLAIM = 5 * MINUTE_IN_SECONDS;

	/** How long one round may take, in seconds. */
	private const ROUND = 20;

	/** After so many refusals one after the other the mail server is left alone until the next round. */
	private const REFUSALS = 3;

	/**
	 * Puts a mail about a sign-up into the outbox, unless this person was sent enough for today. The welcome is always sent: a button was pressed
	 * for it.
	 *
	 * @param array<string, string|null> $row  Of the sign-up.
	 * @param string                     $kind confirm, remind, welcome or data.
	 */
	public static function put( array $row, string $kind ): void {
		if ( 'welcome' !== $kind && self::is_full( (string) $row['person'] ) ) {
			return;
		}
		self::insert( (string) $row['id'], $kind, '', (string) $row['lang'] );
		Store::run( 'UPDATE {signups} SET mails_sent = mails_sent + 1, last_mail_at = %s WHERE id = %s', array( Clock::stamp(), (string) $row['id'] ) );
	}

	/**
	 * The last mail to a member who left. It belongs to no sign-up any more, and its address goes as soon as it left.
	 *
	 * @param array<string, string|null> $row What the sign-up was.
	 */
	public static function put_goodbye( array $row ): void {
		self::insert( '', 'goodbye', (string) ( People::content( $row )['email'] ?? '' ), (string) $row['lang'] );
	}

	/**
	 * Tells an administrator who wants to know that somebody joined; not who.
	 */
	public static function put_notice(): void {
		$address = (string) Options::get( 'signup_notify' );
		if ( '' !== $address ) {
			self::insert( '', 'notice', $address, Words::choose( Manifest::lang() )->code );
		}
	}

	/**
	 * Sends what is due.
	 */
	public static function carry(): void {
		$end      = microtime( true ) + self::ROUND;
		$refusals = 0;
		while ( microtime( true ) < $end && $refusals < self::REFUSALS ) {
			// Those that were never tried come first: addresses that no server takes would keep them waiting.
			$mail = Store::row( 'SELECT * FROM {mails} WHERE next_at <= %s ORDER BY attempts, next_at, id LIMIT 1', array( Clock::stamp() ) );
			if ( null === $mail ) {
				return;
			}
			$claimed = Store::run( 'UPDATE {mails} SET next_at = %s WHERE id = %d AND next_at = %s', array( Clock::stamp( self::CLAIM ), (int) $mail['id'], (string) $mail['next_at'] ) );
			if ( 1 === $claimed ) {
				$refusals = self::deliver( $mail ) ? 0 : $refusals + 1;
			}
		}
	}

	/**
	 * Sends one mail, or puts it back: the wait doubles with each try up to an hour. There is no last try, a mail ends with its sign-up.
	 *
	 * @param array<string, string|null> $mail Its row.
	 */
	private static function deliver( array $mail ): bool {
		$letter = Letters::write( $mail );
		if ( null === $letter || self::send( $letter ) ) {
			Store::run( 'DELETE FROM {mails} WHERE id = %d', array( (int) $mail['id'] ) );
			return true;
		}
		foreach ( $letter['tokens'] as $hash ) {
			Store::run( 'DELETE FROM {tokens} WHERE hash = %s', array( $hash ) );
		}
		$wait = min( HOUR_IN_SECONDS, MINUTE_IN_SECONDS * 2 ** min( 6, (int) $mail['attempts'] ) );
		Store::run( 'UPDATE {mails} SET attempts = attempts + 1, next_at = %s WHERE id = %d', array( Clock::stamp( $wait ), (int) $mail['id'] ) );
		return false;
	}

	/**
	 * Hands a letter to WordPress.
	 *
	 * @param array{to: string, subject: string, text: string, lang: string} $letter Of Letters::write().
	 */
	private static function send( array $letter ): bool {
		$headers = array( 'Content-Type: text/plain; charset=UTF-8', 'Auto-Submitted: auto-generated', 'Content-Language: ' . $letter['lang'] );
		try {
			return (bool) wp_mail( $letter['to'], $letter['subject'], $letter['text'], $headers );
		} catch ( \Throwable $thrown ) {
			// What another plugin breaks in a mail does not lose it.
			return false;
		}
	}

	/**
	 * Whether a person was sent enough for today.
	 *
	 * @param string $person Of Secrets::person().
	 */
	private static function is_full( string $person ): bool {
		return Store::number( 'SELECT COALESCE(SUM(mails_sent), 0) FROM {signups} WHERE person = %s AND last_mail_at > %s', array( $person, Clock::stamp( -DAY_IN_SECONDS ) ) ) >= self::MAILS_PER_PERSON_AND_DAY;
	}

	/**
	 * Writes a row.
	 *
	 * @param string $id        Of the sign-up; empty for a mail that outlives it.
	 * @param string $kind      confirm, remind, welcome, data, goodbye or notice.
	 * @param string $recipient Where the sign-up does not say it.
	 * @param string $lang      Code of Words.
	 */
	private static function insert( string $id, string $kind, string $recipient, string $lang ): void {
		$now = Clock::stamp();
		Store::run( 'INSERT INTO {mails} (signup_id, kind, recipient, lang, created_at, next_at) VALUES (%s, %s, %s, %s, %s, %s)', array( $id, $kind, (string) wp_json_encode( $recipient ), $lang, $now, $now ) );
	}
}
