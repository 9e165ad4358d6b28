<?php
/**
 * Takes sign-ups, makes and releases members.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * The desk knows nothing of HTTP. What it stores in one piece of work is stored whole or not at all, with the mail about it.
 */
final class Desk {

	/** The first mail and five more (the contract). */
	private const MAILS_PER_SIGNUP = 6;

	/** Between two mails of one sign-up, in seconds (the contract). */
	private const RESEND_WAIT = MINUTE_IN_SECONDS;

	/**
	 * What an id stands for: everything that was sent but the id itself, the proof, which a later try has to make anew, and the trap. Keyed, since
	 * its text holds an address that could otherwise be guessed.
	 *
	 * @param array<string, mixed> $signup Well-formed.
	 */
	public static function content_hash( array $signup ): string {
		return Secrets::hash( 'content', (string) wp_json_encode( self::in_order( array_diff_key( $signup, array_flip( array( 'id', 'proof', 'trap' ) ) ) ) ) );
	}

	/**
	 * Whether this id was handed in before.
	 *
	 * @param string $id   Of the sign-up.
	 * @param string $hash Of its content.
	 * @return string new, repeated, or reused for other content.
	 */
	public static function known( string $id, string $hash ): string {
		$row = self::find( $id );
		if ( null === $row ) {
			return 'new';
		}
		return hash_equals( (string) $row['content_hash'], $hash ) ? 'repeated' : 'reused';
	}

	/**
	 * Stores a sign-up, and its mail into the outbox. The same work is done for an address that is a member's and one that is not, so that neither
	 * the answer nor its time tells them apart. The proof is used up in the same piece of work: of fifty equal tries one is stored.
	 *
	 * @param array<string, mixed>                               $signup Well-formed, and as the manifest asks.
	 * @param string                                             $hash   Of its content.
	 * @param array{challenge: string, expires_at: string}|null $proof  The solved challenge.
	 * @return string new, repeated, reused, or spent: the proof was used by another sign-up, nothing is stored.
	 * @throws Store_Failure Where it could not be stored.
	 */
	public static function take( array $signup, string $hash, ?array $proof ): string {
		try {
			$is_new = Store::transaction(
				static function () use ( $signup, $hash, $proof ): bool {
					if ( 1 !== self::insert( $signup, $hash ) ) {
						return false;
					}
					if ( null !== $proof && 1 !== Store::run( 'INSERT IGNORE INTO {proofs} (challenge, expires_at) VALUES (%s, %s)', array( $proof['challenge'], $proof['expires_at'] ) ) ) {
						throw new Undone();
					}
					Outbox::put( (array) self::find( $signup['id'] ), 'confirm' );
					return true;
				}
			);
		} catch ( Undone $undone ) {
			return 'spent';
		}
		// Seen with our own eyes: a connection that broke between two statements would have lost the first one.
		$known = self::known( $signup['id'], $hash );
		if ( 'new' === $known ) {
			throw new Store_Failure( 'What was stored is not there.' );
		}
		return $is_new ? 'new' : $known;
	}

	/**
	 * Sends the mail once more, where that is due. Says nothing about whether it did.
	 *
	 * @param string $id Of the sign-up.
	 */
	public static function resend( string $id ): void {
		Store::transaction(
			static function () use ( $id ): void {
				$taken = Store::run(
					"UPDATE {signups} SET last_mail_at = %s WHERE id = %s AND state = 'pending' AND mails_sent < %d AND last_mail_at <= %s",
					array( Clock::stamp(), $id, self::MAILS_PER_SIGNUP, Clock::stamp( -self::RESEND_WAIT ) )
				);
				if ( 1 === $taken ) {
					Outbox::put( (array) self::find( $id ), 'confirm' );
				}
			}
		);
	}

	/**
	 * The sign-up that a link belongs to; null for a link that leads nowhere any more.
	 *
	 * @param string $purpose confirm or withdraw: a token for one is none for the other.
	 * @param string $token   As it stands in the link.
	 * @return array<string, string|null>|null Its row.
	 */
	public static function look( string $purpose, string $token ): ?array {
		$row = Store::row(
			"SELECT s.* FROM {tokens} t INNER JOIN {signups} s ON s.id = t.signup_id WHERE t.hash = %s AND t.purpose = %s AND s.state IN ('pending', 'confirmed')",
			array( Secrets::token_hash( $token ), $purpose )
		);
		$is_over = null !== $row && 'confirm' === $purpose && 'pending' === $row['state'] && $row['received_at'] < self::unconfirmed_since();
		return $is_over ? null : $row;
	}

