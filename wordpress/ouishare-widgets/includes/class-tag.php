<?php
/**
 * A widget in the page.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Writes the tag of a widget. Asks nobody: what is inside it comes from what is kept.
 */
final class Tag {

	/**
	 * The HTML of a widget.
	 *
	 * @param string               $name    Of a widget.
	 * @param array<string, mixed> $written What its author wrote, by attribute or property, and `source`, `lang`.
	 * @return string Empty for a visitor where there is no source; those who can mend it read why.
	 */
	public static function html( string $name, array $written ): string {
		$about  = Widgets::all()[ $name ];
		$source = Sources::choose( Widgets::resource( $name ), is_string( $written['source'] ?? null ) ? $written['source'] : '' );
		if ( null === $source ) {
			return self::missing();
		}
		$attributes = array_merge( self::data_attributes( $source ), self::own( $name, $written ) );
		Assets::enqueue();
		/**
		 * Filters what stands inside the tag, as HTML, until the widget is there and where no script runs.
		 *
		 * @param string                $html       Escaped.
		 * @param string                $name       Of a widget.
		 * @param array<string, string> $source     Where it gets its data.
		 * @param array<string, string> $attributes Of the tag.
		 */
		return self::write( $about['tag'], $attributes, apply_filters( 'ouishare_fallback', '', $name, $source, $attributes ) );
	}

	/**
	 * What the author wrote, over what the administrator set.
	 *
	 * @param string               $name    Of a widget.
	 * @param array<string, mixed> $written What its author wrote.
	 * @return array<string, string>
	 */
	private static function own( string $name, array $written ): array {
		$attributes = Widgets::attributes( $name, $written );
		$community  = trim( (string) Options::get( 'community' ) );
		if ( '' !== $community && ! isset( $attributes['community'] ) ) {
			$attributes['community'] = $community;
		}
		return $attributes;
	}

	/**
	 * Which data the widget asks for.
	 *
	 * @param array<string, string> $source A source.
	 * @return array<string, string>
	 */
	private static function data_attributes( array $source ): array {
		if ( 'feed' !== $source['kind'] ) {
			return array( 'endpoint' => $source['address'] );
		}
		return array_filter(
			array(
				'src'    => $source['address'],
				'format' => $source['format'],
			)
		);
	}

	/**
	 * What somebody who can mend it reads in place of a widget without a source.
	 */
	private static function missing(): string {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return '';
		}
		return '<p class="ouishare-missing">' . esc_html__( 'This OuiShare widget has no source of data yet. Name one under Settings, OuiShare. Visitors see nothing here.', 'ouishare-widgets' ) . '</p>';
	}

	/**
	 * An element as HTML.
	 *
	 * @param string                $tag        Its name.
	 * @param array<string, string> $attributes Values by name; '' writes the name alone.
	 * @param string                $inside     HTML inside it.
	 */
	private static function write( string $tag, array $attributes, string $inside ): string {
		$html = '<' . $tag;
		foreach ( $attributes as $name => $value ) {
			// An empty label says "no heading", so it is written out.
			$html .= '' === $value && 'label' !== $name ? ' ' . $name : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		return $html . '>' . $inside . '</' . $tag . '>';
	}
}
