<?php
/**
 * The endpoint over REST.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

defined( 'ABSPATH' ) || exit;

/**
 * Routes `ouishare/v1/events.json` and so on. They answer everybody alike, whoever is logged in: what is public.
 */
final class Routes {

	public const SPACE = 'ouishare/v1';

	private const FILE = '(?P<file>[a-z][a-z-]*\.(?:json|ics))';

	/** As the contract has it. */
	private const CACHE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'rest_api_init', array( self::class, 'register' ) );
		// After core's own headers, which allow each origin with credentials.
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve' ), 20, 4 );
	}

	/**
	 * The address of the endpoint over REST. Without pretty permalinks it is none that files could stand below.
	 *
	 * @return string '' where there is none.
	 */
	public static function address(): string {
		return get_option( 'permalink_structure' ) ? rest_url( self::SPACE . '/' ) : '';
	}

	/**
	 * Registers the routes.
	 */
	public static function register(): void {
		if ( ! Site::is_on() ) {
			return;
		}
		register_rest_route(
			self::SPACE,
			'/' . self::FILE,
			array(
				'methods'             => WP_REST_Server::READABLE,
				'callback'            => array( self::class, 'answer' ),
				'permission_callback' => '__return_true',
			)
		);
	}

	/**
	 * Answers one request.
	 *
	 * @param WP_REST_Request $request With its `file`.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		return Site::as_visitor(
			static function () use ( $request ): WP_REST_Response {
				return self::public_answer( $request );
			}
		);
	}

	/**
	 * What anybody is answered.
	 *
	 * @param WP_REST_Request $request With its `file`.
	 */
	private static function public_answer( WP_REST_Request $request ): WP_REST_Response {
		$file      = $request['file'];
		$questions = new Questions( self::query( $request ) );
		if ( array() !== $questions->errors ) {
			return self::problem( 400, 'The question cannot be read', implode( ' ', array_column( $questions->errors, 'detail' ) ), $questions->errors );
		}
		if ( Lists::MANIFEST === $file ) {
			return self::known( $request, Lists::json( Lists::manifest() ), 'application/json' );
		}
		if ( Lists::CALENDAR === $file ) {
			$rows = Narrow::rows( Lists::calendar( Events::rows( false ), Events::rows( true ) ), 'events', $questions );
			return self::known( $request, Calendar_File::write( $rows ), 'text/calendar; charset=utf-8' );
		}
		if ( ! isset( Lists::FILES[ $file ] ) ) {
			return self::problem( 404, 'Nothing here', 'This endpoint has no ' . $file . '.' );
		}
		return self::known( $request, Lists::json( self::page( $file, $questions ) ), 'application/json' );
	}

	/**
	 * Sends an answer of these routes as it is, open to every origin and without credentials.
	 *
	 * @param bool             $served  Whether somebody has answered.
	 * @param WP_REST_Response $result  The answer.
	 * @param WP_REST_Request  $request What was asked.
	 * @param WP_REST_Server   $server  Whose headers are sent.
	 */
	public static function serve( $served, $result, $request, $server ): bool {
		if ( ! preg_match( '~^/' . self::SPACE . '/' . self::FILE . '$~', $request->get_route() ) || headers_sent() ) {
			return (bool) $served;
		}
		foreach ( array( 'Access-Control-Allow-Credentials', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers', 'Access-Control-Expose-Headers' ) as $name ) {
			$server->remove_header( $name );
		}
		$server->send_header( 'Access-Control-Allow-Origin', '*' );
		$server->send_header( 'Vary', 'Accept-Encoding' );
		// Core sends one where somebody is logged in.
		$server->remove_header( 'Expires' );
		$body = $result->get_data();
		if ( $served || ! is_string( $body ) || 'GET' !== $request->get_method() || self::is_head() ) {
			return (bool) $served;
		}
		echo $body; // phpcs:ignore WordPress.Security.EscapeOutput -- JSON or iCalendar, sent as such.
		return true;
	}

	/**
	 * The page of a list that answers questions.
	 *
	 * @param string    $file      Of the list.
	 * @param Questions $questions Asked.
	 * @return array<string, mixed>
	 */
	private static function page( string $file, Questions $questions ): array {
		$resource = Lists::FILES[ $file ];
		$all      = Lists::rows( $file );
		if ( 'events.json' === $file && isset( $questions->lists['ids'] ) ) {
			// A link to an event keeps working when it is over.
			$all = array_merge( array_reverse( Lists::rows( Lists::PAST ) ), $all );
		}
		$all    = Narrow::rows( $all, $resource, $questions );
		$offset = self::offset( $all, $questions );
		$items  = array_slice( $all, $offset, $questions->limit );
		$end    = $offset + count( $items );
		$links  = array();
		if ( array() !== $items && $end < count( $all ) ) {
			$links['next'] = self::link( $file, ltrim( $questions->key . '&cursor=' . Questions::write_cursor( $end, $items[ count( $items ) - 1 ]['id'] ), '&' ) );
		}
		if ( 'events.json' === $file ) {
			$links['past'] = self::link( Lists::PAST, $questions->key );
		}
		return Lists::page( $file, $items, $all, $links );
	}

	/**
	 * Where a page begins: behind the last row of the one before, wherever that is now; where it is gone, by the number of rows.
	 *
	 * @param array<int, array<string, mixed>> $all       Rows.
	 * @param Questions                        $questions Asked.
	 */
	private static function offset( array $all, Questions $questions ): int {
		if ( null === $questions->cursor ) {
			return 0;
		}
		$at = array_search( $questions->cursor['id'], array_column( $all, 'id' ), true );
		return false === $at ? $questions->cursor['offset'] : $at + 1;
	}

	/**
	 * The address of a file with a query: relative where it can be.
	 *
	 * @param string $file  Beside the one that names it.
	 * @param string $query As it stands behind `?`.
	 */
	private static function link( string $file, string $query ): string {
		if ( '' !== self::address() ) {
			return $file . ( '' === $query ? '' : '?' . $query );
		}
		$url = rest_url( self::SPACE . '/' . $file );
		return $url . ( '' === $query ? '' : ( strpos( $url, '?' ) ? '&' : '?' ) . $query );
	}

	/**
	 * An answer with its name, or that it is known already.
	 *
	 * @param WP_REST_Request $request What was asked.
	 * @param string          $body    The answer.
	 * @param string          $type    Its media type.
	 */
	private static function known( WP_REST_Request $request, string $body, string $type ): WP_REST_Response {
		// Weak: the same name stands for what a server in front sends packed.
		$name     = '"' . substr( hash( 'sha256', $body ), 0, 32 ) . '"';
		$asked    = (string) $request->get_header( 'if_none_match' );
		$is_known = '*' === trim( $asked ) || ( preg_match_all( '/"[^"]*"/', $asked, $names ) && in_array( $name, $names[0], true ) );
		return new WP_REST_Response(
			$is_known ? '' : $body,
			$is_known ? 304 : 200,
			array(
				'ETag'          => 'W/' . $name,
				'Cache-Control' => self::CACHE,
				'Content-Type'  => $type,
			)
		);
	}

	/**
	 * What is wrong, by RFC 9457. For developers: visitors read their widget's own words.
	 *
	 * @param int                               $status Of HTTP.
	 * @param string                            $title  What it is.
	 * @param string                            $detail What exactly.
	 * @param array<int, array<string, string>> $errors One a fault.
	 */
	private static function problem( int $status, string $title, string $detail, array $errors = array() ): WP_REST_Response {
		$problem = array(
			'type'   => 'about:blank',
			'title'  => $title,
			'status' => $status,
			'detail' => $detail,
		);
		return new WP_REST_Response(
			Lists::json( array() === $errors ? $problem : $problem + array( 'errors' => $errors ) ),
			$status,
			array(
				'Content-Type'  => 'application/problem+json',
				'Cache-Control' => 'no-store',
			)
		);
	}

	/**
	 * The query of a request, with what is asked several times; one from within WordPress has its parameters only.
	 *
	 * @param WP_REST_Request $request What was asked.
	 */
	private static function query( WP_REST_Request $request ): string {
		// phpcs:disable WordPress.Security -- read and checked by Questions; nothing is changed by it.
		$is_own = isset( $_SERVER['QUERY_STRING'] ) && $request->get_query_params() === wp_unslash( $_GET );
		return $is_own ? (string) $_SERVER['QUERY_STRING'] : http_build_query( $request->get_query_params() );
		// phpcs:enable
	}

	/**
	 * Whether only headers are asked for; WordPress answers that as GET.
	 */
	private static function is_head(): bool {
		return isset( $_SERVER['REQUEST_METHOD'] ) && 'HEAD' === $_SERVER['REQUEST_METHOD'];
	}
}
