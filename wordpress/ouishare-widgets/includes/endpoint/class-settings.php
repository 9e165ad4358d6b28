<?php
/**
 * Settings of the endpoint.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Admin\Settings_Page;
use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * Two sections of Settings, OuiShare: whether this site answers, and the community that it is of.
 */
final class Settings {

	private const ENDPOINT  = 'ouishare_endpoint';
	private const COMMUNITY = 'ouishare_community';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'ouishare_default_settings', array( self::class, 'defaults' ) );
		add_filter( 'ouishare_sanitize_settings', array( self::class, 'sanitize' ), 10, 2 );
		add_action( 'admin_init', array( self::class, 'register' ) );
	}

	/**
	 * Settings of this part.
	 *
	 * @param array<string, mixed> $defaults Of all parts.
	 * @return array<string, mixed>
	 */
	public static function defaults( array $defaults ): array {
		return $defaults + array(
			// Whether this site answers as an endpoint.
			'endpoint'           => false,
			// Groups of partners, one a line, the highest first.
			'endpoint_tiers'     => '',
			// Ids of categories by kind of article.
			'endpoint_kinds'     => array(),
			// Texts by field: Community::profile().
			'endpoint_community' => array(),
		);
	}

	/**
	 * Checks what was sent.
	 *
	 * @param array<string, mixed> $kept Checked so far.
	 * @param array<string, mixed> $sent As sent.
	 * @return array<string, mixed>
	 */
	public static function sanitize( array $kept, array $sent ): array {
		$kept['endpoint']       = Value::yes( $sent['endpoint'] ?? false );
		$kept['endpoint_tiers'] = Text::lines( $sent['endpoint_tiers'] ?? '', Text::BODY );
		$kinds                  = is_array( $sent['endpoint_kinds'] ?? null ) ? $sent['endpoint_kinds'] : array();
		$kept['endpoint_kinds'] = array_filter( array_map( 'absint', array_filter( array_intersect_key( $kinds, Words::article_kinds() ), 'is_scalar' ) ) );

		$kept['endpoint_community'] = Profile_Check::check( is_array( $sent['endpoint_community'] ?? null ) ? $sent['endpoint_community'] : array() );
		return $kept;
	}

	/**
	 * Adds the sections and their fields.
	 */
	public static function register(): void {
		add_settings_section( self::ENDPOINT, __( 'This site as an endpoint', 'ouishare-widgets' ), array( self::class, 'explain_endpoint' ), Settings_Page::SLUG );
		add_settings_field( 'endpoint', __( 'Publish', 'ouishare-widgets' ), array( self::class, 'draw_endpoint' ), Settings_Page::SLUG, self::ENDPOINT );
		foreach ( Words::article_kinds() as $kind => $label ) {
			self::add( self::ENDPOINT, 'endpoint_kinds', $kind, $label, array( 'choices' => array( self::class, 'categories' ) ) );
		}
		self::add(
			self::ENDPOINT,
			'endpoint_tiers',
			'',
			__( 'Groups of partners', 'ouishare-widgets' ),
			array(
				'rows'       => 4,
				'help'       => __( 'One a line, the highest first, such as Gold, Silver, Friends. The first is shown large, the second middling, the others small.', 'ouishare-widgets' ),
				'attributes' => array( 'class' => 'regular-text' ),
			)
		);
		add_settings_section( self::COMMUNITY, __( 'Your community', 'ouishare-widgets' ), array( self::class, 'explain_community' ), Settings_Page::SLUG );
		foreach ( Profile_Check::fields() as $name => $about ) {
			self::add( self::COMMUNITY, 'endpoint_community', $name, $about[0], $about[1] );
		}
	}

	/**
	 * Says what the first section is for, and where the endpoint is.
	 */
	public static function explain_endpoint(): void {
		echo '<p>' . esc_html__( 'With this on, this site publishes its events, partners and articles, and your community, so that OuiShare widgets can show them: here, and on any other site. Only what every visitor may read is published.', 'ouishare-widgets' ) . '</p>';
		if ( ! Site::is_on() ) {
			return;
		}
		$addresses = array_filter(
			array(
				__( 'For other sites:', 'ouishare-widgets' )     => Routes::address(),
				__( 'For the widgets of this site:', 'ouishare-widgets' ) => Folder::address(),
			)
		);
		foreach ( $addresses as $label => $address ) {
			printf( '<p>%s <code>%s</code></p>', esc_html( $label ), esc_html( $address ) );
		}
		if ( '' === Folder::address() ) {
			/* translators: %s: a folder. */
			printf( '<p class="notice notice-warning inline">%s</p>', esc_html( sprintf( __( 'The files could not be written into %s. Widgets of this site ask the REST API instead. Let the web server write into that folder, then save here again.', 'ouishare-widgets' ), Folder::path() ) ) );
		}
		if ( '' === Times::zone_name( wp_timezone() ) ) {
			/* translators: %s: an offset from UTC, such as +02:00. */
			printf( '<p class="notice notice-warning inline">%s</p>', esc_html( sprintf( __( 'The time zone of this site is an offset (%s), which knows no summer time. Choose a city under Settings, General, so that the times of events are right all year.', 'ouishare-widgets' ), wp_timezone_string() ) ) );
		}
		if ( Tribe_Events::is_here() ) {
			echo '<p>' . esc_html__( 'Events come from The Events Calendar.', 'ouishare-widgets' ) . '</p>';
		}
	}

	/**
	 * Says what the second section is for.
	 */
	public static function explain_community(): void {
		echo '<p>' . esc_html__( 'How your community appears on the network’s map. It is published where this site answers as an endpoint and a name is given.', 'ouishare-widgets' ) . '</p>';
	}

	/**
	 * Draws the switch.
	 */
	public static function draw_endpoint(): void {
		Form::checkbox( Options::NAME . '[endpoint]', __( 'This site answers as an endpoint', 'ouishare-widgets' ), Site::is_on() );
	}

	/**
	 * Categories to choose from.
	 *
	 * @return array<int|string, string> Names by id.
	 */
	public static function categories(): array {
		$names = array( '' => __( 'None', 'ouishare-widgets' ) );
		foreach ( get_categories( array( 'hide_empty' => false ) ) as $category ) {
			$names[ $category->term_id ] = Text::decode( $category->name );
		}
		return $names;
	}

	/**
	 * Adds a field.
	 *
	 * @param string               $section Where.
	 * @param string               $setting Its setting.
	 * @param string               $key     In the setting, or ''.
	 * @param string               $label   Its label.
	 * @param array<string, mixed> $options Those of `Form::control()`.
	 */
	private static function add( string $section, string $setting, string $key, string $label, array $options ): void {
		$name = Options::NAME . '[' . $setting . ']' . ( '' === $key ? '' : '[' . $key . ']' );
		add_settings_field(
			$setting . $key,
			$label,
			static function () use ( $setting, $key, $name, $options ): void {
				$value = Options::get( $setting );
				if ( '' !== $key ) {
					$value = is_array( $value ) ? $value[ $key ] ?? '' : '';
				}
				if ( isset( $options['choices'] ) ) {
					$options['choices'] = call_user_func( $options['choices'] );
				}
				Form::control( $name, $value, array( 'below' => true ) + $options );
			},
			Settings_Page::SLUG,
			$section,
			array( 'label_for' => Form::id( $name ) )
		);
	}
}
