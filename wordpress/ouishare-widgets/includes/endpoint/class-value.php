<?php
/**
 * Values of the wire contract that are no free text.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Reads what somebody typed or another plugin stored. Every method gives the value as the contract wants it, or null.
 */
final class Value {

	/** What has no place in an address: white space, backslash, controls, bidi characters. */
	private const UNFIT = '/[\s\\\\\x{00}-\x{1F}\x{7F}-\x{9F}\x{61C}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]/u';

	/**
	 * An address on the web.
	 *
	 * @param mixed $raw Absolute, `http://` or `https://`.
	 */
	public static function url( $raw ): ?string {
		$url = is_string( $raw ) ? str_replace( ' ', '%20', trim( Text::valid( $raw ) ) ) : '';
		if ( ! preg_match( '~^https?://([^/?#]+)~i', $url, $match ) || preg_match( self::UNFIT, $url ) ) {
			return null;
		}
		return self::is_host( $match[1] ) ? $url : null;
	}

	/**
	 * An address on the web, `mailto:` or `tel:`.
	 *
	 * @param mixed $raw As typed.
	 */
	public static function link( $raw ): ?string {
		$link = is_string( $raw ) ? trim( Text::valid( $raw ) ) : '';
		if ( preg_match( '/^(?:mailto|tel):[^\s]/i', $link ) && ! preg_match( self::UNFIT, $link ) ) {
			return $link;
		}
		return self::url( $link );
	}

	/**
	 * One of a list of words.
	 *
	 * @param mixed    $raw   As stored.
	 * @param string[] $words That there are.
	 */
	public static function word( $raw, array $words ): ?string {
		return is_string( $raw ) && in_array( $raw, $words, true ) ? $raw : null;
	}

	/**
	 * A number in a range.
	 *
	 * @param mixed $raw With a point or a comma.
	 * @param float $min Smallest.
	 * @param float $max Largest.
	 * @return int|float|null
	 */
	public static function number( $raw, float $min, float $max ) {
		$text = is_scalar( $raw ) && ! is_bool( $raw ) ? str_replace( ',', '.', trim( (string) $raw ) ) : '';
		if ( ! preg_match( '/^[+-]?\d{1,15}(?:\.\d+)?$/', $text ) || (float) $text < $min || (float) $text > $max ) {
			return null;
		}
		return (float) $text === floor( (float) $text ) ? (int) $text : (float) $text;
	}

	/**
	 * Coordinates, in degrees; none at 0,0.
	 *
	 * @param mixed $lat Latitude.
	 * @param mixed $lon Longitude.
	 * @return array{lat: int|float, lon: int|float}|null
	 */
	public static function geo( $lat, $lon ): ?array {
		$geo = array(
			'lat' => self::number( $lat, -90, 90 ),
			'lon' => self::number( $lon, -180, 180 ),
		);
		return null === $geo['lat'] || null === $geo['lon'] || ( ! $geo['lat'] && ! $geo['lon'] ) ? null : $geo;
	}

	/**
	 * A currency by its code, ISO 4217.
	 *
	 * @param mixed $raw As typed.
	 */
	public static function currency( $raw ): ?string {
		$code = is_string( $raw ) ? strtoupper( trim( $raw ) ) : '';
		return preg_match( '/^[A-Z]{3}$/', $code ) ? $code : null;
	}

	/**
	 * Languages, each once.
	 *
	 * @param mixed $raw Tags of BCP 47, parted by blanks, commas or semicolons.
	 * @return string[]
	 */
	public static function languages( $raw ): array {
		$tags = is_string( $raw ) ? preg_split( '/[\s,;]+/', str_replace( '_', '-', $raw ), -1, PREG_SPLIT_NO_EMPTY ) : array();
		return array_values( array_unique( array_filter( $tags ? $tags : array(), array( self::class, 'is_language' ) ) ) );
	}

	/**
	 * Whether a tag says a language, and with it perhaps script and region. Variants are left out: few readers know them.
	 *
	 * @param string $tag Of BCP 47.
	 */
	public static function is_language( string $tag ): bool {
		return 1 === preg_match( '/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i', $tag );
	}

	/**
	 * A year, a month or a day that exists.
	 *
	 * @param mixed $raw `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
	 */
	public static function date( $raw ): ?string {
		$date = is_string( $raw ) ? trim( $raw ) : '';
		return preg_match( '/^\d{4}(?:-\d\d(?:-\d\d)?)?$/', $date ) && Times::is_day( substr( $date . '-01-01', 0, 10 ) ) ? $date : null;
	}

	/**
	 * Whether something says yes: `1`, `yes`, `true`, `on`.
	 *
	 * @param mixed $raw As stored.
	 */
	public static function yes( $raw ): bool {
		return true === $raw || ( is_scalar( $raw ) && in_array( strtolower( trim( (string) $raw ) ), array( '1', 'yes', 'true', 'on' ), true ) );
	}

	/**
	 * An array without what is empty: absent, null, '' and an empty list are the same on this wire.
	 *
	 * @param array<string, mixed> $fields Of a row or a part of it.
	 * @return array<string, mixed>
	 */
	public static function filled( array $fields ): array {
		return array_filter(
			$fields,
			static function ( $value ): bool {
				return null !== $value && '' !== $value && array() !== $value;
			}
		);
	}

	/**
	 * Whether browsers take a host, with its port: a name whose last part is no number, or an address of four or six.
	 *
	 * @param string $authority Between `//` and the path.
	 */
	private static function is_host( string $authority ): bool {
		if ( ! preg_match( '/^(?:[^@:\[\]]+(?::[^@\[\]]*)?@)?(\[[\da-f:.]+\]|[^:@\[\]<>^|%#"`{}!$&\'()*+,;=~]+)(?::(\d{1,5}))?$/iu', $authority, $match ) ) {
			return false;
		}
		if ( isset( $match[2] ) && (int) $match[2] > 65535 ) {
			return false;
		}
		$host = $match[1];
		if ( '[' === $host[0] ) {
			return false !== filter_var( trim( $host, '[]' ), FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 );
		}
		if ( preg_match( '/(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i', $host ) ) {
			return false !== filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 );
		}
		return 1 !== preg_match( '/^\.|\.\.|^-|xn--(?![a-z\d-]*[a-z\d])/i', $host );
	}
}
