<?php
/**
 * Which rows stand in the list without script.
 */

use OuiShare\Widgets\Reading\Chosen;
use OuiShare\Widgets\Reading\Digest;
use OuiShare\Widgets\Reading\Rows;
use PHPUnit\Framework\TestCase;

final class ChosenTest extends TestCase {

	/**
	 * Ids of what a widget lists of some items.
	 *
	 * @param string                           $name       Of the widget.
	 * @param string                           $resource   Of the items.
	 * @param array<int, array<string, mixed>> $items      As the wire contract writes them.
	 * @param array<string, string>            $attributes Of the tag.
	 */
	private function ids( string $name, string $resource, array $items, array $attributes ): string {
		return $this->ids_of( $name, $resource, (string) wp_json_encode( array( 'items' => $items ) ), $attributes );
	}

	private function ids_of( string $name, string $resource, string $body, array $attributes ): string {
		$digest = json_decode( (string) wp_json_encode( Digest::of( $body, '', $resource ) ), true );
		return implode( ' ', array_column( Chosen::rows( Rows::of( $digest, $resource, 'en', 'https://a.example/' ), $name, $attributes ), 'id' ) );
	}

	private function event( string $id, array $more = array() ): array {
		return array_merge( array( 'id' => $id, 'title' => $id, 'start' => '2099-01-01T10:00Z' ), $more );
	}

	public function test_events_answer_the_questions_of_the_tag(): void {
		$events = array(
			$this->event( 'a', array( 'communityIds' => array( 'paris' ), 'tags' => array( 'x', 'y' ), 'place' => array( 'country' => 'FR' ) ) ),
			$this->event( 'b', array( 'kind' => 'workshop', 'place' => array( 'country' => 'ma' ), 'online' => array( 'url' => 'https://b.example/' ) ) ),
			$this->event( 'c', array( 'online' => array( 'url' => 'https://c.example/' ), 'start' => '2099-03-01' ) ),
			array( 'id' => 'd', 'title' => 'd', 'start' => '2099-04-01', 'tags' => 'no list', 'communityIds' => array( array( 'x' ) ), 'place' => 'Rabat', 'kind' => array() ),
		);
		foreach ( array(
			'a b c d' => array(),
			'a'       => array( 'community' => 'lyon paris' ),
			'b'       => array( 'kind' => 'workshop' ),
			'a c d'   => array( 'kind' => 'meetup' ),
			'a '      => array( 'tag' => 'y' ),
			'a b'     => array( 'country' => 'MA FR' ),
			'c'       => array( 'attendance' => 'online' ),
			'b c'     => array( 'attendance' => 'online hybrid' ),
			'c d'     => array( 'from' => '2099-02-01' ),
			'c '      => array( 'from' => '2099-02-01', 'to' => '2099-03-01' ),
			''        => array( 'community' => 'nowhere' ),
		) as $ids => $attributes ) {
			$this->assertSame( trim( $ids ), $this->ids( 'event-list', 'events', $events, $attributes ), (string) wp_json_encode( $attributes ) );
		}
	}

	public function test_a_calendar_answers_by_its_categories(): void {
		$calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART:20990101\r\nCATEGORIES:commons,b\\,c\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:B\r\nDTSTART:20990102\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
		$this->assertSame( 'a', $this->ids_of( 'event-list', 'events', $calendar, array( 'tag' => 'commons' ) ) );
		$this->assertSame( '', $this->ids_of( 'event-list', 'events', $calendar, array( 'tag' => 'b' ) ) );
		$this->assertSame( 'a b', $this->ids_of( 'event-list', 'events', $calendar, array( 'kind' => 'meetup' ) ) );
	}

	public function test_sessions_and_later_dates_stand_under_others(): void {
		$events = array(
			$this->event( 'off', array( 'seriesId' => 'tea', 'status' => 'cancelled' ) ),
			$this->event( 'next', array( 'seriesId' => 'tea', 'start' => '2099-01-08' ) ),
			$this->event( 'later', array( 'seriesId' => 'tea', 'start' => '2099-01-15' ) ),
			$this->event( 'fest', array( 'start' => '2099-02-01', 'kind' => 'festival' ) ),
			$this->event( 'talk', array( 'start' => '2099-02-01', 'parentId' => 'fest' ) ),
			$this->event( 'orphan', array( 'start' => '2099-02-02', 'parentId' => 'elsewhere' ) ),
		);
		$this->assertSame( 'off next fest orphan', $this->ids( 'event-list', 'events', $events, array() ) );
		$this->assertSame( 'off next talk orphan', $this->ids( 'event-list', 'events', $events, array( 'kind' => 'meetup', 'to' => '2099-02-02' ) ), 'a talk of what is not there' );
		$weekly = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART:" . gmdate( 'Ymd', time() + DAY_IN_SECONDS ) . "\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
		$this->assertMatchesRegularExpression( '#^a/\S+$#', $this->ids_of( 'event-list', 'events', $weekly, array() ) );
	}

