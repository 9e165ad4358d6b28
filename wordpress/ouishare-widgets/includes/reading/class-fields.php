<?php
/**
 * Foreign JSON as it comes.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Reads fields that may be anything. What comes out is plain text or an address of the web, or '' for neither.
 */
final class Fields {

	/**
	 * The fields of an object; none for anything else.
	 *
	 * @param mixed $value As written.
	 * @return array<mixed>
	 */
	public static function of( $value ): array {
		return is_array( $value ) ? $value : array();
	}

	/**
	 * The objects of a list; none where it is no list.
	 *
	 * @param mixed $value As written.
	 * @return array<int, array<mixed>>
	 */
	public static function objects( $value ): array {
		return self::is_list( $value ) ? array_values( array_filter( $value, 'is_array' ) ) : array();
	}

	/**
	 * Whether a value is a list with something in it.
	 *
	 * @param mixed $value As written.
	 */
	public static function is_list( $value ): bool {
		return is_array( $value ) && array_key_exists( 0, $value );
	}

	/**
	 * The first of some fields that says something.
	 *
	 * @param array<mixed> $fields   Of an object.
	 * @param string       ...$names Of fields.
	 */
	public static function text( array $fields, string ...$names ): string {
		foreach ( $names as $name ) {
			$value = $fields[ $name ] ?? null;
			if ( is_int( $value ) || is_float( $value ) ) {
				return (string) $value;
			}
			if ( is_string( $value ) && '' !== trim( $value ) ) {
				return trim( $value );
			}
		}
		return '';
	}

	/**
	 * The same as one line of plain text, where it may be HTML.
	 *
	 * @param array<mixed> $fields   Of an object.
	 * @param string       ...$names Of fields.
	 */
	public static function line( array $fields, string ...$names ): string {
		return Text::line( self::text( $fields, ...$names ) );
	}

	/**
	 * The first of some fields that is an address of the web.
	 *
	 * @param array<mixed> $fields   Of an object.
	 * @param string       ...$names Of fields.
	 */
	public static function address( array $fields, string ...$names ): string {
		foreach ( $names as $name ) {
			$value = self::text( $fields, $name );
			if ( preg_match( '#^https?://\S+$#i', $value ) ) {
				return $value;
			}
		}
		return '';
	}
}
