<?php
/**
 * A shortcode for each widget.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * `[ouishare_event_list community="paris"]`: the attributes of the tag.
 */
final class Shortcodes {

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		foreach ( Widgets::all() as $name => $about ) {
			add_shortcode(
				str_replace( '-', '_', $about['tag'] ),
				static function ( $written ) use ( $name ): string {
					return Tag::html( $name, self::written( $written ) );
				}
			);
		}
	}

	/**
	 * What is written in a shortcode; `[ouishare_event_list no-search]` has a word without a value.
	 *
	 * @param array<int|string, string>|string $written As WordPress read it.
	 * @return array<string, string>
	 */
	private static function written( $written ): array {
		$values = array();
		foreach ( is_array( $written ) ? $written : array() as $key => $value ) {
			if ( is_int( $key ) ) {
				$values[ strtolower( $value ) ] = 'true';
			} else {
				$values[ $key ] = $value;
			}
		}
		return $values;
	}
}
