<?php
/**
 * Members as a table for spreadsheets.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * CSV by RFC 4180 in UTF-8, which a spreadsheet can open without running anything that a stranger wrote.
 */
final class Members_Csv {

	/** Spreadsheets guess UTF-8 only by this mark. */
	private const MARK = "\xEF\xBB\xBF";

	/** Beginnings that a spreadsheet takes for a formula, blanks before them included; the wide forms are what some turn into the narrow ones. */
	private const FORMULA = '/^[' . Text::BLANK . '"\']*[=+\-@|%\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]/u';

	/** The same inside a text, where a cell begins for a spreadsheet that parts them by semicolons or tabs: it ends a quoted cell at our comma. */
	private const LATER_FORMULA = '/([;\t\n][' . Text::BLANK . '"\']*)(?=[=+\-@|%\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}])/u';

	private const COLUMNS = array( 'email', 'name', 'communityIds', 'country', 'city', 'occupation', 'interests', 'skills', 'heardFrom', 'message' );

	/**
	 * The head.
	 */
	public static function head(): string {
		return self::MARK . self::line( array_merge( str_replace( 'communityIds', 'communities', self::COLUMNS ), array( 'language', 'consents', 'since' ) ) );
	}

	/**
	 * One member.
	 *
	 * @param array<string, string|null> $row Of People::page().
	 */
	public static function row( array $row ): string {
		$content = People::content( $row );
		$cells   = array();
		foreach ( self::COLUMNS as $column ) {
			$value   = $content[ $column ] ?? '';
			$cells[] = is_array( $value ) ? implode( '; ', $value ) : (string) $value;
		}
		$given = array_column( array_filter( People::consents( $row ), static function ( array $consent ): bool {
			return ! empty( $consent['given'] );
		} ), 'purpose' );
		sort( $given );
		return self::line( array_merge( $cells, array( (string) ( $content['locale'] ?? $row['lang'] ), implode( '; ', $given ), (string) $row['since'] ) ) );
	}

	/**
	 * Cells, always in quotes; what looks like a formula, here or by the separators of another country, gets an apostrophe, as OWASP advises.
	 *
	 * @param string[] $cells Of one line.
	 */
	private static function line( array $cells ): string {
		$quoted = array_map(
			static function ( string $raw ): string {
				$text = Text::clean( $raw, true );
				$text = preg_match( self::FORMULA, $text ) ? "'" . $text : $text;
				$text = (string) preg_replace( self::LATER_FORMULA, "\\1'", $text );
				return '"' . str_replace( '"', '""', $text ) . '"';
			},
			$cells
		);
		return implode( ',', $quoted ) . "\r\n";
	}
}
