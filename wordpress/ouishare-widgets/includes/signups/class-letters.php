<?php
/**
 * What the mails say.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Writes mails as plain text: it reads everywhere. Nothing of what was typed in the form stands in them, not even the name: a stranger could
 * otherwise have words of their own delivered to anyone.
 */
final class Letters {

	/** States of a sign-up in which a mail about it still says the truth. */
	private const STATES = array(
		'confirm' => array( 'pending' ),
		'remind'  => array( 'pending' ),
		'welcome' => array( 'confirmed' ),
		'data'    => array( 'pending', 'confirmed' ),
	);

	/**
	 * The letter that a row of the outbox stands for, with the links in it; null where its sign-up is no longer there.
	 *
	 * @param array<string, string|null> $mail Of the outbox.
	 * @return array{to: string, subject: string, text: string, lang: string, tokens: string[]}|null `tokens`: hashes of those in its links.
	 */
	public static function write( array $mail ): ?array {
		if ( 'notice' === $mail['kind'] ) {
			return self::notice( $mail );
		}
		$words = Words::choose( (string) $mail['lang'] );
		if ( 'goodbye' === $mail['kind'] ) {
			$before = array( $words->say( 'mail.greeting' ), $words->say( 'mail.goodbyeLead', Manifest::name() ) );
			return self::letter( self::recipient( $mail ), $words, 'mail.goodbyeSubject', $before );
		}
		$row = Desk::find( (string) $mail['signup_id'] );
		if ( null === $row || ! in_array( $row['state'], self::STATES[ $mail['kind'] ], true ) ) {
			return null;
		}
		if ( 'data' === $mail['kind'] ) {
			return self::data( $row, $words );
		}
		return 'welcome' === $mail['kind'] ? self::welcome( $row, $words ) : self::confirm( $row, $words, 'remind' === $mail['kind'] );
	}

	/**
	 * Asks to confirm, or does so once more some days before the sign-up is erased.
	 *
	 * @param array<string, string|null> $row   Of the sign-up.
	 * @param Words                      $words In its language.
	 * @param bool                       $again Whether it is a reminder.
	 * @return array{to: string, subject: string, text: string, lang: string, tokens: string[]}
	 */
	private static function confirm( array $row, Words $words, bool $again ): array {
		$confirm  = self::link( $row, 'confirm' );
		$withdraw = self::link( $row, 'withdraw' );
		$lead     = People::is_member( (string) $row['person'] ) ? 'mail.againLead' : 'mail.confirmLead';
		$limit    = $again ? '' : ' ' . $words->say( 'mail.confirmLimit', (string) Desk::days() );
		return self::letter(
			(string) ( People::content( $row )['email'] ?? '' ),
			$words,
			$again ? 'mail.remindSubject' : 'mail.confirmSubject',
			array(
				$words->say( 'mail.greeting' ),
				$again ? $words->say( 'mail.remindLead', Manifest::name(), Reminders::last_day( $row, $words ) ) : $words->say( $lead, Manifest::name() ),
				$words->say( 'mail.confirmAction' ) . "\n" . $confirm['url'],
				$words->say( 'mail.ignore' ) . $limit,
			),
			array( $words->say( 'mail.withdraw' ), $withdraw['url'] ),
			array( $confirm['hash'], $withdraw['hash'] )
		);
	}

	/**
	 * Greets a new member.
	 *
	 * @param array<string, string|null> $row   Of the sign-up.
	 * @param Words                      $words In its language.
	 * @return array{to: string, subject: string, text: string, lang: string, tokens: string[]}
	 */
	private static function welcome( array $row, Words $words ): array {
		$withdraw = self::link( $row, 'withdraw' );
		$before   = array( $words->say( 'mail.greeting' ), $words->say( 'mail.welcomeLead', Manifest::name() ) );
		$foot     = array( $words->say( 'mail.data' ), rest_url( 'ouishare/v1/signups/data' ), $words->say( 'mail.withdraw' ), $withdraw['url'] );
		return self::letter( (string) ( People::content( $row )['email'] ?? '' ), $words, 'mail.welcomeSubject', $before, $foot, array( $withdraw['hash'] ) );
	}

