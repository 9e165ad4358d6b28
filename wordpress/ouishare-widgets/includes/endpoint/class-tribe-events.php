<?php
/**
 * Events of The Events Calendar.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * Posts of type `tribe_events` as rows, by the meta that The Events Calendar writes: docs/wordpress-endpoint.md, field by field.
 */
final class Tribe_Events {

	public const TYPE  = 'tribe_events';
	private const CATS = 'tribe_events_cat';

	/** How it calls what the contract has words for. */
	private const STATUSES = array(
		'canceled'  => 'cancelled',
		'cancelled' => 'cancelled',
		'postponed' => 'postponed',
	);

	private const SYMBOLS = array(
		'€' => 'EUR',
		'£' => 'GBP',
	);

	/**
	 * Whether that plugin is here.
	 */
	public static function is_here(): bool {
		return post_type_exists( self::TYPE );
	}

	/**
	 * Events with what is needed to sort and part them; one that repeats is one entry for each time.
	 *
	 * @param bool $past Those that are over.
	 * @return array<int, array{row: array<string, mixed>, at: int, last: string}>
	 */
	public static function entries( bool $past ): array {
		if ( ! self::is_here() ) {
			return array();
		}
		$times = Tribe_Occurrences::spans( $past );
		$ids   = array_unique( array_merge( array_keys( $times ), Event_Search::ids( self::TYPE, array( '_EventStartDate', '_EventEndDate' ), $past ) ) );
		$posts = Site::posts( $ids, self::TYPE );
		Tribe_Linked::prime( array_keys( $posts ) );
		$entries = array();
		foreach ( $posts as $post ) {
			if ( Value::yes( get_post_meta( $post->ID, '_EventHideFromUpcoming', true ) ) ) {
				continue;
			}
			$own   = array( array( self::meta( $post, '_EventStartDate' ), self::meta( $post, '_EventEndDate' ) ) );
			$spans = $times[ $post->ID ] ?? $own;
			$many  = isset( $times[ $post->ID ] ) && Tribe_Occurrences::repeats( $post->ID );
			foreach ( $spans as $span ) {
				$entries[] = self::entry( $post, $span, $many );
			}
		}
		return array_values( array_filter( $entries ) );
	}

	/**
	 * One time of an event.
	 *
	 * @param WP_Post               $post  Of its type.
	 * @param array{string, string} $stored Start and end as stored.
	 * @param bool                  $many  Whether it is one of several.
	 * @return array{row: array<string, mixed>, at: int, last: string}|null Null for one without a start.
	 */
	private static function entry( WP_Post $post, array $stored, bool $many ): ?array {
		$start = Times::wall( $stored[0] );
		$end   = Times::wall( $stored[1] );
		if ( '' === $start ) {
			return null;
		}
		if ( Value::yes( self::meta( $post, '_EventAllDay' ) ) ) {
			$start = substr( $start, 0, 10 );
			$end   = max( $start, self::last_day( $end ) );
		}
		$span = Times::span( $start, $end, Times::zone( self::meta( $post, '_EventTimezone' ) ) );
		$row  = array_merge( self::row( $post ), $span['fields'] );
		if ( $many ) {
			$row['seriesId'] = $row['id'];
			$row['id']       = Site::id( 'event', $post->ID . '-' . preg_replace( '/\D/', '', $start ) );
		}
		$row = Site::publish( $row, $post );
		return null === $row ? null : array(
			'row'  => $row,
			'at'   => $span['at'],
			'last' => $span['last'],
		);
	}

	/**
	 * The last of whole days. Where the site's days end in the night (`05:59:59`), that night belongs to the day before.
	 *
	 * @param string $end Wall time.
	 */
	private static function last_day( string $end ): string {
		$time = substr( $end, 11 );
		return '' !== $time && '00:00' < $time && $time < '12:00' ? gmdate( 'Y-m-d', (int) strtotime( substr( $end, 0, 10 ) . 'T12:00:00Z' ) - DAY_IN_SECONDS ) : substr( $end, 0, 10 );
	}

	/**
	 * What is the same at each time.
	 *
	 * @param WP_Post $post Of its type.
	 * @return array<string, mixed>
	 */
	private static function row( WP_Post $post ): array {
		$venue = Tribe_Linked::venue( $post->ID );
		return array_merge(
			Site::row( 'event', $post, array( self::CATS, 'post_tag' ) ),
			array(
				'title'       => Site::title( $post ),
				'kind'        => self::kind( $post ),
				'status'      => self::STATUSES[ self::status( $post ) ] ?? null,
				'statusText'  => Text::line( Text::of_html( self::meta( $post, '_tribe_events_status_reason' ) ), Text::WORD ),
				'summary'     => Site::excerpt( $post ),
				'description' => Text::lines( Site::text( $post ), Text::BODY ),
				'place'       => $venue['place'] ?? null,
				'geo'         => $venue['geo'] ?? null,
				'organizer'   => Tribe_Linked::organizer( $post->ID ),
				'registerUrl' => Value::url( self::meta( $post, '_EventURL' ) ),
				'price'       => self::price( $post ),
				'featured'    => Value::yes( self::meta( $post, '_tribe_featured' ) ) ? true : null,
			),
			self::online( $post, isset( $venue ) )
		);
	}

