<?php
/**
 * Posts as rows.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Options;
use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * Posts of the site as articles, the newest first.
 */
final class Articles {

	/** What a post's format says of its kind, where no category does. */
	private const FORMATS = array(
		'video' => 'video',
		'audio' => 'podcast',
	);

	/**
	 * Rows, the newest first.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public static function rows(): array {
		$ids   = get_posts(
			array(
				'post_type'        => 'post',
				'post_status'      => 'publish',
				'has_password'     => false,
				'posts_per_page'   => Site::most(),
				'fields'           => 'ids',
				'orderby'          => 'date',
				'order'            => 'DESC',
				'suppress_filters' => false,
			)
		);
		$posts = Site::posts( $ids, 'post' );
		cache_users( array_unique( array_map( 'intval', wp_list_pluck( $posts, 'post_author' ) ) ) );
		$rows = array();
		foreach ( $posts as $post ) {
			$moment = get_post_datetime( $post );
			if ( ! $moment ) {
				continue;
			}
			$row = Site::publish( self::row( $post, Times::moment( $moment ) ), $post );
			if ( null !== $row && isset( $row['url'] ) ) {
				$rows[] = array( $moment->getTimestamp(), $row );
			}
		}
		usort(
			$rows,
			static function ( array $a, array $b ): int {
				return 0 === ( $b[0] <=> $a[0] ) ? strcmp( $a[1]['id'], $b[1]['id'] ) : $b[0] <=> $a[0];
			}
		);
		return array_column( $rows, 1 );
	}

	/**
	 * One article.
	 *
	 * @param WP_Post $post      A post.
	 * @param string  $published When.
	 * @return array<string, mixed>
	 */
	private static function row( WP_Post $post, string $published ): array {
		$excerpt = Site::excerpt( $post );
		return array_merge(
			Site::row( 'post', $post, array( 'category', 'post_tag' ) ),
			array(
				'title'     => Site::title( $post ),
				'published' => $published,
				'summary'   => '' === $excerpt ? Text::summary( self::beginning( $post ) ) : $excerpt,
				'authors'   => self::authors( $post ),
				'kind'      => self::kind( $post ),
			)
		);
	}

	/**
	 * What a post says up to its "more" mark, if it has one.
	 *
	 * @param WP_Post $post A post.
	 */
	private static function beginning( WP_Post $post ): string {
		$parts = preg_split( '/<!--more(?:.*?)?-->/', $post->post_content, 2 );
		return Text::of_html( strip_shortcodes( false === $parts ? $post->post_content : $parts[0] ) );
	}

	/**
	 * Who wrote a post, by the name that they chose to show.
	 *
	 * @param WP_Post $post A post.
	 * @return array<int, array{name: string}>
	 */
	private static function authors( WP_Post $post ): array {
		$user = get_userdata( (int) $post->post_author );
		$name = $user ? Text::line( Text::of_html( $user->display_name ), Text::NAME ) : '';
		return '' === $name ? array() : array( array( 'name' => $name ) );
	}

	/**
	 * The kind: by the categories that an administrator named for it, else by the post's format.
	 *
	 * @param WP_Post $post A post.
	 */
	private static function kind( WP_Post $post ): ?string {
		$chosen = (array) Options::get( 'endpoint_kinds' );
		foreach ( Tags::terms( $post->ID, array( 'category' ) ) as $term ) {
			$kind = array_search( $term->term_id, array_map( 'intval', $chosen ), true );
			if ( false !== $kind && isset( Words::article_kinds()[ $kind ] ) ) {
				return $kind;
			}
		}
		return self::FORMATS[ (string) get_post_format( $post ) ] ?? null;
	}
}
