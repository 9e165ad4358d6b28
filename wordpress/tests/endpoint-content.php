<?php
/**
 * Content as sites have it: good, odd and hostile. For the tests of the endpoint, in PHPUnit and over HTTP.
 */

use OuiShare\Widgets\Endpoint\Event_Fields;
use OuiShare\Widgets\Endpoint\Event_Type;
use OuiShare\Widgets\Endpoint\Partner_Type;
use OuiShare\Widgets\Options;

/**
 * Switches the endpoint on, with a profile.
 *
 * @param array<string, mixed> $settings More settings.
 */
function ouishare_test_switch_on( array $settings = array() ): void {
	update_option(
		Options::NAME,
		$settings + array(
			'endpoint'           => true,
			'endpoint_tiers'     => "Gold\nSilver & friends\nGold\n \nبرونز",
			'endpoint_community' => array(
				'name'      => 'OuiShare “Lisboa” <b>',
				'id'        => 'lisboa',
				'summary'   => "One\nsentence \x07",
				'city'      => 'Lisboa',
				'country'   => 'PT',
				'lat'       => '38,72',
				'lon'       => '-9.14',
				'languages' => 'pt, en en xx-thisisnone',
				'founded'   => '2014-02-30',
				'links'     => "https://chat.example.org Our chat\njavascript:alert(1) No\nmailto:hello@example.org\n\nhttps://bad host.example/ x",
			),
		)
	);
	Event_Type::register();
	Partner_Type::register();
}

/**
 * Begins a test: whatever it writes into the database is forgotten at its end.
 */
function ouishare_test_begin(): void {
	global $wpdb;
	$wpdb->query( 'START TRANSACTION' );
}

/**
 * Ends a test.
 */
function ouishare_test_end(): void {
	global $wpdb;
	$wpdb->query( 'ROLLBACK' );
	wp_cache_flush();
	foreach ( array( 'tribe_events', 'tribe_venue', 'tribe_organizer', Event_Type::NAME, Partner_Type::NAME ) as $type ) {
		if ( post_type_exists( $type ) ) {
			unregister_post_type( $type );
		}
	}
	unregister_taxonomy( 'tribe_events_cat' );
}

/**
 * Adds an event of our own.
 *
 * @param string               $title   As stored.
 * @param string               $start   Wall time, or anything.
 * @param array<string, mixed> $details Fields; `end` is the end.
 * @param array<string, mixed> $post    Of the post.
 */
function ouishare_test_event( string $title, string $start, array $details = array(), array $post = array() ): int {
	$id = wp_insert_post(
		wp_slash(
			$post + array(
				'post_type'   => Event_Type::NAME,
				'post_status' => 'publish',
				'post_title'  => $title,
			)
		)
	);
	update_post_meta( $id, Event_Fields::START, $start );
	update_post_meta( $id, Event_Fields::END, $details['end'] ?? '' );
	update_post_meta( $id, Event_Fields::DETAILS, wp_slash( $details ) );
	return $id;
}

/**
 * A day, so many days from now.
 *
 * @param int $days May be negative.
 */
function ouishare_test_day( int $days ): string {
	return gmdate( 'Y-m-d', time() + $days * DAY_IN_SECONDS );
}

/**
 * Writes into the database what WordPress would not let through.
 *
 * @param int                  $id     Of a post.
 * @param array<string, mixed> $fields Of the table.
 */
function ouishare_test_force( int $id, array $fields ): void {
	global $wpdb;
	$wpdb->update( $wpdb->posts, $fields, array( 'ID' => $id ) );
	clean_post_cache( $id );
}

/**
 * Gives a post a title of any bytes, as imports past WordPress leave them.
 *
 * @param int    $id    Of a post.
 * @param string $bytes Of its title.
 */
function ouishare_test_force_title( int $id, string $bytes ): void {
	global $wpdb;
	$wpdb->query( "UPDATE $wpdb->posts SET post_title = CAST( x'" . bin2hex( $bytes ) . "' AS CHAR ) WHERE ID = $id" );
	clean_post_cache( $id );
}

/**
 * Adds a picture without a file: what is said of it is in the database.
 *
 * @param string               $file Below the uploads.
 * @param array<string, mixed> $meta Of the attachment.
 * @param string               $type Media type.
 */
