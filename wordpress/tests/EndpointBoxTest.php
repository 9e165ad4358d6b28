<?php
/**
 * Saving events and partners in wp-admin.
 */

use OuiShare\Widgets\Endpoint\Event_Box;
use OuiShare\Widgets\Endpoint\Event_Details;
use OuiShare\Widgets\Endpoint\Event_Fields;
use OuiShare\Widgets\Endpoint\Partner_Type;
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/endpoint-content.php';

final class EndpointBoxTest extends TestCase {

	/**
	 * An event.
	 *
	 * @var int
	 */
	private $event;

	protected function setUp(): void {
		ouishare_test_begin();
		ouishare_test_switch_on();
		$this->event = ouishare_test_event( 'Event', '2026-05-20T18:30' );
		wp_set_current_user( 1 );
	}

	protected function tearDown(): void {
		$_POST = array();
		wp_set_current_user( 0 );
		ouishare_test_end();
	}

	/**
	 * Sends the form of the box.
	 *
	 * @param array<string, mixed> $fields Of the form.
	 * @param string|null          $nonce  Null for a good one.
	 */
	private function send( array $fields, ?string $nonce = null ): void {
		$_POST = wp_slash(
			array(
				'ouishare_event'       => $fields,
				'ouishare_event_nonce' => $nonce ?? wp_create_nonce( 'ouishare_event_nonce' ),
			)
		);
		Event_Box::save( $this->event );
	}

	public function test_what_was_filled_in_is_stored(): void {
		$this->send(
			array(
				'start_date' => '2026-06-01',
				'start_time' => '09:00',
				'end_time'   => '10:30',
				'place'      => 'O\'Neill\'s "back" room \\ yard',
				'attendance' => 'hybrid',
				'unknown'    => 'x',
			)
		);
		$event = Event_Fields::read( $this->event );
		// An end with a time alone is on the day of the start.
		$this->assertSame( array( '2026-06-01T09:00', '2026-06-01T10:30' ), array( $event['start'], $event['end'] ) );
		$this->assertSame( 'O\'Neill\'s "back" room \\ yard', $event['place'] );
		$this->assertArrayNotHasKey( 'unknown', get_post_meta( $this->event, Event_Fields::DETAILS, true ) );
		$this->send( array( 'all_day' => '1', 'start_date' => '2026-06-01', 'start_time' => '09:00', 'end_date' => '2026-06-02' ) );
		$event = Event_Fields::read( $this->event );
		$this->assertSame( array( '2026-06-01', '2026-06-02' ), array( $event['start'], $event['end'] ) );
	}

	public function test_without_a_good_nonce_or_the_right_nothing_is_stored(): void {
		foreach ( array( '', 'wrong', wp_create_nonce( 'another' ) ) as $nonce ) {
			$this->send( array( 'start_date' => '2026-06-01' ), $nonce );
		}
		wp_set_current_user( wp_insert_user( array( 'user_login' => 'reader', 'user_pass' => 'x', 'user_email' => 'reader@example.org', 'role' => 'subscriber' ) ) );
		$this->send( array( 'start_date' => '2026-06-01' ) );
		$this->assertSame( '2026-05-20T18:30', Event_Fields::read( $this->event )['start'] );
	}

	public function test_partners_are_kept_by_the_same_rules(): void {
		$partner = wp_insert_post( array( 'post_type' => Partner_Type::NAME, 'post_status' => 'publish', 'post_title' => 'Partner' ) );
		$_POST   = array( 'ouishare_partner' => array( 'link' => 'https://partner.example/', 'kind' => 'enemy', 'since' => array() ), 'ouishare_partner_nonce' => 'wrong' );
		Partner_Type::save( $partner );
		$this->assertSame( '', Partner_Type::read( $partner )['link'] );
		$_POST['ouishare_partner_nonce'] = wp_create_nonce( 'ouishare_partner_nonce' );
		Partner_Type::save( $partner );
		$this->assertSame( array( 'link' => 'https://partner.example/', 'tier' => '', 'kind' => '', 'since' => '', 'until' => '' ), Partner_Type::read( $partner ) );
	}

	public function test_the_page_of_an_event_says_its_facts_and_escapes_them(): void {
		update_post_meta(
			$this->event,
			Event_Fields::DETAILS,
			array( 'status' => 'cancelled', 'place' => '<b onclick="x">House</b>', 'register_url' => 'javascript:alert(1)', 'attendance' => 'hybrid', 'online_url' => 'https://meet.example.org/', 'online_hidden' => true, 'price' => 'paid', 'price_min' => '5', 'price_max' => '<i>', 'currency' => 'EUR' )
		);
		global $post, $wp_query;
		$post                 = get_post( $this->event );
		$wp_query->in_the_loop = true;
		$html                 = Event_Details::add( '<p>Text</p>' );
		$wp_query->in_the_loop = false;
		$post                 = null;
		$this->assertStringContainsString( '<dt>State</dt><dd>Cancelled</dd>', $html );
		$this->assertStringContainsString( '<time datetime="2026-05-20T18:30">May 20, 2026, 6:30 pm</time>', $html );
		$this->assertStringContainsString( '&lt;b onclick=&quot;x&quot;&gt;House', $html );
		$this->assertStringContainsString( '5 – &lt;i&gt; EUR', $html );
		$this->assertStringNotContainsString( 'javascript:', $html );
		$this->assertStringNotContainsString( 'meet.example.org', $html );
		$this->assertStringEndsWith( '</dl><p>Text</p>', $html );
	}
}
