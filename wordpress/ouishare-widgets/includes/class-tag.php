<?php
/**
 * A widget in the page.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Writes the tag of a widget. Asks nobody: what is inside it comes from what is kept. Nothing of it depends on the visitor.
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
			return self::missing( is_string( $written['source'] ?? null ) ? $written['source'] : '' );
		}
		$lang       = self::lang( $written );
		$attributes = array_merge( self::data_attributes( $source ), self::own( $name, $written ), $lang );
		$list       = Fallback::of( $name, $source, $attributes, $lang['lang'] ?? get_bloginfo( 'language' ) );
		if ( $list['count'] > 0 ) {
			$attributes['rows'] = (string) $list['count'];
		}
		if ( $list['json_ld'] ) {
			// Search engines read it once.
			unset( $attributes['structured-data'] );
		}
		/**
		 * Filters what stands inside the tag, as HTML, until the widget is there and where no script runs.
		 *
		 * @param string                $html       Escaped.
		 * @param string                $name       Of a widget.
		 * @param array<string, string> $source     Where it gets its data.
		 * @param array<string, string> $attributes Of the tag.
		 */
		$inside = apply_filters( 'ouishare_fallback', $list['html'], $name, $source, $attributes );
		Assets::enqueue();
		return sprintf(
			'<div class="ouishare-widget %1$s"%2$s>%3$s</div>',
			esc_attr( $about['tag'] ),
			$list['count'] > 0 ? ' style="--ouishare-rows:' . (int) $list['count'] . '"' : '',
			self::provided( self::write( $about['tag'], $attributes, $inside ) )
		);
	}

	/**
	 * The language of one widget, where its author chose one; all else follows the page, which WordPress and plugins for
	 * several languages (Polylang, WPML) say in `<html lang>`.
	 *
	 * @param array<string, mixed> $written What its author wrote.
	 * @return array<string, string>
	 */
	private static function lang( array $written ): array {
		$lang = $written['lang'] ?? '';
		return is_string( $lang ) && preg_match( '/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/', $lang ) ? array( 'lang' => $lang ) : array();
	}

	/**
	 * A widget inside what says where its pictures may come from.
	 *
	 * @param string $html Of the widget.
	 */
	private static function provided( string $html ): string {
		$images = trim( (string) Options::get( 'images' ) );
		return '' === $images ? $html : self::write( 'ouishare-provider', array( 'images' => $images ), $html );
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
		if ( 'community-map' === $name && '' !== (string) Options::get( 'tiles' ) ) {
			$attributes['tiles']       = (string) Options::get( 'tiles' );
			$attributes['attribution'] = (string) Options::get( 'attribution' );
		}
		if ( 'member-signup' === $name && '' !== (string) Options::get( 'policy_url' ) ) {
			$attributes['policy-url'] = (string) Options::get( 'policy_url' );
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
				// Most calendar hosts let no browser of another site read: this site hands the feed on.
				'src'    => Feed_Route::address( $source['id'] ),
				'format' => Feed_Route::format( $source ),
			)
		);
	}

	/**
	 * What somebody who can mend it reads in place of a widget without a source.
	 *
	 * @param string $chosen Id of the source that its author chose, or empty.
	 */
	private static function missing( string $chosen ): string {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return '';
		}
		$words = '' === $chosen
			? esc_html__( 'This OuiShare widget has no source of data yet. Name one under Settings, OuiShare. Visitors see nothing here.', 'ouishare-widgets' )
			/* translators: %s: name of a source, as its author wrote it. */
			: sprintf( esc_html__( 'This OuiShare widget asks for the source “%s”, which has no such data or is not named under Settings, OuiShare. Visitors see nothing here.', 'ouishare-widgets' ), '<bdi>' . esc_html( $chosen ) . '</bdi>' );
		$link  = current_user_can( 'manage_options' ) ? sprintf( ' <a href="%s">%s</a>', esc_url( Admin\Settings_Page::address() ), esc_html__( 'Settings of the widgets', 'ouishare-widgets' ) ) : '';
		return "<p class=\"ouishare-missing\">$words$link</p>";
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
