<?php
/**
 * What a widget's tag holds for those without script.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Writes a plain list into the tag: visitors without script and search engines read it, and the widget shows it until its own
 * data have come, in the same room, so that nothing moves and nothing is there twice.
 */
final class Fallback {

	/** Rows where an author sets no limit. */
	private const ROWS = 10;

	/**
	 * The list of a widget.
	 *
	 * @param string                $name       Of a widget.
	 * @param array<string, string> $source     Where its data come from.
	 * @param array<string, string> $attributes Of the tag.
	 * @param string                $lang       BCP 47 tag of the page.
	 * @return array{html: string, count: int, json_ld: bool} Nothing is kept: '' and 0.
	 */
	public static function of( string $name, array $source, array $attributes, string $lang ): array {
		$none = array(
			'html'    => '',
			'count'   => 0,
			'json_ld' => false,
		);
		if ( '' === Widgets::resource( $name ) || isset( $attributes['past'] ) ) {
			return $none;
		}
		$rows = Reading\Rows::kept( $source, Widgets::resource( $name ), $lang );
		$rows = null === $rows ? array() : self::narrowed( $rows, $name, $attributes );
		if ( array() === $rows ) {
			return $none;
		}
		$says = isset( $attributes['structured-data'] ) && isset( $rows[0]['moment'] );
		$html = '<ul class="ouishare-list">' . implode( '', array_map( array( self::class, 'item' ), $rows ) ) . '</ul>';
		return array(
			'html'    => $html . ( $says ? self::json_ld( $rows ) : '' ),
			'count'   => count( $rows ),
			'json_ld' => $says,
		);
	}

	/**
	 * The rows that the author asked for.
	 *
	 * @param array<int, array<string, mixed>> $rows       All rows.
	 * @param string                           $name       Of a widget.
	 * @param array<string, string>            $attributes Of the tag.
	 * @return array<int, array<string, mixed>>
	 */
	private static function narrowed( array $rows, string $name, array $attributes ): array {
		$limit = isset( $attributes['limit'] ) && (int) $attributes['limit'] > 0 ? (int) $attributes['limit'] : self::ROWS;
		return array_slice( Reading\Chosen::rows( $rows, $name, $attributes ), 0, min( $limit, self::ROWS ) );
	}

	/**
	 * A row as an item of the list.
	 *
	 * @param array<string, mixed> $row A row.
	 */
	private static function item( array $row ): string {
		$title = '' === $row['lang'] ? esc_html( $row['title'] ) : sprintf( '<span lang="%s">%s</span>', esc_attr( $row['lang'] ), esc_html( $row['title'] ) );
		if ( '' !== $row['url'] ) {
			$title = sprintf( '<a href="%s">%s</a>', esc_url( $row['url'], array( 'http', 'https' ) ), $title );
		}
		$more = array();
		if ( isset( $row['moment'] ) ) {
			$more[] = sprintf( '<time datetime="%s">%s</time>', esc_attr( $row['moment']->iso() ), esc_html( $row['moment']->words() ) );
		}
		$status = self::status( $row['status'] );
		if ( '' !== $status ) {
			$more[] = esc_html( $status );
		}
		foreach ( array( $row['place'], $row['summary'] ) as $text ) {
			if ( '' !== $text ) {
				// In whatever language it was written, which may run the other way.
				$more[] = '<bdi>' . esc_html( $text ) . '</bdi>';
			}
		}
		$rest = array() === $more ? '' : '<br>' . implode( ' · ', $more );
		return "<li><strong>$title</strong>$rest</li>";
	}

	/**
	 * What a visitor must know before setting out.
	 *
	 * @param string $status Of an event, as written.
	 */
	private static function status( string $status ): string {
		$words = array(
			'cancelled' => __( 'Cancelled', 'ouishare-widgets' ),
			'postponed' => __( 'Postponed', 'ouishare-widgets' ),
			'tentative' => __( 'To be confirmed', 'ouishare-widgets' ),
		);
		return $words[ strtolower( $status ) ] ?? '';
	}

	/**
	 * The events for search engines (schema.org `Event`).
	 *
	 * @param array<int, array<string, mixed>> $rows Events with their moments.
	 */
	private static function json_ld( array $rows ): string {
		$events = array_map(
			static function ( array $row ): array {
				$states = array(
					'cancelled' => 'https://schema.org/EventCancelled',
					'postponed' => 'https://schema.org/EventPostponed',
				);
				return array_filter(
					array(
						'@context'    => 'https://schema.org',
						'@type'       => 'Event',
						'name'        => $row['title'],
						'startDate'   => $row['moment']->iso(),
						'endDate'     => null === $row['until'] ? null : $row['until']->iso(),
						'url'         => $row['url'],
						'description' => $row['summary'],
						'eventStatus' => $states[ strtolower( $row['status'] ) ] ?? 'https://schema.org/EventScheduled',
						'location'    => self::location( $row ),
					)
				);
			},
			$rows
		);
		// `<`, `>` and `&` as escapes: no title ends the element.
		return '<script type="application/ld+json">' . wp_json_encode( $events, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . '</script>';
	}

	/**
	 * Where an event is, for search engines.
	 *
	 * @param array<string, mixed> $row An event.
	 * @return array<string, string>|null
	 */
	private static function location( array $row ): ?array {
		if ( '' !== $row['place'] ) {
			return array(
				'@type'   => 'Place',
				'name'    => $row['place'],
				'address' => $row['place'],
			);
		}
		return '' === $row['online'] ? null : array(
			'@type' => 'VirtualLocation',
			'url'   => $row['online'],
		);
	}
}
