<?php
/**
 * Texts and addresses of others.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

use WP_Http;

defined( 'ABSPATH' ) || exit;

/**
 * Plain text is plain: nothing here is HTML, and whoever prints it escapes it.
 */
final class Text {

	/** Longest title in characters, as the wire contract limits it. */
	private const LONGEST = 280;
	/** Bytes of a text that are looked at. */
	private const LOOKED_AT = 20000;
	private const TAG       = '#<(?:[a-z/][^<>]*|![^<>]*)>#i';
	/** What is in these is no text. */
	private const UNSPOKEN = '#<(script|style|template|noscript|iframe|svg|math|head|title)\b[^<>]*>.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)#is';
	/** Tags that part words. */
	private const PARTS = '#<(?:/?(?:p|div|section|article|header|footer|ul|ol|dl|table|blockquote|pre|h[1-6]|figure|address|main|aside|nav|form|fieldset)|[bh]r|/tr|/dt|/dd|/option)\b[^<>]*>#i';

	/**
	 * A text without control characters and directions of writing, in one line.
	 *
	 * @param mixed $value As written: text or a number; anything else is ''.
	 */
	public static function plain( $value ): string {
		if ( is_int( $value ) || is_float( $value ) ) {
			$value = (string) $value;
		}
		if ( ! is_string( $value ) ) {
			return '';
		}
		$text = preg_replace( array( '/[\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}]/u', '/[\x00-\x20\x7F\x{80}-\x{9F}\x{2028}\x{2029}]+/u' ), array( '', ' ' ), $value );
		return null === $text ? '' : mb_substr( trim( $text ), 0, self::LONGEST );
	}

	/**
	 * One line of plain text, of what may be HTML, as foreign feeds have it in any field. What looks like a tag is one where a letter follows:
	 * "1 < 2" stays.
	 *
	 * @param string $written As written.
	 */
	public static function line( string $written ): string {
		// No title and no summary goes on for so long: what is beyond is not looked at.
		$text = mb_strcut( $written, 0, self::LOOKED_AT, 'UTF-8' );
		if ( preg_match( self::TAG, $text ) ) {
			$text = preg_replace( array( self::UNSPOKEN, self::PARTS, '/<li\b[^<>]*>/i', self::TAG ), array( ' ', ' ', ' – ', '' ), $text );
		}
		return self::plain( html_entity_decode( (string) $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}

	/**
	 * The text in the language of a page: that language, its base language, the row's own, English, the first.
	 *
	 * @param mixed  $text  A string, or a map of BCP 47 tags.
	 * @param string $lang  Of the page.
	 * @param string $own   Of the row.
	 * @return array{0: string, 1: string} The text, and its language where that is not the page's.
	 */
	public static function choose( $text, string $lang, string $own ): array {
		if ( ! is_array( $text ) ) {
			return array( self::plain( $text ), self::other( $own, $lang ) );
		}
		$by_tag = array();
		foreach ( $text as $tag => $words ) {
			if ( '' !== self::plain( $words ) ) {
				$by_tag[ strtolower( (string) $tag ) ] = self::plain( $words );
			}
		}
		foreach ( array( $lang, strtok( $lang, '-' ), $own, 'en', (string) key( $by_tag ) ) as $tag ) {
			if ( isset( $by_tag[ strtolower( (string) $tag ) ] ) ) {
				return array( $by_tag[ strtolower( (string) $tag ) ], self::other( (string) $tag, $lang ) );
			}
		}
		return array( '', '' );
	}

	/**
	 * An http(s) address, made absolute; '' for anything else.
	 *
	 * @param mixed  $address As written.
	 * @param string $base    Absolute address of the file that it is in.
	 */
	public static function absolute( $address, string $base ): string {
		if ( ! is_string( $address ) || '' === $address || preg_match( '/[\s\\\\<>"]/', $address ) ) {
			return '';
		}
		$absolute = WP_Http::make_absolute_url( $address, $base );
		return preg_match( '#^https?://[^/]#i', $absolute ) ? $absolute : '';
	}

	/**
	 * A language where it is not that of a page; else ''.
	 *
	 * @param string $own  BCP 47 tag, or empty for unknown.
	 * @param string $lang Of the page.
	 */
	public static function other( string $own, string $lang ): string {
		return self::same( $own, $lang ) ? '' : $own;
	}

	/**
	 * Whether two tags name the same language, whatever the country.
	 *
	 * @param string $one   BCP 47 tag, or empty for unknown.
	 * @param string $other BCP 47 tag.
	 */
	private static function same( string $one, string $other ): bool {
		return '' === $one || 0 === strcasecmp( (string) strtok( $one, '-' ), (string) strtok( $other, '-' ) );
	}
}
