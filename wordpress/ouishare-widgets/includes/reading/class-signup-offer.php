<?php
/**
 * What an endpoint asks of those who join.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

use OuiShare\Widgets\Kept;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the part of a manifest about sign-ups, for the form that works without script. Strict: a form that leaves out what the endpoint
 * wants would only be refused.
 */
final class Signup_Offer {

	/** Characters of a consent, which is shown whole or not at all. */
	private const LONGEST = 2000;
	/** Consents, and languages of one. */
	private const MOST = 40;

	/**
	 * The part that is kept of a manifest.
	 *
	 * @param mixed $raw As written.
	 * @return array{}|array{href: string, fields: string[], required: string[], consents: array<int, array<string, mixed>>} Empty where there is none, or one that cannot be read whole.
	 */
	public static function of( $raw ): array {
		$consents = is_array( $raw ) ? $raw['consents'] ?? array() : null;
		if ( ! is_array( $consents ) || count( $consents ) > self::MOST || ! is_string( $raw['href'] ?? null ) ) {
			return array();
		}
		$read = array_map( array( self::class, 'consent' ), array_values( $consents ) );
		return in_array( null, $read, true ) ? array() : array(
			'href'     => substr( $raw['href'], 0, self::LONGEST ),
			'fields'   => self::words( $raw['fields'] ?? array() ),
			'required' => self::words( $raw['required'] ?? array() ),
			'consents' => $read,
		);
	}

	/**
	 * What a source asks, where its manifest is kept.
	 *
	 * @param array<string, string> $source An endpoint.
	 * @return array{href: string, fields: string[], required: string[], consents: array<int, array<string, mixed>>, lang: string}|null `href` is absolute.
	 */
	public static function kept( array $source ): ?array {
		$address = preg_match( '/\.json(\?|$)/', $source['address'] ) ? $source['address'] : trailingslashit( $source['address'] ) . 'ouishare.json';
		$kept    = Kept::read( $address );
		$offer   = $kept['signup'] ?? array();
		$href    = Text::absolute( $offer['href'] ?? '', $address );
		return '' === $href ? null : array_merge(
			$offer,
			array(
				'href' => $href,
				'lang' => '' === $kept['lang'] ? 'en' : $kept['lang'],
			)
		);
	}

	/**
	 * A consent.
	 *
	 * @param mixed $raw As written.
	 * @return array<string, mixed>|null Null where it cannot be shown as it is meant.
	 */
	private static function consent( $raw ): ?array {
		$text  = is_array( $raw ) ? $raw['text'] ?? null : null;
		$texts = (array) $text;
		foreach ( $texts as $words ) {
			if ( ! is_string( $words ) || '' === trim( $words ) || mb_strlen( $words ) > self::LONGEST ) {
				return null;
			}
		}
		if ( array() === $texts || count( $texts ) > self::MOST || ! is_string( $raw['purpose'] ?? null ) || ! preg_match( '/^[\w.-]{1,60}$/', $raw['purpose'] ) ) {
			return null;
		}
		return array(
			'purpose'    => $raw['purpose'],
			'required'   => true === ( $raw['required'] ?? null ),
			'text'       => $text,
			'controller' => Text::plain( $raw['controller'] ?? '' ),
			'policyUrl'  => self::address( $raw['policyUrl'] ?? '' ),
		);
	}

	/**
	 * An absolute address of the web; '' for anything else.
	 *
	 * @param mixed $raw As written.
	 */
	private static function address( $raw ): string {
		return is_string( $raw ) && preg_match( '#^https?://#i', $raw ) ? Text::absolute( $raw, $raw ) : '';
	}

	/**
	 * The words of a list.
	 *
	 * @param mixed $raw As written.
	 * @return string[]
	 */
	private static function words( $raw ): array {
		return array_slice( array_values( array_filter( array_map( array( Text::class, 'plain' ), is_array( $raw ) ? array_values( $raw ) : array() ), 'strlen' ) ), 0, self::MOST );
	}
}
