<?php
/**
 * Blocks and shortcodes as HTML.
 */

use OuiShare\Widgets\Options;
use PHPUnit\Framework\TestCase;

final class TagTest extends TestCase {

	protected function setUp(): void {
		update_option(
			Options::NAME,
			array(
				'sources' => array(
					array(
						'id'      => 'network',
						'name'    => 'Network',
						'kind'    => 'endpoint',
						'address' => 'https://network.example/api/?a=1&b=2',
					),
				),
			)
		);
	}

	protected function tearDown(): void {
		delete_option( Options::NAME );
	}

	public function test_a_shortcode_writes_the_tag_with_its_attributes(): void {
		$this->assertSame(
			'<div class="ouishare-widget ouishare-event-list"><ouishare-event-list endpoint="https://network.example/api/?a=1&amp;b=2" view="month" no-search community="paris"></ouishare-event-list></div>',
			do_shortcode( '[ouishare_event_list community="paris" view="month" no-search]' )
		);
	}

	public function test_a_block_writes_the_same_inside_its_wrapper(): void {
		$html = do_blocks( '<!-- wp:ouishare/event-list {"community":"paris","noSearch":true,"align":"wide"} /-->' );
		$this->assertStringContainsString( '<ouishare-event-list endpoint="https://network.example/api/?a=1&amp;b=2" no-search community="paris"></ouishare-event-list>', $html );
		$this->assertStringContainsString( 'class="alignwide wp-block-ouishare-event-list"', $html );
	}

	public function test_what_an_attribute_does_not_take_is_left_out(): void {
		$html = do_shortcode( '[ouishare_event_list view="wild" page-size="many" onclick="alert(1)" endpoint="https://evil.example/" community="<b>&quot;x"]' );
		$this->assertStringNotContainsString( 'wild', $html );
		$this->assertStringNotContainsString( 'many', $html );
		$this->assertStringNotContainsString( 'onclick', $html );
		$this->assertStringNotContainsString( 'evil', $html );
		$this->assertStringNotContainsString( '<b>', $html );
	}

	public function test_a_feed_is_read_through_this_site_and_no_endpoint_is_missed(): void {
		update_option(
			Options::NAME,
			array(
				'sources' => array(
					array(
						'id'       => 'agenda',
						'kind'     => 'feed',
						'resource' => 'events',
						'format'   => 'ics',
						'address'  => 'https://calendar.example/secret.ics',
					),
				),
			)
		);
		$html = do_shortcode( '[ouishare_event_list]' );
		$this->assertStringContainsString( '/ouishare/v1/feed/agenda" format="ics"', urldecode( $html ) );
		$this->assertStringNotContainsString( 'calendar.example', $html );
		$this->assertSame( '', do_shortcode( '[ouishare_partner_wall]' ), 'a calendar has no partners' );
	}

	public function test_what_an_administrator_set_reaches_the_widgets(): void {
		$set = get_option( Options::NAME );
		update_option(
			Options::NAME,
			$set + array(
				'community'   => 'casablanca',
				'images'      => 'https://images.example',
				'tiles'       => 'https://tiles.example/{z}/{x}/{y}.png',
				'attribution' => 'Tiles of "Example"',
				'policy_url'  => 'https://site.example/privacy',
			)
		);
		$this->assertStringContainsString( '<ouishare-provider images="https://images.example"><ouishare-event-list', do_shortcode( '[ouishare_event_list]' ) );
		$this->assertStringContainsString( 'community="casablanca"', do_shortcode( '[ouishare_event_list]' ) );
		$this->assertStringContainsString( 'community="paris"', do_shortcode( '[ouishare_event_list community="paris"]' ) );
		$this->assertStringContainsString( 'attribution="Tiles of &quot;Example&quot;"', do_shortcode( '[ouishare_community_map]' ) );
		$this->assertStringContainsString( 'policy-url="https://site.example/privacy"', do_shortcode( '[ouishare_member_signup]' ) );
	}

	public function test_a_widget_may_have_a_language_of_its_own(): void {
		$this->assertStringContainsString( ' lang="ar"', do_shortcode( '[ouishare_event_list lang="ar"]' ) );
		$this->assertStringNotContainsString( ' lang=', do_shortcode( '[ouishare_event_list lang="a b"]' ) );
	}

	public function test_without_a_source_a_visitor_sees_nothing_and_an_author_reads_why(): void {
		delete_option( Options::NAME );
		$this->assertSame( '', do_shortcode( '[ouishare_event_list]' ) );
		wp_set_current_user( 1 );
		$this->assertStringContainsString( 'no source of data', do_shortcode( '[ouishare_event_list]' ) );
		wp_set_current_user( 0 );
	}
}
