<?php
/**
 * Countries.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use Locale;

defined( 'ABSPATH' ) || exit;

/**
 * Countries by code and by name. Names are in the reader's language where PHP has its `intl`, else in English.
 */
final class Countries {

	/** Names that The Events Calendar or people write, which are not those of our list. */
	private const OTHER_NAMES = array(
		'czech republic'           => 'CZ',
		'great britain'            => 'GB',
		'england'                  => 'GB',
		'scotland'                 => 'GB',
		'holland'                  => 'NL',
		'the netherlands'          => 'NL',
		'united states of america' => 'US',
		'usa'                      => 'US',
		'uk'                       => 'GB',
		'turkey'                   => 'TR',
		'hong kong'                => 'HK',
		'macau'                    => 'MO',
		'russian federation'       => 'RU',
		'korea, republic of'       => 'KR',
		'viet nam'                 => 'VN',
		'ivory coast'              => 'CI',
		'cape verde'               => 'CV',
		'swaziland'                => 'SZ',
		'macedonia'                => 'MK',
	);

	/**
	 * All countries, by name in the language of who reads this.
	 *
	 * @return array<string, string> Names by code.
	 */
	public static function names(): array {
		$names = self::english();
		if ( class_exists( Locale::class ) ) {
			foreach ( $names as $code => $name ) {
				$own            = Locale::getDisplayRegion( '-' . $code, determine_locale() );
				$names[ $code ] = is_string( $own ) && '' !== $own ? $own : $name;
			}
		}
		asort( $names, SORT_LOCALE_STRING );
		return $names;
	}

	/**
	 * The code of a country.
	 *
	 * @param mixed $raw Its code, or its name in English or the site's language.
	 */
	public static function code( $raw ): ?string {
		$word  = is_string( $raw ) ? trim( Text::decode( $raw ) ) : '';
		$names = self::english();
		if ( isset( $names[ strtoupper( $word ) ] ) ) {
			return strtoupper( $word );
		}
		return self::by_name()[ self::lower( $word ) ] ?? null;
	}

	/**
	 * Codes by name.
	 *
	 * @return array<string, string>
	 */
	private static function by_name(): array {
		static $codes = null;
		if ( null === $codes ) {
			$codes = self::OTHER_NAMES;
			foreach ( array( self::english(), self::names() ) as $names ) {
				foreach ( $names as $code => $name ) {
					$codes[ self::lower( $name ) ] = $code;
				}
			}
		}
		return $codes;
	}

	/**
	 * Names in English by code.
	 *
	 * @return array<string, string>
	 */
	private static function english(): array {
		static $names = null;
		if ( null === $names ) {
			$names = require __DIR__ . '/countries.php';
		}
		return $names;
	}

	/**
	 * A name without case.
	 *
	 * @param string $name Any.
	 */
	private static function lower( string $name ): string {
		return function_exists( 'mb_strtolower' ) ? mb_strtolower( $name, 'UTF-8' ) : strtolower( $name );
	}
}
