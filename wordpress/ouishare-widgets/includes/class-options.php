<?php
/**
 * What an administrator chose.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * One option of the site, over one of the network, over what holds by default.
 */
final class Options {

	/** Option of a site, and the site option of a network. */
	public const NAME = 'ouishare_settings';

	/**
	 * Whether the settings of the network are meant, without those of the site.
	 *
	 * @var bool
	 */
	private static $is_network = false;

	/**
	 * Does what is about the settings of the network alone. Everything else in the administration of the network is about the site that
	 * answers there: its files and cron events are not to go because somebody looks at a page.
	 *
	 * @param callable $work What is to be done.
	 * @return mixed Its result.
	 */
	public static function of_network( callable $work ) {
		self::$is_network = true;
		try {
			return $work();
		} finally {
			self::$is_network = false;
		}
	}

	/**
	 * Every setting with its default.
	 *
	 * @return array<string, mixed>
	 */
	public static function defaults(): array {
		/**
		 * Filters the settings that exist, with their defaults.
		 *
		 * @param array<string, mixed> $defaults Settings by name.
		 */
		return apply_filters(
			'ouishare_default_settings',
			array(
				// List of { id, name, kind: endpoint or feed, address, resource, format }.
				'sources'     => array(),
				// Ids of communities that widgets show unless their author says otherwise.
				'community'   => '',
				// Origins that pictures may come from, or `any`.
				'images'      => '',
				// Address of a tile layer for the map, and whom to name for it.
				'tiles'       => '',
				'attribution' => '',
				// Address of the privacy policy; empty: the site's own page.
				'policy_url'  => '',
				// Whether deleting the plugin deletes what people wrote, too.
				'erase'       => false,
			)
		);
	}

	/**
	 * All settings as they hold on this site; within `of_network()`, those of the network.
	 *
	 * @return array<string, mixed>
	 */
	public static function all(): array {
		$own     = self::$is_network ? array() : get_option( self::NAME, array() );
		$network = is_multisite() ? get_site_option( self::NAME, array() ) : array();
		return array_merge( self::defaults(), self::chosen( $network ), self::chosen( $own ) );
	}

	/**
	 * One setting.
	 *
	 * @param string $name Its name.
	 * @return mixed Its value, or null where there is no such setting.
	 */
	public static function get( string $name ) {
		return self::all()[ $name ] ?? null;
	}

	/**
	 * What a site stores of its settings. What its form shows may be the network's: such texts and lists stay the network's, so that they
	 * change with it.
	 *
	 * @param array<string, mixed> $checked Settings of a site.
	 * @return array<string, mixed> The same, empty where they are the network's.
	 */
	public static function own( array $checked ): array {
		$network = is_multisite() ? (array) get_site_option( self::NAME, array() ) : array();
		foreach ( array_intersect_key( $checked, $network ) as $name => $value ) {
			if ( $value === $network[ $name ] && ! is_bool( $value ) ) {
				$checked[ $name ] = is_array( $value ) ? array() : '';
			}
		}
		return $checked;
	}

	/**
	 * What somebody chose: an empty value leaves the choice to who comes after.
	 *
	 * @param mixed $values Stored settings.
	 * @return array<string, mixed>
	 */
	private static function chosen( $values ): array {
		return array_filter(
			is_array( $values ) ? array_intersect_key( $values, self::defaults() ) : array(),
			static function ( $value ): bool {
				return null !== $value && '' !== $value && array() !== $value;
			}
		);
	}
}
