<?php
/**
 * Cleaned HTML.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Lets people who may not write any HTML they like write the widgets' tags, with the attributes that these have. Addresses
 * are checked as those of links are: `javascript:` does not pass.
 */
final class Kses {

	/** Attributes that every tag may have. */
	private const EVERYWHERE = array( 'class', 'id', 'lang', 'dir', 'slot' );

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'wp_kses_allowed_html', array( self::class, 'allow' ), 10, 2 );
		add_filter( 'wp_kses_uri_attributes', array( self::class, 'uris' ) );
		add_filter( 'tiny_mce_before_init', array( self::class, 'classic' ) );
	}

	/**
	 * Allows the tags in posts.
	 *
	 * @param array<string, array<string, mixed>> $allowed Attributes by tag.
	 * @param string|array<mixed>                 $context Where the HTML goes.
	 * @return array<string, array<string, mixed>>
	 */
	public static function allow( $allowed, $context ) {
		if ( 'post' !== $context ) {
			return $allowed;
		}
		foreach ( self::tags() as $tag => $attributes ) {
			$allowed[ $tag ] = array_fill_keys( array_merge( $attributes, self::EVERYWHERE ), true );
		}
		return $allowed;
	}

	/**
	 * Names the attributes that are addresses, also as the tags' stand-in writes them: `<div data-ouishare data-endpoint>`.
	 *
	 * @param string[] $uris Names so far.
	 * @return string[]
	 */
	public static function uris( array $uris ): array {
		$own = self::generated()['uris'];
		// `data-src` means other things to others, and a feed's address is only ever asked, never followed.
		foreach ( array_diff( $own, array( 'src' ) ) as $name ) {
			$own[] = "data-$name";
		}
		return array_values( array_unique( array_merge( $uris, $own ) ) );
	}

	/**
	 * Lets the classic editor keep the tags, which it would drop as unknown.
	 *
	 * @param array<string, mixed> $settings Of TinyMCE.
	 * @return array<string, mixed>
	 */
	public static function classic( array $settings ): array {
		$valid = array();
		foreach ( self::tags() as $tag => $attributes ) {
			$valid[] = $tag . '[' . implode( '|', array_merge( $attributes, self::EVERYWHERE ) ) . ']';
		}
		foreach ( array(
			'custom_elements'         => array_keys( self::tags() ),
			'extended_valid_elements' => $valid,
		) as $setting => $words ) {
			$settings[ $setting ] = implode( ',', array_filter( array_merge( array( $settings[ $setting ] ?? '' ), $words ) ) );
		}
		return $settings;
	}

	/**
	 * The tags with their attributes, addresses among them.
	 *
	 * @return array<string, string[]>
	 */
	public static function tags(): array {
		return self::generated()['tags'];
	}

	/**
	 * What is made from the manifest.
	 *
	 * @return array{tags: array<string, string[]>, uris: string[]}
	 */
	private static function generated(): array {
		static $generated = null;
		if ( null === $generated ) {
			$generated = require __DIR__ . '/generated/tags.php';
		}
		return $generated;
	}
}
