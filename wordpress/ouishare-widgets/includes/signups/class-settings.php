<?php
/**
 * Settings of sign-ups.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * Which settings there are, and what is taken for them.
 */
final class Settings {

	/** Their defaults. */
	private const DEFAULTS = array(
		// Whether this site takes sign-ups.
		'signups'               => false,
		// Fields that are asked, besides the address, and those of them that must be filled in; by default none (the contract).
		'signup_fields'         => array(),
		'signup_required'       => array(),
		// Words of consent by language, where they are not those of Consents.
		'signup_consent'        => array(),
		// Who is responsible, with an address; address and version of the policy.
		'signup_controller'     => '',
		'signup_policy_url'     => '',
		'signup_policy_version' => '',
		// Days after which an unconfirmed sign-up is erased.
		'signup_days'           => 30,
		// Who is told that somebody joined.
		'signup_notify'         => '',
		// Origins that may send; everyone where there are none.
		'signup_origins'        => array(),
		// Proxies in front of this site that may be believed about a visitor's address.
		'signup_proxies'        => 0,
	);

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'ouishare_default_settings', array( self::class, 'defaults' ) );
		add_filter( 'ouishare_sanitize_settings', array( self::class, 'sanitize' ), 10, 2 );
		add_action( 'admin_init', array( Settings_Section::class, 'register' ) );
	}

	/**
	 * Adds the defaults.
	 *
	 * @param array<string, mixed> $defaults Of other parts.
	 * @return array<string, mixed>
	 */
	public static function defaults( array $defaults ): array {
		return array_merge( $defaults, self::DEFAULTS );
	}

	/**
	 * Checks what was sent. What cannot be read is said, and stays as it was.
	 *
	 * @param array<string, mixed> $kept Checked so far.
	 * @param array<string, mixed> $sent As sent.
	 * @return array<string, mixed>
	 */
	public static function sanitize( array $kept, array $sent ): array {
		if ( empty( $sent['signup_shown'] ) ) {
			// A form without this section, or somebody who sets the option: what is sent counts, the rest stays.
			$stored = get_option( Options::NAME, array() );
			$stored = array_intersect_key( is_array( $stored ) ? $stored : array(), self::DEFAULTS );
			return array_merge( $kept, $stored, self::typed( array_intersect_key( $sent, self::DEFAULTS ) ) );
		}
		$asked = array_map( 'strval', (array) ( $sent['signup_ask'] ?? array() ) );
		return array_merge(
			$kept,
			array(
				'signups'               => ! empty( $sent['signups'] ),
				'signup_fields'         => array_values( array_intersect( Offer::FIELDS, array_keys( array_intersect( $asked, array( 'ask', 'require' ) ) ) ) ),
				'signup_required'       => array_values( array_intersect( Offer::FIELDS, array_keys( $asked, 'require', true ) ) ),
				'signup_consent'        => self::consent( (array) ( $sent['signup_consent'] ?? array() ) ),
				'signup_controller'     => self::line( $sent['signup_controller'] ?? '', 'title' ),
				'signup_policy_url'     => self::policy_url( self::line( $sent['signup_policy_url'] ?? '', 'path' ) ),
				'signup_policy_version' => self::line( $sent['signup_policy_version'] ?? '', 'word' ),
				'signup_days'           => max( 1, min( 30, (int) ( $sent['signup_days'] ?? 30 ) ) ),
				'signup_notify'         => self::email( self::line( $sent['signup_notify'] ?? '', 'email' ) ),
				'signup_origins'        => self::origins( (string) ( $sent['signup_origins'] ?? '' ) ),
				'signup_proxies'        => max( 0, min( 9, (int) ( $sent['signup_proxies'] ?? 0 ) ) ),
			)
		);
	}

	/**
	 * Keeps of settings those that are of their type.
	 *
	 * @param array<string, mixed> $sent Some settings.
	 * @return array<string, mixed>
	 */
	private static function typed( array $sent ): array {
		return array_filter(
			$sent,
			static function ( $value, string $name ): bool {
				return gettype( $value ) === gettype( self::DEFAULTS[ $name ] );
			},
			ARRAY_FILTER_USE_BOTH
		);
	}

	/**
	 * A line of clean text.
	 *
	 * @param mixed  $raw   As sent.
	 * @param string $limit Of Values.
	 */
	private static function line( $raw, string $limit ): string {
		return is_string( $raw ) ? trim( mb_substr( Text::clean( wp_strip_all_tags( wp_check_invalid_utf8( $raw ) ) ), 0, Values::LIMITS[ $limit ] ) ) : '';
	}

	/**
	 * Words of consent by language: those that differ from our own.
	 *
	 * @param array<mixed> $sent By language.
	 * @return array<string, string>
	 */
	private static function consent( array $sent ): array {
		$kept     = array();
		$defaults = Consents::defaults();
		foreach ( array_intersect_key( $sent, $defaults ) as $lang => $raw ) {
			$text = is_string( $raw ) ? trim( mb_substr( Text::clean( wp_check_invalid_utf8( $raw ), true ), 0, Values::LIMITS['message'] ) ) : '';
			if ( '' !== $text && $defaults[ $lang ] !== $text ) {
				$kept[ $lang ] = $text;
			}
		}
		return $kept;
	}

	/**
	 * An absolute address, or what was there before.
	 *
	 * @param string $address As sent.
	 */
	private static function policy_url( string $address ): string {
		if ( '' === $address || ( '' === Values::url( $address ) && preg_match( '/^https?:/i', $address ) ) ) {
			return $address;
		}
		/* translators: %s: what was typed */
		self::say( sprintf( __( 'The address of the privacy policy has to begin with https:// or http://. “%s” was not saved.', 'ouishare-widgets' ), $address ) );
		return (string) Options::get( 'signup_policy_url' );
	}

	/**
	 * An address for mail, or what was there before.
	 *
	 * @param string $address As sent.
	 */
	private static function email( string $address ): string {
		if ( '' === $address || is_email( $address ) ) {
			return $address;
		}
		/* translators: %s: what was typed */
		self::say( sprintf( __( '“%s” is no e-mail address and was not saved.', 'ouishare-widgets' ), $address ) );
		return (string) Options::get( 'signup_notify' );
	}

	/**
	 * Origins, one a line.
	 *
	 * @param string $raw As sent.
	 * @return string[]
	 */
	private static function origins( string $raw ): array {
		$kept = array();
		foreach ( (array) preg_split( '/[\s,]+/', $raw, -1, PREG_SPLIT_NO_EMPTY ) as $address ) {
			$origin = Origin::of( (string) $address );
			if ( '' === $origin ) {
				/* translators: %s: what was typed */
				self::say( sprintf( __( '“%s” is not the address of a website and was not saved. Write it as https://partner.example', 'ouishare-widgets' ), sanitize_text_field( (string) $address ) ) );
			} else {
				$kept[] = $origin;
			}
		}
		return array_values( array_unique( $kept ) );
	}

	/**
	 * Says on the page of settings what was not taken.
	 *
	 * @param string $message Translated.
	 */
	private static function say( string $message ): void {
		if ( function_exists( 'add_settings_error' ) ) {
			// WordPress shows it as HTML.
			add_settings_error( Options::NAME, 'ouishare_signup', esc_html( $message ) );
		}
	}
}
