<?php
/**
 * The section "Sign-ups" of the settings.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Admin\Settings_Page;
use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * Draws the section.
 */
final class Settings_Section {

	private const ID = 'ouishare_signups';

	/** Languages by their own names, for the words of consent. */
	private const LANGUAGES = array(
		'en' => 'English',
		'fr' => 'Français',
		'es' => 'Español',
		'pt' => 'Português',
		'de' => 'Deutsch',
		'it' => 'Italiano',
		'nl' => 'Nederlands',
		'ca' => 'Català',
		'ar' => 'العربية',
	);

	/**
	 * Adds the section with its fields.
	 */
	public static function register(): void {
		add_settings_section( self::ID, __( 'Sign-ups', 'ouishare-widgets' ), array( self::class, 'intro' ), Settings_Page::SLUG );
		$fields = array(
			'signups'               => array( __( 'Take sign-ups', 'ouishare-widgets' ), 'box', __( 'This site takes the sign-ups of the sign-up block, asks each person by mail to confirm, and keeps the members.', 'ouishare-widgets' ) ),
			'signup_ask'            => array( __( 'Questions', 'ouishare-widgets' ), 'questions', __( 'The e-mail address is always asked. Ask for nothing else that you do not need.', 'ouishare-widgets' ) ),
			'signup_controller'     => array( __( 'Who is responsible', 'ouishare-widgets' ), 'line', __( 'Name and postal address of the association or person that keeps the data: “Name, street, town”. Shown beside the consent.', 'ouishare-widgets' ) ),
			'signup_policy_url'     => array( __( 'Privacy policy', 'ouishare-widgets' ), 'url', __( 'Address of its page. Empty: the privacy policy page of this site.', 'ouishare-widgets' ) ),
			'signup_policy_version' => array( __( 'Version of the policy', 'ouishare-widgets' ), 'line', __( 'Kept with each consent, such as 2026-01. Empty: the day on which the page was last changed, where it is a page of this site.', 'ouishare-widgets' ) ),
			'signup_consent'        => array( __( 'Words of consent', 'ouishare-widgets' ), 'consent', __( 'What people tick, in each language. Leave it as it is to use our words. The exact words are kept with each sign-up as proof.', 'ouishare-widgets' ) ),
			'signup_days'           => array( __( 'Erase unconfirmed sign-ups', 'ouishare-widgets' ), 'number', __( 'After so many days, thirty at most.', 'ouishare-widgets' ), 1, 30 ),
			'signup_notify'         => array( __( 'Tell about new members', 'ouishare-widgets' ), 'email', __( 'A mail goes to this address when somebody has joined. It does not say who: you find that in the list of members.', 'ouishare-widgets' ) ),
			'signup_origins'        => array( __( 'Websites that may send', 'ouishare-widgets' ), 'lines', __( 'One a line, such as https://partner.example. Empty: the form works on every website. This site may always send.', 'ouishare-widgets' ) ),
			'signup_proxies'        => array( __( 'Trusted proxies', 'ouishare-widgets' ), 'number', __( 'How many proxies or CDNs stand in front of this site and tell a visitor’s address by X-Forwarded-For. 0 where you do not know.', 'ouishare-widgets' ), 0, 9 ),
		);
		foreach ( $fields as $name => $about ) {
			$own_labels = in_array( $about[1], array( 'box', 'questions', 'consent' ), true );
			add_settings_field( $name, $about[0], array( self::class, 'field' ), Settings_Page::SLUG, self::ID, array_merge( array( 'name' => $name, 'about' => $about ), $own_labels ? array() : array( 'label_for' => 'ouishare-' . $name ) ) );
		}
	}

	/**
	 * What the section is about.
	 */
	public static function intro(): void {
		// Says that the section was part of what is sent: a box that is not ticked is not sent at all.
		printf( '<input type="hidden" name="%s[signup_shown]" value="1">', esc_attr( Options::NAME ) );
		echo '<p>' . esc_html__( 'For communities without an endpoint of their own: people become members on this site.', 'ouishare-widgets' ) . '</p>';
		if ( ! Manifest::is_addressable() ) {
			echo '<div class="notice notice-warning inline"><p>' . esc_html__( 'The sign-up block cannot find this site while permalinks are plain. Choose another structure under Settings, Permalinks.', 'ouishare-widgets' ) . '</p></div>';
		}
	}

