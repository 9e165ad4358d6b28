<?php
/**
 * What changes the files of the endpoint.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Options;
use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * Listens for changes of what is published. Drafts, and what other plugins do to their own posts, change nothing.
 */
final class Changes {

	/** Posts that are published, or that those name. */
	private const TYPES = array( 'post', 'attachment', Event_Type::NAME, Partner_Type::NAME, Tribe_Events::TYPE, 'tribe_venue', 'tribe_organizer' );

	/** Beginnings of meta that rows are made of. Others change at each page view on some sites. */
	private const META = '/^_(?:ouishare_|thumbnail_id|wp_attachment_image_alt|wp_attachment_metadata|Event|Venue|Organizer|tribe_)/';

	/** Options that rows, addresses and times are made of. */
	private const OPTIONS = array( Options::NAME, 'blogname', 'WPLANG', 'timezone_string', 'gmt_offset', 'permalink_structure', 'home', 'siteurl', 'category_base', 'wp_page_for_privacy_policy', 'default_category' );

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'transition_post_status', array( self::class, 'status' ), 10, 3 );
		add_action( 'deleted_post', array( self::class, 'post' ), 10, 2 );
		add_action( 'edit_attachment', array( self::class, 'attachment' ) );
		foreach ( array( 'added', 'updated', 'deleted' ) as $done ) {
			add_action( $done . '_post_meta', array( self::class, 'meta' ), 10, 3 );
			add_action( $done . '_option', array( self::class, 'option' ) );
		}
		add_action( 'set_object_terms', array( self::class, 'terms' ) );
		foreach ( array( 'edited_term', 'delete_term', 'profile_update', 'deleted_user', 'switch_theme' ) as $hook ) {
			add_action( $hook, array( Folder::class, 'mark' ), 10, 0 );
		}
	}

	/**
	 * A post was saved.
	 *
	 * @param string  $status Now.
	 * @param string  $before Until now.
	 * @param WP_Post $post   Any.
	 */
	public static function status( string $status, string $before, WP_Post $post ): void {
		if ( in_array( 'publish', array( $status, $before ), true ) && in_array( $post->post_type, self::TYPES, true ) ) {
			Folder::mark();
		}
	}

	/**
	 * A post was deleted.
	 *
	 * @param int     $id   Its id.
	 * @param WP_Post $post What it was.
	 */
	public static function post( int $id, WP_Post $post ): void {
		if ( in_array( $post->post_type, self::TYPES, true ) ) {
			Folder::mark();
		}
	}

	/**
	 * A picture was described.
	 */
	public static function attachment(): void {
		Folder::mark();
	}

	/**
	 * Meta of a post changed.
	 *
	 * @param int|int[]  $ids  Of meta.
	 * @param int|string $post Id of a post.
	 * @param string     $key  Of the meta.
	 */
	public static function meta( $ids, $post, $key ): void {
		if ( preg_match( self::META, (string) $key ) && in_array( get_post_type( (int) $post ), self::TYPES, true ) && in_array( get_post_status( (int) $post ), array( 'publish', 'inherit' ), true ) ) {
			Folder::mark();
		}
	}

	/**
	 * Terms of a post were chosen.
	 *
	 * @param int $post Id of what has terms.
	 */
	public static function terms( $post ): void {
		if ( in_array( get_post_type( (int) $post ), self::TYPES, true ) && 'publish' === get_post_status( (int) $post ) ) {
			Folder::mark();
		}
	}

	/**
	 * An option changed.
	 *
	 * @param string $name Of the option.
	 */
	public static function option( $name ): void {
		if ( in_array( $name, self::OPTIONS, true ) ) {
			Folder::mark();
		}
	}
}
