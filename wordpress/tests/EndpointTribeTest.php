<?php
/**
 * Events of The Events Calendar, by the shapes in which it stores them.
 */

use OuiShare\Widgets\Endpoint\Event_Type;
use OuiShare\Widgets\Endpoint\Events;
use OuiShare\Widgets\Options;
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/endpoint-content.php';
require_once __DIR__ . '/endpoint-tribe.php';

final class EndpointTribeTest extends TestCase {

	public static function setUpBeforeClass(): void {
		// A table that is made inside a transaction would end it, on MySQL and MariaDB.
		ouishare_test_tribe_table();
	}

	public static function tearDownAfterClass(): void {
		global $wpdb;
		$wpdb->query( "DROP TABLE {$wpdb->prefix}tec_occurrences" );
	}

	protected function setUp(): void {
		ouishare_test_begin();
		ouishare_test_tribe_types();
		ouishare_test_switch_on();
	}

	protected function tearDown(): void {
		ouishare_test_end();
	}

	/**
	 * The one event that there is.
	 *
	 * @return array<string, mixed>
	 */
	private function only(): array {
		$rows = Events::rows( false );
		$this->assertCount( 1, $rows );
		unset( $rows[0]['id'], $rows[0]['url'], $rows[0]['updated'], $rows[0]['communityIds'] );
		return $rows[0];
	}

	public function test_field_by_field(): void {
		$soon = ouishare_test_day( 10 );
		ouishare_test_tribe_full( $soon );
		$this->assertEquals(
			array(
				'title'       => 'Harvest & dinner',
				'start'       => $soon . 'T18:30',
				'end'         => $soon . 'T22:00',
				'timeZone'    => 'America/New_York',
				'kind'        => 'workshop',
				'tags'        => array( 'workshop', 'food' ),
				'status'      => 'postponed',
				'statusText'  => 'The barn is flooded',
				'summary'     => 'Bring a bowl',
				'description' => "Long table.\n\nGood soup.",
				'place'       => array( 'name' => 'The “Barn”', 'street' => '1 Farm Road', 'city' => 'Ithaca', 'region' => 'New York', 'postalCode' => '14850', 'country' => 'US' ),
				'geo'         => array( 'lat' => 42.44, 'lon' => -76.5 ),
				'organizer'   => array( 'name' => 'Growers & friends, Second', 'url' => 'https://growers.example/' ),
				'registerUrl' => 'https://example.org/tickets',
				'price'       => array( 'min' => 5, 'max' => 12.5, 'currency' => 'USD' ),
				'featured'    => true,
				'attendance'  => 'hybrid',
				'online'      => array( 'url' => 'https://meet.example.org/harvest' ),
			),
			$this->only()
		);
	}

	public function test_whole_days_end_with_their_last_one_wherever_days_end(): void {
		$soon = ouishare_test_day( 10 );
		$last = ouishare_test_day( 11 );
		foreach ( array( $last . ' 23:59:59', ouishare_test_day( 12 ) . ' 05:59:59' ) as $end ) {
			$id  = ouishare_test_tribe( 'Days', $soon . ' 00:00:00', $end, array( '_EventAllDay' => 'yes', '_EventTimezone' => 'UTC+2' ) );
			$row = $this->only();
			$this->assertSame( array( $soon, $last ), array( $row['start'], $row['end'] ) );
			wp_delete_post( $id, true );
		}
		ouishare_test_tribe( 'One day', $soon . ' 00:00:00', $soon . ' 23:59:59', array( '_EventAllDay' => '1' ) );
		$this->assertArrayNotHasKey( 'end', $this->only() );
	}

	/**
	 * Costs as people write them.
	 *
	 * @return array<int, array{string, array<string, mixed>|null}>
	 */
	public static function costs(): array {
		return array(
			array( '', null ),
			array( 'Free', array( 'free' => true ) ),
			array( '0', array( 'free' => true ) ),
			array( '0.00', array( 'free' => true ) ),
			array( '12', array( 'min' => 12, 'currency' => 'EUR' ) ),
			array( '5 - 20', array( 'min' => 5, 'max' => 20, 'currency' => 'EUR' ) ),
			array( '7,50', array( 'min' => 7.5, 'currency' => 'EUR' ) ),
			array( '1,500.00', array( 'min' => 1500, 'currency' => 'EUR' ) ),
			array( 'Ask us', null ),
		);
	}

	/**
	 * @dataProvider costs
	 */
	public function test_costs( string $cost, ?array $price ): void {
		ouishare_test_tribe( 'Costs', ouishare_test_day( 10 ) . ' 18:30:00', '', array( '_EventCost' => $cost, '_EventCurrencySymbol' => '€' ) );
		$this->assertSame( $price, $this->only()['price'] ?? null );
	}

