<?php
/**
 * Whether one value is of its kind.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * The kinds of values of a sign-up, as the schemas of `src/contract` have them. Each says '' for a good value, else the contract's code.
 */
final class Values {

	/** Longest texts in characters (`TEXT_LIMITS`); an id in UTF-16 code units. */
	public const LIMITS = array(
		'id'      => 200,
		'word'    => 80,
		'name'    => 120,
		'title'   => 280,
		'body'    => 5000,
		'message' => 2000,
		'email'   => 254,
		'path'    => 2000,
		'proof'   => 4000,
	);

	/** Version 4 of UUID. */
	public const UUID = '/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iD';

	/** Letters of both sides of an address. */
	private const ADDRESS = '[^' . Text::BLANK . '@"(),:;<>\[\\\\\]\x{00}-\x{1F}\x{7F}]+';

	/** Controls but tab and line ends: nobody types them. */
	private const UNTYPED = '/[\x{00}-\x{08}\x{0B}\x{0C}\x{0E}-\x{1F}\x{7F}-\x{9F}]/u';

	/** White space, backslash, controls and bidi characters have no place in an address of the web. */
	private const UNFIT = '/[' . Text::BLANK . '\\\\\x{00}-\x{1F}\x{7F}-\x{9F}\x{061C}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]/u';

	/** A date and time with Z or an offset, and perhaps a zone (RFC 9557). */
	private const INSTANT = '/^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)(?:\[!?(?:u-ca=[\w-]+|UTC|[A-Za-z][\w.+-]*(?:\/[\w.+-]+)+)\])*$/D';

	/**
	 * What a person typed: kept as it is, blanks at its ends included.
	 *
	 * @param mixed $value Anything.
	 * @param int   $limit In characters.
	 */
	public static function typed( $value, int $limit ): string {
		if ( is_string( $value ) && Text::length( $value ) > $limit ) {
			return 'too_long';
		}
		return is_string( $value ) && '' !== Text::trim( $value ) && ! preg_match( self::UNTYPED, $value ) ? '' : 'invalid';
	}

	/**
	 * Any text.
	 *
	 * @param mixed $value Anything.
	 * @param int   $limit In characters.
	 */
	public static function any_text( $value, int $limit ): string {
		if ( ! is_string( $value ) ) {
			return 'invalid';
		}
		return Text::length( $value ) > $limit ? 'too_long' : '';
	}

	/**
	 * An address for mail.
	 *
	 * @param mixed $value Anything.
	 */
	public static function email( $value ): string {
		if ( is_string( $value ) && Text::length( $value ) > self::LIMITS['email'] ) {
			return 'too_long';
		}
		return is_string( $value ) && preg_match( '/^' . self::ADDRESS . '@' . self::ADDRESS . '$/uD', $value ) ? '' : 'invalid';
	}

	/**
	 * The id of a sign-up.
	 *
	 * @param mixed $value Anything.
	 */
	public static function uuid( $value ): string {
		return is_string( $value ) && preg_match( self::UUID, $value ) ? '' : 'invalid';
	}

	/**
	 * The id of a row.
	 *
	 * @param mixed $value Anything.
	 */
	public static function id( $value ): string {
		return is_string( $value ) && '' !== $value && Text::clean( $value ) === $value && Text::units( $value ) <= self::LIMITS['id'] ? '' : 'invalid';
	}

	/**
	 * A language tag.
	 *
	 * @param mixed $value Anything.
	 */
	public static function language( $value ): string {
		return is_string( $value ) && Text::is_language( $value ) ? '' : 'invalid';
	}

	/**
	 * A country by its two letters.
	 *
	 * @param mixed $value Anything.
	 */
	public static function country( $value ): string {
		return is_string( $value ) && preg_match( '/^[A-Z]{2}$/D', $value ) ? '' : 'invalid';
	}

	/**
	 * Yes or no.
	 *
	 * @param mixed $value Anything.
	 */
	public static function boolean( $value ): string {
		return is_bool( $value ) ? '' : 'invalid';
	}

	/**
	 * A moment.
	 *
	 * @param mixed $value Anything.
	 */
	public static function instant( $value ): string {
		$is_time = is_string( $value ) && preg_match( self::INSTANT, Text::trim( $value ), $found );
		return $is_time && checkdate( (int) $found[2], (int) $found[3], (int) $found[1] ) ? '' : 'invalid';
	}

	/**
	 * An address of the web, with http(s) or relative.
	 *
	 * @param mixed $value Anything.
	 */
	public static function url( $value ): string {
		if ( ! is_string( $value ) || '' === $value || preg_match( self::UNFIT, $value ) ) {
			return 'invalid';
		}
		if ( ! preg_match( '/^[a-z][a-z\d+.-]*:/i', $value ) ) {
			return '';
		}
		return preg_match( '/^https?:\/\/[^\/?#]/i', $value ) && wp_parse_url( $value, PHP_URL_HOST ) ? '' : 'invalid';
	}

	/**
	 * The path of a page.
	 *
	 * @param mixed $value Anything.
	 */
	public static function path( $value ): string {
		$typed = self::typed( $value, self::LIMITS['path'] );
		return '' === $typed && preg_match( '/[?#]/', $value ) ? 'invalid' : $typed;
	}
}
