<?php
/**
 * What others write, read for those without script.
 */

use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Reading\Calendar;
use OuiShare\Widgets\Reading\Calendar_Time;
use OuiShare\Widgets\Reading\Digest;
use OuiShare\Widgets\Reading\Formats;
use OuiShare\Widgets\Reading\Moment;
use OuiShare\Widgets\Reading\Text;
use OuiShare\Widgets\Reading\Upcoming;
use PHPUnit\Framework\TestCase;

final class ReadingTest extends TestCase {

	private const BASE = 'https://network.example/api/';

	/** @var callable|null */
	private $answers;

	protected function tearDown(): void {
		if ( $this->answers ) {
			remove_filter( 'pre_http_request', $this->answers );
		}
		delete_option( Options::NAME );
		foreach ( array( 'events', 'people' ) as $resource ) {
			delete_option( Kept::PREFIX . md5( self::BASE . "$resource.json" ) );
		}
		wp_unschedule_hook( Kept::EVENT );
	}

	/** Answers every request of WordPress with this. */
	private function answer( string $body, int $status = 200 ): void {
		if ( $this->answers ) {
			remove_filter( 'pre_http_request', $this->answers );
		}
		$this->answers = static function () use ( $body, $status ) {
			return array(
				'headers'  => array( 'etag' => '"a"' ),
				'body'     => $body,
				'response' => array( 'code' => $status ),
				'cookies'  => array(),
			);
		};
		add_filter( 'pre_http_request', $this->answers );
	}

	private function configure(): void {
		update_option(
			Options::NAME,
			array(
				'sources' => array(
					array(
						'id'      => 'network',
						'kind'    => 'endpoint',
						'address' => self::BASE,
					),
				),
			)
		);
	}

	/** @return array<string, array{0: string, 1: string, 2: string|null}> Written, zone, ISO. */
	public static function times(): array {
		return array(
			'a day'                          => array( '2026-05-20', 'Europe/Paris', '2026-05-20' ),
			'wall time with a zone'          => array( '2026-05-20T18:30', 'Europe/Paris', '2026-05-20T18:30+02:00' ),
			'a zone beats an offset'         => array( '2026-05-20T18:30+05:00[Europe/Paris]', '', '2026-05-20T18:30+02:00' ),
			'an instant in the row’s zone'   => array( '2026-05-20T18:30:00Z', 'Africa/Casablanca', null ),
			'an offset alone'                => array( '2026-05-20T18:30+02:00', '', '2026-05-20T18:30+02:00' ),
			'a short offset'                 => array( '2026-05-20 18:30+0200', '', '2026-05-20T18:30+02:00' ),
			'nothing: local time'            => array( '2026-05-20T18:30', '', '2026-05-20T18:30' ),
			'a zone that nobody knows'       => array( '2026-05-20T18:30', 'Mars/Base', '2026-05-20T18:30' ),
		);
	}

	/** @dataProvider times */
	public function test_times( string $written, string $zone, ?string $iso ): void {
		$moment = Moment::read( $written, $zone );
		$this->assertNotNull( $moment );
		if ( null === $iso ) {
			$this->assertSame( strtotime( $written ), $moment->time->getTimestamp() );
		} else {
			$this->assertSame( $iso, $moment->iso() );
		}
	}

	public function test_what_is_no_time_is_none(): void {
		foreach ( array( '', 'soon', '2026-02-30', '2026-13-01', '2026-05-20T25:00', '20260520' ) as $written ) {
			$this->assertNull( Moment::read( $written, '' ), $written );
		}
	}

	public function test_an_event_is_over_as_the_contract_says(): void {
		$at   = strtotime( '2026-05-20T12:00:00Z' );
		$base = array(
			'end'  => '',
			'zone' => 'UTC',
		);
		$left = Upcoming::of(
			array(
				$base + array( 'start' => '2026-05-21T10:00' ),
				$base + array( 'start' => '2026-05-20T09:30' ),
				$base + array( 'start' => '2026-05-20T08:30' ),
				$base + array( 'start' => '2026-05-20' ),
				array(
					'start' => '2026-05-18',
					'end'   => '2026-05-20',
					'zone'  => 'UTC',
				),
				array(
					'start' => '2026-05-18',
					'end'   => '2026-05-19',
					'zone'  => 'UTC',
				),
				$base + array( 'start' => 'never' ),
			),
			$at
		);
		$this->assertSame( array( '2026-05-18', '2026-05-20', '2026-05-20T09:30', '2026-05-21T10:00' ), array_column( $left, 'start' ) );
	}

