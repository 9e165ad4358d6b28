<?php
/**
 * Addresses that are never asked.
 */

use OuiShare\Widgets\Remote;
use PHPUnit\Framework\TestCase;

final class RemoteTest extends TestCase {

	/**
	 * Addresses that the server was about to connect to.
	 *
	 * @var string[]
	 */
	private $asked = array();

	protected function setUp(): void {
		remove_all_filters( 'http_request_host_is_external' );
		add_action( 'requests-requests.before_request', array( $this, 'ask' ), 11 );
	}

	protected function tearDown(): void {
		add_filter( 'http_request_host_is_external', '__return_true' );
		remove_action( 'requests-requests.before_request', array( $this, 'ask' ), 11 );
	}

	/**
	 * Sees what nothing before refused.
	 *
	 * @param string $address Asked next.
	 */
	public function ask( $address ): void {
		$this->asked[] = $address;
	}

	/**
	 * Whether an address is refused.
	 *
	 * @param string $address Of a server.
	 */
	private static function is_refused( string $address ): bool {
		try {
			Remote::guard( $address );
		} catch ( \WpOrg\Requests\Exception $refused ) {
			return true;
		}
		return false;
	}

	public function test_addresses_that_older_wordpress_takes_for_public_are_refused(): void {
		foreach ( array( '169.254.169.254', '100.64.0.1', '100.100.100.200', '100.127.1.1', '198.18.0.1', '198.19.0.1', '239.1.2.3', '255.255.255.255' ) as $host ) {
			$this->assertTrue( self::is_refused( "http://$host/latest/" ), $host );
		}
		foreach ( array( '169.253.1.1', '169.255.1.1', '100.63.1.1', '100.128.1.1', '198.17.1.1', '198.20.1.1', '223.1.1.1', '93.184.216.34' ) as $host ) {
			$this->assertFalse( self::is_refused( "http://$host/" ), $host );
		}
		add_filter( 'http_request_host_is_external', '__return_true' );
		$this->assertFalse( self::is_refused( 'http://169.254.169.254/' ) );
	}

	public function test_a_redirect_leads_to_no_such_address(): void {
		$file = ABSPATH . 'redirect.php';
		file_put_contents( $file, "<?php header( 'Location: http://169.254.169.254/latest/', true, 302 );" );
		$answer = Remote::get( home_url( '/redirect.php' ) );
		unlink( $file );
		$this->assertTrue( is_wp_error( $answer ) );
		$this->assertSame( array( home_url( '/redirect.php' ) ), $this->asked );
		$this->assertFalse( has_action( 'requests-requests.before_request', array( Remote::class, 'guard' ) ) );
	}
}
