<?php
/**
 * What this site signs and hashes with.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Keyed hashes. The purpose goes into each, so that none can stand for another. WordPress' own salts will not do: whoever
 * changes them would make every address an unknown one.
 */
final class Secrets {

	/** Option with the secret, made at first use; the constant OUISHARE_SECRET of wp-config.php beats it. */
	public const OPTION = 'ouishare_signup_secret';

	/**
	 * A keyed hash, 43 characters.
	 *
	 * @param string $purpose What it is for.
	 * @param string $text    What is hashed.
	 */
	public static function hash( string $purpose, string $text ): string {
		return self::encode( hash_hmac( 'sha256', $purpose . "\n" . $text, self::secret(), true ) );
	}

	/**
	 * What an address is known by, and what stays of it after an erasure. One address is one person, however it is written.
	 *
	 * @param string $email As it was sent.
	 */
	public static function person( string $email ): string {
		$text = trim( $email );
		$text = class_exists( 'Normalizer' ) ? (string) \Normalizer::normalize( $text ) : $text;
		return self::hash( 'email', function_exists( 'mb_strtolower' ) ? mb_strtolower( $text, 'UTF-8' ) : strtolower( $text ) );
	}

	/**
	 * A new token for a link in a mail, 43 characters.
	 */
	public static function token(): string {
		return self::encode( random_bytes( 32 ) );
	}

	/**
	 * What is kept of a token. It is random and long, so a plain hash is enough.
	 *
	 * @param string $token As it stands in the link.
	 */
	public static function token_hash( string $token ): string {
		return self::encode( hash( 'sha256', $token, true ) );
	}

	/**
	 * A secret that changes each day: with yesterday's gone, nobody can tell who yesterday's visitors were.
	 *
	 * @return string Name of its option.
	 */
	public static function daily_option(): string {
		return 'ouishare_signup_salt_' . substr( Clock::stamp(), 0, 10 );
	}

	/**
	 * A keyed hash that can be made on this day only.
	 *
	 * @param string $text What is hashed.
	 */
	public static function daily_hash( string $text ): string {
		return self::encode( hash_hmac( 'sha256', $text, self::kept( self::daily_option() ), true ) );
	}

	/**
	 * Forgets the secrets of all days but this one.
	 *
	 * @param bool $all Whether this day's goes too.
	 */
	public static function forget_days( bool $all = false ): void {
		global $wpdb;
		$like  = $wpdb->esc_like( 'ouishare_signup_salt_' ) . '%';
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s AND option_name <> %s", $like, $all ? '' : self::daily_option() ) );
		array_map( 'delete_option', $names );
	}

	/**
	 * The secret.
	 */
	private static function secret(): string {
		return defined( 'OUISHARE_SECRET' ) && is_string( OUISHARE_SECRET ) && '' !== OUISHARE_SECRET ? OUISHARE_SECRET : self::kept( self::OPTION );
	}

	/**
	 * A secret kept in an option. Of two who make it at once one is first, and both read that one.
	 *
	 * @param string $name Of the option.
	 */
	private static function kept( string $name ): string {
		$kept = get_option( $name );
		if ( is_string( $kept ) && '' !== $kept ) {
			return $kept;
		}
		global $wpdb;
		// Not add_option(): that overwrites what another process wrote a moment ago.
		$wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no')", $name, self::encode( random_bytes( 32 ) ) ) );
		wp_cache_delete( $name, 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		$made = get_option( $name );
		if ( ! is_string( $made ) || '' === $made ) {
			throw new Store_Failure( 'The secret cannot be kept.' );
		}
		return $made;
	}

	/**
	 * Bytes as text that may stand in an address.
	 *
	 * @param string $bytes Any.
	 */
	private static function encode( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
