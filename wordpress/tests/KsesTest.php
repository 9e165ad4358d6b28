<?php
/**
 * The tags in cleaned HTML, and in classic content.
 */

use OuiShare\Widgets\Kses;
use OuiShare\Widgets\Options;
use PHPUnit\Framework\TestCase;

final class KsesTest extends TestCase {

	/** A script address in the ways that browsers read as one. */
	private const SCRIPTS = array( 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java&#115;cript:alert(1)', "java\tscript:alert(1)", 'data:text/html,x', 'vbscript:x' );

	protected function tearDown(): void {
		delete_option( Options::NAME );
	}

	public function test_a_tag_keeps_its_attributes(): void {
		$html = '<ouishare-event-list endpoint="https://network.example/api/?a=1&amp;b=2" view="month" no-search lang="fr" class="wide"><a href="/agenda">Agenda</a></ouishare-event-list>';
		$this->assertSame( $html, wp_kses_post( $html ) );
		$this->assertSame( '<ouishare-provider images="any" linked><ouishare-gathering></ouishare-gathering></ouishare-provider>', wp_kses_post( '<ouishare-provider images="any" linked><ouishare-gathering></ouishare-gathering></ouishare-provider>' ) );
	}

	public function test_a_tile_layer_keeps_its_braces(): void {
		$html = '<ouishare-community-map tiles="https://tiles.example/{z}/{x}/{y}.png"></ouishare-community-map>';
		$this->assertSame( $html, wp_kses_post( $html ) );
	}

	public function test_nothing_else_passes(): void {
		$html = wp_kses_post( '<ouishare-event-list onclick="alert(1)" style="x:expression(1)" formaction="x" srcdoc="x"></ouishare-event-list><ouishare-unknown></ouishare-unknown><script>alert(1)</script>' );
		$this->assertSame( '<ouishare-event-list></ouishare-event-list>alert(1)', $html );
	}

	public function test_no_address_is_a_script(): void {
		foreach ( Kses::tags() as $tag => $attributes ) {
			foreach ( array_intersect( $attributes, Kses::uris( array() ) ) as $attribute ) {
				foreach ( self::SCRIPTS as $script ) {
					$html = wp_kses_post( "<$tag $attribute=\"$script\"></$tag>" );
					$this->assertDoesNotMatchRegularExpression( '/(script|data)\s*:/i', html_entity_decode( $html ), "$tag $attribute=$script" );
				}
			}
		}
		foreach ( array( 'endpoint', 'policy-url', 'tiles' ) as $attribute ) {
			$this->assertStringNotContainsString( 'javascript', wp_kses_post( "<div data-ouishare=\"member-signup\" data-$attribute=\"javascript:alert(1)\"></div>" ) );
		}
	}

	public function test_every_address_of_a_tag_is_listed(): void {
		foreach ( array( 'endpoint', 'src', 'tiles', 'policy-url', 'images' ) as $address ) {
			$this->assertContains( $address, wp_kses_uri_attributes() );
		}
	}

	public function test_comments_get_no_tags(): void {
		$this->assertSame( '', wp_kses( '<ouishare-event-list></ouishare-event-list>', 'data' ) );
	}

	public function test_a_shortcode_in_classic_content_stands_clean(): void {
		$this->with_source();
		$tag = '<div class="ouishare-widget ouishare-event-list"><ouishare-event-list endpoint="https://network.example/" community="paris"></ouishare-event-list></div>';
		$this->assertSame( $tag, trim( apply_filters( 'the_content', '[ouishare_event_list community="paris"]' ) ) );
		$this->assertSame( "<p>Before</p>\n$tag\n<p>After</p>", trim( apply_filters( 'the_content', "Before\n\n[ouishare_event_list community=\"paris\"]\n\nAfter" ) ) );
	}

	public function test_a_shortcode_within_a_paragraph_ends_it_as_any_block_does(): void {
		$this->with_source();
		$html = trim( apply_filters( 'the_content', 'See [ouishare_event_list community="paris"] here' ) );
		$this->assertSame( '<p>See <div class="ouishare-widget ouishare-event-list"><ouishare-event-list endpoint="https://network.example/" community="paris"></ouishare-event-list></div> here</p>', $html );
	}

	public function test_a_tag_in_classic_content_keeps_its_attributes_within_a_paragraph(): void {
		$html = trim( apply_filters( 'the_content', "Before\n\n<ouishare-event-list view=\"month\"></ouishare-event-list>\n\nAfter" ) );
		$this->assertSame( "<p>Before</p>\n<p><ouishare-event-list view=\"month\"></ouishare-event-list></p>\n<p>After</p>", $html );
	}

	public function test_the_classic_editor_is_told_of_the_tags(): void {
		$settings = Kses::classic( array( 'extended_valid_elements' => 'article[class]' ) );
		$this->assertStringContainsString( 'ouishare-event-list', $settings['custom_elements'] );
		$this->assertStringStartsWith( 'article[class],ouishare-', $settings['extended_valid_elements'] );
	}

	private function with_source(): void {
		update_option(
			Options::NAME,
			array(
				'sources' => array(
					array(
						'id'      => 'network',
						'kind'    => 'endpoint',
						'address' => 'https://network.example/',
					),
				),
			)
		);
	}
}