function ouishare_test_picture( string $file, array $meta, string $type = 'image/png' ): int {
	$id = wp_insert_attachment(
		array(
			'post_mime_type' => $type,
			'post_title'     => 'Picture',
			'post_status'    => 'inherit',
		),
		$file
	);
	wp_update_attachment_metadata( $id, $meta );
	update_post_meta( $id, '_wp_attachment_image_alt', "A <b>logo</b>\n" );
	return $id;
}

/**
 * Everything that a site should survive.
 */
function ouishare_test_hostile_content(): void {
	$soon = ouishare_test_day( 10 );
	ouishare_test_event( '<script>alert(1)</script>', $soon . 'T18:30' );
	ouishare_test_event( 'Fish &amp; chips &lt;script&gt; &#8220;quoted&#8221; <img src=x onerror=alert(1)>', $soon, array( 'end' => ouishare_test_day( 12 ) ) );
	ouishare_test_event( '', $soon . 'T09:00', array(), array( 'post_content' => 'An event without a title.' ) );
	ouishare_test_event( 'End first', $soon . 'T18:30', array( 'end' => $soon . 'T17:30' ) );
	ouishare_test_event( 'Day ends first', $soon, array( 'end' => ouishare_test_day( 9 ) ) );
	ouishare_test_event( 'No start', '' );
	ouishare_test_event( 'Never', '2026-02-30T25:61' );
	ouishare_test_event( 'Offset', $soon . 'T18:30', array( 'zone' => 'UTC+5.5', 'end' => $soon . 'T20:00' ) );
	ouishare_test_event( 'Minus', $soon . 'T23:30', array( 'zone' => '-03:00', 'end' => $soon ) );
	ouishare_test_event( 'Abbreviation', $soon . 'T18:30', array( 'zone' => 'CET' ) );
	ouishare_test_event( 'Zone of nowhere', $soon . 'T18:30', array( 'zone' => "Mars/Base\0" ) );
	ouishare_test_event( 'Wrong offset', $soon . 'T18:30', array( 'zone' => 'UTC+99' ) );
	ouishare_test_event( str_repeat( '😀', 300 ), $soon . 'T18:30', array(), array( 'post_content' => str_repeat( 'Long description. ', 600 ) . '<p>' . str_repeat( '<b>', 9000 ) ) );
	ouishare_test_event( "Tabs\tand \u{202E}bidi\u{2066} \u{FEFF}marks\u{2028}", $soon . 'T18:30:15' );
	ouishare_test_event(
		'Every field',
		$soon . 'T18:30',
		array(
			'end'           => $soon . 'T21:00',
			'zone'          => 'Europe/Lisbon',
			'kind'          => 'workshop',
			'status'        => 'tentative',
			'availability'  => 'few',
			'attendance'    => 'hybrid',
			'place'         => 'Casa “A”',
			'street'        => 'Rua 1',
			'postal_code'   => '1000-001',
			'city'          => 'Lisboa',
			'country'       => 'pt',
			'online_url'    => 'https://meet.example.org/a?b=c&d=e',
			'register_url'  => 'https://example.org/register',
			'price'         => 'paid',
			'price_min'     => '5,50',
			'price_max'     => '20',
			'currency'      => 'eur',
			'languages'     => 'pt_PT; en',
			'accessibility' => array( 'captions', 'wheelchair', 'stairs' ),
			'featured'      => '1',
		),
		array(
			'post_excerpt' => 'Short &amp; sweet',
			'post_content' => "<!-- wp:paragraph --><p>One &amp; only</p><!-- /wp:paragraph -->\n<!-- wp:list --><ul><li>First</li><li>Second</li></ul><!-- /wp:list -->[gallery ids=\"1\"]",
			'tags_input'   => array( 'Café', 'برمجة', 'a,b' ),
		)
	);
	ouishare_test_event(
		'Every field broken',
		$soon . 'T18:30',
		array(
			'end'           => array( 'x' ),
			'kind'          => 'party',
			'status'        => array( 'cancelled' ),
			'attendance'    => 7,
			'place'         => array(),
			'country'       => 'Atlantis',
			'online_url'    => 'javascript:alert(1)',
			'register_url'  => 'http://[::bad/',
			'price'         => 'paid',
			'price_min'     => 'twelve',
			'price_max'     => '-4',
			'currency'      => 'EURO',
			'languages'     => '!!',
			'accessibility' => 'wheelchair',
			'featured'      => 'perhaps',
		)
	);
	update_post_meta( ouishare_test_event( 'Meta of another type', $soon . 'T18:30' ), Event_Fields::DETAILS, 'a:1:{broken' );
	ouishare_test_force_title( ouishare_test_event( 'x', $soon . 'T18:30' ), "Lone \xED\xA0\x80 surrogate \xFF end" );
	ouishare_test_force( ouishare_test_event( 'Date of nothing', $soon . 'T18:30' ), array( 'post_modified_gmt' => '0000-00-00 00:00:00' ) );
	foreach ( array( 'draft', 'private', 'pending', 'future', 'trash' ) as $status ) {
		ouishare_test_event( 'Secret ' . $status, $soon . 'T18:30', array(), array( 'post_status' => $status, 'post_date' => 'future' === $status ? ouishare_test_day( 40 ) . ' 00:00:00' : '' ) );
	}
	ouishare_test_event( 'Secret password', $soon . 'T18:30', array(), array( 'post_password' => 'pass' ) );
	foreach ( array( -1, -2, -30, -400 ) as $days ) {
		ouishare_test_event( 'Past ' . $days, ouishare_test_day( $days ) . 'T18:30' );
	}
	ouishare_test_hostile_partners();
	ouishare_test_hostile_articles();
}

