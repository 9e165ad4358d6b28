<?php
/**
 * WordPress as an endpoint.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Sources;

defined( 'ABSPATH' ) || exit;

/**
 * This site's own content in the wire contract, over REST and as a folder of files, where an administrator wants that.
 */
final class Endpoint {

	/** Remembers below which word the addresses of events were made. */
	private const ADDRESSES = 'ouishare_addresses';

	/**
	 * Adds the hooks of this part.
	 */
	public static function hook(): void {
		foreach ( array( Settings::class, Event_Type::class, Event_Box::class, Event_Details::class, Partner_Type::class, Routes::class, Folder::class, Changes::class ) as $part ) {
			$part::hook();
		}
		add_filter( 'ouishare_sources', array( self::class, 'add_source' ) );
		add_filter( 'ouishare_signup_communities', array( self::class, 'add_community' ) );
		add_action( 'init', array( self::class, 'make_addresses' ), 99 );
	}

	/**
	 * Files that nobody keeps true any more go; content stays.
	 */
	public static function deactivate(): void {
		remove_action( 'shutdown', array( Folder::class, 'write_due' ) );
		wp_clear_scheduled_hook( Folder::CRON );
		Folder::remove();
		delete_option( self::ADDRESSES );
	}

	/**
	 * What is left of this part on a site when the plugin is deleted.
	 *
	 * @param bool $erase Whether events and partners go as well.
	 */
	public static function uninstall( bool $erase ): void {
		wp_clear_scheduled_hook( Folder::CRON );
		Folder::remove();
		delete_option( self::ADDRESSES );
		if ( ! $erase ) {
			return;
		}
		delete_option( Event_Type::USED );
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- the types are not registered any more.
		foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_type IN ( %s, %s )", Event_Type::NAME, Partner_Type::NAME ) ) as $id ) {
			wp_delete_post( (int) $id, true );
		}
	}

	/**
	 * Adds this site to the sources of data, behind those that an administrator named.
	 *
	 * @param array<string, array<string, string>> $sources By id.
	 * @return array<string, array<string, string>>
	 */
	public static function add_source( array $sources ): array {
		$folder  = Site::is_on() ? Folder::address() : '';
		$address = Site::is_on() && '' === $folder ? Routes::address() : $folder;
		if ( '' !== $address ) {
			$sources[ Sources::SITE ] = array(
				'id'       => Sources::SITE,
				'name'     => __( 'This site', 'ouishare-widgets' ),
				'kind'     => 'endpoint',
				'address'  => $address,
				'resource' => '',
				'format'   => '',
				'only'     => 'communities events partners articles',
			);
		}
		return $sources;
	}

	/**
	 * Offers the site's own community to who signs up here.
	 *
	 * @param string[] $ids Of communities.
	 * @return string[]
	 */
	public static function add_community( array $ids ): array {
		$own = Site::is_on() ? array_column( Community::rows(), 'id' ) : array();
		return array_values( array_unique( array_merge( $ids, $own ) ) );
	}

	/**
	 * Makes the addresses of events known to WordPress when the post type comes, goes or gives way.
	 */
	public static function make_addresses(): void {
		$type = get_post_type_object( Event_Type::NAME );
		$slug = $type && is_array( $type->rewrite ) ? $type->rewrite['slug'] : '';
		if ( get_option( self::ADDRESSES, '' ) !== $slug ) {
			update_option( self::ADDRESSES, $slug );
			flush_rewrite_rules( false );
			// Rows name them.
			Folder::mark();
		}
	}
}
