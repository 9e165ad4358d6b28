<?php
/**
 * The endpoint as a folder of files in the uploads.
 */

use OuiShare\Widgets\Endpoint\Endpoint;
use OuiShare\Widgets\Endpoint\Event_Type;
use OuiShare\Widgets\Endpoint\Folder;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Sources;
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/endpoint-content.php';

final class EndpointFolderTest extends TestCase {

	protected function setUp(): void {
		ouishare_test_begin();
		ouishare_test_switch_on();
		Folder::write_due();
	}

	protected function tearDown(): void {
		Folder::remove();
		ouishare_test_end();
		// What the test changed is no longer so.
		wp_cache_flush();
		Folder::write_due();
	}

	/**
	 * Names of the files that anybody sees.
	 *
	 * @return string[]
	 */
	private static function names(): array {
		return array_map( 'basename', glob( Folder::path() . '/*' ) );
	}

	/**
	 * What is in a file.
	 *
	 * @param string $name Of the file.
	 * @return array<string, mixed>
	 */
	private static function read( string $name ): array {
		return json_decode( file_get_contents( Folder::path() . '/' . $name ), true );
	}

	public function test_all_files_are_there_and_name_each_other_by_relative_addresses(): void {
		$this->assertSame( array( 'articles.json', 'communities.json', 'events-past.json', 'events.ics', 'events.json', 'ouishare.json', 'partners.json' ), self::names() );
		$this->assertSame( 'events-past.json', self::read( 'events.json' )['past'] );
		$manifest = self::read( 'ouishare.json' );
		$this->assertSame( array( 'href' => 'events.json' ), $manifest['resources']['events'] );
		$this->assertSame( 'events.ics', $manifest['feeds']['ics'] );
		$this->assertSame( set_url_scheme( wp_upload_dir()['baseurl'] ) . '/ouishare/', Sources::all()['site']['address'] );
	}

	public function test_what_others_keep_from_visitors_is_in_no_file_and_no_answer_whoever_saves_or_asks(): void {
		$hidden = wp_insert_post( array( 'post_title' => 'For members', 'post_status' => 'publish' ) );
		$filter = static function ( string $where ) use ( $hidden ): string {
			return is_user_logged_in() ? $where : $where . ' AND ID <> ' . $hidden;
		};
		add_filter( 'posts_where', $filter );
		wp_set_current_user( 1 );
		Folder::mark();
		Folder::write_due();
		$answer = rest_do_request( new WP_REST_Request( 'GET', '/ouishare/v1/articles.json' ) )->get_data();
		$user   = get_current_user_id();
		wp_set_current_user( 0 );
		remove_filter( 'posts_where', $filter );
		wp_delete_post( $hidden, true );
		$this->assertNotContains( 'For members', array_column( self::read( 'articles.json' )['items'], 'title' ) );
		$this->assertStringNotContainsString( 'For members', $answer );
		$this->assertSame( 1, $user );
	}

	public function test_what_is_saved_is_written_when_the_request_ends_and_once(): void {
		$writes = 0;
		$count  = static function ( $name ) use ( &$writes ) {
			++$writes;
			return $name;
		};
		add_filter( 'option_blogname', $count );
		for ( $at = 0; $at < 5; $at++ ) {
			ouishare_test_event( 'Event ' . $at, ouishare_test_day( 5 ) );
		}
		$this->assertSame( 0, $writes );
		$this->assertSame( array(), self::read( 'events.json' )['items'] );
		Folder::write_due();
		$once = $writes;
		Folder::write_due();
		remove_filter( 'option_blogname', $count );
		$this->assertCount( 5, self::read( 'events.json' )['items'] );
		$this->assertGreaterThan( 0, $once );
		$this->assertSame( $once, $writes );
	}

