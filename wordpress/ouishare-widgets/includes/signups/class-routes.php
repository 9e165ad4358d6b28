<?php
/**
 * The addresses of sign-ups.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Answers `ouishare/v1/signups…` by the wire contract. Core's own answers are replaced: its CORS refuses headers that it does not know and echoes
 * every origin with credentials, its errors are no `application/problem+json`, and it reads bodies before we may judge them.
 */
final class Routes {

	/** Browsers ask before a sign-up once a day, in seconds. */
	private const PREFLIGHT = DAY_IN_SECONDS;

	/** Below the namespace: methods, and who answers. */
	private const ROUTES = array(
		'/signups'                        => array( 'POST', array( Intake::class, 'take' ) ),
		'/signups/challenge'              => array( 'GET', array( self::class, 'challenge' ) ),
		'/signups/sent'                   => array( 'GET', array( Mail_Pages::class, 'sent' ) ),
		'/signups/confirm'                => array( 'GET, POST', array( Mail_Pages::class, 'confirm' ) ),
		'/signups/withdraw'               => array( 'GET, POST', array( Mail_Pages::class, 'withdraw' ) ),
		'/signups/data'                   => array( 'GET, POST', array( Data_Page::class, 'answer' ) ),
		'/signups/(?P<id>[^/]+)/resend'   => array( 'POST', array( Intake::class, 'resend' ) ),
		'/signup/ouishare\.json'          => array( 'GET', array( self::class, 'manifest' ) ),
	);

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'rest_api_init', array( self::class, 'register' ) );
		add_filter( 'rest_pre_dispatch', array( self::class, 'answer_methods' ), 5, 3 );
		add_filter( 'rest_request_before_callbacks', array( self::class, 'let_in' ), 10, 3 );
		// After core has sent its CORS headers, at 10.
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve' ), 20, 3 );
	}

	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		foreach ( self::ROUTES as $route => list( $methods, $answer ) ) {
			register_rest_route(
				'ouishare/v1',
				$route,
				array(
					'methods'             => $methods,
					'permission_callback' => '__return_true',
					'callback'            => static function ( \WP_REST_Request $request ) use ( $answer ): Answer {
						return self::answer( $answer, $request );
					},
				)
			);
		}
	}

	/**
	 * Answers OPTIONS, and methods that a route does not take.
	 *
	 * @param mixed            $result  Of others before.
	 * @param \WP_REST_Server  $server  Core's.
	 * @param \WP_REST_Request $request Any.
	 * @return mixed
	 */
	public static function answer_methods( $result, $server, $request ) {
		$methods = self::methods( $request );
		if ( null !== $result || null === $methods ) {
			return $result;
		}
		$allowed = str_replace( 'GET', 'GET, HEAD', $methods ) . ', OPTIONS';
		if ( 'OPTIONS' === $request->get_method() ) {
			$headers = array(
				'Allow'                        => $allowed,
				'Access-Control-Allow-Methods' => $allowed,
				'Access-Control-Allow-Headers' => 'Content-Type',
				'Access-Control-Max-Age'       => (string) self::PREFLIGHT,
				'Cache-Control'                => 'public, max-age=' . self::PREFLIGHT,
			);
			return Answer::of( 204, '', '', array_merge( $headers, 'GET' === $methods ? array() : Origin::headers( $request ) ) );
		}
		if ( in_array( $request->get_method(), explode( ', ', $allowed ), true ) ) {
			return $result;
		}
		return ( new Problem( 405, sprintf( 'Only %s are answered here.', $allowed ), array(), array( 'Allow' => $allowed ) ) )->answer();
	}

	/**
	 * Takes core's refusal of a body away: we judge it ourselves.
	 *
	 * @param mixed                $response Of core.
	 * @param array<string, mixed> $handler  Of the route.
	 * @param \WP_REST_Request     $request  Any.
	 * @return mixed
	 */
	public static function let_in( $response, $handler, $request ) {
		$is_about_body = is_wp_error( $response ) && in_array( $response->get_error_code(), array( 'rest_invalid_json', 'rest_invalid_param' ), true );
		return $is_about_body && null !== self::methods( $request ) ? null : $response;
	}

	/**
	 * Sends an answer of ours as it is, with the headers that it has and no others about who may read it.
	 *
	 * @param bool              $served  Whether somebody sent it already.
	 * @param \WP_HTTP_Response $result  The answer.
	 * @param \WP_REST_Request  $request Any.
	 */
	public static function serve( $served, $result, $request ): bool {
		if ( $served || ! $result instanceof Answer ) {
			return (bool) $served;
		}
		foreach ( array( 'Access-Control-Allow-Credentials', 'Access-Control-Allow-Headers', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Origin', 'Access-Control-Expose-Headers', 'Vary', 'Link' ) as $name ) {
			header_remove( $name );
		}
		// Everyone may read, also what went wrong. A sign-up with a list of origins has answered for itself.
		$headers  = $result->get_headers();
		$headers += array(
			'Access-Control-Allow-Origin'  => '*',
			'Cross-Origin-Resource-Policy' => 'cross-origin',
		);
		$body     = (string) $result->get_data();
		if ( '' === $body ) {
			header_remove( 'Content-Type' );
		}
		if ( ! in_array( $result->get_status(), array( 204, 304 ), true ) && ! ini_get( 'zlib.output_compression' ) ) {
			// So that a browser knows where the answer ends, while mails leave behind it.
			$headers['Content-Length'] = (string) strlen( $body );
		}
		foreach ( $headers as $name => $value ) {
			header( $name . ': ' . $value );
		}
		if ( 'HEAD' !== $request->get_method() ) {
			// Each answer escapes what it holds where it is made: JSON, or a page of ours.
			echo $body; // phpcs:ignore WordPress.Security.EscapeOutput
		}
		return true;
	}

	/**
	 * A challenge to solve.
	 */
	public static function challenge(): Answer {
		return Answer::json( Challenges::make() );
	}

	/**
	 * The manifest of sign-ups.
	 *
	 * @param \WP_REST_Request $request GET or HEAD.
	 * @throws Problem 404 where sign-ups are off.
	 */
	public static function manifest( \WP_REST_Request $request ): Answer {
		if ( null === Manifest::part() ) {
			throw new Problem( 404, 'This endpoint takes no sign-ups.' );
		}
		$answer = Answer::json( Manifest::whole(), 200, array( 'Cache-Control' => 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800' ) );
		$etag   = '"' . substr( hash( 'sha256', (string) $answer->get_data() ), 0, 32 ) . '"';
		$answer->header( 'ETag', $etag );
		$known = array_map( 'trim', explode( ',', str_replace( 'W/', '', (string) $request->get_header( 'if-none-match' ) ) ) );
		if ( in_array( $etag, $known, true ) ) {
			$answer->set_status( 304 );
			$answer->set_data( '' );
		}
		return $answer;
	}

	/**
	 * Asks one of ours for the answer; whatever goes wrong is one too.
	 *
	 * @param callable         $answer  Gives it.
	 * @param \WP_REST_Request $request Of a visitor.
	 */
	private static function answer( $answer, \WP_REST_Request $request ): Answer {
		try {
			return $answer( $request );
		} catch ( Problem $problem ) {
			return $problem->answer();
		} catch ( Store_Failure $failure ) {
			return ( new Problem( 503, 'The store does not answer; nothing was stored. Please send the same again.', array(), array(), 30 ) )->answer();
		}
	}

	/**
	 * The methods of the route that a request is for; null for routes of others.
	 *
	 * @param \WP_REST_Request $request Any.
	 */
	private static function methods( \WP_REST_Request $request ): ?string {
		$path = $request->get_route();
		if ( 0 !== strpos( $path, '/ouishare/v1/signup' ) ) {
			return null;
		}
		foreach ( self::ROUTES as $route => list( $methods ) ) {
			if ( preg_match( '@^/ouishare/v1' . $route . '$@iD', $path ) ) {
				return $methods;
			}
		}
		return null;
	}
}