	/**
	 * Makes the member; pressing twice is the same as once. An older sign-up of the same person is erased but for its consents, and its links to
	 * withdraw go on working.
	 *
	 * @param string $token Of a link to confirm.
	 * @return array<string, string|null>|null The sign-up.
	 */
	public static function confirm( string $token ): ?array {
		$row = self::look( 'confirm', $token );
		if ( null === $row || 'pending' !== $row['state'] ) {
			return $row;
		}
		Store::transaction(
			static function () use ( $row ): void {
				$claimed = Store::run( "UPDATE {signups} SET state = 'confirmed', confirmed_at = %s WHERE id = %s AND state = 'pending'", array( Clock::stamp(), $row['id'] ) );
				if ( 1 === $claimed ) {
					self::make_member( $row );
				}
			}
		);
		// Once more: while we waited, the same person may have left.
		return self::look( 'confirm', $token );
	}

	/**
	 * Erases everything about the person but the minimal proof, and says so to whoever was a member.
	 *
	 * @param string $token Of a link to withdraw.
	 * @return array<string, string|null>|null What the sign-up was.
	 */
	public static function withdraw( string $token ): ?array {
		$row = self::look( 'withdraw', $token );
		if ( null !== $row ) {
			Store::transaction(
				static function () use ( $row ): void {
					if ( People::erase( (string) $row['person'] ) ) {
						Outbox::put_goodbye( $row );
					}
				}
			);
		}
		return $row;
	}

	/**
	 * Before this an unconfirmed sign-up is over.
	 */
	public static function unconfirmed_since(): string {
		return Clock::stamp( -DAY_IN_SECONDS * self::days() );
	}

	/**
	 * How many days an unconfirmed sign-up is kept: thirty at most (the contract).
	 */
	public static function days(): int {
		return max( 1, min( 30, (int) Options::get( 'signup_days' ) ) );
	}

	/**
	 * A sign-up by its id.
	 *
	 * @param string $id Of the sign-up.
	 * @return array<string, string|null>|null
	 */
	public static function find( string $id ): ?array {
		return Store::row( 'SELECT * FROM {signups} WHERE id = %s', array( $id ) );
	}

	/**
	 * Writes the row.
	 *
	 * @param array<string, mixed> $signup Well-formed.
	 * @param string               $hash   Of its content.
	 * @return int 1, or 0 where the id is there already.
	 */
	private static function insert( array $signup, string $hash ): int {
		$now      = Clock::stamp();
		$consents = array_map(
			static function ( array $consent ) use ( $now ): array {
				return array_merge( $consent, array( 'receivedAt' => $now ) );
			},
			$signup['consents']
		);
		$content  = array_diff_key( $signup, array_flip( array( 'consents', 'proof', 'trap' ) ) );
		return Store::run(
			"INSERT IGNORE INTO {signups} (id, person, content, consents, content_hash, lang, state, received_at) VALUES (%s, %s, %s, %s, %s, %s, 'pending', %s)",
			array( $signup['id'], Secrets::person( $signup['email'] ), wp_json_encode( $content ), wp_json_encode( $consents ), $hash, Words::choose( $signup['locale'] ?? '', Manifest::lang() )->code, $now )
		);
	}

	/**
	 * Points the person's one row of members at this sign-up. First that row, for which another confirmation of the same person waits.
	 *
	 * @param array<string, string|null> $row Of the sign-up.
	 */
	private static function make_member( array $row ): void {
		$now = Clock::stamp();
		Store::run( 'INSERT INTO {members} (person, signup_id, since) VALUES (%s, %s, %s) ON DUPLICATE KEY UPDATE signup_id = %s', array( $row['person'], $row['id'], $now, $row['id'] ) );
		Store::run( "UPDATE {signups} SET state = 'replaced', content = '', erased_at = %s WHERE person = %s AND state = 'confirmed' AND id <> %s", array( $now, $row['person'], $row['id'] ) );
		$older = "SELECT id FROM {signups} WHERE person = %s AND state = 'replaced'";
		Store::run( "UPDATE {tokens} SET signup_id = %s WHERE purpose = 'withdraw' AND signup_id IN ($older)", array( $row['id'], $row['person'] ) );
		Store::run( "DELETE FROM {tokens} WHERE signup_id IN ($older)", array( $row['person'] ) );
		Store::run( "DELETE FROM {mails} WHERE signup_id IN ($older)", array( $row['person'] ) );
		Outbox::put( $row, 'welcome' );
		Outbox::put_notice();
	}

	/**
	 * The same content as the same text, however its fields were ordered.
	 *
	 * @param mixed $value Of JSON.
	 * @return mixed
	 */
	private static function in_order( $value ) {
		if ( ! is_array( $value ) ) {
			return $value;
		}
		ksort( $value, SORT_STRING );
		return array_map( array( self::class, 'in_order' ), $value );
	}
}
