<?php
/**
 * Tools, Site Health.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Admin;

use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Reading\Rows;
use OuiShare\Widgets\Sources;

defined( 'ABSPATH' ) || exit;

/**
 * Says which sources could not be read lately. Looks at what is known and asks nobody.
 */
final class Site_Health {

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'site_status_tests', array( self::class, 'add' ) );
	}

	/**
	 * Adds the test.
	 *
	 * @param array<string, array<string, mixed>> $tests All tests.
	 * @return array<string, array<string, mixed>>
	 */
	public static function add( array $tests ): array {
		$tests['direct']['ouishare_sources'] = array(
			'label' => __( 'Sources of the OuiShare widgets', 'ouishare-widgets' ),
			'test'  => array( self::class, 'test' ),
		);
		return $tests;
	}

	/**
	 * The test.
	 *
	 * @return array<string, mixed> As WordPress describes a result.
	 */
	public static function test(): array {
		$sources = Sources::all();
		$faults  = array();
		foreach ( $sources as $source ) {
			$address = Rows::telling_address( $source );
			$fault   = '' === $address ? '' : Kept::fault( $address );
			if ( '' !== $fault ) {
				/* translators: 1: what was asked for, such as Events; 2: why it could not be read. */
				$faults[] = sprintf( __( '%1$s: %2$s', 'ouishare-widgets' ), $source['name'], $fault );
			}
		}
		if ( array() === $sources ) {
			return self::result( 'recommended', __( 'The OuiShare widgets have no source yet', 'ouishare-widgets' ), array( __( 'Visitors see nothing in their place.', 'ouishare-widgets' ) ) );
		}
		if ( array() !== $faults ) {
			return self::result( 'recommended', __( 'A source of the OuiShare widgets could not be read', 'ouishare-widgets' ), $faults );
		}
		return self::result( 'good', __( 'The OuiShare widgets have their data', 'ouishare-widgets' ), array( __( 'Every source was read when it was last asked.', 'ouishare-widgets' ) ) );
	}

	/**
	 * A result.
	 *
	 * @param string   $status good or recommended.
	 * @param string   $label  In a line.
	 * @param string[] $lines  In more words.
	 * @return array<string, mixed>
	 */
	private static function result( string $status, string $label, array $lines ): array {
		return array(
			'label'       => $label,
			'status'      => $status,
			'badge'       => array(
				'label' => __( 'OuiShare', 'ouishare-widgets' ),
				'color' => 'blue',
			),
			'description' => '<p>' . implode( '</p><p>', array_map( 'esc_html', $lines ) ) . '</p>',
			'actions'     => sprintf( '<a href="%s">%s</a>', esc_url( Settings_Page::address() ), esc_html__( 'Settings of the widgets', 'ouishare-widgets' ) ),
			'test'        => 'ouishare_sources',
		);
	}
}