	public function test_people_partners_and_projects_answer_for_themselves(): void {
		$people = array(
			array( 'id' => 'a', 'name' => 'A', 'consent' => 'public', 'role' => 'connector', 'workstreams' => array( 'finance' ) ),
			array( 'id' => 'b', 'name' => 'B', 'consent' => 'public', 'role' => 'alumni' ),
			array( 'id' => 'c', 'name' => 'C', 'role' => 'connector' ),
		);
		$this->assertSame( 'a', $this->ids( 'connector-list', 'people', $people, array( 'person-role' => 'connector' ) ) );
		$this->assertSame( 'a', $this->ids( 'connector-list', 'people', $people, array( 'workstream' => 'magazine finance' ) ) );
		$partners = array( array( 'id' => 'a', 'name' => 'A', 'tier' => 'gold' ), array( 'id' => 'b', 'name' => 'B' ) );
		$this->assertSame( 'a', $this->ids( 'partner-wall', 'partners', $partners, array( 'tier' => 'gold' ) ) );
		$projects = array( array( 'id' => 'a', 'title' => 'A' ), array( 'id' => 'b', 'title' => 'B', 'status' => 'done' ) );
		$this->assertSame( 'a', $this->ids( 'project-list', 'projects', $projects, array( 'project-status' => 'active' ) ) );
		$this->assertSame( 'b', $this->ids( 'project-list', 'projects', $projects, array( 'project-status' => 'done idea' ) ) );
	}

	public function test_one_community_and_one_gathering_are_shown(): void {
		$communities = array( array( 'id' => 'paris', 'name' => 'Paris' ), array( 'id' => 'rabat', 'name' => 'Rabat' ) );
		$this->assertSame( 'rabat', $this->ids( 'community-card', 'communities', $communities, array( 'community' => 'rabat paris' ) ) );
		$this->assertSame( '', $this->ids( 'community-card', 'communities', $communities, array() ) );
		$this->assertSame( 'rabat', $this->ids( 'community-map', 'communities', $communities, array( 'community' => 'rabat' ) ) );
		$this->assertSame( 'paris rabat', $this->ids( 'community-map', 'communities', $communities, array() ) );
		$events = array(
			$this->event( 'meetup', array( 'seriesId' => 'tuesdays' ) ),
			$this->event( 'talk', array( 'parentId' => 'fest', 'start' => '2099-06-02', 'kind' => 'lab' ) ),
			$this->event( 'lab', array( 'kind' => 'lab', 'start' => '2099-05-01' ) ),
			$this->event( 'fest', array( 'kind' => 'festival', 'start' => '2099-06-01', 'featured' => true ) ),
		);
		$this->assertSame( 'fest talk', $this->ids( 'gathering', 'events', $events, array() ) );
		$this->assertSame( 'lab', $this->ids( 'gathering', 'events', $events, array( 'event' => 'lab' ) ) );
		$this->assertSame( 'meetup', $this->ids( 'gathering', 'events', $events, array( 'series' => 'tuesdays' ) ) );
		$this->assertSame( '', $this->ids( 'gathering', 'events', $events, array( 'event' => 'over' ) ) );
	}

	public function test_a_person_is_called_by_name_and_what_they_are_stands_below(): void {
		$person = array( 'id' => 'a', 'name' => 'Nadia Example', 'title' => array( 'en' => 'Connector', 'ar' => 'منسّقة' ), 'consent' => 'public' );
		$row    = Rows::of( Digest::of( (string) wp_json_encode( array( 'items' => array( $person ) ) ), '', 'people' ), 'people', 'ar', 'https://a.example/' )[0];
		$this->assertSame( array( 'Nadia Example', 'منسّقة' ), array( $row['title'], $row['summary'] ) );
	}
}
