<?php
/**
 * What a site publishes of its own content.
 */

use OuiShare\Widgets\Admin\Settings_Page;
use OuiShare\Widgets\Endpoint\Articles;
use OuiShare\Widgets\Endpoint\Calendar_File;
use OuiShare\Widgets\Endpoint\Community;
use OuiShare\Widgets\Endpoint\Event_Fields;
use OuiShare\Widgets\Endpoint\Event_Type;
use OuiShare\Widgets\Endpoint\Events;
use OuiShare\Widgets\Endpoint\Lists;
use OuiShare\Widgets\Endpoint\Partners;
use OuiShare\Widgets\Endpoint\Site;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Sources;
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/endpoint-content.php';

final class EndpointContentTest extends TestCase {

	public static function setUpBeforeClass(): void {
		ouishare_test_begin();
		ouishare_test_switch_on();
		ouishare_test_hostile_content();
	}

	public static function tearDownAfterClass(): void {
		ouishare_test_end();
	}

	protected function setUp(): void {
		ouishare_test_switch_on();
	}

	/**
	 * Rows by title.
	 *
	 * @param array<int, array<string, mixed>> $rows Rows.
	 * @return array<string, array<string, mixed>>
	 */
	private static function by_title( array $rows ): array {
		return array_column( $rows, null, 'title' );
	}

	public function test_every_field_of_an_event(): void {
		$row  = self::by_title( Events::rows( false ) )['Every field'];
		$soon = ouishare_test_day( 10 );
		$host = preg_replace( '~^https?://~', '', home_url() );
		$this->assertMatchesRegularExpression( '~^event-\d+@' . preg_quote( $host, '~' ) . '$~', $row['id'] );
		unset( $row['id'], $row['url'], $row['updated'] );
		$expected = array(
			'tags'          => array( 'ab', 'cafe', 'برمجة' ),
			'communityIds'  => array( 'lisboa' ),
			'title'         => 'Every field',
			'kind'          => 'workshop',
			'status'        => 'tentative',
			'availability'  => 'few',
			'attendance'    => 'hybrid',
			'summary'       => 'Short & sweet',
			'description'   => "One & only\n\n– First\n– Second",
			'place'         => array( 'name' => 'Casa “A”', 'street' => 'Rua 1', 'city' => 'Lisboa', 'postalCode' => '1000-001', 'country' => 'PT' ),
			'online'        => array( 'url' => 'https://meet.example.org/a?b=c&d=e' ),
			'registerUrl'   => 'https://example.org/register',
			'price'         => array( 'min' => 5.5, 'max' => 20, 'currency' => 'EUR' ),
			'languages'     => array( 'pt-PT', 'en' ),
			'accessibility' => array( 'wheelchair', 'captions' ),
			'featured'      => true,
			'start'         => $soon . 'T18:30',
			'end'           => $soon . 'T21:00',
			'timeZone'      => 'Europe/Lisbon',
		);
		// Terms of one name each way round: some databases know no order for them.
		sort( $row['tags'] );
		sort( $expected['tags'] );
		$this->assertEquals( $expected, $row );
	}

	public function test_what_is_broken_costs_itself_alone(): void {
		$row = self::by_title( Events::rows( false ) )['Every field broken'];
		unset( $row['id'], $row['url'], $row['updated'] );
		$this->assertSame(
			array(
				'communityIds'  => array( 'lisboa' ),
				'title'         => 'Every field broken',
				'kind'          => 'meetup',
				'attendance'    => 'inPerson',
				'price'         => array( 'free' => false ),
				'accessibility' => array( 'wheelchair' ),
				'start'         => ouishare_test_day( 10 ) . 'T18:30+00:00',
			),
			$row
		);
	}

	public function test_titles_are_plain_text_and_there_for_all(): void {
		$titles = array_column( Events::rows( false ), 'title' );
		// MySQL and MariaDB refuse to store such a title.
		$broken = $GLOBALS['wpdb'] instanceof WP_SQLite_DB ? array( 'Lone surrogate end' ) : array();
		foreach ( array_merge( $broken, array( 'alert(1)', 'Fish & chips <script> “quoted”', '(no title)', 'Tabs and bidi marks', str_repeat( '😀', 140 ), 'Meta of another type', 'Date of nothing' ) ) as $title ) {
			$this->assertContains( $title, $titles );
		}
		$this->assertNotContains( 'No start', $titles );
		$this->assertNotContains( 'Never', $titles );
	}

	public function test_only_what_everybody_may_read_is_published(): void {
		wp_set_current_user( 1 );
		$all = Lists::json( array( Events::rows( false ), Events::rows( true ), Articles::rows(), Partners::rows() ) );
		wp_set_current_user( 0 );
		$this->assertStringNotContainsString( 'Secret', $all );
		$this->assertStringNotContainsString( 'javascript:', $all );
	}

