<?php
/**
 * The widgets that there are.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Widgets and their attributes, as the library's manifest names them.
 */
final class Widgets {

	/** Resource of the wire contract that a widget reads first; the sign-up reads the manifest alone. */
	private const RESOURCES = array(
		'article-list'   => 'articles',
		'community-card' => 'communities',
		'community-map'  => 'communities',
		'connector-list' => 'people',
		'event-list'     => 'events',
		'gathering'      => 'events',
		'partner-wall'   => 'partners',
		'project-list'   => 'projects',
	);

	/**
	 * All widgets by name (`event-list`).
	 *
	 * @return array<string, array{tag: string, title: string, summary: string, attributes: array<string, array{property: string, type: string, values: string[], description: string}>}>
	 */
	public static function all(): array {
		static $all = null;
		if ( null === $all ) {
			$all = require __DIR__ . '/generated/widgets.php';
		}
		return $all;
	}

	/**
	 * The resource that a widget reads.
	 *
	 * @param string $name Of a widget.
	 * @return string Empty for the sign-up.
	 */
	public static function resource( string $name ): string {
		return self::RESOURCES[ $name ] ?? '';
	}

	/**
	 * Keeps of what an author wrote the attributes that a widget has, with values that it takes.
	 *
	 * @param string               $name    Of a widget.
	 * @param array<string, mixed> $written Values by the attribute's name (`no-search`, in a shortcode `no_search` too), or by its property's (`noSearch`).
	 * @return array<string, string> Values by attribute; a flag that is on has the value ''.
	 */
	public static function attributes( string $name, array $written ): array {
		$kept = array();
		foreach ( self::all()[ $name ]['attributes'] as $attribute => $about ) {
			foreach ( array( $attribute, str_replace( '-', '_', $attribute ), $about['property'], strtolower( $about['property'] ) ) as $key ) {
				if ( ! array_key_exists( $key, $written ) || is_array( $written[ $key ] ) ) {
					continue;
				}
				$value = self::value( $about, $written[ $key ] );
				if ( null !== $value ) {
					$kept[ $attribute ] = $value;
				}
				break;
			}
		}
		// No manifest has it: every element takes a language tag (BCP 47).
		if ( is_string( $written['lang'] ?? null ) && preg_match( '/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i', $written['lang'] ) ) {
			$kept['lang'] = $written['lang'];
		}
		return $kept;
	}

	/**
	 * One value as the attribute of an element, or null for none.
	 *
	 * @param array{type: string, values: string[]} $about What the attribute takes.
	 * @param mixed                                 $value What is written.
	 */
	private static function value( array $about, $value ): ?string {
		if ( 'boolean' === $about['type'] ) {
			return in_array( is_string( $value ) ? strtolower( trim( $value ) ) : $value, array( true, 1, '1', 'true', 'yes', 'on' ), true ) ? '' : null;
		}
		if ( null === $value || is_bool( $value ) ) {
			return null;
		}
		// An author without the right to write HTML has `&amp;` for `&` in what the editor stored.
		$text = trim( html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		if ( 'number' === $about['type'] ) {
			return is_numeric( $text ) ? $text : null;
		}
		if ( array() !== $about['values'] && ! in_array( $text, $about['values'], true ) ) {
			return null;
		}
		return $text;
	}
}
