<?php
/**
 * WordPress' own tools for personal data, the list of members, and the tables.
 */

use OuiShare\Widgets\Options;
use OuiShare\Widgets\Signups\Clock;
use OuiShare\Widgets\Signups\Desk;
use OuiShare\Widgets\Signups\Letters;
use OuiShare\Widgets\Signups\Limits;
use OuiShare\Widgets\Signups\Members_Page;
use OuiShare\Widgets\Signups\Outbox;
use OuiShare\Widgets\Signups\People;
use OuiShare\Widgets\Signups\Secrets;
use OuiShare\Widgets\Signups\Signups;
use OuiShare\Widgets\Signups\Store;
use OuiShare\Widgets\Signups\Store_Failure;
use OuiShare\Widgets\Signups\Tables;
use PHPUnit\Framework\TestCase;

final class SignupPeopleTest extends TestCase {

	protected function tearDown(): void {
		foreach ( array( 'signups', 'members', 'tokens', 'mails', 'proofs', 'visits' ) as $table ) {
			Store::run( "DELETE FROM {{$table}}" );
		}
		delete_option( Options::NAME );
	}

	/**
	 * Takes a sign-up and, where that is wanted, confirms it by the link of its mail.
	 *
	 * @param string $email     Of the person.
	 * @param string $name      Of the person.
	 * @param bool   $confirmed Whether the button is pressed.
	 */
	private function sign_up( string $email, string $name, bool $confirmed ): void {
		$signup = array(
			'id'       => wp_generate_uuid4(),
			'email'    => $email,
			'name'     => $name,
			'locale'   => 'fr',
			'consents' => array(
				array(
					'purpose' => 'membership',
					'given'   => true,
					'givenAt' => Clock::stamp(),
					'text'    => 'J’accepte.',
				),
			),
		);
		$this->assertSame( 'new', Desk::take( $signup, Desk::content_hash( $signup ), null ) );
		$mail = Store::row( 'SELECT * FROM {mails} WHERE signup_id = %s', array( $signup['id'] ) );
		preg_match( '/confirm\?token=(\S+)/', Letters::write( $mail )['text'], $found );
		if ( $confirmed ) {
			$this->assertSame( 'confirmed', Desk::confirm( $found[1] )['state'] );
		}
	}

	public function test_members_are_read_in_parts_that_lose_nobody_whom_an_erasure_moves(): void {
		foreach ( array( 'a', 'b', 'c', 'd', 'e' ) as $name ) {
			$this->sign_up( "$name@example.org", $name, true );
		}
		$this->sign_up( 'f@example.org', 'f', false );
		// Several came at the same moment.
		Store::run( "UPDATE {signups} SET received_at = '2026-05-20T10:00:00Z'" );
		$read = People::members_after( null, 2 );
		People::erase( Secrets::person( People::content( $read[0] )['email'] ) );
		$read  = array_merge( $read, People::members_after( $read[1], 2 ) );
		$read  = array_merge( $read, People::members_after( $read[3], 2 ) );
		$names = array_column( array_map( array( People::class, 'content' ), $read ), 'name' );
		sort( $names );
		$this->assertSame( array( 'a', 'b', 'c', 'd', 'e' ), $names );
	}

	public function test_a_person_gets_everything_that_is_held_about_them(): void {
		$this->sign_up( 'Zoe@Example.org', 'Zoé', true );
		$this->sign_up( 'ann@example.org', 'Ann', false );
		$exporters = apply_filters( 'wp_privacy_personal_data_exporters', array() );
		$result    = call_user_func( $exporters['ouishare-signups']['callback'], 'zoe@example.org', 1 );
		$this->assertTrue( $result['done'] );
		$this->assertCount( 1, $result['data'] );
		$values = array_column( $result['data'][0]['data'], 'value', 'name' );
		$this->assertSame( 'Zoe@Example.org', $values['E-mail address'] );
		$this->assertSame( 'Zoé', $values['Name'] );
		$this->assertStringContainsString( 'J’accepte.', $values['Consent: membership'] );
		$this->assertStringContainsString( 'receivedAt', $values['Consent: membership'] );
		$this->assertStringNotContainsString( 'Ann', wp_json_encode( $result ) );
	}

