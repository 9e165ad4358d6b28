<?php
/**
 * What is kept of the answers of configured addresses.
 */

use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Options;
use PHPUnit\Framework\TestCase;

final class KeptTest extends TestCase {

	private const ADDRESS = 'https://93.184.216.34/events.json';

	/**
	 * What the address answers.
	 *
	 * @var string
	 */
	private $body = '{"items":[{"id":"1","title":"Tea 🫖","start":"2099-01-01"}]}';

	protected function setUp(): void {
		add_filter( 'pre_http_request', array( $this, 'reply' ), 10, 2 );
	}

	protected function tearDown(): void {
		remove_filter( 'pre_http_request', array( $this, 'reply' ) );
		foreach ( array( Kept::PREFIX, Kept::BODY_PREFIX ) as $prefix ) {
			delete_option( $prefix . md5( self::ADDRESS ) );
		}
		delete_transient( 'ouishare_feed_lock_' . md5( self::ADDRESS ) );
		delete_option( Options::NAME );
		wp_unschedule_hook( Kept::EVENT );
	}

	/**
	 * A server that says 304 to who knows its answer.
	 *
	 * @param mixed                $given Of others.
	 * @param array<string, mixed> $asked The request.
	 * @return array<string, mixed>
	 */
	public function reply( $given, array $asked ): array {
		$is_known = '"one"' === ( $asked['headers']['If-None-Match'] ?? '' );
		return array(
			'headers'  => array( 'etag' => '"one"' ),
			'body'     => $is_known ? '' : $this->body,
			'response' => array(
				'code'    => $is_known ? 304 : 200,
				'message' => '',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	}

	private function configure(): void {
		update_option( Options::NAME, array( 'sources' => array( array( 'id' => 'tea', 'name' => 'Tea', 'kind' => 'feed', 'resource' => 'events', 'address' => self::ADDRESS ) ) ) );
	}

	public function test_an_address_that_was_read_before_it_was_a_feed_is_handed_on(): void {
		$this->assertTrue( Kept::refresh( self::ADDRESS ) );
		$this->configure();
		$answer = rest_do_request( new WP_REST_Request( 'GET', '/ouishare/v1/feed/tea' ) );
		$this->assertSame( 200, $answer->get_status() );
		$this->assertSame( $this->body, $answer->get_data() );
	}

	public function test_letters_beyond_an_old_character_set_are_kept(): void {
		$this->configure();
		$this->assertTrue( Kept::refresh( self::ADDRESS ) );
		global $wpdb;
		foreach ( array( Kept::PREFIX, Kept::BODY_PREFIX ) as $prefix ) {
			$this->assertMatchesRegularExpression( '/^[\x00-\x7F]+$/', (string) $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", $prefix . md5( self::ADDRESS ) ) ), $prefix );
		}
		wp_cache_flush();
		$this->assertSame( 'Tea 🫖', Kept::read( self::ADDRESS )['items'][0]['title'] );
		$this->assertSame( $this->body, Kept::body( self::ADDRESS )['body'] );
		$this->assertTrue( Kept::refresh( self::ADDRESS ) );
		$this->assertSame( $this->body, Kept::body( self::ADDRESS )['body'] );
	}

	public function test_a_fault_is_said_in_the_language_of_who_reads_it(): void {
		$this->body = '<h1>Welcome</h1>';
		$this->assertInstanceOf( WP_Error::class, Kept::refresh( self::ADDRESS ) );
		$this->assertSame( 'The answer is neither a calendar nor data that can be read.', Kept::fault( self::ADDRESS ) );
		add_filter( 'gettext_ouishare-widgets', 'strtoupper' );
		$words = Kept::fault( self::ADDRESS );
		remove_filter( 'gettext_ouishare-widgets', 'strtoupper' );
		$this->assertSame( 'THE ANSWER IS NEITHER A CALENDAR NOR DATA THAT CAN BE READ.', $words );
	}
}
