<?php
/**
 * Text as the wire contract has it.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Plain text out of what WordPress stores: decoded once, without tags, controls, bidi overrides and broken bytes, and no
 * longer than the contract allows. Lengths are UTF-16 code units, as browsers count.
 */
final class Text {

	public const ID    = 200;
	public const WORD  = 80;
	public const NAME  = 120;
	public const TITLE = 280;
	public const BODY  = 5000;

	/** HTML beyond this many bytes cannot matter to a text of 5,000 characters, and keeps regular expressions within their limits. */
	private const HTML_BYTES = 200000;

	/** What counts as a blank at the ends of a text: the same characters as in `String.prototype.trim`. */
	private const BLANKS = '[\s\x{A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}]';

	private const UNWANTED = '/[\x{00}-\x{08}\x{0B}-\x{1F}\x{7F}-\x{9F}\x{2028}\x{2029}\x{FEFF}\x{202A}-\x{202E}\x{2066}-\x{2069}]/u';

	/** First bytes of what is unwanted, among others. */
	private const SUSPECT = '/[\x00-\x08\x0B-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2\x80[\xA8-\xAE]|\xE2\x81[\xA6-\xA9]|\xEF\xBB\xBF/';

	private const UNSPOKEN = '~<(script|style|template|noscript|iframe|object|svg|math|head|title|textarea|select)\b[^<>]*>.*?(?:</\1\s*>|\z)|<!--.*?(?:-->|\z)~is';
	private const BLOCK    = '~</?(?:p|div|section|article|header|footer|ul|ol|dl|table|blockquote|pre|h[1-6]|figure|address|main|aside|nav|form|fieldset)\b[^<>]*>~i';
	private const LINE     = '~<(?:br|hr|/tr|/dt|/dd)\b[^<>]*>~i';
	private const ITEM     = '~<li\b[^<>]*>~i';
	private const TAG      = '~<[a-z/!][^<>]*>~i';

	/**
	 * One line of plain text, cut at a limit.
	 *
	 * @param mixed $raw   Text; what is no text or number is none.
	 * @param int   $limit Longest length.
	 */
	public static function line( $raw, int $limit ): string {
		return self::clean( $raw, $limit, false );
	}

	/**
	 * Paragraphs of plain text, cut at a limit.
	 *
	 * @param mixed $raw   Text.
	 * @param int   $limit Longest length.
	 */
	public static function lines( $raw, int $limit ): string {
		return self::clean( $raw, $limit, true );
	}

	/**
	 * A title or name out of HTML. What only tags hold is still said: a title is never empty because of them.
	 *
	 * @param string $html  As `get_the_title()` gives it.
	 * @param int    $limit Longest length.
	 */
	public static function title( string $html, int $limit = self::TITLE ): string {
		$title = self::line( self::of_html( $html ), $limit );
		return '' !== $title ? $title : self::line( self::decode( (string) preg_replace( self::TAG, ' ', self::valid( $html ) ) ), $limit );
	}

	/**
	 * HTML as plain text; a blank line parts paragraphs. Comments go, and with them what marks blocks.
	 *
	 * @param string $html Of a post or a field.
	 */
	public static function of_html( string $html ): string {
		$html = self::valid( substr( $html, 0, self::HTML_BYTES ) );
		$text = preg_replace(
			array( self::UNSPOKEN, '/\s+/u', self::BLOCK, self::LINE, self::ITEM, self::TAG ),
			array( ' ', ' ', "\n\n", "\n", "\n– ", '' ),
			$html
		);
		// Null where a page defeats the regular expressions: WordPress' own way has none of that kind.
		$text = self::decode( null === $text ? wp_strip_all_tags( $html ) : $text );
		$text = preg_replace( array( '/[ \x{A0}]*\n[ \x{A0}]*/u', '/[ \x{A0}]{2,}/u', '/\n{3,}/' ), array( "\n", ' ', "\n\n" ), $text );
		return trim( (string) $text );
	}