	public function test_a_calendar_costs_no_more_than_its_broken_events(): void {
		$rows = Calendar::rows(
			"\xEF\xBB\xBFBEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Paris\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:Petit-déjeuner\\, au canal\r\n : la suite\r\nDTSTART:20260520T083000\r\nDTEND;TZID=Europe/Paris:20260520T100000\r\nLOCATION:<b>Halle</b> &amp; cour\r\nURL:javascript:alert(1)\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM\r\nEND:VEVENT\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:No time\r\nEND:VEVENT\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:Two days\r\nDTSTART;VALUE=DATE:20260601\r\nDTEND;VALUE=DATE:20260603\r\nSTATUS:CANCELLED\r\nURL:https://a.example/x\r\nEND:VEVENT\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:Weekly\r\nDTSTART;TZID=America/New_York:20250102T180000\r\nRRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20260605\r\nEXDATE;TZID=America/New_York:20260521T180000\r\nEND:VEVENT\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:Ended\r\nDTSTART:20250102T180000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:Last Friday\r\nDTSTART:20250131T180000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=18\r\nEND:VEVENT\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:Every hour\r\nDTSTART:20260520T180000Z\r\nRRULE:FREQ=HOURLY\r\nEND:VEVENT\r\n" .
			"BEGIN:VEVENT\r\nSUMMARY:Secret\r\nDTSTART:20260520T180000Z\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n" .
			"END:VCALENDAR\r\n",
			strtotime( '2026-05-20T00:00:00Z' )
		);
		$this->assertSame(
			array(
				array( 'Petit-déjeuner, au canal: la suite', '2026-05-20T08:30', '2026-05-20T10:00', 'Europe/Paris', 'Halle & cour', '' ),
				array( 'Two days', '2026-06-01', '2026-06-02', '', '', 'https://a.example/x' ),
				array( 'Weekly', '2026-05-28T18:00', '', 'America/New_York', '', '' ),
				array( 'Weekly', '2026-06-04T18:00', '', 'America/New_York', '', '' ),
				array( 'Last Friday', '2026-05-29T18:00Z', '', 'Europe/Paris', '', '' ),
				array( 'Last Friday', '2026-06-26T18:00Z', '', 'Europe/Paris', '', '' ),
			),
			array_map(
				static function ( array $row ): array {
					return array( $row['title'], $row['start'], $row['end'], $row['zone'], $row['place'], $row['url'] );
				},
				$rows
			)
		);
	}

	public function test_clocks_are_known_by_their_names(): void {
		foreach ( array(
			'pacific/honolulu'      => 'Pacific/Honolulu',
			'Romance Standard Time' => 'Europe/Paris',
			'GMT'                   => 'Z',
			'Mine'                  => 'Africa/Casablanca',
			'Nowhere/Town'          => '',
			''                      => '',
		) as $id => $zone ) {
			$this->assertSame( $zone, Calendar_Time::clock( $id, array( 'Mine' => 'Africa/Casablanca' ) ), $id );
		}
	}

	public function test_a_letter_in_another_encoding_costs_that_letter(): void {
		$rows = Calendar::rows( "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Caf\xE9 commun\r\nDTSTART:20360520\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n" );
		$this->assertSame( array( 'Caf? commun' ), array_column( $rows, 'title' ) );
	}

