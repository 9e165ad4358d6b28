<?php
/**
 * Takes what people send.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * A sign-up in both its forms: as JSON from the widget, and as a form that works without script.
 */
final class Intake {

	/**
	 * Takes a sign-up.
	 *
	 * @param \WP_REST_Request $request POST.
	 * @throws Problem Where it is not taken.
	 */
	public static function take( \WP_REST_Request $request ): Answer {
		$is_form = 'application/x-www-form-urlencoded' === Body::type( $request );
		return $is_form ? self::take_form( $request ) : self::take_json( $request );
	}

	/**
	 * Sends the mail of a sign-up once more; always the same answer.
	 *
	 * @param \WP_REST_Request $request POST.
	 * @throws Problem 403, or 404 for what is no id.
	 */
	public static function resend( \WP_REST_Request $request ): Answer {
		$headers = Origin::check( $request );
		$id      = strtolower( (string) $request->get_url_params()['id'] );
		if ( '' !== Values::uuid( $id ) ) {
			throw new Problem( 404, 'No sign-up has such an id.', array(), $headers );
		}
		Desk::resend( $id );
		Rounds::after_answer();
		return Answer::accepted( $id, $headers );
	}

	/**
	 * A sign-up as JSON.
	 *
	 * @param \WP_REST_Request $request POST.
	 * @throws Problem Where it is not taken.
	 */
	private static function take_json( \WP_REST_Request $request ): Answer {
		$headers = Origin::check( $request );
		if ( 'application/json' !== Body::type( $request ) ) {
			$types = array( 'Accept-Post' => 'application/json, application/x-www-form-urlencoded' );
			throw new Problem( 415, 'Send application/json, or a plain form as application/x-www-form-urlencoded.', array(), array_merge( $headers, $types ) );
		}
		$offer = self::offer();
		$body  = Body::json( $request );
		$sent  = $body instanceof \stdClass && isset( $body->id ) && '' === Values::uuid( $body->id ) ? strtolower( $body->id ) : Secrets::token();
		$wait  = Limits::take( 'signup', $request, $sent );
		if ( $wait > 0 ) {
			throw new Problem( 429, 'Too much was sent from here; nothing was stored.', array(), $headers, $wait );
		}
		$faults = Shape::faults( $body );
		if ( array() !== $faults ) {
			throw Problem::unprocessable( $faults, $headers );
		}
		$signup       = (array) json_decode( (string) wp_json_encode( $body ), true );
		$signup['id'] = $sent;
		$hash         = Desk::content_hash( $signup );
		return self::answer_known( Desk::known( $sent, $hash ), $sent, $headers ) ?? self::take_new( $signup, $hash, $offer, $headers );
	}

	/**
	 * A well-formed sign-up whose id nobody used before.
	 *
	 * @param array<string, mixed>  $signup  As sent.
	 * @param string                $hash    Of its content.
	 * @param array<string, mixed>  $offer   Of the manifest.
	 * @param array<string, string> $headers About its origin.
	 * @throws Problem Where it is not taken.
	 */
	private static function take_new( array $signup, string $hash, array $offer, array $headers ): Answer {
		$faults = Offer::faults( $signup, $offer );
		if ( array() !== $faults ) {
			throw Problem::unprocessable( $faults, $headers );
		}
		// Whoever fills in what people leave empty gets the answer of a person, and nothing happens.
		if ( '' !== ( $signup['trap'] ?? '' ) ) {
			return Answer::accepted( $signup['id'], $headers );
		}
		if ( ! isset( $signup['proof'] ) ) {
			throw Problem::unprocessable( array( Problem::fault( array( 'proof' ), 'required' ) ), $headers );
		}
		$proof = Challenges::check( $signup['proof'] );
		if ( is_string( $proof ) ) {
			throw Problem::refused_proof( $proof, $headers );
		}
		$taken = Desk::take( $signup, $hash, $proof );
		if ( 'spent' === $taken ) {
			throw Problem::refused_proof( 'challenge_failed', $headers );
		}
		Rounds::after_answer();
		return self::answer_known( $taken, $signup['id'], $headers ) ?? Answer::accepted( $signup['id'], $headers );
	}

	/**
	 * What an id that is known already is answered; null for a new one.
	 *
	 * @param string                $known   Of Desk::known().
	 * @param string                $id      Of the sign-up.
	 * @param array<string, string> $headers About its origin.
	 * @throws Problem 409 where it stands for other content.
	 */
	private static function answer_known( string $known, string $id, array $headers ): ?Answer {
		if ( 'reused' === $known ) {
			throw Problem::reused( $headers );
		}
		return 'repeated' === $known ? Answer::accepted( $id, $headers ) : null;
	}

	/**
	 * A form without script: always confirmed by mail, asked for no proof, held to a limit of its own.
	 *
	 * @param \WP_REST_Request $request POST.
	 * @throws Problem 403 or 404.
	 */
	private static function take_form( \WP_REST_Request $request ): Answer {
		Origin::check( $request );
		// Every browser says where a form stands; what does not say it is no browser.
		if ( '' === (string) $request->get_header( 'origin' ) ) {
			throw new Problem( 403, 'A form has to say where it stands.', array( Problem::fault( array( 'origin' ), 'origin_refused' ) ) );
		}
		$offer = self::offer();
		$form  = Body::form( $request );
		$words = Words::choose( (string) Body::first( $form, 'locale' ), Manifest::lang() );
		$wait  = Limits::take( 'form', $request, Secrets::token() );
		if ( $wait > 0 ) {
			return Mail_Pages::busy( $words, $wait );
		}
		$signup = Plain_Form::read( $form, $offer );
		// Both at once: a person without script should not learn of their mistakes one by one.
		$faults = array_merge( Shape::faults( json_decode( (string) wp_json_encode( $signup ) ) ), Offer::faults( $signup, $offer ) );
		if ( array() !== $faults ) {
			return Mail_Pages::refused( $words, $faults );
		}
		if ( '' === (string) Body::first( $form, 'trap' ) ) {
			Desk::take( $signup, Desk::content_hash( $signup ), null );
			Rounds::after_answer();
		}
		$next = add_query_arg( 'lang', $words->code, rest_url( 'ouishare/v1/signups/sent' ) );
		return Answer::of(
			303,
			'',
			'',
			array(
				'Location'      => $next,
				'Cache-Control' => 'no-store',
			)
		);
	}

	/**
	 * What the manifest offers.
	 *
	 * @return array<string, mixed>
	 * @throws Problem 404 where it offers no sign-up.
	 */
	private static function offer(): array {
		$offer = Manifest::part();
		if ( null === $offer ) {
			throw new Problem( 404, 'This endpoint takes no sign-ups.' );
		}
		return $offer;
	}
}