	public function test_events_are_past_from_the_day_after_tomorrow_on_and_newest_first(): void {
		$this->assertSame( array( 'Past -2', 'Past -30', 'Past -400' ), array_column( Events::rows( true ), 'title' ) );
		$next = array_column( Events::rows( false ), 'title' );
		$this->assertSame( 'Past -1', $next[0] );
		// 18:30 with half an hour more than five in front of UTC, before noon of the others.
		$this->assertLessThan( array_search( 'Every field', $next, true ), array_search( 'Offset', $next, true ) );
	}

	public function test_an_end_before_the_start_is_left_out_and_said(): void {
		$soon = ouishare_test_day( 10 );
		$row  = self::by_title( Events::rows( false ) )['End first'];
		$this->assertArrayNotHasKey( 'end', $row );
		$event = Event_Fields::read( (int) substr( $row['id'], strlen( 'event-' ) ) );
		// Nothing that was typed is lost.
		$this->assertSame( $soon . 'T17:30', $event['end'] );
		$this->assertSame( array( 'end' ), array_keys( Event_Fields::problems( $event ) ) );
	}

	public function test_another_plugin_may_keep_a_row_back(): void {
		$keep = static function ( $row ) {
			return 'Past -30' === ( $row['title'] ?? '' ) ? null : $row;
		};
		add_filter( 'ouishare_endpoint_row', $keep );
		$past = array_column( Events::rows( true ), 'title' );
		remove_filter( 'ouishare_endpoint_row', $keep );
		$this->assertSame( array( 'Past -2', 'Past -400' ), $past );
	}

	public function test_partners_stand_by_order_and_name_with_logo_and_group(): void {
		$rows = Partners::rows();
		$this->assertSame( array( 'Beta', 'alert(1)', 'Árvore', 'Zeta & sons' ), array_column( $rows, 'name' ) );
		$this->assertSame( 'https://zeta.example/', $rows[3]['url'] );
		$this->assertSame( array( 400, 200 ), array( $rows[3]['logo']['width'], $rows[3]['logo']['height'] ) );
		$this->assertSame( array( 'gold', 'sponsor', '2020' ), array( $rows[3]['tier'], $rows[3]['kind'], $rows[3]['since'] ) );
		$this->assertArrayNotHasKey( 'until', $rows[3] );
		$this->assertStringEndsWith( '/lo%20go.svg', $rows[0]['logo']['src'] );
		$page = Lists::page( 'partners.json', $rows, $rows, array() );
		$this->assertSame( array( 'gold:l', 'silver-friends:m', 'برونز:s' ), array_map( static function ( $tier ) { return $tier['id'] . ':' . $tier['size']; }, $page['tiers'] ) );
	}

	public function test_articles_are_posts_with_date_zone_picture_and_kind(): void {
		$category = wp_insert_term( 'Talks', 'category' )['term_id'];
		ouishare_test_switch_on( array( 'endpoint_kinds' => array( 'interview' => $category, 'nonsense' => 1 ) ) );
		update_option( 'timezone_string', 'Europe/Lisbon' );
		$podcast = wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Heard', 'post_author' => 1 ) );
		set_post_format( $podcast, 'audio' );
		wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Asked', 'post_category' => array( $category ) ) );
		$rows = self::by_title( Articles::rows() );
		update_option( 'timezone_string', '' );
		wp_delete_term( $category, 'category' );
		$this->assertSame( '2026-05-20T18:30:00+01:00[Europe/Lisbon]', $rows['Café & co']['published'] );
		$this->assertSame( 'Before', $rows['Café & co']['summary'] );
		$this->assertSame( array( 640, 1600 ), array_column( $rows['Café & co']['image']['srcset'], 'width' ) );
		$this->assertSame( 'podcast', $rows['Heard']['kind'] );
		$this->assertSame( array( array( 'name' => 'admin' ) ), $rows['Heard']['authors'] );
		$this->assertSame( 'interview', $rows['Asked']['kind'] );
		$this->assertSame( array( 'talks' ), $rows['Asked']['tags'] );
		$this->assertArrayNotHasKey( 'No date', $rows );
	}

	public function test_the_community_is_one_row_and_none_without_a_name(): void {
		$row = Community::rows()[0];
		$this->assertSame( 'lisboa', $row['id'] );
		$this->assertSame( 'One sentence', $row['summary'] );
		$this->assertSame( array( 'lat' => 38.72, 'lon' => -9.14 ), $row['geo'] );
		$this->assertSame( array( 'pt', 'en' ), $row['languages'] );
		$this->assertArrayNotHasKey( 'founded', $row );
		$this->assertSame( 'mail', $row['links'][1]['rel'] );
		update_option( Options::NAME, array( 'endpoint' => true ) );
		$this->assertSame( array(), Community::rows() );
		$this->assertSame( array(), Site::communities() );
	}

