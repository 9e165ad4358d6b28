<?php
/**
 * Events of a calendar feed.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the events of an iCalendar file (RFC 5545, 7986). Of those that repeat it spells out the next dates, where the rule goes by
 * years, months, weeks or days; of other rules the widget shows the dates, not the list for those without script.
 */
final class Calendar {

	/** What stands for what in a text (RFC 5545, 3.3.11), in one line. */
	private const ESCAPED = array(
		'\\\\' => '\\',
		'\n'  => ' ',
		'\N'  => ' ',
		'\;'  => ';',
		'\,'  => ',',
	);

	/** Events of all series, as far as each has its next one: of a hundred series ten each, which is a list. */
	private const MOST = 1000;
	/** Steps of all rules and lists of a file, whatever it says. */
	private const STEPS = 300000;

	/**
	 * The events of a file.
	 *
	 * @param string   $body Of a calendar.
	 * @param int|null $now  Unix seconds; null: now.
	 * @return array<int, array<string, mixed>> As `Rows` describes them.
	 */
	public static function rows( string $body, ?int $now = null ): array {
		$now       = $now ?? time();
		$rows      = array();
		$steps     = self::STEPS;
		// One letter in another encoding does not cost the text that it is in.
		$calendars = Calendar_Lines::calendars( mb_check_encoding( $body, 'UTF-8' ) ? $body : mb_scrub( $body, 'UTF-8' ), $now );
		$repeats   = 0;
		foreach ( $calendars as $calendar ) {
			$repeats += count( array_filter( $calendar['events'], array( Calendar_Series::class, 'is_series' ) ) );
		}
		$most = max( 1, min( Digest::MOST, intdiv( self::MOST, max( 1, $repeats ) ) ) );
		foreach ( $calendars as $calendar ) {
			$series = new Calendar_Series( $calendar['zones'], $now, $most, $steps );
			$facts  = self::facts( $calendar );
			foreach ( $series->of( $calendar['events'] ) as $event ) {
				$row = self::row( $event, $series, $facts );
				if ( null !== $row ) {
					$rows[] = $row;
				}
			}
		}
		return $rows;
	}

	/**
	 * What all events of a calendar have in common.
	 *
	 * @param array<string, mixed> $calendar As `Calendar_Lines` reads it.
	 * @return array{zone: string, lang: string, is_cancelled: bool} Whose clock a time is on that does not say it; and whether all is called off.
	 */
	private static function facts( array $calendar ): array {
		$zone = Calendar_Time::clock( Calendar_Lines::value( $calendar['facts'], 'X-WR-TIMEZONE' ), $calendar['zones'] );
		$lang = Calendar_Lines::value( $calendar['facts'], 'X-WR-CALLANG' );
		return array(
			'zone'         => Calendar_Time::UTC === $zone ? '' : $zone,
			'lang'         => '' === $lang ? Calendar_Lines::value( $calendar['facts'], 'LANGUAGE' ) : $lang,
			'is_cancelled' => 'CANCEL' === strtoupper( Calendar_Lines::value( $calendar['facts'], 'METHOD' ) ),
		);
	}

	/**
	 * One event.
	 *
	 * @param array<string, mixed> $event  As `Calendar_Series` makes it.
	 * @param Calendar_Series      $series Of the calendar.
	 * @param array<string, mixed> $facts  Of the calendar.
	 * @return array<string, mixed>|null Null without a title, and for what its publisher keeps to themselves (RFC 5545, 3.8.1.3).
	 */
	private static function row( array $event, Calendar_Series $series, array $facts ): ?array {
		list( 'block' => $block, 'start' => $start ) = $event;

		$title = self::text( $block, 'SUMMARY' );
		if ( '' === $title || in_array( strtoupper( Calendar_Lines::value( $block, 'CLASS' ) ), array( 'PRIVATE', 'CONFIDENTIAL' ), true ) ) {
			return null;
		}
		// An instant and a bare time are on the calendar's own clock, where it has one.
		$zone  = '' === $start->zone || Calendar_Time::UTC === $start->zone ? $facts['zone'] : $start->zone;
		$place = self::text( $block, 'LOCATION' );
		$lang  = Calendar_Lines::parameter( Calendar_Lines::first( $block, 'SUMMARY' )[0], 'LANGUAGE' );
		$row   = array(
			'id'      => self::id( $event ),
			'title'   => $title,
			'lang'    => Text::plain( '' === $lang ? $facts['lang'] : $lang ),
			'url'     => self::address( self::unescaped( $block, 'URL' ) ),
			'start'   => $start->written(),
			'end'     => self::end( $event, $series ),
			'zone'    => $start->is_day ? '' : $zone,
			'place'   => '' === self::address( $place ) ? $place : '',
			'summary' => '',
			'status'  => self::status( $event, $facts['is_cancelled'] ),
			'online'  => self::online( $block, $place ),
		);
		return $row + array( 'facts' => self::choice( $row, $event ) );
	}

