<?php
/**
 * WordPress' own tools for personal data.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Sign-ups in Tools, Export Personal Data and Erase Personal Data, and a text for the privacy policy.
 */
final class Privacy {

	private const ID = 'ouishare-signups';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'wp_privacy_personal_data_exporters', array( self::class, 'exporters' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( self::class, 'erasers' ) );
		add_action( 'admin_init', array( self::class, 'policy' ) );
	}

	/**
	 * Adds the exporter.
	 *
	 * @param array<string, array<string, mixed>> $exporters Of others.
	 * @return array<string, array<string, mixed>>
	 */
	public static function exporters( array $exporters ): array {
		$exporters[ self::ID ] = array(
			'exporter_friendly_name' => __( 'OuiShare sign-ups', 'ouishare-widgets' ),
			'callback'               => array( self::class, 'export' ),
		);
		return $exporters;
	}

	/**
	 * Adds the eraser.
	 *
	 * @param array<string, array<string, mixed>> $erasers Of others.
	 * @return array<string, array<string, mixed>>
	 */
	public static function erasers( array $erasers ): array {
		$erasers[ self::ID ] = array(
			'eraser_friendly_name' => __( 'OuiShare sign-ups', 'ouishare-widgets' ),
			'callback'             => array( self::class, 'erase' ),
		);
		return $erasers;
	}

	/**
	 * Everything that is held about an address.
	 *
	 * @param string $email Of the person.
	 * @return array{data: array<int, array<string, mixed>>, done: bool}
	 */
	public static function export( string $email ): array {
		$items = array();
		foreach ( People::signups( Secrets::person( $email ) ) as $row ) {
			$items[] = array(
				'group_id'    => self::ID,
				'group_label' => __( 'OuiShare sign-ups', 'ouishare-widgets' ),
				'item_id'     => self::ID . '-' . $row['id'],
				'data'        => self::data( $row ),
			);
		}
		return array(
			'data' => $items,
			'done' => true,
		);
	}

	/**
	 * Erases what is held about an address, all but the minimal proof of consent.
	 *
	 * @param string $email Of the person.
	 * @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool}
	 */
	public static function erase( string $email ): array {
		$person     = Secrets::person( $email );
		$is_held    = array() !== People::signups( $person );
		$was_member = $is_held && Store::transaction(
			static function () use ( $person ): bool {
				return People::erase( $person );
			}
		);
		return array(
			'items_removed'  => $is_held,
			'items_retained' => $was_member,
			'messages'       => $was_member ? array( __( 'The dates and words of the consent stay as proof, without name and address.', 'ouishare-widgets' ) ) : array(),
			'done'           => true,
		);
	}

	/**
	 * Suggests a text for the privacy policy.
	 */
	public static function policy(): void {
		$text = '<p class="privacy-policy-tutorial">' . esc_html__( 'If your site takes sign-ups of the OuiShare network, say so. Change the sentences that do not fit.', 'ouishare-widgets' ) . '</p>';
		foreach ( self::sentences() as $sentence ) {
			$text .= '<p>' . esc_html( $sentence ) . '</p>';
		}
		wp_add_privacy_policy_content( 'OuiShare Widgets', wp_kses_post( $text ) );
	}

	/**
	 * The sentences of that text.
	 *
	 * @return string[]
	 */
	private static function sentences(): array {
		return array(
			__( 'When you sign up as a member we keep what you write in the form, the words that you agree to with the time at which you did, and the page on which the form stood. We use it to write to you as a member.', 'ouishare-widgets' ),
			sprintf(
				/* translators: %s: number of days */
				_n( 'We send you a mail and ask you to confirm. What is not confirmed is erased after %s day.', 'We send you a mail and ask you to confirm. What is not confirmed is erased after %s days.', Desk::days(), 'ouishare-widgets' ),
				number_format_i18n( Desk::days() )
			),
			__( 'Each mail has a link by which you leave and have your data erased. Only the dates and words of your consent stay then, without name and address, as proof.', 'ouishare-widgets' ),
			/* translators: %s: address of a page */
			sprintf( __( 'What we hold about you, you can download or have erased at any time: %s', 'ouishare-widgets' ), rest_url( 'ouishare/v1/signups/data' ) ),
			__( 'Against abuse we count for a day how much comes from one network address. The address itself is not stored, and what is stored cannot be traced back to it once the day is over.', 'ouishare-widgets' ),
		);
	}

	/**
	 * One sign-up as names and values.
	 *
	 * @param array<string, string|null> $row Of a sign-up.
	 * @return array<int, array{name: string, value: string}>
	 */
	private static function data( array $row ): array {
		$values = array(
			__( 'State', 'ouishare-widgets' )        => 'confirmed' === $row['state'] ? __( 'Member', 'ouishare-widgets' ) : __( 'Not confirmed', 'ouishare-widgets' ),
			__( 'Signed up', 'ouishare-widgets' )    => (string) $row['received_at'],
			__( 'Confirmed', 'ouishare-widgets' )    => (string) $row['confirmed_at'],
			__( 'Member since', 'ouishare-widgets' ) => (string) $row['since'],
		);
		$labels = array_merge( array( 'email' => __( 'E-mail address', 'ouishare-widgets' ) ), Settings_Section::labels() );
		foreach ( array_diff_key( People::content( $row ), array( 'id' => '' ) ) as $field => $value ) {
			$values[ $labels[ $field ] ?? $field ] = is_array( $value ) ? implode( ', ', array_map( 'strval', $value ) ) : (string) $value;
		}
		foreach ( People::consents( $row ) as $consent ) {
			/* translators: %s: purpose of a consent */
			$values[ sprintf( __( 'Consent: %s', 'ouishare-widgets' ), $consent['purpose'] ) ] = (string) wp_json_encode( $consent, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		}
		$data = array();
		foreach ( array_filter( $values, 'strlen' ) as $name => $value ) {
			$data[] = array(
				'name'  => (string) $name,
				'value' => $value,
			);
		}
		return $data;
	}
}
