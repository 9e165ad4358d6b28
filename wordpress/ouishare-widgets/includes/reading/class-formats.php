<?php
/**
 * What an answer is.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Tells calendars and JSON from all else, by what they say and not by their type: calendar hosts send any.
 */
final class Formats {

	/**
	 * Whether a body is a calendar or JSON. A web page, which captive portals and log-in pages answer, is neither.
	 *
	 * @param string $body Of an answer.
	 */
	public static function is_readable( string $body ): bool {
		return self::is_calendar( $body ) || null !== self::json( $body );
	}

	/**
	 * Whether a body is an iCalendar file (RFC 5545).
	 *
	 * @param string $body Of an answer.
	 */
	public static function is_calendar( string $body ): bool {
		return 0 === stripos( ltrim( $body, "\xEF\xBB\xBF \r\n\t" ), 'BEGIN:VCALENDAR' );
	}

	/**
	 * The object or list that a body is as JSON; null for anything else.
	 *
	 * @param string $body Of an answer.
	 * @return array<mixed>|null
	 */
	public static function json( string $body ): ?array {
		$value = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $body ), true, 64 );
		return is_array( $value ) ? $value : null;
	}
}
