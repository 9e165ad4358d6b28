<?php
/**
 * Lets people see and erase what is held about them.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Opens what is held about a person by a link that only their mailbox gets, for a day.
 */
final class Person_Desk {

	/** How long such a link works, in seconds. */
	private const LIFETIME = DAY_IN_SECONDS;

	/** The same in hours, for the mail. */
	public const HOURS = 24;

	/** Whoever asks with somebody else's address cannot fill their mailbox. */
	private const LINKS_PER_DAY = 10;

	/**
	 * Sends the link, where anything is held about the address. Says nothing about whether it did.
	 *
	 * @param string $email As it was written.
	 */
	public static function ask( string $email ): void {
		$rows = '' === $email ? array() : People::signups( Secrets::person( $email ) );
		$row  = end( $rows );
		if ( false === $row ) {
			return;
		}
		$sent = Store::number( "SELECT COUNT(*) FROM {tokens} t INNER JOIN {signups} s ON s.id = t.signup_id WHERE s.person = %s AND t.purpose = 'data' AND t.created_at > %s", array( (string) $row['person'], Clock::stamp( -self::LIFETIME ) ) );
		$wait = Store::number( "SELECT COUNT(*) FROM {mails} WHERE signup_id = %s AND kind = 'data'", array( (string) $row['id'] ) );
		if ( $sent + $wait < self::LINKS_PER_DAY ) {
			Store::transaction(
				static function () use ( $row ): void {
					Outbox::put( $row, 'data' );
				}
			);
		}
	}

	/**
	 * The sign-up that a link belongs to; null for one that is forged, too old or of somebody who left. Changes nothing.
	 *
	 * @param string $token As it stands in the link.
	 * @return array<string, string|null>|null
	 */
	public static function open( string $token ): ?array {
		return Store::row(
			"SELECT s.* FROM {tokens} t INNER JOIN {signups} s ON s.id = t.signup_id WHERE t.hash = %s AND t.purpose = 'data' AND t.created_at > %s AND s.state IN ('pending', 'confirmed')",
			array( Secrets::token_hash( $token ), Clock::stamp( -self::LIFETIME ) )
		);
	}

	/**
	 * Everything that is held about a person, as they may take it away (GDPR 15 and 20).
	 *
	 * @param string $person Of Secrets::person().
	 * @return array<string, mixed> memberSince, for a member, and signups.
	 */
	public static function data( string $person ): array {
		$since   = null;
		$signups = array();
		foreach ( People::signups( $person ) as $row ) {
			$since     = $row['since'] ?? $since;
			$signups[] = array(
				'state'       => $row['state'],
				'receivedAt'  => $row['received_at'],
				'confirmedAt' => '' === $row['confirmed_at'] ? null : $row['confirmed_at'],
				'content'     => People::content( $row ),
				'consents'    => People::consents( $row ),
			);
		}
		return array_merge( null === $since ? array() : array( 'memberSince' => $since ), array( 'signups' => $signups ) );
	}

	/**
	 * Erases everything about the person but the minimal proof, and says so to whoever was a member.
	 *
	 * @param array<string, string|null> $row Of open().
	 */
	public static function erase( array $row ): void {
		Store::transaction(
			static function () use ( $row ): void {
				if ( People::erase( (string) $row['person'] ) ) {
					Outbox::put_goodbye( $row );
				}
			}
		);
	}
}
