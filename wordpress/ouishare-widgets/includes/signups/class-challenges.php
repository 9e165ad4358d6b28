<?php
/**
 * A little work for each sign-up.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Challenges by altcha-lib v1 with SHA-256: whoever sends finds the number whose hash with the salt is the challenge. The salt tells the form how
 * long to wait, and carries the end of its life; the signature covers both.
 */
final class Challenges {

	/** Long enough for a person who writes slowly, in seconds. */
	private const LIFETIME = 1200;

	/**
	 * What is asked.
	 *
	 * @return array{effort: int, wait: int} Numbers that a browser tries at most; seconds before which no answer is taken, within one.
	 */
	private static function asked(): array {
		/**
		 * Filters what a challenge asks.
		 *
		 * @param array{effort: int, wait: int} $asked Numbers to try at most, and seconds to wait: nobody fills in a form faster.
		 */
		return apply_filters(
			'ouishare_signup_challenge',
			array(
				'effort' => 50000,
				'wait'   => 2,
			)
		);
	}

	/**
	 * A new challenge.
	 *
	 * @return array<string, string|int>
	 */
	public static function make(): array {
		$asked     = self::asked();
		$salt      = bin2hex( random_bytes( 12 ) ) . '?wait=' . $asked['wait'] . '&expires=' . (int) ( Clock::now() + self::LIFETIME ) . '&';
		$challenge = hash( 'sha256', $salt . random_int( 0, $asked['effort'] ) );
		return array(
			'algorithm' => 'SHA-256',
			'challenge' => $challenge,
			'maxnumber' => $asked['effort'],
			'salt'      => $salt,
			'signature' => self::sign( $challenge ),
		);
	}

	/**
	 * Checks a solved challenge. Whether it was used before is seen when it is stored.
	 *
	 * @param string $sent Base64 of its JSON.
	 * @return array{challenge: string, expires_at: string}|string A proof, or challenge_failed, challenge_expired.
	 */
	public static function check( string $sent ) {
		$payload = self::payload( $sent );
		if ( null === $payload ) {
			return 'challenge_failed';
		}
		parse_str( explode( '?', $payload['salt'], 3 )[1] ?? '', $parameters );
		$expires = $parameters['expires'] ?? '';
		if ( ! is_string( $expires ) || ! ctype_digit( $expires ) || '0' === $expires ) {
			return 'challenge_failed';
		}
		if ( (int) $expires < Clock::now() ) {
			return 'challenge_expired';
		}
		if ( Clock::now() < (int) $expires - self::LIFETIME + self::asked()['wait'] ) {
			return 'challenge_failed';
		}
		return array(
			'challenge'  => $payload['challenge'],
			'expires_at' => gmdate( 'Y-m-d\TH:i:s.000\Z', (int) $expires ),
		);
	}

	/**
	 * A payload that this site signed and that is solved, or null.
	 *
	 * @param string $sent Base64 of its JSON.
	 * @return array{challenge: string, salt: string}|null
	 */
	private static function payload( string $sent ): ?array {
		$read = json_decode( (string) base64_decode( $sent, false ), true );
		if ( ! is_array( $read ) || 'SHA-256' !== ( $read['algorithm'] ?? null ) || ! is_int( $read['number'] ?? null ) ) {
			return null;
		}
		foreach ( array( 'challenge', 'salt', 'signature' ) as $name ) {
			if ( ! is_string( $read[ $name ] ?? null ) ) {
				return null;
			}
		}
		$solved = hash_equals( hash( 'sha256', $read['salt'] . $read['number'] ), $read['challenge'] );
		return $solved && hash_equals( self::sign( $read['challenge'] ), $read['signature'] ) ? $read : null;
	}

	/**
	 * The signature of a challenge.
	 *
	 * @param string $challenge A hash.
	 */
	private static function sign( string $challenge ): string {
		return hash_hmac( 'sha256', $challenge, Secrets::hash( 'challenge', '' ) );
	}
}
