<?php
/**
 * Settings, Site Health, and the end of the plugin.
 */

use OuiShare\Widgets\Admin\Settings_Page;
use OuiShare\Widgets\Admin\Site_Health;
use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Plugin;
use OuiShare\Widgets\Sources;
use OuiShare\Widgets\Uninstall;
use PHPUnit\Framework\TestCase;

final class SettingsTest extends TestCase {

	private const AGENDA = 'https://calendar.example/a.ics';

	protected function setUp(): void {
		remove_all_filters( 'http_request_host_is_external' );
	}

	protected function tearDown(): void {
		add_filter( 'http_request_host_is_external', '__return_true' );
		delete_option( Options::NAME );
		delete_option( Kept::PREFIX . md5( self::AGENDA ) );
		wp_unschedule_hook( Kept::EVENT );
		$GLOBALS['wp_settings_errors'] = array();
	}

	/** @return array<string, mixed> What is kept of a form. */
	private function sent( array $values ): array {
		return Settings_Page::sanitize( $values );
	}

	public function test_a_source_gets_an_id_that_stays(): void {
		$kept = $this->sent(
			array(
				'sources' => array(
					array( 'name' => 'Café Réseau', 'address' => 'https://93.184.216.34/api/', 'resource' => '' ),
					array( 'name' => 'Café réseau', 'address' => 'webcal://93.184.216.34/a.ics', 'resource' => 'events', 'format' => 'nonsense' ),
					array( 'name' => 'Renamed', 'id' => 'old-one', 'address' => 'https://93.184.216.34/b.ics', 'resource' => 'events', 'format' => 'ics' ),
					array( 'name' => 'Empty', 'address' => ' ' ),
					array( 'name' => 'Away', 'id' => 'away', 'address' => 'https://93.184.216.34/c', 'remove' => '1' ),
					'rubbish',
				),
			)
		);
		$this->assertSame(
			array(
				array( 'cafe-reseau', 'endpoint', 'https://93.184.216.34/api/', '' ),
				array( 'cafe-reseau-2', 'feed', 'https://93.184.216.34/a.ics', '' ),
				array( 'old-one', 'feed', 'https://93.184.216.34/b.ics', 'ics' ),
			),
			array_map(
				static function ( array $source ): array {
					return array( $source['id'], $source['kind'], $source['address'], $source['format'] );
				},
				$kept['sources']
			)
		);
		$this->assertSame( array(), get_settings_errors( Options::NAME ) );
	}

	public function test_an_address_that_may_not_be_asked_is_refused_in_words_and_the_old_one_stays(): void {
		update_option( Options::NAME, array( 'sources' => array( array( 'id' => 'a', 'kind' => 'endpoint', 'name' => 'A', 'address' => 'https://93.184.216.34/api/' ) ) ) );
		foreach ( array( 'http://10.0.0.8/api/', 'http://127.0.0.1:22/', 'javascript:alert(1)', 'ftp://a.example/', 'just words' ) as $address ) {
			$GLOBALS['wp_settings_errors'] = array();
			$kept                          = $this->sent( array( 'sources' => array( array( 'id' => 'a', 'name' => 'A', 'address' => $address ) ) ) );
			$this->assertSame( 'https://93.184.216.34/api/', $kept['sources'][0]['address'], $address );
			$this->assertCount( 1, get_settings_errors( Options::NAME ), $address );
		}
	}

	public function test_markup_in_a_setting_is_text(): void {
		$kept = $this->sent(
			array(
				'sources'     => array(),
				'attribution' => '<script>alert(1)</script>© "Example"',
				'community'   => array( 'x' ),
				'tiles'       => 'https://93.184.216.34/{z}/{x}/{y}.png',
				'unknown'     => 'x',
			)
		);
		$this->assertSame( '© "Example"', $kept['attribution'] );
		$this->assertSame( '', $kept['community'] );
		$this->assertSame( 'https://93.184.216.34/{z}/{x}/{y}.png', $kept['tiles'] );
		$this->assertArrayNotHasKey( 'unknown', $kept );
	}

	public function test_what_is_said_about_a_bad_value_is_text(): void {
		$bad = "<\x0Bimg src=x onerror=alert(1)><img src=x onerror=alert(2)>";
		$this->sent(
			array(
				'sources'           => array( array( 'name' => 'A', 'address' => $bad ) ),
				'tiles'             => $bad,
				'policy_url'        => $bad,
				'signup_shown'      => '1',
				'signup_policy_url' => $bad,
				'signup_notify'     => $bad,
				'signup_origins'    => $bad,
			)
		);
		set_current_screen( 'options-general' );
		ob_start();
		settings_errors( Options::NAME );
		$html = ob_get_clean();
		$this->assertStringContainsString( 'onerror=alert(2)', $html );
		$this->assertStringNotContainsString( '<img', $html );
	}

