<?php
/**
 * The body of a request.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Reads what was sent, within limits.
 */
final class Body {

	/** No sign-up is longer than this, in bytes. */
	private const LIMIT = 65536;

	/**
	 * The media type in lower case, without parameters; empty for none.
	 *
	 * @param \WP_REST_Request $request Of a visitor.
	 */
	public static function type( \WP_REST_Request $request ): string {
		return strtolower( trim( explode( ';', (string) $request->get_header( 'content-type' ), 2 )[0] ) );
	}

	/**
	 * The body as text.
	 *
	 * @param \WP_REST_Request $request Of a visitor.
	 * @throws Problem 413 where it is too long, 400 where it is not UTF-8.
	 */
	public static function text( \WP_REST_Request $request ): string {
		$text = (string) $request->get_body();
		if ( strlen( $text ) > self::LIMIT || (int) $request->get_header( 'content-length' ) > self::LIMIT ) {
			throw new Problem( 413, 'At most ' . self::LIMIT . ' bytes.' );
		}
		if ( 1 !== preg_match( '//u', $text ) ) {
			throw new Problem( 400, 'The body is not UTF-8.' );
		}
		return $text;
	}

	/**
	 * The body as JSON; objects as objects, so that they are told from lists.
	 *
	 * @param \WP_REST_Request $request Of a visitor.
	 * @return mixed
	 * @throws Problem 400 where it is none.
	 */
	public static function json( \WP_REST_Request $request ) {
		$read = json_decode( self::text( $request ) );
		if ( JSON_ERROR_NONE !== json_last_error() ) {
			throw new Problem( 400, 'The body is not JSON.' );
		}
		return $read;
	}

	/**
	 * The fields of a form, each with all its values. Read here: PHP turns the dot of `consent.membership` into another letter.
	 *
	 * @param \WP_REST_Request $request Of a visitor.
	 * @return array<string, string[]>
	 * @throws Problem 413 or 400.
	 */
	public static function form( \WP_REST_Request $request ): array {
		$fields = array();
		foreach ( explode( '&', self::text( $request ) ) as $pair ) {
			list( $name, $value ) = array_map( 'urldecode', array_pad( explode( '=', $pair, 2 ), 2, '' ) );
			if ( 1 !== preg_match( '//u', $name . $value ) ) {
				throw new Problem( 400, 'The body is not UTF-8.' );
			}
			// A name of digits would become a number as a key of an array.
			$fields[ ' ' . $name ][] = $value;
		}
		return $fields;
	}

	/**
	 * The first value of a field, or null.
	 *
	 * @param array<string, string[]> $form Of form().
	 * @param string                  $name Of the field.
	 */
	public static function first( array $form, string $name ): ?string {
		return $form[ ' ' . $name ][0] ?? null;
	}

	/**
	 * All values of a field.
	 *
	 * @param array<string, string[]> $form Of form().
	 * @param string                  $name Of the field.
	 * @return string[]
	 */
	public static function all( array $form, string $name ): array {
		return $form[ ' ' . $name ] ?? array();
	}
}