	/**
	 * Carries the link by which a person sees what is held about them.
	 *
	 * @param array<string, string|null> $row   Of the sign-up.
	 * @param Words                      $words In its language.
	 * @return array{to: string, subject: string, text: string, lang: string, tokens: string[]}
	 */
	private static function data( array $row, Words $words ): array {
		$data   = self::link( $row, 'data' );
		$before = array(
			$words->say( 'mail.greeting' ),
			$words->say( 'mail.dataLead', Manifest::name() ),
			$words->say( 'mail.dataLimit', (string) Person_Desk::HOURS ) . "\n" . $data['url'],
			$words->say( 'mail.ignore' ),
		);
		return self::letter( (string) ( People::content( $row )['email'] ?? '' ), $words, 'mail.dataSubject', $before, array(), array( $data['hash'] ) );
	}

	/**
	 * Tells an administrator, in the site's language, that somebody joined.
	 *
	 * @param array<string, string|null> $mail Of the outbox.
	 * @return array{to: string, subject: string, text: string, lang: string, tokens: string[]}
	 */
	private static function notice( array $mail ): array {
		/* translators: %s: name of the site */
		$subject = sprintf( __( 'A new member: %s', 'ouishare-widgets' ), Manifest::name() );
		/* translators: %s: address of a page */
		$text = sprintf( __( "Somebody has signed up on your site and confirmed it. You find all members here:\n%s", 'ouishare-widgets' ), Members_Page::url() );
		return array(
			'to'      => self::recipient( $mail ),
			'subject' => $subject,
			'text'    => $text . "\n",
			'lang'    => Manifest::lang(),
			'tokens'  => array(),
		);
	}

	/**
	 * A letter; its signature stands below the line that mail programs know (RFC 3676, 4.3).
	 *
	 * @param string   $to      One address.
	 * @param Words    $words   Of its language.
	 * @param string   $subject Path of words.
	 * @param string[] $before  Paragraphs.
	 * @param string[] $foot    Lines below the signature.
	 * @param string[] $tokens  Hashes.
	 * @return array{to: string, subject: string, text: string, lang: string, tokens: string[]}
	 */
	private static function letter( string $to, Words $words, string $subject, array $before, array $foot = array(), array $tokens = array() ): array {
		return array(
			'to'      => $to,
			'subject' => $words->say( $subject, Manifest::name() ),
			'text'    => implode( "\n\n", array_merge( $before, array( implode( "\n", array_merge( array( '-- ', Manifest::name() ), $foot ) ) ) ) ) . "\n",
			'lang'    => $words->code,
			'tokens'  => $tokens,
		);
	}

	/**
	 * A new link to a page of ours; of its token only the hash is kept.
	 *
	 * @param array<string, string|null> $row     Of the sign-up.
	 * @param string                     $purpose confirm, withdraw or data.
	 * @return array{url: string, hash: string}
	 */
	private static function link( array $row, string $purpose ): array {
		$token = Secrets::token();
		$hash  = Secrets::token_hash( $token );
		Store::run( 'INSERT INTO {tokens} (hash, signup_id, purpose, created_at) VALUES (%s, %s, %s, %s)', array( $hash, (string) $row['id'], $purpose, Clock::stamp() ) );
		return array(
			'url'  => add_query_arg( 'token', $token, rest_url( 'ouishare/v1/signups/' . $purpose ) ),
			'hash' => $hash,
		);
	}

	/**
	 * Whom a mail goes to that belongs to no sign-up.
	 *
	 * @param array<string, string|null> $mail Of the outbox.
	 */
	private static function recipient( array $mail ): string {
		return (string) json_decode( (string) $mail['recipient'] );
	}
}