	public function test_a_person_is_erased_all_but_the_minimal_proof(): void {
		$this->sign_up( 'zoe@example.org', 'Zoe', true );
		$this->sign_up( 'ann@example.org', 'Ann', true );
		$erasers = apply_filters( 'wp_privacy_personal_data_erasers', array() );
		$erase   = $erasers['ouishare-signups']['callback'];
		$result  = call_user_func( $erase, ' ZOE@example.org', 1 );
		$this->assertSame( array( true, true, 1, true ), array( $result['items_removed'], $result['items_retained'], count( $result['messages'] ), $result['done'] ) );
		$this->assertSame( array(), People::signups( Secrets::person( 'zoe@example.org' ) ) );
		$left = Store::row( "SELECT content, consents FROM {signups} WHERE state = 'withdrawn'" );
		$this->assertSame( '', $left['content'] );
		$this->assertSame( 'J’accepte.', json_decode( $left['consents'], true )[0]['text'] );
		$this->assertSame( 1, Store::number( 'SELECT COUNT(*) FROM {members}' ) );
		$again = call_user_func( $erase, 'zoe@example.org', 1 );
		$this->assertSame( array( false, false, array() ), array( $again['items_removed'], $again['items_retained'], $again['messages'] ) );
	}

	public function test_people_are_found_by_what_they_wrote(): void {
		$this->sign_up( 'zoe@example.org', 'Zoé 100%', true );
		$this->sign_up( 'ann_1@example.org', 'Ann "A"', false );
		foreach ( array( 'ZOE@' => 1, 'Zoé' => 1, '100%' => 1, '1%0' => 0, 'ann_1' => 1, 'ann.1' => 0, 'n_1@' => 1, '"A"' => 1, 'example' => 2, "' OR 1=1" => 0 ) as $search => $count ) {
			$this->assertSame( $count, People::count( '', (string) $search ), (string) $search );
		}
		$this->assertSame( 1, People::count( 'confirmed' ) );
		$this->assertSame( 1, People::count( 'pending', 'ann' ) );
	}

	public function test_members_are_for_those_who_may_list_users(): void {
		$editor = wp_insert_user( array( 'user_login' => 'editor', 'user_pass' => 'x', 'role' => 'editor' ) );
		$this->assertTrue( user_can( 1, Members_Page::CAPABILITY ) );
		$this->assertFalse( user_can( $editor, Members_Page::CAPABILITY ) );
		$this->assertFalse( user_can( 0, Members_Page::CAPABILITY ) );
		wp_delete_user( $editor );
	}

	public function test_a_statement_that_fails_is_never_silent_and_undoes_its_piece_of_work(): void {
		$this->sign_up( 'zoe@example.org', 'Zoe', false );
		try {
			Store::transaction(
				static function (): void {
					Store::run( 'DELETE FROM {signups}' );
					Store::run( 'INSERT INTO {members} (nothing) VALUES (1)' );
				}
			);
			$this->fail( 'It was silent.' );
		} catch ( Store_Failure $failure ) {
			$this->assertSame( 1, People::count( '' ) );
		}
	}

	public function test_tables_are_made_once_more_where_one_is_lost_and_nothing_else_is(): void {
		$this->sign_up( 'zoe@example.org', 'Zoe', true );
		Store::run( 'DROP TABLE {visits}' );
		delete_option( Tables::OPTION );
		Tables::make();
		$this->assertSame( 0, Store::number( 'SELECT COUNT(*) FROM {visits}' ) );
		$this->assertSame( 1, People::count( 'confirmed' ) );
		$this->assertNotFalse( get_option( Tables::OPTION ) );
	}

	public function test_the_same_address_is_one_person_however_it_is_written(): void {
		$person = Secrets::person( 'zoé@example.org' );
		$this->assertSame( $person, Secrets::person( ' ZOÉ@Example.org ' ) );
		$this->assertNotSame( $person, Secrets::person( 'zoe@example.org' ) );
		$this->assertSame( 43, strlen( $person ) );
	}

