<?php
/**
 * Terms as tags.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use WP_Term;

defined( 'ABSPATH' ) || exit;

/**
 * The tags of rows, and the names that a page says for them.
 */
final class Tags {

	/**
	 * Names by tag.
	 *
	 * @var array<string, string>
	 */
	private static $names = array();

	/**
	 * The tags of a post: the slugs of its terms, readable where they are not Latin.
	 *
	 * @param int      $post       Its id; its terms are in the cache.
	 * @param string[] $taxonomies In their order.
	 * @return string[]
	 */
	public static function of( int $post, array $taxonomies ): array {
		$tags = array();
		foreach ( self::terms( $post, $taxonomies ) as $term ) {
			$tag = Text::line( rawurldecode( $term->slug ), Text::WORD );
			// What every post has that nobody put anywhere says nothing.
			if ( '' === $tag || ( 'category' === $term->taxonomy && (int) get_option( 'default_category' ) === $term->term_id ) ) {
				continue;
			}
			$tags[]              = $tag;
			self::$names[ $tag ] = Text::title( $term->name, Text::NAME );
		}
		return array_values( array_unique( $tags ) );
	}

	/**
	 * Slugs of a post's terms.
	 *
	 * @param int      $post       Its id.
	 * @param string[] $taxonomies Of the terms.
	 * @return WP_Term[]
	 */
	public static function terms( int $post, array $taxonomies ): array {
		$all = array();
		foreach ( $taxonomies as $taxonomy ) {
			$terms = taxonomy_exists( $taxonomy ) ? get_the_terms( $post, $taxonomy ) : false;
			$all   = array_merge( $all, is_array( $terms ) ? $terms : array() );
		}
		return $all;
	}

	/**
	 * The names of the tags of some rows, where they are not the tag itself.
	 *
	 * @param array<int, array<string, mixed>> $rows Of a page.
	 * @return array<int, array{id: string, label: string}>
	 */
	public static function labels( array $rows ): array {
		$labels = array();
		foreach ( $rows as $row ) {
			foreach ( $row['tags'] ?? array() as $tag ) {
				$name = self::$names[ $tag ] ?? '';
				if ( '' !== $name && $name !== $tag ) {
					$labels[ $tag ] = array(
						'id'    => $tag,
						'label' => $name,
					);
				}
			}
		}
		return array_values( $labels );
	}
}
