<?php
/**
 * Settings, Site Health, and the end of the plugin.
 */

use OuiShare\Widgets\Admin\Settings_Page;
use OuiShare\Widgets\Admin\Site_Health;
use OuiShare\Widgets\Admin\Source_Settings;
use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Plugin;
use OuiShare\Widgets\Sources;
use OuiShare\Widgets\Uninstall;
use PHPUnit\Framework\TestCase;

final class SettingsTest extends TestCase {

	private const CALENDAR = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20360520T100000Z\r\nSUMMARY:Tea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
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

	/**
	 * Does something while every address answers with one of these.
	 *
	 * @param array<string, string|null> $bodies By a part of the address; what has none, or null, is not there.
	 * @param callable              $work   What is done.
	 * @return array{0: mixed, 1: string[]} Its result, and what was asked.
	 */
	private function answering( array $bodies, callable $work ): array {
		$asked   = array();
		$answers = static function ( $answer, $with, $url ) use ( &$asked, $bodies ) {
			$asked[] = $url;
			$parts   = array_filter(
				array_keys( $bodies ),
				static function ( string $part ) use ( $url ): bool {
					return false !== strpos( $url, $part );
				}
			);
			$body    = $bodies[ reset( $parts ) ] ?? null;
			return array(
				'headers'  => array(),
				'body'     => (string) $body,
				'response' => array( 'code' => null === $body ? 404 : 200 ),
				'cookies'  => array(),
			);
		};
		add_filter( 'pre_http_request', $answers, 10, 3 );
		wp_set_current_user( 1 );
		try {
			return array( $work(), $asked );
		} finally {
			remove_filter( 'pre_http_request', $answers, 10 );
			wp_set_current_user( 0 );
		}
	}

	/** @return array<int, array<string, string>> What the test of an address finds. */
	private function tested( string $address, string $resource, string $format = '' ): array {
		$request = new WP_REST_Request( 'POST', '/ouishare/v1/test' );
		$request->set_body_params( compact( 'address', 'resource', 'format' ) );
		return rest_do_request( $request )->get_data();
	}

	public function test_who_pastes_an_address_need_not_say_what_it_has(): void {
		$bodies = array(
			'export'       => self::CALENDAR,
			'places'       => '{"type":"FeatureCollection","features":[]}',
			'people.json'  => '{"items":[]}',
			'rss.json'     => '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
			'ouishare.json' => '{"version":"1.0","resources":{}}',
			'page'         => '<html><p>BEGIN:VCALENDAR</p></html>',
		);
		$sent   = array();
		foreach ( array_merge( array_keys( $bodies ), array( 'none' ) ) as $path ) {
			$sent[] = array( 'name' => $path, 'address' => "https://93.184.216.34/$path", 'resource' => '' );
		}
		// What somebody has chosen is not for us to know better, and of what is set already nobody is asked.
		$old    = array( 'id' => 'old', 'name' => 'old', 'address' => 'https://93.184.216.34/export?old', 'resource' => '' );
		$sent[] = array( 'name' => 'chosen', 'address' => 'https://93.184.216.34/export?chosen', 'resource' => 'articles' );
		$sent[] = $old;
		update_option( Options::NAME, array( 'sources' => array( $old + array( 'kind' => 'endpoint' ) ) ) );
		list( $kept, $asked ) = $this->answering(
			$bodies,
			function () use ( $sent ): array {
				return $this->sent( array( 'sources' => $sent ) )['sources'];
			}
		);
		$this->assertSame(
			array( 'export' => 'events', 'places' => 'communities', 'people.json' => 'people', 'rss.json' => 'articles', 'ouishare.json' => '', 'page' => '', 'none' => '', 'chosen' => 'articles', 'old' => '' ),
			array_column( $kept, 'resource', 'name' )
		);
		$this->assertSame( array( 'feed', 'endpoint' ), array( $kept[0]['kind'], $kept[4]['kind'] ) );
		$this->assertSame( array(), preg_grep( '/old/', $asked ) );
		list( $found ) = $this->answering(
			$bodies,
			function (): array {
				return $this->tested( 'webcal://calendar.example/export', '' );
			}
		);
		$this->assertSame( array( 'good', 'good', 'good' ), array_column( $found, 'level' ) );
		$this->assertSame( 'events', $found[0]['resource'] );
		$this->assertStringContainsString( "The next is “\u{2068}Tea\u{2069}”", $found[2]['text'] );
		$past          = str_replace( '20360520', '20160520', self::CALENDAR );
		list( $found ) = $this->answering(
			array( 'past' => $past ),
			function (): array {
				return $this->tested( 'https://calendar.example/past', 'events' );
			}
		);
		$this->assertSame( array( 'good', 'warning' ), array_column( $found, 'level' ) );
	}

	/** @return array<string, array{0: string, 1: array<string, string|null>, 2: string, 3: string}> A page, what there is, and what is kept of it. */
	public function pages(): array {
		$link = '<link rel="alternate" type="text/calendar" href="../export?a=1&amp;b=2">';
		return array(
			'its calendar'        => array( 'club/', array( 'events.json' => null, 'club/' => '<!doctype html><link rel=stylesheet type="text/calendar" href=a><link rel="alternate" type="application/feed+json" href="/rss.json">' . str_replace( '"alternate"', '"nofollow Alternate"', $link ) ), 'https://93.184.216.34/export?a=1&b=2', 'events' ),
			'an endpoint with it' => array( 'api/', array( 'events.json' => '{"items":[]}', 'api/' => $link ), 'https://93.184.216.34/api/', '' ),
			'nothing behind it'   => array( 'gone/', array( 'export' => null, 'events.json' => null, 'gone/' => $link ), 'https://93.184.216.34/gone/', '' ),
			'an inner address'    => array( 'lure/', array( 'events.json' => null, 'lure/' => '<link rel="alternate" type="text/calendar" href="http://10.0.0.1/export">' ), 'https://93.184.216.34/lure/', '' ),
			'a script'            => array( 'evil/', array( 'events.json' => null, 'evil/' => '<link rel="alternate" type="text/calendar" href="javascript:alert(1)//export">' ), 'https://93.184.216.34/evil/', '' ),
		);
	}

