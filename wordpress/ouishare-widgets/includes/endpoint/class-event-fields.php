<?php
/**
 * The fields of an event that is written here.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * What is stored of an event, how it is checked, and what can be wrong with it. Start and end stand in meta of their own,
 * for the database is asked for them; all else stands in one.
 */
final class Event_Fields {

	/** Wall time, `YYYY-MM-DDTHH:mm`, of a whole day `YYYY-MM-DD`; '' for none. */
	public const START = '_ouishare_start';
	public const END   = '_ouishare_end';

	/** All other fields, by the names of `defaults()`. */
	public const DETAILS = '_ouishare_event';

	public const KINDS          = array( 'meetup', 'conference', 'workshop', 'festival', 'lab', 'call', 'other' );
	public const STATUSES       = array( 'scheduled', 'tentative', 'rescheduled', 'postponed', 'cancelled' );
	public const AVAILABILITIES = array( '', 'open', 'few', 'waitlist', 'soldOut', 'closed', 'notYet' );
	public const ATTENDANCES    = array( 'inPerson', 'online', 'hybrid' );
	public const PRICES         = array( '', 'free', 'paid' );
	public const ACCESSIBILITY  = array( 'wheelchair', 'signLanguage', 'captions', 'hearingLoop', 'quiet' );

	private const TEXTS = array( 'place', 'street', 'postal_code', 'city', 'languages', 'price_min', 'price_max' );
	private const URLS  = array( 'online_url', 'register_url' );

	/**
	 * An event about which nothing is said.
	 *
	 * @return array<string, mixed>
	 */
	public static function defaults(): array {
		return array(
			// Name of a zone, or an offset as WordPress has it (`UTC+2`); '' for the site's.
			'zone'          => '',
			'kind'          => 'meetup',
			'status'        => 'scheduled',
			'availability'  => '',
			'attendance'    => 'inPerson',
			'place'         => '',
			'street'        => '',
			'postal_code'   => '',
			'city'          => '',
			// Code of ISO 3166-1.
			'country'       => '',
			'online_url'    => '',
			// The address comes with the registration: it is not published.
			'online_hidden' => false,
			'register_url'  => '',
			'price'         => '',
			'price_min'     => '',
			'price_max'     => '',
			// Code of ISO 4217.
			'currency'      => '',
			// Tags of BCP 47, parted by blanks or commas.
			'languages'     => '',
			'accessibility' => array(),
			'featured'      => false,
		);
	}

	/**
	 * The fields of an event as they are stored, whoever stored them: every field is there and of its type.
	 *
	 * @param int $post Its id.
	 * @return array<string, mixed>
	 */
	public static function read( int $post ): array {
		$details = get_post_meta( $post, self::DETAILS, true );
		return array_merge(
			self::check( is_array( $details ) ? $details : array() ),
			array(
				'start' => Times::wall( get_post_meta( $post, self::START, true ) ),
				'end'   => Times::wall( get_post_meta( $post, self::END, true ) ),
			)
		);
	}

	/**
	 * Fields as they are stored, out of those that were sent. Numbers and addresses that cannot be read are kept as they were typed:
	 * `problems()` says what is wrong with them, and they are not published.
	 *
	 * @param array<string, mixed> $sent Of a form, without slashes.
	 * @return array<string, mixed>
	 */
	public static function check( array $sent ): array {
		$kept = self::defaults();
		foreach ( self::TEXTS as $name ) {
			$kept[ $name ] = Text::line( $sent[ $name ] ?? '', Text::NAME );
		}
		foreach ( self::URLS as $name ) {
			$kept[ $name ] = Text::line( $sent[ $name ] ?? '', 2000 );
		}
		foreach ( self::choices() as $name => $words ) {
			$kept[ $name ] = Value::word( $sent[ $name ] ?? null, $words ) ?? $kept[ $name ];
		}
		$kept['zone']          = Text::line( $sent['zone'] ?? '', Text::WORD );
		$kept['country']       = Countries::code( $sent['country'] ?? '' ) ?? '';
		$kept['currency']      = Text::line( strtoupper( Text::line( $sent['currency'] ?? '', Text::WORD ) ), Text::WORD );
		$kept['online_hidden'] = Value::yes( $sent['online_hidden'] ?? false );
		$kept['featured']      = Value::yes( $sent['featured'] ?? false );
		$kept['accessibility'] = array_values( array_intersect( self::ACCESSIBILITY, array_filter( (array) ( $sent['accessibility'] ?? array() ), 'is_string' ) ) );
		return $kept;
	}