/**
 * Partners.
 */
function ouishare_test_hostile_partners(): void {
	$partners = array(
		'Zeta &amp; sons'           => array( 'link' => 'https://zeta.example/', 'tier' => 'gold', 'kind' => 'sponsor', 'since' => '2020', 'until' => '2020-02-31' ),
		'<script>alert(1)</script>' => array( 'link' => 'javascript:alert(1)', 'tier' => 'none', 'kind' => 'enemy' ),
		'Árvore'                    => 'broken',
		'Beta'                      => array( 'tier' => 'silver-friends' ),
	);
	foreach ( $partners as $name => $details ) {
		$id = wp_insert_post( array( 'post_type' => Partner_Type::NAME, 'post_status' => 'publish', 'post_title' => $name, 'post_excerpt' => 'Says <b>this</b>', 'menu_order' => 'Beta' === $name ? 1 : 0 ) );
		update_post_meta( $id, Partner_Type::DETAILS, $details );
		update_post_meta( $id, '_thumbnail_id', 'Beta' === $name ? ouishare_test_picture( 'lo go.svg', array(), 'image/svg+xml' ) : ouishare_test_picture( 'logo.png', array( 'width' => 400, 'height' => 200 ) ) );
	}
	wp_insert_post( array( 'post_type' => Partner_Type::NAME, 'post_status' => 'draft', 'post_title' => 'Secret partner' ) );
}

/**
 * Posts.
 */
function ouishare_test_hostile_articles(): void {
	$picture = ouishare_test_picture(
		'2026/05/wide.png',
		array(
			'width'  => 1600,
			'height' => 900,
			'sizes'  => array(
				'medium'    => array( 'file' => 'wide-640x360.png', 'width' => 640, 'height' => 360 ),
				'thumbnail' => array( 'file' => 'wide-150x150.png', 'width' => 150, 'height' => 150 ),
				'square'    => array( 'file' => 'wide-500x500.png', 'width' => 500, 'height' => 500 ),
				'broken'    => 'x',
			),
		)
	);
	$id = wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Caf&eacute; &amp; <em>co</em>', 'post_content' => '<p>Before</p><!--more--><p>After</p>', 'post_date' => '2026-05-20 18:30:00' ) );
	update_post_meta( $id, '_thumbnail_id', $picture );
	wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Secret protected', 'post_password' => 'pass' ) );
	wp_insert_post( array( 'post_status' => 'private', 'post_title' => 'Secret post' ) );
	ouishare_test_force( wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'No date' ) ), array( 'post_date' => '0000-00-00 00:00:00', 'post_date_gmt' => '0000-00-00 00:00:00' ) );
	wp_insert_post( array( 'post_status' => 'publish', 'post_title' => '', 'post_content' => str_repeat( 'word ', 4000 ), 'post_author' => 99999 ) );
}
