<?php
/**
 * The one question that is put to a Mobilizon.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * GraphQL as a GET, as the widgets ask it: so that it can be kept by every cache on the way.
 */
final class Mobilizon_Question {

	private const EVENT    = 'uuid title description url status language beginsOn endsOn onlineAddress externalParticipationUrl picture{url alt metadata{width height}} tags{slug title} options{timezone isOnline} physicalAddress{description street locality postalCode region country geom timezone} attributedTo{name preferredUsername url}';
	private const OF_GROUP = 'query($name:String!,$from:DateTime){group(preferredUsername:$name){organizedEvents(afterDatetime:$from,limit:100){total elements{' . self::EVENT . '}}}}';
	private const OF_ALL   = 'query{events(limit:100,orderBy:BEGINS_ON,direction:ASC){total elements{' . self::EVENT . '}}}';

	/**
	 * Where to ask for the events of a group (`https://mobilizon.example/@group`), or of a whole instance. An address that is a
	 * question already stays one.
	 *
	 * @param string $address Absolute http(s) address.
	 * @param string $today   `YYYY-MM-DD`.
	 */
	public static function address( string $address, string $today ): string {
		$parts = wp_parse_url( $address );
		if ( ! is_array( $parts ) || empty( $parts['host'] ) || preg_match( '/(?:^|&)query=/', $parts['query'] ?? '' ) ) {
			return $address;
		}
		$origin = $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
		if ( ! preg_match( '#/@([^/]+)#', $parts['path'] ?? '', $name ) ) {
			return $origin . '/api?query=' . rawurlencode( self::OF_ALL );
		}
		$variables = array(
			'name' => rawurldecode( $name[1] ),
			// A day, not a moment: few distinct addresses.
			'from' => $today . 'T00:00:00Z',
		);
		return $origin . '/api?query=' . rawurlencode( self::OF_GROUP ) . '&variables=' . rawurlencode( wp_json_encode( $variables, JSON_UNESCAPED_UNICODE ) );
	}
}