	public function test_foreign_texts_become_one_plain_line(): void {
		$this->assertSame( 'Café & 1 < 2 – a', Text::line( "<p>Caf&eacute;</p>\n<script>alert(1)</script> &#038; 1 < 2<ul><li onclick=\"x()\">a" ) );
		$this->assertSame( '<script>', Text::line( '&lt;script&gt;' ), 'what was meant as text stays text' );
		$this->assertSame( '', Text::line( '<style>' . str_repeat( 'a', 100000 ) . '</style>' ) );
		$this->assertSame( 280, mb_strlen( Text::line( str_repeat( 'é ', 100000 ) ) ) );
	}

	public function test_formats_are_told_apart(): void {
		foreach ( array(
			'geojson'   => '{"type":"FeatureCollection","features":[]}',
			'jsonfeed'  => '{"version":"https://jsonfeed.org/version/1","items":[]}',
			'tribe'     => '{"events":[],"rest_url":"x"}',
			'mobilizon' => '{"data":{"group":{}}}',
			'gogocarto' => '{"ontology":"gogofull","data":[{}]}',
			'wp'        => '[{"title":{"rendered":""}}]',
			'gancio'    => '[{"start_datetime":1}]',
			'ouishare'  => '[{"title":"A","start":"2036-01-01"}]',
		) as $format => $json ) {
			$this->assertSame( $format, Formats::sniff( Formats::json( $json ) ) );
		}
		$this->assertTrue( Formats::holds( 'ics', 'events' ) && Formats::holds( 'geojson', 'events' ) && Formats::holds( '', 'people' ) );
		$this->assertFalse( Formats::holds( 'ics', 'articles' ) || Formats::holds( 'wp', 'events' ) );
	}

	public function test_geojson_is_of_what_is_looked_for(): void {
		$feature = '{"type":"Feature","properties":{"name":"Fair","date":"2036-06-01","url":"https://a.example/"}}';
		foreach ( array(
			''            => '2036-06-01',
			'events'      => '2036-06-01',
			'communities' => '',
		) as $resource => $start ) {
			$item = Digest::of( $feature, '', $resource )['items'][0];
			$this->assertSame( array( 'Fair', $start ), array( $item['title'], $item['start'] ?? '' ), $resource );
		}
	}

	public function test_more_events_than_are_kept_are_the_next_ones(): void {
		$items = array();
		for ( $day = 0; $day < 300; $day++ ) {
			$items[] = array(
				'title' => "Day $day",
				'start' => gmdate( 'Y-m-d', strtotime( '2026-12-31 UTC' ) - $day * DAY_IN_SECONDS ),
			);
		}
		$kept = array_column( Digest::of( wp_json_encode( $items ), '', '', strtotime( '2026-06-01T12:00:00Z' ) )['items'], 'start' );
		$this->assertSame( array( 100, '2026-06-01', '2026-09-08' ), array( count( $kept ), $kept[0], end( $kept ) ) );
	}

	public function test_texts_are_chosen_and_cleaned(): void {
		$this->assertSame( array( 'Bonjour', '' ), Text::choose( array( 'en' => 'Hello', 'fr' => 'Bonjour' ), 'fr-FR', '' ) );
		$this->assertSame( array( 'Hello', 'en' ), Text::choose( array( 'ca' => 'Hola', 'en' => 'Hello' ), 'fr-FR', '' ) );
		$this->assertSame( array( 'Hello', 'en' ), Text::choose( 'Hello', 'fr-FR', 'en' ) );
		$this->assertSame( array( '', '' ), Text::choose( array( array( 'x' ) ), 'fr', '' ) );
		$this->assertSame( 'a b', Text::plain( " a\u{202E}\n\tb\x00 " ) );
		$this->assertSame( 'https://a.example/api/x', Text::absolute( 'x', 'https://a.example/api/events.json' ) );
		foreach ( array( 'javascript:alert(1)', 'data:text/html,x', "java\nscript:x", 'https:', 'http://a"b', array() ) as $address ) {
			$this->assertSame( '', Text::absolute( $address, 'https://a.example/' ) );
		}
	}

