<?php
/**
 * What is kept of addresses, also where only a part of it could be.
 */

use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Options;
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/endpoint-content.php';

final class KeptTest extends TestCase {

	private const ADDRESS = 'https://feeds.example/all.ics';

	protected function setUp(): void {
		ouishare_test_begin();
		add_filter( 'pre_http_request', array( self::class, 'respond' ), 10, 2 );
	}

	protected function tearDown(): void {
		remove_filter( 'pre_http_request', array( self::class, 'respond' ) );
		ouishare_test_end();
	}

	/**
	 * A server that never changes, and says so to whoever asks for that.
	 *
	 * @param mixed                $answer  Of others.
	 * @param array<string, mixed> $request Of WordPress.
	 * @return array<string, mixed>
	 */
	public static function respond( $answer, array $request ): array {
		$is_known = '"1"' === ( $request['headers']['If-None-Match'] ?? '' );
		return array(
			'headers'  => array( 'etag' => '"1"' ),
			'body'     => $is_known ? '' : "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
			'response' => array(
				'code'    => $is_known ? 304 : 200,
				'message' => '',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	}

	/**
	 * Makes the address one of a kind of source.
	 *
	 * @param string $kind endpoint or feed.
	 */
	private function name_source( string $kind ): void {
		$source = array( 'id' => 'one', 'name' => 'One', 'kind' => $kind, 'address' => self::ADDRESS, 'resource' => 'events', 'format' => '' );
		update_option( Options::NAME, array( 'sources' => array( $source ) ) );
	}

	public function test_an_address_that_was_called_an_endpoint_first_is_handed_on_as_a_feed(): void {
		$this->name_source( 'endpoint' );
		$this->assertTrue( Kept::refresh( self::ADDRESS ) );
		$this->name_source( 'feed' );
		$this->assertTrue( Kept::refresh( self::ADDRESS ) );
		$this->assertStringStartsWith( 'BEGIN:VCALENDAR', Kept::body( self::ADDRESS )['body'] ?? '' );
	}

	public function test_what_is_whole_is_not_fetched_again(): void {
		$this->name_source( 'feed' );
		Kept::refresh( self::ADDRESS );
		$asked = array();
		add_filter(
			'http_request_args',
			$note = static function ( array $request ) use ( &$asked ): array {
				$asked[] = $request['headers']['If-None-Match'] ?? '';
				return $request;
			}
		);
		Kept::refresh( self::ADDRESS );
		remove_filter( 'http_request_args', $note );
		$this->assertSame( array( '"1"' ), $asked );
	}
}
