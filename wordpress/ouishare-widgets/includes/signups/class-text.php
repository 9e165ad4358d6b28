<?php
/**
 * What a text is on the wire.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Clean text, lengths and languages, as `src/contract/text.ts` has them.
 */
final class Text {

	/** White space by JavaScript's rule. */
	public const BLANK = '\x{09}-\x{0D}\x{20}\p{Z}\x{FEFF}';

	/** What clean text does not have: controls, line and paragraph separators, a byte order mark, bidi embeddings, overrides and isolates. */
	private const UNWANTED = '/[\x{00}-\x{08}\x{0B}-\x{1F}\x{7F}-\x{9F}\x{2028}\x{2029}\x{FEFF}\x{202A}-\x{202E}\x{2066}-\x{2069}]/u';

	/** Languages whose form is that of BCP 47 (RFC 5646), without the few that were registered before it. */
	private const LANGUAGE = '/^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/iD';

	/**
	 * Length in characters (code points), as the schemas of the contract count what people type.
	 *
	 * @param string $text UTF-8.
	 */
	public static function length( string $text ): int {
		return (int) preg_match_all( '/[^\x80-\xBF]/', $text );
	}

	/**
	 * Length in UTF-16 code units, as the contract counts ids.
	 *
	 * @param string $text UTF-8.
	 */
	public static function units( string $text ): int {
		return self::length( $text ) + (int) preg_match_all( '/[\xF0-\xF4]/', $text );
	}

	/**
	 * A text without blanks at its ends.
	 *
	 * @param string $text UTF-8.
	 */
	public static function trim( string $text ): string {
		return (string) preg_replace( '/^[' . self::BLANK . ']+|[' . self::BLANK . ']+$/uD', '', $text );
	}

	/**
	 * A text without what could harm or spoil its line. A line feed stays only where `$lines` is true. May be empty.
	 *
	 * @param string $raw   UTF-8.
	 * @param bool   $lines Whether it has lines.
	 */
	public static function clean( string $raw, bool $lines = false ): string {
		$text = str_replace( array( "\r\n", "\r" ), "\n", $raw );
		$text = str_replace( $lines ? array( "\t" ) : array( "\t", "\n" ), ' ', $text );
		return self::trim( (string) preg_replace( self::UNWANTED, '', $text ) );
	}

	/**
	 * Whether it is a language tag.
	 *
	 * @param string $tag Any text.
	 */
	public static function is_language( string $tag ): bool {
		return 1 === preg_match( self::LANGUAGE, $tag );
	}

	/**
	 * The tag's first part in lower case: `pt` of `pt-BR`.
	 *
	 * @param string $tag A language tag.
	 */
	public static function base_language( string $tag ): string {
		return strtolower( explode( '-', $tag, 2 )[0] );
	}

	/**
	 * The words to show in a language: that language, its base language, the manifest's, English, the first there is.
	 *
	 * @param string|array<string, string> $text     One text, or one by language.
	 * @param string                       $lang     Wanted.
	 * @param string                       $manifest Of the manifest.
	 * @return array{text: string, lang: string}
	 */
	public static function choose( $text, string $lang, string $manifest ): array {
		if ( ! is_array( $text ) ) {
			return array(
				'text' => $text,
				'lang' => $manifest,
			);
		}
		foreach ( array( $lang, $manifest, 'en' ) as $wanted ) {
			$key = self::key_for( $text, $wanted );
			if ( null !== $key ) {
				break;
			}
		}
		$key = null === $key ? (string) key( $text ) : $key;
		return array(
			'text' => (string) ( $text[ $key ] ?? '' ),
			'lang' => $key,
		);
	}

	/**
	 * The key of a map for a language: itself, its base language, any of the same base.
	 *
	 * @param array<string, string> $map  Texts by language.
	 * @param string                $lang Wanted.
	 */
	private static function key_for( array $map, string $lang ): ?string {
		$base  = self::base_language( $lang );
		$found = null;
		$rank  = 0;
		foreach ( array_keys( $map ) as $key ) {
			$key  = (string) $key;
			$now  = strtolower( $key ) === strtolower( $lang ) ? 3 : ( strtolower( $key ) === $base ? 2 : ( self::base_language( $key ) === $base ? 1 : 0 ) );
			if ( $now > $rank ) {
				$rank  = $now;
				$found = $key;
			}
		}
		return $found;
	}
}