	/**
	 * Draws one field.
	 *
	 * @param array{name: string, about: array<int, mixed>} $field As registered.
	 */
	public static function field( array $field ): void {
		list( $title, $kind, $help ) = $field['about'];
		$name                        = $field['name'];
		$attributes                  = sprintf( 'id="ouishare-%1$s" name="%2$s[%1$s]" aria-describedby="ouishare-%1$s-help"', esc_attr( $name ), esc_attr( Options::NAME ) );
		$value                       = Options::get( $name );
		// Every part of $attributes is escaped above.
		// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped
		if ( 'box' === $kind ) {
			printf( '<label><input type="checkbox" value="1" %s%s> %s</label>', $attributes, checked( (bool) $value, true, false ), esc_html( $title ) );
		} elseif ( 'questions' === $kind ) {
			self::questions();
		} elseif ( 'consent' === $kind ) {
			self::consent();
		} elseif ( 'lines' === $kind ) {
			printf( '<textarea rows="3" cols="50" dir="ltr" %s>%s</textarea>', $attributes, esc_textarea( implode( "\n", (array) $value ) ) );
		} elseif ( 'number' === $kind ) {
			printf( '<input type="number" class="small-text" min="%d" max="%d" %s value="%d">', (int) $field['about'][3], (int) $field['about'][4], $attributes, (int) $value );
		} else {
			printf( '<input type="%s" class="regular-text" %s value="%s">', 'line' === $kind ? 'text' : esc_attr( $kind ), $attributes, esc_attr( (string) $value ) );
		}
		// phpcs:enable
		printf( '<p class="description" id="ouishare-%s-help">%s</p>', esc_attr( $name ), esc_html( $help ) );
	}

	/**
	 * One choice a question.
	 */
	private static function questions(): void {
		$choices = array(
			''        => __( 'not asked', 'ouishare-widgets' ),
			'ask'     => __( 'asked', 'ouishare-widgets' ),
			'require' => __( 'required', 'ouishare-widgets' ),
		);
		echo '<fieldset><legend class="screen-reader-text">' . esc_html__( 'Questions', 'ouishare-widgets' ) . '</legend>';
		foreach ( self::labels() as $field => $label ) {
			$chosen = in_array( $field, (array) Options::get( 'signup_required' ), true ) ? 'require' : ( in_array( $field, (array) Options::get( 'signup_fields' ), true ) ? 'ask' : '' );
			printf( '<p class="ouishare-question"><label for="ouishare-ask-%2$s">%3$s</label> <select id="ouishare-ask-%2$s" name="%1$s[signup_ask][%2$s]">', esc_attr( Options::NAME ), esc_attr( $field ), esc_html( $label ) );
			foreach ( $choices as $value => $words ) {
				printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $chosen, $value, false ), esc_html( $words ) );
			}
			echo '</select></p>';
		}
		echo '</fieldset>';
	}

	/**
	 * The questions in words.
	 *
	 * @return array<string, string>
	 */
	public static function labels(): array {
		$labels = array(
			'name'         => __( 'Name', 'ouishare-widgets' ),
			'communityIds' => __( 'Community', 'ouishare-widgets' ),
			'country'      => __( 'Country', 'ouishare-widgets' ),
			'city'         => __( 'Town', 'ouishare-widgets' ),
			'occupation'   => __( 'Occupation', 'ouishare-widgets' ),
			'interests'    => __( 'Interests', 'ouishare-widgets' ),
			'skills'       => __( 'Skills', 'ouishare-widgets' ),
			'heardFrom'    => __( 'How they heard of you', 'ouishare-widgets' ),
			'message'      => __( 'A message', 'ouishare-widgets' ),
		);
		return array() === Manifest::communities() ? array_diff_key( $labels, array( 'communityIds' => '' ) ) : $labels;
	}

	/**
	 * The words of consent, one field a language.
	 */
	private static function consent(): void {
		$own = (array) Options::get( 'signup_consent' );
		echo '<details><summary>' . esc_html__( 'Show the words in nine languages', 'ouishare-widgets' ) . '</summary>';
		foreach ( Consents::defaults() as $lang => $text ) {
			printf(
				'<p><label for="ouishare-consent-%1$s" lang="%1$s">%2$s</label><br><textarea id="ouishare-consent-%1$s" name="%3$s[signup_consent][%1$s]" rows="2" cols="70" lang="%1$s" dir="%4$s">%5$s</textarea></p>',
				esc_attr( $lang ),
				esc_html( self::LANGUAGES[ $lang ] ),
				esc_attr( Options::NAME ),
				'ar' === $lang ? 'rtl' : 'ltr',
				esc_textarea( $own[ $lang ] ?? $text )
			);
		}
		echo '</details>';
	}
}
