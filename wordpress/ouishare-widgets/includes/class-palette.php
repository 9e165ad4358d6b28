<?php
/**
 * Colours of the theme.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Reads values of theme.json and of global styles: what to write in CSS, and which colour that is.
 */
final class Palette {

	/**
	 * Colours by slug.
	 *
	 * @var array<string, string>
	 */
	private $colors = array();

	/**
	 * Slugs that the theme or the site's owner named.
	 *
	 * @var string[]
	 */
	private $own = array();

	/**
	 * The palette as it holds now: what the site's owner chose over the theme's over that of WordPress.
	 */
	public function __construct() {
		$origins = (array) wp_get_global_settings( array( 'color', 'palette' ) );
		foreach ( array( 'default', 'theme', 'custom' ) as $origin ) {
			foreach ( (array) ( $origins[ $origin ] ?? array() ) as $color ) {
				if ( isset( $color['slug'], $color['color'] ) ) {
					$this->colors[ $color['slug'] ] = (string) $color['color'];
					if ( 'default' !== $origin ) {
						$this->own[] = $color['slug'];
					}
				}
			}
		}
	}

	/**
	 * A colour of the theme's own palette.
	 *
	 * @param string $slug Its name.
	 * @return array{css: string, rgb: float[]}|null
	 */
	public function named( string $slug ): ?array {
		return in_array( $slug, $this->own, true ) ? $this->color( "var:preset|color|$slug" ) : null;
	}

	/**
	 * A colour as theme.json has it.
	 *
	 * @param mixed $value Literal, `var:preset|color|slug` or `var(--wp--preset--color--slug)`.
	 * @return array{css: string, rgb: float[]}|null Null for what is not opaque or cannot be read.
	 */
	public function color( $value ): ?array {
		$css = self::css( $value, 'color' );
		$rgb = null === $css ? null : $this->rgb( $css, 3 );
		return null === $rgb ? null : array(
			'css' => $css,
			'rgb' => $rgb,
		);
	}

	/**
	 * A value of theme.json as CSS.
	 *
	 * @param mixed  $value Literal or a preset.
	 * @param string $kind  `color` or `font-family`.
	 */
	public static function css( $value, string $kind ): ?string {
		if ( ! is_string( $value ) || '' === $value ) {
			return null;
		}
		if ( preg_match( "/^var:preset\|$kind\|([a-zA-Z0-9_-]+)$/", $value, $found ) ) {
			// A slug is written as WordPress names the variable: `accent1` is `accent-1`.
			return sprintf( 'var(--wp--preset--%s--%s)', $kind, _wp_to_kebab_case( $found[1] ) );
		}
		// Nothing that ends a declaration.
		return preg_match( '/[;{}<>\\\\]/', $value ) ? null : trim( $value );
	}

	/**
	 * The colour that CSS stands for.
	 *
	 * @param string $css   Of `css`.
	 * @param int    $steps How many presets may point at each other.
	 * @return float[]|null
	 */
	private function rgb( string $css, int $steps ): ?array {
		if ( ! preg_match( '/^var\(--wp--preset--color--([a-z0-9_-]+)\)$/', $css, $found ) ) {
			return Contrast::rgb( $css );
		}
		foreach ( $this->colors as $slug => $color ) {
			if ( _wp_to_kebab_case( (string) $slug ) === $found[1] && $steps > 0 ) {
				return $this->rgb( (string) self::css( $color, 'color' ), $steps - 1 );
			}
		}
		return null;
	}
}