	public function test_drafts_revisions_and_counters_of_views_write_nothing(): void {
		$post = wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Seen' ) );
		Folder::write_due();
		unlink( Folder::path() . '/articles.json' );
		update_post_meta( $post, 'post_views_count', 7 );
		update_post_meta( $post, '_edit_lock', '1:1' );
		wp_insert_post( array( 'post_status' => 'draft', 'post_title' => 'Draft' ) );
		wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'A page', 'post_type' => 'page' ) );
		update_option( 'posts_per_page', 11 );
		Folder::write_due();
		$this->assertFileDoesNotExist( Folder::path() . '/articles.json' );
		wp_update_post( array( 'ID' => $post, 'post_status' => 'draft' ) );
		Folder::write_due();
		$this->assertStringNotContainsString( 'Seen', file_get_contents( Folder::path() . '/articles.json' ) );
	}

	/**
	 * What changes what is published.
	 *
	 * @return array<string, array{callable}>
	 */
	public static function changes(): array {
		return array(
			'a title'            => array( static function ( int $event ): void { wp_update_post( array( 'ID' => $event, 'post_title' => 'Changed' ) ); } ),
			'fields alone'       => array( static function ( int $event ): void { update_post_meta( $event, '_ouishare_start', ouishare_test_day( 9 ) ); } ),
			'a tag'              => array( static function ( int $event ): void { wp_set_object_terms( $event, 'new tag', 'post_tag' ); } ),
			'to the bin'         => array( static function ( int $event ): void { wp_trash_post( $event ); } ),
			'for good'           => array( static function ( int $event ): void { wp_delete_post( $event, true ); } ),
			'a password'         => array( static function ( int $event ): void { wp_update_post( array( 'ID' => $event, 'post_password' => 'x' ) ); } ),
			"the site's zone"    => array( static function (): void { update_option( 'timezone_string', 'Asia/Tokyo' ); } ),
			'the community'      => array( static function (): void { update_option( Options::NAME, array( 'endpoint' => true ) ); } ),
		);
	}

	/**
	 * @dataProvider changes
	 */
	public function test_what_changes_is_written( callable $change ): void {
		$event = ouishare_test_event( 'Event', ouishare_test_day( 5 ) );
		Folder::write_due();
		$before = file_get_contents( Folder::path() . '/events.json' );
		$change( $event );
		Folder::write_due();
		$this->assertNotSame( $before, file_get_contents( Folder::path() . '/events.json' ) );
	}

	public function test_long_lists_are_parted_and_pages_that_are_no_longer_there_go(): void {
		global $wpdb;
		$title = ouishare_test_event( 'First', ouishare_test_day( 5 ) );
		for ( $at = 0; $at < 500; $at++ ) {
			$wpdb->query( "INSERT INTO $wpdb->posts ( post_title, post_type, post_status, post_author, post_date, post_date_gmt, post_modified, post_modified_gmt, post_content, post_excerpt, to_ping, pinged, post_content_filtered ) SELECT post_title, post_type, post_status, post_author, post_date, post_date_gmt, post_modified, post_modified_gmt, '', '', '', '', '' FROM $wpdb->posts WHERE ID = $title" );
			$wpdb->insert( $wpdb->postmeta, array( 'post_id' => $wpdb->insert_id, 'meta_key' => '_ouishare_start', 'meta_value' => ouishare_test_day( 6 ) ) );
		}
		Folder::write();
		$first = self::read( 'events.json' );
		$this->assertSame( array( 500, 501, 'events-2.json' ), array( count( $first['items'] ), $first['total'], $first['next'] ) );
		$second = self::read( 'events-2.json' );
		$this->assertCount( 1, $second['items'] );
		$this->assertArrayNotHasKey( 'next', $second );
		wp_delete_post( $title, true );
		Folder::write_due();
		$this->assertFileDoesNotExist( Folder::path() . '/events-2.json' );
		$this->assertArrayNotHasKey( 'next', self::read( 'events.json' ) );
	}

	public function test_a_file_that_stays_the_same_is_not_touched(): void {
		$file = Folder::path() . '/partners.json';
		touch( $file, 1000000000 );
		Folder::write();
		clearstatcache();
		$this->assertSame( 1000000000, filemtime( $file ) );
	}

	public function test_what_an_interrupted_request_left_goes_and_what_others_put_there_stays(): void {
		file_put_contents( Folder::path() . '/events.json.Ab12Cd34.tmp', '{' );
		file_put_contents( Folder::path() . '/notes.txt', 'mine' );
		Folder::write();
		$this->assertNotContains( 'events.json.Ab12Cd34.tmp', self::names() );
		update_option( Options::NAME, array( 'endpoint' => false ) );
		Folder::write_due();
		$this->assertSame( array( 'notes.txt' ), self::names() );
		unlink( Folder::path() . '/notes.txt' );
	}

	public function test_switched_off_or_deactivated_nothing_is_left(): void {
		Folder::schedule();
		// At once, and from the next midnight on.
		$this->assertLessThanOrEqual( time(), wp_next_scheduled( Folder::CRON ) );
		$planned = array_filter( _get_cron_array(), static function ( array $hooks ): bool { return isset( $hooks[ Folder::CRON ] ); } );
		$this->assertSame( 300, max( array_keys( $planned ) ) % DAY_IN_SECONDS );
		update_option( Options::NAME, array( 'endpoint' => false ) );
		Folder::write_due();
		Folder::schedule();
		$this->assertDirectoryDoesNotExist( Folder::path() );
		$this->assertFalse( wp_next_scheduled( Folder::CRON ) );
		$this->assertSame( array(), Sources::all() );
		ouishare_test_switch_on();
		Folder::write_due();
		$this->assertDirectoryExists( Folder::path() );
		Endpoint::deactivate();
		$this->assertDirectoryDoesNotExist( Folder::path() );
		add_action( 'shutdown', array( Folder::class, 'write_due' ) );
	}

	public function test_pages_are_full_by_their_bytes_too(): void {
		$long = str_repeat( '字', 5000 );
		add_filter( 'ouishare_endpoint_row', $fill = static function ( array $row ) use ( $long ): array {
			return array( 'summary' => str_repeat( $long, 60 ) ) + $row;
		} );
		for ( $at = 0; $at < 9; $at++ ) {
			ouishare_test_event( 'Long ' . $at, ouishare_test_day( 5 ) );
		}
		Folder::write_due();
		remove_filter( 'ouishare_endpoint_row', $fill );
		$this->assertSame( array( 4, 4, 1 ), array_map( static function ( string $name ): int { return count( self::read( $name )['items'] ); }, array( 'events.json', 'events-2.json', 'events-3.json' ) ) );
		$this->assertSame( 'events-3.json', self::read( 'events-2.json' )['next'] );
	}

	public function test_a_deleted_plugin_leaves_content_unless_it_is_to_go(): void {
		$event = ouishare_test_event( 'Event', ouishare_test_day( 5 ) );
		Folder::write_due();
		unregister_post_type( Event_Type::NAME );
		Endpoint::uninstall( false );
		$this->assertDirectoryDoesNotExist( Folder::path() );
		$this->assertNotNull( get_post( $event ) );
		Endpoint::uninstall( true );
		$this->assertNull( get_post( $event ) );
		$this->assertFalse( get_option( 'ouishare_own_events' ) );
		$this->assertSame( 'post', get_post_type( 1 ) );
	}

	public function test_once_a_day_what_is_over_moves(): void {
		$event = ouishare_test_event( 'Soon over', ouishare_test_day( 0 ) );
		Folder::write_due();
		$this->assertCount( 1, self::read( 'events.json' )['items'] );
		global $wpdb;
		// Time passes; nobody saves anything.
		$wpdb->update( $wpdb->postmeta, array( 'meta_value' => ouishare_test_day( -2 ) ), array( 'post_id' => $event, 'meta_key' => '_ouishare_start' ) );
		wp_cache_flush();
		do_action( Folder::CRON );
		$this->assertSame( array(), self::read( 'events.json' )['items'] );
		$this->assertSame( 'Soon over', self::read( 'events-past.json' )['items'][0]['title'] );
	}

	public function test_a_folder_that_cannot_be_written_leaves_rest_as_the_source(): void {
		Folder::remove();
		file_put_contents( Folder::path(), 'in the way' );
		$this->assertFalse( Folder::write() );
		$this->assertSame( rest_url( 'ouishare/v1/' ), Sources::all()['site']['address'] );
		unlink( Folder::path() );
	}

	public function test_addresses_of_events_come_and_go_with_their_type(): void {
		global $wp_rewrite;
		$others = $wp_rewrite->extra_rules_top;
		Endpoint::make_addresses();
		$this->assertSame( 'event', get_option( 'ouishare_addresses' ) );
		$this->assertNotEmpty( preg_grep( '~^event/~', array_keys( (array) get_option( 'rewrite_rules' ) ) ) );
		unregister_post_type( Event_Type::NAME );
		// Each request begins without them.
		$wp_rewrite->extra_rules_top = $others;
		Endpoint::make_addresses();
		$this->assertSame( array(), array_values( preg_grep( '~^event/~', array_keys( (array) get_option( 'rewrite_rules' ) ) ) ) );
	}
}
