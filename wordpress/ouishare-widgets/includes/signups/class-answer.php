<?php
/**
 * An answer of our own routes.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * An answer that is sent as it is: its body is a text already, its headers are all that there are.
 */
final class Answer extends \WP_REST_Response {

	/**
	 * An answer with a body of some type.
	 *
	 * @param int                   $status  Of HTTP.
	 * @param string                $type    Media type; empty for none.
	 * @param string                $body    As it is sent.
	 * @param array<string, string> $headers Further ones.
	 */
	public static function of( int $status, string $type, string $body, array $headers = array() ): self {
		return new self( $body, $status, array_merge( '' === $type ? array() : array( 'Content-Type' => $type ), $headers ) );
	}

	/**
	 * Data as JSON.
	 *
	 * @param mixed                 $data    What JSON can hold.
	 * @param int                   $status  Of HTTP.
	 * @param array<string, string> $headers Further ones.
	 */
	public static function json( $data, int $status = 200, array $headers = array() ): self {
		return self::of( $status, 'application/json', (string) wp_json_encode( $data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ), array_merge( array( 'Cache-Control' => 'no-store' ), $headers ) );
	}

	/**
	 * A sign-up is taken: the same for every address.
	 *
	 * @param string                $id      Of the sign-up.
	 * @param array<string, string> $headers About its origin.
	 */
	public static function accepted( string $id, array $headers ): self {
		return self::json(
			array(
				'id'    => $id,
				'state' => 'confirm',
			),
			202,
			$headers
		);
	}
}
