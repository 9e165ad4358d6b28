<?php
/**
 * Settings of sign-ups, and the source and the form that come of them.
 */

use OuiShare\Widgets\Options;
use OuiShare\Widgets\Signups\Consents;
use OuiShare\Widgets\Signups\Manifest;
use OuiShare\Widgets\Sources;
use PHPUnit\Framework\TestCase;

final class SignupSettingsTest extends TestCase {

	protected function tearDown(): void {
		delete_option( Options::NAME );
		update_option( 'permalink_structure', '/%postname%/' );
	}

	/**
	 * What is stored of what a form sends.
	 *
	 * @param array<string, mixed> $sent Fields.
	 * @return array<string, mixed>
	 */
	private function kept( array $sent ): array {
		$all = apply_filters( 'ouishare_sanitize_settings', array(), $sent );
		// Other parts have settings of their own.
		return array_filter(
			$all,
			static function ( string $name ): bool {
				return 0 === strpos( $name, 'signup' );
			},
			ARRAY_FILTER_USE_KEY
		);
	}

	public function test_sign_ups_are_off_until_somebody_wants_them(): void {
		$this->assertNull( Manifest::part() );
		$this->assertArrayNotHasKey( 'signup', Sources::all() );
		$this->assertSame( array( 'version' => '1' ), apply_filters( 'ouishare_manifest', array( 'version' => '1' ) ) );
	}

	public function test_what_is_sent_is_bent_into_what_is_possible(): void {
		$kept = $this->kept(
			array(
				'signup_shown'      => '1',
				'signups'           => '1',
				'signup_ask'        => array(
					'name'    => 'require',
					'city'    => 'ask',
					'country' => '',
					'email'   => 'require',
					'age'     => 'ask',
				),
				'signup_days'       => '90',
				'signup_proxies'    => '-3',
				'signup_controller' => "A <script>alert(1)</script>network,\n1 street",
				'signup_policy_url' => 'javascript:alert(1)',
				'signup_notify'     => array( 'x' ),
				'signup_origins'    => "HTTPS://Partner.example:8443/page\nftp://x.example, https://other.example",
				'signup_consent'    => array(
					'fr' => Consents::defaults()['fr'],
					'de' => " Ja.\r\nWirklich. ",
					'xx' => 'No such language.',
				),
			)
		);
		$this->assertTrue( $kept['signups'] );
		$this->assertSame( array( 'name', 'city' ), $kept['signup_fields'] );
		$this->assertSame( array( 'name' ), $kept['signup_required'] );
		$this->assertSame( array( 30, 0, '', '' ), array( $kept['signup_days'], $kept['signup_proxies'], $kept['signup_policy_url'], $kept['signup_notify'] ) );
		$this->assertSame( 'A network, 1 street', $kept['signup_controller'] );
		$this->assertSame( array( 'https://partner.example:8443', 'https://other.example' ), $kept['signup_origins'] );
		$this->assertSame( array( 'de' => "Ja.\nWirklich." ), $kept['signup_consent'] );
	}

	public function test_nothing_but_the_address_is_asked_where_nothing_else_is_wanted(): void {
		update_option( Options::NAME, $this->kept( array( 'signup_shown' => '1', 'signups' => '1' ) ) );
		$this->assertSame( array( 'href', 'challenge', 'consents' ), array_keys( Manifest::part() ) );
	}

	public function test_a_form_without_this_section_changes_nothing_of_it(): void {
		update_option( Options::NAME, array( 'signups' => true, 'signup_days' => 7, 'other' => 1 ) );
		$this->assertSame( array( 'signups' => true, 'signup_days' => 7 ), $this->kept( array( 'other' => 2 ) ) );
		$this->assertSame( array( 'signups' => false, 'signup_days' => 7 ), $this->kept( array( 'signups' => false, 'signup_days' => 'x' ) ) );
	}

	public function test_this_site_is_a_source_for_the_sign_up_alone_and_after_others(): void {
		update_option( Options::NAME, array( 'signups' => true ) );
		$this->assertSame( rest_url( 'ouishare/v1/signup/ouishare.json' ), Sources::choose( '' )['address'] );
		$this->assertNull( Sources::choose( 'events' ) );
		$network = array( 'id' => 'network', 'kind' => 'endpoint', 'address' => 'https://network.example/api/' );
		update_option( Options::NAME, array( 'signups' => true, 'sources' => array( $network ) ) );
		$this->assertSame( 'network', Sources::choose( '' )['id'] );
		$this->assertSame( 'signup', Sources::choose( '', 'signup' )['id'] );
		update_option( 'permalink_structure', '' );
		$this->assertNull( Sources::choose( '', 'signup' ) );
	}

	public function test_the_tag_holds_a_form_without_anything_of_a_visitor(): void {
		update_option( Options::NAME, array( 'signups' => true, 'signup_fields' => array( 'name', 'country', 'message' ), 'signup_controller' => 'A "network" <b>, 1 street' ) );
		$html = do_shortcode( '[ouishare_member_signup]' );
		$this->assertStringContainsString( '<form class="ouishare-signup" method="post" action="' . esc_url( rest_url( 'ouishare/v1/signups' ) ) . '"', $html );
		$this->assertStringContainsString( '<input type="checkbox" name="consent.membership" required>', $html );
		$this->assertStringContainsString( 'A &quot;network&quot; &lt;b&gt;', $html );
		$this->assertStringNotContainsString( 'name="country"', $html );
		$this->assertStringNotContainsString( 'nonce', $html );
		wp_set_current_user( 1 );
		$this->assertSame( $html, do_shortcode( '[ouishare_member_signup]' ) );
		wp_set_current_user( 0 );
		$this->assertStringNotContainsString( '<form', do_shortcode( '[ouishare_event_list source="signup"]' ) );
	}

	public function test_the_policy_of_this_site_has_the_day_of_its_last_change_as_version(): void {
		$page = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Privacy', 'post_date_gmt' => '2026-05-20 12:00:00' ) );
		update_option( 'wp_page_for_privacy_policy', $page );
		$offer = Consents::offers()[0];
		$this->assertSame( get_permalink( $page ), $offer['policyUrl'] );
		$this->assertMatchesRegularExpression( '/^\d{4}-\d\d-\d\d$/', $offer['policyVersion'] );
		update_option( Options::NAME, array( 'policy_url' => 'https://network.example/privacy' ) );
		$this->assertSame( 'https://network.example/privacy', Consents::offers()[0]['policyUrl'] );
		$this->assertArrayNotHasKey( 'policyVersion', Consents::offers()[0] );
		wp_delete_post( $page, true );
		delete_option( 'wp_page_for_privacy_policy' );
	}
}
