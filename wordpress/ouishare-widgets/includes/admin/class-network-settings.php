<?php
/**
 * Settings of a network of sites.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Admin;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * What holds on every site of a network that has not chosen otherwise: sources, and what is for all widgets.
 */
final class Network_Settings {

	private const ACTION = 'ouishare_network';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'network_admin_menu', array( self::class, 'menu' ) );
		add_action( 'network_admin_edit_' . self::ACTION, array( self::class, 'save' ) );
	}

	/**
	 * Adds the page.
	 */
	public static function menu(): void {
		add_submenu_page( 'settings.php', __( 'OuiShare', 'ouishare-widgets' ), __( 'OuiShare', 'ouishare-widgets' ), 'manage_network_options', Settings_Page::SLUG, array( self::class, 'render' ) );
	}

	/**
	 * Draws the page.
	 */
	public static function render(): void {
		if ( ! current_user_can( 'manage_network_options' ) ) {
			return;
		}
		echo '<div class="wrap ouishare-settings"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
		settings_errors( Options::NAME );
		echo '<p>' . esc_html__( 'These hold on every site of the network until the site chooses its own.', 'ouishare-widgets' ) . '</p>';
		printf( '<form method="post" action="%s">', esc_url( network_admin_url( 'edit.php?action=' . self::ACTION ) ) );
		wp_nonce_field( self::ACTION );
		echo '<h2>' . esc_html__( 'Where the data come from', 'ouishare-widgets' ) . '</h2>';
		Options::of_network( array( Source_Settings::class, 'render_sources' ) );
		echo '<h2>' . esc_html__( 'For all widgets', 'ouishare-widgets' ) . '</h2>';
		echo '<table class="form-table" role="presentation">';
		Options::of_network(
			static function (): void {
				do_settings_fields( Settings_Page::SLUG, 'ouishare_all' );
			}
		);
		echo '</table>';
		submit_button();
		echo '</form></div>';
	}

	/**
	 * Stores what was sent.
	 */
	public static function save(): void {
		check_admin_referer( self::ACTION );
		if ( ! current_user_can( 'manage_network_options' ) ) {
			wp_die( esc_html__( 'You may not change the settings of the network.', 'ouishare-widgets' ), 403 );
		}
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- checked field by field.
		$sent = isset( $_POST[ Options::NAME ] ) && is_array( $_POST[ Options::NAME ] ) ? wp_unslash( $_POST[ Options::NAME ] ) : array();
		$kept = Options::of_network(
			static function () use ( $sent ): array {
				return Source_Settings::sanitize( array(), $sent );
			}
		);
		update_site_option( Options::NAME, $kept );
		set_transient( 'settings_errors', get_settings_errors( Options::NAME ), 30 );
		wp_safe_redirect( add_query_arg( array( 'page' => Settings_Page::SLUG, 'settings-updated' => 'true' ), network_admin_url( 'settings.php' ) ) );
		exit;
	}
}
