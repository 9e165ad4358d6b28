<?php
/**
 * The form of a community's profile.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * The fields of "Your community", and what is said of those that cannot be read.
 */
final class Profile_Check {

	/**
	 * Labels and controls by field, in their order.
	 *
	 * @return array<string, array{string, array<string, mixed>}>
	 */
	public static function fields(): array {
		$wide  = array( 'class' => 'regular-text' );
		$small = array(
			'size'      => '12',
			'inputmode' => 'decimal',
		);
		return array(
			'name'      => array( __( 'Name', 'ouishare-widgets' ), array( 'attributes' => $wide ) ),
			'id'        => array(
				__( 'Short name', 'ouishare-widgets' ),
				array(
					'attributes' => $wide,
					'help'       => __( 'The name that widgets and the network know it by, such as lisboa. Leave it as it is once it is used.', 'ouishare-widgets' ),
				),
			),
			'kind'      => array( __( 'Kind', 'ouishare-widgets' ), array( 'choices' => array( self::class, 'kinds' ) ) ),
			'summary'   => array(
				__( 'In one sentence', 'ouishare-widgets' ),
				array(
					'rows'       => 3,
					'attributes' => array( 'class' => 'large-text' ) + array( 'maxlength' => (string) Text::TITLE ),
				),
			),
			'city'      => array( __( 'Town', 'ouishare-widgets' ), array( 'attributes' => $wide ) ),
			'country'   => array( __( 'Country', 'ouishare-widgets' ), array( 'choices' => array( self::class, 'countries' ) ) ),
			'lat'       => array(
				__( 'Latitude', 'ouishare-widgets' ),
				array(
					'attributes' => $small,
					'help'       => __( 'Of the centre of the town, not of a home, in degrees: 38.72', 'ouishare-widgets' ),
				),
			),
			'lon'       => array( __( 'Longitude', 'ouishare-widgets' ), array( 'attributes' => $small ) ),
			'languages' => array(
				__( 'Languages', 'ouishare-widgets' ),
				array(
					'attributes' => $wide,
					'help'       => __( 'Codes separated by commas, such as pt, en', 'ouishare-widgets' ),
				),
			),
			'founded'   => array( __( 'Founded', 'ouishare-widgets' ), array( 'help' => __( 'A year, or a day as 2026-05-20', 'ouishare-widgets' ) ) ),
			'links'     => array(
				__( 'Links', 'ouishare-widgets' ),
				array(
					'rows'       => 4,
					'attributes' => array( 'class' => 'large-text code' ),
					'help'       => __( 'One a line: an address, and behind a blank what it is called, such as https://chat.example.org Our chat, or mailto:hello@example.org', 'ouishare-widgets' ),
				),
			),
		);
	}

	/**
	 * Kinds of communities.
	 *
	 * @return array<string, string>
	 */
	public static function kinds(): array {
		return array(
			'local'    => __( 'Of a town or region', 'ouishare-widgets' ),
			'thematic' => __( 'Of a theme: it has no place on the map', 'ouishare-widgets' ),
			'circle'   => __( 'A circle', 'ouishare-widgets' ),
		);
	}

	/**
	 * Countries to choose from.
	 *
	 * @return array<string, string>
	 */
	public static function countries(): array {
		return array( '' => __( 'Not said', 'ouishare-widgets' ) ) + Countries::names();
	}

	/**
	 * The profile as it is stored. What cannot be read is not stored, and is said with what was typed.
	 *
	 * @param array<string, mixed> $sent By field.
	 * @return array<string, string>
	 */
	public static function check( array $sent ): array {
		$profile = array();
		foreach ( array( 'name', 'city', 'languages', 'founded', 'lat', 'lon' ) as $name ) {
			$profile[ $name ] = Text::line( $sent[ $name ] ?? '', Text::NAME );
		}
		$profile['summary'] = Text::line( $sent['summary'] ?? '', Text::TITLE );
		$profile['links']   = Text::lines( $sent['links'] ?? '', Text::BODY );
		$profile['id']      = Text::line( rawurldecode( sanitize_title( Text::line( $sent['id'] ?? '', Text::ID ) ) ), Text::ID );
		$profile['kind']    = Value::word( $sent['kind'] ?? '', Community::KINDS ) ?? '';
		$profile['country'] = Countries::code( $sent['country'] ?? '' ) ?? '';

		$profile = self::refuse( $profile, 'lat', null === Value::number( $profile['lat'], -90, 90 ), __( 'Latitude: “%s” is no number from −90 to 90.', 'ouishare-widgets' ) );
		$profile = self::refuse( $profile, 'lon', null === Value::number( $profile['lon'], -180, 180 ), __( 'Longitude: “%s” is no number from −180 to 180.', 'ouishare-widgets' ) );
		$profile = self::refuse( $profile, 'founded', null === Value::date( $profile['founded'] ), __( 'Founded: “%s” is no year and no day that exists.', 'ouishare-widgets' ) );
		$profile = self::refuse( $profile, 'languages', array() === Value::languages( $profile['languages'] ), __( 'Languages: “%s” are no codes such as pt, en.', 'ouishare-widgets' ) );
		return self::check_links( $profile );
	}

	/**
	 * Leaves out a value that cannot be read, and says so.
	 *
	 * @param array<string, string> $profile By field.
	 * @param string                $name    Of the field.
	 * @param bool                  $is_bad  Whether its value cannot be read.
	 * @param string                $message With a place for the value.
	 * @return array<string, string>
	 */
	private static function refuse( array $profile, string $name, bool $is_bad, string $message ): array {
		if ( '' === $profile[ $name ] || ! $is_bad ) {
			return $profile;
		}
		self::say( $name, sprintf( $message, $profile[ $name ] ) );
		$profile[ $name ] = '';
		return $profile;
	}

	/**
	 * Says which lines of the links are no links; they stay as they were typed, and are not published.
	 *
	 * @param array<string, string> $profile By field.
	 * @return array<string, string>
	 */
	private static function check_links( array $profile ): array {
		foreach ( array_filter( array_map( 'trim', explode( "\n", $profile['links'] ) ), 'strlen' ) as $line ) {
			if ( array() === Community::links( $line ) ) {
				/* translators: %s: what somebody typed. */
				self::say( 'links', sprintf( __( 'Links: “%s” does not begin with https://, mailto: or tel:, and is not published.', 'ouishare-widgets' ), $line ) );
			}
		}
		return $profile;
	}

	/**
	 * Says something on the settings page, once: WordPress checks settings twice when it stores them first.
	 *
	 * @param string $name    Of the field.
	 * @param string $message Escaped here, for WordPress prints it as HTML.
	 */
	private static function say( string $name, string $message ): void {
		static $said = array();
		if ( function_exists( 'add_settings_error' ) && ! isset( $said[ $message ] ) ) {
			$said[ $message ] = true;
			add_settings_error( Options::NAME, 'ouishare_' . $name . '_' . count( $said ), esc_html( $message ) );
		}
	}
}
