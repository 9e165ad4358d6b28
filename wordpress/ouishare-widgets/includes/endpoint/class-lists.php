<?php
/**
 * The lists that a site publishes.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Lists by the name of their file, and pages of them as the contract has them.
 */
final class Lists {

	/** Files of lists, with the resource that is in them. */
	public const FILES = array(
		'communities.json' => 'communities',
		'events.json'      => 'events',
		'events-past.json' => 'events',
		'partners.json'    => 'partners',
		'articles.json'    => 'articles',
	);

	public const MANIFEST = 'ouishare.json';
	public const CALENDAR = 'events.ics';
	public const PAST     = 'events-past.json';

	/**
	 * All rows of a list, in the contract's order.
	 *
	 * @param string $file One of FILES.
	 * @return array<int, array<string, mixed>>
	 */
	public static function rows( string $file ): array {
		switch ( $file ) {
			case 'communities.json':
				return Community::rows();
			case 'partners.json':
				return Partners::rows();
			case 'articles.json':
				return Articles::rows();
			default:
				return Events::rows( self::PAST === $file );
		}
	}

	/**
	 * Events of a calendar: the next ones, and of those that are over the last year's.
	 *
	 * @param array<int, array<string, mixed>> $next Rows of events.json.
	 * @param array<int, array<string, mixed>> $past Rows of events-past.json.
	 * @return array<int, array<string, mixed>>
	 */
	public static function calendar( array $next, array $past ): array {
		$year = gmdate( 'Y-m-d', time() - YEAR_IN_SECONDS );
		$last = array_filter(
			$past,
			static function ( array $row ) use ( $year ): bool {
				return substr( $row['start'], 0, 10 ) >= $year;
			}
		);
		return array_merge( array_reverse( $last ), $next );
	}

	/**
	 * A page.
	 *
	 * @param string                           $file  One of FILES.
	 * @param array<int, array<string, mixed>> $items Rows of the page.
	 * @param array<int, array<string, mixed>> $all   Rows of all its pages.
	 * @param array<string, string>            $links `next` and `past`, where there are any.
	 * @return array<string, mixed>
	 */
	public static function page( string $file, array $items, array $all, array $links ): array {
		$updated = array_filter( array_column( $all, 'updated' ) );
		$page    = array(
			'version' => '1',
			'lang'    => Site::lang(),
			'updated' => array() === $updated ? '' : max( $updated ),
			'items'   => array_values( $items ),
			'labels'  => self::labels( $file, $items ),
			'tiers'   => 'partners.json' === $file ? Partner_Type::tiers() : array(),
			'total'   => count( $all ),
		);
		$filled  = Value::filled( array_merge( $page, $links ) );
		// A page without rows is one all the same.
		return array_merge( $filled, array( 'items' => $page['items'] ) );
	}

	/**
	 * The manifest. Its addresses are relative to it.
	 *
	 * @return array<string, mixed>
	 */
	public static function manifest(): array {
		$resources = array();
		foreach ( array_diff_key( self::FILES, array( self::PAST => 1 ) ) as $file => $resource ) {
			$resources[ $resource ] = array( 'href' => $file );
		}
		$manifest = array(
			'version'   => '1',
			'name'      => Site::name(),
			'lang'      => Site::lang(),
			'resources' => $resources,
			'feeds'     => array( 'ics' => self::CALENDAR ),
			'privacy'   => Value::filled( array( 'policy' => Value::url( get_privacy_policy_url() ) ) ),
		);
		/**
		 * Filters the manifest of this site, for what else it offers: a sign-up, messages. It is served from two addresses, so
		 * what is not beside it is named by its whole address.
		 *
		 * @param array<string, mixed> $manifest As the contract has it.
		 */
		return Value::filled( (array) apply_filters( 'ouishare_manifest', $manifest ) );
	}

	/**
	 * As JSON.
	 *
	 * @param array<string, mixed> $value A page, a manifest, a problem.
	 */
	public static function json( array $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	}

	/**
	 * Names for what rows mention: their tags, and this community.
	 *
	 * @param string                           $file  One of FILES.
	 * @param array<int, array<string, mixed>> $items Rows.
	 * @return array<int, array{id: string, label: string}>
	 */
	private static function labels( string $file, array $items ): array {
		$labels = Tags::labels( $items );
		$ids    = 'communities.json' === $file || array() === $items ? array() : Site::communities();
		foreach ( $ids as $id ) {
			array_unshift(
				$labels,
				array(
					'id'    => $id,
					'label' => Text::line( Community::profile()['name'], Text::NAME ),
				)
			);
		}
		return $labels;
	}
}
