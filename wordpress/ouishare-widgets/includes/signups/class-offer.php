<?php
/**
 * What this site asks of a sign-up.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Whether a well-formed sign-up is one that the manifest asks for: nothing more, nothing less, in its own words of consent.
 */
final class Offer {

	/** The fields that a manifest may ask for (`SIGNUP_FIELDS`). */
	public const FIELDS = array( 'name', 'communityIds', 'locale', 'country', 'city', 'occupation', 'interests', 'skills', 'heardFrom', 'message' );

	/** Characters that cannot be seen or turn the text around them: no mailbox has them, and people would read another one. */
	private const UNSEEN = '/[\p{Cf}\p{Zl}\p{Zp}]/u';

	/**
	 * What does not fit.
	 *
	 * @param array<string, mixed> $signup As sent, perhaps not well-formed.
	 * @param array<string, mixed> $offer  Of Manifest::part().
	 * @return array<int, array<string, string>>
	 */
	public static function faults( array $signup, array $offer ): array {
		$unseen = is_string( $signup['email'] ?? null ) && preg_match( self::UNSEEN, $signup['email'] );
		return array_merge(
			$unseen ? array( Problem::fault( array( 'email' ), 'invalid' ) ) : array(),
			self::field_faults( $signup, $offer ),
			self::consent_faults( (array) ( $signup['consents'] ?? array() ), $offer['consents'] ?? array() )
		);
	}

	/**
	 * What does not fit of the fields.
	 *
	 * @param array<string, mixed> $signup As sent.
	 * @param array<string, mixed> $offer  Of Manifest::part().
	 * @return array<int, array<string, string>>
	 */
	private static function field_faults( array $signup, array $offer ): array {
		$required = $offer['required'] ?? array();
		// The language to write in is no field that a person fills in: it comes with every form.
		$asked  = array_merge( $offer['fields'] ?? array(), $required, array( 'locale' ) );
		$faults = array();
		foreach ( array_diff( array_intersect( self::FIELDS, array_keys( $signup ) ), $asked ) as $field ) {
			$faults[] = Problem::fault( array( $field ), 'unknown', 'This endpoint does not ask for it.' );
		}
		foreach ( $required as $field ) {
			if ( empty( $signup[ $field ] ) && '0' !== ( $signup[ $field ] ?? '' ) ) {
				$faults[] = Problem::fault( array( $field ), 'required' );
			}
		}
		foreach ( (array) ( $signup['communityIds'] ?? array() ) as $index => $id ) {
			if ( ! in_array( $id, Manifest::communities(), true ) ) {
				$faults[] = Problem::fault( array( 'communityIds', $index ), 'unknown' );
			}
		}
		return $faults;
	}

	/**
	 * Whether these are the consents that the manifest asks for, in its own words.
	 *
	 * @param array<int, array<string, mixed>> $consents As sent.
	 * @param array<int, array<string, mixed>> $offers   Of the manifest.
	 * @return array<int, array<string, string>>
	 */
	private static function consent_faults( array $consents, array $offers ): array {
		$known  = array_column( $offers, null, 'purpose' );
		$seen   = array();
		$faults = array();
		foreach ( $consents as $index => $consent ) {
			$purpose = $consent['purpose'];
			$offer   = $known[ $purpose ] ?? null;
			if ( null === $offer || in_array( $purpose, $seen, true ) ) {
				$faults[] = Problem::fault( array( 'consents', $index, 'purpose' ), 'unknown' );
			} elseif ( ! self::are_our_words( $consent, $offer ) ) {
				$faults[] = Problem::fault( array( 'consents', $index, 'text' ), 'not_given', 'These are not the words of the manifest.' );
			} elseif ( ! empty( $offer['required'] ) && ! $consent['given'] ) {
				$faults[] = Problem::fault( array( 'consents', $index, 'given' ), 'not_given' );
			}
			$seen[] = $purpose;
		}
		foreach ( $offers as $offer ) {
			if ( ! empty( $offer['required'] ) && ! in_array( $offer['purpose'], $seen, true ) ) {
				$faults[] = Problem::fault( array( 'consents' ), 'not_given', sprintf( '“%s” is missing.', $offer['purpose'] ) );
			}
		}
		return $faults;
	}

	/**
	 * A consent to other words is a consent to something else.
	 *
	 * @param array<string, mixed> $consent As sent.
	 * @param array<string, mixed> $offer   Of the manifest.
	 */
	private static function are_our_words( array $consent, array $offer ): bool {
		if ( ! self::is_our_text( $consent, $offer['text'] ) ) {
			return false;
		}
		foreach ( array( 'policyVersion', 'controller', 'policyUrl' ) as $name ) {
			if ( (string) ( $consent[ $name ] ?? '' ) !== (string) ( $offer[ $name ] ?? '' ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether the text is the one of its language.
	 *
	 * @param array<string, mixed>         $consent As sent.
	 * @param string|array<string, string> $text    Of the manifest.
	 */
	private static function is_our_text( array $consent, $text ): bool {
		if ( ! is_array( $text ) ) {
			return $consent['text'] === $text;
		}
		if ( ! isset( $consent['lang'] ) ) {
			return in_array( $consent['text'], $text, true );
		}
		return Text::choose( $text, $consent['lang'], Manifest::lang() )['text'] === $consent['text'];
	}
}