	/**
	 * The fields by which rows are chosen.
	 *
	 * @param array<string, string> $row   As read so far.
	 * @param array<string, mixed>  $event An event.
	 * @return array<string, mixed> As `Rows` describes them.
	 */
	private static function choice( array $row, array $event ): array {
		$facts = array( 'id' => $row['id'] ) + array_filter( array_intersect_key( $row, array_flip( array( 'id', 'start', 'end', 'status', 'online' ) ) ), 'strlen' );
		if ( null !== $event['key'] && '' !== self::uid( $event ) ) {
			$facts['seriesId'] = self::uid( $event );
		}
		if ( '' !== $row['place'] ) {
			$facts['place'] = array( 'country' => '' );
		}
		foreach ( $event['block']['CATEGORIES'] ?? array() as $property ) {
			foreach ( (array) preg_split( '/(?<!\\\\),/', $property[1] ) as $tag ) {
				$facts['tags'][] = Text::line( strtr( $tag, self::ESCAPED ) );
			}
		}
		return $facts;
	}

	/**
	 * What an event is known by: the UID, and of one of a series the time that it was meant for.
	 *
	 * @param array<string, mixed> $event An event.
	 */
	private static function id( array $event ): string {
		return self::uid( $event ) . ( null === $event['key'] ? '' : '/' . $event['key']->key() );
	}

	/**
	 * The UID of an event, which all dates of a series share.
	 *
	 * @param array<string, mixed> $event An event.
	 */
	private static function uid( array $event ): string {
		$uid = Calendar_Lines::value( $event['block'], 'UID' );
		return Text::plain( '' === $uid ? Calendar_Lines::value( $event['master'], 'UID' ) : $uid );
	}

	/**
	 * When an event ends. A whole day's end is the day after (RFC 5545, 3.6.1); the wire contract's is the last day.
	 *
	 * @param array<string, mixed> $event  An event.
	 * @param Calendar_Series      $series Of the calendar.
	 */
	private static function end( array $event, Calendar_Series $series ): string {
		$says   = '' !== Calendar_Lines::value( $event['block'], 'DTEND' ) || '' !== Calendar_Lines::value( $event['block'], 'DURATION' );
		$length = $series->length( $says ? $event['block'] : $event['master'] );
		if ( $event['start']->is_day && null !== $length ) {
			$length = (int) ceil( $length / DAY_IN_SECONDS ) * DAY_IN_SECONDS - DAY_IN_SECONDS;
		}
		return null === $length || $length <= 0 ? '' : $event['start']->at( $event['start']->wall + $length )->written();
	}

	/**
	 * What its publisher says of an event; one that is at another time than its series says was moved.
	 *
	 * @param array<string, mixed> $event        An event.
	 * @param bool                 $is_cancelled Whether the calendar calls off all that is in it.
	 */
	private static function status( array $event, bool $is_cancelled ): string {
		$said = $is_cancelled ? 'cancelled' : strtolower( Calendar_Lines::value( $event['block'], 'STATUS' ) );
		if ( 'cancelled' === $said || 'tentative' === $said ) {
			return $said;
		}
		return $event['is_moved'] ? 'rescheduled' : '';
	}

	/**
	 * Where to take part from afar: RFC 7986, 5.11; Google's and Microsoft's own; or a place that is an address of the web.
	 *
	 * @param array<string, mixed> $block Of an event.
	 * @param string               $place Of it.
	 */
	private static function online( array $block, string $place ): string {
		foreach ( array( 'CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL' ) as $name ) {
			$address = self::address( self::unescaped( $block, $name ) );
			if ( '' !== $address ) {
				return $address;
			}
		}
		return self::address( $place );
	}

	/**
	 * A whole address of the web; '' for anything else.
	 *
	 * @param string $written As written.
	 */
	private static function address( string $written ): string {
		$address = html_entity_decode( $written, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		return preg_match( '#^https?://\S+$#i', $address ) ? Text::absolute( $address, $address ) : '';
	}

	/**
	 * A text value without its escapes (RFC 5545, 3.3.11).
	 *
	 * @param array<string, mixed> $block Of an event.
	 * @param string               $name  Of a property.
	 */
	private static function unescaped( array $block, string $name ): string {
		return strtr( Calendar_Lines::value( $block, $name ), self::ESCAPED );
	}

	/**
	 * The same as a line of plain text: some calendars write HTML.
	 *
	 * @param array<string, mixed> $block Of an event.
	 * @param string               $name  Of a property.
	 */
	private static function text( array $block, string $name ): string {
		return Text::line( self::unescaped( $block, $name ) );
	}
}
