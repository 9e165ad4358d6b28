<?php
/**
 * Events of our own.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use WP_Query;

defined( 'ABSPATH' ) || exit;

/**
 * The post type `ouishare_event`, for sites without a calendar plugin.
 */
final class Event_Type {

	public const NAME = 'ouishare_event';

	/** Remembers that somebody wrote events here: they stay when a calendar plugin comes later. */
	public const USED = 'ouishare_own_events';

	private const COLUMN = 'ouishare_start';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		// After other plugins have registered theirs.
		add_action( 'init', array( self::class, 'register' ), 20 );
		add_action( 'save_post_' . self::NAME, array( self::class, 'remember' ) );
		add_filter( 'manage_' . self::NAME . '_posts_columns', array( self::class, 'columns' ) );
		add_filter( 'manage_edit-' . self::NAME . '_sortable_columns', array( self::class, 'sortable' ) );
		add_action( 'manage_' . self::NAME . '_posts_custom_column', array( self::class, 'cell' ), 10, 2 );
		add_action( 'pre_get_posts', array( self::class, 'order' ) );
	}

	/**
	 * Registers the type where this site is an endpoint and has no other calendar.
	 */
	public static function register(): void {
		if ( ! Site::is_on() || ( Tribe_Events::is_here() && ! get_option( self::USED ) ) ) {
			return;
		}
		// Some themes let no post have a picture.
		add_theme_support( 'post-thumbnails', array( self::NAME ) );
		register_post_type(
			self::NAME,
			array(
				'labels'       => self::labels(),
				'description'  => __( 'Events that OuiShare widgets show, here and on other sites.', 'ouishare-widgets' ),
				'public'       => true,
				'show_in_rest' => true,
				'menu_icon'    => 'dashicons-calendar-alt',
				'supports'     => array( 'title', 'editor', 'excerpt', 'thumbnail', 'author', 'revisions' ),
				'taxonomies'   => array( 'post_tag' ),
				'has_archive'  => false,
				// Not translated: wp-admin speaks the language of each user, addresses speak one. `event/` is The Events Calendar's own.
				'rewrite'      => array(
					'slug'       => Tribe_Events::is_here() ? 'ouishare-event' : 'event',
					'with_front' => false,
				),
			)
		);
	}

	/**
	 * Remembers that there are events of our own.
	 */
	public static function remember(): void {
		update_option( self::USED, 1 );
	}

	/**
	 * Columns of the list of events: when and where instead of when it was published.
	 *
	 * @param array<string, string> $columns Headings by column.
	 * @return array<string, string>
	 */
	public static function columns( array $columns ): array {
		unset( $columns['date'], $columns['author'] );
		return array_merge(
			array_slice( $columns, 0, 2 ),
			array(
				self::COLUMN     => __( 'Start', 'ouishare-widgets' ),
				'ouishare_where' => __( 'Where', 'ouishare-widgets' ),
				'ouishare_state' => __( 'State', 'ouishare-widgets' ),
			),
			array_slice( $columns, 2 )
		);
	}

	/**
	 * The column to sort by.
	 *
	 * @param array<string, mixed> $columns Orders by column.
	 * @return array<string, mixed>
	 */
	public static function sortable( array $columns ): array {
		$columns[ self::COLUMN ] = array( self::COLUMN, false );
		return $columns;
	}

	/**
	 * Draws a cell.
	 *
	 * @param string $column Of the list.
	 * @param int    $post   Id of an event.
	 */
	public static function cell( string $column, int $post ): void {
		$event = Event_Fields::read( $post );
		if ( self::COLUMN === $column ) {
			echo esc_html( '' === $event['start'] ? '—' : Event_Details::when( $event ) );
		} elseif ( 'ouishare_where' === $column ) {
			echo esc_html( 'online' === $event['attendance'] ? Words::attendances()['online'] : implode( ', ', array_filter( array( $event['place'], $event['city'] ) ) ) );
		} elseif ( 'ouishare_state' === $column ) {
			echo esc_html( implode( ' ', array_merge( array( Words::statuses()[ $event['status'] ] . '.' ), Event_Fields::problems( $event ) ) ) );
		}
	}

	/**
	 * Sorts the list of events by their start, the last first, with those that have none.
	 *
	 * @param WP_Query $query Any.
	 */
	public static function order( WP_Query $query ): void {
		if ( ! is_admin() || ! $query->is_main_query() || self::NAME !== $query->get( 'post_type' ) || ! in_array( $query->get( 'orderby' ), array( '', self::COLUMN ), true ) ) {
			return;
		}
		$query->set(
			'meta_query',
			array(
				'relation'   => 'OR',
				self::COLUMN => array(
					'key'     => Event_Fields::START,
					'compare' => 'EXISTS',
				),
				array(
					'key'     => Event_Fields::START,
					'compare' => 'NOT EXISTS',
				),
			)
		);
		$query->set( 'orderby', array( self::COLUMN => 'ASC' === strtoupper( (string) $query->get( 'order' ) ) ? 'ASC' : 'DESC' ) );
	}

	/**
	 * What wp-admin calls them.
	 *
	 * @return array<string, string>
	 */
	private static function labels(): array {
		return array(
			'name'               => __( 'Events', 'ouishare-widgets' ),
			'singular_name'      => __( 'Event', 'ouishare-widgets' ),
			'add_new'            => __( 'Add event', 'ouishare-widgets' ),
			'add_new_item'       => __( 'Add event', 'ouishare-widgets' ),
			'edit_item'          => __( 'Edit event', 'ouishare-widgets' ),
			'new_item'           => __( 'New event', 'ouishare-widgets' ),
			'view_item'          => __( 'View event', 'ouishare-widgets' ),
			'search_items'       => __( 'Search events', 'ouishare-widgets' ),
			'not_found'          => __( 'No events found.', 'ouishare-widgets' ),
			'not_found_in_trash' => __( 'No events in the bin.', 'ouishare-widgets' ),
			'all_items'          => __( 'All events', 'ouishare-widgets' ),
		);
	}
}
