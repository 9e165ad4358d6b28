<?php
/**
 * Partners.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Options;
use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * The post type `ouishare_partner`: title is the name, excerpt what is said of it, featured image the logo. Partners have no
 * page of their own.
 */
final class Partner_Type {

	public const NAME = 'ouishare_partner';

	/** Fields: `link`, `tier`, `kind`, `since`, `until`. */
	public const DETAILS = '_ouishare_partner';

	public const KINDS = array( '', 'partner', 'sponsor', 'media', 'host', 'public', 'member' );

	private const FORM  = 'ouishare_partner';
	private const NONCE = 'ouishare_partner_nonce';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ), 20 );
		add_action( 'add_meta_boxes_' . self::NAME, array( self::class, 'add_box' ) );
		add_action( 'save_post_' . self::NAME, array( self::class, 'save' ) );
	}

	/**
	 * Registers the type where this site is an endpoint.
	 */
	public static function register(): void {
		if ( ! Site::is_on() ) {
			return;
		}
		// Some themes let no post have a picture.
		add_theme_support( 'post-thumbnails', array( self::NAME ) );
		register_post_type(
			self::NAME,
			array(
				'labels'       => array(
					'name'                  => __( 'Partners', 'ouishare-widgets' ),
					'singular_name'         => __( 'Partner', 'ouishare-widgets' ),
					'add_new'               => __( 'Add partner', 'ouishare-widgets' ),
					'add_new_item'          => __( 'Add partner', 'ouishare-widgets' ),
					'edit_item'             => __( 'Edit partner', 'ouishare-widgets' ),
					'new_item'              => __( 'New partner', 'ouishare-widgets' ),
					'search_items'          => __( 'Search partners', 'ouishare-widgets' ),
					'not_found'             => __( 'No partners found.', 'ouishare-widgets' ),
					'not_found_in_trash'    => __( 'No partners in the bin.', 'ouishare-widgets' ),
					'all_items'             => __( 'All partners', 'ouishare-widgets' ),
					'featured_image'        => __( 'Logo', 'ouishare-widgets' ),
					'set_featured_image'    => __( 'Choose the logo', 'ouishare-widgets' ),
					'remove_featured_image' => __( 'Remove the logo', 'ouishare-widgets' ),
					'use_featured_image'    => __( 'Use as the logo', 'ouishare-widgets' ),
				),
				'public'       => false,
				'show_ui'      => true,
				'show_in_rest' => false,
				'rewrite'      => false,
				'menu_icon'    => 'dashicons-networking',
				'supports'     => array( 'title', 'excerpt', 'thumbnail', 'page-attributes' ),
			)
		);
	}

	/**
	 * The groups that an administrator named, the highest first; the first is shown large, the second middling, others small.
	 *
	 * @return array<int, array{id: string, label: string, size: string}>
	 */
	public static function tiers(): array {
		$tiers = array();
		foreach ( explode( "\n", (string) Options::get( 'endpoint_tiers' ) ) as $line ) {
			$label = Text::line( $line, Text::NAME );
			$id    = Text::line( rawurldecode( sanitize_title( $label ) ), Text::ID );
			if ( '' !== $id && ! isset( $tiers[ $id ] ) ) {
				$tiers[ $id ] = array(
					'id'    => $id,
					'label' => $label,
					'size'  => array( 'l', 'm' )[ count( $tiers ) ] ?? 's',
				);
			}
		}
		return array_values( $tiers );
	}

	/**
	 * What is stored of a partner, whoever stored it.
	 *
	 * @param int $post Its id.
	 * @return array<string, string>
	 */
	public static function read( int $post ): array {
		$details = get_post_meta( $post, self::DETAILS, true );
		return self::check( is_array( $details ) ? $details : array() );
	}

	/**
	 * Adds the box.
	 */
	public static function add_box(): void {
		add_meta_box( 'ouishare-partner', __( 'Partner', 'ouishare-widgets' ), array( self::class, 'draw' ), self::NAME, 'normal', 'high' );
	}

	/**
	 * Draws the box.
	 *
	 * @param WP_Post $post A partner.
	 */
	public static function draw( WP_Post $post ): void {
		$partner = self::read( $post->ID );
		$tiers   = array( '' => __( 'None', 'ouishare-widgets' ) ) + array_column( self::tiers(), 'label', 'id' );
		$date    = array( 'help' => __( 'A year, or a day as 2026-05-20', 'ouishare-widgets' ) );
		wp_nonce_field( self::NONCE, self::NONCE, false );
		echo '<div class="ouishare-box">';
		Form::field(
			self::FORM . '[link]',
			__( 'Website', 'ouishare-widgets' ),
			$partner['link'],
			array(
				'type'    => 'url',
				'problem' => '' !== $partner['link'] && null === Value::url( $partner['link'] ) ? __( 'This is no web address. One begins with https://', 'ouishare-widgets' ) : '',
			)
		);
		echo '<div class="ouishare-row">';
		Form::field( self::FORM . '[kind]', __( 'Kind', 'ouishare-widgets' ), $partner['kind'], array( 'choices' => Words::partner_kinds() ) );
		Form::field(
			self::FORM . '[tier]',
			__( 'Group', 'ouishare-widgets' ),
			$partner['tier'],
			array(
				'choices' => $tiers,
				'help'    => __( 'Groups are named under Settings, OuiShare.', 'ouishare-widgets' ),
			)
		);
		echo '</div><div class="ouishare-row">';
		foreach ( array(
			'since' => __( 'Partner since', 'ouishare-widgets' ),
			'until' => __( 'Until', 'ouishare-widgets' ),
		) as $name => $label ) {
			$problem = '' !== $partner[ $name ] && null === Value::date( $partner[ $name ] ) ? __( 'This is no year and no day that exists.', 'ouishare-widgets' ) : '';
			Form::field( self::FORM . '[' . $name . ']', $label, $partner[ $name ], $date + array( 'problem' => $problem ) );
		}
		echo '</div></div>';
	}

	/**
	 * Stores what was filled in.
	 *
	 * @param int $post Id of a partner.
	 */
	public static function save( int $post ): void {
		$nonce = isset( $_POST[ self::NONCE ] ) && is_string( $_POST[ self::NONCE ] ) ? sanitize_key( $_POST[ self::NONCE ] ) : '';
		if ( ! wp_verify_nonce( $nonce, self::NONCE ) || wp_is_post_autosave( $post ) || ! current_user_can( 'edit_post', $post ) || ! isset( $_POST[ self::FORM ] ) || ! is_array( $_POST[ self::FORM ] ) ) {
			return;
		}
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- checked field by field by check().
		update_post_meta( $post, self::DETAILS, wp_slash( self::check( wp_unslash( $_POST[ self::FORM ] ) ) ) );
	}

	/**
	 * Fields as they are stored, out of those that were sent. What cannot be read is kept as typed, and not published.
	 *
	 * @param array<string, mixed> $sent Without slashes.
	 * @return array<string, string>
	 */
	private static function check( array $sent ): array {
		return array(
			'link'  => Text::line( $sent['link'] ?? '', 2000 ),
			'tier'  => Text::line( $sent['tier'] ?? '', Text::ID ),
			'kind'  => Value::word( $sent['kind'] ?? '', self::KINDS ) ?? '',
			'since' => Text::line( $sent['since'] ?? '', Text::WORD ),
			'until' => Text::line( $sent['until'] ?? '', Text::WORD ),
		);
	}
}
