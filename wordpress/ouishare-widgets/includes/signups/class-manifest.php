<?php
/**
 * The part of the manifest about sign-ups.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * What the manifest says of sign-ups: one part for whichever manifest this site shows.
 */
final class Manifest {

	/** Path of the manifest of sign-ups alone, and of the routes, below the REST address. */
	public const ROUTE = 'ouishare/v1/signup/ouishare.json';

	/** Id of the source that is this site's sign-up. */
	public const SOURCE = 'signup';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'ouishare_manifest', array( self::class, 'add' ) );
		// After an endpoint of this site, which offers the same sign-up and more.
		add_filter( 'ouishare_sources', array( self::class, 'add_source' ), 20 );
	}

	/**
	 * What a sign-up is asked for; null where sign-ups are off.
	 *
	 * @return array<string, mixed>|null
	 */
	public static function part(): ?array {
		if ( ! Options::get( 'signups' ) ) {
			return null;
		}
		$known = array_intersect( Offer::FIELDS, array() === self::communities() ? array_diff( Offer::FIELDS, array( 'communityIds' ) ) : Offer::FIELDS );
		return array_filter(
			array(
				'href'      => rest_url( 'ouishare/v1/signups' ),
				'challenge' => rest_url( 'ouishare/v1/signups/challenge' ),
				'fields'    => array_values( array_intersect( $known, (array) Options::get( 'signup_fields' ) ) ),
				'required'  => array_values( array_intersect( $known, (array) Options::get( 'signup_required' ) ) ),
				'consents'  => Consents::offers(),
			)
		);
	}

	/**
	 * Puts the part into a manifest.
	 *
	 * @param array<string, mixed> $manifest Of an endpoint.
	 * @return array<string, mixed>
	 */
	public static function add( array $manifest ): array {
		$part = self::part();
		if ( null === $part ) {
			return $manifest;
		}
		$manifest['signup'] = $part;
		$policy             = Consents::policy_url();
		if ( '' !== $policy && empty( $manifest['privacy']['policy'] ) ) {
			$manifest['privacy'] = array_merge( $manifest['privacy'] ?? array(), array( 'policy' => $policy ) );
		}
		return $manifest;
	}

	/**
	 * A whole manifest, of sign-ups alone.
	 *
	 * @return array<string, mixed>
	 */
	public static function whole(): array {
		return self::add(
			array(
				'version' => '1',
				'name'    => self::name(),
				'lang'    => self::lang(),
			)
		);
	}

	/**
	 * Names this site as a source for the sign-up. Not with plain permalinks: the address of a manifest ends in `.json`.
	 *
	 * @param array<string, array<string, string>> $sources By id.
	 * @return array<string, array<string, string>>
	 */
	public static function add_source( array $sources ): array {
		if ( ! Options::get( 'signups' ) || ! self::is_addressable() ) {
			return $sources;
		}
		$sources[ self::SOURCE ] = array(
			'id'       => self::SOURCE,
			'name'     => __( 'Sign-ups of this site', 'ouishare-widgets' ),
			'kind'     => 'signup',
			'address'  => rest_url( self::ROUTE ),
			'resource' => '',
			'format'   => '',
		);
		return $sources;
	}

	/**
	 * Whether the manifest has an address that ends in `.json`.
	 */
	public static function is_addressable(): bool {
		return '' !== (string) get_option( 'permalink_structure' );
	}

	/**
	 * This site's name as plain text.
	 */
	public static function name(): string {
		$name = Text::clean( html_entity_decode( wp_specialchars_decode( (string) get_option( 'blogname' ), ENT_QUOTES ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		return '' === $name ? 'OuiShare' : trim( mb_substr( $name, 0, Values::LIMITS['name'] ) );
	}

	/**
	 * This site's language as a tag.
	 */
	public static function lang(): string {
		$lang = str_replace( '_', '-', (string) preg_replace( '/_(formal|informal|ao90)$/', '', get_locale() ) );
		return Text::is_language( $lang ) ? $lang : 'en';
	}

	/**
	 * Ids of communities that a sign-up may name.
	 *
	 * @return string[]
	 */
	public static function communities(): array {
		/**
		 * Filters the ids of communities that a sign-up of this site may name.
		 *
		 * @param string[] $ids By default those that the widgets of this site show.
		 */
		return apply_filters( 'ouishare_signup_communities', (array) preg_split( '/\s+/', (string) Options::get( 'community' ), -1, PREG_SPLIT_NO_EMPTY ) );
	}
}