	public function test_settings_keep_what_can_be_read_and_say_what_cannot(): void {
		global $wp_settings_errors;
		$kept = Settings_Page::sanitize(
			array(
				'endpoint'           => '1',
				'endpoint_tiers'     => "Gold\r\nSilver",
				'endpoint_kinds'     => array( 'press' => '7', 'video' => '', 'wrong' => '1', 'podcast' => array( 1 ) ),
				'endpoint_community' => array( 'name' => ' Casa ', 'id' => 'Ça va', 'lat' => '<b>95', 'lon' => '9,1', 'founded' => '2014-13', 'languages' => 'Portuguese', 'links' => "ftp://example.org\nhttps://example.org", 'country' => 'Atlantis', 'kind' => 'x' ),
			)
		);
		$this->assertTrue( $kept['endpoint'] );
		$this->assertSame( "Gold\nSilver", $kept['endpoint_tiers'] );
		$this->assertSame( array( 'press' => 7 ), $kept['endpoint_kinds'] );
		$profile = $kept['endpoint_community'];
		$this->assertSame( array( 'Casa', 'ca-va', '', '9,1', '', '', '', '' ), array( $profile['name'], $profile['id'], $profile['lat'], $profile['lon'], $profile['founded'], $profile['languages'], $profile['country'], $profile['kind'] ) );
		$this->assertStringContainsString( 'ftp://', $profile['links'] );
		$said = implode( "\n", array_column( $wp_settings_errors, 'message' ) );
		$this->assertStringContainsString( '“&lt;b&gt;95” is no number', $said );
		$this->assertStringContainsString( '“2014-13”', $said );
		$this->assertStringContainsString( '“ftp://example.org”', $said );
		$wp_settings_errors = array();
	}

	public function test_the_calendar_escapes_folds_and_counts_in_utc(): void {
		$file = Calendar_File::write( Lists::calendar( Events::rows( false ), Events::rows( true ) ) );
		foreach ( explode( "\r\n", $file ) as $line ) {
			$this->assertLessThanOrEqual( 75, strlen( $line ) );
			$this->assertSame( 1, preg_match( '//u', $line ) );
		}
		$text = str_replace( "\r\n ", '', $file );
		$day  = str_replace( '-', '', ouishare_test_day( 10 ) );
		$this->assertStringContainsString( "DTSTART;VALUE=DATE:$day\r\nDTEND;VALUE=DATE:" . str_replace( '-', '', ouishare_test_day( 13 ) ), $text );
		$this->assertStringContainsString( "DTSTART:{$day}T130000Z\r\nDTEND:{$day}T143000Z", $text );
		$this->assertStringContainsString( "LOCATION:Casa “A”\\, Rua 1\\, 1000-001 Lisboa\\, PT\r\n", $text );
		$this->assertStringContainsString( 'SUMMARY:Not certain yet: Every field', $text );
		$this->assertStringNotContainsString( 'Past -400', $text );
		$this->assertSame( substr_count( $text, 'BEGIN:VEVENT' ), substr_count( $text, 'END:VEVENT' ) );
	}

	public function test_the_site_is_a_source_behind_those_that_were_named_and_only_when_it_is_on(): void {
		$this->assertSame( array( Sources::SITE ), array_keys( Sources::all() ) );
		update_option( Options::NAME, array( 'endpoint' => true, 'sources' => array( array( 'id' => 'other', 'address' => 'https://other.example/' ) ) ) );
		$this->assertSame( array( 'other', Sources::SITE ), array_keys( Sources::all() ) );
		update_option( Options::NAME, array( 'endpoint' => false ) );
		$this->assertSame( array(), Sources::all() );
	}

	public function test_many_rows_cost_no_more_queries_than_few(): void {
		global $wpdb;
		$count = static function ( int $events ) use ( $wpdb ): int {
			for ( $at = 0; $at < $events; $at++ ) {
				$id = ouishare_test_event( 'Event ' . $at, ouishare_test_day( 5 + $at ) . 'T18:30', array(), array( 'tags_input' => array( 'tag-' . $at % 7 ) ) );
				update_post_meta( $id, '_thumbnail_id', ouishare_test_picture( "p$at.png", array( 'width' => 400, 'height' => 200 ) ) );
			}
			wp_cache_flush();
			Options::all();
			$before = $wpdb->num_queries;
			Events::rows( false );
			return $wpdb->num_queries - $before;
		};
		$few  = $count( 3 );
		$many = $count( 40 );
		$this->assertLessThanOrEqual( $few + 2, $many );
		$this->assertLessThan( 20, $many );
	}
}
