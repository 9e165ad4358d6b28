<?php
/**
 * Colours that an author gave a block.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Hands a block's own colours to the tokens of the widget inside it. The same in editor.js.
 */
final class Block_Colors {

	/** What a colour may be: nothing that would end the declaration. */
	private const COLOR = '/^(#[0-9a-f]{3,8}|(rgb|hsl)a?\([\d\s.,%\/deg-]+\)|[a-z]+|var\(--wp--preset--color--[a-z0-9_-]+\))$/i';

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
	 * Tokens of a pair of colours. Text and ground that were chosen together also make the button: they are the one pair that
	 * is known to be readable here.
	 *
	 * @param string $text   Colour, or empty.
	 * @param string $ground Colour, or empty.
	 * @return array<string, string> CSS values by token.
	 */
	public static function tokens( string $text, string $ground ): array {
		$tokens = array();
		if ( '' !== $text || '' !== $ground ) {
			$tokens['--ouishare-color-text'] = '' === $text ? 'currentColor' : $text;
		}
		if ( '' !== $ground ) {
			$tokens['--ouishare-color-surface'] = $ground;
		}
		if ( '' !== $text && '' !== $ground ) {
			$tokens['--ouishare-color-accent']    = $text;
			$tokens['--ouishare-color-on-accent'] = $ground;
		}
		return $tokens;
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
