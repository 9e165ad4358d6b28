<?php
/**
 * Partners as rows.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * Posts of type `ouishare_partner` as rows.
 */
final class Partners {

	/**
	 * Rows in the contract's order: by the order that somebody gave, then by name.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public static function rows(): array {
		$ids  = get_posts(
			array(
				'post_type'        => Partner_Type::NAME,
				'post_status'      => 'publish',
				'has_password'     => false,
				'posts_per_page'   => Site::most(),
				'fields'           => 'ids',
				'orderby'          => 'ID',
				'order'            => 'ASC',
				'suppress_filters' => false,
			)
		);
		$rows = array();
		foreach ( Site::posts( $ids, Partner_Type::NAME ) as $post ) {
			$rows[] = Site::publish( self::row( $post ), $post );
		}
		$rows = array_values( array_filter( $rows ) );
		usort( $rows, array( self::class, 'compare' ) );
		return $rows;
	}

	/**
	 * One partner.
	 *
	 * @param WP_Post $post Of our type.
	 * @return array<string, mixed>
	 */
	private static function row( WP_Post $post ): array {
		$partner = Partner_Type::read( $post->ID );
		$row     = Site::row( 'partner', $post, array() );
		$logo    = $row['image'];
		unset( $row['image'] );
		return array_merge(
			$row,
			array(
				'name'    => Site::title( $post, Text::NAME ),
				'url'     => Value::url( $partner['link'] ),
				'logo'    => $logo,
				'summary' => Site::excerpt( $post ),
				'tier'    => $partner['tier'],
				'kind'    => $partner['kind'],
				'since'   => Value::date( $partner['since'] ),
				'until'   => Value::date( $partner['until'] ),
				// 0 is what WordPress gives to all whose order nobody set.
				'order'   => 0 === $post->menu_order ? null : $post->menu_order,
			)
		);
	}

	/**
	 * Which of two comes first.
	 *
	 * @param array<string, mixed> $a A row.
	 * @param array<string, mixed> $b A row.
	 */
	private static function compare( array $a, array $b ): int {
		$order = ( $a['order'] ?? INF ) <=> ( $b['order'] ?? INF );
		$name  = 0 === $order ? strnatcasecmp( remove_accents( $a['name'] ), remove_accents( $b['name'] ) ) : $order;
		return 0 === $name ? strcmp( $a['id'], $b['id'] ) : $name;
	}
}
