<?php
/**
 * Rows that an author asked for.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

use OuiShare\Widgets\Endpoint\Narrow;
use OuiShare\Widgets\Endpoint\Questions;
use OuiShare\Widgets\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Leaves of rows those that a widget would show by the attributes of its tag: the questions of the wire contract, what a widget asks
 * beyond them, and of gatherings and communities the one that is shown.
 */
final class Chosen {

	/** Attributes that are questions of the wire contract, each with several values. */
	private const LISTS = array( 'community', 'kind', 'tag', 'country', 'attendance' );
	/** Attributes that a widget asks of the rows itself, by the field that answers. */
	private const FIELDS = array(
		'person-role'    => 'role',
		'workstream'     => 'workstreams',
		'project-status' => 'status',
		'tier'           => 'tier',
	);
	/** What a row is that does not say it. */
	private const USUAL = array( 'status' => 'active' );
	/** Kinds of events that are gatherings. */
	private const GREAT = array( 'festival', 'lab' );

	/**
	 * The rows of a widget, in their order; of a gathering it stands first, before its sessions.
	 *
	 * @param array<int, array<string, mixed>> $rows       As `Rows` makes them.
	 * @param string                           $name       Of the widget.
	 * @param array<string, string>            $attributes Of the tag.
	 * @return array<int, array<string, mixed>>
	 */
	public static function rows( array $rows, string $name, array $attributes ): array {
		$facts = array();
		foreach ( $rows as $at => $row ) {
			$facts[] = array( 'at' => $at ) + $row['facts'];
		}
		$facts = Narrow::rows( $facts, Widgets::resource( $name ), new Questions( self::query( $attributes ) ) );
		foreach ( self::FIELDS as $attribute => $field ) {
			$facts = self::having( $facts, $field, self::words( $attributes[ $attribute ] ?? '' ) );
		}
		if ( 'event-list' === $name ) {
			$facts = self::leading( $facts );
		}
		if ( 'gathering' === $name ) {
			$facts = self::gathering( $facts, $attributes );
		}
		if ( 'community-card' === $name ) {
			// Without one named, it is another widget's choice or nobody's.
			$facts = self::having( $facts, 'id', array_slice( self::words( $attributes['community'] ?? '' ), 0, 1 ) + array( '' ) );
		}
		$chosen = array();
		foreach ( $facts as $fact ) {
			$chosen[] = $rows[ $fact['at'] ];
		}
		return $chosen;
	}

	/**
	 * The attributes as the query of an endpoint.
	 *
	 * @param array<string, string> $attributes Of the tag.
	 */
	private static function query( array $attributes ): string {
		$asked = array();
		foreach ( self::LISTS as $name ) {
			foreach ( self::words( $attributes[ $name ] ?? '' ) as $value ) {
				$asked[] = $name . '=' . rawurlencode( $value );
			}
		}
		foreach ( array( 'from', 'to' ) as $name ) {
			$asked[] = $name . '=' . rawurlencode( $attributes[ $name ] ?? '' );
		}
		return implode( '&', $asked );
	}

	/**
	 * Those of which a field has one of some values; all where there are none.
	 *
	 * @param array<int, array<string, mixed>> $facts  Of rows.
	 * @param string                           $field  Of them.
	 * @param string[]                         $wanted Values.
	 * @return array<int, array<string, mixed>>
	 */
	private static function having( array $facts, string $field, array $wanted ): array {
		if ( array() === $wanted ) {
			return $facts;
		}
		return array_values(
			array_filter(
				$facts,
				static function ( array $fact ) use ( $field, $wanted ): bool {
					return array() !== array_intersect( (array) ( $fact[ $field ] ?? self::USUAL[ $field ] ?? array() ), $wanted );
				}
			)
		);
	}

	/**
	 * Those that stand in a list of events (src/widgets/event-list/event-relations.ts): sessions are under their festival where that is
	 * among them, later dates under the next one of their series. A date that is called off does not stand for those after it.
	 *
	 * @param array<int, array<string, mixed>> $facts Of events, by their start.
	 * @return array<int, array<string, mixed>>
	 */
	private static function leading( array $facts ): array {
		$ids  = array_flip( array_column( $facts, 'id' ) );
		$next = array();
		return array_values(
			array_filter(
				$facts,
				static function ( array $fact ) use ( $ids, &$next ): bool {
					$parent = $fact['parentId'] ?? $fact['id'];
					$series = $fact['seriesId'] ?? '';
					if ( ( $parent !== $fact['id'] && isset( $ids[ $parent ] ) ) || isset( $next[ $series ] ) ) {
						return false;
					}
					if ( '' !== $series && ! in_array( $fact['status'] ?? '', array( 'cancelled', 'postponed' ), true ) ) {
						$next[ $series ] = true;
					}
					return true;
				}
			)
		);
	}

	/**
	 * The gathering that is named, the next of a series, else the next festival or lab, featured ones first; and its sessions.
	 *
	 * @param array<int, array<string, mixed>> $facts      Of events that are not over, by their start.
	 * @param array<string, string>            $attributes Of the tag.
	 * @return array<int, array<string, mixed>>
	 */
	private static function gathering( array $facts, array $attributes ): array {
		if ( isset( $attributes['event'] ) ) {
			$found = self::having( $facts, 'id', array( $attributes['event'] ) );
		} else {
			$found = array_values(
				array_filter(
					$facts,
					static function ( array $fact ): bool {
						return ! isset( $fact['parentId'] );
					}
				)
			);
			if ( isset( $attributes['series'] ) ) {
				$found = self::having( $found, 'seriesId', array( $attributes['series'] ) );
			} else {
				$great    = self::having( $found, 'kind', self::GREAT );
				$featured = self::having( $great, 'featured', array( '1' ) );
				$found    = array() === $featured ? $great : $featured;
			}
		}
		return array() === $found ? array() : array_merge( array( $found[0] ), self::having( $facts, 'parentId', array( $found[0]['id'] ) ) );
	}

	/**
	 * The words of an attribute.
	 *
	 * @param string $value Separated by blanks.
	 * @return string[]
	 */
	private static function words( string $value ): array {
		return (array) preg_split( '/\s+/', $value, -1, PREG_SPLIT_NO_EMPTY );
	}
}
