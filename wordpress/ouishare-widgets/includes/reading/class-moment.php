<?php
/**
 * Times of events.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

use DateTimeImmutable;
use DateTimeZone;
use Exception;

defined( 'ABSPATH' ) || exit;

/**
 * A time as the wire contract writes it: a day, or wall time with a zone, an offset, `Z` or nothing.
 */
final class Moment {

	/** @var DateTimeImmutable In the zone of the event; a day is its first instant. */
	public $time;
	/** @var bool Whether it is a whole day. */
	public $is_day;
	/** @var bool Whether a zone is known. */
	public $has_zone;

	/**
	 * Reads a time.
	 *
	 * @param string $written `YYYY-MM-DD`, or that with `THH:mm` and what follows.
	 * @param string $zone    Of the row: `Area/Place`, or empty.
	 * @return self|null Null where it cannot be read.
	 */
	public static function read( string $written, string $zone ): ?self {
		if ( ! preg_match( '/^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|z|[+-]\d\d:?(?:\d\d)?)?(?:\[([A-Za-z_]+\/[A-Za-z_\/+-]+|UTC)\])?)?$/', $written, $parts ) ) {
			return null;
		}
		$offset = $parts[3] ?? '';
		$named  = self::zone( $parts[4] ?? '' ) ?? self::zone( $zone );
		$moment = new self();
		try {
			$moment->is_day   = empty( $parts[2] );
			$moment->has_zone = null !== $named || '' !== $offset;
			$wall             = $parts[1] . ' ' . ( $parts[2] ?? '00:00' );
			if ( 'Z' === strtoupper( $offset ) ) {
				$moment->time = new DateTimeImmutable( $wall, new DateTimeZone( 'UTC' ) );
				$moment->time = null === $named ? $moment->time : $moment->time->setTimezone( $named );
			} elseif ( null === $named && '' !== $offset ) {
				$moment->time = new DateTimeImmutable( $wall . $offset );
			} else {
				// Where a zone is named its wall time is the truth: offsets are often computed with old data.
				$moment->time = new DateTimeImmutable( $wall, $named ?? new DateTimeZone( 'UTC' ) );
			}
		} catch ( Exception $error ) {
			return null;
		}
		// "30 February" would silently become a day in March.
		return 'Z' === strtoupper( $offset ) || $moment->time->format( 'Y-m-d' ) === $parts[1] ? $moment : null;
	}

	/**
	 * In the words and the order of the site's language.
	 *
	 * @return string Date, and time of day where it has one.
	 */
	public function words(): string {
		$format = $this->is_day ? get_option( 'date_format' ) : get_option( 'date_format' ) . ', ' . get_option( 'time_format' );
		return (string) wp_date( $format, $this->time->getTimestamp(), $this->time->getTimezone() );
	}

	/**
	 * For a `datetime` attribute and for JSON-LD (ISO 8601).
	 */
	public function iso(): string {
		if ( $this->is_day ) {
			return $this->time->format( 'Y-m-d' );
		}
		return $this->time->format( $this->has_zone ? 'Y-m-d\TH:iP' : 'Y-m-d\TH:i' );
	}

	/**
	 * A zone that this PHP knows.
	 *
	 * @param string $name Such as `Europe/Paris`.
	 */
	private static function zone( string $name ): ?DateTimeZone {
		if ( '' === $name ) {
			return null;
		}
		try {
			return new DateTimeZone( $name );
		} catch ( Exception $error ) {
			return null;
		}
	}
}