	/**
	 * A short text out of a longer one: its beginning, up to a whole word.
	 *
	 * @param string $text  Plain text.
	 * @param int    $limit Longest length.
	 */
	public static function summary( string $text, int $limit = self::TITLE ): string {
		$line = self::line( preg_replace( '/\s+/u', ' ', $text ), PHP_INT_MAX );
		if ( self::length( $line ) <= $limit ) {
			return $line;
		}
		$cut   = self::cut( $line, $limit - 1 );
		$words = preg_replace( '/\s+\S*$/u', '', $cut );
		return ( '' === $words ? $cut : $words ) . '…';
	}

	/**
	 * Length in UTF-16 code units.
	 *
	 * @param string $text Valid UTF-8.
	 */
	public static function length( string $text ): int {
		// Each character has one byte that continues none; those of four bytes are pairs.
		return (int) preg_match_all( '/[\x00-\x7F\xC0-\xFF]/', $text ) + (int) preg_match_all( '/[\xF0-\xF7]/', $text );
	}

	/**
	 * The characters that entities stand for; once, so that what was meant as text stays text.
	 *
	 * @param string $text With entities.
	 */
	public static function decode( string $text ): string {
		return html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	/**
	 * A text without bytes that are no UTF-8, encoded surrogates among them.
	 *
	 * @param string $text Any bytes.
	 */
	public static function valid( string $text ): string {
		if ( 1 === preg_match( '//u', $text ) ) {
			return $text;
		}
		preg_match_all( '/(?:[\x00-\x7F]|[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2})++/', $text, $pieces );
		return implode( '', $pieces[0] );
	}

	/**
	 * Cleans and cuts.
	 *
	 * @param mixed $raw   Text.
	 * @param int   $limit Longest length.
	 * @param bool  $lines Whether line feeds stay.
	 */
	private static function clean( $raw, int $limit, bool $lines ): string {
		if ( ! is_string( $raw ) && ! is_int( $raw ) && ! is_float( $raw ) ) {
			return '';
		}
		$text = str_replace( array( "\r\n", "\r", "\t" ), array( "\n", "\n", ' ' ), self::valid( (string) $raw ) );
		$text = $lines ? $text : str_replace( "\n", ' ', $text );
		// Nearly every text has nothing to take out, and a look at its bytes is quicker than one at its characters.
		$text = self::trim( preg_match( self::SUSPECT, $text ) ? (string) preg_replace( self::UNWANTED, '', $text ) : $text );
		return strlen( $text ) <= $limit || self::length( $text ) <= $limit ? $text : self::trim( self::cut( $text, $limit ) );
	}

	/**
	 * The first characters of a text, no pair split.
	 *
	 * @param string $text  Valid UTF-8.
	 * @param int    $limit Longest length.
	 */
	private static function cut( string $text, int $limit ): string {
		$end   = 0;
		$units = 0;
		$bytes = strlen( $text );
		while ( $end < $bytes ) {
			$first  = ord( $text[ $end ] );
			$size   = 1 + (int) ( $first >= 0xC0 ) + (int) ( $first >= 0xE0 ) + (int) ( $first >= 0xF0 );
			$units += 4 === $size ? 2 : 1;
			if ( $units > $limit ) {
				break;
			}
			$end += $size;
		}
		return substr( $text, 0, $end );
	}

	/**
	 * A text without blanks at its ends.
	 *
	 * @param string $text Valid UTF-8.
	 */
	private static function trim( string $text ): string {
		$text = trim( $text );
		if ( '' === $text || ( ord( $text[0] ) < 0x80 && ord( $text[ strlen( $text ) - 1 ] ) < 0x80 ) ) {
			return $text;
		}
		return (string) preg_replace( '/\A' . self::BLANKS . '+|' . self::BLANKS . '+\z/u', '', $text );
	}
}
