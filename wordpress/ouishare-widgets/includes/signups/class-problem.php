<?php
/**
 * An answer that says what is wrong.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Thrown anywhere below a route, it becomes the answer, by RFC 9457. Never holds more than was said on purpose.
 */
final class Problem extends \RuntimeException {

	/** Said to developers; visitors read the widget's own words. */
	private const TITLES = array(
		400 => 'The question cannot be read',
		403 => 'Not allowed from here',
		404 => 'Nothing here',
		405 => 'Not this method',
		409 => 'This id was used for something else',
		413 => 'Too large',
		415 => 'Not this type of content',
		422 => 'Something is missing or not right',
		429 => 'Too many at once',
		500 => 'Something went wrong here',
		503 => 'Not ready',
	);

	/**
	 * Where and what: { pointer, code, detail }.
	 *
	 * @var array<int, array<string, string>>
	 */
	private $errors;

	/**
	 * Further headers.
	 *
	 * @var array<string, string>
	 */
	private $headers;

	/**
	 * Seconds until it is worth trying again; 0 where nothing is said.
	 *
	 * @var int
	 */
	private $retry_after;

	/**
	 * A problem.
	 *
	 * @param int                               $status      Of HTTP.
	 * @param string                            $detail      A sentence for developers.
	 * @param array<int, array<string, string>> $errors      { pointer, code, detail }.
	 * @param array<string, string>             $headers     Further ones.
	 * @param int                               $retry_after In seconds; 0 for none.
	 */
	public function __construct( int $status, string $detail, array $errors = array(), array $headers = array(), int $retry_after = 0 ) {
		parent::__construct( $detail, $status );
		$this->errors      = $errors;
		$this->headers     = $headers;
		$this->retry_after = $retry_after;
	}

	/**
	 * One fault at a path of keys and indexes.
	 *
	 * @param array<int, string|int> $path   Of the body.
	 * @param string                 $code   Of the contract.
	 * @param string                 $detail For developers; empty for none.
	 * @return array<string, string>
	 */
	public static function fault( array $path, string $code, string $detail = '' ): array {
		$pointer = '';
		foreach ( $path as $part ) {
			$pointer .= '/' . str_replace( array( '~', '/' ), array( '~0', '~1' ), (string) $part );
		}
		$fault = array(
			'pointer' => $pointer,
			'code'    => $code,
		);
		return '' === $detail ? $fault : array_merge( $fault, array( 'detail' => $detail ) );
	}

	/**
	 * Something in the body is missing or not right.
	 *
	 * @param array<int, array<string, string>> $errors  Faults.
	 * @param array<string, string>             $headers About its origin.
	 */
	public static function unprocessable( array $errors, array $headers ): self {
		return new self( 422, 'Nothing was stored: see errors.', $errors, $headers );
	}

	/**
	 * A challenge that does not count.
	 *
	 * @param string                $code    challenge_failed or challenge_expired.
	 * @param array<string, string> $headers About its origin.
	 */
	public static function refused_proof( string $code, array $headers ): self {
		$why = 'challenge_expired' === $code ? 'The challenge is too old.' : 'The challenge is not solved.';
		return new self( 403, $why . ' Ask for a new one and send the same again.', array( self::fault( array( 'proof' ), $code ) ), $headers );
	}

	/**
	 * An id that stands for other content.
	 *
	 * @param array<string, string> $headers About its origin.
	 */
	public static function reused( array $headers ): self {
		return new self( 409, 'This id stands for other content; a change needs a new id.', array( self::fault( array( 'id' ), 'id_reused' ) ), $headers );
	}

	/**
	 * The answer itself.
	 */
	public function answer(): Answer {
		$status = (int) $this->getCode();
		$body   = array(
			'type'   => 'about:blank',
			'title'  => self::TITLES[ $status ],
			'status' => $status,
			'detail' => $this->getMessage(),
		);
		$extra  = array( 'Cache-Control' => 'no-store' );
		if ( array() !== $this->errors ) {
			$body['errors'] = $this->errors;
		}
		if ( $this->retry_after > 0 ) {
			$body['retryAfter']   = $this->retry_after;
			$extra['Retry-After'] = (string) $this->retry_after;
		}
		$text = (string) wp_json_encode( $body, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		return Answer::of( $status, 'application/problem+json', $text, array_merge( $extra, $this->headers ) );
	}
}
