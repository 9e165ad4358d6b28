<?php
/**
 * The look of the theme.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Hands colours, the font of headings and the corners of the theme to the widgets' tokens, where the result can be read.
 * The font of text and its colour are inherited anyway.
 */
final class Theme_Look {

	/** Handle of the style, for visitors. */
	public const STYLE = 'ouishare-widgets';

	/** Names that themes give to their main colour. */
	private const MAIN_COLORS = array( 'primary', 'accent', 'accent-1', 'brand', 'secondary', 'accent-2', 'accent-3' );

	/** Corners that suit cards and pictures too, in px; the pill of a button does not. */
	private const MOST_RADIUS = 12;

	/** Parts of a page with colours of their own: what holds for the page does not hold there. See class-block-colors.php. */
	public const OTHER_GROUNDS = '.has-background,.has-text-color,.wp-block-cover,[class*="is-style-"]';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ) );
	}

	/**
	 * Names the style.
	 */
	public static function register(): void {
		wp_register_style( self::STYLE, false, array(), VERSION );
	}

	/**
	 * Puts the style into the page; any number of times.
	 */
	public static function enqueue(): void {
		if ( ! wp_style_is( self::STYLE ) ) {
			wp_add_inline_style( self::STYLE, self::css() );
			wp_enqueue_style( self::STYLE );
		}
	}

	/**
	 * The style. Its rules weigh nothing (`:where`), so that any rule of the theme or of the site's owner comes first.
	 */
	public static function css(): string {
		$styles = wp_theme_has_theme_json() ? (array) wp_get_global_styles() : array();
		$look   = self::look( $styles, new Palette() );
		$tags   = implode( ',', array_column( Widgets::all(), 'tag' ) );
		// WordPress 6.5 writes its presets on the body, where the root does not see them.
		$page   = is_wp_version_compatible( '6.6' ) ? ':root' : 'body';
		$css    = array() === $look['tokens'] ? '' : ":where($page){" . Block_Colors::write( $look['tokens'] ) . '}';
		$colors = preg_grep( '/-color-/', array_keys( $look['tokens'] ) );
		if ( $colors ) {
			$css .= ':where(' . self::OTHER_GROUNDS . '){' . Block_Colors::write( array_fill_keys( $colors, 'initial' ) ) . '}';
		}
		if ( $look['dark'] ) {
			$css .= ":where($tags){color-scheme:dark}:where(" . self::OTHER_GROUNDS . ") :where($tags){color-scheme:normal}";
		}
		// The distance that WordPress gives a paragraph with a ground of its own.
		$css .= ':where([class*="wp-block-ouishare-"]){box-sizing:border-box}:where([class*="wp-block-ouishare-"].has-background){padding:1.25em 2.375em}';
		return $css . self::of_covers() . self::of_variations( $styles ) . self::of_blocks( $styles );
	}

	/**
	 * What the theme gives.
	 *
	 * @param array<string, mixed> $styles  Global styles; empty for a theme without theme.json.
	 * @param Palette              $palette The theme's.
	 * @return array{tokens: array<string, string>, dark: bool} CSS values by token, and whether the page's ground is darker than its text.
	 */
	public static function look( array $styles, Palette $palette ): array {
		$ground = self::ground( $styles, $palette );
		$text   = $palette->color( $styles['color']['text'] ?? null );
		$tokens = array();
		if ( $ground && $text && Contrast::ratio( $ground['rgb'], $text['rgb'] ) >= Contrast::TEXT ) {
			$tokens['--ouishare-color-surface'] = $ground['css'];
			$tokens['--ouishare-color-text']    = $text['css'];
		}
		$accent = $ground ? self::accent( $styles, $palette, $ground, $text ) : null;
		if ( $accent ) {
			$tokens['--ouishare-color-accent']    = $accent[0];
			$tokens['--ouishare-color-on-accent'] = $accent[1];
		}
		return array(
			'tokens' => array_merge( $tokens, array_filter( self::shape( $styles ), 'is_string' ) ),
			'dark'   => $ground && Contrast::is_dark( $ground['rgb'] ),
		);
	}

	/**
	 * The colour of the page's ground. A classic theme says it in its own CSS, which is not read; it is white unless the site's
	 * owner chose another.
	 *
	 * @param array<string, mixed> $styles  Global styles.
	 * @param Palette              $palette The theme's.
	 * @return array{css: string, rgb: float[]}|null Null where a picture or a gradient is there, or the theme is a dark one without a word of which dark.
	 */
	private static function ground( array $styles, Palette $palette ): ?array {
		if ( array() === $styles ) {
			$chosen = get_background_color();
			if ( '' === (string) $chosen && current_theme_supports( 'dark-editor-style' ) ) {
				return null;
			}
			return get_background_image() ? null : $palette->color( '#' . ( $chosen ? $chosen : 'ffffff' ) );
		}
		if ( ! empty( $styles['color']['gradient'] ) || ! empty( $styles['background']['backgroundImage'] ) ) {
			return null;
		}
		return $palette->color( $styles['color']['background'] ?? '#ffffff' );
	}

	/**
	 * The colour of buttons, else that of links, else the palette's main one: the first that can be read on the page's ground,
	 * with what can be read on it.
	 *
	 * @param array<string, mixed>                  $styles  Global styles.
	 * @param Palette                               $palette The theme's.
	 * @param array{css: string, rgb: float[]}      $ground  Of the page.
	 * @param array{css: string, rgb: float[]}|null $text    Of the page.
	 * @return array{string, string}|null
	 */
	private static function accent( array $styles, Palette $palette, array $ground, ?array $text ): ?array {
		$button     = array_merge( $styles['elements']['button']['color'] ?? array(), $styles['blocks']['core/button']['color'] ?? array() );
		$candidates = array_merge(
			array( $palette->color( $button['background'] ?? null ), $palette->color( $styles['elements']['link']['color']['text'] ?? null ) ),
			array_map( array( $palette, 'named' ), self::MAIN_COLORS )
		);
		foreach ( array_filter( $candidates ) as $accent ) {
			if ( Contrast::ratio( $accent['rgb'], $ground['rgb'] ) < Contrast::TEXT ) {
				continue;
			}
			foreach ( array_filter( array( $palette->color( $button['text'] ?? null ), $ground, $text, $palette->color( '#fff' ) ) ) as $on ) {
				if ( Contrast::ratio( $accent['rgb'], $on['rgb'] ) >= Contrast::TEXT ) {
					return array( $accent['css'], $on['css'] );
				}
			}
		}
		return null;
	}

	/**
	 * The font of headings, and corners.
	 *
	 * @param array<string, mixed> $styles Global styles.
	 * @return array<string, string|null> CSS values by token.
	 */
	private static function shape( array $styles ): array {
		$elements = $styles['elements'] ?? array();
		$radius   = $styles['blocks']['core/button']['border']['radius'] ?? ( $elements['button']['border']['radius'] ?? null );
		$pixels   = array(
			''    => 1,
			'px'  => 1,
			'em'  => 16,
			'rem' => 16,
		);
		$is_small = is_string( $radius ) && preg_match( '/^(\d*\.?\d+)(px|em|rem|)$/', $radius, $found ) && (float) $found[1] * $pixels[ $found[2] ] <= self::MOST_RADIUS;
		return array(
			'--ouishare-font-heading' => Palette::css( $elements['h2']['typography']['fontFamily'] ?? ( $elements['heading']['typography']['fontFamily'] ?? null ), 'font-family' ),
			// A bare 0 is a length; any other number is none.
			'--ouishare-radius'       => $is_small && ( '' !== $found[2] || 0.0 === (float) $found[1] ) ? $radius : null,
		);
	}

	/**
	 * WordPress writes in white on a cover, and in black on a light one.
	 */
	private static function of_covers(): string {
		return ':where(.wp-block-cover){' . Block_Colors::write( Block_Colors::tokens( '#fff', '#000' ) ) . '}'
			. ':where(.wp-block-cover.is-light){' . Block_Colors::write( Block_Colors::tokens( '#000', '#fff' ) ) . '}';
	}

	/**
	 * Colours of the theme's style variations for groups and columns.
	 *
	 * @param array<string, mixed> $styles Global styles.
	 */
	private static function of_variations( array $styles ): string {
		$rules = array();
		foreach ( array( 'core/group', 'core/columns', 'core/column' ) as $block ) {
			foreach ( $styles['blocks'][ $block ]['variations'] ?? array() as $name => $variation ) {
				$declarations = Block_Colors::style( array( 'style' => array( 'color' => $variation['color'] ?? array() ) ) );
				if ( '' !== $declarations && preg_match( '/^[a-z0-9_-]+$/i', (string) $name ) ) {
					$rules[] = ":where(.is-style-$name){" . $declarations . '}';
				}
			}
		}
		return implode( '', array_unique( $rules ) );
	}

	/**
	 * Colours that the site's owner gave to all blocks of a kind.
	 *
	 * @param array<string, mixed> $styles Global styles.
	 */
	private static function of_blocks( array $styles ): string {
		$css = '';
		foreach ( array_keys( Widgets::all() ) as $name ) {
			$declarations = Block_Colors::style( array( 'style' => array( 'color' => $styles['blocks'][ "ouishare/$name" ]['color'] ?? array() ) ) );
			$css         .= '' === $declarations ? '' : ":where(.wp-block-ouishare-$name){" . $declarations . '}';
		}
		return $css;
	}
}
