<?php
/**
 * Colours that an author gave a block.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Hands the colours of a block, the widget's own or one around it, to the tokens of the widget. In the editor grounds.js
 * reads them from the canvas.
 */
final class Block_Colors {

	/** What a colour may be: nothing that would end the declaration. */
	private const COLOR = '/^(#[0-9a-f]{3,8}|(rgb|hsl)a?\([\d\s.,%\/deg-]+\)|[a-z]+|var\(--wp--preset--color--[a-z0-9_-]+\))$/i';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'render_block', array( self::class, 'around' ), 10, 2 );
	}

	/**
	 * Writes the tokens on a group, a column or a cover with colours of its own that has a widget in it.
	 *
	 * @param string               $html  Of the block.
	 * @param array<string, mixed> $block As parsed.
	 */
	public static function around( $html, array $block ): string {
		$html = (string) $html;
		if ( false === strpos( $html, '<ouishare-' ) || 0 === strpos( (string) $block['blockName'], 'ouishare/' ) ) {
			return $html;
		}
		$style = self::style( is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array() );
		$tags  = new \WP_HTML_Tag_Processor( $html );
		if ( '' === $style || ! $tags->next_tag() ) {
			return $html;
		}
		$before = $tags->get_attribute( 'style' );
		$tags->set_attribute( 'style', $style . ( is_string( $before ) ? $before : '' ) );
		return $tags->get_updated_html();
	}

	/**
	 * Declarations for the block's wrapper.
	 *
	 * @param array<string, mixed> $attributes Of the block: `textColor`, `backgroundColor`, `style.color`.
	 * @return string Empty where the author chose no colour.
	 */
	public static function style( array $attributes ): string {
		$own = isset( $attributes['style']['color'] ) && is_array( $attributes['style']['color'] ) ? $attributes['style']['color'] : array();
		return self::write(
			self::tokens(
				self::color( $attributes['textColor'] ?? '', $own['text'] ?? '' ),
				self::color( $attributes['backgroundColor'] ?? '', $own['background'] ?? '' )
			)
		);
	}

	/**
	 * Tokens of a pair of colours. What is known to be readable there is text on its ground, so that pair is the button's too.
	 *
	 * @param string $text   Colour, or empty: that around it.
	 * @param string $ground Colour, or empty: that around it.
	 * @return array<string, string> CSS values by token.
	 */
	public static function tokens( string $text, string $ground ): array {
		if ( '' === $text && '' === $ground ) {
			return array();
		}
		$accent = '' === $text ? self::readable_on( $ground ) : $text;
		$on     = '' === $ground ? self::readable_on( $text ) : $ground;
		$tokens = array( '--ouishare-color-text' => '' === $text ? 'currentColor' : $text );
		if ( '' !== $ground ) {
			$tokens['--ouishare-color-surface'] = $ground;
		}
		if ( '' !== $accent && '' !== $on ) {
			$tokens['--ouishare-color-accent']    = $accent;
			$tokens['--ouishare-color-on-accent'] = $on;
		}
		return $tokens;
	}

	/**
	 * Black or white, whichever reads better.
	 *
	 * @param string $css Colour.
	 * @return string Empty where the colour is not known.
	 */
	private static function readable_on( string $css ): string {
		$color = ( new Palette() )->color( $css );
		if ( null === $color ) {
			return '';
		}
		return Contrast::is_dark( $color['rgb'] ) ? '#fff' : '#000';
	}

	/**
	 * Tokens as declarations.
	 *
	 * @param array<string, string> $tokens CSS values by token.
	 */
	public static function write( array $tokens ): string {
		$css = '';
		foreach ( $tokens as $token => $value ) {
			$css .= "$token:$value;";
		}
		return $css;
	}

	/**
	 * A colour of a block, checked.
	 *
	 * @param mixed $slug  Of the palette.
	 * @param mixed $value Literal, where there is no slug.
	 */
	private static function color( $slug, $value ): string {
		$css = Palette::css( is_string( $slug ) && '' !== $slug ? "var:preset|color|$slug" : $value, 'color' );
		return null !== $css && preg_match( self::COLOR, $css ) ? $css : '';
	}
}