	public function test_a_page_view_shows_what_is_kept_and_asks_nobody(): void {
		$this->configure();
		$asked = 0;
		$count = static function ( $answer ) use ( &$asked ) {
			$asked++;
			return $answer;
		};
		$this->answer(
			wp_json_encode(
				array(
					'version' => '1',
					'lang'    => 'fr',
					'items'   => array(
						'rubbish',
						array( 'title' => array( 'x' => array() ) ),
						array(
							'title'        => array(
								'fr' => '<script>alert(1)</script> Petit-déjeuner',
								'en' => '</script><script>alert(1)</script> Breakfast',
							),
							'start'        => '2036-05-20T08:30',
							'timeZone'     => 'Europe/Paris',
							'url'          => 'javascript:alert(1)',
							'place'        => array(
								'name' => 'La Halle',
								'city' => 'Paris',
							),
							'communityIds' => array( 'paris' ),
						),
						array(
							'title'        => 'Thé',
							'start'        => '2036-05-19',
							'url'          => '/tea',
							'communityIds' => array( 'lyon' ),
							'status'       => 'cancelled',
						),
						array(
							'title' => 'Over',
							'start' => '2001-01-01',
						),
					),
				)
			)
		);
		add_filter( 'pre_http_request', $count, 1 );
		$this->assertStringNotContainsString( '<ul', do_shortcode( '[ouishare_event_list]' ) );
		$this->assertSame( 0, $asked );
		$this->assertNotFalse( wp_next_scheduled( Kept::EVENT, array( self::BASE . 'events.json' ) ) );
		do_action( Kept::EVENT, self::BASE . 'events.json' );
		$this->assertSame( 1, $asked );
		$html = do_shortcode( '[ouishare_event_list structured-data]' );
		remove_filter( 'pre_http_request', $count, 1 );
		$this->assertSame( 1, $asked );
		$this->assertStringContainsString( 'rows="2"', $html );
		$this->assertStringContainsString( '<li><strong><a href="https://network.example/tea"><span lang="fr">Thé</span></a></strong><br><time datetime="2036-05-19">May 19, 2036</time> · Cancelled</li>', $html );
		$this->assertStringContainsString( 'Breakfast</strong><br><time datetime="2036-05-20T08:30+02:00">May 20, 2036, 8:30 am</time> · <bdi>La Halle, Paris</bdi></li>', $html );
		$this->assertStringNotContainsString( '<script>', $html );
		$this->assertStringNotContainsString( 'javascript:', $html );
		$this->assertStringNotContainsString( ' structured-data', $html );
		preg_match( '#<script type="application/ld\+json">(.*?)</script>#', $html, $found );
		$events = json_decode( $found[1], true );
		$this->assertSame( array( 'Thé', '</script><script>alert(1)</script> Breakfast' ), array_column( $events, 'name' ) );
		$this->assertStringNotContainsString( 'Thé', do_shortcode( '[ouishare_event_list community="paris"]' ) );
		$this->assertStringContainsString( 'rows="1"', do_shortcode( '[ouishare_event_list limit="1"]' ) );
	}

	public function test_what_was_good_serves_for_a_week_while_the_endpoint_is_down(): void {
		$this->configure();
		$address = self::BASE . 'events.json';
		$this->answer( '[{"title":"Breakfast","start":"2036-05-20"}]' );
		$this->assertTrue( Kept::refresh( $address ) );
		foreach ( array( array( '', 500 ), array( '<html>Log in</html>', 200 ), array( 'Gone', 404 ) ) as $trouble ) {
			$this->answer( ...$trouble );
			$this->assertInstanceOf( WP_Error::class, Kept::refresh( $address ) );
			$this->assertNotSame( '', Kept::fault( $address ) );
			$this->assertStringContainsString( 'Breakfast', do_shortcode( '[ouishare_event_list]' ) );
		}
		$name = Kept::PREFIX . md5( $address );
		$kept = get_option( $name );
		update_option( $name, array( 'fetched' => time() - 8 * DAY_IN_SECONDS ) + $kept );
		$this->assertStringNotContainsString( 'Breakfast', do_shortcode( '[ouishare_event_list]' ) );
	}