	/**
	 * What is wrong with an event, in the words of who mends it.
	 *
	 * @param array<string, mixed> $event As `read()` gives it.
	 * @return array<string, string> Sentences by field.
	 */
	public static function problems( array $event ): array {
		$problems = array();
		if ( '' === $event['start'] ) {
			$problems['start'] = __( 'Say when the event starts. Without a start it is not shown in any list.', 'ouishare-widgets' );
		} elseif ( '' !== $event['end'] && Times::span( $event['start'], $event['end'], Times::zone( $event['zone'] ) )['backwards'] ) {
			$problems['end'] = __( 'The end is before the start. Until that is mended the event is shown without an end.', 'ouishare-widgets' );
		}
		foreach ( array(
			'online_url'   => 'inPerson' !== $event['attendance'],
			'register_url' => true,
		) as $name => $counts ) {
			if ( $counts && '' !== $event[ $name ] && null === Value::url( $event[ $name ] ) ) {
				$problems[ $name ] = __( 'This is no web address. One begins with https://', 'ouishare-widgets' );
			}
		}
		return $problems + ( 'paid' === $event['price'] ? self::price_problems( $event ) : array() ) + self::language_problems( $event );
	}

	/**
	 * What is wrong with a price.
	 *
	 * @param array<string, mixed> $event Fields.
	 * @return array<string, string>
	 */
	private static function price_problems( array $event ): array {
		$problems = array();
		foreach ( array( 'price_min', 'price_max' ) as $name ) {
			if ( '' !== $event[ $name ] && null === Value::number( $event[ $name ], 0, 1e9 ) ) {
				$problems[ $name ] = __( 'Write a number, such as 12 or 12.50.', 'ouishare-widgets' );
			}
		}
		$min = Value::number( $event['price_min'], 0, 1e9 );
		$max = Value::number( $event['price_max'], 0, 1e9 );
		if ( null !== $min && null !== $max && $max < $min ) {
			$problems['price_max'] = __( 'The highest price is below the lowest.', 'ouishare-widgets' );
		}
		if ( '' !== $event['currency'] && null === Value::currency( $event['currency'] ) ) {
			$problems['currency'] = __( 'Write the three letters of the currency, such as EUR.', 'ouishare-widgets' );
		}
		return $problems;
	}

	/**
	 * What is wrong with the languages.
	 *
	 * @param array<string, mixed> $event Fields.
	 * @return array<string, string>
	 */
	private static function language_problems( array $event ): array {
		$typed = preg_split( '/[\s,;]+/', $event['languages'], -1, PREG_SPLIT_NO_EMPTY );
		if ( count( array_unique( $typed ? $typed : array() ) ) === count( Value::languages( $event['languages'] ) ) ) {
			return array();
		}
		return array( 'languages' => __( 'Write codes of languages, such as fr or pt-BR, separated by commas.', 'ouishare-widgets' ) );
	}

	/**
	 * Fields of which one word is chosen.
	 *
	 * @return array<string, string[]> Words by field.
	 */
	private static function choices(): array {
		return array(
			'kind'         => self::KINDS,
			'status'       => self::STATUSES,
			'availability' => self::AVAILABILITIES,
			'attendance'   => self::ATTENDANCES,
			'price'        => self::PRICES,
		);
	}
}
