<?php
/**
 * A form that works without script.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Reading\Signup_Offer;
use OuiShare\Widgets\Sources;

defined( 'ABSPATH' ) || exit;

/**
 * Draws the form that stands inside the tag until the widget is there, and reads what it sends.
 */
final class Plain_Form {

	/** Fields that may be repeated; the form writes them as one line, with commas. */
	private const LISTS = array( 'communityIds', 'interests', 'skills' );

	/** What people put between the items of a list: the commas of Latin, Arabic and Chinese, semicolons, line ends. */
	private const SEPARATORS = '/[,;\n\x{060C}\x{061B}\x{3001}\x{FF0C}\x{FF1B}]/u';

	/** How a browser may fill in a field by itself. */
	private const AUTOCOMPLETE = array(
		'name'       => 'name',
		'country'    => 'country',
		'city'       => 'address-level2',
		'occupation' => 'organization-title',
	);

	/**
	 * A form as the body that a script would have sent: ticked consents in the words of the manifest, in the form's language. Empty fields are left
	 * out, as a browser sends every field.
	 *
	 * @param array<string, string[]> $form  Of Body::form().
	 * @param array<string, mixed>    $offer Of the manifest.
	 * @return array<string, mixed>
	 */
	public static function read( array $form, array $offer ): array {
		$locale = Text::clean( (string) Body::first( $form, 'locale' ) );
		$signup = array(
			'id'       => wp_generate_uuid4(),
			'consents' => self::consents( $form, $offer, Text::is_language( $locale ) ? $locale : Manifest::lang() ),
		);
		if ( Text::is_language( $locale ) ) {
			$signup['locale'] = $locale;
		}
		foreach ( array_diff( array_merge( array( 'email' ), Offer::FIELDS ), array( 'locale' ) ) as $name ) {
			$value = in_array( $name, self::LISTS, true ) ? self::items( $form, $name ) : Text::clean( (string) Body::first( $form, $name ), 'message' === $name );
			if ( '' !== $value && array() !== $value ) {
				$signup[ $name ] = 'country' === $name ? strtoupper( $value ) : $value;
			}
		}
		return $signup;
	}

	/**
	 * The form inside the tag of a sign-up: what this site asks, or the endpoint that it is sent to, where that is known.
	 *
	 * @param string                $html   Of others.
	 * @param string                $name   Of the widget.
	 * @param array<string, string> $source Where it gets its data.
	 * @param array<string, string> $tag    Attributes of the tag.
	 */
	public static function fallback( string $html, string $name, array $source, array $tag ): string {
		if ( 'member-signup' !== $name ) {
			return $html;
		}
		$is_own = in_array( $source['id'], array( Manifest::SOURCE, Sources::SITE ), true );
		$offer  = $is_own ? Manifest::part() : Signup_Offer::kept( $source );
		// A field that is not known here cannot be asked, and without it nothing is taken.
		if ( null === $offer || array() !== array_diff( $offer['required'] ?? array(), array( 'email' ), Offer::FIELDS ) ) {
			return $html;
		}
		$locale = $tag['lang'] ?? ( $is_own ? Manifest::lang() : get_bloginfo( 'language' ) );
		return self::html( $offer, $locale, $is_own ? Manifest::lang() : $offer['lang'], $is_own ? Manifest::name() : 'OuiShare', strtok( $tag['community'] ?? '', " \t\n" ) );
	}

	/**
	 * The form. It is the same for every visitor, so that a page cache may keep it.
	 *
	 * @param array<string, mixed> $offer     Of the manifest.
	 * @param string               $locale    BCP 47.
	 * @param string               $own       BCP 47 tag of the manifest.
	 * @param string               $network   What is joined.
	 * @param string|false         $community Id of the one that the page's author chose.
	 */
	public static function html( array $offer, string $locale, string $own, string $network, $community = false ): string {
		$words    = Words::choose( $locale, $own );
		$required = array_merge( array( 'email' ), $offer['required'] ?? array() );
		$fields   = self::fields( $offer );
		$html     = sprintf( '<form class="ouishare-signup" method="post" action="%s" lang="%s" dir="%s">', esc_url( $offer['href'] ), esc_attr( $words->code ), $words->is_rtl() ? 'rtl' : 'ltr' );
		if ( false !== $community && in_array( 'communityIds', array_merge( $offer['fields'] ?? array(), $required ), true ) ) {
			$html  .= sprintf( '<input type="hidden" name="communityIds" value="%s">', esc_attr( $community ) );
			$fields = array_diff( $fields, array( 'communityIds' ) );
		}
		foreach ( array_unique( array_merge( array( 'email' ), $fields ) ) as $field ) {
			$html .= self::field( $field, $words, in_array( $field, $required, true ) );
		}
		foreach ( $offer['consents'] ?? array() as $consent ) {
			$html .= self::consent( $consent, $words, $own );
		}
		// Hidden from everyone but robots, who fill in whatever they find.
		$html .= sprintf( '<p hidden><label>%s <input name="trap" autocomplete="off" tabindex="-1"></label></p>', esc_html( $words->say( 'form.leaveEmpty' ) ) );
		$html .= sprintf( '<input type="hidden" name="locale" value="%s">', esc_attr( $words->code ) );
		return $html . sprintf( '<p><button type="submit" class="wp-element-button">%s</button></p></form>', esc_html( $words->say( 'form.join', $network ) ) );
	}

