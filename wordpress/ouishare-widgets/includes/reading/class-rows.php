<?php
/**
 * Rows for those who read a page without script.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

use OuiShare\Widgets\Kept;

defined( 'ABSPATH' ) || exit;

/**
 * Reads kept answers as rows of few fields. Tolerant: a row that cannot be read is left out, and never the others with it.
 *
 * A row: { id, title, lang, url, start, end, zone, place, summary, status, online, facts }; `start` and `end` as the wire contract
 * writes times; all but `title` may be empty. `facts` are the fields by which rows are chosen, as the wire contract has them.
 */
final class Rows {

	/** Fields by which rows are chosen: of one word, and of several. */
	private const WORDS = array( 'id', 'start', 'end', 'published', 'kind', 'attendance', 'role', 'status', 'tier', 'seriesId', 'parentId' );
	private const LISTS = array( 'communityIds', 'tags', 'workstreams' );

	/** Characters of a summary. */
	private const SUMMARY = 160;

	/**
	 * The rows of a source that are kept.
	 *
	 * @param array<string, string> $source   A source.
	 * @param string                $resource Of the wire contract.
	 * @param string                $lang     BCP 47 tag of the page, for texts in several languages.
	 * @return array<int, array<string, mixed>>|null Null where nothing is kept.
	 */
	public static function kept( array $source, string $resource, string $lang ): ?array {
		$address = self::address( $source, $resource );
		$kept    = '' === $address ? null : Kept::read( $address );
		return null === $kept ? null : self::of( $kept, $resource, $lang, $address );
	}

	/**
	 * The rows of what is kept of an address.
	 *
	 * @param array<string, mixed> $kept     As `Digest` makes it.
	 * @param string               $resource Of the wire contract.
	 * @param string               $lang     BCP 47 tag of the page.
	 * @param string               $address  Of the answer.
	 * @param int|null             $now      Unix seconds; null: now.
	 * @return array<int, array<string, mixed>>
	 */
	public static function of( array $kept, string $resource, string $lang, string $address, ?int $now = null ): array {
		$rows = array();
		foreach ( Formats::holds( $kept['format'] ?? '', $resource ) ? $kept['items'] : array() as $item ) {
			// A person is shown who has agreed to that, and nobody else.
			if ( 'people' === $resource && 'public' !== ( $item['consent'] ?? '' ) ) {
				continue;
			}
			$row = $kept['is_read'] ? array( 'lang' => Text::other( $item['lang'], $lang ) ) + $item : self::row( $item, $lang, $kept['lang'], $address );
			if ( null !== $row ) {
				$rows[] = $row;
			}
		}
		return 'events' === $resource ? Upcoming::of( $rows, $now ) : $rows;
	}

	/**
	 * Where the rows of a source are.
	 *
	 * @param array<string, string> $source   A source.
	 * @param string                $resource Of the wire contract.
	 * @return string Empty where that is not known yet.
	 */
	public static function address( array $source, string $resource ): string {
		if ( 'endpoint' !== $source['kind'] ) {
			return $source['address'];
		}
		$base = $source['address'];
		if ( ! preg_match( '/\.json(\?|$)/', $base ) ) {
			return trailingslashit( $base ) . $resource . '.json';
		}
		$kept = Kept::read( $base );
		return null === $kept ? '' : Text::absolute( $kept['hrefs'][ $resource ] ?? '', $base );
	}

	/**
	 * Where a source is asked that tells whether it can be read: a feed itself, of an endpoint its events.
	 *
	 * @param array<string, string> $source A source.
	 * @return string Empty where that is not known yet.
	 */
	public static function telling_address( array $source ): string {
		return self::address( $source, '' === $source['resource'] ? 'events' : $source['resource'] );
	}

	/**
	 * One row.
	 *
	 * @param array<mixed> $item    As written.
	 * @param string       $lang    Of the page that shows it.
	 * @param string       $spoken  Of the page of rows.
	 * @param string       $address Of the page of rows.
	 * @return array<string, mixed>|null Null without a title.
	 */
	private static function row( array $item, string $lang, string $spoken, string $address ): ?array {
		$own = is_string( $item['lang'] ?? null ) ? $item['lang'] : $spoken;
		// The title of who has a name is what they are.
		list( $title, $title_lang ) = Text::choose( $item['name'] ?? $item['title'] ?? '', $lang, $own );
		if ( '' === $title ) {
			return null;
		}
		$summary = $item['summary'] ?? ( isset( $item['name'] ) ? $item['title'] ?? '' : '' );
		return array(
			'id'      => Text::plain( $item['id'] ?? '' ),
			'title'   => $title,
			'lang'    => $title_lang,
			'url'     => Text::absolute( $item['url'] ?? '', $address ),
			'start'   => Text::plain( $item['start'] ?? $item['published'] ?? '' ),
			'end'     => Text::plain( $item['end'] ?? '' ),
			'zone'    => Text::plain( $item['timeZone'] ?? '' ),
			'place'   => self::place( $item['place'] ?? null, $lang, $own ),
			'summary' => mb_strimwidth( Text::choose( $summary, $lang, $own )[0], 0, self::SUMMARY, '…' ),
			'status'  => Text::plain( $item['status'] ?? '' ),
			'online'  => Text::absolute( is_array( $item['online'] ?? null ) ? ( $item['online']['url'] ?? '' ) : '', $address ),
			'facts'   => self::facts( $item ),
		);
	}

	/**
	 * The fields by which rows are chosen, those that can be read.
	 *
	 * @param array<mixed> $item As written.
	 * @return array<string, mixed>
	 */
	private static function facts( array $item ): array {
		$facts = array( 'id' => '' );
		foreach ( self::WORDS as $name ) {
			$facts[ $name ] = Text::plain( $item[ $name ] ?? '' );
		}
		foreach ( self::LISTS as $name ) {
			$facts[ $name ] = array_filter( array_map( array( Text::class, 'plain' ), array_values( (array) ( $item[ $name ] ?? array() ) ) ), 'strlen' );
		}
		$place = $item['place'] ?? null;
		if ( is_array( $place ) && array() !== $place ) {
			$facts['place'] = array( 'country' => Text::plain( $place['country'] ?? '' ) );
		}
		foreach ( array( 'geo', 'online' ) as $name ) {
			$facts[ $name ] = is_array( $item[ $name ] ?? null ) ? '1' : '';
		}
		$facts['featured'] = true === ( $item['featured'] ?? null ) ? '1' : '';
		return array( 'id' => $facts['id'] ) + array_filter(
			$facts,
			static function ( $value ): bool {
				return '' !== $value && array() !== $value;
			}
		);
	}

	/**
	 * A place in one line: its name and town.
	 *
	 * @param mixed  $place As written.
	 * @param string $lang  Of the page that shows it.
	 * @param string $own   Of the row.
	 */
	private static function place( $place, string $lang, string $own ): string {
		if ( ! is_array( $place ) ) {
			return Text::plain( $place );
		}
		$parts = array( Text::choose( $place['name'] ?? '', $lang, $own )[0], Text::choose( $place['city'] ?? '', $lang, $own )[0] );
		return implode( ', ', array_unique( array_filter( $parts ) ) );
	}
}
