<?php
/**
 * Posts, meta and the table of The Events Calendar, in the shapes that its source publishes. The plugin itself is not here.
 */

/**
 * Registers its post types as far as they matter.
 */
function ouishare_test_tribe_types(): void {
	register_post_type( 'tribe_events', array( 'public' => true, 'rewrite' => array( 'slug' => 'their-event' ), 'taxonomies' => array( 'post_tag' ) ) );
	register_post_type( 'tribe_venue', array( 'public' => false ) );
	register_post_type( 'tribe_organizer', array( 'public' => false ) );
	register_taxonomy( 'tribe_events_cat', 'tribe_events' );
}

/**
 * Adds a post of its types with meta; one meta each for a list of ids.
 *
 * @param string               $type   Of the post.
 * @param string               $title  As stored.
 * @param array<string, mixed> $meta   By key.
 * @param string               $status Of the post.
 * @param array<string, mixed> $post   More of the post.
 */
function ouishare_test_tribe_linked( string $type, string $title, array $meta, string $status = 'publish', array $post = array() ): int {
	$id = wp_insert_post( array( 'post_type' => $type, 'post_status' => $status, 'post_title' => $title ) + $post );
	foreach ( $meta as $key => $value ) {
		foreach ( '_EventOrganizerID' === $key ? (array) $value : array( $value ) as $one ) {
			add_post_meta( $id, $key, $one );
		}
	}
	return $id;
}

/**
 * Adds an event.
 *
 * @param string               $title As stored.
 * @param string               $start `YYYY-MM-DD HH:mm:ss`.
 * @param string               $end   Likewise.
 * @param array<string, mixed> $meta  More meta.
 * @param array<string, mixed> $post  More of the post.
 */
function ouishare_test_tribe( string $title, string $start, string $end, array $meta = array(), array $post = array() ): int {
	return ouishare_test_tribe_linked( 'tribe_events', $title, $meta + array( '_EventStartDate' => $start, '_EventEndDate' => $end ), 'publish', $post );
}

/**
 * Adds an event of which everything is said.
 *
 * @param string $day `YYYY-MM-DD`.
 */
function ouishare_test_tribe_full( string $day ): int {
	$venue = ouishare_test_tribe_linked(
		'tribe_venue',
		'The &#8220;Barn&#8221;',
		array( '_VenueAddress' => '1 Farm Road', '_VenueCity' => 'Ithaca', '_VenueCountry' => 'United States', '_VenueState' => 'NY', '_VenueStateProvince' => 'New York', '_VenueZip' => '14850', '_VenueLat' => '42.44', '_VenueLng' => '-76.5' )
	);
	$first  = ouishare_test_tribe_linked( 'tribe_organizer', 'Growers &amp; friends', array( '_OrganizerWebsite' => 'https://growers.example/', '_OrganizerEmail' => 'growers@example.org' ) );
	$second = ouishare_test_tribe_linked( 'tribe_organizer', 'Second', array() );
	$id     = ouishare_test_tribe(
		'Harvest &amp; dinner',
		$day . ' 18:30:00',
		$day . ' 22:00:00',
		array(
			'_EventStartDateUTC'                  => $day . ' 23:30:00',
			'_EventTimezone'                      => 'America/New_York',
			'_EventVenueID'                       => $venue,
			'_EventOrganizerID'                   => array( $first, $second ),
			'_EventCost'                          => '5 - 12.50',
			'_EventCurrencyCode'                  => 'USD',
			'_EventCurrencySymbol'                => '$',
			'_EventURL'                           => 'https://example.org/tickets',
			'_tribe_featured'                     => '1',
			'_tribe_events_status'                => 'postponed',
			'_tribe_events_status_reason'         => 'The <strong>barn</strong> is flooded',
			'_tribe_events_is_virtual'            => 'yes',
			'_tribe_virtual_events_type'          => 'hybrid',
			'_tribe_events_virtual_url'           => 'https://meet.example.org/harvest',
			'_tribe_events_virtual_linked_button' => 'yes',
		),
		array( 'post_content' => '<p>Long table.</p><p>Good soup.</p>', 'post_excerpt' => 'Bring a bowl', 'tags_input' => array( 'food' ) )
	);
	wp_set_object_terms( $id, 'Workshop', 'tribe_events_cat' );
	return $id;
}

/**
 * Makes the table `tec_occurrences`.
 */
function ouishare_test_tribe_table(): void {
	global $wpdb;
	$table = $wpdb->prefix . 'tec_occurrences';
	$wpdb->query( "CREATE TABLE IF NOT EXISTS $table ( occurrence_id BIGINT(20) UNSIGNED NOT NULL AUTO_INCREMENT, event_id BIGINT(20) UNSIGNED NOT NULL, post_id BIGINT(20) UNSIGNED NOT NULL, start_date DATETIME NOT NULL, start_date_utc DATETIME NOT NULL, end_date DATETIME NOT NULL, end_date_utc DATETIME NOT NULL, duration MEDIUMINT(30) DEFAULT 7200, hash VARCHAR(40) NOT NULL, PRIMARY KEY (occurrence_id) )" );
}

/**
 * Writes times of an event into the table `tec_occurrences`.
 *
 * @param int      $event Its id.
 * @param string[] $days  Of its times.
 */
function ouishare_test_tribe_times( int $event, array $days ): void {
	global $wpdb;
	$table = $wpdb->prefix . 'tec_occurrences';
	foreach ( $days as $day ) {
		$wpdb->insert( $table, array( 'event_id' => $event, 'post_id' => $event, 'start_date' => $day . ' 18:30:00', 'start_date_utc' => $day . ' 17:30:00', 'end_date' => $day . ' 20:00:00', 'end_date_utc' => $day . ' 19:00:00', 'duration' => 5400, 'hash' => sha1( $event . $day ) ) );
	}
}