	/** @dataProvider pages */
	public function test_the_feed_that_a_web_page_names_is_taken_for_it( string $page, array $bodies, string $address, string $resource ): void {
		list( $kept, $asked ) = $this->answering(
			$bodies + array( 'export' => self::CALENDAR ),
			function () use ( $page ): array {
				return array( $this->tested( "https://93.184.216.34/$page", '' ), $this->sent( array( 'sources' => array( array( 'address' => "https://93.184.216.34/$page", 'resource' => '' ) ) ) )['sources'][0] );
			}
		);
		$this->assertSame( array( $address, $resource ), array( $kept[1]['address'], $kept[1]['resource'] ) );
		$this->assertSame( array(), preg_grep( '/10\.0\.0|javascript/', $asked ) );
		$is_other = "https://93.184.216.34/$page" !== $address;
		$this->assertSame( $is_other ? array( 'success' ) : array(), array_column( get_settings_errors( Options::NAME ), 'type' ) );
		$this->assertSame( $is_other, false !== strpos( wp_json_encode( $kept[0], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ), "will be taken instead: \u{2068}$address" ) );
	}

	public function test_an_address_where_no_server_answers_is_asked_once(): void {
		$asked  = 0;
		$silent = static function () use ( &$asked ) {
			$asked++;
			return new WP_Error( 'http_request_failed', 'cURL error 28: Operation timed out' );
		};
		add_filter( 'pre_http_request', $silent );
		wp_set_current_user( 1 );
		$found = $this->tested( 'https://silent.example/api/', '' );
		wp_set_current_user( 0 );
		remove_filter( 'pre_http_request', $silent );
		$this->assertSame( array( 'error' ), array_column( $found, 'level' ) );
		$this->assertSame( 1, $asked );
	}

	public function test_each_source_says_how_it_was_read_last(): void {
		update_option( Options::NAME, array( 'sources' => array( array( 'id' => 'agenda', 'name' => 'Agenda', 'kind' => 'feed', 'resource' => 'events', 'format' => '', 'address' => self::AGENDA ) ) ) );
		$shown = static function ( array $kept ): string {
			update_option( Kept::PREFIX . md5( self::AGENDA ), $kept );
			ob_start();
			Source_Settings::render_sources();
			return wp_strip_all_tags( ob_get_clean() );
		};
		$fault = array( 'x', 'No <answer>.', null );
		$this->assertStringContainsString( 'Not read yet', $shown( array() ) );
		$this->assertStringContainsString( 'Read ' . human_time_diff( time() - 300 ) . ' ago.', $shown( array( 'fetched' => time() - 300 ) ) );
		$both = $shown( array( 'fetched' => time() - 7200, 'fault' => $fault ) );
		$this->assertStringContainsString( 'The last try failed: No &lt;answer&gt;. What was read before is still shown.', $both );
		$this->assertStringContainsString( 'Read ' . human_time_diff( time() - 7200 ) . ' ago.', $both );
		$never = $shown( array( 'fault' => $fault ) );
		$this->assertStringContainsString( 'It could not be read: No &lt;answer&gt;.', $never );
		$this->assertStringNotContainsString( 'ago.', $never );
	}

	public function test_the_community_is_offered_by_name(): void {
		update_option( Options::NAME, array( 'sources' => array( array( 'id' => 'agenda', 'name' => 'Agenda', 'kind' => 'feed', 'resource' => 'communities', 'format' => '', 'address' => self::AGENDA ) ) ) );
		$item = array( 'id' => 'fes', 'title' => array( 'fr' => 'Fès', 'en' => 'Fez "<b>"' ), 'place' => array(), 'geo' => array() );
		update_option( Kept::PREFIX . md5( self::AGENDA ), array( 'fetched' => time(), 'tried' => time(), 'digest' => wp_json_encode( array( 'format' => 'ouishare', 'lang' => 'fr', 'items' => array( $item ), 'is_read' => false, 'hrefs' => array(), 'signup' => array() ) ) ) );
		ob_start();
		Source_Settings::render_text( array( 'label_for' => 'ouishare-community', 'name' => 'community', 'help' => '' ) );
		$html = ob_get_clean();
		preg_match( '/list="([^"]+)"/', $html, $list );
		$this->assertStringContainsString( '<datalist id="' . $list[1] . '"><option value="fes">Fez &quot;&lt;b&gt;&quot;</option></datalist>', $html );
	}

	public function test_an_address_is_tested_as_its_format_is_asked_and_read(): void {
		list( $found, $asked ) = $this->answering(
			array( 'mobilizon.example' => '{"data":{"events":{"elements":[{"title":"Walk","beginsOn":"2036-05-20T16:30:00Z"},{"title":"<i></i>","beginsOn":""}]}}}' ),
			function (): array {
				return $this->tested( 'https://mobilizon.example/', '', 'mobilizon' );
			}
		);
		$this->assertStringStartsWith( 'https://mobilizon.example/api?query=', $asked[0] );
		$this->assertSame( array( 'good', 'good', 'warning', 'good' ), array_column( $found, 'level' ) );
		$this->assertStringContainsString( '1 can be read', $found[1]['text'] );
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