	/**
	 * The fields of the form without script: of communities it knows no names, and of countries it asks only where one is required.
	 *
	 * @param array<string, mixed> $offer Of the manifest.
	 * @return string[]
	 */
	private static function fields( array $offer ): array {
		$required = $offer['required'] ?? array();
		return array_filter(
			array_unique( array_merge( $offer['fields'] ?? array(), $required ) ),
			static function ( string $field ) use ( $required ): bool {
				return in_array( $field, Offer::FIELDS, true ) && 'locale' !== $field && ( ! in_array( $field, array( 'communityIds', 'country' ), true ) || in_array( $field, $required, true ) );
			}
		);
	}

	/**
	 * One field with its label.
	 *
	 * @param string $field    Its name.
	 * @param Words  $words    Of the language.
	 * @param bool   $required Whether it must be filled in.
	 */
	private static function field( string $field, Words $words, bool $required ): string {
		$label = esc_html( $words->say( 'form.fields.' . $field ) . ( $required ? '' : ' ' . $words->say( 'form.optional' ) ) );
		$must  = $required ? ' required' : '';
		if ( 'message' === $field ) {
			$control = sprintf( '<textarea name="message" rows="4" maxlength="%d"%s></textarea>', Values::LIMITS['message'], $must );
		} elseif ( 'heardFrom' === $field ) {
			// The words that the widget sends, whatever the language.
			$options = '';
			foreach ( (array) $words->get( 'form.heardFrom' ) as $word => $label ) {
				$options .= sprintf( '<option value="%s">%s</option>', esc_attr( $word ), esc_html( $label ) );
			}
			$control = sprintf( '<select name="heardFrom"%s><option value="">%s</option>%s</select>', $must, esc_html( $words->say( 'form.choose' ) ), $options );
		} elseif ( 'email' === $field ) {
			$control = sprintf( '<input type="email" name="email" autocomplete="email" maxlength="%d" required>', Values::LIMITS['email'] );
		} else {
			$limit   = 'country' === $field ? 2 : Values::LIMITS['name'];
			$control = sprintf( '<input name="%s" maxlength="%d" autocomplete="%s"%s>', esc_attr( $field ), $limit, esc_attr( self::AUTOCOMPLETE[ $field ] ?? 'off' ), $must );
		}
		return sprintf( '<p><label>%s<br>%s</label></p>', $label, $control );
	}

	/**
	 * One consent, never ticked beforehand, in the very words that will be stored.
	 *
	 * @param array<string, mixed> $consent Of the manifest.
	 * @param Words                $words   Of the language.
	 * @param string               $own     BCP 47 tag of the manifest.
	 */
	private static function consent( array $consent, Words $words, string $own ): string {
		$chosen = Text::choose( $consent['text'], $words->code, $own );
		$html   = sprintf( '<p class="ouishare-consent"><label lang="%s"><input type="checkbox" name="consent.%s"%s> %s</label>', esc_attr( $chosen['lang'] ), esc_attr( $consent['purpose'] ), empty( $consent['required'] ) ? '' : ' required', esc_html( $chosen['text'] ) );
		if ( ! empty( $consent['controller'] ) ) {
			$html .= '<br><small>' . esc_html( $words->say( 'form.controller', $consent['controller'] ) ) . '</small>';
		}
		if ( ! empty( $consent['policyUrl'] ) ) {
			$html .= sprintf( '<br><small><a href="%s">%s</a></small>', esc_url( $consent['policyUrl'] ), esc_html( $words->say( 'form.policy' ) ) );
		}
		return $html . '</p>';
	}

	/**
	 * The consents of a form, ticked or not.
	 *
	 * @param array<string, string[]> $form   Of Body::form().
	 * @param array<string, mixed>    $offer  Of the manifest.
	 * @param string                  $locale BCP 47.
	 * @return array<int, array<string, mixed>>
	 */
	private static function consents( array $form, array $offer, string $locale ): array {
		$consents = array();
		foreach ( $offer['consents'] ?? array() as $consent ) {
			$kept       = array_intersect_key( $consent, array_flip( array( 'purpose', 'policyUrl', 'policyVersion', 'controller' ) ) );
			$consents[] = array_merge(
				$kept,
				array(
					'given'   => null !== Body::first( $form, 'consent.' . $consent['purpose'] ),
					'givenAt' => Clock::stamp(),
				),
				Text::choose( $consent['text'], $locale, Manifest::lang() )
			);
		}
		return $consents;
	}

	/**
	 * The items of a list, each once.
	 *
	 * @param array<string, string[]> $form Of Body::form().
	 * @param string                  $name Of the field.
	 * @return string[]
	 */
	private static function items( array $form, string $name ): array {
		$items = array();
		foreach ( Body::all( $form, $name ) as $value ) {
			// An id may hold a comma; what a person writes as a list is cut at each.
			$parts = 'communityIds' === $name ? array( $value ) : (array) preg_split( self::SEPARATORS, $value );
			$items = array_merge( $items, array_map( array( Text::class, 'clean' ), $parts ) );
		}
		return array_values( array_unique( array_filter( $items, 'strlen' ) ) );
	}
}