	public function test_a_choice_is_of_the_configured_sources_that_have_the_thing(): void {
		update_option(
			Options::NAME,
			array(
				'sources' => array(
					array( 'id' => 'agenda', 'kind' => 'feed', 'resource' => 'events', 'address' => self::AGENDA ),
					array( 'id' => 'all', 'kind' => 'endpoint', 'address' => 'https://network.example/api/' ),
				),
			)
		);
		$this->assertSame( 'agenda', Sources::choose( 'events' )['id'] );
		$this->assertSame( 'all', Sources::choose( 'partners' )['id'] );
		$this->assertSame( 'all', Sources::choose( '' )['id'] );
		$this->assertNull( Sources::choose( 'partners', 'agenda' ) );
		$this->assertNull( Sources::choose( 'events', 'https://evil.example/' ) );
	}

	public function test_site_health_says_what_could_not_be_read(): void {
		$this->assertSame( 'recommended', Site_Health::test()['status'] );
		update_option( Options::NAME, array( 'sources' => array( array( 'id' => 'agenda', 'name' => 'Agenda', 'kind' => 'feed', 'resource' => 'events', 'address' => self::AGENDA ) ) ) );
		$this->assertSame( 'good', Site_Health::test()['status'] );
		update_option( Kept::PREFIX . md5( self::AGENDA ), array( 'fault' => array( 'x', 'No <answer>.', null ) ) );
		$result = Site_Health::test();
		$this->assertSame( 'recommended', $result['status'] );
		$this->assertStringContainsString( 'Agenda: No &lt;answer&gt;.', $result['description'] );
	}

	public function test_only_administrators_may_test_an_address(): void {
		foreach ( array( 0 => 401, 1 => 200 ) as $user => $status ) {
			wp_set_current_user( $user );
			$request = new WP_REST_Request( 'POST', '/ouishare/v1/test' );
			$request->set_body_params( array( 'address' => 'http://10.0.0.1/', 'resource' => 'events' ) );
			$answer = rest_do_request( $request );
			$this->assertSame( $status, $answer->get_status() );
		}
		$this->assertSame( array( 'error' ), array_column( $answer->get_data(), 'level' ) );
		wp_set_current_user( 0 );
	}

	public function test_an_address_is_tested_as_its_format_is_asked_and_read(): void {
		wp_set_current_user( 1 );
		$asked   = array();
		$answers = static function ( $answer, $with, $url ) use ( &$asked ) {
			$asked[] = $url;
			return array(
				'headers'  => array(),
				'body'     => '{"data":{"events":{"elements":[{"title":"Walk","beginsOn":"2036-05-20T16:30:00Z"},{"title":"<i></i>","beginsOn":""}]}}}',
				'response' => array( 'code' => 200 ),
				'cookies'  => array(),
			);
		};
		add_filter( 'pre_http_request', $answers, 10, 3 );
		$request = new WP_REST_Request( 'POST', '/ouishare/v1/test' );
		$request->set_body_params( array( 'address' => 'https://mobilizon.example/', 'resource' => 'events', 'format' => 'mobilizon' ) );
		$found = rest_do_request( $request )->get_data();
		remove_filter( 'pre_http_request', $answers, 10 );
		wp_set_current_user( 0 );
		$this->assertStringStartsWith( 'https://mobilizon.example/api?query=', $asked[0] );
		$this->assertSame( array( 'good', 'warning' ), array_column( $found, 'level' ) );
		$this->assertStringContainsString( '1 can be read', $found[0]['text'] );
	}

	public function test_deleting_the_plugin_leaves_nothing_of_its_own(): void {
		global $wpdb;
		update_option( Options::NAME, array( 'community' => 'paris' ) );
		update_option( Kept::PREFIX . 'a', array( 'tried' => time() ) );
		update_option( Kept::BODY_PREFIX . 'a', 'x' );
		set_transient( 'ouishare_feed_lock_a', 1, 60 );
		Kept::activate();
		Kept::ask( self::AGENDA );
		$event = wp_insert_post( array( 'post_type' => 'ouishare_event', 'post_title' => 'Tea', 'post_status' => 'publish' ) );
		Uninstall::everywhere();
		$this->assertNotNull( get_post( $event ) );
		$this->assertSame( array(), $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%ouishare\\_kept%' OR option_name LIKE '%ouishare\\_body%' OR option_name LIKE '%ouishare\\_settings%' OR option_name LIKE '%ouishare\\_feed%'" ) );
		$this->assertFalse( wp_next_scheduled( Kept::EVENT, array( self::AGENDA ) ) );
		$this->assertFalse( wp_next_scheduled( Kept::TIDY ) );
		update_option( Options::NAME, array( 'erase' => true ) );
		Uninstall::everywhere();
		$this->assertNull( get_post( $event ) );
		// The tests after this one want their tables.
		Plugin::activate();
	}
}
