<?php
/**
 * Where widgets may get their data.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The sources that an administrator configured. Authors choose among them and write no addresses.
 */
final class Sources {

	/** Id of this site as a source. */
	public const SITE = 'site';

	/**
	 * All sources in their order. An endpoint that has not everything names what it has in `only`, separated by blanks.
	 *
	 * @return array<string, array{id: string, name: string, kind: string, address: string, resource: string, format: string}> By id.
	 */
	public static function all(): array {
		$sources = array();
		foreach ( (array) Options::get( 'sources' ) as $source ) {
			if ( is_array( $source ) && ! empty( $source['id'] ) && ! empty( $source['address'] ) ) {
				$sources[ $source['id'] ] = array_merge(
					array(
						'name'     => $source['address'],
						'kind'     => 'endpoint',
						'resource' => '',
						'format'   => '',
					),
					$source
				);
			}
		}
		/**
		 * Filters the sources of data. This site adds itself here where it answers as an endpoint.
		 *
		 * @param array<string, array<string, string>> $sources Sources by id.
		 */
		return apply_filters( 'ouishare_sources', $sources );
	}

	/**
	 * The source of a widget: the one that its author chose, else the first that has what it reads.
	 *
	 * @param string $resource Of the wire contract; empty for the sign-up, which wants an endpoint.
	 * @param string $id       Chosen by the author, or empty.
	 * @return array{id: string, name: string, kind: string, address: string, resource: string, format: string}|null
	 */
	public static function choose( string $resource, string $id = '' ): ?array {
		$all = self::all();
		if ( '' !== $id ) {
			return isset( $all[ $id ] ) && self::has( $all[ $id ], $resource ) ? $all[ $id ] : null;
		}
		foreach ( $all as $source ) {
			if ( self::has( $source, $resource ) ) {
				return $source;
			}
		}
		return null;
	}

	/**
	 * Whether a source has a resource.
	 *
	 * @param array<string, string> $source   A source.
	 * @param string                $resource Of the wire contract; empty: sign-ups.
	 */
	public static function has( array $source, string $resource ): bool {
		if ( 'signup' === $source['kind'] ) {
			return '' === $resource;
		}
		if ( isset( $source['only'] ) ) {
			return in_array( $resource, explode( ' ', $source['only'] ), true );
		}
		return 'endpoint' === $source['kind'] || ( '' !== $resource && $source['resource'] === $resource );
	}
}