	/** A feed that is asked in its own way, and read as it is configured. */
	public function test_a_feed_is_asked_and_read_as_it_is_configured(): void {
		$address = 'https://mobilizon.example/@commons_lyon/events';
		$source  = array(
			'id'       => 'agenda',
			'kind'     => 'feed',
			'resource' => 'events',
			'format'   => 'mobilizon',
			'address'  => $address,
		);
		update_option( Options::NAME, array( 'sources' => array( $source ) ) );
		$asked = array();
		$watch = static function ( $answer, $with, $url ) use ( &$asked ) {
			$asked[] = array( $url, $with['headers']['If-None-Match'] ?? '' );
			return $answer;
		};
		add_filter( 'pre_http_request', $watch, 1, 3 );
		$this->answer( '{"data":{"group":{"organizedEvents":{"elements":[{"uuid":"a","title":"<b>Walk</b>","beginsOn":"2036-05-20T16:30:00Z","url":"https://mobilizon.example/events/a","options":{"timezone":"Europe/Paris"},"language":"fr"}]}}}}' );
		$this->assertTrue( Kept::refresh( $address ) );
		$this->assertTrue( Kept::refresh( $address ) );
		// Whoever changes the format has the answer read anew.
		update_option( Options::NAME, array( 'sources' => array( array( 'format' => '' ) + $source ) ) );
		$this->assertTrue( Kept::refresh( $address ) );
		remove_filter( 'pre_http_request', $watch, 1 );
		$this->assertStringStartsWith( 'https://mobilizon.example/api?query=query%28%24name', $asked[0][0] );
		$this->assertStringContainsString( rawurlencode( '{"name":"commons_lyon","from":"' . gmdate( 'Y-m-d' ) . 'T00:00:00Z"}' ), $asked[0][0] );
		$this->assertSame( array( '', '"a"', '' ), array_column( $asked, 1 ) );
		$this->assertSame( $address, $asked[2][0] );
		$html = do_shortcode( '[ouishare_event_list]' );
		$this->assertStringContainsString( '<a href="https://mobilizon.example/events/a"><span lang="fr">Walk</span></a></strong><br><time datetime="2036-05-20T18:30+02:00">', $html );
		delete_option( Kept::PREFIX . md5( $address ) );
		delete_option( Kept::BODY_PREFIX . md5( $address ) );
	}

	public function test_a_widget_reads_what_this_site_asked_a_mobilizon(): void {
		foreach ( array( 'mobilizon', 'tribe' ) as $format ) {
			update_option(
				Options::NAME,
				array(
					'sources' => array(
						array(
							'id'       => 'agenda',
							'kind'     => 'feed',
							'resource' => 'events',
							'format'   => $format,
							'address'  => 'https://publisher.example/',
						),
					),
				)
			);
			$this->assertSame( 'tribe' === $format, false !== strpos( do_shortcode( '[ouishare_event_list]' ), ' format="' . $format . '"' ) );
		}
	}

	public function test_a_private_address_is_refused(): void {
		remove_all_filters( 'http_request_host_is_external' );
		foreach ( array( 'http://10.0.0.1/events.json', 'http://169.254.169.254/latest/meta-data', 'http://localhost:22/', 'file:///etc/passwd' ) as $address ) {
			$this->assertInstanceOf( WP_Error::class, Kept::refresh( $address ), $address );
			delete_option( Kept::PREFIX . md5( $address ) );
		}
		add_filter( 'http_request_host_is_external', '__return_true' );
	}

	public function test_who_is_not_public_is_not_shown(): void {
		$this->assertArrayHasKey( 'consent', Digest::of( '[{"name":"A","consent":"private"}]' )['items'][0] );
		$this->configure();
		$this->answer( '[{"name":"Hidden","consent":"private"},{"name":"Public","consent":"public"},{"name":"Unsaid"}]' );
		Kept::refresh( self::BASE . 'people.json' );
		$html = do_shortcode( '[ouishare_connector_list]' );
		$this->assertStringContainsString( 'Public', $html );
		$this->assertStringNotContainsString( 'Hidden', $html );
		$this->assertStringNotContainsString( 'Unsaid', $html );
	}
}
