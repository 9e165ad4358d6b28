<?php
/**
 * This site as a publisher.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Options;
use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * What rows of all kinds say alike: whose they are, in which language, and what a post says of itself.
 */
final class Site {

	/** The lists that a site answers, by their resource. People and projects are nothing that WordPress has. */
	public const RESOURCES = array( 'communities', 'events', 'partners', 'articles' );

	/**
	 * Whether this site answers as an endpoint.
	 */
	public static function is_on(): bool {
		return Value::yes( Options::get( 'endpoint' ) );
	}

	/**
	 * Does a piece of work as somebody who is not logged in: other plugins may show a member or an administrator more than is published.
	 *
	 * @param callable $work What is to be done.
	 * @return mixed Its result.
	 */
	public static function as_visitor( callable $work ) {
		$user = get_current_user_id();
		wp_set_current_user( 0 );
		try {
			return $work();
		} finally {
			wp_set_current_user( $user );
		}
	}

	/**
	 * The name of the site.
	 */
	public static function name(): string {
		return Text::title( (string) get_option( 'blogname' ), Text::NAME );
	}

	/**
	 * The language of the site, of which variants (`de_DE_formal`) are left out.
	 */
	public static function lang(): string {
		return preg_match( '/^([a-z]{2,3})(?:_([A-Z]{2}))?/', get_locale(), $part ) ? $part[1] . ( empty( $part[2] ) ? '' : '-' . $part[2] ) : 'en';
	}

	/**
	 * An id that no other site has, so that many sites can be read as one: `event-12@lisboa.example.org`.
	 *
	 * @param string $kind Of the row.
	 * @param string $key  Of the row among those of this site.
	 */
	public static function id( string $kind, string $key ): string {
		return Text::line( $kind . '-' . $key . '@' . preg_replace( '~^https?://~i', '', untrailingslashit( home_url() ) ), Text::ID );
	}

	/**
	 * The id of the community that this site is of.
	 *
	 * @return string[] None where nobody filled in the profile.
	 */
	public static function communities(): array {
		$profile = Community::profile();
		return '' === $profile['name'] ? array() : array( $profile['id'] );
	}

	/**
	 * What the row of any post has.
	 *
	 * @param string   $kind       Of the row, for its id.
	 * @param WP_Post  $post       With its meta and terms in the cache.
	 * @param string[] $taxonomies Whose terms are its tags.
	 * @return array<string, mixed>
	 */
	public static function row( string $kind, WP_Post $post, array $taxonomies ): array {
		return array(
			'id'           => self::id( $kind, (string) $post->ID ),
			'url'          => is_post_type_viewable( $post->post_type ) ? Value::url( get_permalink( $post ) ) : null,
			'image'        => Picture::of( $post->ID ),
			'tags'         => Tags::of( $post->ID, $taxonomies ),
			'updated'      => Times::utc( $post->post_modified_gmt ),
			'communityIds' => self::communities(),
		);
	}

	/**
	 * The title of a post; what has none is called as in wp-admin.
	 *
	 * @param WP_Post $post  Any.
	 * @param int     $limit Longest length.
	 */
	public static function title( WP_Post $post, int $limit = Text::TITLE ): string {
		$title = Text::title( get_the_title( $post ), $limit );
		return '' === $title ? Text::line( __( '(no title)', 'ouishare-widgets' ), $limit ) : $title;
	}

	/**
	 * What a post says, as plain text. What blocks and shortcodes would make at a view is not asked for: it may cost anything.
	 *
	 * @param WP_Post $post Any.
	 */
	public static function text( WP_Post $post ): string {
		return Text::of_html( strip_shortcodes( $post->post_content ) );
	}

	/**
	 * The excerpt that somebody wrote.
	 *
	 * @param WP_Post $post Any.
	 */
	public static function excerpt( WP_Post $post ): string {
		return Text::summary( Text::of_html( $post->post_excerpt ) );
	}

	/**
	 * A row as it is published, or null for one that another plugin keeps back.
	 *
	 * @param array<string, mixed> $row  Fields; empty ones are left out here.
	 * @param WP_Post              $post What it was made of.
	 * @return array<string, mixed>|null
	 */
	public static function publish( array $row, WP_Post $post ): ?array {
		/**
		 * Filters a row before it is published, or keeps it back with null, for posts that only members may read.
		 *
		 * @param array<string, mixed>|null $row  As the contract has it.
		 * @param WP_Post                   $post What it was made of.
		 */
		$row = apply_filters( 'ouishare_endpoint_row', Value::filled( $row ), $post );
		return is_array( $row ) ? $row : null;
	}

	/**
	 * The published posts of these ids that anybody may read, with meta, terms and pictures in the cache: five queries for any number.
	 *
	 * @param int[]  $ids  Of posts.
	 * @param string $type Of them.
	 * @return array<int, WP_Post> By id.
	 */
	public static function posts( array $ids, string $type ): array {
		_prime_post_caches( $ids, true, true );
		Picture::prime( $ids );
		$posts = array();
		foreach ( $ids as $id ) {
			$post = get_post( $id );
			if ( $post instanceof WP_Post && $type === $post->post_type && 'publish' === $post->post_status && '' === $post->post_password ) {
				$posts[ $id ] = $post;
			}
		}
		return $posts;
	}

	/**
	 * How many rows of a list are published at most: the next events, the last past ones, the newest articles.
	 */
	public static function most(): int {
		/**
		 * Filters how many rows of each list this site publishes at most.
		 *
		 * @param int $most Rows; 1,000 unless changed.
		 */
		return max( 1, min( 10000, (int) apply_filters( 'ouishare_endpoint_most_rows', 1000 ) ) );
	}
}