	public function test_what_people_wrote_goes_with_the_plugin_only_where_that_is_wanted(): void {
		$this->sign_up( 'zoe@example.org', 'Zoe', true );
		Signups::uninstall( false );
		$this->assertSame( 1, People::count( 'confirmed' ) );
		Signups::uninstall( true );
		$this->assertFalse( get_option( Tables::OPTION ) );
		$this->assertFalse( get_option( Secrets::OPTION ) );
		try {
			People::count( '' );
			$this->fail( 'The tables are still there.' );
		} catch ( Store_Failure $failure ) {
			Tables::make();
			$this->assertSame( 0, People::count( '' ) );
		}
	}

	public function test_tables_of_a_deleted_site_of_a_network_go_with_it(): void {
		$this->assertContains( $GLOBALS['wpdb']->prefix . 'ouishare_members', apply_filters( 'wpmu_drop_tables', array(), get_current_blog_id() ) );
	}

	public function test_mails_that_nobody_takes_keep_no_new_one_waiting(): void {
		$left   = array();
		$server = static function ( $sent, array $mail ) use ( &$left ): bool {
			$left[] = $mail['to'];
			return 'zoe@example.org' === $mail['to'];
		};
		add_filter( 'pre_wp_mail', $server, 20, 2 );
		$hours  = 0.0;
		$clock  = static function () use ( &$hours ): float {
			return microtime( true ) + $hours * HOUR_IN_SECONDS;
		};
		add_filter( 'ouishare_signup_time', $clock );
		foreach ( range( 1, 9 ) as $number ) {
			$this->sign_up( "typo$number@nowhere", 'Typo', false );
		}
		// A round gives up after some refusals: each was tried once now.
		Outbox::carry();
		Outbox::carry();
		Outbox::carry();
		$this->assertCount( 9, array_unique( $left ) );
		$hours = 5.0;
		$this->sign_up( 'zoe@example.org', 'Zoe', false );
		Outbox::carry();
		$this->assertContains( 'zoe@example.org', $left );
		remove_filter( 'ouishare_signup_time', $clock );
		remove_filter( 'pre_wp_mail', $server, 20 );
	}

	public function test_a_visitor_behind_a_proxy_that_names_ports_is_one_visitor(): void {
		update_option( Options::NAME, array( 'signup_proxies' => 1 ) );
		$rates = static function (): array {
			return array( array( 1, 600 ) );
		};
		add_filter( 'ouishare_signup_rates', $rates );
		foreach ( array( array( '192.0.2.1:50001', '192.0.2.1:50002', '192.0.2.1' ), array( '[2001:db8::1]:50001', '[2001:db8::1]:50002', '2001:db8::1' ) ) as $chains ) {
			$waits = array();
			foreach ( $chains as $chain ) {
				$request = new WP_REST_Request( 'POST', '/ouishare/v1/signups' );
				$request->set_header( 'x-forwarded-for', $chain );
				$waits[] = 0 < Limits::take( 'signup', $request, Secrets::token() );
			}
			$this->assertSame( array( false, true, true ), $waits, $chains[0] );
		}
		remove_filter( 'ouishare_signup_rates', $rates );
	}

	public function test_nobody_can_be_traced_by_what_a_switched_off_plugin_leaves(): void {
		global $wpdb;
		$this->sign_up( 'zoe@example.org', 'Zoe', true );
		Limits::take( 'signup', new WP_REST_Request( 'POST', '/ouishare/v1/signups' ), Secrets::token() );
		$this->assertSame( 1, Store::number( 'SELECT COUNT(*) FROM {visits}' ) );
		Signups::deactivate();
		$this->assertSame( 0, Store::number( 'SELECT COUNT(*) FROM {visits}' ) );
		$this->assertSame( array(), $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE 'ouishare\_signup\_salt%'" ) );
		$this->assertSame( 1, People::count( 'confirmed' ) );
	}
}
