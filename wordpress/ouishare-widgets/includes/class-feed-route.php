<?php
/**
 * Feeds for browsers.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

defined( 'ABSPATH' ) || exit;

/**
 * `GET /wp-json/ouishare/v1/feed/<id>`: the kept body of a configured feed, by its id and never by an address, for visitors'
 * browsers, which may not read it where it stands.
 */
final class Feed_Route {

	private const NAMESPACE = 'ouishare/v1';
	/** Option that says until when somebody is asking for a feed that nobody has asked for before. */
	private const LOCK = 'ouishare_feed_lock_';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'rest_api_init', array( self::class, 'register' ) );
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve' ), 10, 4 );
	}

	/**
	 * Where a browser reads a feed.
	 *
	 * @param string $id Of a source.
	 */
	public static function address( string $id ): string {
		return rest_url( self::NAMESPACE . '/feed/' . rawurlencode( $id ) );
	}

	/**
	 * The format in which a browser reads a feed from here; empty where it tells by itself.
	 *
	 * @param array<string, string> $source A feed.
	 */
	public static function format( array $source ): string {
		// What this site asks a Mobilizon for it hands on as it is: the widget is not to ask again.
		return 'mobilizon' === $source['format'] ? '' : $source['format'];
	}

	/**
	 * Registers the route.
	 */
	public static function register(): void {
		register_rest_route(
			self::NAMESPACE,
			'/feed/(?P<id>[a-z0-9-]+)',
			array(
				'methods'             => WP_REST_Server::READABLE,
				'callback'            => array( self::class, 'answer' ),
				// Configured feeds are public.
				'permission_callback' => '__return_true',
			)
		);
	}

	/**
	 * The feed, as text for `serve()`.
	 *
	 * @param WP_REST_Request $request With the source's id.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function answer( WP_REST_Request $request ) {
		$source = Sources::all()[ $request['id'] ] ?? null;
		if ( null === $source || 'feed' !== $source['kind'] ) {
			return new WP_Error( 'ouishare_unknown', __( 'There is no such feed.', 'ouishare-widgets' ), array( 'status' => 404 ) );
		}
		$kept = Kept::body( $source['address'] ) ?? self::first( $source['address'] );
		if ( null === $kept ) {
			return new WP_Error( 'ouishare_unreachable', __( 'The feed does not answer.', 'ouishare-widgets' ), array( 'status' => 503 ) );
		}
		$etag     = '"' . md5( $kept['body'] ) . '"';
		$is_known = in_array( $etag, array_map( 'trim', explode( ',', str_replace( 'W/', '', (string) $request->get_header( 'if-none-match' ) ) ) ), true );
		$response = new WP_REST_Response( $is_known ? null : $kept['body'], $is_known ? 304 : 200 );
		$response->header( 'ETag', $etag );
		$response->header( 'Last-Modified', gmdate( 'D, d M Y H:i:s', $kept['fetched'] ) . ' GMT' );
		$response->header( 'Cache-Control', 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800' );
		return $response;
	}

	/**
	 * Asks for a feed that was never read, as one visitor's browser waits for it anyway; the others are told to come again.
	 *
	 * @param string $address Of the feed.
	 * @return array{body: string, fetched: int}|null
	 */
	private static function first( string $address ): ?array {
		$lock = self::LOCK . md5( $address );
		if ( (int) get_transient( $lock ) > 0 ) {
			return null;
		}
		set_transient( $lock, 1, MINUTE_IN_SECONDS );
		$done = Kept::refresh( $address );
		return true === $done ? Kept::body( $address ) : null;
	}

	/**
	 * Sends a feed as it is, and not as JSON. Its type is ours to say: what somebody else's server has in it never becomes a page.
	 *
	 * @param bool             $served  Whether somebody has answered already.
	 * @param WP_REST_Response $result  The answer.
	 * @param WP_REST_Request  $request The question.
	 * @param WP_REST_Server   $server  The server.
	 */
	public static function serve( $served, $result, $request, $server ): bool {
		if ( $served || 0 !== strpos( $request->get_route(), '/' . self::NAMESPACE . '/feed/' ) || ! is_string( $result->get_data() ) ) {
			return (bool) $served;
		}
		$body = $result->get_data();
		$server->send_header( 'Content-Type', Reading\Formats::is_calendar( $body ) ? 'text/calendar; charset=utf-8' : 'application/json; charset=utf-8' );
		$server->send_header( 'X-Content-Type-Options', 'nosniff' );
		if ( 'HEAD' !== $request->get_method() ) {
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a calendar or JSON, under its own type.
			echo $body;
		}
		return true;
	}
}