	public function test_a_link_online_is_published_only_where_everybody_sees_it_at_once(): void {
		$soon    = ouishare_test_day( 10 ) . ' 18:30:00';
		$virtual = array( '_tribe_events_is_virtual' => 'yes', '_tribe_events_virtual_url' => 'https://meet.example.org/x', '_tribe_events_virtual_linked_button' => 'yes', '_tribe_virtual_events_type' => 'virtual' );
		$cases   = array(
			array( array(), array( 'url' => 'https://meet.example.org/x' ) ),
			array( array( '_tribe_events_virtual_show_embed_to' => array( 'all' ) ), array( 'url' => 'https://meet.example.org/x' ) ),
			array( array( '_tribe_events_virtual_show_embed_to' => array( 'logged-in' ) ), array( 'afterSignup' => true ) ),
			array( array( '_tribe_events_virtual_show_embed_at' => 'at-start' ), null ),
			array( array( '_tribe_events_virtual_linked_button' => 'no' ), null ),
		);
		foreach ( $cases as $case ) {
			$id  = ouishare_test_tribe( 'Online', $soon, '', $case[0] + $virtual );
			$row = $this->only();
			$this->assertSame( 'online', $row['attendance'] );
			$this->assertSame( $case[1], $row['online'] ?? null );
			wp_delete_post( $id, true );
		}
	}

	public function test_drafts_of_venues_and_hidden_events_stay_private(): void {
		$soon  = ouishare_test_day( 10 ) . ' 18:30:00';
		$venue = ouishare_test_tribe_linked( 'tribe_venue', 'Secret house', array( '_VenueCity' => 'Secret town' ), 'draft' );
		ouishare_test_tribe( 'Shown', $soon, '', array( '_EventVenueID' => $venue, '_EventOrganizerID' => $venue ) );
		ouishare_test_tribe( 'Hidden', $soon, '', array( '_EventHideFromUpcoming' => 'yes' ) );
		$row = $this->only();
		$this->assertSame( 'Shown', $row['title'] );
		$this->assertArrayNotHasKey( 'place', $row );
		$this->assertArrayNotHasKey( 'organizer', $row );
	}

	public function test_what_is_broken_costs_itself_alone(): void {
		$soon = ouishare_test_day( 10 );
		ouishare_test_tribe( 'No start', '', $soon . ' 18:30:00' );
		ouishare_test_tribe( 'Broken', $soon . ' 18:30:00', 'never', array( '_EventTimezone' => 'Nowhere', '_EventVenueID' => 'x', '_EventOrganizerID' => '99999', '_EventURL' => 'javascript:alert(1)', '_EventCost' => "\xFF", '_tribe_events_status' => 'moved-online', '_EventAllDay' => 'perhaps' ) );
		$this->assertSame( array( 'title' => 'Broken', 'start' => $soon . 'T18:30+00:00' ), $this->only() );
	}

	public function test_each_time_of_an_event_that_repeats_is_a_row(): void {
		$first = ouishare_test_day( -40 );
		$id    = ouishare_test_tribe( 'Weekly', $first . ' 18:30:00', $first . ' 20:00:00', array( '_EventTimezone' => 'Europe/Paris' ) );
		$once  = ouishare_test_tribe( 'Once', ouishare_test_day( 4 ) . ' 18:30:00', ouishare_test_day( 4 ) . ' 20:00:00' );
		ouishare_test_tribe_times( $id, array( $first, ouishare_test_day( 3 ), ouishare_test_day( 10 ) ) );
		ouishare_test_tribe_times( $once, array( ouishare_test_day( 4 ) ) );
		$rows = Events::rows( false );
		$this->assertSame( array( 'Weekly', 'Once', 'Weekly' ), array_column( $rows, 'title' ) );
		$this->assertSame( $rows[0]['seriesId'], $rows[2]['seriesId'] );
		$this->assertStringStartsWith( 'event-' . $id . '-' . str_replace( '-', '', ouishare_test_day( 3 ) ) . '1830@', $rows[0]['id'] );
		$this->assertSame( ouishare_test_day( 10 ) . 'T20:00', $rows[2]['end'] );
		$this->assertArrayNotHasKey( 'seriesId', $rows[1] );
		$past = Events::rows( true );
		$this->assertCount( 1, $past );
		$this->assertSame( $first . 'T18:30', $past[0]['start'] );
	}

	public function test_events_that_were_written_before_that_plugin_came_stay(): void {
		unregister_post_type( Event_Type::NAME );
		Event_Type::register();
		$this->assertFalse( post_type_exists( Event_Type::NAME ) );
		update_option( 'ouishare_own_events', 1 );
		Event_Type::register();
		$this->assertTrue( post_type_exists( Event_Type::NAME ) );
		// `event/` is that plugin's.
		$this->assertSame( 'ouishare-event', get_post_type_object( Event_Type::NAME )->rewrite['slug'] );
		ouishare_test_event( 'Own', ouishare_test_day( 5 ) );
		ouishare_test_tribe( 'Theirs', ouishare_test_day( 6 ) . ' 18:30:00', '' );
		$this->assertSame( array( 'Own', 'Theirs' ), array_column( Events::rows( false ), 'title' ) );
	}
}
