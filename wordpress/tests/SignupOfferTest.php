<?php
/**
 * The form without script of a sign-up that goes elsewhere.
 */

use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Reading\Signup_Offer;
use OuiShare\Widgets\Tag;
use PHPUnit\Framework\TestCase;

final class SignupOfferTest extends TestCase {

	private const MANIFEST = 'https://93.184.216.34/api/ouishare.json';

	/** @var array<string, mixed> */
	private $signup = array(
		'href'     => 'signups',
		'fields'   => array( 'name', 'communityIds', 'heardFrom' ),
		'required' => array( 'communityIds' ),
		'consents' => array(
			array(
				'purpose'    => 'membership',
				'required'   => true,
				'text'       => array( 'fr' => 'J’accepte <b>tout</b>.', 'en' => 'I agree.' ),
				'controller' => 'The network',
				'policyUrl'  => 'javascript:alert(1)',
			),
		),
	);

	protected function setUp(): void {
		update_option( Options::NAME, array( 'sources' => array( array( 'id' => 'network', 'kind' => 'endpoint', 'address' => 'https://93.184.216.34/api/' ) ) ) );
		add_filter( 'pre_http_request', array( $this, 'reply' ) );
	}

	protected function tearDown(): void {
		remove_filter( 'pre_http_request', array( $this, 'reply' ) );
		delete_option( Options::NAME );
		delete_option( Kept::PREFIX . md5( self::MANIFEST ) );
		wp_unschedule_hook( Kept::EVENT );
	}

	public function reply(): array {
		return array(
			'headers'  => array(),
			'body'     => wp_json_encode( array( 'version' => '1', 'resources' => array( 'events' => array( 'href' => 'events.json' ) ), 'signup' => $this->signup ) ),
			'response' => array( 'code' => 200, 'message' => '' ),
			'cookies'  => array(),
			'filename' => null,
		);
	}

	private function form( array $attributes = array() ): string {
		Kept::refresh( self::MANIFEST );
		$html = Tag::html( 'member-signup', $attributes );
		return preg_match( '#<form.*</form>#s', $html, $found ) ? $found[0] : '';
	}

	public function test_it_asks_what_the_endpoint_asks_and_sends_it_there(): void {
		$form = $this->form( array( 'lang' => 'fr' ) );
		$this->assertStringContainsString( 'action="https://93.184.216.34/api/signups" lang="fr"', $form );
		$this->assertMatchesRegularExpression( '/name="email".*name="name".*name="communityIds"[^>]* required.*name="heardFrom"/s', $form );
		$this->assertStringContainsString( 'name="consent.membership" required> J’accepte &lt;b&gt;tout&lt;/b&gt;.', $form );
		$this->assertStringContainsString( 'The network', $form );
		$this->assertStringNotContainsString( 'javascript:', $form );
	}

	public function test_a_community_that_the_page_names_is_not_asked(): void {
		$form = $this->form( array( 'community' => '"rabat" paris' ) );
		$this->assertStringContainsString( '<input type="hidden" name="communityIds" value="&quot;rabat&quot;">', $form );
		$this->assertSame( 1, substr_count( $form, 'communityIds' ) );
	}

	public function test_there_is_no_form_where_it_could_not_be_taken_or_said(): void {
		$this->assertSame( '', preg_match( '#<form#', Tag::html( 'member-signup', array() ) ) ? 'a form before anything is known' : '' );
		$this->signup['required'][] = 'shoe-size';
		$this->assertSame( '', $this->form() );
		foreach ( array( 'none', array(), array( 'href' => 1 ), array( 'href' => 'javascript:alert(1)' ), array( 'href' => 'signups', 'consents' => 'x' ), array( 'href' => 'signups', 'consents' => array( array( 'purpose' => 'x' ) ) ), array( 'href' => 'signups', 'consents' => array( array( 'purpose' => 'a b', 'text' => 'x' ) ) ), array( 'href' => 'signups', 'consents' => array( array( 'purpose' => 'a', 'text' => array( 'en' => array() ) ) ) ), array( 'href' => 'signups', 'consents' => array( array( 'purpose' => 'a', 'text' => str_repeat( 'x', 3000 ) ) ) ) ) as $signup ) {
			$this->signup = $signup;
			$this->assertSame( '', $this->form(), wp_json_encode( $signup ) );
		}
	}

	public function test_what_is_odd_in_it_is_left_out(): void {
		$offer = Signup_Offer::of( array( 'href' => 'x', 'fields' => array( array(), 'name', 3 ), 'required' => 'name' ) );
		$this->assertSame( array( array( 'name', '3' ), array(), array() ), array( $offer['fields'], $offer['required'], $offer['consents'] ) );
	}
}
