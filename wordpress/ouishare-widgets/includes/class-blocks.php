<?php
/**
 * A block for each widget.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Registers dynamic blocks: what is stored are attributes, what is served is written at each view.
 */
final class Blocks {

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ) );
	}

	/**
	 * Registers the blocks.
	 */
	public static function register(): void {
		foreach ( array_keys( Widgets::all() ) as $name ) {
			register_block_type(
				dirname( FILE ) . '/blocks/' . $name,
				array(
					'render_callback' => static function ( array $attributes ) use ( $name ): string {
						return self::render( $name, $attributes );
					},
				)
			);
		}
	}

	/**
	 * What a block is in the page.
	 *
	 * @param string               $name       Of a widget.
	 * @param array<string, mixed> $attributes Of the block.
	 */
	public static function render( string $name, array $attributes ): string {
		// The card of no community has nothing to say to visitors; the editor asks its author of which it is.
		if ( 'community-card' === $name && '' === trim( ( $attributes['community'] ?? '' ) . Options::get( 'community' ) ) ) {
			return '';
		}
		$html = Tag::html( $name, $attributes );
		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes( array_filter( array( 'style' => Block_Colors::style( $attributes ) ) ) ) . '>' . $html . '</div>';
	}
}