	/**
	 * Status, in its own word.
	 *
	 * @param WP_Post $post Of its type.
	 */
	private static function status( WP_Post $post ): string {
		return strtolower( trim( self::meta( $post, '_tribe_events_status' ) ) );
	}

	/**
	 * The kind, where a category is called as one.
	 *
	 * @param WP_Post $post Of its type.
	 */
	private static function kind( WP_Post $post ): ?string {
		foreach ( Tags::terms( $post->ID, array( self::CATS ) ) as $term ) {
			$kind = Value::word( $term->slug, Event_Fields::KINDS );
			if ( null !== $kind ) {
				return $kind;
			}
		}
		return null;
	}

	/**
	 * How an event online is attended. Its address is published only where the page of the event shows it to everybody at once.
	 *
	 * @param WP_Post $post      Of its type.
	 * @param bool    $has_place Whether it has a venue.
	 * @return array<string, mixed>
	 */
	private static function online( WP_Post $post, bool $has_place ): array {
		if ( ! Value::yes( self::meta( $post, '_tribe_events_is_virtual' ) ) ) {
			return array();
		}
		$type   = self::meta( $post, '_tribe_virtual_events_type' );
		$whom   = array_filter( (array) get_post_meta( $post->ID, '_tribe_events_virtual_show_embed_to', true ), 'is_string' );
		$is_all = array() === array_filter( $whom ) || in_array( 'all', $whom, true );
		$is_now = in_array( self::meta( $post, '_tribe_events_virtual_show_embed_at' ), array( '', 'immediately' ), true );
		$shown  = Value::yes( self::meta( $post, '_tribe_events_virtual_linked_button' ) ) || Value::yes( self::meta( $post, '_tribe_events_virtual_embed_video' ) );
		$url    = $is_all && $is_now && $shown ? Value::url( self::meta( $post, '_tribe_events_virtual_url' ) ) : null;
		return array(
			'attendance' => 'hybrid' === $type || ( '' === $type && $has_place ) ? 'hybrid' : 'online',
			'online'     => $is_all ? Value::filled( array( 'url' => $url ) ) : array( 'afterSignup' => true ),
		);
	}

	/**
	 * What it costs: `12`, `5 - 20`, `Free`, `0`.
	 *
	 * @param WP_Post $post Of its type.
	 * @return array<string, mixed>
	 */
	private static function price( WP_Post $post ): array {
		$said    = implode( ' ', array_filter( get_post_meta( $post->ID, '_EventCost' ), 'is_scalar' ) );
		$numbers = array();
		preg_match_all( '/\d+(?:[.,]\d+)*/', $said, $found );
		foreach ( $found[0] as $number ) {
			// A comma before three digits parts thousands.
			$numbers[] = Value::number( preg_replace( '/,(?=\d{3}(?:\D|$))/', '', $number ), 0, 1e9 );
		}
		$numbers = array_filter( $numbers, 'is_numeric' );
		if ( array() === $numbers ) {
			return preg_match( '/^\s*(?:free|gratuite?|gratis|gratuito|kostenlos)\s*$/i', $said ) ? array( 'free' => true ) : array();
		}
		if ( 0.0 === (float) max( $numbers ) ) {
			return array( 'free' => true );
		}
		return Value::filled(
			array(
				'min'      => min( $numbers ),
				'max'      => count( $numbers ) > 1 ? max( $numbers ) : null,
				'currency' => self::currency( $post ),
			)
		);
	}

	/**
	 * The currency: its code, else what only one currency is written with.
	 *
	 * @param WP_Post $post Of its type.
	 */
	private static function currency( WP_Post $post ): ?string {
		$code = Value::currency( self::meta( $post, '_EventCurrencyCode' ) );
		return $code ?? self::SYMBOLS[ trim( Text::decode( self::meta( $post, '_EventCurrencySymbol' ) ) ) ] ?? null;
	}

	/**
	 * One text of the meta.
	 *
	 * @param WP_Post $post Of its type.
	 * @param string  $key  Of the meta.
	 */
	private static function meta( WP_Post $post, string $key ): string {
		$value = get_post_meta( $post->ID, $key, true );
		return is_scalar( $value ) ? Text::valid( (string) $value ) : '';
	}
}
