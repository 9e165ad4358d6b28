<?php
/**
 * Settings, OuiShare.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Admin;

use OuiShare\Widgets\Assets;
use OuiShare\Widgets\Feed_Route;
use OuiShare\Widgets\Options;

use const OuiShare\Widgets\FILE;
use const OuiShare\Widgets\VERSION;

defined( 'ABSPATH' ) || exit;

/**
 * The page of settings. Parts add their sections to it: `add_settings_section( …, Settings_Page::SLUG )` at `admin_init`,
 * fields named `ouishare_settings[name]`, and a filter `ouishare_sanitize_settings` that checks what was sent.
 */
final class Settings_Page {

	/** Of the page, and of the group of its option. */
	public const SLUG = 'ouishare-widgets';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'admin_menu', array( self::class, 'menu' ) );
		add_action( 'admin_init', array( self::class, 'register' ) );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( self::class, 'link' ) );
	}

	/**
	 * Adds the page.
	 */
	public static function menu(): void {
		add_options_page( __( 'OuiShare', 'ouishare-widgets' ), __( 'OuiShare', 'ouishare-widgets' ), 'manage_options', self::SLUG, array( self::class, 'render' ) );
	}

	/**
	 * Adds a link to it on the list of plugins.
	 *
	 * @param string[] $links Links beside the plugin's name.
	 * @return string[]
	 */
	public static function link( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( self::address() ), esc_html__( 'Settings', 'ouishare-widgets' ) );
		return array_merge( array( $link ), $links );
	}

	/**
	 * Where the page is.
	 */
	public static function address(): string {
		return admin_url( 'options-general.php?page=' . self::SLUG );
	}

	/**
	 * Registers the option.
	 */
	public static function register(): void {
		register_setting(
			self::SLUG,
			Options::NAME,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'default'           => array(),
			)
		);
	}

	/**
	 * Checks what was sent: what is not known is left out, and each part checks its own.
	 *
	 * @param mixed $sent Values of the form.
	 * @return array<string, mixed>
	 */
	public static function sanitize( $sent ): array {
		$sent = is_array( $sent ) ? $sent : array();
		/**
		 * Filters settings before they are stored. A part takes its own values out of `$sent` and puts the checked ones into `$kept`.
		 *
		 * @param array<string, mixed> $kept Checked so far.
		 * @param array<string, mixed> $sent As sent, not checked.
		 */
		return Options::own( apply_filters( 'ouishare_sanitize_settings', array(), $sent ) );
	}

	/**
	 * Loads what the page needs, there alone.
	 *
	 * @param string $page Hook of the page.
	 */
	public static function enqueue( string $page ): void {
		if ( 'settings_page_' . self::SLUG !== $page ) {
			return;
		}
		wp_enqueue_style( 'ouishare-settings', Assets::url( 'assets/settings.css' ), array(), VERSION );
		wp_enqueue_script( 'ouishare-settings', Assets::url( 'assets/settings.js' ), array( 'wp-api-fetch', 'wp-i18n', 'wp-a11y' ), VERSION, true );
		wp_set_script_translations( 'ouishare-settings', 'ouishare-widgets', dirname( FILE ) . '/languages' );
		// Of no feed: that it is not there is said by this site, or by what closes it to visitors.
		wp_add_inline_script( 'ouishare-settings', 'window.ouishareSettings = ' . wp_json_encode( array( 'route' => Feed_Route::address( 'none' ) ), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * Draws the page.
	 */
	public static function render(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap ouishare-settings"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
		self::contents();
		echo '<form method="post" action="options.php">';
		settings_fields( self::SLUG );
		do_settings_sections( self::SLUG );
		submit_button();
		echo '</form></div>';
	}

	/**
	 * Draws links to the sections, for the page is long, and gives each section the place that its link leads to.
	 */
	private static function contents(): void {
		global $wp_settings_sections;
		$links = array();
		foreach ( array_keys( $wp_settings_sections[ self::SLUG ] ?? array() ) as $id ) {
			$section                   = &$wp_settings_sections[ self::SLUG ][ $id ];
			$section['before_section'] = sprintf( '<div id="%s">', esc_attr( $id ) );
			$section['after_section']  = '</div>';
			$links[]                   = sprintf( '<li><a href="#%s">%s</a>', esc_attr( $id ), esc_html( $section['title'] ) );
			unset( $section );
		}
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped one by one.
		printf( '<nav aria-label="%s"><ul class="subsubsub">%s</li></ul></nav>', esc_attr__( 'On this page', 'ouishare-widgets' ), implode( ' |</li>', $links ) );
	}
}
