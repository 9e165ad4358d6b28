<?php
/**
 * Page caches that do not read headers.
 */

use OuiShare\Widgets\Options;
use PHPUnit\Framework\TestCase;

final class PageCachesTest extends TestCase {

	/**
	 * What LiteSpeed Cache was told.
	 *
	 * @var array<int, string|int>
	 */
	private $told = array();

	protected function setUp(): void {
		update_option( Options::NAME, array( 'signups' => true ) );
		add_action( 'litespeed_control_set_nocache', array( $this, 'hear_no' ) );
		add_action( 'litespeed_control_set_ttl', array( $this, 'hear' ) );
	}

	protected function tearDown(): void {
		remove_action( 'litespeed_control_set_nocache', array( $this, 'hear_no' ) );
		remove_action( 'litespeed_control_set_ttl', array( $this, 'hear' ) );
		delete_option( Options::NAME );
	}

	public function hear_no(): void {
		$this->told[] = 'no';
	}

	/**
	 * Hears for how long.
	 *
	 * @param int $seconds So long.
	 */
	public function hear( $seconds ): void {
		$this->told[] = $seconds;
	}

	/**
	 * Asks as `WP_REST_Server::serve_request()` does.
	 *
	 * @param string $route Of REST.
	 * @return array<int, string|int> What a page cache was told.
	 */
	private function told_of( string $route ): array {
		$this->told = array();
		$request    = new WP_REST_Request( 'GET', $route );
		apply_filters( 'rest_post_dispatch', rest_do_request( $request ), rest_get_server(), $request );
		return $this->told;
	}

	public function test_a_list_is_kept_as_long_as_it_says(): void {
		$this->assertSame( array( 300 ), $this->told_of( '/ouishare/v1/signup/ouishare.json' ) );
		$this->assertFalse( defined( 'DONOTCACHEPAGE' ) );
	}

	/** @depends test_a_list_is_kept_as_long_as_it_says */
	public function test_a_challenge_and_a_page_behind_a_mail_are_not_kept(): void {
		foreach ( array( '/ouishare/v1/signups/challenge', '/ouishare/v1/signups/data', '/ouishare/v1/signups/confirm' ) as $route ) {
			$this->assertSame( array( 'no' ), $this->told_of( $route ), $route );
		}
		$this->assertTrue( DONOTCACHEPAGE );
	}

	public function test_answers_of_others_are_left_alone(): void {
		$this->assertSame( array(), $this->told_of( '/wp/v2/types' ) );
	}
}
