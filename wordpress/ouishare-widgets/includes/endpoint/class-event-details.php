<?php
/**
 * The page of an event.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Puts when, where and how much in front of what an event's author wrote, on its own page and in feeds.
 */
final class Event_Details {

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'the_content', array( self::class, 'add' ) );
	}

	/**
	 * Adds the facts.
	 *
	 * @param string $content Of a post.
	 */
	public static function add( string $content ): string {
		$post = get_post();
		// An excerpt is made of the content, and is not to begin with a list of facts.
		if ( ! $post || Event_Type::NAME !== $post->post_type || ! in_the_loop() || doing_filter( 'get_the_excerpt' ) || post_password_required( $post ) ) {
			return $content;
		}
		$event = Event_Fields::read( $post->ID );
		$html  = '';
		foreach ( self::facts( $event ) as $term => $fact ) {
			if ( '' !== $fact ) {
				$html .= '<div><dt>' . esc_html( $term ) . '</dt><dd>' . $fact . '</dd></div>';
			}
		}
		return ( '' === $html ? '' : '<dl class="ouishare-event-facts">' . $html . '</dl>' ) . $content;
	}

	/**
	 * When an event is, in words.
	 *
	 * @param array<string, mixed> $event With a start.
	 */
	public static function when( array $event ): string {
		$zone  = Times::zone( $event['zone'] );
		$span  = Times::span( $event['start'], $event['end'], $zone );
		$start = self::moment( $event['start'], $zone );
		if ( '' === $event['end'] || $span['backwards'] || $event['end'] === $event['start'] ) {
			return $start;
		}
		$same_day = substr( $event['start'], 0, 10 ) === substr( $event['end'], 0, 10 ) && 10 < strlen( $event['end'] );
		/* translators: 1: start of an event, 2: its end; dates, or times of one day. */
		return sprintf( __( '%1$s to %2$s', 'ouishare-widgets' ), $start, $same_day ? self::format( $event['end'], get_option( 'time_format' ), $zone ) : self::moment( $event['end'], $zone ) );
	}

	/**
	 * What there is to say.
	 *
	 * @param array<string, mixed> $event Fields.
	 * @return array<string, string> HTML by term.
	 */
	private static function facts( array $event ): array {
		$place  = 'online' === $event['attendance'] ? '' : implode( ', ', array_filter( array( $event['place'], $event['street'], trim( $event['postal_code'] . ' ' . $event['city'] ) ) ) );
		$online = 'inPerson' === $event['attendance'] || $event['online_hidden'] ? '' : self::link( $event['online_url'], __( 'Join online', 'ouishare-widgets' ) );
		return array(
			__( 'State', 'ouishare-widgets' )        => 'scheduled' === $event['status'] ? '' : esc_html( Words::statuses()[ $event['status'] ] ),
			__( 'When', 'ouishare-widgets' )         => '' === $event['start'] ? '' : sprintf( '<time datetime="%s">%s</time>', esc_attr( $event['start'] ), esc_html( self::when( $event ) ) ),
			__( 'Where', 'ouishare-widgets' )        => esc_html( $place ),
			__( 'Online', 'ouishare-widgets' )       => $online,
			__( 'Price', 'ouishare-widgets' )        => esc_html( self::price( $event ) ),
			__( 'Registration', 'ouishare-widgets' ) => self::link( $event['register_url'], __( 'Register', 'ouishare-widgets' ) ),
		);
	}

	/**
	 * What it costs, in words.
	 *
	 * @param array<string, mixed> $event Fields.
	 */
	private static function price( array $event ): string {
		if ( 'free' === $event['price'] ) {
			return Words::prices()['free'];
		}
		$amounts = 'paid' === $event['price'] ? array_filter( array( $event['price_min'], $event['price_max'] ), 'strlen' ) : array();
		return trim( implode( ' – ', array_unique( $amounts ) ) . ( array() === $amounts ? '' : ' ' . $event['currency'] ) );
	}

	/**
	 * A link.
	 *
	 * @param string $url   As typed.
	 * @param string $label Its text.
	 * @return string '' for what is no address.
	 */
	private static function link( string $url, string $label ): string {
		return null === Value::url( $url ) ? '' : sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $label ) );
	}

	/**
	 * A wall time as the site writes dates.
	 *
	 * @param string        $wall Wall time.
	 * @param \DateTimeZone $zone Its zone.
	 */
	private static function moment( string $wall, \DateTimeZone $zone ): string {
		$date = self::format( $wall, get_option( 'date_format' ), $zone );
		/* translators: 1: date, 2: time of day. */
		return 10 === strlen( $wall ) ? $date : sprintf( __( '%1$s, %2$s', 'ouishare-widgets' ), $date, self::format( $wall, get_option( 'time_format' ), $zone ) );
	}

	/**
	 * A wall time in a format of PHP, in the site's language.
	 *
	 * @param string        $wall   Wall time.
	 * @param string        $format Of `date()`.
	 * @param \DateTimeZone $zone   Its zone.
	 */
	private static function format( string $wall, string $format, \DateTimeZone $zone ): string {
		return (string) wp_date( $format, ( new \DateTimeImmutable( $wall, $zone ) )->getTimestamp(), $zone );
	}
}
