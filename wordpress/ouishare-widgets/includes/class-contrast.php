<?php
/**
 * Contrast of colours.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Reads opaque CSS colours and compares them as WCAG 2.2 does.
 */
final class Contrast {

	/** What text needs on its ground (WCAG 1.4.3). */
	public const TEXT = 4.5;

	/**
	 * Red, green and blue of a colour.
	 *
	 * @param string $css Hexadecimal, `rgb()`, `hsl()`, `black` or `white`.
	 * @return float[]|null Each 0 to 1; null for what is not opaque or not read here, such as `color-mix()`.
	 */
	public static function rgb( string $css ): ?array {
		$css   = strtolower( trim( $css ) );
		$names = array(
			'black' => '#000',
			'white' => '#fff',
		);
		$css   = $names[ $css ] ?? $css;
		if ( preg_match( '/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/', $css, $found ) ) {
			return self::hexadecimal( $found[1] );
		}
		if ( preg_match( '/^(rgb|hsl)a?\(([^()]*)\)$/', $css, $found ) ) {
			$parts = preg_split( '/[\s,\/]+/', trim( $found[2] ) );
			return self::parts( $found[1], $parts );
		}
		return null;
	}

	/**
	 * Contrast of two colours.
	 *
	 * @param float[] $one   As `rgb` gives it.
	 * @param float[] $other As `rgb` gives it.
	 * @return float 1 to 21.
	 */
	public static function ratio( array $one, array $other ): float {
		$light = max( self::luminance( $one ), self::luminance( $other ) );
		$dark  = min( self::luminance( $one ), self::luminance( $other ) );
		return ( $light + 0.05 ) / ( $dark + 0.05 );
	}

	/**
	 * Whether white reads better than black on a colour.
	 *
	 * @param float[] $rgb As `rgb` gives it.
	 */
	public static function is_dark( array $rgb ): bool {
		// Where both have the same contrast: ( L + .05 )² = 1.05 × .05.
		return self::luminance( $rgb ) < 0.179;
	}

	/**
	 * Relative luminance, as WCAG 2.2 defines it.
	 *
	 * @param float[] $rgb As `rgb` gives it.
	 */
	private static function luminance( array $rgb ): float {
		$linear = array_map(
			static function ( float $part ): float {
				return $part <= 0.04045 ? $part / 12.92 : pow( ( $part + 0.055 ) / 1.055, 2.4 );
			},
			$rgb
		);
		return 0.2126 * $linear[0] + 0.7152 * $linear[1] + 0.0722 * $linear[2];
	}

	/**
	 * The parts of a hexadecimal colour.
	 *
	 * @param string $digits Three, four, six or eight.
	 * @return float[]|null
	 */
	private static function hexadecimal( string $digits ): ?array {
		$pairs = strlen( $digits ) < 6
			? array_map(
				static function ( string $digit ): string {
					return $digit . $digit;
				},
				str_split( $digits )
			)
			: str_split( $digits, 2 );
		if ( isset( $pairs[3] ) && 'ff' !== $pairs[3] ) {
			return null;
		}
		return array_map(
			static function ( string $pair ): float {
				return hexdec( $pair ) / 255;
			},
			array_slice( $pairs, 0, 3 )
		);
	}

	/**
	 * The parts of a functional colour.
	 *
	 * @param string   $kind  `rgb` or `hsl`.
	 * @param string[] $parts As written.
	 * @return float[]|null
	 */
	private static function parts( string $kind, array $parts ): ?array {
		foreach ( $parts as $part ) {
			if ( ! preg_match( '/^-?[\d.]+(%|deg)?$/', $part ) ) {
				return null;
			}
		}
		if ( count( $parts ) < 3 || count( $parts ) > 4 || ( isset( $parts[3] ) && ! in_array( $parts[3], array( '1', '1.0', '100%' ), true ) ) ) {
			return null;
		}
		if ( 'hsl' === $kind ) {
			return self::hsl( (float) $parts[0], (float) $parts[1] / 100, (float) $parts[2] / 100 );
		}
		return array_map(
			static function ( string $part ): float {
				$whole = '%' === substr( $part, -1 ) ? 100 : 255;
				return min( 1, max( 0, (float) $part / $whole ) );
			},
			array_slice( $parts, 0, 3 )
		);
	}

	/**
	 * A colour of hue, saturation and lightness, by the formula of CSS Color 4.
	 *
	 * @param float $hue        In degrees.
	 * @param float $saturation 0 to 1.
	 * @param float $lightness  0 to 1.
	 * @return float[]
	 */
	private static function hsl( float $hue, float $saturation, float $lightness ): array {
		$amplitude = $saturation * min( $lightness, 1 - $lightness );
		return array_map(
			static function ( int $offset ) use ( $hue, $amplitude, $lightness ): float {
				$step = fmod( $offset + $hue / 30 + 12, 12 );
				return $lightness - $amplitude * max( -1, min( $step - 3, 9 - $step, 1 ) );
			},
			array( 0, 8, 4 )
		);
	}
}
