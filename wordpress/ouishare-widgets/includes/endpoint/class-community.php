<?php
/**
 * The community that a site is of.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * What an administrator wrote under "Your community", as the one row of communities.json.
 */
final class Community {

	public const KINDS = array( 'local', 'thematic', 'circle' );

	/**
	 * The profile as it is stored.
	 *
	 * @return array<string, string> Every field is there. Without a name there is no community.
	 */
	public static function profile(): array {
		$stored  = Options::get( 'endpoint_community' );
		$stored  = is_array( $stored ) ? $stored : array();
		$profile = array();
		foreach ( array( 'name', 'id', 'kind', 'summary', 'city', 'country', 'lat', 'lon', 'languages', 'founded', 'links' ) as $name ) {
			$profile[ $name ] = is_string( $stored[ $name ] ?? null ) ? $stored[ $name ] : '';
		}
		if ( '' === $profile['id'] ) {
			$profile['id'] = Text::line( rawurldecode( sanitize_title( $profile['name'] ) ), Text::ID );
		}
		return $profile;
	}

	/**
	 * Its one row.
	 *
	 * @return array<int, array<string, mixed>> None where nobody filled in the profile.
	 */
	public static function rows(): array {
		$profile = self::profile();
		if ( '' === $profile['name'] || '' === $profile['id'] ) {
			return array();
		}
		$kind = Value::word( $profile['kind'], self::KINDS );
		return array(
			Value::filled(
				array(
					'id'        => $profile['id'],
					'name'      => Text::line( $profile['name'], Text::NAME ),
					'kind'      => 'local' === $kind ? null : $kind,
					'url'       => Value::url( home_url( '/' ) ),
					'summary'   => Text::line( $profile['summary'], Text::TITLE ),
					'place'     => Value::filled(
						array(
							'city'    => Text::line( $profile['city'], Text::NAME ),
							'country' => Countries::code( $profile['country'] ),
						)
					),
					'geo'       => 'thematic' === $kind ? null : Value::geo( $profile['lat'], $profile['lon'] ),
					'timeZone'  => Times::zone_name( wp_timezone() ),
					'languages' => Value::languages( $profile['languages'] ),
					'founded'   => Value::date( $profile['founded'] ),
					'links'     => self::links( $profile['links'] ),
				)
			),
		);
	}

	/**
	 * Links, one a line: an address, and behind a blank what it is called.
	 *
	 * @param string $lines As typed.
	 * @return array<int, array<string, string>>
	 */
	public static function links( string $lines ): array {
		$links = array();
		foreach ( preg_split( '/\R/', $lines ) as $line ) {
			$parts = preg_split( '/\s+/', trim( $line ), 2 );
			$url   = Value::link( $parts[0] );
			if ( null !== $url ) {
				$links[] = Value::filled(
					array(
						'rel'   => self::rel( $url ),
						'url'   => $url,
						'label' => Text::line( $parts[1] ?? '', Text::NAME ),
					)
				);
			}
		}
		return $links;
	}

	/**
	 * What a link is for, where its address says so.
	 *
	 * @param string $url Checked.
	 */
	private static function rel( string $url ): ?string {
		if ( 0 === stripos( $url, 'mailto:' ) ) {
			return 'mail';
		}
		return 0 === stripos( $url, 'tel:' ) ? 'phone' : null;
	}
}
