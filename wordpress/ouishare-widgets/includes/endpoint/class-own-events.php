<?php
/**
 * Events that were written here.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * Posts of type `ouishare_event` as rows.
 */
final class Own_Events {

	/**
	 * Events with what is needed to sort and part them.
	 *
	 * @param bool $past Those that are over.
	 * @return array<int, array{row: array<string, mixed>, at: int, last: string}>
	 */
	public static function entries( bool $past ): array {
		$entries = array();
		foreach ( Site::posts( Event_Search::ids( Event_Type::NAME, array( Event_Fields::START, Event_Fields::END ), $past ), Event_Type::NAME ) as $post ) {
			$event = Event_Fields::read( $post->ID );
			if ( '' === $event['start'] ) {
				continue;
			}
			$span = Times::span( $event['start'], $event['end'], Times::zone( $event['zone'] ) );
			$row  = Site::publish( self::row( $post, $event, $span['fields'] ), $post );
			if ( null !== $row ) {
				$entries[] = array(
					'row'  => $row,
					'at'   => $span['at'],
					'last' => $span['last'],
				);
			}
		}
		return $entries;
	}

	/**
	 * One event.
	 *
	 * @param WP_Post               $post  Of our type.
	 * @param array<string, mixed>  $event Its fields, checked.
	 * @param array<string, string> $times Start, end and zone.
	 * @return array<string, mixed>
	 */
	private static function row( WP_Post $post, array $event, array $times ): array {
		return array_merge(
			Site::row( 'event', $post, array( 'post_tag' ) ),
			array(
				'title'         => Site::title( $post ),
				'kind'          => $event['kind'],
				'status'        => 'scheduled' === $event['status'] ? '' : $event['status'],
				'availability'  => $event['availability'],
				'attendance'    => $event['attendance'],
				'summary'       => Site::excerpt( $post ),
				'description'   => Text::lines( Site::text( $post ), Text::BODY ),
				'place'         => 'online' === $event['attendance'] ? null : self::place( $event ),
				'online'        => 'inPerson' === $event['attendance'] ? null : self::online( $event ),
				'registerUrl'   => Value::url( $event['register_url'] ),
				'price'         => self::price( $event ),
				'languages'     => Value::languages( $event['languages'] ),
				'accessibility' => $event['accessibility'],
				'featured'      => $event['featured'] ? true : null,
			),
			$times
		);
	}

	/**
	 * Where to join: the address, or that it comes with the registration.
	 *
	 * @param array<string, mixed> $event Fields.
	 * @return array<string, mixed>
	 */
	private static function online( array $event ): array {
		return $event['online_hidden'] ? array( 'afterSignup' => true ) : Value::filled( array( 'url' => Value::url( $event['online_url'] ) ) );
	}

	/**
	 * Where it is.
	 *
	 * @param array<string, mixed> $event Fields.
	 * @return array<string, string>
	 */
	private static function place( array $event ): array {
		return Value::filled(
			array(
				'name'       => Text::line( $event['place'], Text::NAME ),
				'street'     => Text::line( $event['street'], Text::NAME ),
				'city'       => Text::line( $event['city'], Text::NAME ),
				'postalCode' => Text::line( $event['postal_code'], Text::NAME ),
				'country'    => Countries::code( $event['country'] ),
			)
		);
	}

	/**
	 * What it costs.
	 *
	 * @param array<string, mixed> $event Fields.
	 * @return array<string, mixed>
	 */
	private static function price( array $event ): array {
		if ( 'free' === $event['price'] ) {
			return array( 'free' => true );
		}
		if ( 'paid' !== $event['price'] ) {
			return array();
		}
		$min = Value::number( $event['price_min'], 0, 1e9 );
		$max = Value::number( $event['price_max'], 0, 1e9 );
		if ( null === $min && null === $max ) {
			return array( 'free' => false );
		}
		return Value::filled(
			array(
				'min'      => $min,
				'max'      => null !== $min && null !== $max && $max < $min ? null : $max,
				'currency' => Value::currency( $event['currency'] ),
			)
		);
	}
}
